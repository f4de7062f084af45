import { mercatorX, mercatorY } from '../../../geo/index.js';
import { type Unit, boxOfUnit } from '../geometry.js';
import type { Stage } from '../layers/stage.js';
import type { Direction } from '../view/walk.js';
import type { Commands } from './controls.js';
import { factsOfUnit, inWords } from './facts.js';
import type { Model } from './model.js';
import { Walker } from './walker.js';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const signs: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** What keys need of the map. */
export interface Keyed {
  readonly model: Model | undefined;
  readonly stage: Stage | undefined;
  readonly commands: Commands;
  /** Whether keys walk from area to area, or from territory to territory. */
  readonly pointsAtAreas: boolean;
  announce(text: string): void;
  take(unit: Unit, additive: boolean): void;
  /** Ends what is under way; answers whether anything was. */
  cancel(): boolean;
}

/** Walks, pans, zooms, selects and cancels by keys. */
export class Keyboard {
  readonly #map: Keyed;
  readonly #walker = new Walker();
  #focus: Unit | undefined;

  constructor(map: Keyed) {
    this.#map = map;
  }
  /** Where the walk stands, on the Mercator square. */
  get spot(): { readonly x: number; readonly y: number } | undefined {
    const { model } = this.#map;
    const geometry = model?.input.geometry;
    return geometry && this.#focus && this.#walker.spotOf(geometry, model.view, this.#focus);
  }
  /** Shows where the walk stands, or, while the map hasn't the focus, doesn't. */
  show(isFocused: boolean): void {
    if (this.#map.stage) this.#map.stage.focus = isFocused ? this.#focus : undefined;
  }
  reset(): void {
    this.#focus = undefined;
    if (this.#map.stage) this.#map.stage.focus = undefined;
  }
  key(e: KeyboardEvent): void {
    if (e.altKey || e.ctrlKey || e.metaKey) return;
    const { commands } = this.#map;
    const direction = directions[e.key];
    if (direction && e.shiftKey) commands.pan(...signs[direction]);
    else if (direction) this.#walk(direction);
    else if (e.key === '+' || e.key === '=') commands.zoom(1);
    else if (e.key === '-') commands.zoom(-1);
    else if (e.key === '0' || e.key === 'Home') commands.home();
    else if (e.key === 'Enter' || e.key === ' ') {
      if (this.#focus) this.#map.take(this.#focus, e.shiftKey);
    } else if (e.key === 'Escape') this.#escape();
    else return;
    e.preventDefault();
  }
  #walk(direction: Direction) {
    const { model, stage, pointsAtAreas } = this.#map;
    const geometry = model?.input.geometry;
    if (!model || !stage || !geometry) return;
    const kind = pointsAtAreas ? 'area' : 'territory';
    const from = this.#focus;
    const { lng, lat } = stage.place;
    const here = this.spot ?? { x: mercatorX(lng), y: mercatorY(lat) };
    const next =
      from?.kind === kind
        ? this.#walker.step(geometry, model.view, from, direction)
        : this.#walker.nearest(geometry, model.view, kind, here);
    if (!next) {
      this.#map.announce(model.input.words.map.edge);
      return;
    }
    this.#focus = next;
    stage.focus = next;
    const box = boxOfUnit(geometry, next);
    if (box) stage.reveal(box);
    const facts = factsOfUnit(model, next);
    if (facts) this.#map.announce(inWords(facts));
  }
  #escape() {
    if (this.#map.cancel()) return;
    if (this.#focus) this.reset();
    else this.#map.commands.clear();
  }
}
