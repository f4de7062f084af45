import { defineKpi, ratio } from './kpi.js';
import { doneActivities, repsAtWork } from './parts.js';

/**
 * Completed activities of any kind / (reps x working days, Monday to Friday, so far); holidays and leave are not
 * known. A rep is at work who is active and manages nobody, or who did anything in the days. Restated as-is,
 * activities count for the present owner of the account.
 */
export const activityRate = defineKpi({
  id: 'activity-rate',
  unit: 'per-day',
  better: 'higher',
  parts: { done: doneActivities, reps: repsAtWork },
  lists: 'done',
  figure: ({ done, reps }, { workingDays }) => {
    if (reps === 0) return { noBasis: 'no-reps' };
    return ratio(done, reps * workingDays, 'not-started', reps);
  },
});
