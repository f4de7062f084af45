import { html, nothing } from '#lit';
import type { CollectionName, CrmError, Id, Issue } from '../domain/index.js';
import type { Formats, Messages } from '../i18n/index.js';
import { card } from '../ui/card.js';
import { icon } from '../ui/icons.js';
import { state } from '../ui/state.js';
import type { Entry } from '../workspace/index.js';

/** What the states that all widgets share are drawn with. */
export interface Shell {
  readonly words: Messages;
  readonly formats: Formats;
  /** Of the element, for who reads the details. */
  readonly tag: string;
  open(collection: CollectionName, id: Id): void;
  retry(): void;
  cancel(): void;
  copy(text: string): void;
}

/** How far the first read is, with a way to stop it. */
export function progress({ words, formats, cancel }: Shell, entries: readonly Entry[]) {
  const reading = entries.find((e) => e.status === 'loading' && e.progress);
  if (!reading?.progress) return nothing;
  const { done, total } = reading.progress;
  const { loading, collection, cancel: label } = words.common;
  const what = collection[reading.table.collection];
  return html`<div class="progress">
    <span
      >${loading.progress(what, formats.number(done), total === undefined ? undefined : formats.number(total))}</span
    >
    <button class="link strong" @click=${cancel}>${label}</button>
    <progress
      max=${total ?? nothing}
      value=${total === undefined ? nothing : done}
      aria-label=${loading.label(what)}
    ></progress>
  </div>`;
}

/** The data is old: from when, and how to get newer. */
export function staleStrip({ words, formats, retry }: Shell, entries: readonly Entry[]) {
  const asOf = Math.min(...entries.map((e) => e.asOf ?? Infinity));
  return html`<div class="strip is-warning small">
    ${icon('warning')}<span class="grow">${words.common.stale(formats.time(asOf))}</span>
    <button class="link strong" @click=${retry}>${words.common.tryAgain}</button>
  </div>`;
}

/** Some records have gaps: how many, and on demand which, by reason, with what helps. */
export function partialStrip(shell: Shell, issues: readonly Issue[], isOpen: boolean, toggle: () => void) {
  const { common } = shell.words;
  const records = new Set(issues.map((i) => `${i.collection}:${i.record}`)).size;
  return html`<div class="strip small">
      ${icon('info')}<span class="grow">${common.partialMixed(records, shell.formats.number(records))}</span>
      <button class="link strong" aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>
        ${isOpen ? common.close : common.seeWhy}
      </button>
    </div>
    ${isOpen ? issueList(shell, issues) : nothing}`;
}
const SHOWN = 5;
function issueList({ words, formats, open }: Shell, issues: readonly Issue[]) {
  const byCode = new Map<string, Issue[]>();
  for (const issue of issues) {
    const list = byCode.get(issue.code);
    if (list) list.push(issue);
    else byCode.set(issue.code, [issue]);
  }
  const one = ({ collection, record, field, value }: Issue) => {
    const told = [field, value].filter(Boolean).join(': ');
    return html`<button class="link" @click=${() => open(collection, record)}>${record}</button>${
        told ? html` <span class="muted">(${told})</span>` : nothing
      } `;
  };
  return html`<ul class="issues">
    ${[...byCode].map(
      ([code, list]) =>
        html`<li>
          <p class="strong">${words.issues.title(code, list.length, formats.number(list.length))}</p>
          <p class="small muted">${words.issues.remedy(code)}</p>
          <p class="small">
            ${list.slice(0, SHOWN).map(one)}
            ${list.length > SHOWN ? html`<span class="muted">+ ${formats.number(list.length - SHOWN)}</span>` : nothing}
          </p>
        </li>`,
    )}
  </ul>`;
}

/** Why the CRM didn't answer, in one sentence, with the remedy. */
export function failure(shell: Shell, error: CrmError) {
  const words = shell.words.common.errors[error.kind];
  const lock = error.kind === 'auth' || error.kind === 'forbidden';
  const needs = error.at.needs ?? error.at.field;
  return html`${state({
    icon: lock ? 'lock' : error.kind === 'cancelled' ? 'clock' : 'cloud',
    error: error.kind !== 'cancelled',
    title: words.title,
    text: needs ? html`${words.text} <span class="strong">${needs}</span>` : words.text,
    action: { label: words.action, run: shell.retry },
  })}${details(shell, `${error.name} ${error.kind}: ${error.message}\n${JSON.stringify(error.at)}`)}`;
}

/** A fault of the widget's own; the rest of the page is not touched. */
export function broken(shell: Shell, thrown: unknown) {
  const { title, text } = shell.words.common.broken;
  const told = thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown === 'string' ? thrown : '';
  return card({ title, body: html`${state({ icon: 'alert', error: true, title, text })}${details(shell, told)}` });
}

function details({ words, tag, copy }: Shell, text: string) {
  const all = `<${tag}>\n${text}`;
  return html`<details class="state-details">
    <summary>${words.common.details}</summary>
    <pre>${all}</pre>
    <button class="link strong" @click=${() => copy(all)}>${words.common.copyDetails}</button>
  </details>`;
}
