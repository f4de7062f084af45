import type { World } from '../../../domain/index.js';
import { type Bounds, type LngLat, inBounds, latOf, lngOf } from '../../../geo/index.js';
import { type MapGeometry, boxOfArea, boxOfRings } from '../geometry.js';
import type { MapView } from '../map.view.js';

/** Share of the accounts on either side that don't count. */
const OUTER = 0.02;
/** A part of a territory counts without accounts when it has this share of the largest part's size. */
const SIZEABLE = 1 / 3;
/** How far a view reaches beyond the accounts at most, in degrees. */
const REACH = { lng: 40, lat: 20 };

type Box = readonly [west: number, north: number, east: number, south: number];

/**
 * What a map shows at first: nearly all accounts, and the parts of territories among or beside them, so that neither one
 * outpost overseas nor a far island makes all others tiny. Without accounts it is the large parts of the territories.
 * The world is drawn once, so a view never crosses the antimeridian: of accounts on both sides the greater half counts.
 */
export function homeBounds(
  { tables }: Pick<World, 'tables'>,
  view: MapView,
  geometry: MapGeometry | undefined,
  accounts: readonly number[],
): Bounds | undefined {
  const at = tables.accounts.column('at');
  const points = accounts.flatMap((row) => {
    const p = at[row]!;
    return p.kind === 'point' ? [p] : [];
  });
  if (points.length === 0) return geometry && boxAround(largeParts(geometry, view));
  const core = coreOf(points);
  if (!geometry) return core;
  const parts = view.shown.flatMap((n) => partsOf(geometry, n));
  const main = boxAround(parts.filter((part) => meets(part, core)));
  // islands beside them
  const near = main ? union(beside(core, 0.35), beside(main, 0.1)) : beside(core, 0.35);
  const whole = boxAround(parts.filter((part) => meets(part, core) || inBounds(near, middleOf(part))));
  return whole ? cut(union(whole, core), grown(core, REACH.lng, REACH.lat)) : core;
}

/** A box with a share of it on each side: at least a degree, not more than ten. */
function beside(b: Bounds, share: number): Bounds {
  const margin = (span: number) => Math.min(10, span * share + 1);
  return grown(b, margin(b.east - b.west), margin(b.north - b.south));
}

/** The span of some numbers, without the outermost on either side. */
function bulk(values: readonly number[]): readonly [number, number] {
  const sorted = Float64Array.from(values).sort();
  const skip = Math.floor(sorted.length * OUTER);
  return [sorted[skip]!, sorted[sorted.length - 1 - skip]!];
}
function coreOf(points: readonly LngLat[]): Bounds {
  const kept = crosses(points) ? greaterHalf(points) : points;
  const [west, east] = bulk(kept.map((p) => p.lng));
  const [south, north] = bulk(kept.map((p) => p.lat));
  return { west, east, south, north };
}
/** Whether the short way round some places leads across the antimeridian, and not across Greenwich. */
function crosses(points: readonly LngLat[]): boolean {
  const [west, east] = bulk(points.map((p) => p.lng));
  if (east - west <= 180) return false;
  const [from, to] = bulk(points.map((p) => (p.lng < 0 ? p.lng + 360 : p.lng)));
  return to - from < 90;
}
function greaterHalf(points: readonly LngLat[]): readonly LngLat[] {
  const west = points.filter((p) => p.lng < 0);
  return west.length * 2 > points.length ? west : points.filter((p) => p.lng >= 0);
}

/** Boxes of a territory's polygons. */
const partsOf = (g: MapGeometry, n: number): readonly Box[] =>
  g.shapes.outlines[n]?.arcs.map((rings) => boxOfRings(g, rings)) ?? [];
function largeParts(g: MapGeometry, view: MapView): readonly Box[] {
  const large = view.shown.flatMap((n) => {
    const parts = partsOf(g, n);
    const most = Math.max(...parts.map(sizeOf));
    return parts.filter((part) => sizeOf(part) >= most * SIZEABLE);
  });
  return large.length > 0 ? large : view.gapAreas.map((area) => boxOfArea(g, area)).filter(([w, , e]) => w <= e);
}
/** In proportion to the ground it covers: the Mercator square stretches what is far north. */
function sizeOf([west, north, east, south]: Box): number {
  const shrink = Math.cos((latOf((north + south) / 2) * Math.PI) / 180);
  return (east - west) * (south - north) * shrink * shrink;
}
const middleOf = ([west, north, east, south]: Box): LngLat => ({
  lng: lngOf((west + east) / 2),
  lat: latOf((north + south) / 2),
});
const boundsOfBox = ([west, north, east, south]: Box): Bounds => ({
  west: lngOf(west),
  east: lngOf(east),
  north: latOf(north),
  south: latOf(south),
});
function meets(part: Box, b: Bounds): boolean {
  const a = boundsOfBox(part);
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}
const boxAround = (boxes: readonly Box[]): Bounds | undefined =>
  boxes.length === 0 ? undefined : boxes.map(boundsOfBox).reduce(union);

const union = (a: Bounds, b: Bounds): Bounds => ({
  west: Math.min(a.west, b.west),
  east: Math.max(a.east, b.east),
  south: Math.min(a.south, b.south),
  north: Math.max(a.north, b.north),
});
const cut = (a: Bounds, b: Bounds): Bounds => ({
  west: Math.max(a.west, b.west),
  east: Math.min(a.east, b.east),
  south: Math.max(a.south, b.south),
  north: Math.min(a.north, b.north),
});
const grown = (b: Bounds, lng: number, lat: number): Bounds => ({
  west: Math.max(-180, b.west - lng),
  east: Math.min(180, b.east + lng),
  south: Math.max(-85, b.south - lat),
  north: Math.min(85, b.north + lat),
});
