import type { Rgb } from '../palette.js';

/** A small picture as a list of pixels: offsets from its centre, and colours with how much they cover. */
export interface Sprite {
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  /** 0xAABBGGRR, as little-endian machines keep the bytes of an image. */
  readonly pixel: readonly number[];
  readonly reach: number;
}

const SAMPLES = 5;

/** A disc of `inner` pixels with a rim up to `outer`, sampled `SAMPLES` times each way. */
export function discSprite(inner: number, outer: number, fill: Rgb, rim: Rgb): Sprite {
  const reach = Math.ceil(outer) + 1;
  const dx: number[] = [];
  const dy: number[] = [];
  const pixel: number[] = [];
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) {
      let [inFill, inRim] = [0, 0];
      for (let i = 0; i < SAMPLES; i++)
        for (let j = 0; j < SAMPLES; j++) {
          const d = Math.hypot(x + (i + 0.5) / SAMPLES - 0.5, y + (j + 0.5) / SAMPLES - 0.5);
          if (d <= inner) inFill++;
          else if (d <= outer) inRim++;
        }
      const covered = inFill + inRim;
      if (covered === 0) continue;
      const channel = (k: 0 | 1 | 2) => Math.round((fill[k] * inFill + rim[k] * inRim) / covered);
      const alpha = Math.round((255 * covered) / SAMPLES ** 2);
      dx.push(x);
      dy.push(y);
      pixel.push(((alpha << 24) | (channel(2) << 16) | (channel(1) << 8) | channel(0)) >>> 0);
    }
  return { dx, dy, pixel, reach };
}

/** A disc whose middle has another colour again: a ring with a rim around it. */
export function ringSprite(hole: number, inner: number, outer: number, fill: Rgb, ink: Rgb, rim: Rgb): Sprite {
  const disc = discSprite(inner, outer, ink, rim);
  const middle = discSprite(hole, inner, fill, ink);
  const at = new Map(middle.dx.map((x, i) => [`${x},${middle.dy[i]}`, middle.pixel[i]!]));
  return {
    ...disc,
    pixel: disc.pixel.map((p, i) => {
      const over = at.get(`${disc.dx[i]},${disc.dy[i]}`);
      return over !== undefined && over >>> 24 === 255 ? over : p;
    }),
  };
}

/** `top` over `below`, both with straight alpha. */
export function blend(top: number, below: number): number {
  const a = top >>> 24;
  const b = below >>> 24;
  if (a === 255 || b === 0) return top;
  const share = (b * (255 - a)) / 255;
  const all = a + share;
  const channel = (shift: number) => (((top >>> shift) & 255) * a + ((below >>> shift) & 255) * share) / all;
  return (
    ((Math.round(all) << 24) |
      (Math.round(channel(16)) << 16) |
      (Math.round(channel(8)) << 8) |
      Math.round(channel(0))) >>>
    0
  );
}
