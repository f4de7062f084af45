import { html, nothing } from '#lit';
import { styleMap } from '#lit/directives';
import { kpis } from '../../../domain/index.js';
import type { Formats, Messages } from '../../../i18n/index.js';
import { type IconName, icon } from '../../../ui/icons.js';
import type { GestureMode } from '../layers/gestures.js';
import { measuresOf } from '../view/alignment.js';
import { scaleBar } from '../view/scale.js';
import type { Model } from './model.js';
import { nameOf } from './words.js';

export interface Commands {
  zoom(steps: number): void;
  home(): void;
  mode(mode: GestureMode): void;
  toggleMenu(): void;
  pan(x: number, y: number): void;
  selectInView(): void;
  selectAround(): void;
  clear(): void;
  patterns(): void;
  /** Says which keys there are. */
  help(): void;
}
/** How far “around” reaches, in km: 30 miles, or 50 km. */
export const aroundKm = (miles: boolean): number => (miles ? 30 * 1.609344 : 50);
/** Whether people there measure roads in miles: as the formatter does. */
export const usesMiles = (formats: Formats): boolean =>
  formats.distance(100) !== formats.distance(62.1371192) && /mi/i.test(formats.distance(1));

export const zoomButtons = (words: Messages, commands: Commands) => {
  const button = (label: string, name: IconName, run: () => void) =>
    html`<button aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;
  return html`<div class="map-buttons is-zoom">
    ${button(words.map.zoomIn, 'plus', () => commands.zoom(1))}
    ${button(words.map.zoomOut, 'minus', () => commands.zoom(-1))}
    ${button(words.map.home, 'home', () => commands.home())}
  </div>`;
};

export function modeButtons(
  words: Messages,
  formats: Formats,
  mode: GestureMode,
  menuOpen: boolean,
  patterns: boolean,
  commands: Commands,
) {
  const say = words.map;
  const toggle = (value: GestureMode, name: IconName) =>
    html`<button
      aria-label=${say.modes[value]}
      title=${say.modes[value]}
      class="mode"
      aria-pressed=${mode === value ? 'true' : 'false'}
      @click=${() => commands.mode(mode === value ? 'pan' : value)}
    >
      ${icon(name)}
    </button>`;
  const miles = usesMiles(formats);
  const distance = formats.distance(aroundKm(miles));
  const entries: [string, () => void][] = [
    [say.commands.selectInView, () => commands.selectInView()],
    [say.commands.selectAround(distance), () => commands.selectAround()],
    [say.modes.box, () => commands.mode('box')],
    [say.modes.lasso, () => commands.mode('lasso')],
    [say.commands.clear, () => commands.clear()],
    [say.commands.left, () => commands.pan(-1, 0)],
    [say.commands.right, () => commands.pan(1, 0)],
    [say.commands.up, () => commands.pan(0, -1)],
    [say.commands.down, () => commands.pan(0, 1)],
    [words.common.keyboard, () => commands.help()],
  ];
  return html`<div class="map-buttons is-modes">
    ${toggle('box', 'box')} ${toggle('lasso', 'lasso')}
    <button
      class="menu-button"
      aria-label=${say.more}
      title=${say.more}
      aria-haspopup="menu"
      aria-expanded=${menuOpen ? 'true' : 'false'}
      @click=${() => commands.toggleMenu()}
    >
      ${icon('more')}
    </button>
    ${
      menuOpen
        ? html`<ul
            class="menu"
            role="menu"
            aria-label=${say.more}
            @keydown=${(e: KeyboardEvent) => walkMenu(e, commands)}
          >
            ${entries.map(
              ([label, run], i) =>
                html`<li role="none">
                  <button role="menuitem" tabindex=${i === 0 ? '0' : '-1'} @click=${run}>${label}</button>
                </li>`,
            )}
            <li role="none">
              <button
                role="menuitemcheckbox"
                tabindex="-1"
                aria-checked=${patterns ? 'true' : 'false'}
                @click=${() => commands.patterns()}
              >
                ${say.commands.patterns}${patterns ? icon('check') : nothing}
              </button>
            </li>
          </ul>`
        : nothing
    }
  </div>`;
}

function walkMenu(e: KeyboardEvent, commands: Commands) {
  if (e.key === 'Escape' || e.key === 'Tab') {
    e.stopPropagation();
    commands.toggleMenu();
    return;
  }
  const items = [...(e.currentTarget as Element).querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = items.indexOf(e.target as HTMLElement);
  const to =
    e.key === 'ArrowDown' ? at + 1 : e.key === 'ArrowUp' ? at - 1 : e.key === 'Home' ? 0 : e.key === 'End' ? -1 : NaN;
  if (Number.isNaN(to)) return;
  e.preventDefault();
  items.at(to % items.length)?.focus();
}

export function scale(formats: Formats, metresPerPixel: number) {
  const miles = usesMiles(formats);
  const { value, width } = scaleBar(metresPerPixel, miles);
  const unit = new Intl.NumberFormat(formats.locale, {
    style: 'unit',
    unit: miles ? 'mile' : 'kilometer',
    unitDisplay: 'short',
  });
  return html`<div class="scale" aria-hidden="true">
    ${unit.format(value)}<span style=${styleMap({ inlineSize: `${Math.round(width)}px` })}></span>
  </div>`;
}

/** What the map may be coloured by. */
export function colorSelect(model: Model, value: string, choose: (value: string) => void) {
  const { words, world } = model.input;
  const say = words.map;
  const option = (id: string, name: string) => html`<option value=${id} ?selected=${id === value}>${name}</option>`;
  const measures = measuresOf(world.tables.areas);
  const usable = kpis.filter((k) => !k.scopes || k.scopes.includes('territory'));
  return html`<label class="field color-by">
    <span class="muted">${say.colorBy}</span>
    <select .value=${value} @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}>
      ${option('territory', say.byTerritory)}
      <optgroup label=${say.kpis}>${usable.map((kpi) => option(kpi.id, nameOf(words, { kind: 'kpi', kpi })))}</optgroup>
      ${
        measures.length > 0
          ? html`<optgroup label=${say.measures}>
              ${measures.map((m) => option(`measure:${m}`, say.measure(m)))}
            </optgroup>`
          : nothing
      }
    </select>
    ${icon('chevron')}
  </label>`;
}
