import { defineKpi, ratio } from './kpi.js';
import { excludedOfWon, quotaInOtherCurrency, quotaTarget, wonAmount } from './parts.js';

/**
 * Won / quota of the whole period (Salesforce Forecasts: “Closed Won amount / target quota”). A quota that lies in the
 * period in part counts for the days that they share; the finest level of quotas counts, so a manager’s never adds to
 * the team’s. No quota, or one of 0: no basis. Days without a quota add nothing to the target.
 */
export const attainment = defineKpi({
  id: 'attainment',
  unit: 'share',
  better: 'higher',
  parts: { won: wonAmount, quota: quotaTarget },
  excluded: { ...excludedOfWon, 'quota-other-currency': quotaInOtherCurrency },
  lists: 'won',
  figure: ({ won, quota }) => ratio(won, quota, 'no-quota'),
});
