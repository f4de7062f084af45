import type { Polygons } from './geometry.js';
import { inRing, signedArea2 } from './geometry.js';
import { latOf, lngOf, mercatorX, mercatorY } from './mercator.js';

/** Where a label has most room inside an outline. */
export interface LabelPoint {
  readonly lng: number;
  readonly lat: number;
  /** On the Mercator unit square. */
  readonly x: number;
  readonly y: number;
  /** Distance to the nearest border, in units of the square. */
  readonly radius: number;
}

interface PlaneRing {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function project(ring: readonly GeoJSON.Position[]): PlaneRing {
  return { xs: ring.map((p) => mercatorX(p[0]!)), ys: ring.map((p) => mercatorY(p[1]!)) };
}

/** Leaves out vertices nearer than `step` to the last one kept. */
function thinned({ xs, ys }: PlaneRing, step: number): PlaneRing {
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    if (x.length > 0 && Math.hypot(xs[i]! - x.at(-1)!, ys[i]! - y.at(-1)!) < step) continue;
    x.push(xs[i]!);
    y.push(ys[i]!);
  }
  return x.length < 4 ? { xs, ys } : { xs: x, ys: y };
}

/** Distance to the nearest border, negative outside. */
function roomAt(x: number, y: number, rings: readonly PlaneRing[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const { xs, ys } of rings) {
    if (inRing(x, y, xs, ys)) inside = !inside;
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      const dx = xs[j]! - xs[i]!;
      const dy = ys[j]! - ys[i]!;
      const t = ((x - xs[i]!) * dx + (y - ys[i]!) * dy) / (dx * dx + dy * dy || 1);
      const along = Math.max(0, Math.min(1, t));
      const ex = xs[i]! + dx * along - x;
      const ey = ys[i]! + dy * along - y;
      nearest = Math.min(nearest, ex * ex + ey * ey);
    }
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly room: number;
  /** What no point of the cell can exceed. */
  readonly most: number;
}

function cellAt(x: number, y: number, half: number, rings: readonly PlaneRing[]): Cell {
  const room = roomAt(x, y, rings);
  return { x, y, half, room, most: room + half * Math.SQRT2 };
}

/** Where on a polygon the most room is, by ever smaller squares (the idea of polylabel, V. Agafonkin 2016). */
function roomiest(rings: readonly PlaneRing[], precision: number): Cell {
  const { xs, ys } = rings[0]!;
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.min(east - west, north - south) || Math.max(east - west, north - south) || 1;
  const wanted = size * precision;
  let cells: Cell[] = [];
  for (let x = west; x < east || x === west; x += size)
    for (let y = south; y < north || y === south; y += size)
      cells.push(cellAt(x + size / 2, y + size / 2, size / 2, rings));
  let best = cellAt((west + east) / 2, (south + north) / 2, 0, rings);
  while (cells.length > 0) {
    for (const cell of cells) if (cell.room > best.room) best = cell;
    // all squares of a size at once: simpler than a queue, and the bound drops most of them
    cells = cells
      .filter((cell) => cell.most - best.room > wanted)
      .flatMap(({ x, y, half }) => {
        const h = half / 2;
        return [-h, h].flatMap((dx) => [-h, h].map((dy) => cellAt(x + dx, y + dy, h, rings)));
      });
  }
  return best;
}

const MAX_VERTICES = 400;

/**
 * The point inside an outline that is farthest from its border, on its biggest polygon as drawn, to within `precision` of that
 * polygon's narrow side; undefined where the outline has no area.
 */
export function labelPoint(polygons: Polygons, precision = 0.02): LabelPoint | undefined {
  let biggest: readonly PlaneRing[] | undefined;
  let most = 0;
  for (const polygon of polygons) {
    if (!polygon[0]) continue;
    const outer = project(polygon[0]);
    const area = Math.abs(signedArea2(outer.xs, outer.ys));
    if (area > most) {
      most = area;
      biggest = [outer, ...polygon.slice(1).map(project)];
    }
  }
  if (!biggest) return undefined;
  const vertices = biggest.reduce((sum, ring) => sum + ring.xs.length, 0);
  let found: Cell | undefined;
  if (vertices > MAX_VERTICES) {
    // found on a coarse outline first; the fine one has the last word
    const { x, y } = roomiest(
      biggest.map((ring) => thinned(ring, Math.sqrt(most) / 100)),
      precision,
    );
    found = cellAt(x, y, 0, biggest);
  }
  if (!found || found.room <= 0) found = roomiest(biggest, precision);
  if (found.room <= 0) return undefined;
  return { lng: lngOf(found.x), lat: latOf(found.y), x: found.x, y: found.y, radius: found.room };
}
