import { embedded } from '../../../src/adapters/embedded/index.js';
import { type FaultPlan, type FaultyAdapter, faulty } from '../../../src/adapters/shared/faulty.js';
import { connect, disconnect } from '../../../src/workspace/index.js';
import type { Status, Widget } from '../../../src/widgets/widget.js';
import '../../../src/widgets/account/account.js';
import '../../../src/widgets/map/map.js';
import '../../../src/widgets/scorecard/scorecard.js';
import '../../../src/widgets/workspace/workspace.js';
import { type SmallWorld, TODAY, identity, smallWorld } from '../../support/small-world.js';

export type Attributes = Readonly<Record<string, string>>;
export type Asked = readonly [name: string, tag: string, attributes: Attributes];

/** Every widget, and every view that one has. */
export const widgets: readonly Asked[] = [
  ['map', 'bailiwick-map', { 'color-by': 'pacing' }],
  ['scorecard', 'bailiwick-scorecard', { 'for-rep': 'R-1' }],
  ['strip', 'bailiwick-scorecard', { view: 'strip' }],
  ['attention', 'bailiwick-scorecard', { view: 'attention' }],
  ['team', 'bailiwick-scorecard', { view: 'team', 'for-team': 'R-0' }],
  ['account', 'bailiwick-account', { account: 'C-06' }],
];

export interface Page {
  readonly frame: HTMLElement;
  readonly adapter: FaultyAdapter;
  readonly widgets: ReadonlyMap<string, Widget>;
  close(): void;
}
let count = 0;

/** Puts widgets below one another into one workspace, on a connection with faults. */
export function mount(
  asked: readonly Asked[],
  setup: { plan?: FaultPlan; connected?: boolean; records?: () => SmallWorld } = {},
): Page {
  const name = `a11y-${++count}`;
  const adapter = faulty(
    embedded({ identity, records: setup.records ?? smallWorld, today: () => TODAY }),
    setup.plan ?? {},
  );
  const workspace = document.createElement('bailiwick-workspace');
  workspace.connection = name;
  const made = new Map<string, Widget>();
  for (const [of, tag, attributes] of asked) {
    const widget = document.createElement(tag) as Widget;
    for (const [key, value] of Object.entries(attributes)) widget.setAttribute(key, value);
    const box = document.createElement('div');
    box.className = 'box';
    box.append(widget);
    workspace.append(box);
    made.set(of, widget);
  }
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.append(workspace);
  document.body.append(frame);
  if (setup.connected !== false) connect(name, adapter, { today: TODAY });
  return {
    frame,
    adapter,
    widgets: made,
    close: () => {
      frame.remove();
      disconnect(name);
    },
  };
}

/** Waits for one of the statuses, by observing it. */
export async function become(widget: Widget, wanted: readonly Status[]): Promise<void> {
  if (!wanted.includes(widget.status))
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!wanted.includes(widget.status)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(widget, { attributes: true, attributeFilter: ['status'] });
    });
  await widget.updateComplete;
}
/** Fails where something does not come about: nothing waits for ever. */
const SECONDS = 30;
export const inTime = <T>(what: string, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error(`${what}: not within ${SECONDS} s`)), SECONDS * 1000),
    ),
  ]);
export const frames = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
};
/** Waits until a widget shows a text, by observing what it draws. */
export async function shows(widget: Widget, text: string): Promise<void> {
  const root = widget.shadowRoot!;
  const has = () => (root.textContent ?? '').replaceAll(/\s+/g, ' ').includes(text);
  if (has()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!has()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  });
}
export const find = <E extends HTMLElement>(widget: Widget, selector: string, text?: string): E => {
  const found = [...widget.shadowRoot!.querySelectorAll<E>(selector)].find(
    (e) => text === undefined || (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().startsWith(text),
  );
  if (!found) throw new Error(`There is no ${selector} “${text ?? ''}” in <${widget.localName}>.`);
  return found;
};
