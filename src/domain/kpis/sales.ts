import { defineKpi } from './kpi.js';
import { excludedOfWon, wonAmount, wonWithAmount } from './parts.js';

/**
 * Sum of the amounts of opportunities won in the days so far, by closing day. Refunds (negative amounts) reduce it.
 * Nothing won is 0. Amounts that are missing or in another currency are left out and counted.
 */
export const sales = defineKpi({
  id: 'sales',
  unit: 'money',
  better: 'higher',
  parts: { won: wonAmount, count: wonWithAmount },
  excluded: excludedOfWon,
  lists: 'won',
  figure: ({ won, count }) => ({ value: won, n: count }),
});
