import type { CrmAdapter } from '../../../src/domain/index.js';
import type { BailiwickWorkspace } from '../../../src/widgets/workspace/workspace.js';
import type { Widget } from '../../../src/widgets/widget.js';
import { connect, disconnect } from '../../../src/workspace/index.js';
import { TODAY } from '../../support/small-world.js';
import '../../../src/widgets/account/account.js';
import '../../../src/widgets/map/map.js';
import '../../../src/widgets/scorecard/scorecard.js';
import '../../../src/widgets/workspace/workspace.js';

/** The widgets as they are told apart here: tag, and attributes. `for` is put before ids. */
export const KINDS = {
  map: ['bailiwick-map', {}],
  scorecard: ['bailiwick-scorecard', { 'for-team': 'R-0' }],
  strip: ['bailiwick-scorecard', { view: 'strip', 'for-team': 'R-0' }],
  attention: ['bailiwick-scorecard', { view: 'attention', 'for-team': 'R-0' }],
  team: ['bailiwick-scorecard', { view: 'team', 'for-team': 'R-0' }],
  account: ['bailiwick-account', { account: 'C-01' }],
} as const satisfies Record<string, readonly [string, Readonly<Record<string, string>>]>;
export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

const isId = (name: string) => name === 'for-team' || name === 'account';

/** One of the widgets, not on the page yet. */
export function widgetOf(kind: Kind, rename: (id: string) => string = (id) => id): Widget {
  const [tag, attributes] = KINDS[kind];
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, isId(name) ? rename(value) : value);
  widget.dataset['kind'] = kind;
  return widget;
}

/** A workspace with widgets, on the page. */
export class Bench {
  readonly name: string;
  readonly host: BailiwickWorkspace;
  readonly widgets: readonly Widget[];

  constructor(
    name: string,
    adapter: CrmAdapter,
    which: readonly Kind[] = kinds,
    options: { readonly rename?: (id: string) => string; readonly deepLink?: boolean } = {},
  ) {
    this.name = name;
    connect(name, adapter, { today: TODAY });
    this.host = document.createElement('bailiwick-workspace');
    this.host.connection = name;
    if (options.deepLink) this.host.deepLink = true;
    this.widgets = which.map((kind) => widgetOf(kind, options.rename));
    this.host.append(...this.widgets);
    document.body.append(this.host);
  }
  of(kind: Kind): Widget {
    return this.widgets.find((w) => w.dataset['kind'] === kind)!;
  }
  close(): void {
    this.host.remove();
    disconnect(this.name);
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));
export async function turns(frames = 2): Promise<void> {
  for (let i = 0; i < frames; i++) {
    await frame();
    await task();
  }
}
/** Waits until it holds; false where it doesn't within so many milliseconds. */
export async function until(holds: () => boolean, ms = 15_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (holds()) return true;
    await task();
  }
  return holds();
}

export const statusOf = (widget: Element): string => widget.getAttribute('status') ?? '';
const BUSY = new Set(['', 'waiting', 'loading']);
/** Whether a widget has settled on something that can be read. */
export const isSettled = (widget: Element): boolean => !BUSY.has(statusOf(widget));
/** Whether a map has drawn its layers. */
export const isDrawn = (widget: Widget): boolean =>
  !widget.shadowRoot?.querySelector('.map-canvas') || widget.shadowRoot.querySelectorAll('canvas').length > 2;
export const all = <E extends HTMLElement = HTMLElement>(widget: Element, selector: string): E[] => [
  ...(widget.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
/** What a widget says of a fault of its own, or of its CRM. */
export const faultOf = (widget: Element): string =>
  widget.shadowRoot?.querySelector('.state-details pre')?.textContent ?? '';
