import { defineKpi } from './kpi.js';
import {
  closedCount,
  cycleDays,
  excludedOfWon,
  openCount,
  wonAmount,
  wonCount,
  wonWithAmount,
  wonWithCycle,
} from './parts.js';

/**
 * Per day: open opportunities that close from today to the end of the period x win rate x average deal / sales cycle,
 * all of the same scope and days. Nothing closed or won, or every cycle 0 days: no basis; nor once the days are over,
 * for what was open then isn’t known.
 */
export const salesVelocity = defineKpi({
  id: 'sales-velocity',
  unit: 'money',
  better: 'higher',
  parts: {
    open: openCount,
    won: wonAmount,
    wins: wonCount,
    withAmount: wonWithAmount,
    closed: closedCount,
    days: cycleDays,
    measured: wonWithCycle,
  },
  excluded: excludedOfWon,
  lists: 'open',
  figure: (s, { period, asOf }) => {
    if (period.to <= asOf) return { noBasis: 'period-over' };
    if (s.closed === 0) return { noBasis: 'no-closed' };
    if (s.withAmount === 0 || s.measured === 0) return { noBasis: 'no-won' };
    if (s.days === 0) return { noBasis: 'no-cycle' };
    const perDay = (s.open * (s.wins / s.closed) * (s.won / s.withAmount)) / (s.days / s.measured);
    return { value: Math.round(perDay), n: s.open };
  },
});
