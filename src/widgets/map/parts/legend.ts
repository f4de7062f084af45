import { html, nothing } from '#lit';
import { type Id, isFigure } from '../../../domain/index.js';
import type { Formats, Messages } from '../../../i18n/index.js';
import { bullet } from '../../../ui/charts/index.js';
import { type Column, type Sorting, dataTable } from '../../../ui/data-table.js';
import { icon } from '../../../ui/icons.js';
import { type Row, attainmentOf, coverageOf } from '../map.view.js';
import { topClass } from '../view/figures.js';
import type { Model } from './model.js';
import { classSwatch, gapSwatch, overlapSwatch, swatch } from './swatches.js';
import { className, formatValue, nameOf } from './words.js';

export interface LegendActions {
  readonly sorting: Sorting | undefined;
  sort(sorting: Sorting): void;
  select(row: Row, additive: boolean): void;
  isSelected(row: Row): boolean;
  selectClass(territories: readonly Id[], areas: readonly Id[], additive: boolean): void;
}

/** What stands where there is no figure: not yet, or none at all. */
export const noFigure = ({ input: { words, complete } }: Model): string =>
  complete ? words.common.noFigure : words.map.pending;
const none = (model: Model) => html`<span class="muted">${noFigure(model)}</span>`;

function repCell(row: Row, words: Messages, formats: Formats) {
  const say = words.map;
  if (row.kind === 'overlap')
    return html`<span class="muted">${say.alsoAbove(row.areas, formats.number(row.areas))}</span>`;
  if (row.kind === 'gap')
    return html`<span class="muted"
      >${row.areas === 0 ? say.outsideAreas : say.areas(row.areas, formats.number(row.areas))}</span
    >`;
  if (row.reps.length > 0) return formats.list(row.reps);
  return html`<span class="flag warning">${icon('warning')}${say.vacant}</span>`;
}

export const rowName = (row: Row, words: Messages): string =>
  row.kind === 'overlap' ? words.map.claimedTwice : row.kind === 'gap' ? words.map.gap : (row.name ?? '');

function nameCell(row: Row, model: Model) {
  const { words } = model.input;
  const sign =
    row.kind === 'overlap' ? overlapSwatch(model) : row.kind === 'gap' ? gapSwatch : swatch(model, row.number);
  const vacant = row.kind === 'territory' && row.reps.length === 0;
  return html`${sign}<span
      >${rowName(row, words)}${vacant ? html`<span class="flag warning only-narrow">${icon('warning')}${words.map.vacant}</span>` : nothing}</span
    >`;
}

const MOST = 1.25;
function bar(share: number | undefined, model: Model) {
  const { formats } = model.input;
  if (share === undefined) return none(model);
  return html`<span class="bar-cell"
    >${bullet({ value: share, tick: 1, max: MOST })}<span>${formats.percent(share)}</span></span
  >`;
}

/** Columns of the territories' table; `all` as the twin shows them. */
export function columnsOf(model: Model, all: boolean): readonly Column<Row>[] {
  const { words, formats, world, window, colorBy } = model.input;
  const say = words.map.columns;
  const top = topClass(world.policy);
  const number = (value: number | undefined, format: (v: number) => string = formats.number) =>
    value === undefined ? none(model) : format(value);
  const columns: Column<Row>[] = [
    { id: 'name', label: say.territory, cell: (r) => nameCell(r, model), sort: (r) => rowName(r, words) },
    { id: 'rep', label: say.rep, cell: (r) => repCell(r, words, formats), sort: (r) => r.reps.join(), from: 'medium' },
    {
      id: 'accounts',
      label: say.accounts,
      number: true,
      cell: (r) => number(r.numbers?.accounts),
      sort: (r) => r.numbers?.accounts,
    },
  ];
  if (top !== undefined)
    columns.push({
      id: 'top',
      label: say.top(top),
      number: true,
      from: 'large',
      cell: (r) => number(r.numbers?.top),
      sort: (r) => r.numbers?.top,
    });
  columns.push(
    {
      id: 'won',
      label: say.won(formats.period(world.calendar.parse(window.id) ?? window, words.common)),
      number: true,
      from: 'small',
      cell: (r) => number(r.numbers?.won, formats.moneyShort),
      sort: (r) => r.numbers?.won,
    },
    {
      id: 'attainment',
      label: say.attainment,
      number: true,
      cell: (r) => bar(attainmentOf(r.numbers), model),
      sort: (r) => attainmentOf(r.numbers),
    },
    {
      id: 'coverage',
      label: say.coverage,
      number: true,
      from: 'large',
      cell: (r) => number(coverageOf(r.numbers), (v) => formats.percent(v)),
      sort: (r) => coverageOf(r.numbers),
    },
  );
  if (model.view.hasPopulation)
    columns.push({
      id: 'population',
      label: say.population,
      number: true,
      from: 'large',
      cell: (r) => number(r.population, formats.compact),
      sort: (r) => r.population,
    });
  if (all && colorBy.kind === 'kpi' && !['pacing', 'coverage'].includes(colorBy.kpi.id)) {
    const { kpi } = colorBy;
    columns.splice(2, 0, {
      id: 'value',
      label: nameOf(words, colorBy),
      number: true,
      cell: (r) => (isFigure(r.value) ? formatValue(formats, kpi, r.value.value) : none(model)),
      sort: (r) => (isFigure(r.value) ? r.value.value : undefined),
    });
  }
  return columns;
}

