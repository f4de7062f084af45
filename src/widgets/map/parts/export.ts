import { isFigure } from '../../../domain/index.js';
import { type About, type Datum, type ExportTable, count, money, share } from '../../../ui/export/table.js';
import { type Sorting, sortRows } from '../../../ui/data-table.js';
import { type Row, attainmentOf, coverageOf } from '../map.view.js';
import { topClass } from '../view/figures.js';
import { columnsOf, rowName } from './legend.js';
import type { Model } from './model.js';
import { className, nameOf, readAsShare } from './words.js';

const periodOf = ({ words, formats, world, window }: Model['input']): string =>
  formats.period(world.calendar.parse(window.id) ?? window, words.common);

/** What the files and pictures of a map are of. */
export function aboutMap(model: Model, title: string, subtitle: string): About {
  const { words, formats, world, window, basis } = model.input;
  const day = formats.day(world.asOf);
  return {
    title,
    lines: [subtitle, `${periodOf(model.input)} · ${basis === 'as-is' ? words.common.asIs : words.common.asWas}`],
    asOf: world.asOf,
    asOfText: words.exporting.asOf(day),
    file: `territories-${window.id}`,
  };
}

interface Field {
  readonly label: string;
  readonly of: (row: Row) => Datum;
}

/** KPIs that have a column anyway. */
const hasColumn = (id: string): boolean => id === 'pacing' || id === 'coverage';

function fieldsOf(model: Model): readonly Field[] {
  const { words, formats, world, colorBy } = model.input;
  const say = words.map.columns;
  const { currency } = world;
  const top = topClass(world.policy);
  const fields: (Field | undefined)[] = [
    { label: say.territory, of: (r) => rowName(r, words) },
    {
      label: say.rep,
      of: (r) => (r.kind !== 'territory' ? '' : r.reps.length > 0 ? formats.list(r.reps) : words.map.vacant),
    },
    colorBy.kind === 'kpi' && !hasColumn(colorBy.kpi.id)
      ? { label: nameOf(words, colorBy), of: (r) => valueOf(model, r) }
      : undefined,
    { label: say.accounts, of: (r) => count(r.numbers?.accounts) },
    top === undefined ? undefined : { label: say.top(top), of: (r) => count(r.numbers?.top) },
    { label: say.won(periodOf(model.input)), of: (r) => money(r.numbers?.won, currency) },
    { label: say.due, of: (r) => money(r.numbers?.due, currency) },
    { label: say.attainment, of: (r) => share(attainmentOf(r.numbers)) },
    { label: say.coverage, of: (r) => share(coverageOf(r.numbers)) },
    model.view.hasPopulation ? { label: say.population, of: (r) => count(r.population) } : undefined,
    { label: say.areas, of: (r) => count(r.areas) },
  ];
  return fields.filter((f) => f !== undefined);
}

function valueOf({ input: { colorBy, world } }: Model, row: Row): Datum {
  if (colorBy.kind !== 'kpi' || !isFigure(row.value)) return undefined;
  const { value } = row.value;
  switch (readAsShare(colorBy.kpi)) {
    case 'money':
      return { as: 'money', amount: value, currency: world.currency };
    case 'share':
      return { as: 'share', value };
    case 'days':
      return { as: 'days', value };
    case 'count':
      return { as: 'number', value };
    default:
      return { as: 'ratio', value };
  }
}

/** The territories with their numbers as on screen, with all columns that a wide one shows; the last line is the total. */
export function tableOfTerritories(model: Model, sorting?: Sorting): ExportTable {
  const { words, formats } = model.input;
  const { rows, overlap, gap, total } = model.view;
  const fields = fieldsOf(model);
  const sorted = [
    ...sortRows(rows, columnsOf(model, true), sorting, formats.compare),
    ...[overlap, gap].filter((r) => r !== undefined),
  ];
  const say = words.map.columns;
  const whole: Row = {
    key: 'total',
    kind: 'territory',
    name: total.name ?? words.map.total,
    reps: [],
    areas: 0,
    numbers: total.numbers,
    population: total.population,
    value: undefined,
    class: undefined,
  };
  const totals = fields.map(({ label, of }): Datum => {
    if (label === say.rep || label === say.areas) return undefined;
    return label === say.attainment ? share(total.attainment) : of(whole);
  });
  return {
    title: words.map.legend,
    hasIds: true,
    columns: [words.exporting.id, ...fields.map((f) => f.label)],
    rows: [...sorted.map((r) => [r.id ?? r.key, ...fields.map((f) => f.of(r))]), ['total', ...totals]],
  };
}

/** The classes of a choropleth, a line for each: the same facts as its table. */
export function tableOfClasses(model: Model): ExportTable | undefined {
  const { view } = model;
  const { words, formats, colorBy, world, complete } = model.input;
  const { classes, gap } = view;
  if (!classes) return undefined;
  const say = words.map.columns;
  const known = complete || colorBy.kind === 'measure';
  const lines = view.byClass.map(({ territories, areas, numbers }, at): readonly Datum[] => [
    className(words, formats, colorBy, classes, at),
    count(known ? territories.length || areas.length : undefined),
    count(complete ? numbers.accounts : undefined),
    numbers.due > 0 ? money(numbers.won - numbers.due, world.currency) : undefined,
  ]);
  if (gap) lines.push([words.map.gap, count(0), count(gap.numbers?.accounts), undefined]);
  return {
    title: words.map.classes,
    columns: [
      nameOf(words, colorBy),
      colorBy.kind === 'measure' ? say.areas : say.territories,
      say.accounts,
      say.gapToPlan,
    ],
    rows: lines,
  };
}
