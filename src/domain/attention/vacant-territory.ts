import { assignmentsOf, inForce, membersOn, repsOf } from '../coverage.js';
import { territoryTree } from '../hierarchy.js';
import { allAccounts, notTouchedInTime } from '../kpis/accounts.js';
import { coverage } from '../kpis/coverage.js';
import { bookEngagement } from '../kpis/book-engagement.js';
import type { Day, Id } from '../model.js';
import type { Tables } from '../table.js';
import { shareOf, type AttentionRule } from './rule.js';

/** Lowest territories that no active rep has; `since` where the last assignment's end is known. */
export const vacantTerritory: AttentionRule = {
  codes: ['vacant-territory'],
  kpis: [coverage, bookEngagement],
  find: ({ world, territories, evaluation, at, day, accounts }) => {
    const { tables } = world;
    const tree = territoryTree(tables.territories);
    return territories
      .filter((row) => tree.children[row]!.length === 0)
      .flatMap((row) => {
        const { id } = tables.territories.row(row);
        if (repsOf(tables, id, day).length > 0) return [];
        const scope = { kind: 'territory', id } as const;
        const held = evaluation.sum(allAccounts, scope, at);
        const since = vacantSince(tables, id, day);
        return [
          {
            code: 'vacant-territory' as const,
            severity: held > 0 ? ('error' as const) : ('warning' as const),
            subject: scope,
            values: {
              accounts: held,
              notInTime: evaluation.sum(notTouchedInTime, scope, at),
              ...(since === undefined ? {} : { since }),
            },
            weight: shareOf(held, accounts.length),
          },
        ];
      });
  },
};

/** The day after the last active rep left; undefined where nobody had it, or somebody inactive still has. */
function vacantSince(tables: Tables, territory: Id, day: Day): Day | undefined {
  if (membersOn(tables.assignments, 'rep', territory, day).length > 0) return undefined;
  let last: Day | undefined;
  const reps = tables.reps.column('id');
  for (const rep of reps)
    for (const a of assignmentsOf(tables.assignments, 'rep', rep))
      if (a.territory === territory && !inForce(a, day) && a.to !== undefined && a.to <= day && (last ?? '') < a.to)
        last = a.to;
  return last;
}
