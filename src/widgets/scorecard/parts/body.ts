import { type TemplateResult, html, nothing } from '#lit';
import { type Course, courseOf } from '../view/figures.js';
import { type KpiRow, kpiRows } from '../view/kpi-rows.js';
import { type RankedRow, type SortBy, rankedRows } from '../view/ranked.js';
import { attentionList, sentence } from './attention.js';
import { courseTable, monthsChart, pacingChart } from './course.js';
import { drill } from './drill.js';
import { hero } from './hero.js';
import { kpiTable, peersText } from './kpi-table.js';
import type { Acts, Look, Ui } from './look.js';
import { scorecardExport, tableExport } from './out.js';
import { ranked, shownRows } from './ranked.js';
import { strip } from './strip.js';
import { tableOfKpis, tableOfRanked } from './tables.js';

/** Under this width of the widget the drill-down lies below its row, in px. */
const SIDE_BY_SIDE = 860;
const NARROW = 520;

const rowsOf = (look: Look): readonly KpiRow[] =>
  kpiRows(look.world, look.kpis, look.scope, look.headline, look.trend, look.peers);
const toggled = (ui: Ui, kpi: string): Partial<Ui> => ({ openKpi: ui.openKpi === kpi ? '' : kpi, shown: 0 });

function drillOf(look: Look, acts: Acts, row: KpiRow): TemplateResult {
  return drill(look, acts, row, {
    close: () => acts.set(toggled(acts.ui, row.kpi.id)),
    shown: acts.ui.shown,
    more: (shown) => acts.set({ shown }),
  });
}
const itemOptions = ({ ui, set }: Acts) => ({
  open: ui.openItem,
  toggle: (key: string) => set({ openItem: ui.openItem === key ? undefined : key, shown: 0 }),
  shown: ui.shown,
  more: (shown: number) => set({ shown }),
});

/** The whole scorecard. `readAt` is when the data was read, in milliseconds since 1970. */
export function full(look: Look, acts: Acts, width: number, readAt: number): TemplateResult {
  const { ui } = acts;
  const course = courseOf(look.world, look.period, look.basis, look.scope);
  const rows = rowsOf(look);
  const beside = width >= SIDE_BY_SIDE;
  const open = rows.find((r) => r.kpi.id === ui.openKpi);
  const table = kpiTable(look, rows, {
    open: open?.kpi.id,
    narrow: width < NARROW,
    beside,
    roomy: beside && !open,
    toggle: (id) => acts.set(toggled(ui, id)),
    drill: (row) => drillOf(look, acts, row),
  });
  const hasPlan = rows.some((r) => r.kpi.id === 'attainment');
  return html`${sentence(look, acts, {
      ...itemOptions(acts),
      plan: hasPlan ? () => acts.set(toggled(ui, 'attainment')) : undefined,
      planIsOpen: ui.openKpi === 'attainment',
    })}
    <div class="top ${ui.asTable ? 'is-table' : ''}">
      ${hero(look, course)}
      ${ui.asTable ? courseTable(look, course) : html`${monthsChart(look, course)}${pacingChart(look, course)}`}
    </div>
    <div class="body ${open && beside ? 'has-drill' : ''}">
      <div>${table}</div>
      ${open && beside ? drillOf(look, acts, open) : nothing}
    </div>
    ${footer(look, acts, rows, course, readAt)}`;
}

function footer(look: Look, acts: Acts, rows: readonly KpiRow[], course: Course, readAt: number): TemplateResult {
  const { words, formats, world } = look;
  const asOf = words.scorecard.asOf(formats.day(world.asOf), formats.time(readAt));
  const text = [asOf, peersText(look)].filter(Boolean).join(words.scorecard.join);
  return html`<div class="card-footer">
    <span>${text}</span>
    ${scorecardExport(look, acts, course, () => tableOfKpis(look, rows))}
  </div>`;
}
/** A row of figures, each opening how it is made. */
export function tiles(look: Look, acts: Acts): TemplateResult {
  const rows = rowsOf(look);
  const open = rows.find((r) => r.kpi.id === acts.ui.openKpi);
  return html`${strip(look, rows, open?.kpi.id, (id) => acts.set(toggled(acts.ui, id)))}
  ${open ? drillOf(look, acts, open) : nothing}`;
}

/** What needs attention, and what is in order. */
export function attention(look: Look, acts: Acts): TemplateResult {
  const { ui } = acts;
  return attentionList(look, acts, {
    ...itemOptions(acts),
    showsAll: ui.showsAllItems,
    all: () => acts.set({ showsAllItems: !ui.showsAllItems }),
    showsPassed: ui.showsPassed,
    passed: () => acts.set({ showsPassed: !ui.showsPassed }),
  });
}

const rankedOf = new WeakMap<Look, readonly RankedRow[]>();
function membersIn(look: Look): readonly RankedRow[] {
  let rows = rankedOf.get(look);
  if (!rows) {
    rows = rankedRows(look.world, look.scope, look.headline, look.trend, look.items, look.formats.list);
    rankedOf.set(look, rows);
  }
  return rows;
}

/** Everybody, ranked. */
export function team(look: Look, acts: Acts, width: number): TemplateResult {
  const { ui } = acts;
  const sortBy = (by: SortBy) => acts.set({ sort: { by, ascending: ui.sort.by === by ? !ui.sort.ascending : true } });
  return html`${ranked(look, acts, {
    rows: membersIn(look),
    sort: ui.sort,
    sortBy,
    filter: ui.filter,
    isSelected: acts.isSelected,
    width,
    open: ui.openRow,
    toggle: (key) => acts.set({ openRow: ui.openRow === key ? undefined : key }),
  })}`;
}
/** The menu of the ranked table, as it is sorted and filtered. */
export const exportTeam = (look: Look, acts: Acts): TemplateResult =>
  tableExport(look, acts, {
    id: 'team',
    title: look.words.start.ranked,
    file: 'team',
    table: () =>
      tableOfRanked(look, shownRows(look, { rows: membersIn(look), sort: acts.ui.sort, filter: acts.ui.filter })),
  });
