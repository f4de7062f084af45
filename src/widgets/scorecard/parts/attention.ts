import { html, nothing } from '#lit';
import { type Attention, lastDayOf, scopeKey } from '../../../domain/index.js';
import { attentionKey, firstItems, passedChecks, scopeOfItem } from '../view/attention.js';
import { recordsById } from '../view/records.js';
import { attentionText, namesOfSubject } from '../view/say.js';
import type { Acts, Look } from './look.js';
import { severityMark } from './marks.js';
import { attentionExport } from './out.js';
import { recordTable } from './records.js';

export interface ItemOptions {
  /** Key of the item whose records are listed. */
  readonly open: string | undefined;
  readonly toggle: (key: string) => void;
  readonly shown: number;
  readonly more: (shown: number) => void;
}
/** What needs attention first, as one or two plain sentences with a way to the records. */
export function sentence(
  look: Look,
  acts: Acts,
  options: ItemOptions & {
    /** Opens what was won, where the plan is what is told. */
    readonly plan: (() => void) | undefined;
    readonly planIsOpen: boolean;
  },
) {
  const two = firstItems(look.items, look.scope);
  const first = two[0];
  if (!first) return nothing;
  const listed = two.find((i) => i.records && i.records.ids.length > 0);
  const key = listed && attentionKey(listed);
  return html`<div class="sentence">
      ${severityMark(first.severity, look.words)}
      <p>
        ${two.map((i) => html`<span>${attentionText(look, i, look.scope)} </span>`)}
        ${listed && key ? seeButton(look, listed, options.open === key, () => options.toggle(key)) : otherButton(look, acts, first, options)}
      </p>
    </div>
    ${listed && key && options.open === key ? html`<div class="drill">${records(look, acts, listed, options)}</div>` : nothing}`;
}

/** Where no records are listed: what was won, for the reader's own plan; else whom it is about. */
function otherButton(
  look: Look,
  acts: Acts,
  first: Attention,
  o: { readonly plan: (() => void) | undefined; readonly planIsOpen: boolean },
) {
  const of = scopeOfItem(first);
  if (!of || scopeKey(of) !== scopeKey(look.scope)) return showButton(look, acts, first);
  if (!o.plan || (first.code !== 'behind-plan' && first.code !== 'on-plan')) return nothing;
  return html`<button class="link strong" aria-expanded=${o.planIsOpen ? 'true' : 'false'} @click=${o.plan}>
    ${look.words.attention.seeWon}
  </button>`;
}

function seeButton(look: Look, item: Attention, isOpen: boolean, toggle: () => void) {
  const { collection, ids } = item.records!;
  const text = look.words.attention.see(collection, ids.length, look.formats.number(ids.length));
  return html`<button class="link strong" aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>${text}</button>`;
}

function records(look: Look, acts: Acts, item: Attention, options: ItemOptions) {
  const { collection, ids } = item.records!;
  const list = recordsById(look.world, collection, ids, lastDayOf(look.window, look.world));
  return recordTable(look, acts, list, {
    title: look.words.attention.see(collection, ids.length, look.formats.number(ids.length)),
    file: item.code,
    shown: options.shown,
    more: options.more,
  });
}

const SHOWN_ITEMS = 6;

/** Everything that needs attention, and what is in order. */
export function attentionList(
  look: Look,
  acts: Acts,
  options: ItemOptions & {
    readonly showsAll: boolean;
    readonly all: () => void;
    readonly showsPassed: boolean;
    readonly passed: () => void;
  },
) {
  const { words, formats } = look;
  const items = look.items.filter((i) => i.severity !== 'ok');
  const passed = passedChecks(items);
  const shown = options.showsAll ? items : items.slice(0, SHOWN_ITEMS);
  const say = words.attention;
  return html`<div class="all-items" data-roving="grid">
    ${items.length === 0 ? html`<p class="none muted">${say.allGood}</p>` : nothing}
    <ol class="items">
      ${shown.map((item) => {
        const key = attentionKey(item);
        const isOpen = options.open === key;
        return html`<li>
          <div class="item">
            ${severityMark(item.severity, words)}
            <div class="item-text">
              <p>${attentionText(look, item, look.scope)}</p>
              <p class="item-acts">
                ${item.records && item.records.ids.length > 0 ? seeButton(look, item, isOpen, () => options.toggle(key)) : nothing}
                ${showButton(look, acts, item)}
                <span class="small muted">${contextOf(look, item)}</span>
              </p>
            </div>
          </div>
          ${isOpen ? html`<div class="drill" data-roving="grid">${records(look, acts, item, options)}</div>` : nothing}
        </li>`;
      })}
    </ol>
    ${
      items.length > SHOWN_ITEMS
        ? html`<div class="items-more rove-row">
            <button class="link strong" aria-expanded=${options.showsAll ? 'true' : 'false'} @click=${options.all}>
              ${options.showsAll ? words.common.showLess : words.common.showAll(formats.number(items.length))}
            </button>
          </div>`
        : nothing
    }
    <div class="card-footer rove-row">
      <span class="flag-line"
        >${severityMark('ok', words, true)}${say.passed(passed.length, formats.number(passed.length))}</span
      >
      ${
        passed.length > 0
          ? html`<button
              class="link strong"
              aria-expanded=${options.showsPassed ? 'true' : 'false'}
              @click=${options.passed}
            >
              ${options.showsPassed ? words.common.showLess : say.showPassed}
            </button>`
          : nothing
      }
      ${items.length > 0 ? attentionExport(look, acts) : nothing}
      ${
        options.showsPassed
          ? html`<ul class="passed">
              ${passed.map((code) => html`<li>${say.check[code]}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  </div>`;
}

function showButton(look: Look, acts: Acts, item: Attention) {
  const scope = scopeOfItem(item);
  const names = namesOfSubject(look.world, item);
  if (!scope || !names || scopeKey(scope) === scopeKey(look.scope)) return nothing;
  if (item.records && item.records.ids.length > 0) return nothing;
  return html`<button class="link strong" @click=${() => acts.select(scope)}>
    ${look.words.attention.show(names.name)}
  </button>`;
}
/** What goes with whom it is about; an overlap names both sides already. */
function contextOf({ world, formats, scope }: Look, item: Attention): string {
  const of = scopeOfItem(item);
  if (!of || item.code === 'overlap' || scopeKey(of) === scopeKey(scope)) return '';
  return formats.list(namesOfSubject(world, item)?.with ?? []);
}
