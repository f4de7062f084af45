import { html, nothing } from '#lit';
import type { Scope } from '../../../domain/index.js';
import { icon } from '../../../ui/icons.js';
import { type RankedRow, type SortBy, filterRows, sortRows } from '../view/ranked.js';
import { initialsOf } from '../../../ui/initials.js';
import { reasonText } from '../view/say.js';
import type { Acts, Look } from './look.js';
import { type Column, cells, monthsPart, plainCells, reasonPart, wholeOf } from './ranked-cells.js';

export interface RankedOptions {
  readonly rows: readonly RankedRow[];
  readonly sort: { readonly by: SortBy; readonly ascending: boolean };
  readonly sortBy: (by: SortBy) => void;
  readonly filter: string;
  readonly isSelected: (scope: Scope) => boolean;
  /** Of the widget, in px: decides which columns there are. */
  readonly width: number;
  /** Key of the row whose details are open, where there are few columns. */
  readonly open: string | undefined;
  readonly toggle: (key: string) => void;
}

/** Rows as they are shown. */
export const shownRows = (look: Look, o: Pick<RankedOptions, 'rows' | 'sort' | 'filter'>): readonly RankedRow[] =>
  filterRows(sortRows(o.rows, o.sort.by, o.sort.ascending, look.formats.compare), o.filter);

export const rankedColumns: readonly Column[] = ['pacing', 'gap', 'growth', 'coverage', 'winRate', 'pipeline'];
const NARROW = 600;
/** What a width has room for; the rest opens in place. */
function roomIn(width: number): {
  readonly columns: readonly Column[];
  readonly months: boolean;
  readonly narrow: boolean;
} {
  if (width < NARROW) return { columns: ['pacing'], months: false, narrow: true };
  const count = width < 760 ? 2 : width < 860 ? 3 : width < 1080 ? 4 : 6;
  return { columns: rankedColumns.slice(0, count), months: width >= 960, narrow: false };
}

