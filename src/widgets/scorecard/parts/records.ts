import { html, nothing } from '#lit';
import type { RecordList, RecordRow, Value } from '../view/records.js';
import type { Voice } from '../view/say.js';
import { classMark } from './marks.js';
import type { Acts, Look } from './look.js';
import { tableExport } from './out.js';
import { tableOfRecords } from './tables.js';

const FIRST = 6;
const STEP = 50;

function text({ formats, words, world }: Voice, value: Value): string {
  if (!value) return '';
  switch (value.as) {
    case 'text':
      return value.text;
    case 'day':
      return formats.dayShort(value.day, world.asOf);
    case 'money':
      return formats.money(value.amount, value.currency);
    case 'days':
      return formats.days(value.number);
    case 'number':
      return formats.number(value.number);
    case 'state':
      return words.scorecard.stateOf[value.state];
    case 'kind':
      return words.scorecard.activityOf[value.kind];
    case 'never':
      return words.scorecard.never;
  }
}

/** The records behind a figure: the first few, more on demand, all of them as a file. */
export function recordTable(
  look: Look,
  acts: Acts,
  list: RecordList,
  options: {
    readonly title: string;
    readonly file: string;
    readonly shown: number;
    readonly more: (shown: number) => void;
  },
) {
  const { formats, words } = look;
  const say = words.scorecard;
  if (list.rows.length === 0) return html`<p class="none muted">${say.noRecords}</p>`;
  const shown = Math.max(FIRST, options.shown);
  const rest = list.rows.length - shown;
  const row = (r: RecordRow) =>
    html`<tr>
      <td>
        <span class="record">
          ${list.collection === 'accounts' ? classMark(r.class, say.className) : nothing}
          <button class="link truncate" @click=${() => acts.open(list.collection, r.id)}>${r.name}</button>
        </span>
      </td>
      ${r.values.map((v) => html`<td class="number">${text(look, v)}</td>`)}
    </tr>`;
  return html`<div class="line records-head">
      <h4>${options.title}</h4>
      ${tableExport(look, acts, {
        id: `records-${options.file}`,
        title: options.title,
        file: options.file,
        quiet: true,
        table: () => tableOfRecords(look, list, options.title),
      })}
    </div>
    <table class="records" data-roving="grid">
      <thead>
        <tr>
          ${list.columns.map((c, i) => html`<th scope="col" class=${i === 0 ? '' : 'number'}>${say.column[c]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${list.rows.slice(0, shown).map(row)}
      </tbody>
    </table>
    <div class="line records-foot">
      ${
        rest > 0
          ? html`<button class="link strong" @click=${() => options.more(shown + STEP)}>
              ${words.common.showMore(formats.number(Math.min(rest, STEP)))}
            </button>`
          : html`<span></span>`
      }
      <span class="small muted">${say.fromCollection[list.collection]}</span>
    </div>`;
}
