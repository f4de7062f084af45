/** Web-Mercator (EPSG:3857) on the unit square: x grows to the east, y to the south, 0, 0 is the north-west corner. */

/** The latitude at which the square ends; what lies beyond is drawn on its edge. */
export const MAX_LATITUDE = 85.0511287798066;

/** 0 at 180° west, 1 at 180° east; longitudes beyond give values beyond. */
export const mercatorX = (lng: number): number => lng / 360 + 0.5;

/** 0 at `MAX_LATITUDE` north, 1 at `MAX_LATITUDE` south. */
export function mercatorY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sin = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export const lngOf = (x: number): number => (x - 0.5) * 360;

export const latOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** Flat coordinates (lng, lat, …) as flat unit coordinates (x, y, …). */
export function projectFlat(flat: readonly number[]): number[] {
  const out = Array.from<number>({ length: flat.length });
  for (let i = 0; i + 1 < flat.length; i += 2) {
    out[i] = mercatorX(flat[i]!);
    out[i + 1] = mercatorY(flat[i + 1]!);
  }
  return out;
}

/** Km on the ground that one unit of the square stands for at a latitude. */
export const kmPerUnit = (lat: number): number => 2 * Math.PI * 6378.137 * Math.cos((lat * Math.PI) / 180);
