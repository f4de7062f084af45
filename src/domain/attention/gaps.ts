import { claimsOn } from '../coverage.js';
import { accountIds, shareOf, type Attention, type AttentionContext, type AttentionRule } from './rule.js';

/** Areas and accounts that no territory has, accounts that nobody owns. */
export const gaps: AttentionRule = {
  codes: ['areas-without-territory', 'accounts-without-territory', 'accounts-without-owner'],
  kpis: [],
  find: (context) => [...openAreas(context), ...accountsWithoutTerritory(context), ...accountsWithoutOwner(context)],
};

/** Only where any area is in a territory: else territories aren't made of areas here. */
function openAreas({ world, scope, day }: AttentionContext): readonly Attention[] {
  if (scope.kind !== 'all') return [];
  const { areas, assignments } = world.tables;
  const ids = areas.column('id');
  const open = ids.flatMap((id, row) => (claimsOn(assignments, 'area', id, day).length === 0 ? [row] : []));
  if (open.length === 0 || open.length === ids.length) return [];
  const measures = areas.column('measures');
  const people = (row: number) => measures[row]?.['population'] ?? 0;
  const population = open.reduce((sum, row) => sum + people(row), 0);
  return [
    {
      code: 'areas-without-territory',
      severity: 'warning',
      subject: scope,
      values: { areas: open.length, population },
      records: { collection: 'areas', ids: open.map((row) => ids[row]!) },
      weight: shareOf(open.length, ids.length),
    },
  ];
}

function accountsWithoutTerritory(context: AttentionContext): readonly Attention[] {
  const { world, scope, accounts, day } = context;
  const { tables } = world;
  // a territory's own accounts have it; without any territory there is nothing to miss
  if (scope.kind === 'territory' || tables.territories.length === 0) return [];
  const ids = tables.accounts.column('id');
  const rows = accounts.filter((row) => claimsOn(tables.assignments, 'account', ids[row]!, day).length === 0);
  return missing(context, 'accounts-without-territory', rows);
}

function accountsWithoutOwner(context: AttentionContext): readonly Attention[] {
  const owner = context.world.tables.accounts.column('owner');
  const { reps } = context.world.tables;
  const rows = context.accounts.filter((row) => owner[row] === undefined || reps.indexOf(owner[row]) < 0);
  return missing(context, 'accounts-without-owner', rows);
}

function missing(context: AttentionContext, code: Attention['code'], rows: readonly number[]): readonly Attention[] {
  if (rows.length === 0) return [];
  return [
    {
      code,
      severity: 'warning',
      subject: context.scope,
      values: { accounts: rows.length, of: context.accounts.length },
      records: accountIds(context, rows),
      weight: shareOf(rows.length, context.accounts.length),
    },
  ];
}
