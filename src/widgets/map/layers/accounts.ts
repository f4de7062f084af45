import type { Map as LeafletMap } from '#leaflet';
import type { Guard } from '#lit';
import { mercatorX, mercatorY } from '../../../geo/index.js';
import { type Rgb, css } from '../palette.js';
import { CanvasLayer, type Frame } from './canvas-layer.js';
import { type Cluster, cluster } from './clusters.js';
import { type Sprite, blend, discSprite, ringSprite } from './sprites.js';

/** How an account is drawn: class A, B, and all others. */
export const MARK = { filled: 0, ring: 1, point: 2 } as const;

export interface AccountsTheme {
  readonly ink: Rgb;
  readonly halo: Rgb;
  /** CSS font family of the numbers in clusters. */
  readonly font: string;
}
/** What is under the pointer: one account, or a cluster, by places in the arrays that were given. */
export interface Picked {
  readonly members: readonly number[];
  /** Where its mark stands, in pixels of the map's container. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const plain: AccountsTheme = { ink: [15, 29, 45], halo: [255, 255, 255], font: 'sans-serif' };

/**
 * Accounts as pixels: symbols are stamped into an image by plain loops, and into a second one by number, so that finding what
 * is under the pointer is one look. Needs no index before the first paint.
 */
export class AccountsLayer extends CanvasLayer {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #marks: readonly number[];
  readonly #clustered: boolean;
  #theme = plain;
  #count: (n: number) => string = String;
  #sprites: { readonly ratio: number; readonly theme: AccountsTheme; readonly list: readonly Sprite[] } | undefined;
  #image: ImageData | undefined;
  #pixels = new Uint32Array(0);
  #ids = new Int32Array(0);
  #clusters: readonly Cluster[] = [];
  #clusterMembers: readonly (readonly number[])[] = [];
  #frame: Frame | undefined;
  #drawn = 0;

  /** `marks`: one of `MARK` for each account. */
  constructor(
    lng: readonly number[],
    lat: readonly number[],
    marks: readonly number[],
    options: {
      readonly pane?: string;
      readonly theme?: AccountsTheme;
      readonly clusters?: boolean;
      /** How the number in a cluster is written; it has room for some four signs. */
      readonly count?: (n: number) => string;
      /** For what Leaflet and the browser call; nothing by default. */
      readonly guard?: Guard;
    } = {},
  ) {
    super(options.pane ?? 'overlayPane', options.guard ?? ((run) => run));
    this.#x = Float64Array.from(lng, mercatorX);
    this.#y = Float64Array.from(lat, mercatorY);
    this.#marks = marks;
    this.#clustered = options.clusters ?? true;
    if (options.theme) this.#theme = options.theme;
    if (options.count) this.#count = options.count;
  }
  set count(count: (n: number) => string) {
    this.#count = count;
  }
  set theme(theme: AccountsTheme) {
    this.#theme = theme;
    this.drawSoon();
  }
  override onRemove(): this {
    this.#image = undefined;
    this.#pixels = new Uint32Array(0);
    this.#ids = new Int32Array(0);
    return super.onRemove();
  }