/** The territories with their numbers: the legend of the map, and its table twin. */
export function territoryTable(model: Model, actions: LegendActions, all = false) {
  const { view } = model;
  const { words, formats } = model.input;
  const { total } = view;
  const columns = columnsOf(model, all);
  const asRow: Row = {
    key: 'total',
    kind: 'territory',
    reps: ['-'],
    areas: 0,
    numbers: total.numbers,
    population: total.population,
    value: undefined,
    class: undefined,
  };
  return dataTable<Row>({
    label: words.map.legend,
    columns,
    rows: view.rows,
    last: [view.overlap, view.gap].filter((r) => r !== undefined),
    total: (column) =>
      column.id === 'name'
        ? (total.name ?? words.map.total)
        : column.id === 'rep' || column.id === 'value'
          ? ''
          : column.id === 'attainment'
            ? bar(total.attainment, model)
            : column.cell(asRow),
    key: (r) => r.key,
    sorting: actions.sorting,
    onSort: actions.sort,
    isSelected: actions.isSelected,
    onSelect: actions.select,
    compare: formats.compare,
    words: words.common,
  });
}

/** The classes of a choropleth as columns, with what is in them; each selects what it holds. */
export function classTable(model: Model, actions: LegendActions) {
  const { view } = model;
  const { words, formats, colorBy, complete } = model.input;
  const known = complete || colorBy.kind === 'measure';
  const absent = noFigure(model);
  const classes = view.classes!;
  const say = words.map.columns;
  const hasDue = colorBy.kind === 'kpi' && (!complete || view.rows.some((r) => (r.numbers?.due ?? 0) > 0));
  const signed = (v: number) => formats.moneySigned(v);
  const columns = view.byClass.map((at, i) => ({
    name: className(words, formats, colorBy, classes, i),
    sign: classSwatch(model, classes, i),
    count: known ? formats.number(at.territories.length || at.areas.length) : absent,
    accounts: complete ? formats.number(at.numbers.accounts) : absent,
    gap: at.numbers.due > 0 ? signed(at.numbers.won - at.numbers.due) : absent,
    select: (e: MouseEvent) => actions.selectClass(at.territories, at.areas, e.shiftKey),
  }));
  if (view.gap)
    columns.push({
      name: words.map.gap,
      sign: html`<span class="class-swatch is-gap"></span>`,
      count: formats.number(0),
      accounts: view.gap.numbers ? formats.number(view.gap.numbers.accounts) : absent,
      gap: absent,
      select: (e) => actions.select(view.gap!, e.shiftKey),
    });
  const lines = [
    { label: colorBy.kind === 'measure' ? say.areas : say.territories, of: (c: (typeof columns)[number]) => c.count },
    { label: say.accounts, of: (c: (typeof columns)[number]) => c.accounts },
    ...(hasDue ? [{ label: say.gapToPlan, of: (c: (typeof columns)[number]) => c.gap }] : []),
  ];
  const head = (c: (typeof columns)[number]) =>
    html`<button class="class-name" aria-label=${words.map.selectClass(c.name, c.count)} @click=${c.select}>
      ${c.sign}<span>${c.name}</span>
    </button>`;
  return html`<table class="class-table is-wide" aria-label=${words.map.classes} part="legend" data-roving="grid">
      <thead>
        <tr>
          <th scope="col">${nameOf(words, colorBy)}</th>
          ${columns.map((c) => html`<th scope="col" class="number">${head(c)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              <th scope="row">${line.label}</th>
              ${columns.map((c) => html`<td class="number">${line.of(c)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    <table class="class-table is-narrow" aria-label=${words.map.classes} data-roving="grid">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${nameOf(words, colorBy)}</span></th>
          ${lines.slice(hasDue ? 1 : 0).map((line) => html`<th scope="col" class="number">${line.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${columns.map(
          (c) =>
            html`<tr>
              <th scope="row">${head(c)}</th>
              ${lines.slice(hasDue ? 1 : 0).map((line) => html`<td class="number">${line.of(c)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}
