import type { Scope, World } from '../../../domain/index.js';
import { type Classes, classOf } from './classes.js';
import { type Figures, type Numbers, accountsByArea, addNumbers, noNumbers } from './figures.js';
import { type ClassRow, type MapView, type Row, type Total, attainmentOf } from './row.js';

export const POPULATION = 'population';

export const populationOf = (world: World, areas: readonly number[]): number | undefined => {
  let sum: number | undefined;
  const measures = world.tables.areas.column('measures');
  for (const area of areas) {
    const value = measures[area]?.[POPULATION];
    if (value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
};

/** Of its territory or rep; undefined for everything, and for what isn't there. */
function nameOfScope({ tables }: World, scope: Scope): string | undefined {
  if (scope.kind === 'all') return undefined;
  const table = scope.kind === 'territory' ? tables.territories : tables.reps;
  const row = table.indexOf(scope.id);
  return row < 0 ? undefined : table.row(row).name;
}

export function totalOf(
  world: World,
  scope: Scope,
  figures: Figures | undefined,
  rows: readonly Row[],
  areas: readonly number[],
  gap: Numbers | undefined,
): Total {
  const own =
    figures &&
    (scope.kind === 'all' || scope.kind === 'territory'
      ? figures.of(scope)
      : addNumbers(rows.map((r) => r.numbers ?? noNumbers)));
  // everything that was read holds what is in no territory already
  const numbers = own && gap && scope.kind !== 'all' ? addNumbers([own, gap]) : own;
  const without = own && gap && scope.kind === 'all' ? own.accounts - gap.accounts : own?.accounts;
  return {
    name: nameOfScope(world, scope),
    numbers,
    population: populationOf(world, areas),
    attainment: attainmentOf(own),
    inTerritories: without,
  };
}

export function byClass(
  world: World,
  classes: Classes,
  rows: readonly Row[],
  areaValue: MapView['areaValue'],
  areas: readonly number[],
): readonly ClassRow[] {
  const count = classes.borders.length + 1;
  const ids = world.tables.areas.column('id');
  const accounts = areaValue ? accountsByArea(world) : undefined;
  return Array.from({ length: count }, (_, at): ClassRow => {
    if (areaValue) {
      const inside = areas.filter((a) => areaValue[a] !== undefined && classOf(classes, areaValue[a]!) === at);
      const n = inside.reduce((sum, a) => sum + (accounts![a]?.length ?? 0), 0);
      return { territories: [], areas: inside.map((a) => ids[a]!), numbers: { ...noNumbers, accounts: n } };
    }
    const inside = rows.filter((r) => r.class === at);
    return {
      territories: inside.map((r) => r.id!),
      areas: [],
      numbers: addNumbers(inside.map((r) => r.numbers ?? noNumbers)),
    };
  });
}
