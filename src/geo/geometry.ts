/** Polygons of a geometry, as in a MultiPolygon: polygon, ring (the outer one first), closed line of positions. */
export type Polygons = readonly (readonly (readonly GeoJSON.Position[])[])[];

type Geometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;

type Ring = readonly GeoJSON.Position[];

/** A ring of fewer corners is taken at its word: it may be a box around half the world. */
const MIN_JUMPING = 10;

const jumps = (from: GeoJSON.Position, to: GeoJSON.Position) => Math.abs(to[0]! - from[0]!) > 180;

/**
 * A ring that jumps from 180° to -180° goes on beyond 180° instead; one that goes all the way round the Earth, such as the coast
 * of Antarctica, is closed over its pole. Any other ring comes back as it is.
 */
function continuous(ring: Ring): Ring {
  const first = ring.findIndex((p, i) => i > 0 && jumps(ring[i - 1]!, p));
  if (first < 0 || ring.length < MIN_JUMPING) return ring;
  const turned = [...ring.slice(first, -1), ...ring.slice(0, first), ring[first]!];
  let shift = 0;
  const shifts = turned.map((p, i) => {
    if (i > 0 && jumps(turned[i - 1]!, p)) shift += p[0]! < turned[i - 1]![0]! ? 360 : -360;
    return shift;
  });
  // most of it stays where it was, to the last digit, so that neighbours still share its borders
  const base = [...shifts].sort((a, b) => a - b)[shifts.length >> 1]!;
  const out: GeoJSON.Position[] = turned.map((p, i) => [p[0]! + (shifts[i]! - base), p[1]!]);
  if (shift === 0) return out;
  const pole = out.reduce((sum, p) => sum + p[1]!, 0) < 0 ? -90 : 90;
  return [...out, [out.at(-1)![0]!, pole], [out[0]![0]!, pole], out[0]!];
}

const westOf = (ring: Ring) => ring.reduce((west, p) => Math.min(west, p[0]!), Infinity);

/** Rings without jumps, holes on the same turn of the Earth as the ring around them. */
function continuousPolygon(polygon: readonly Ring[]): readonly Ring[] {
  const made = polygon.map(continuous);
  if (made.every((ring, i) => ring === polygon[i])) return polygon;
  const west = westOf(made[0] ?? []);
  return made.map((ring) => {
    const turns = Math.ceil((west - westOf(ring)) / 360);
    return turns === 0 ? ring : ring.map((p) => [p[0]! + 360 * turns, p[1]!]);
  });
}

/**
 * The polygons of a geometry; none for anything else, whatever its type claims. What jumps across the antimeridian instead of
 * being cut there (RFC 7946, 3.1.9), as files for d3 do, goes on beyond 180°.
 */
export function polygonsOf(geometry: Geometry | undefined): Polygons {
  if (geometry?.type === 'Polygon') return [continuousPolygon(geometry.coordinates)];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.map(continuousPolygon);
  return [];
}

/** Twice the signed area of a ring of plane coordinates: positive where it runs anticlockwise. It may be closed or not. */
export function signedArea2(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  if (n === 0) return 0;
  const x0 = x[0]!;
  const y0 = y[0]!;
  let sum = 0;
  for (let i = 0, j = n - 1; i < n; j = i++) sum += (x[j]! - x0) * (y[i]! - y0) - (x[i]! - x0) * (y[j]! - y0);
  return sum;
}

/** Whether a point lies inside a ring, by the even-odd rule, half-open: bottom and left sides belong to it. */
export function inRing(x: number, y: number, xs: readonly number[], ys: readonly number[]): boolean {
  let inside = false;
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
    const yi = ys[i]!;
    const yj = ys[j]!;
    if (yi > y === yj > y) continue;
    // from the lower end up, so that both owners of a border decide alike
    const low = yi < yj ? i : j;
    const high = yi < yj ? j : i;
    if (x < xs[low]! + (y - ys[low]!) * ((xs[high]! - xs[low]!) / (ys[high]! - ys[low]!))) inside = !inside;
  }
  return inside;
}
