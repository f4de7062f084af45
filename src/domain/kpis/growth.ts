import { defineKpi, isFigure, ratio } from './kpi.js';
import { excludedOfWon, wonAmount } from './parts.js';

/**
 * Year over year: won / won in the same days of last year - 1, where numerator and denominator are the two sums. The
 * fiscal calendar says which days are the same: 29 February compares with the 28th, a 53rd week with nothing. A base
 * of 0 or below, or a year that wasn’t read: no basis. As-was and as-is differ where territories or owners changed.
 */
export const growth = defineKpi({
  id: 'growth',
  unit: 'share',
  better: 'higher',
  parts: { won: wonAmount },
  excluded: excludedOfWon,
  lists: 'won',
  figure: ({ won }, _context, earlier) => {
    const before = earlier('year');
    if (!before) return { noBasis: 'not-read' };
    const of = ratio(won, before.won, 'no-base');
    return isFigure(of) ? { ...of, value: of.value - 1 } : of;
  },
});
