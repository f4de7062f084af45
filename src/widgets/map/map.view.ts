import {
  type Basis,
  type Id,
  type Kpi,
  type Result,
  type Scope,
  type Unit,
  type Window,
  type World,
  attributionOf,
  claimsOn,
  isFigure,
  kpiById,
} from '../../domain/index.js';
import { type Alignment, alignmentOf, inScope, measuresOf, repNames } from './view/alignment.js';
import { type Classes, classOf, classesOf, sequential } from './view/classes.js';
import {
  type Figures,
  type Numbers,
  accountsByArea,
  addNumbers,
  figuresOf,
  noNumbers,
  numbersOfAccounts,
} from './view/figures.js';

/** What colours the map: whose territory it is, a KPI of territories, or a number of areas. */
export type ColorBy =
  | { readonly kind: 'territory' }
  | { readonly kind: 'kpi'; readonly kpi: Kpi }
  | { readonly kind: 'measure'; readonly measure: string };

/** Reads the `color-by` attribute; what names nothing known is `territory`. */
export function colorByOf(text: string): ColorBy {
  if (text.startsWith('measure:')) return { kind: 'measure', measure: text.slice('measure:'.length) };
  const kpi = kpiById(text);
  return kpi ? { kind: 'kpi', kpi } : { kind: 'territory' };
}

export interface MapOptions {
  readonly scope: Scope;
  readonly colorBy: ColorBy;
  readonly window: Window;
  readonly basis: Basis;
  /** Whether everything that figures are made from has been read. */
  readonly complete: boolean;
}

/** A row of the legend and of the table twin. */
export interface Row {
  readonly key: string;
  readonly kind: 'territory' | 'overlap' | 'gap';
  /** Number in the alignment, of a territory. */
  readonly number?: number;
  readonly id?: Id;
  readonly name?: string;
  readonly reps: readonly string[];
  /** How many areas it has. */
  readonly areas: number;
  readonly numbers: Numbers | undefined;
  readonly population: number | undefined;
  /** What the map is coloured by. */
  readonly value: Result | undefined;
  /** Class of that value. */
  readonly class: number | undefined;
}
export interface ClassRow {
  readonly territories: readonly Id[];
  readonly areas: readonly Id[];
  readonly numbers: Numbers;
}

/** The last line: the shown territories and what belongs to none. */
export interface Total {
  readonly name: string | undefined;
  readonly numbers: Numbers | undefined;
  readonly population: number | undefined;
  /** Won as a share of the quota due to date, of the territories. */
  readonly attainment: number | undefined;
  /** Accounts of the territories. */
  readonly inTerritories: number | undefined;
}

/** What the map shows, whatever draws it. */
export interface MapView {
  readonly alignment: Alignment;
  /** Numbers of the territories that are shown. */
  readonly shown: readonly number[];
  readonly rows: readonly Row[];
  readonly overlap: Row | undefined;
  readonly gap: Row | undefined;
  readonly total: Total;
  /** By number of the territory its row; undefined where it isn't shown. */
  readonly rowOf: readonly (Row | undefined)[];
  readonly hasPopulation: boolean;
  readonly classes: Classes | undefined;
  /** By class; of a choropleth only. */
  readonly byClass: readonly ClassRow[];
  readonly unit: Unit | undefined;
  /** By area its value, for a choropleth of areas. */
  readonly areaValue: readonly (number | undefined)[] | undefined;
  /** Rows of the shown areas, unclaimed ones among them. */
  readonly areas: readonly number[];
  readonly gapAreas: readonly number[];
}

const POPULATION = 'population';

