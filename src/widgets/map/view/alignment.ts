import {
  type Id,
  type Scope,
  type Table,
  type World,
  claimsOn,
  perTable,
  repTree,
  repsOf,
  territoryTree,
} from '../../../domain/index.js';
import type { TerritoryClaims } from '../../../geo/index.js';

/** Who claims which area today, at the finest level that has areas. Territories are numbered, in the order of their rows. */
export interface Alignment extends TerritoryClaims {
  readonly ids: readonly Id[];
  /** By number the row of the territory. */
  readonly rows: readonly number[];
  readonly numberOf: ReadonlyMap<Id, number>;
}

const kept = new WeakMap<Table<'assignments'>, { readonly from: readonly unknown[]; readonly alignment: Alignment }>();

/** Made once for the same tables and day. */
export function alignmentOf({ tables, asOf }: Pick<World, 'tables' | 'asOf'>): Alignment {
  const { territories, areas, assignments } = tables;
  const from = [territories, areas, asOf];
  const known = kept.get(assignments);
  if (known && known.from.every((x, i) => x === from[i])) return known.alignment;
  const alignment = make({ tables, asOf });
  kept.set(assignments, { from, alignment });
  return alignment;
}

function make({ tables, asOf }: Pick<World, 'tables' | 'asOf'>): Alignment {
  const { territories, areas, assignments } = tables;
  const tree = territoryTree(territories);
  const claims = areas
    .column('id')
    .map((id) => claimsOn(assignments, 'area', id, asOf).map((a) => territories.indexOf(a.territory)));
  const claiming = new Set(claims.flat().filter((row) => row >= 0));
  // a territory above that repeats the areas of those below is not one that overlaps them
  const finest = territories
    .column('id')
    .map((_, row) => row)
    .filter((row) =>
      claiming.has(row)
        ? !tree.under(row).some((below) => below !== row && claiming.has(below))
        : tree.children[row]!.length === 0,
    );
  const numbers = new Map(finest.map((row, n) => [row, n]));
  const none: readonly number[] = [];
  return {
    territories: finest.length,
    ids: finest.map((row) => territories.row(row).id),
    rows: finest,
    numberOf: new Map(finest.map((row, n) => [territories.row(row).id, n])),
    layers: finest.map((row) => territories.row(row).layer),
    ofArea: claims.map((list) => {
      const found = [...new Set(list.map((row) => numbers.get(row) ?? -1))].filter((n) => n >= 0);
      return found.length === 0 ? none : found;
    }),
  };
}

/** Rows of the territories that a rep, and everybody below, looks after today. */
function ofTeam({ tables, asOf }: World, rep: Id): ReadonlySet<number> {
  const { reps, assignments, territories } = tables;
  const row = reps.indexOf(rep);
  const members =
    row < 0
      ? [rep]
      : repTree(reps)
          .under(row)
          .map((r) => reps.row(r).id);
  const tree = territoryTree(territories);
  const rows = members
    .flatMap((id) => claimsOn(assignments, 'rep', id, asOf))
    .map((a) => territories.indexOf(a.territory))
    .filter((r) => r >= 0);
  return new Set(rows.flatMap((r) => tree.under(r)));
}

/** Numbers of the territories in a scope. */
export function inScope(world: World, alignment: Alignment, scope: Scope): readonly number[] {
  const all = alignment.rows.map((_, n) => n);
  if (scope.kind === 'all') return all;
  const { territories } = world.tables;
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    const under = new Set(row < 0 ? [] : territoryTree(territories).under(row));
    return all.filter((n) => under.has(alignment.rows[n]!));
  }
  const rows = ofTeam(world, scope.id);
  return all.filter((n) => rows.has(alignment.rows[n]!));
}

/** Names of the active reps of a territory. */
export function repNames(world: World, territory: Id): readonly string[] {
  const { reps } = world.tables;
  return repsOf(world.tables, territory, world.asOf).map((id) => reps.row(reps.indexOf(id)).name);
}

/** Names of the numbers that areas carry, in the order in which they are met. */
export const measuresOf = perTable((areas: Table<'areas'>): readonly string[] => {
  const keys = new Set<string>();
  for (const measures of areas.column('measures')) for (const key in measures) keys.add(key);
  return [...keys];
});

/** Rows of the territories that some reps look after today themselves. */
export const claimedByReps = ({ tables, asOf }: World, reps: readonly Id[]): readonly number[] =>
  reps
    .flatMap((id) => claimsOn(tables.assignments, 'rep', id, asOf))
    .map((a) => tables.territories.indexOf(a.territory))
    .filter((row) => row >= 0);
