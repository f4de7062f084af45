import type { SlotLook } from '../../../geo/index.js';

/** What lines are drawn on: a path of a canvas, or one that becomes text for SVG. */
interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}
/** A box in pixels, with where it is in the world, so that a texture doesn't crawl when the view moves. */
export interface TexturedBox {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly originX?: number;
  readonly originY?: number;
}

const kinds = ['plus', 'falling', 'rising', 'dots', 'cross', 'level', 'upright', 'grid'] as const;
const weights = [
  { every: 8, width: 1.5, dot: 3 },
  { every: 8, width: 3.5, dot: 5 },
  { every: 14, width: 1.5, dot: 4 },
  { every: 14, width: 5, dot: 8 },
  { every: 5, width: 1, dot: 1.75 },
  { every: 20, width: 2, dot: 6 },
  { every: 20, width: 10, dot: 14 },
  { every: 11, width: 2, dot: 2.5 },
] as const;

/**
 * The number of a texture, 0 for none. Where colours count, it is the pattern; where they don't (`everywhere`), every colour has
 * one of its own too.
 */
export const textureOf = ({ colour, pattern }: SlotLook, everywhere: boolean): number =>
  everywhere ? colour + kinds.length * pattern : pattern;

/** Strength is distance from plan, so that both ends are dense; of values without a middle, more is denser. */
export const classTexture = (kind: 'diverging' | 'sequential', step: number): number =>
  (kind === 'diverging' ? [9, 1, 0, 2, 10] : [0, 19, 3, 11, 12])[step] ?? 0;

/** Lines at a distance of `every` in one direction: `dx`, `dy` is the step along a line. */
function lines(pen: Pen, box: TexturedBox, every: number, direction: 'falling' | 'rising' | 'level' | 'upright') {
  const { x, y, right, bottom, originX = 0, originY = 0 } = box;
  const first = (from: number, origin: number) => Math.ceil((from + origin) / every) * every - origin;
  if (direction === 'level')
    for (let v = first(y, originY); v <= bottom; v += every) {
      pen.moveTo(x, v);
      pen.lineTo(right, v);
    }
  else if (direction === 'upright')
    for (let u = first(x, originX); u <= right; u += every) {
      pen.moveTo(u, y);
      pen.lineTo(u, bottom);
    }
  else {
    const sign = direction === 'rising' ? 1 : -1;
    const step = every * Math.SQRT2;
    // lines on which u + sign * v is the same, in pixels of the world
    const origin = originX + sign * originY;
    const ends = [y, bottom].map((v) => sign * v);
    const from = x + Math.min(...ends);
    const to = right + Math.max(...ends);
    for (let k = Math.ceil((from + origin) / step) * step - origin; k <= to; k += step) {
      pen.moveTo(k - sign * y, y);
      pen.lineTo(k - sign * bottom, bottom);
    }
  }
}

function spots({ x, y, right, bottom, originX = 0, originY = 0 }: TexturedBox, every: number) {
  const found: [number, number][] = [];
  const row = every * 0.75;
  for (let j = Math.floor((y + originY) / row); j * row - originY <= bottom + every; j++)
    for (let i = Math.floor((x + originX) / every) - 1; i * every - originX <= right + every; i++)
      found.push([(i + (j % 2 === 0 ? 0 : 0.5)) * every - originX, j * row - originY]);
  return found;
}

/** Draws a texture over a box with a pen, and tells how its lines are to be stroked. `scale` makes it smaller, for a legend. */
export function drawTexture(
  pen: Pen,
  texture: number,
  box: TexturedBox,
  scale = 1,
): { readonly width: number; readonly round: boolean } {
  const kind = kinds[texture % kinds.length]!;
  const weight = weights[Math.floor(texture / kinds.length) % weights.length]!;
  const every = weight.every * scale;
  const width = weight.width * scale;
  if (texture === 0) return { width, round: false };
  if (kind === 'dots') {
    for (const [u, v] of spots(box, every * 1.1)) {
      pen.moveTo(u, v);
      pen.lineTo(u + 0.01, v);
    }
    return { width: weight.dot * scale, round: true };
  }
  if (kind === 'plus') {
    const arm = every * 0.3;
    for (const [u, v] of spots(box, every * 1.4)) {
      pen.moveTo(u - arm, v);
      pen.lineTo(u + arm, v);
      pen.moveTo(u, v - arm);
      pen.lineTo(u, v + arm);
    }
    return { width: width * 0.75, round: false };
  }
  if (kind === 'cross' || kind === 'grid') {
    const [a, b] = kind === 'cross' ? (['falling', 'rising'] as const) : (['level', 'upright'] as const);
    lines(pen, box, every * 1.2, a);
    lines(pen, box, every * 1.2, b);
    return { width: width * 0.75, round: false };
  }
  lines(pen, box, every, kind);
  return { width, round: false };
}

/** The same as the text of an SVG path, in a box that begins at 0, 0. */
export function texturePath(texture: number, width: number, height: number, scale: number) {
  const round = (n: number) => Math.round(n * 100) / 100;
  let d = '';
  const pen = {
    moveTo: (x: number, y: number) => void (d += `M${round(x)} ${round(y)}`),
    lineTo: (x: number, y: number) => void (d += `L${round(x)} ${round(y)}`),
  };
  const stroke = drawTexture(pen, texture, { x: 0, y: 0, right: width, bottom: height }, scale);
  return { d, ...stroke };
}
