import { defineKpi, isFigure, ratio } from './kpi.js';
import { excludedOfWon, wonAmount } from './parts.js';

/**
 * Period over period: won / won in the period before of the same kind - 1, where numerator and denominator are the two
 * sums. A running period compares with as many working days (Mondays to Fridays) of the one before, a period that is over
 * with all of it. Seasons are not taken out: a December stands against a November. A base of 0 or below, a period before
 * that wasn’t read, or no working day so far: no basis.
 */
export const growthPrevious = defineKpi({
  id: 'growth-previous',
  unit: 'share',
  better: 'higher',
  parts: { won: wonAmount },
  excluded: excludedOfWon,
  lists: 'won',
  figure: ({ won }, { workingDays }, earlier) => {
    if (workingDays === 0) return { noBasis: 'not-started' };
    const before = earlier('period');
    if (!before) return { noBasis: 'previous-not-read' };
    const of = ratio(won, before.won, 'no-previous');
    return isFigure(of) ? { ...of, value: of.value - 1 } : of;
  },
});
