import type { Location } from './model.js';

const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const n = Number(value.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  return Number.isFinite(n) ? n : undefined;
};
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * A location from whatever a CRM or a file holds, degrees WGS84. Exactly 0, 0 is a geocoder's failure; a latitude beyond 90
 * that fits as a longitude is a swapped pair. Neither is repaired silently: both are missing, with the reason.
 */
export function locationOf(
  lat: unknown,
  lng: unknown,
  quality: Extract<Location, { kind: 'point' }>['quality'] = 'unknown',
): Location {
  if (isBlank(lat) || isBlank(lng)) return { kind: 'missing', reason: 'none' };
  const y = numberOf(lat);
  const x = numberOf(lng);
  if (y === undefined || x === undefined) return { kind: 'missing', reason: 'unreadable' };
  if (x === 0 && y === 0) return { kind: 'missing', reason: 'zero' };
  if (Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 90) return { kind: 'missing', reason: 'swapped' };
  if (Math.abs(y) > 90 || Math.abs(x) > 180) return { kind: 'missing', reason: 'out-of-range' };
  return { kind: 'point', lng: x, lat: y, quality };
}
