import { defineKpi, ratio } from './kpi.js';
import { excludedOfWon, wonAmount, wonWithAmount } from './parts.js';

/**
 * Won amount / won opportunities that have an amount. Deals of 0 count, and one big deal lifts it. Nothing won: no
 * basis.
 */
export const averageDeal = defineKpi({
  id: 'average-deal',
  unit: 'money',
  better: 'higher',
  parts: { won: wonAmount, count: wonWithAmount },
  excluded: excludedOfWon,
  lists: 'won',
  figure: ({ won, count }) => ratio(won, count, 'no-won', count),
});
