import { defineKpi } from './kpi.js';
import { rate } from './interval.js';
import { closedCount, lostCount, wonCount } from './parts.js';

/**
 * Won / (won + lost), counted by closing day, with Wilson’s 95 % interval. It says how what was closed in the days
 * ended, not what became of what was created in them. Nothing closed: no basis.
 */
export const winRate = defineKpi({
  id: 'win-rate',
  unit: 'share',
  better: 'higher',
  parts: { won: wonCount, lost: lostCount, closed: closedCount },
  lists: 'closed',
  figure: ({ won, closed }) => rate(won, closed, 'no-closed'),
});
