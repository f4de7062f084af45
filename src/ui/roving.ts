import { type Contains, guardOf } from '#lit';

/**
 * Controls that are one tab stop together: `data-roving="row"` on what stands side by side, `data-roving="grid"` on a table or
 * a list whose rows hold controls. Arrows walk, Home and End go to the ends; what a control does with a key of its own stays.
 */
const ITEMS = 'button, select, input, a[href], summary';
const ROWS = 'tr, li, .rove-row';

const isFree = (item: HTMLElement, group: HTMLElement) =>
  item.matches(ITEMS) &&
  item.closest('[data-roving]') === group &&
  !item.matches(':disabled') &&
  !item.closest('[popover], [role="menu"], [role="listbox"]') &&
  item.checkVisibility({ visibilityProperty: true });
const itemsOf = (group: HTMLElement): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>(ITEMS)].filter((item) => isFree(item, group));
const rowOf = (item: Element, group: Element): Element | null => {
  const row = item.closest(ROWS);
  return row && group.contains(row) ? row : null;
};

/** Of each group the control that was used last. */
const used = new WeakMap<HTMLElement, HTMLElement>();

/** Where Tab goes: what was used last, else what is selected, else the first control, of a table the first of its body. */
function stopOf(group: HTMLElement, items: readonly HTMLElement[]): HTMLElement | undefined {
  const last = used.get(group);
  if (last && items.includes(last)) return last;
  if (group.dataset['roving'] !== 'grid') return items[0];
  const body = items.filter((item) => !item.closest('thead'));
  return body.find((item) => item.getAttribute('aria-pressed') === 'true') ?? body[0] ?? items[0];
}
function stopAt(items: readonly HTMLElement[], stop: HTMLElement | undefined) {
  for (const item of items) {
    const index = item === stop ? 0 : -1;
    if (item.tabIndex !== index) item.tabIndex = index;
  }
}
/** Makes one tab stop of each group. */
export function rove(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-roving]')) {
    const items = itemsOf(group);
    stopAt(items, stopOf(group, items));
  }
}

/** What is heard and done later belongs to the widget: a fault in it is shown there. */
const guardIn = (root: ShadowRoot) => guardOf(root.host as Element & Contains);

const awaited = new WeakSet<ShadowRoot>();
/** The same before the next frame: what is visible is only asked for where the browser works it out anyway. */
export function roveSoon(root: ShadowRoot): void {
  if (awaited.has(root)) return;
  awaited.add(root);
  const run = () => {
    awaited.delete(root);
    rove(root);
  };
  requestAnimationFrame(guardIn(root)(run));
}

/** Whether the caret is where the arrow would leave the text, or there is no text. */
function leavesText(item: HTMLElement, forth: boolean): boolean {
  if (!(item instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = item;
  return selectionStart === selectionEnd && selectionStart === (forth ? value.length : 0);
}
const isField = (item: HTMLElement) => item.matches('select, input');

function inRow(items: readonly HTMLElement[], at: number, step: number): HTMLElement | undefined {
  return items[Math.max(0, Math.min(items.length - 1, at + step))];
}
/** The control of the next row that has any: at the same place in it, or its last. */
function inColumn(items: readonly HTMLElement[], item: HTMLElement, group: HTMLElement, step: number) {
  const rows: HTMLElement[][] = [];
  let last: Element | null | undefined;
  for (const other of items) {
    const row = rowOf(other, group);
    if (row === last && row) rows.at(-1)!.push(other);
    else rows.push([other]);
    last = row;
  }
  const at = rows.findIndex((row) => row.includes(item));
  const next = rows[at + step];
  return next?.[Math.min(rows[at]!.indexOf(item), next.length - 1)];
}

function target(e: KeyboardEvent, group: HTMLElement, item: HTMLElement): HTMLElement | undefined {
  const items = itemsOf(group);
  const isGrid = group.dataset['roving'] === 'grid';
  const at = items.indexOf(item);
  const start = getComputedStyle(group).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
    const forth = e.key !== start;
    if (!leavesText(item, forth)) return undefined;
    const row = rowOf(item, group);
    const peers = isGrid && row ? items.filter((other) => rowOf(other, group) === row) : items;
    return inRow(peers, peers.indexOf(item), forth ? 1 : -1);
  }
  if (isField(item)) return undefined;
  if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
    const step = e.key === 'ArrowDown' ? 1 : -1;
    return isGrid ? inColumn(items, item, group, step) : inRow(items, at, step);
  }
  if (e.key !== 'Home' && e.key !== 'End') return undefined;
  // of a table the rows: its heads are reached from the first one
  const head = item.closest('thead');
  const ends = isGrid ? items.filter((other) => other.closest('thead') === head) : items;
  return e.key === 'Home' ? ends[0] : ends.at(-1);
}

