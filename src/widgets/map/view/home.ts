import type { World } from '../../../domain/index.js';
import { type Bounds, boundsOf, boundsOfPoints, inBounds } from '../../../geo/index.js';
import { type MapGeometry, labelOf } from '../geometry.js';
import type { MapView } from '../map.view.js';

/** The middle of some numbers, without the outermost 1 % on either side. */
function middle(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 100);
  return [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
}

/**
 * What a map shows at first: its territories, without those far from nearly all accounts, so that one outpost overseas doesn't
 * make all others tiny.
 */
export function homeBounds(
  { tables }: Pick<World, 'tables'>,
  view: MapView,
  geometry: MapGeometry | undefined,
  accounts: readonly number[],
): Bounds | undefined {
  const at = tables.accounts.column('at');
  const points = accounts.map((row) => at[row]!).filter((p) => p.kind === 'point');
  const spots = view.shown.flatMap((n) => {
    const outline = geometry?.shapes.outlines[n];
    const label = outline && labelOf(outline);
    return outline && label ? [{ outline, label }] : [];
  });
  const gaps = view.gapAreas.map((a) => tables.areas.column('geometry')[a]);
  if (points.length === 0) return boundsOf([...spots.map((s) => s.outline.geometry), ...gaps]);
  const [west, east] = middle(points.map((p) => p.lng));
  const [south, north] = middle(points.map((p) => p.lat));
  const core: Bounds = { west, east, south, north };
  if (spots.length === 0) return core;
  const [dx, dy] = [(east - west) * 0.35 + 1, (north - south) * 0.35 + 1];
  const near: Bounds = { west: west - dx, east: east + dx, south: south - dy, north: north + dy };
  const kept = spots.filter(({ label }) => inBounds(near, label));
  if (kept.length === 0) return boundsOfPoints(points);
  // parts of a territory that lie far off, such as islands, don't count either
  const parts = kept.flatMap(({ outline }) =>
    outline.geometry.coordinates
      .filter((polygon) => polygon[0]!.some((p) => inBounds(near, { lng: p[0]!, lat: p[1]! })))
      .map((polygon): GeoJSON.Polygon => ({ type: 'Polygon', coordinates: polygon })),
  );
  const bounds = boundsOf(parts);
  return bounds && bounds.west > bounds.east ? flat(bounds, core) : bounds;
}

/** The world is drawn once: a box across the antimeridian becomes one around the accounts. */
function flat(bounds: Bounds, core: Bounds): Bounds {
  const margin = (core.east - core.west) * 0.05;
  return { ...bounds, west: Math.max(-180, core.west - margin), east: Math.min(180, core.east + margin) };
}