const populationOf = (world: World, areas: readonly number[]): number | undefined => {
  let sum: number | undefined;
  const measures = world.tables.areas.column('measures');
  for (const area of areas) {
    const value = measures[area]?.[POPULATION];
    if (value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
};

/** Areas of each territory, by number. */
function areasOf(alignment: Alignment): number[][] {
  const lists: number[][] = alignment.ids.map(() => []);
  alignment.ofArea.forEach((claims, area) => {
    for (const n of claims) lists[n]!.push(area);
  });
  return lists;
}

/** `gaps`: rows of the unclaimed areas to show; which they are depends on who borders on whom. */
export function viewMap(world: World, options: MapOptions, gaps: readonly number[]): MapView {
  const alignment = alignmentOf(world);
  const shown = inScope(world, alignment, options.scope);
  const isShown = new Set(shown);
  const areas = areasOf(alignment);
  const kpi = options.colorBy.kind === 'kpi' ? options.colorBy.kpi : undefined;
  const figures = options.complete ? figuresOf(world, options.window, options.basis, kpi) : undefined;
  const { territories } = world.tables;
  const plain = shown.map((n): Row => {
    const id = alignment.ids[n]!;
    const scope: Scope = { kind: 'territory', id };
    return {
      key: id,
      kind: 'territory',
      number: n,
      id,
      name: territories.row(alignment.rows[n]!).name,
      reps: repNames(world, id),
      areas: areas[n]!.length,
      numbers: figures?.of(scope),
      population: populationOf(world, areas[n]!),
      value: figures?.kpi(scope),
      class: undefined,
    };
  });
  const claimed = alignment.ofArea
    .map((list, area) => (list.some((n) => isShown.has(n)) ? area : -1))
    .filter((a) => a >= 0);
  const shownAreas = [...claimed, ...gaps];
  const coloured = colour(world, options, plain, shownAreas);
  const extra = extraRows(world, options, alignment, isShown, gaps);
  const { rows, classes } = coloured;
  const rowOf: (Row | undefined)[] = alignment.ids.map(() => undefined);
  for (const row of rows) rowOf[row.number!] = row;
  return {
    alignment,
    shown,
    rows,
    ...extra,
    total: totalOf(world, options.scope, figures, rows, shownAreas, extra.gap?.numbers),
    rowOf,
    hasPopulation: measuresOf(world.tables.areas).includes(POPULATION),
    classes,
    byClass: classes ? byClass(world, classes, rows, coloured.areaValue, shownAreas) : [],
    unit: kpi?.unit,
    areaValue: coloured.areaValue,
    areas: shownAreas,
    gapAreas: gaps,
  };
}

function colour(world: World, { colorBy }: MapOptions, rows: readonly Row[], areas: readonly number[]) {
  if (colorBy.kind === 'measure') {
    const areaValue = world.tables.areas.column('measures').map((m) => m?.[colorBy.measure]);
    const values = areas.map((a) => areaValue[a]).filter((v) => v !== undefined);
    return { rows, areaValue, classes: values.length > 0 ? sequential(values) : undefined };
  }
  if (colorBy.kind === 'territory') return { rows, areaValue: undefined, classes: undefined };
  const values = rows.flatMap((r) => (isFigure(r.value) ? [r.value.value] : []));
  const classes = values.length > 0 ? classesOf(colorBy.kpi, world.policy, values) : undefined;
  return {
    rows: rows.map((r) => ({
      ...r,
      class: classes && isFigure(r.value) ? classOf(classes, r.value.value) : undefined,
    })),
    areaValue: undefined,
    classes,
  };
}

/** Accounts that several of the shown territories claim, and those that none does. */
function extraRows(
  world: World,
  { window, scope, complete }: MapOptions,
  alignment: Alignment,
  isShown: ReadonlySet<number>,
  gaps: readonly number[],
): Pick<MapView, 'overlap' | 'gap'> {
  const twice = alignment.ofArea
    .map((list, area) => (list.length > 1 && list.some((n) => isShown.has(n)) ? area : -1))
    .filter((area) => area >= 0);
  const numbers = complete ? numbersOfAccounts(world, window) : undefined;
  const sets = complete ? accountSets(world, alignment, isShown, gaps, scope.kind === 'all') : { twice: [], gap: [] };
  const row = (kind: 'overlap' | 'gap', areas: readonly number[], accounts: readonly number[]): Row | undefined =>
    areas.length + accounts.length === 0
      ? undefined
      : {
          key: kind,
          kind,
          reps: [],
          areas: areas.length,
          numbers: numbers?.(accounts),
          population: populationOf(world, areas),
          value: undefined,
          class: undefined,
        };
  return { overlap: row('overlap', twice, sets.twice), gap: row('gap', gaps, sets.gap) };
}

function accountSets(
  world: World,
  alignment: Alignment,
  isShown: ReadonlySet<number>,
  gaps: readonly number[],
  whole: boolean,
) {
  const { accounts, assignments } = world.tables;
  const byArea = accountsByArea(world);
  const inGap = new Set(gaps.flatMap((area) => byArea[area] ?? []));
  const territory = attributionOf(world, 'accounts', 'as-is', world.asOf).territory;
  const twice: number[] = [];
  const gap: number[] = [];
  accounts.column('id').forEach((id, i) => {
    if (territory[i]! < 0) {
      if (whole || inGap.has(i)) gap.push(i);
      return;
    }
    const claims = new Set(claimsOn(assignments, 'account', id, world.asOf).map((a) => a.territory));
    if (claims.size > 1 && [...claims].some((t) => isShown.has(alignment.numberOf.get(t) ?? -1))) twice.push(i);
  });
  return { twice, gap };
}

/** Of its territory or rep; undefined for everything, and for what isn't there. */
function nameOfScope({ tables }: World, scope: Scope): string | undefined {
  if (scope.kind === 'all') return undefined;
  const table = scope.kind === 'territory' ? tables.territories : tables.reps;
  const row = table.indexOf(scope.id);
  return row < 0 ? undefined : table.row(row).name;
}

function totalOf(
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

function byClass(
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

/** Won as a share of the quota due to date; undefined without one. */
export const attainmentOf = (n: Numbers | undefined): number | undefined =>
  n && n.due > 0 ? n.won / n.due : undefined;
/** Share of the accounts that were touched in time; undefined where none is to be. */
export const coverageOf = (n: Numbers | undefined): number | undefined =>
  n && n.toTouch > 0 ? n.touched / n.toTouch : undefined;
