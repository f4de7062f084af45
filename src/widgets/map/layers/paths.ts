import type { Outline } from '../../../geo/index.js';
import { type Box, type MapGeometry, boxOfOutline, ringsOfArea, ringsOfOutline } from '../geometry.js';
import { type Frame, isVisible, trace, newPath } from './canvas-layer.js';
import { drawTexture } from './textures.js';

/** A path of rings of signed arcs, in pixels of the frame. */
export function pathOfRings(f: Frame, g: MapGeometry, rings: readonly (readonly number[])[]): Path2D {
  const path = newPath(f);
  for (const ring of rings) {
    ring.forEach((signed, i) => {
      const arc = g.arcs[signed < 0 ? ~signed : signed]!;
      trace(f, path, arc.xy, i > 0, signed < 0);
    });
    path.closePath();
  }
  return path;
}
export const pathOfArea = (f: Frame, g: MapGeometry, area: number): Path2D => pathOfRings(f, g, ringsOfArea(g, area));

/** The outline where any of it is in the frame. */
export function pathOfOutline(f: Frame, g: MapGeometry, outline: Outline | undefined): Path2D | undefined {
  if (!outline || !isVisible(f, boxOfOutline(g, outline))) return undefined;
  return pathOfRings(f, g, ringsOfOutline(outline));
}

/** A box in pixels of the frame, cut to the frame. */
export function boxInFrame(f: Frame, [west, north, east, south]: Box) {
  const x = Math.max(-20, west * f.scale - f.originX);
  const y = Math.max(-20, north * f.scale - f.originY);
  return {
    x,
    y,
    right: Math.min(f.width + 20, east * f.scale - f.originX),
    bottom: Math.min(f.height + 20, south * f.scale - f.originY),
  };
}

export interface Hatch {
  readonly colour: string;
  readonly width: number;
  /** Pixels between two lines, along a row. */
  readonly every: number;
  readonly rising?: boolean;
}

/** Diagonal lines inside a path. They hang on the world, not on the view, so that they don't crawl when it moves. */
export function hatch(f: Frame, path: Path2D, box: Box, { colour, width, every, rising = false }: Hatch): void {
  const { context: c } = f;
  const b = boxInFrame(f, box);
  if (b.right <= b.x || b.bottom <= b.y) return;
  c.save();
  c.clip(path, 'evenodd');
  c.beginPath();
  const sign = rising ? -1 : 1;
  const height = b.bottom - b.y;
  // lines x + sign * y = k * every, in world pixels
  const offset = f.originX + sign * f.originY;
  const from = b.x + sign * (rising ? b.bottom : b.y);
  const first = Math.floor((from + offset) / every) * every - offset;
  for (let k = first; k <= b.right + sign * (rising ? b.y : b.bottom) + every; k += every) {
    const x = k - sign * b.y;
    c.moveTo(x, b.y);
    c.lineTo(x - sign * height, b.bottom);
  }
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.stroke();
  c.restore();
}

/** A texture inside a path, hanging on the world like `hatch`. */
export function texturise(f: Frame, path: Path2D, box: Box, texture: number, colour: string): void {
  const { context: c } = f;
  const b = boxInFrame(f, box);
  if (texture === 0 || b.right <= b.x || b.bottom <= b.y) return;
  c.save();
  c.clip(path, 'evenodd');
  c.beginPath();
  const { width, round } = drawTexture(c, texture, { ...b, originX: f.originX, originY: f.originY });
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.lineCap = round ? 'round' : 'butt';
  c.stroke();
  c.restore();
}
