import type { Map as LeafletMap } from '#leaflet';
import type { Guard } from '#lit';
import type { Point } from '../view/shape.js';

export type { Point };
export type GestureMode = 'pan' | 'box' | 'lasso';

/** Boxes and lassos, drawn with whatever points. While one of them is on, dragging doesn't move the map. */
export class Gestures {
  readonly #container: HTMLElement;
  readonly #map: LeafletMap;
  readonly #drawing: (shape: readonly Point[]) => void;
  readonly #drew: (shape: readonly Point[], additive: boolean) => void;
  readonly #life = new AbortController();
  #mode: GestureMode = 'pan';
  #points: Point[] | undefined;

  constructor(
    container: HTMLElement,
    map: LeafletMap,
    to: {
      readonly drawing: (shape: readonly Point[]) => void;
      readonly drew: (shape: readonly Point[], additive: boolean) => void;
    },
    guard: Guard,
  ) {
    this.#container = container;
    this.#map = map;
    this.#drawing = to.drawing;
    this.#drew = to.drew;
    const { signal } = this.#life;
    const on = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', run: (e: PointerEvent) => void) =>
      container.addEventListener(type, guard(run), { signal });
    on('pointerdown', (e) => this.#down(e));
    on('pointermove', (e) => this.#move(e));
    on('pointerup', (e) => this.#up(e));
    on('pointercancel', () => this.#cancel());
  }
  get mode(): GestureMode {
    return this.#mode;
  }
  set mode(mode: GestureMode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#cancel();
    if (mode === 'pan') this.#map.dragging.enable();
    else this.#map.dragging.disable();
  }
  #at(e: PointerEvent): Point {
    const box = this.#container.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  }
  #down(e: PointerEvent) {
    if (this.#mode === 'pan' || e.button !== 0) return;
    this.#container.setPointerCapture(e.pointerId);
    this.#points = [this.#at(e)];
  }
  #move(e: PointerEvent) {
    if (!this.#points) return;
    this.#points.push(this.#at(e));
    this.#drawing(this.#shape());
  }
  #up(e: PointerEvent) {
    if (!this.#points) return;
    this.#points.push(this.#at(e));
    const shape = this.#shape();
    this.#cancel();
    if (shape.length > 2 && areaOf(shape) > 25) this.#drew(shape, e.shiftKey);
  }
  #cancel() {
    this.#points = undefined;
    this.#drawing([]);
  }
  #shape(): readonly Point[] {
    const points = this.#points!;
    if (this.#mode === 'lasso') return points;
    const [a, b] = [points[0]!, points.at(-1)!];
    return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
  }
  dispose() {
    this.#life.abort();
  }
}

const areaOf = (shape: readonly Point[]) =>
  Math.abs(
    shape.reduce((sum, { x, y }, i) => {
      const next = shape[(i + 1) % shape.length]!;
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );
