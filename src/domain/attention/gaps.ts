import { attributionOf } from '../attribution.js';
import { claimsOn, inForce } from '../coverage.js';
import { factsOf } from '../kpis/facts.js';
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
  const { claims } = factsOf(world);
  const rows = accounts.filter((row) => !claims[row]!.some((claim) => inForce(claim, day)));
  return missing(context, 'accounts-without-territory', rows);
}

function accountsWithoutOwner(context: AttentionContext): readonly Attention[] {
  const { rep } = attributionOf(context.world, 'accounts', 'as-is', context.world.asOf);
  const rows = context.accounts.filter((row) => rep[row]! < 0);
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