  protected override paint(f: Frame): void {
    this.#frame = f;
    this.#prepare(f);
    const [index, xs, ys, count] = this.#visible(f);
    this.#drawn = count;
    const clustering = this.#clustered ? cluster(xs, ys, count, f.width, f.height) : undefined;
    const sprites = this.#spritesFor(f.ratio);
    // small ones first, so that what matters most lies on top
    for (const mark of [MARK.point, MARK.ring, MARK.filled]) {
      const sprite = sprites[mark]!;
      for (let k = 0; k < count; k++) {
        const i = index[k]!;
        if (this.#marks[i] === mark && !clustering?.taken[k])
          this.#stamp(sprite, Math.round(xs[k]! * f.ratio), Math.round(ys[k]! * f.ratio), i + 1);
      }
    }
    f.context.putImageData(this.#image!, 0, 0);
    this.#clusters = clustering?.clusters ?? [];
    this.#clusterMembers = this.#clusters.map((c) => c.members.map((k) => index[k]!));
    this.#paintClusters(f);
  }

  #prepare(f: Frame) {
    const { width, height } = this.canvas;
    if (this.#image?.width === width && this.#image.height === height) {
      this.#pixels.fill(0);
      this.#ids.fill(0);
      return;
    }
    this.#image = f.context.createImageData(width, height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
    this.#ids = new Int32Array(width * height);
  }
  #visible(f: Frame): [Int32Array, Float64Array, Float64Array, number] {
    const n = this.#x.length;
    const index = new Int32Array(n);
    const xs = new Float64Array(n);
    const ys = new Float64Array(n);
    let count = 0;
    for (let i = 0; i < n; i++) {
      const x = this.#x[i]! * f.scale - f.originX;
      const y = this.#y[i]! * f.scale - f.originY;
      if (x < -8 || y < -8 || x > f.width + 8 || y > f.height + 8) continue;
      index[count] = i;
      xs[count] = x;
      ys[count] = y;
      count++;
    }
    return [index, xs, ys, count];
  }
  #spritesFor(ratio: number): readonly Sprite[] {
    const known = this.#sprites;
    if (known && known.ratio === ratio && known.theme === this.#theme) return known.list;
    const { ink, halo } = this.#theme;
    const list = [
      discSprite(3.5 * ratio, 4.75 * ratio, ink, halo),
      ringSprite(2 * ratio, 3.5 * ratio, 4.25 * ratio, halo, ink, halo),
      discSprite(1.5 * ratio, 2.25 * ratio, ink, halo),
    ];
    this.#sprites = { ratio, theme: this.#theme, list };
    return list;
  }
  #stamp({ dx, dy, pixel, reach }: Sprite, x: number, y: number, id: number) {
    const { width, height } = this.canvas;
    if (x < reach || y < reach || x >= width - reach || y >= height - reach) return;
    const at = y * width + x;
    const pixels = this.#pixels;
    const ids = this.#ids;
    for (let k = 0; k < pixel.length; k++) {
      const p = pixel[k]!;
      const o = at + dy[k]! * width + dx[k]!;
      pixels[o] = p >= 0xff000000 ? p : blend(p, pixels[o]!);
      ids[o] = id;
    }
  }
  #paintClusters(f: Frame) {
    const { context: c } = f;
    const { ink, halo, font } = this.#theme;
    c.font = `600 12px ${font}`;
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    for (const { x, y, radius, members } of this.#clusters) {
      c.beginPath();
      c.arc(x, y, radius + 1, 0, 2 * Math.PI);
      c.fillStyle = css(halo);
      c.fill();
      c.beginPath();
      c.arc(x, y, radius, 0, 2 * Math.PI);
      c.strokeStyle = css(ink);
      c.lineWidth = 1.25;
      c.stroke();
      c.fillStyle = css(ink);
      c.fillText(this.#count(members.length), x, y + 0.5);
    }
  }

  /** The account or cluster at a point of the map's container, within `reach` pixels. */
  pick(x: number, y: number, reach = 4): Picked | undefined {
    const f = this.#frame;
    if (!f) return undefined;
    const offset = this._map.containerPointToLayerPoint([0, 0]);
    const origin = this._map.getPixelOrigin();
    const [ox, oy] = [offset.x + origin.x - f.originX, offset.y + origin.y - f.originY];
    const [cx, cy] = [x + ox, y + oy];
    const at = this.#clusters.findIndex((c) => Math.hypot(c.x - cx, c.y - cy) <= c.radius + 1);
    const hit = this.#clusters[at];
    if (hit) return { members: this.#clusterMembers[at]!, x: hit.x - ox, y: hit.y - oy, radius: hit.radius };
    const id = this.#nearestId(Math.round(cx * f.ratio), Math.round(cy * f.ratio), Math.round(reach * f.ratio));
    if (id === 0) return undefined;
    const i = id - 1;
    return {
      members: [i],
      x: this.#x[i]! * f.scale - f.originX - ox,
      y: this.#y[i]! * f.scale - f.originY - oy,
      radius: 5,
    };
  }
  #nearestId(x: number, y: number, reach: number): number {
    const { width, height } = this.canvas;
    let found = 0;
    let nearest = Infinity;
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        if (x + dx < 0 || y + dy < 0 || x + dx >= width || y + dy >= height) continue;
        const id = this.#ids[(y + dy) * width + x + dx]!;
        const d = dx * dx + dy * dy;
        if (id !== 0 && d < nearest && d <= reach * reach) [found, nearest] = [id, d];
      }
    return found;
  }
  /** How many accounts were drawn last, those in clusters among them. */
  get drawn(): number {
    return this.#drawn;
  }
  /** Clusters as they were drawn last, in pixels of the frame. */
  get clusters(): readonly Cluster[] {
    return this.#clusters;
  }
  /** How much of a box in pixels of the frame is covered by symbols, about, in looks that hit. */
  dotsIn(x: number, y: number, width: number, height: number): number {
    const f = this.#frame;
    if (!f || this.#ids.length === 0) return 0;
    let count = 0;
    const step = 3 * f.ratio;
    const right = Math.min(this.canvas.width, (x + width) * f.ratio);
    const bottom = Math.min(this.canvas.height, (y + height) * f.ratio);
    for (let v = Math.max(0, y * f.ratio); v < bottom; v += step)
      for (let u = Math.max(0, x * f.ratio); u < right; u += step)
        if (this.#ids[Math.floor(v) * this.canvas.width + Math.floor(u)] !== 0) count++;
    return count;
  }
  /** Puts a map's accounts up at once: what a page needs that has no use for the rest. */
  static on(map: LeafletMap, lng: readonly number[], lat: readonly number[], marks: readonly number[]): AccountsLayer {
    return new AccountsLayer(lng, lat, marks).addTo(map);
  }
}
