import type { Guard } from '#lit';
import { DomUtil, type LatLng, Layer, type Map as LeafletMap, type ZoomAnimEvent } from '#leaflet';

/** What is being drawn: the view with a margin around it, so that a short drag needs no new drawing. */
export interface Frame {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels, margin included. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly zoom: number;
  /** CSS pixels a unit of the Mercator square. */
  readonly scale: number;
  /** World pixels of the canvas's corner: a unit coordinate u is drawn at u * scale - origin. */
  readonly originX: number;
  readonly originY: number;
  /** Makes a path, where what is painted doesn't go to a canvas. */
  readonly path?: () => Path2D;
  /** The part of the canvas that is on screen now. */
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Inner extends LeafletMap {
  _getNewPixelOrigin(center: LatLng, zoom: number): { x: number; y: number };
}

/** A canvas that pans and zooms with the map and is drawn anew when the view settles or leaves its margin. */
export abstract class CanvasLayer extends Layer {
  readonly #guard: Guard;
  readonly #margin: number;
  readonly #paneName: string;
  readonly canvas = document.createElement('canvas');
  #context: CanvasRenderingContext2D | null = null;
  #center: LatLng | undefined;
  #zoom = 0;
  #corner = { x: 0, y: 0 };
  #soon = 0;

  /** `margin`: of the view's size, on each side. `guard`: for what Leaflet and the browser call. */
  constructor(pane: string, guard: Guard, margin = 0.25) {
    super();
    this.#guard = guard;
    this.#paneName = pane;
    this.#margin = margin;
  }
  protected abstract paint(frame: Frame): void;
  override onAdd(map: LeafletMap): this {
    this.canvas.className = 'leaflet-zoom-animated';
    (map.getPane(this.#paneName) ?? map.createPane(this.#paneName)).append(this.canvas);
    this.draw();
    return this;
  }
  override onRemove(): this {
    cancelAnimationFrame(this.#soon);
    this.#soon = 0;
    this.canvas.remove();
    this.canvas.width = 0;
    return this;
  }
  override getEvents() {
    const guard = this.#guard;
    return {
      moveend: guard(() => this.draw()),
      viewreset: guard(() => this.draw()),
      move: guard(() => this.#follow()),
      zoom: guard(() => this.#transform(this._map.getCenter(), this._map.getZoom())),
      zoomanim: guard((e: ZoomAnimEvent) => this.#transform(e.center, e.zoom)),
    } as unknown as ReturnType<NonNullable<Layer['getEvents']>>;
  }
  /** Draws with the next frame; several calls make one drawing. */
  drawSoon(): void {
    if (this.#soon || !this._map) return;
    this.#soon = requestAnimationFrame(
      this.#guard(() => {
        this.#soon = 0;
        this.draw();
      }),
    );
  }
  draw(): void {
    const map = this._map as LeafletMap | undefined;
    if (!map) return;
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const ratio = Math.min(3, Math.max(1, globalThis.devicePixelRatio || 1));
    const [mx, my] = [Math.round(size.x * this.#margin), Math.round(size.y * this.#margin)];
    const [width, height] = [size.x + 2 * mx, size.y + 2 * my];
    const { canvas } = this;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    const corner = map.containerPointToLayerPoint([-mx, -my]).round();
    DomUtil.setPosition(canvas, corner);
    const origin = map.getPixelOrigin();
    this.#corner = corner;
    this.#zoom = map.getZoom();
    this.#center = map.getCenter();
    const context = (this.#context ??= canvas.getContext('2d'));
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    this.paint({
      context,
      width,
      height,
      ratio,
      zoom: this.#zoom,
      scale: 256 * 2 ** this.#zoom,
      originX: origin.x + corner.x,
      originY: origin.y + corner.y,
      view: { x: mx, y: my, width: size.x, height: size.y },
    });
  }
  #follow() {
    if (!this.#center || this._map.getZoom() !== this.#zoom) return;
    const at = this._map.containerPointToLayerPoint([0, 0]);
    const size = this._map.getSize();
    const [x, y] = [at.x - this.#corner.x, at.y - this.#corner.y];
    const [w, h] = [size.x * (1 + 2 * this.#margin), size.y * (1 + 2 * this.#margin)];
    if (x < 0 || y < 0 || x + size.x > w + 1 || y + size.y > h + 1) this.draw();
  }
  #transform(center: LatLng, zoom: number) {
    if (!this.#center) return;
    const map = this._map as Inner;
    const scale = map.getZoomScale(zoom, this.#zoom);
    const half = map.getSize().multiplyBy(0.5 + this.#margin);
    const now = map.project(this.#center, zoom);
    const origin = map._getNewPixelOrigin(center, zoom);
    const offset = half.multiplyBy(-scale).add(now).subtract([origin.x, origin.y]);
    DomUtil.setTransform(this.canvas, offset, scale);
  }
}

/** A canvas layer that a function paints. */
export class PaintLayer extends CanvasLayer {
  readonly #painter: (frame: Frame) => void;
  constructor(pane: string, guard: Guard, painter: (frame: Frame) => void) {
    super(pane, guard);
    this.#painter = painter;
  }
  protected override paint(frame: Frame): void {
    this.#painter(frame);
  }
}

/** An empty path for what the frame is painted on. */
export const newPath = (f: Frame): Path2D => f.path?.() ?? new Path2D();

/** Whether any of a box on the unit square is in the frame. */
export const isVisible = (f: Frame, [west, north, east, south]: readonly [number, number, number, number]): boolean =>
  east * f.scale - f.originX >= -8 &&
  west * f.scale - f.originX <= f.width + 8 &&
  south * f.scale - f.originY >= -8 &&
  north * f.scale - f.originY <= f.height + 8;

type Sink = Pick<Path2D, 'moveTo' | 'lineTo'>;

/** Adds a line of unit coordinates to a path; vertices nearer than half a pixel to the last one are left out. */
export function trace(f: Frame, path: Sink, xy: readonly number[], join = false, backwards = false): void {
  const { scale, originX, originY } = f;
  const n = xy.length;
  let lastX = NaN;
  let lastY = NaN;
  for (let k = 0; k < n; k += 2) {
    const i = backwards ? n - 2 - k : k;
    const x = xy[i]! * scale - originX;
    const y = xy[i + 1]! * scale - originY;
    if (k === 0 && !join) path.moveTo(x, y);
    else if (k === n - 2 || !(Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5)) path.lineTo(x, y);
    else continue;
    lastX = x;
    lastY = y;
  }
}
