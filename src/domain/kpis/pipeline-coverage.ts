import { defineKpi, ratio } from './kpi.js';
import { excludedOfOpen, openAmount, quotaInOtherCurrency, quotaTarget, wonAmount } from './parts.js';

/**
 * Open amount that closes from today to the end of the period / (quota - won). The goal is the policy’s; about 1 / win
 * rate is needed. (Salesforce Forecast Insights prints the inverse.) Open deals whose closing day is over are stale:
 * left out and counted. No quota, quota met, or days that are over: no basis.
 */
export const pipelineCoverage = defineKpi({
  id: 'pipeline-coverage',
  unit: 'ratio',
  better: 'higher',
  parts: { open: openAmount, quota: quotaTarget, won: wonAmount },
  excluded: { ...excludedOfOpen, 'quota-other-currency': quotaInOtherCurrency },
  lists: 'open',
  goal: (policy) => policy.pipelineGoal,
  figure: ({ open, quota, won }, { period, asOf }) => {
    if (period.to <= asOf) return { noBasis: 'period-over' };
    return quota > 0 ? ratio(open, quota - won, 'quota-met') : { noBasis: 'no-quota' };
  },
});
