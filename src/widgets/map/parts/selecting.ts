import { type Id } from '../../../domain/index.js';
import { type Bounds, distanceKm, latOf, lngOf } from '../../../geo/index.js';
import { type MapGeometry, boxOfArea, boxOfOutline } from '../geometry.js';
import { type Point, isInside } from '../view/shape.js';
import type { Lit } from '../layers/scene.js';
import type { Model } from './model.js';

/** What a shape holds: accounts where there are any, else areas. */
export type Found = { readonly kind: 'accounts' | 'areas'; readonly ids: readonly Id[] };

/** What lies inside a shape in pixels of the map. */
export function foundInside(
  model: Model,
  shape: readonly Point[],
  pointOf: (lng: number, lat: number) => Point,
): Found | undefined {
  const { points, view } = model;
  const { tables } = model.input.world;
  if (points) {
    const rows = points.rows.filter((_, i) => isInside(shape, pointOf(points.lng[i]!, points.lat[i]!)));
    if (rows.length > 0) return { kind: 'accounts', ids: rows.map((row) => tables.accounts.row(row).id) };
  }
  const { geometry } = model.input;
  if (!geometry) return undefined;
  const areas = view.areas.filter((area) => {
    const [west, north, east, south] = boxOfArea(geometry, area);
    return isInside(shape, pointOf(lngOf((west + east) / 2), latOf((north + south) / 2)));
  });
  return { kind: 'areas', ids: areas.map((row) => tables.areas.row(row).id) };
}

/** The accounts of the map within some km of a place. */
export function accountsAround(model: Model, { lng, lat, km }: NonNullable<Lit['around']>): readonly Id[] {
  const { points } = model;
  if (!points) return [];
  const { accounts } = model.input.world.tables;
  return points.rows
    .filter((_, i) => distanceKm({ lng, lat }, { lng: points.lng[i]!, lat: points.lat[i]! }) <= km)
    .map((row) => accounts.row(row).id);
}

/** Rows of the areas that shown territories claim with others. */
export function overlapAreas(model: Model): readonly number[] {
  const overlaps = model.input.geometry?.shapes.overlaps ?? [];
  const shown = overlaps.filter(({ territories }) => territories.some((n) => model.view.rowOf[n]));
  return [...new Set(shown.flatMap(({ areas }) => areas))];
}

/** A box around what is lit; around a single account some 30 km each way. */
export function boundsOfLit(geometry: MapGeometry | undefined, lit: Lit): Bounds | undefined {
  const [account] = lit.accounts;
  if (account) {
    const { lng, lat } = account;
    return { west: lng - 0.4, east: lng + 0.4, south: lat - 0.3, north: lat + 0.3 };
  }
  if (!geometry) return undefined;
  const boxes = [
    ...lit.areas.map((area) => boxOfArea(geometry, area)),
    ...lit.territories.flatMap((n) => {
      const outline = geometry.shapes.outlines[n];
      return outline ? [boxOfOutline(geometry, outline)] : [];
    }),
  ];
  if (boxes.length === 0) return undefined;
  return {
    west: lngOf(Math.min(...boxes.map((b) => b[0]))),
    north: latOf(Math.min(...boxes.map((b) => b[1]))),
    east: lngOf(Math.max(...boxes.map((b) => b[2]))),
    south: latOf(Math.max(...boxes.map((b) => b[3]))),
  };
}
