import { area } from '@turf/turf';
import { polygonsOf } from './geometry.js';

/** Mean radius of the Earth, km (IUGG), the one turf uses. */
export const EARTH_KM = 6371.0088;

/** A place in WGS84 degrees; a `Location` of kind `point` is one. */
export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

const RADIANS = Math.PI / 180;

/** Great-circle distance in km between two places in degrees, by the haversine formula on a sphere. */
export function haversineKm(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sinLng = Math.sin(((lng2 - lng1) * RADIANS) / 2);
  const h = sinLat * sinLat + sinLng * sinLng * Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Great-circle distance in km; the antimeridian and the poles need no special care. */
export const distanceKm = (a: LngLat, b: LngLat): number => haversineKm(a.lng, a.lat, b.lng, b.lat);

/** Length in km of a line given as flat coordinates: lng, lat, lng, lat, … */
export function lengthKm(flat: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i + 1 < flat.length; i += 2) sum += haversineKm(flat[i - 2]!, flat[i - 1]!, flat[i]!, flat[i + 1]!);
  return sum;
}

/** Area in km² on the sphere (turf's `area`, after Chamberlain and Duquette, JPL 2007); winding doesn't matter. */
export const areaKm2 = (geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): number =>
  polygonsOf(geometry).reduce(
    (sum, polygon) => sum + area({ type: 'Polygon', coordinates: polygon.map((ring) => [...ring]) }) / 1e6,
    0,
  );
