import { type Guard, type TemplateResult, html, nothing } from '#lit';
import type { CollectionName, CrmError, Id, Issue } from '../domain/index.js';
import { common } from '../i18n/en/common.js';
import { issues } from '../i18n/en/issues.js';
import { type Formats, type Messages, useWords } from '../i18n/index.js';
import { card } from '../ui/card.js';
import { controls } from '../ui/controls.js';
import { dataTokens } from '../ui/data-tokens.js';
import { fullCardStyles } from '../ui/full-card.js';
import { exportStyles } from '../ui/export/menu.styles.js';
import { icon } from '../ui/icons.js';
import { printStyles } from '../ui/print.styles.js';
import { keepFocus, roveSoon, startRoving } from '../ui/roving.js';
import { state, stateStyles } from '../ui/state.js';
import { type Entry, errorFrom } from '../workspace/index.js';
import type { Empty, Heading, Status } from './states.js';

export { formatsOf } from '../i18n/index.js';

useWords({ common, issues });

export const shellStyles = [dataTokens, controls, fullCardStyles, stateStyles, exportStyles, printStyles];

/** Keys and focus, the same in every widget: listens once, and looks after every drawing. */
export const keys = { start: startRoving, drawn: (root: ShadowRoot): void => (roveSoon(root), keepFocus(root)) };

/** What the states that all widgets share are drawn with. */
export interface Shell {
  readonly words: Messages;
  readonly formats: Formats;
  /** Of the element, for who reads the details. */
  readonly tag: string;
  open(collection: CollectionName, id: Id): void;
  retry(): void;
  cancel(): void;
  /** Says something for a moment: to everybody, or only to who can't see it. */
  tell(text: string, onlyAloud?: boolean): void;
  /** For what promises call. */
  readonly guard: Guard;
}

/** There is no connection. */
export const waiting = ({ words }: Shell, title: string, connection: string) =>
  card({
    title,
    body: state({ icon: 'plug', title: words.common.waiting.title, text: words.common.waiting.text(connection) }),
  });

/** There is nothing to show yet, or nothing at all because the CRM failed. */
export function drawState(
  shell: Shell,
  {
    heading,
    entries,
    error,
    skeleton,
  }: {
    readonly heading: Heading;
    readonly entries: readonly Entry[];
    /** Of the connection as a whole. */
    readonly error: CrmError | undefined;
    /** Drawn while data is read; absent where reading failed. */
    readonly skeleton: (() => TemplateResult) | undefined;
  },
) {
  if (skeleton) return card({ ...heading, body: html`${skeleton()}${progress(shell, entries)}` });
  const failed = error ?? entries.find((e) => e.error)?.error;
  return failed ? card({ ...heading, body: failure(shell, failed) }) : broken(shell, undefined, shell.retry);
}

/** There is data: the header, what is to be said about the data, the body. */
export function drawData(
  shell: Shell,
  drawn: {
    readonly heading: Heading;
    readonly entries: readonly Entry[];
    readonly status: Status;
    /** Whether what is shown is about to be replaced. */
    readonly refreshing: boolean;
    readonly tools: TemplateResult | typeof nothing;
    readonly empty: Empty | undefined;
    readonly issues: () => readonly Issue[];
    readonly showsIssues: boolean;
    readonly toggleIssues: () => void;
    readonly content: () => unknown;
  },
) {
  const { heading, entries, status, tools, empty } = drawn;
  const strip =
    status === 'stale'
      ? staleStrip(shell, entries)
      : status === 'partial'
        ? partialStrip(shell, drawn.issues(), drawn.showsIssues, drawn.toggleIssues)
        : nothing;
  return card({
    ...heading,
    tools,
    strip,
    refreshing: drawn.refreshing || entries.some((e) => e.refreshing) || status === 'loading',
    body: empty ? state({ icon: 'calendar', ...empty }) : drawn.content(),
  });
}

/** Lightning refuses blobs of types that it takes for markup or tables, and a download needs no type: its name says it. */
const BYTES = 'application/octet-stream';
/** Hands a file to the user as a download. */
export function download(name: string, type: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type === 'image/png' ? type : BYTES }),
  );
  link.download = name;
  link.click();
  setTimeout(URL.revokeObjectURL, 1000, link.href);
}

async function copy({ words, tell }: Shell, text: string) {
  try {
    await navigator.clipboard.writeText(text);
    tell(words.common.copied, true);
  } catch (thrown) {
    tell(`${words.common.notCopied} ${errorFrom(thrown).message}`);
  }
}

/** How far the first read is, with a way to stop it. */
function progress({ words, formats, cancel }: Shell, entries: readonly Entry[]) {
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
function staleStrip({ words, formats, retry }: Shell, entries: readonly Entry[]) {
  const asOf = Math.min(...entries.map((e) => e.asOf ?? Infinity));
  return html`<div class="strip is-warning small">
    ${icon('warning')}<span class="grow">${words.common.stale(formats.time(asOf))}</span>
    <button class="link strong" @click=${retry}>${words.common.tryAgain}</button>
  </div>`;
}

/** Some records have gaps: how many, and on demand which, by reason, with what helps. */
function partialStrip(shell: Shell, issues: readonly Issue[], isOpen: boolean, toggle: () => void) {
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
  return html`<ul class="issues" data-roving="grid">
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
function failure(shell: Shell, error: CrmError) {
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

/** Chromium's stacks begin with the message; those of Firefox and Safari are without it. */
const toldBy = ({ name, message, stack = '' }: Error) =>
  stack.includes(message) ? stack : `${name}: ${message}\n${stack}`;
/** A fault of the widget's own; the rest of the page is not touched. */
export function broken(shell: Shell, thrown: unknown, again: () => void) {
  const { broken: say, tryAgain } = shell.words.common;
  const told = thrown instanceof Error ? toldBy(thrown) : typeof thrown === 'string' ? thrown : '';
  const action = { label: tryAgain, run: again, primary: false };
  const { title, text } = say;
  return card({
    title,
    body: html`${state({ icon: 'alert', error: true, title, text, action })}${details(shell, told)}`,
  });
}

function details(shell: Shell, text: string) {
  const { words, tag } = shell;
  const all = `<${tag}>\n${text}`;
  return html`<details class="state-details">
    <summary>${words.common.details}</summary>
    <pre>${all}</pre>
    <button class="link strong" @click=${shell.guard(() => copy(shell, all))}>${words.common.copyDetails}</button>
  </details>`;
}
