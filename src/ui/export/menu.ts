import { html, nothing } from '#lit';
import type { Messages } from '../../i18n/index.js';
import { icon } from '../icons.js';

/** Something that can be had of what is shown. */
export interface ExportItem {
  readonly id: string;
  readonly label: string;
  run(): void;
}
export interface ExportGroup {
  /** What it is of; shown where there are several. */
  readonly label: string;
  readonly items: readonly ExportItem[];
}
export interface ExportMenu {
  /** Unique in the widget. */
  readonly id: string;
  /** Of what the export is, for who can't see where the button stands. */
  readonly label: string;
  readonly groups: readonly ExportGroup[];
  readonly words: Pick<Messages, 'common' | 'exporting'>;
  /** A link among text rather than a button. */
  readonly quiet?: boolean;
}

/** Between the button and its menu, and between the menu and the edge of the window, in px. */
const APART = 4;
const EDGE = 8;

/** A button that opens a menu of what can be had: one tab stop; arrows, Home and End walk, Enter takes, Escape closes. */
export function exportMenu({ id, label, groups, words, quiet }: ExportMenu) {
  const own = `export-${id}`;
  const shown = groups.filter((g) => g.items.length > 0);
  const pick = (e: Event, item: ExportItem) => {
    close(menuOf(e));
    item.run();
  };
  return html`<span class="export">
    <button
      class=${quiet ? 'link strong export-button' : 'button export-button'}
      popovertarget=${own}
      aria-haspopup="menu"
      aria-label=${words.exporting.menuOf(label)}
      @keydown=${openByArrow}
    >
      ${words.common.export}${icon('chevron')}
    </button>
    <div
      id=${own}
      class="export-menu"
      popover="auto"
      role="menu"
      aria-label=${words.exporting.menuOf(label)}
      @toggle=${toggled}
      @keydown=${walk}
    >
      ${shown.map(
        (group) =>
          html`<div role="group" aria-label=${group.label}>
            ${shown.length > 1 ? html`<p class="export-heading" aria-hidden="true">${group.label}</p>` : nothing}
            ${group.items.map(
              (item) =>
                html`<button role="menuitem" tabindex="-1" data-export=${item.id} @click=${(e: Event) => pick(e, item)}>
                  ${item.label}
                </button>`,
            )}
          </div>`,
      )}
    </div>
  </span>`;
}

const menuOf = (e: Event) => (e.currentTarget as Element).closest<HTMLElement>('.export-menu')!;
const itemsOf = (menu: Element) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function openByArrow(e: KeyboardEvent) {
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
  e.preventDefault();
  ((e.currentTarget as Element).nextElementSibling as HTMLElement).showPopover();
}

function toggled(e: Event) {
  const menu = e.currentTarget as HTMLElement;
  const isOpen = (e as ToggleEvent).newState === 'open';
  const button = menu.previousElementSibling as HTMLElement;
  button.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) return;
  place(menu, button.getBoundingClientRect());
  itemsOf(menu)[0]?.focus({ preventScroll: true });
}

/** Below the button where there is room, else above; its end under the button's end, and never outside of the window. */
function place(menu: HTMLElement, button: DOMRect) {
  const { style } = menu;
  const { clientWidth, clientHeight } = document.documentElement;
  style.setProperty('max-height', `${clientHeight - 2 * EDGE}px`);
  const { width, height } = menu.getBoundingClientRect();
  const isRtl = getComputedStyle(menu).direction === 'rtl';
  const wanted = isRtl ? button.left : button.right - width;
  const below = button.bottom + APART;
  const fits = below + height <= clientHeight - EDGE;
  const top =
    fits || button.top < height + APART + EDGE
      ? Math.min(below, clientHeight - height - EDGE)
      : button.top - APART - height;
  style.setProperty('left', `${Math.max(EDGE, Math.min(wanted, clientWidth - width - EDGE))}px`);
  style.setProperty('top', `${Math.max(EDGE, top)}px`);
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, n) => (at + 1) % n,
  ArrowUp: (at, n) => (at + n - 1) % n,
  Home: () => 0,
  End: (_, n) => n - 1,
};
function walk(e: KeyboardEvent) {
  const menu = e.currentTarget as HTMLElement;
  if (e.key === 'Tab') {
    hide(menu);
    return;
  }
  // what is under the menu has keys of its own
  e.stopPropagation();
  if (e.key === 'Escape') {
    e.preventDefault();
    close(menu);
    return;
  }
  const step = steps[e.key];
  if (!step) return;
  e.preventDefault();
  const items = itemsOf(menu);
  items[step(items.indexOf(e.target as HTMLElement), items.length)]?.focus();
}
/** Gives the focus back: not every browser does it out of a shadow root. */
function close(menu: HTMLElement) {
  hide(menu);
  (menu.previousElementSibling as HTMLElement).focus();
}
/** Also where it isn't open. */
const hide = (menu: HTMLElement): void => {
  if (menu.matches(':popover-open')) menu.hidePopover();
};
