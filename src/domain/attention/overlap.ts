import { areRivals } from '../account.js';
import { claimsOn } from '../coverage.js';
import { factsOf } from '../kpis/facts.js';
import type { Id } from '../model.js';
import { shareOf, type AttentionContext, type AttentionRule } from './rule.js';

interface Pair {
  readonly a: Id;
  readonly b: Id;
  readonly areas: Id[];
  readonly accounts: Id[];
}

/** Pairs of territories of one layer that claim the same areas or accounts. */
export const overlap: AttentionRule = {
  codes: ['overlap'],
  kpis: [],
  find: (context) => {
    const { accounts, world } = context;
    const total = accounts.length + world.tables.areas.length;
    return pairsOf(context).map(({ a, b, areas, accounts: shared }) => ({
      code: 'overlap' as const,
      severity: 'warning' as const,
      subject: { kind: 'territory', id: a } as const,
      values: { other: b, areas: areas.length, accounts: shared.length },
      records:
        shared.length > 0
          ? { collection: 'accounts' as const, ids: shared }
          : { collection: 'areas' as const, ids: areas },
      weight: shareOf(shared.length + areas.length, total),
    }));
  },
};

function pairsOf({ world, territories, accounts, scope, day }: AttentionContext): readonly Pair[] {
  const { tables } = world;
  const inScope = new Set(territories.map((row) => tables.territories.row(row).id));
  const pairs = new Map<string, Pair>();
  const look = (kind: 'areas' | 'accounts', id: Id) => {
    const claims = claimsOn(tables.assignments, kind === 'areas' ? 'area' : 'account', id, day);
    if (claims.length < 2) return;
    const claiming = [...new Set(claims.map((c) => c.territory))].sort();
    for (const a of claiming)
      for (const b of claiming) {
        if (a >= b || !(inScope.has(a) || inScope.has(b) || scope.kind === 'rep') || !areRivals(world, a, b)) continue;
        const key = JSON.stringify([a, b]);
        let pair = pairs.get(key);
        if (!pair) pairs.set(key, (pair = { a, b, areas: [], accounts: [] }));
        pair[kind].push(id);
      }
  };
  if (scope.kind !== 'rep') for (const id of tables.areas.column('id')) look('areas', id);
  const { claims } = factsOf(world);
  for (const row of accounts) if (claims[row]!.length > 1) look('accounts', tables.accounts.row(row).id);
  return [...pairs.values()];
}
