import type { Widget } from '../../../src/widgets/widget.js';
import type { TestCrm } from './crm.js';
import { type Bench, type Kind, all, isSettled, turns, until } from './stage.js';

export interface On {
  readonly bench: Bench;
  readonly crm: TestCrm;
}
export interface Act {
  readonly name: string;
  /** Whether later acts need what it did. */
  readonly leads?: boolean;
  run(on: On): unknown;
}

const pointer = (type: string, x: number, y: number, more: PointerEventInit = {}) =>
  new PointerEvent(type, {
    clientX: x,
    clientY: y,
    bubbles: true,
    composed: true,
    cancelable: true,
    pointerId: 1,
    ...more,
  });
const canvasOf = (map: Widget) => all(map, '.map-canvas')[0];

/** Points at places all over a map. */
export async function pointAtMap(map: Widget, steps = 4): Promise<void> {
  const canvas = canvasOf(map);
  if (!canvas) return;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  for (let y = 1; y < steps; y++)
    for (let x = 1; x < steps; x++) {
      canvas.dispatchEvent(pointer('pointermove', left + (width * x) / steps, top + (height * y) / steps));
      await turns(1);
    }
}
export async function clickMap(map: Widget, dx: number, dy: number): Promise<void> {
  const canvas = canvasOf(map);
  if (!canvas) return;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const [clientX, clientY] = [left + width * dx, top + height * dy];
  for (const type of ['mousedown', 'mouseup', 'click'])
    canvas.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true, composed: true, detail: 1 }));
  await turns(1);
}
const keys = async (map: Widget, ...names: readonly string[]) => {
  const canvas = canvasOf(map);
  canvas?.focus();
  for (const key of names) {
    canvas?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await turns(1);
  }
};
async function lasso(map: Widget): Promise<void> {
  all(map, '.map-buttons button')
    .find((b) => /lasso/i.test(b.ariaLabel ?? b.title ?? b.textContent))
    ?.click();
  await turns(1);
  const canvas = canvasOf(map);
  if (!canvas) return;
  canvas.setPointerCapture = () => undefined;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = (type: string, x: number, y: number) =>
    canvas.dispatchEvent(pointer(type, left + width * x, top + height * y, { buttons: 1 }));
  at('pointerdown', 0.3, 0.3);
  for (const [x, y] of [
    [0.6, 0.3],
    [0.6, 0.7],
    [0.3, 0.7],
  ] as const)
    at('pointermove', x, y);
  at('pointerup', 0.3, 0.4);
  await turns(1);
}
export async function search(map: Widget, text: string): Promise<void> {
  const input = all<HTMLInputElement>(map, '.search input')[0];
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await turns(1);
}
export const press = (widget: Widget, selector: string) => all(widget, selector)[0]?.click();
export const choose = (widget: Widget, selector: string, at: number) => {
  const select = all<HTMLSelectElement>(widget, selector)[0];
  if (!select) return;
  select.selectedIndex = at;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const write = (widget: Widget, selector: string, text: string) => {
  const field = all<HTMLTextAreaElement>(widget, selector)[0];
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
/** Fills in the form that changes an owner, up to the dry run. */
export async function changeOwner(account: Widget, reason: string): Promise<void> {
  press(account, '#change-owner');
  await until(() => all<HTMLSelectElement>(account, '#new-owner option').length > 2, 1000);
  const select = all<HTMLSelectElement>(account, '#new-owner')[0];
  if (select)
    choose(
      account,
      '#new-owner',
      [...select.options].findIndex((o) => o.value && !o.selected && !o.disabled),
    );
  write(account, '#reason', reason);
  await turns(1);
  press(account, '.panel button[type="submit"]');
  await turns(2);
}
export const publish = async (account: Widget) => {
  press(account, '.panel .buttons .primary');
  await turns(3);
};

type On1 = (widget: Widget, on: On) => unknown;
const of = (kind: Kind, name: string, run: On1): Act => ({
  name: `${name} (${kind})`,
  run: (on) => run(on.bench.of(kind), on),
});
/** Every button of a widget, one after another, by their places. */
const buttons = (count: number): readonly (readonly [string, On1])[] =>
  Array.from({ length: count }, (_, i) => [
    `button ${i}`,
    (w) => all(w, '.card button:not([data-export]):not([disabled])')[i]?.click(),
  ]);
const files: readonly (readonly [string, On1])[] = ['copy', 'csv', 'xlsx', 'svg', 'png', 'print'].map((id) => [
  id,
  async (w: Widget) => {
    press(w, `[data-export="${id}"]`);
    await turns(6);
  },
]);

const mapActs: readonly (readonly [string, On1])[] = [
  ['points', (w) => pointAtMap(w)],
  ['leaves', (w) => canvasOf(w)?.dispatchEvent(pointer('pointerleave', 0, 0))],
  ['click', (w) => clickMap(w, 0.4, 0.4)],
  ['click again', (w) => clickMap(w, 0.4, 0.4)],
  ['click elsewhere', (w) => clickMap(w, 0.7, 0.6)],
  ['walks', (w) => keys(w, 'ArrowRight', 'ArrowDown', 'Enter', 'Escape')],
  ['zooms', (w) => keys(w, '+', '-', 'Home')],
  ['lasso', lasso],
  ['ends drawing', (w) => keys(w, 'Escape', 'Escape')],
  ['searches', (w) => search(w, 'Account 1')],
  [
    'walks what was found',
    (w) => all(w, '.search input')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })),
  ],
  ['takes what was found', (w) => press(w, '.found li')],
  ['by a KPI', (w) => choose(w, 'select', 2)],
  ['by a number of areas', (w) => choose(w, 'select', (all<HTMLSelectElement>(w, 'select')[0]?.length ?? 1) - 1)],
  ['by territory', (w) => choose(w, 'select', 0)],
  [
    'is printed',
    () => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    },
  ],
  [
    'has tiles',
    async (w) => {
      w.setAttribute('tiles', `${location.origin}/no/{z}/{x}/{y}.png`);
      await turns(6);
      w.removeAttribute('tiles');
    },
  ],
  [
    'another theme',
    async () => {
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.className = 'dark';
      await turns(2);
      document.documentElement.style.colorScheme = '';
      document.documentElement.className = '';
    },
  ],
];
const accountActs: readonly (readonly [string, On1])[] = [
  ['changes the owner', (w) => changeOwner(w, 'because')],
  ['publishes', publish],
  ['undoes', (w) => press(w, '.panel .buttons .button')],
  [
    'another account',
    async (w) => {
      w.setAttribute('account', 'C-02');
      await turns(3);
      w.setAttribute('account', 'C-01');
    },
  ],
];
const anyActs: readonly (readonly [string, On1])[] = [
  [
    'is narrow, then wide',
    async (w) => {
      w.style.inlineSize = '300px';
      await turns(2);
      w.style.inlineSize = '';
    },
  ],
  ['a territory is selected', (_, { bench }) => bench.host.workspace?.select('territories', ['T-1'])],
  ['an account is selected', (_, { bench }) => bench.host.workspace?.select('accounts', ['C-03'])],
  ['another basis', (_, { bench }) => bench.host.workspace && (bench.host.workspace.basis = 'as-is')],
  ['another quarter', (_, { bench }) => bench.host.workspace && (bench.host.workspace.period = '2026-Q2')],
  ['all is read anew', (_, { bench }) => bench.host.workspace?.store.refresh()],
  [
    'records with gaps',
    async (w, { bench, crm }) => {
      crm.faults = {
        issues: [{ collection: 'accounts', record: 'C-01', field: 'at', code: 'location-zero', value: '0' }],
      };
      bench.host.workspace?.store.refresh();
      await turns(4);
      press(w, '.strip button');
      await turns(2);
      crm.faults = {};
    },
  ],
  [
    'taken away and put back',
    async (w, { bench }) => {
      w.remove();
      await turns(1);
      bench.host.append(w);
      await until(() => isSettled(w), 2000);
      await turns(4);
    },
  ],
];

/** A day's use of a widget, in short. */
export function actsOn(kind: Kind): readonly Act[] {
  const own = kind === 'map' ? [...mapActs, ...files] : kind === 'account' ? accountActs : kind === 'team' ? files : [];
  const more = kind === 'scorecard' ? [['another period', (w: Widget) => choose(w, '.period select', 1)] as const] : [];
  const acts = [...own, ...more, ...buttons(kind === 'map' || kind === 'scorecard' ? 14 : 8), ...anyActs];
  const leads = new Set(['changes the owner', 'publishes']);
  return acts.map(([name, run]) => ({ ...of(kind, name, run), leads: leads.has(name) }));
}
