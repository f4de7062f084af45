import { toMercator } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmPerUnit, latOf, lngOf, MAX_LATITUDE, mercatorX, mercatorY, projectFlat } from '../../src/geo/index.js';

describe('mercator', () => {
  test('the corners and the middle of the square', () => {
    expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
    expect(mercatorY(0)).toBe(0.5);
    expect(mercatorY(MAX_LATITUDE)).toBeCloseTo(0, 12);
    expect(mercatorY(-90)).toBeCloseTo(1, 12);
  });
  test('law: like turf’s toMercator, and back', () => {
    const lng = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -85, max: 85, noNaN: true });
    fc.assert(
      fc.property(lng, lat, (x, y) => {
        const [metresX, metresY] = toMercator([x, y]) as [number, number];
        const around = 2 * Math.PI * 6378137;
        expect(mercatorX(x)).toBeCloseTo(metresX / around + 0.5, 9);
        expect(mercatorY(y)).toBeCloseTo(0.5 - metresY / around, 9);
        expect(lngOf(mercatorX(x))).toBeCloseTo(x, 9);
        expect(latOf(mercatorY(y))).toBeCloseTo(y, 9);
      }),
    );
  });
  test('flat coordinates', () => {
    expect(projectFlat([0, 0, 180, 0])).toEqual([0.5, 0.5, 1, 0.5]);
  });
  test('a unit is the equator there, half of it at 60 degrees', () => {
    expect(kmPerUnit(0)).toBeCloseTo(40075.017, 3);
    expect(kmPerUnit(60) / kmPerUnit(0)).toBeCloseTo(0.5, 12);
  });
});
