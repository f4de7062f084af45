import { type Contains, type Guard, type ReactiveController, type ReactiveControllerHost, guardOf } from '#lit';
import { type LngLat, latOf, lngOf } from '../../../geo/index.js';
import type { Workspace } from '../../../workspace/index.js';
import { type MapGeometry, knownGeometry, makeGeometry } from '../geometry.js';
import type { GestureMode } from '../layers/gestures.js';
import type { Unit } from '../geometry.js';
import type { Lit } from '../layers/scene.js';
import type { Stage } from '../layers/stage.js';
import { type Outlines, loadOutlines } from '../outlines/outlines.js';
import { type Palette, readPalette } from '../palette.js';
import type { Place } from '../view/link.js';
import { MapCommands } from './commands.js';
import type { Facts } from './facts.js';
import { Keyboard } from './keyboard.js';
import { loadWhenNear, loadedLayers } from './layers.js';
import { Model, type ModelInput } from './model.js';
import { Pointer } from './pointer.js';
import { watchTheme } from './theme.js';

export interface MapHost {
  select: Workspace['select'];
  announce(text: string): void;
  help(): void;
  keep(place: Place): void;
  setPatterns(on: boolean): void;
}
export type ControllerInput = Omit<ModelInput, 'geometry' | 'palette' | 'outlines' | 'tiles' | 'around'> & {
  readonly tiles: string;
  readonly place: Place | undefined;
};

type Host = ReactiveControllerHost & HTMLElement & Contains;

/** Joins the element, the stage on screen and the model of what is shown. */
export class MapController implements ReactiveController {
  readonly #host: Host;
  readonly #guard: Guard;
  readonly #to: MapHost;
  readonly #keyboard: Keyboard;
  readonly #pointer: Pointer;
  #model: Model | undefined;
  #stage: Stage | undefined;
  #container: HTMLElement | undefined;
  #palette: Palette | undefined;
  #drawnGeometry: MapGeometry | undefined;
  #outlines: Outlines | undefined;
  #input: ControllerInput | undefined;
  #around: Lit['around'];
  #aroundFor: ControllerInput['selection'] | undefined;
  #isAtHome = true;
  #scopeKey = '';
  #geometryTimer: ReturnType<typeof setTimeout> | undefined;
  #offTheme: (() => void) | undefined;
  #offNear: (() => void) | undefined;
  mode: GestureMode = 'pan';
  menuOpen = false;
  tilesFailed = false;
  metresPerPixel = 0;

  constructor(host: Host, to: MapHost) {
    this.#host = host;
    this.#guard = guardOf(host);
    this.#to = to;
    this.#keyboard = new Keyboard(this);
    this.#pointer = new Pointer(this);
    host.addController(this);
  }
  /** What is shown; undefined until territories, areas and assignments were read. */
  get model(): Model | undefined {
    return this.#model;
  }
  get stage(): Stage | undefined {
    return this.#stage;
  }
  get container(): HTMLElement | undefined {
    return this.#container;
  }
  /** What the tooltip says, while something is pointed at. */
  get tip(): Facts | undefined {
    return this.#pointer.tip;
  }
  get pointsAtAreas(): boolean {
    return this.#pointer.seesAreas;
  }
  select(...args: Parameters<Workspace['select']>): void {
    this.#to.select(...args);
  }
  refresh(): void {
    this.#host.requestUpdate();
  }
  announce(text: string): void {
    this.#to.announce(text);
  }
  help(): void {
    this.#to.help();
  }
  cancel(): boolean {
    if (this.menuOpen) this.closeMenu();
    else if (this.mode !== 'pan') this.commands.mode('pan');
    else if (this.tip) {
      this.#pointer.reset();
      this.refresh();
    } else return false;
    return true;
  }
  /** Selects what the keyboard stands on. */
  take(unit: Unit, additive: boolean): void {
    const { model } = this;
    if (!model) return;
    const claims = unit.kind === 'territory' ? [unit.at] : (model.view.alignment.ofArea[unit.at] ?? []);
    const territory = claims.find((n) => model.view.rowOf[n]);
    this.#pointer.take(unit, territory, additive ? 'toggle' : 'replace');
  }

