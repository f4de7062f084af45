import type { Bounds, LngLat } from '../../../geo/index.js';
import type { Workspace } from '../../../workspace/index.js';
import type { GestureMode } from '../layers/gestures.js';
import type { Lit } from '../layers/scene.js';
import type { Stage } from '../layers/stage.js';
import type { Suggestion } from '../view/search.js';
import type { Point } from '../view/shape.js';
import { type Commands, aroundKm, usesMiles } from './controls.js';
import type { Model } from './model.js';
import { accountsAround, boundsOfLit, foundInside } from './selecting.js';

/** What commands need of the map. */
export interface Commanded {
  readonly model: Model | undefined;
  readonly stage: Stage | undefined;
  readonly menuOpen: boolean;
  /** Where the keyboard stands. */
  readonly spot: LngLat | undefined;
  select(...args: Parameters<Workspace['select']>): void;
  announce(text: string): void;
  help(): void;
  goHome(animate: boolean): void;
  openMenu(): void;
  closeMenu(): void;
  setMode(mode: GestureMode): void;
  /** Patterns beside colours, or not. */
  setPatterns(on: boolean): void;
  /** The circle around a place, until the selection changes. */
  setAround(around: NonNullable<Lit['around']>): void;
}

/** What buttons, menu entries and keys do. */
export class MapCommands implements Commands {
  readonly #map: Commanded;

  constructor(map: Commanded) {
    this.#map = map;
  }
  zoom(steps: number): void {
    this.#map.stage?.zoomBy(steps);
  }
  home(): void {
    this.#map.goHome(true);
  }
  mode(mode: GestureMode): void {
    this.#map.closeMenu();
    this.#map.setMode(mode);
  }
  toggleMenu(): void {
    if (this.#map.menuOpen) this.#map.closeMenu();
    else this.#map.openMenu();
  }
  patterns(): void {
    this.#map.closeMenu();
    this.#map.setPatterns(!this.#map.model?.input.patterns);
  }
  help(): void {
    this.#map.closeMenu();
    this.#map.help();
  }
  pan(x: number, y: number): void {
    const size = this.#map.stage?.size;
    if (size) this.#map.stage?.panBy(x * Math.round(size.x / 3), y * Math.round(size.y / 3));
  }
  selectInView(): void {
    const size = this.#map.stage?.size ?? { x: 0, y: 0 };
    this.#map.closeMenu();
    this.selectInside(
      [
        { x: 0, y: 0 },
        { x: size.x, y: 0 },
        { x: size.x, y: size.y },
        { x: 0, y: size.y },
      ],
      false,
    );
  }
  /** Selects what a shape in pixels of the map holds. */
  selectInside(shape: readonly Point[], additive: boolean): void {
    const { model, stage } = this.#map;
    const found = model && stage && foundInside(model, shape, (lng, lat) => stage.pointOf(lng, lat));
    if (!found) return;
    this.#map.select(found.kind, found.ids, additive ? 'add' : 'replace');
    if (found.kind === 'accounts') this.#sayCount(model, found.ids.length);
  }
  selectAround(): void {
    this.#map.closeMenu();
    const { model, stage, spot } = this.#map;
    if (!model || !stage) return;
    const { words, formats } = model.input;
    const centre = model.lit.accounts[0] ?? spot;
    if (!centre) {
      this.#map.announce(words.map.commands.selectAroundNeeds);
      return;
    }
    const around = { lng: centre.lng, lat: centre.lat, km: aroundKm(usesMiles(formats)) };
    this.#map.setAround(around);
    const ids = accountsAround(model, around);
    this.#map.select('accounts', ids);
    this.#sayCount(model, ids.length);
  }
  clear(): void {
    this.#map.closeMenu();
    this.#map.select('territories', []);
    const { model } = this.#map;
    if (model) this.#map.announce(model.input.words.map.nothingSelected);
  }
  /** Selects what was searched for, and shows it. */
  find({ kind, id }: Suggestion): void {
    const { model, stage } = this.#map;
    if (!model) return;
    this.#map.select(kind, [id]);
    model.update({
      ...model.input,
      selection: { territories: [], reps: [], accounts: [], areas: [], [kind]: [id] },
    });
    const bounds: Bounds | undefined = boundsOfLit(model.input.geometry, model.lit);
    if (bounds) stage?.fit(bounds, { animate: true, most: 9, byUser: true });
  }
  #sayCount({ input: { words, formats } }: Model, count: number) {
    this.#map.announce(words.map.selected(words.common.accounts(count, formats.number(count))));
  }
}
