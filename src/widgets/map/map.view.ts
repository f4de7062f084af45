import { type Basis, type Kpi, type Scope, type Window, type World, isFigure, kpiById } from '../../domain/index.js';
import { type Alignment, alignmentOf, inScope, measuresOf, repNames } from './view/alignment.js';
import { classOf, classesOf, sequential } from './view/classes.js';
import { extraRows } from './view/extra.js';
import { figuresOf } from './view/figures.js';
import type { MapView, Row } from './view/row.js';
import { POPULATION, byClass, populationOf, totalOf } from './view/summary.js';

export { type MapView, type Row, attainmentOf, coverageOf } from './view/row.js';

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

function colour(world: World, { colorBy, complete }: MapOptions, rows: readonly Row[], areas: readonly number[]) {
  if (colorBy.kind === 'measure') {
    const areaValue = world.tables.areas.column('measures').map((m) => m?.[colorBy.measure]);
    const values = areas.map((a) => areaValue[a]).filter((v) => v !== undefined);
    return { rows, areaValue, classes: values.length > 0 ? sequential(values) : undefined };
  }
  if (colorBy.kind === 'territory') return { rows, areaValue: undefined, classes: undefined };
  const values = rows.flatMap((r) => (isFigure(r.value) ? [r.value.value] : []));
  // until there are figures, the classes stand empty: neither colours nor table change their kind when they arrive
  const classes = values.length > 0 || !complete ? classesOf(colorBy.kpi, world.policy, values) : undefined;
  return {
    rows: rows.map((r) => ({
      ...r,
      class: classes && isFigure(r.value) ? classOf(classes, r.value.value) : undefined,
    })),
    areaValue: undefined,
    classes,
  };
}