function walk(e: Event) {
  if (!(e instanceof KeyboardEvent) || e.defaultPrevented || e.altKey || e.ctrlKey || e.metaKey) return;
  const item = (e.target as HTMLElement).closest<HTMLElement>(ITEMS);
  const group = item?.closest<HTMLElement>('[data-roving]');
  if (!item || !group || !isFree(item, group)) return;
  const next = target(e, group, item);
  if (!next) return;
  e.preventDefault();
  next.focus();
}

/** Where the focus was in a root, and what is around it. */
interface Held {
  readonly item: HTMLElement;
  readonly around: readonly HTMLElement[];
  /** Its place among the controls of its group. */
  readonly at: number;
}
const held = new WeakMap<ShadowRoot, Held>();

function took(root: ShadowRoot, e: Event) {
  const item = e.target as HTMLElement;
  const group = item.closest<HTMLElement>('[data-roving]');
  const items = group && isFree(item, group) ? itemsOf(group) : [];
  if (group && items.length > 0) {
    used.set(group, item);
    stopAt(items, item);
  }
  const around: HTMLElement[] = [];
  for (let up = item.parentElement; up; up = up.parentElement) around.push(up);
  held.set(root, { item, around, at: Math.max(0, items.indexOf(item)) });
}
function left(root: ShadowRoot, e: Event) {
  const item = e.target as HTMLElement;
  const forget = () => {
    if (item.isConnected && held.get(root)?.item === item) held.delete(root);
  };
  // a control that is taken away loses the focus, too; who goes elsewhere leaves it standing
  queueMicrotask(guardIn(root)(forget));
}

/** Listens to the keys and the focus of a widget, once; `help` says which keys there are, after a question mark. */
export function startRoving(root: ShadowRoot, help?: () => void): void {
  const guard = guardIn(root);
  root.addEventListener('keydown', guard(walk));
  const ask = (e: Event) => {
    const isText = (e.target as Element).matches('input');
    if (help && e instanceof KeyboardEvent && e.key === '?' && !isText) help();
  };
  root.addEventListener('keydown', guard(ask));
  root.addEventListener(
    'focusin',
    guard((e: Event) => took(root, e)),
  );
  root.addEventListener(
    'focusout',
    guard((e: Event) => left(root, e)),
  );
}

const peerIn = (group: HTMLElement, at: number): HTMLElement | undefined => {
  const items = itemsOf(group);
  return items[Math.min(at, items.length - 1)];
};
const firstIn = (around: ParentNode): HTMLElement | undefined =>
  [...around.querySelectorAll<HTMLElement>(`${ITEMS}, [tabindex="0"]`)].find(isReachable);
const isReachable = (e: HTMLElement) => e.tabIndex === 0 && !e.matches(':disabled') && e.checkVisibility();
/** Where what had the focus is gone, gives it to the nearest control that is left. */
export function keepFocus(root: ShadowRoot): void {
  const last = held.get(root);
  if (!last || (last.item.isConnected && last.item.checkVisibility())) return;
  const document = root.host.ownerDocument;
  held.delete(root);
  if (root.activeElement || (document.activeElement && document.activeElement !== document.body)) return;
  for (const around of [...last.around, root]) {
    if (around !== root && !around.isConnected) continue;
    const next = around instanceof HTMLElement && around.dataset['roving'] ? peerIn(around, last.at) : firstIn(around);
    if (!next) continue;
    next.focus({ preventScroll: true });
    return;
  }
}
