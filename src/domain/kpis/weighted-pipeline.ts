import { defineKpi } from './kpi.js';
import { excludedOfOpen, openWeighted, openWithoutProbability, openWithProbability } from './parts.js';

/**
 * Sum of amount x probability, each rounded, of open opportunities that close from today to the end of the period.
 * Probabilities are those of the records: calibrate them before trusting it. Without a probability, without an amount,
 * past due: left out and counted. Days that are over: no basis.
 */
export const weightedPipeline = defineKpi({
  id: 'weighted-pipeline',
  unit: 'money',
  better: 'higher',
  parts: { weighted: openWeighted, count: openWithProbability },
  excluded: { ...excludedOfOpen, 'no-probability': openWithoutProbability },
  lists: 'weighted',
  figure: ({ weighted, count }, { period, asOf }) =>
    period.to <= asOf ? { noBasis: 'period-over' } : { value: weighted, n: count },
});