/** Reps and territories, the one first who needs attention most. */
export function ranked(look: Look, acts: Acts, o: RankedOptions) {
  const say = look.words.scorecard.ranked;
  const rows = shownRows(look, o);
  if (o.rows.length === 0) return html`<p class="none muted">${say.none}</p>`;
  const room = roomIn(o.width);
  const goal = look.formats.percent(look.world.policy.coverageGoal);
  return html`<div class="scroll">
      <table class="ranked ${room.narrow ? 'is-narrow' : ''}" data-roving="grid">
        <thead>
          <tr>
            ${room.narrow ? nothing : head(look, o, 'need', '#')} ${head(look, o, 'name', say.name, false)}
            ${room.narrow ? nothing : html`<th scope="col">${say.reason}</th>`}
            ${room.columns.map((c) => head(look, o, c, room.narrow ? look.words.kpis.of.pacing.short! : say[c]))}
            ${room.months ? html`<th scope="col" class="number months">${say.months}</th>` : nothing}
            ${room.narrow ? html`<td></td>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map((r) => (room.narrow ? narrowRow : wideRow)(look, acts, o, r))}
          ${
            rows.length === 0
              ? html`<tr>
                  <td class="muted" colspan="10">${say.noRow}</td>
                </tr>`
              : nothing
          }
        </tbody>
        ${room.narrow ? nothing : total(look, room.columns, room.months)}
      </table>
    </div>
    <div class="card-footer">
      <span class="keys"
        ><span class="legend-key is-tick">${say.tick(goal)}</span
        >${room.months ? html`<span class="legend-key is-dashed">${look.words.scorecard.lastYear}</span>` : nothing}</span
      >
    </div>`;
}

function head(look: Look, o: RankedOptions, by: SortBy, text: string, isNumber = true) {
  const isSorted = o.sort.by === by;
  const { words } = look;
  return html`<th
    scope="col"
    class=${isNumber ? 'number' : ''}
    aria-sort=${isSorted ? (o.sort.ascending ? 'ascending' : 'descending') : nothing}
  >
    <button
      class="sort ${isSorted ? 'is-sorted' : ''} ${isSorted && o.sort.ascending ? 'is-ascending' : ''}"
      title=${words.common.sortBy(by === 'need' ? words.scorecard.ranked.need : text)}
      @click=${() => o.sortBy(by)}
    >
      ${text}${isSorted && by !== 'need' ? icon('chevron') : nothing}
    </button>
  </th>`;
}

function nameCell(look: Look, acts: Acts, o: RankedOptions, r: RankedRow) {
  const name = r.name ?? look.words.common.vacant;
  return html`<td>
    <span class="who">
      <span class="avatar ${r.vacant ? 'vacant' : ''}" aria-hidden="true"
        >${r.vacant ? icon('person') : r.reps.length > 1 ? look.formats.number(r.reps.length) : initialsOf(name)}</span
      >
      <span class="who-text">
        <button
          class="link strong truncate ranked-name"
          aria-pressed=${o.isSelected(r.scope) ? 'true' : 'false'}
          title=${look.words.scorecard.ranked.show(r.name ?? r.with)}
          @click=${() => acts.select(r.scope)}
        >
          ${name}
        </button>
        <span class="small muted truncate"
          >${r.with}${o.isSelected(r.scope) ? html` · ${openLink(look, acts, r)}` : nothing}</span
        >
      </span>
    </span>
  </td>`;
}

/** The way to the record of what is selected: the rep's, or the territory's where there isn't exactly one. */
function openLink(look: Look, acts: Acts, { reps, scope }: RankedRow) {
  const rep = scope.kind === 'rep' ? scope.id : reps.length === 1 ? reps[0] : undefined;
  const id = rep ?? scope.id;
  return html`<button class="link" @click=${() => acts.open(rep === undefined ? 'territories' : 'reps', id)}>
    ${look.words.scorecard.ranked.open}
  </button>`;
}

function wideRow(look: Look, acts: Acts, o: RankedOptions, r: RankedRow) {
  const room = roomIn(o.width);
  return html`<tr class=${o.isSelected(r.scope) ? 'is-selected' : ''} part="row">
    <td class="number muted">${look.formats.number(r.rank)}</td>
    ${nameCell(look, acts, o, r)}
    <td>${reasonPart(look, r)}</td>
    ${room.columns.map((c) => html`<td class="number">${cells[c](look, r)}</td>`)}
    ${room.months ? html`<td class="number months">${monthsPart(look, r)}</td>` : nothing}
  </tr>`;
}

function narrowRow(look: Look, acts: Acts, o: RankedOptions, r: RankedRow) {
  const say = look.words.scorecard.ranked;
  const isOpen = o.open === r.key;
  return html`<tr class=${o.isSelected(r.scope) ? 'is-selected' : ''} part="row">
      ${nameCell(look, acts, o, r)}
      <td class="number">${cells.pacing(look, r)}</td>
      <td class="number">
        <button
          class="icon-button expand"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-label=${say.details(r.name ?? r.with)}
          @click=${() => o.toggle(r.key)}
        >
          ${icon('chevron')}
        </button>
      </td>
    </tr>
    ${
      isOpen
        ? html`<tr class="drill-row">
            <td colspan="3">${details(look, r)}</td>
          </tr>`
        : nothing
    }`;
}

/** There is room for the reason itself. */
function whyNone(look: Look, r: RankedRow, column: Column) {
  const why = reasonText(look, column === 'gap' ? r.pacing : r[column]);
  return why === undefined ? undefined : html`<span class="small muted">${why}</span>`;
}
function details(look: Look, r: RankedRow) {
  const say = look.words.scorecard.ranked;
  const rest = rankedColumns.filter((c) => c !== 'pacing');
  return html`<dl class="details">
    <dt>${say.reason}</dt>
    <dd>${reasonPart(look, r)}</dd>
    ${rest.map(
      (c) =>
        html`<dt>${say[c]}</dt>
          <dd>${whyNone(look, r, c) ?? plainCells[c](look, r)}</dd>`,
    )}
    <dt>${say.months}</dt>
    <dd>${monthsPart(look, r)}</dd>
  </dl>`;
}

function total(look: Look, shown: readonly Column[], hasMonths: boolean) {
  const whole = wholeOf(look);
  return html`<tfoot>
    <tr>
      <td></td>
      <th scope="row">${look.words.scorecard.ranked.total}</th>
      <td></td>
      ${shown.map((c) => html`<td class="number">${plainCells[c](look, whole)}</td>`)}
      ${hasMonths ? html`<td class="months"></td>` : nothing}
    </tr>
  </tfoot>`;
}
