import { type LatLngBoundsExpression, type LeafletMouseEvent, type Map as LeafletMap, tileLayer } from '#leaflet';
import type { Guard } from '#lit';
import { type Bounds, latOf, lngOf } from '../../../geo/index.js';
import { type Box, type Unit, boxOfArea, boxOfUnit } from '../geometry.js';
import type { Place } from '../view/link.js';
import { AccountsLayer, type Picked } from './accounts.js';
import { paintBackdrop } from './backdrop.js';
import { type Frame, PaintLayer } from './canvas-layer.js';
import { Gestures, type GestureMode, type Point } from './gestures.js';
import type { PixelBox } from './boxes.js';
import { LabelPainter } from './labels.js';
import { MOST_ZOOM, openMap } from './leaflet-map.js';
import { type Marks, paintMarks } from './marks.js';
import { type Scene, type SceneAccounts, sizeOfBox } from './scene.js';
import { paintTerritories } from './territories.js';

export { homeBounds } from '../view/home.js';

/** What is at a point of the map. */
export interface Hit {
  readonly account: Picked | undefined;
  /** Row of the area, -1 where no shown one is. */
  readonly area: number;
  /** Numbers of the shown territories that claim it. */
  readonly territories: readonly number[];
}
export interface StageEvents {
  moved(place: Place, byUser: boolean): void;
  hovered(hit: Hit | undefined, at: Point): void;
  resized(): void;
  clicked(hit: Hit, additive: boolean): void;
  /** A box or a lasso was drawn, in pixels of the container. */
  drew(shape: readonly Point[], additive: boolean): void;
  tilesFailed(): void;
}

/** What is fitted may take zooms between those that people step through. */
const FINE = 0.05;
/** Areas smaller than this many pixels are not pointed at one by one. */
const POINTABLE = 12;

/** The map on screen: Leaflet for moving and tiles, our layers on top. */
export class Stage {
  readonly #map: LeafletMap;
  readonly #events: StageEvents;
  readonly #guard: Guard;
  readonly #base: PaintLayer;
  readonly #marksLayer: PaintLayer;
  readonly #labels: PaintLayer;
  readonly #gestures: Gestures;
  readonly #stops: (() => void)[] = [];
  #accounts: AccountsLayer | undefined;
  #accountsFrom: SceneAccounts | undefined;
  #tiles: { readonly url: string; remove(): void } | undefined;
  #scene: Scene | undefined;
  #marks: Marks = { hover: undefined, focus: undefined, drawn: [] };
  #reserved: readonly PixelBox[] = [];
  #quiet = false;

  /** `still`: nothing moves by itself. `guard`: for what Leaflet and the browser call. */
  constructor(
    container: HTMLElement,
    events: StageEvents,
    { still, guard }: { readonly still: boolean; readonly guard: Guard },
  ) {
    this.#events = events;
    this.#guard = guard;
    this.#map = openMap(container, still);
    this.#base = new PaintLayer('bw-base', guard, (f) => this.#paintBase(f)).addTo(this.#map);
    this.#marksLayer = new PaintLayer('bw-marks', guard, (f) => this.#paintMarks(f)).addTo(this.#map);
    this.#labels = new PaintLayer('bw-labels', guard, (f) => this.#paintLabels(f)).addTo(this.#map);
    const drawing = {
      drawing: (drawn: readonly Point[]) => this.#setMarks({ drawn }),
      drew: (shape: readonly Point[], additive: boolean) => events.drew(shape, additive),
    };
    this.#gestures = new Gestures(container, this.#map, drawing, guard);
    this.#listen(container);
  }