  hostConnected(): void {
    this.#offTheme = watchTheme(this.#guard(() => this.#readPalette()));
    this.#offNear = loadWhenNear(this.#host, this.#guard, () => this.refresh());
    this.#guard(async () => {
      this.#outlines = await loadOutlines();
      this.refresh();
    })();
  }
  hostDisconnected(): void {
    this.#offTheme?.();
    this.#offNear?.();
    clearTimeout(this.#geometryTimer);
    this.#geometryTimer = undefined;
    this.#dispose();
    this.#model = undefined;
    this.#input = undefined;
  }
  #dispose() {
    this.#stage?.dispose();
    this.#stage = undefined;
    this.#container = undefined;
    this.#pointer.reset();
    this.menuOpen = false;
    this.mode = 'pan';
  }

  update(input: ControllerInput): void {
    const { tiles, place: _, ...rest } = input;
    if (tiles !== this.#input?.tiles) this.tilesFailed = false;
    this.#input = input;
    this.#model ??= new Model();
    // the circle belongs to the selection that came with it
    if (this.#around && this.#aroundFor === undefined) this.#aroundFor = input.selection;
    else if (this.#aroundFor !== input.selection) this.#around = undefined;
    const key = JSON.stringify(input.scope);
    if (key !== this.#scopeKey) {
      this.#scopeKey = key;
      this.#isAtHome = true;
      this.#keyboard.reset();
    }
    const geometry = knownGeometry(input.world);
    this.#drawnGeometry = geometry ?? this.#drawnGeometry;
    this.#model.update({
      ...rest,
      tiles: tiles !== '' && !this.tilesFailed,
      geometry,
      palette: this.#palette,
      outlines: this.#outlines,
      around: this.#around,
    });
  }
  /** After the element has drawn: puts up the stage where there is room for one, and takes it down where there isn't. */
  drawn(container: HTMLElement | undefined): void {
    if (container !== this.#container) {
      this.#dispose();
      this.#container = container;
    }
    if (!container || !this.#model) return;
    const layers = loadedLayers();
    if (!this.#stage && layers) this.#start(container, layers.Stage);
    this.#readPalette();
    this.#draw();
    this.#pointer.placeTip();
    if (!this.#model.input.geometry) this.#geometrySoon();
  }
  #start(container: HTMLElement, Layers: typeof Stage) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#stage = new Layers(
      container,
      {
        moved: (place, byUser) => {
          if (byUser) this.#isAtHome = false;
          if (byUser) this.#to.keep(place);
          this.#measure();
        },
        hovered: (hit, at) => this.#pointer.hover(hit, at),
        clicked: (hit, additive) => {
          this.closeMenu();
          this.#pointer.click(hit, additive);
        },
        resized: () => {
          if (this.#isAtHome) this.#goHome();
        },
        drew: (shape, additive) => this.commands.selectInside(shape, additive),
        tilesFailed: () => {
          this.tilesFailed = true;
          this.#host.requestUpdate();
        },
      },
      { still, guard: this.#guard },
    );
    const place = this.#input?.place;
    if (place) {
      this.#isAtHome = false;
      this.#stage.show(place);
    } else this.#goHome();
  }
  #draw() {
    const { model } = this;
    const stage = this.#stage;
    const scene = model?.scene;
    if (!model || !stage || !scene) return;
    if (stage.scene !== scene) {
      const isNew = stage.scene?.geometry !== scene.geometry || stage.scene?.view.shown !== scene.view.shown;
      // first where, then what: nothing is drawn twice
      if (isNew && this.#isAtHome) this.#goHome();
      stage.scene = scene;
    }
    stage.setTiles(this.tilesFailed ? '' : (this.#input?.tiles ?? ''));
    stage.mode = this.mode;
    this.#container?.classList.toggle('is-drawing', this.mode !== 'pan');
    this.#measure();
  }
  #measure() {
    const metres = this.#stage?.metresPerPixel ?? 0;
    const stage = this.#container?.parentElement;
    if (this.#stage && stage) {
      const origin = stage.getBoundingClientRect();
      this.#stage.reserved = [...stage.querySelectorAll('.map-buttons, .scale, .source, .chip')].map((el) => {
        const { x, y, width, height } = el.getBoundingClientRect();
        return { x: x - origin.x, y: y - origin.y, width, height };
      });
    }
    if (Math.abs(metres - this.metresPerPixel) < metres * 1e-6) return;
    this.metresPerPixel = metres;
    this.#refresh();
  }
  /** What was only known after drawing asks for another drawing, once this one is over. */
  #refresh() {
    queueMicrotask(this.#guard(() => this.#host.requestUpdate()));
  }
  #readPalette() {
    const probe = this.#part('.probe');
    if (!probe) return;
    probe.ontransitionrun ??= this.#guard(() => this.#readPalette());
    const palette = readPalette(probe);
    if (palette.key === this.#palette?.key) return;
    this.#palette = palette;
    this.#refresh();
  }
  /** After the backdrop is on screen, so that something is. */
  #geometrySoon() {
    this.#geometryTimer ??= setTimeout(
      this.#guard(() => {
        this.#geometryTimer = undefined;
        if (!this.#input) return;
        makeGeometry(this.#input.world, this.#drawnGeometry);
        this.#host.requestUpdate();
      }),
      30,
    );
  }
  #goHome(animate = false) {
    const { model } = this;
    const layers = loadedLayers();
    if (!model || !this.#stage || !layers) return;
    const bounds = model.home(layers.homeBounds);
    if (bounds) this.#stage.fit(bounds, { animate, most: 11 });
  }

  // -- what commands ask for -----------------------------------------------------------------------------------------
  readonly commands: MapCommands = new MapCommands(this);
  get spot(): LngLat | undefined {
    const { spot } = this.#keyboard;
    return spot && { lng: lngOf(spot.x), lat: latOf(spot.y) };
  }
  goHome(animate: boolean): void {
    this.#isAtHome = true;
    this.#goHome(animate);
  }
  setMode(mode: GestureMode): void {
    this.mode = mode;
    this.refresh();
  }
  setPatterns(on: boolean): void {
    this.#to.setPatterns(on);
  }
  setAround(around: NonNullable<Lit['around']>): void {
    this.#around = around;
    this.#aroundFor = undefined;
  }
  openMenu(): void {
    this.menuOpen = true;
    this.refresh();
    this.#guard(async () => {
      await this.#host.updateComplete;
      this.#part('[role="menuitem"]')?.focus();
    })();
  }
  closeMenu(): void {
    if (!this.menuOpen) return;
    this.menuOpen = false;
    this.#part('.menu-button')?.focus();
    this.refresh();
  }
  #part(selector: string): HTMLElement | null | undefined {
    return this.#container?.parentElement?.querySelector<HTMLElement>(selector);
  }

  // -- keys ----------------------------------------------------------------------------------------------------------
  readonly key = (e: KeyboardEvent): void => this.#keyboard.key(e);
  readonly focused = (e: FocusEvent): void => this.#keyboard.show(e.type === 'focus');
}
