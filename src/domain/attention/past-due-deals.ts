import { daysBetween } from '../day.js';
import { allOpen, amountOf, pastDueCount } from '../kpis/parts.js';
import { recordsBehind } from '../kpis/rollup.js';
import { groupBy, shareOf, type AttentionRule } from './rule.js';

/** Open deals whose closing day is over, by rep: they slipped, or nobody closed them. `days`: of the oldest. */
export const pastDueDeals: AttentionRule = {
  codes: ['past-due-deals'],
  kpis: [],
  find: ({ world, scope, window, basis, evaluation, at }) => {
    const { opportunities, reps } = world.tables;
    const rows = recordsBehind(world, pastDueCount, scope, window, basis).map((r) => r.row);
    const open = evaluation.sum(allOpen, scope, at);
    const owner = opportunities.column('owner');
    const closes = opportunities.column('closes');
    const amount = opportunities.column('amount');
    const ids = opportunities.column('id');
    return [...groupBy(rows, (row) => owner[row])]
      .filter(([id]) => reps.indexOf(id) >= 0)
      .map(([id, mine]) => {
        const order = [...mine].sort((a, b) => (closes[a]! + ids[a]! < closes[b]! + ids[b]! ? -1 : 1));
        return {
          code: 'past-due-deals' as const,
          severity: 'warning' as const,
          subject: { kind: 'rep', id } as const,
          values: {
            deals: mine.length,
            amount: mine.reduce((sum, row) => sum + amountOf(amount[row], world.currency), 0),
            days: daysBetween(closes[order[0]!]!, world.asOf),
          },
          records: { collection: 'opportunities' as const, ids: order.map((row) => ids[row]!) },
          weight: shareOf(mine.length, open),
        };
      });
  },
};
