import { defineKpi, ratio } from './kpi.js';
import { excludedOfWon, quotaDue, quotaInOtherCurrency, quotaTarget, wonAmount } from './parts.js';

/**
 * Won / quota due to date, the quota prorated by days: attainment divided by the share of the period that is over. 1
 * is on plan. It knows no season: a back-loaded quarter looks late until its end. No quota, or no day of it so far: no
 * basis.
 */
export const pacing = defineKpi({
  id: 'pacing',
  unit: 'ratio',
  better: 'higher',
  parts: { won: wonAmount, due: quotaDue, quota: quotaTarget },
  excluded: { ...excludedOfWon, 'quota-other-currency': quotaInOtherCurrency },
  lists: 'won',
  goal: () => 1,
  figure: ({ won, due, quota }) => ratio(won, due, quota > 0 ? 'not-started' : 'no-quota'),
});
