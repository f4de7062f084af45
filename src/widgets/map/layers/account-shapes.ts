import { mercatorX, mercatorY } from '../../../geo/index.js';
import { css } from '../palette.js';
import { MARK } from './accounts.js';
import type { Frame } from './canvas-layer.js';
import { type Cluster, cluster } from './clusters.js';
import type { Scene } from './scene.js';

/** More single symbols than that make a file that other programs open slowly; clusters hold most of them anyway. */
export const MOST_SYMBOLS = 20_000;

/** What labels keep away from. */
export interface Symbols {
  readonly clusters: readonly Cluster[];
  /** How many symbols stand in a box in pixels of the frame. */
  dotsIn(x: number, y: number, width: number, height: number): number;
}
export interface Painted extends Symbols {
  /** Single symbols in the frame, and those that were drawn. */
  readonly single: number;
  readonly drawn: number;
}

/** Paints accounts as shapes, where they leave the page: the same symbols and clusters as the pixels on screen. */
export function paintAccountShapes(f: Frame, scene: Scene): Painted | undefined {
  const { accounts, palette, names } = scene;
  if (!accounts) return undefined;
  const { lng, lat, mark } = accounts;
  const xs: number[] = [];
  const ys: number[] = [];
  const marks: number[] = [];
  lng.forEach((degrees, i) => {
    const x = mercatorX(degrees) * f.scale - f.originX;
    const y = mercatorY(lat[i]!) * f.scale - f.originY;
    if (x < 0 || y < 0 || x > f.width || y > f.height) return;
    xs.push(x);
    ys.push(y);
    marks.push(mark[i]!);
  });
  const { clusters, taken } = cluster(Float64Array.from(xs), Float64Array.from(ys), xs.length, f.width, f.height);
  const order = [MARK.filled, MARK.ring, MARK.point].flatMap((m) =>
    marks.flatMap((own, i) => (own === m && !taken[i] ? [i] : [])),
  );
  const shown = order.slice(0, MOST_SYMBOLS);
  const { context: c } = f;
  const [ink, halo] = [css(palette.ink), css(palette.halo)];
  const disc = (x: number, y: number, radius: number, fill: string, rim?: string, width = 1) => {
    c.beginPath();
    c.arc(x, y, radius, 0, 2 * Math.PI);
    c.fillStyle = fill;
    c.fill();
    if (!rim) return;
    c.strokeStyle = rim;
    c.lineWidth = width;
    c.stroke();
  };
  // small ones first, so that what matters most lies on top
  for (const i of shown.reverse()) {
    const [x, y] = [xs[i]!, ys[i]!];
    if (marks[i] === MARK.filled) disc(x, y, 4, ink, halo, 1.25);
    else if (marks[i] === MARK.ring) {
      disc(x, y, 4.25, halo);
      disc(x, y, 2.75, halo, ink, 1.5);
    } else disc(x, y, 1.75, ink, halo, 0.75);
  }
  c.font = `600 12px ${palette.font}`;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  for (const { x, y, radius, members } of clusters) {
    disc(x, y, radius + 1, halo);
    disc(x, y, radius, halo, ink, 1.25);
    c.fillStyle = ink;
    c.fillText(names.count(members.length), x, y + 0.5);
  }
  return {
    clusters,
    single: order.length,
    drawn: shown.length,
    dotsIn: (x, y, width, height) =>
      shown.reduce((n, i) => {
        const inside = xs[i]! >= x && xs[i]! <= x + width && ys[i]! >= y && ys[i]! <= y + height;
        return n + (inside ? 1 : 0);
      }, 0),
  };
}
