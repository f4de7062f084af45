import { defineKpi, ratio } from './kpi.js';
import { closedAmount, closedInOtherCurrency, closedWithAmount, closedWithoutAmount, wonAmount } from './parts.js';

/**
 * Won amount / (won + lost) amount. One big deal rules it, so read it beside the rate by count. Nothing closed with an
 * amount: no basis.
 */
export const winRateValue = defineKpi({
  id: 'win-rate-value',
  unit: 'share',
  better: 'higher',
  parts: { won: wonAmount, closed: closedAmount, count: closedWithAmount },
  excluded: { 'no-amount': closedWithoutAmount, 'other-currency': closedInOtherCurrency },
  lists: 'closed',
  figure: ({ won, closed, count }) => ratio(won, closed, 'no-closed', count),
});
