import type { LngLat } from './distance.js';
import { polygonsOf } from './geometry.js';

/** A box in degrees. Where `west` is greater than `east` it crosses the antimeridian. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Longitude in the half-open span from -180 to 180. */
export const wrapLng = (lng: number): number =>
  lng >= -180 && lng < 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;

type Interval = readonly [west: number, east: number];

/** The narrowest span that holds all intervals: what is left of the circle beside its widest gap. */
function spanOf(intervals: readonly Interval[]): Interval {
  const sorted = intervals
    .map(([west, east]): Interval => [wrapLng(west), wrapLng(west) + east - west])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const last = sorted.reduce((most, [, east]) => Math.max(most, east), -Infinity);
  let reach = last - 360;
  let widest = 0;
  let span: Interval = [-180, 180];
  for (const [west, east] of sorted) {
    // a tie goes to the first gap, across the antimeridian, and so to the box that doesn't cross it
    if (west - reach > widest) {
      widest = west - reach;
      span = [west, reach];
    }
    reach = Math.max(reach, east);
  }
  const [west, east] = span;
  return [west, east < -180 ? east + 360 : east];
}

function boxOf(intervals: readonly Interval[], south: number, north: number): Bounds | undefined {
  if (intervals.length === 0) return undefined;
  const [west, east] = spanOf(intervals);
  return { west, south, east, north };
}

/** The narrowest box around some places, undefined around none; across the antimeridian where that is narrower. */
export function boundsOfPoints(points: Iterable<LngLat>): Bounds | undefined {
  const intervals: Interval[] = [];
  let south = Infinity;
  let north = -Infinity;
  for (const { lng, lat } of points) {
    const x = wrapLng(lng);
    intervals.push([x, x]);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return boxOf(intervals, south, north);
}

/** The narrowest box around some geometries; parts cut at the antimeridian (RFC 7946, 3.1.9) are seen as one. */
export function boundsOf(geometries: Iterable<GeoJSON.Polygon | GeoJSON.MultiPolygon | undefined>): Bounds | undefined {
  const intervals: Interval[] = [];
  let south = Infinity;
  let north = -Infinity;
  for (const geometry of geometries)
    for (const polygon of polygonsOf(geometry)) {
      let west = Infinity;
      let east = -Infinity;
      for (const position of polygon[0] ?? []) {
        west = Math.min(west, position[0]!);
        east = Math.max(east, position[0]!);
        south = Math.min(south, position[1]!);
        north = Math.max(north, position[1]!);
      }
      if (west <= east) intervals.push([west, east]);
    }
  return boxOf(intervals, south, north);
}

/** Whether a place lies in a box, its sides included. */
export function inBounds(bounds: Bounds, { lng, lat }: LngLat): boolean {
  if (lat < bounds.south || lat > bounds.north) return false;
  return bounds.west <= bounds.east
    ? lng >= bounds.west && lng <= bounds.east
    : lng >= bounds.west || lng <= bounds.east;
}