  #listen(container: HTMLElement) {
    const events = this.#events;
    const guard = this.#guard;
    this.#map.on(
      'moveend',
      guard(() => events.moved(this.place, !this.#quiet)),
    );
    this.#map.on(
      'click',
      guard((e: LeafletMouseEvent) => {
        const { x, y } = e.containerPoint;
        if (this.#gestures.mode === 'pan') events.clicked(this.hit(x, y), e.originalEvent.shiftKey);
      }),
    );
    const on = <K extends keyof HTMLElementEventMap>(type: K, act: (e: HTMLElementEventMap[K]) => void) => {
      const run = guard(act);
      container.addEventListener(type, run);
      this.#stops.push(() => container.removeEventListener(type, run));
    };
    on('pointermove', (e) => {
      if (e.pointerType === 'touch' || e.buttons !== 0) return;
      const box = container.getBoundingClientRect();
      const at = { x: e.clientX - box.left, y: e.clientY - box.top };
      events.hovered(this.hit(at.x, at.y), at);
    });
    on('pointerleave', () => events.hovered(undefined, { x: 0, y: 0 }));
    // the wheel belongs to the page until the map has been entered
    on('focusin', () => this.#map.scrollWheelZoom.enable());
    on('focusout', () => this.#map.scrollWheelZoom.disable());
    const resize = new ResizeObserver(guard(() => this.resized()));
    resize.observe(container);
    this.#stops.push(() => resize.disconnect());
  }

  // -- what is shown -------------------------------------------------------------------------------------------------
  get scene(): Scene | undefined {
    return this.#scene;
  }
  set scene(scene: Scene) {
    const before = this.#scene;
    this.#scene = scene;
    this.#showAccounts(scene);
    const alike = before && { ...before, selected: scene.selected };
    const onlySelection =
      alike !== undefined && (Object.keys(scene) as (keyof Scene)[]).every((key) => alike[key] === scene[key]);
    if (!onlySelection) this.#base.drawSoon();
    this.#marksLayer.drawSoon();
    this.#labels.drawSoon();
  }
  #showAccounts({ accounts, palette, names }: Scene) {
    if (accounts === this.#accountsFrom) {
      if (this.#accounts) this.#accounts.theme = palette;
      if (this.#accounts) this.#accounts.count = names.count;
      return;
    }
    this.#accountsFrom = accounts;
    this.#accounts?.remove();
    this.#accounts = accounts
      ? new AccountsLayer(accounts.lng, accounts.lat, accounts.mark, {
          pane: 'bw-accounts',
          theme: palette,
          count: names.count,
          guard: this.#guard,
        })
      : undefined;
    this.#accounts?.addTo(this.#map);
  }
  setTiles(url: string) {
    if ((this.#tiles?.url ?? '') === url) return;
    this.#tiles?.remove();
    this.#tiles = undefined;
    if (!url) return;
    const layer = tileLayer(url, { maxZoom: MOST_ZOOM }).addTo(this.#map);
    let failed = false;
    layer.on(
      'tileerror',
      this.#guard(() => {
        if (!failed) this.#events.tilesFailed();
        failed = true;
      }),
    );
    this.#tiles = { url, remove: () => layer.remove() };
  }
  /** Where controls stand, in pixels of the container; labels keep away from there. */
  set reserved(boxes: readonly PixelBox[]) {
    if (JSON.stringify(boxes) === JSON.stringify(this.#reserved)) return;
    this.#reserved = boxes;
    this.#labels.drawSoon();
  }
  #setMarks(change: Partial<Marks>) {
    this.#marks = { ...this.#marks, ...change };
    this.#marksLayer.drawSoon();
  }
  set hover(unit: Unit | undefined) {
    const now = this.#marks.hover;
    if (now?.kind !== unit?.kind || now?.at !== unit?.at) this.#setMarks({ hover: unit });
  }
  set focus(unit: Unit | undefined) {
    this.#setMarks({ focus: unit });
  }
  #paintBase(f: Frame) {
    if (!this.#scene) return;
    paintBackdrop(f, this.#scene);
    paintTerritories(f, this.#scene);
  }
  #paintMarks(f: Frame) {
    if (this.#scene) paintMarks(f, this.#scene, this.#marks);
  }
  #paintLabels(f: Frame) {
    if (!this.#scene) return;
    const reserved = this.#reserved.map((b) => ({ ...b, x: b.x + f.view.x, y: b.y + f.view.y }));
    new LabelPainter(f, this.#scene, this.#accounts, reserved).paint();
  }

  // -- where it stands -----------------------------------------------------------------------------------------------
  get place(): Place {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lng, zoom: this.#map.getZoom() };
  }
  get size(): Point {
    return this.#map.getSize();
  }
  show(place: Place) {
    this.#quietly(() => this.#map.setView([place.lat, place.lng], place.zoom, { animate: false }));
  }
  /** Shows a box as big as fits; across the antimeridian where its west is greater than its east. */
  fit(bounds: Bounds, { animate = false, most = MOST_ZOOM, byUser = false } = {}) {
    const east = bounds.east < bounds.west ? bounds.east + 360 : bounds.east;
    const box: LatLngBoundsExpression = [
      [bounds.south, bounds.west],
      [bounds.north, east],
    ];
    const narrow = this.#map.getSize().x < 420;
    const margin = narrow ? 6 : 14;
    // where there is little room, what is shown stands beside the buttons and not below them
    const [left, right] = narrow ? this.#besideButtons : [0, 0];
    const run = () => {
      const { options } = this.#map;
      const { zoomSnap = 1 } = options;
      options.zoomSnap = FINE;
      this.#map.fitBounds(box, {
        paddingTopLeft: [margin + left, margin],
        paddingBottomRight: [margin + right, margin],
        animate,
        maxZoom: most,
      });
      options.zoomSnap = zoomSnap;
    };
    if (byUser) run();
    else this.#quietly(run);
  }
  /** The width that the buttons take on either side. */
  get #besideButtons(): readonly [left: number, right: number] {
    const width = matchMedia('(pointer: coarse)').matches ? 56 : 44;
    return getComputedStyle(this.#map.getContainer()).direction === 'rtl' ? [width, 0] : [0, width];
  }
  #quietly(run: () => void) {
    this.#quiet = true;
    run();
    this.#quiet = false;
  }
  zoomBy(steps: number, at?: Point) {
    const zoom = this.#map.getZoom() + steps;
    if (at) this.#map.setZoomAround([at.x, at.y], zoom);
    else this.#map.setZoom(zoom);
  }
  panBy(x: number, y: number) {
    this.#map.panBy([x, y]);
  }
  /** Brings a box of the unit square into view, moving as little as it takes. */
  reveal([west, north, east, south]: Box) {
    const corner = this.#map.latLngToContainerPoint([latOf(north), lngOf(west)]);
    const other = this.#map.latLngToContainerPoint([latOf(south), lngOf(east)]);
    const size = this.#map.getSize();
    const shift = (low: number, high: number, room: number) => {
      const margin = 24;
      if (high - low > room - 2 * margin) return (low + high) / 2 - room / 2;
      return low < margin ? low - margin : high > room - margin ? high - room + margin : 0;
    };
    const [dx, dy] = [shift(corner.x, other.x, size.x), shift(corner.y, other.y, size.y)];
    if (dx !== 0 || dy !== 0) this.#map.panBy([Math.round(dx), Math.round(dy)]);
  }
  resized() {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const known = this.#map.getSize();
    if (clientWidth === 0 || (clientWidth === known.x && clientHeight === known.y)) return;
    this.#quietly(() => this.#map.invalidateSize({ animate: false, pan: true }));
    this.#events.resized();
    this.#base.drawSoon();
    this.#marksLayer.drawSoon();
    this.#accounts?.drawSoon();
    this.#labels.drawSoon();
  }
  /** Metres a pixel in the middle of the map. */
  get metresPerPixel(): number {
    const size = this.#map.getSize();
    const at = (x: number) => this.#map.containerPointToLatLng([x, size.y / 2]);
    return this.#map.distance(at(0), at(100)) / 100;
  }
  pointOf(lng: number, lat: number): Point {
    return this.#map.latLngToContainerPoint([lat, lng]);
  }
  /** A box of the unit square in pixels of the container. */
  boxOf(unit: Unit): PixelBox | undefined {
    const g = this.#scene?.geometry;
    const box = g && boxOfUnit(g, unit);
    if (!box) return undefined;
    const a = this.#map.latLngToContainerPoint([latOf(box[1]), lngOf(box[0])]);
    const b = this.#map.latLngToContainerPoint([latOf(box[3]), lngOf(box[2])]);
    return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
  }

  // -- what is where -------------------------------------------------------------------------------------------------
  hit(x: number, y: number): Hit {
    const account = this.#accounts?.pick(x, y);
    const { geometry: g, view } = this.#scene ?? {};
    if (!g || !view) return { account, area: -1, territories: [] };
    const { lat, lng } = this.#map.containerPointToLatLng([x, y]);
    const area = g.locator.first(lng, lat);
    const territories = area < 0 ? [] : g.alignment.ofArea[area]!.filter((n) => view.rowOf[n]);
    const isShown = territories.length > 0 || view.gapAreas.includes(area);
    return { account, area: isShown ? area : -1, territories };
  }
  /** Whether areas are big enough on screen to be pointed at one by one. */
  get showsAreas(): boolean {
    const { geometry: g, view } = this.#scene ?? {};
    if (!g || !view || view.areas.length === 0) return false;
    const sample = view.areas.filter((_, i) => i % Math.ceil(view.areas.length / 40) === 0);
    const sizes = sample.map((a) => sizeOfBox(boxOfArea(g, a), 256 * 2 ** this.#map.getZoom())).sort((a, b) => a - b);
    return (sizes[sizes.length >> 1] ?? 0) >= POINTABLE;
  }
  set mode(mode: GestureMode) {
    this.#gestures.mode = mode;
  }

  dispose() {
    for (const stop of this.#stops) stop();
    this.#gestures.dispose();
    this.#map.remove();
  }
}
