import { defineKpi } from './kpi.js';
import { excludedOfOpen, openAmount, openWithAmount } from './parts.js';

/**
 * Sum of the amounts of open opportunities that close from today to the end of the period. Those whose closing day is
 * over are stale: left out and counted. Days that are over: no basis.
 */
export const openPipeline = defineKpi({
  id: 'open-pipeline',
  unit: 'money',
  better: 'higher',
  parts: { open: openAmount, count: openWithAmount },
  excluded: excludedOfOpen,
  lists: 'open',
  figure: ({ open, count }, { period, asOf }) =>
    period.to <= asOf ? { noBasis: 'period-over' } : { value: open, n: count },
});
