import { area, distance, length, lineString } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2, distanceKm, lengthKm } from '../../src/geo/index.js';
import { areaOf, square } from './shapes-of-land.js';
import { worldTable } from './world.js';

const lng = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const place = fc.record({ lng, lat });

describe('distanceKm', () => {
  test('a quarter of the way round the Earth', () => {
    // 6371.0088 km · π / 2
    expect(distanceKm({ lng: 0, lat: 0 }, { lng: 0, lat: 90 })).toBeCloseTo(10007.557, 3);
  });
  test('across the antimeridian, Fiji to Samoa the short way', () => {
    expect(distanceKm({ lng: 179, lat: 0 }, { lng: -179, lat: 0 })).toBeCloseTo(2 * 111.19508, 4);
  });
  test('law: like turf, mutual, none to itself', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const km = distanceKm(a, b);
        expect(Math.abs(km - distance([a.lng, a.lat], [b.lng, b.lat]))).toBeLessThan(1e-3);
        expect(distanceKm(b, a)).toBeCloseTo(km, 6);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });
});

describe('lengthKm', () => {
  test('like turf along a line', () => {
    const line: [number, number][] = [
      [-122, 37],
      [-110, 40],
      [-95, 30],
    ];
    expect(lengthKm(line.flat())).toBeCloseTo(length(lineString(line)), 6);
  });
  test('a point and nothing have none', () => {
    expect([lengthKm([]), lengthKm([1, 2])]).toEqual([0, 0]);
  });
});

describe('areaKm2', () => {
  test('an eighth of the Earth', () => {
    const eighth = areaOf('eighth', [
      [0, 0],
      [90, 0],
      [90, 90],
      [0, 90],
    ]).geometry!;
    // 4 π r² / 8
    expect(areaKm2(eighth) / ((Math.PI * 6371.0088 ** 2) / 2)).toBeCloseTo(1, 6);
  });
  test('a hole counts less, winding not at all', () => {
    const whole = areaOf('a', square(0, 0, 3)).geometry!;
    const pierced = areaOf('a', square(0, 0, 3).reverse(), square(1, 1)).geometry!;
    expect(areaKm2(pierced)).toBeCloseTo(areaKm2(whole) - areaKm2(areaOf('b', square(1, 1)).geometry!), 6);
    expect(areaKm2(whole)).toBe(area(whole) / 1e6);
  });
  test('countries that jump across the antimeridian, about as large as they are', () => {
    const km2 = (name: string) => areaKm2(worldTable.column('geometry')[worldTable.column('name').indexOf(name)]!);
    expect(km2('Russia') / 17_098_246).toBeCloseTo(1, 1);
    expect(km2('Fiji') / 18_270).toBeCloseTo(1, 0);
  });
});
