import { defineKpi, ratio } from './kpi.js';
import { doneOfPlan, openOfPlan, plannedTouches, withoutInterval } from './accounts.js';

/**
 * Sum of min(done, planned) / sum of planned, by account; planned is the days of the period so far (since the
 * assignment, where that is later) / the interval of the class, in steps of 1/1024 visit. The minimum keeps many
 * visits to one account from making up for none to another.
 */
export const callPlan = defineKpi({
  id: 'call-plan',
  unit: 'share',
  better: 'higher',
  parts: { done: doneOfPlan, planned: plannedTouches, missed: openOfPlan },
  excluded: { 'no-interval': withoutInterval },
  looksAt: ['activities'],
  lists: 'missed',
  goal: () => 1,
  figure: ({ done, planned }, { elapsed }) => ratio(done, planned, elapsed > 0 ? 'no-plan' : 'not-started'),
});
