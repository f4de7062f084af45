import { booleanPointInPolygon, pointToLineDistance, polygonToLine } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../src/domain/table.js';
import { createLocator } from '../../src/geo/index.js';
import { allCounties, counties, countyTable } from './counties.js';
import { areaOf, gridOf, randomFrom, square, tableFrom } from './shapes-of-land.js';

describe('createLocator', () => {
  test('says every area that holds a point, overlapping ones too', () => {
    const locator = createLocator(tableFrom(areaOf('a', square(0, 0, 2)), areaOf('b', square(1, 1, 2))));
    expect(locator.at(0.5, 0.5)).toEqual([0]);
    expect(locator.at(1.5, 1.5)).toEqual([0, 1]);
    expect(locator.at(2.5, 2.5)).toEqual([1]);
    expect(locator.at(5, 5)).toEqual([]);
    expect(locator.first(1.5, 1.5)).toBe(0);
    expect(locator.locateAll([0.5, 2.5, 9], [0.5, 2.5, 9])).toEqual([0, 1, -1]);
  });

  test('a hole is outside', () => {
    const locator = createLocator(tableFrom(areaOf('ring', square(0, 0, 9), square(3, 3).reverse())));
    expect(locator.at(3.5, 3.5)).toEqual([]);
    expect(locator.at(2.5, 3.5)).toEqual([0]);
  });

  test('corners and borders of a grid belong to one square each', () => {
    const locator = createLocator(gridOf(3, 3));
    expect(locator.at(11, 41)).toEqual([4]);
    expect(locator.at(11.5, 41)).toEqual([4]);
    expect(locator.at(11, 41.5)).toEqual([4]);
    expect(locator.at(10, 40)).toEqual([0]);
  });

  test('law: each point of a slanted partition lies in exactly one area, on borders too', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, t) => {
        const random = randomFrom(seed);
        const table = gridOf(5, 5, () => (random() - 0.5) * 0.8);
        const locator = createLocator(table);
        // points on the inner borders, exactly or to the last digit, and the inner corners
        for (let unit = 0; unit < 25; unit++) {
          if (unit % 5 === 0 || unit % 5 === 4 || unit < 5 || unit >= 20) continue;
          const ring = (table.row(unit).geometry as GeoJSON.Polygon).coordinates[0]!;
          for (let i = 1; i < ring.length; i++) {
            const [p, q] = [ring[i - 1]!, ring[i]!];
            expect(locator.at(p[0]!, p[1]!)).toHaveLength(1);
            expect(locator.at(p[0]! + (q[0]! - p[0]!) * t, p[1]! + (q[1]! - p[1]!) * t)).toHaveLength(1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('across the antimeridian, cut there or drawn on beyond it', () => {
    const cut = {
      ...areaOf('cut'),
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: [
          [
            [
              [170, 0],
              [180, 0],
              [180, 10],
              [170, 10],
              [170, 0],
            ],
          ],
          [
            [
              [-180, 0],
              [-170, 0],
              [-170, 10],
              [-180, 10],
              [-180, 0],
            ],
          ],
        ],
      },
    };
    const beyond = areaOf('beyond', square(170, 20, 20));
    const locator = createLocator(tableFrom(cut, beyond));
    for (const lng of [175, 179.999, 180, -180, -175, 185])
      expect([locator.at(lng, 5), locator.at(lng, 25)], String(lng)).toEqual([[0], [1]]);
    for (const lng of [169, -169, 0]) expect(locator.at(lng, 5)).toEqual([]);
  });

  test('finds the Aleutians on both sides of the antimeridian', () => {
    const locator = createLocator(tableOf('areas', allCounties));
    const row = allCounties.findIndex(({ id }) => id === '02016');
    // Attu Station and Atka
    expect(locator.first(173.1, 52.9)).toBe(row);
    expect(locator.first(-174.2, 52.2)).toBe(row);
  });

  test('areas without geometry, no areas, and coordinates that are no numbers give nothing', () => {
    expect(createLocator(tableFrom()).at(0, 0)).toEqual([]);
    expect(createLocator(tableFrom()).locateAll([0], [0])).toEqual([-1]);
    const locator = createLocator(tableFrom({ id: 'a', name: 'a', level: 'test' }, areaOf('b', square(0, 0))));
    expect(locator.at(0.5, 0.5)).toEqual([1]);
    expect(locator.at(NaN, 0.5)).toEqual([]);
    expect(locator.first(0.5, Infinity)).toBe(-1);
  });

  test('like turf’s booleanPointInPolygon on stars with many corners', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 200 }), (seed, corners) => {
        const random = randomFrom(seed);
        const ring = Array.from({ length: corners }, (_, i): [number, number] => {
          const angle = (2 * Math.PI * i) / corners;
          const radius = 1 + 8 * random();
          return [radius * Math.cos(angle), radius * Math.sin(angle)];
        });
        const star = areaOf('star', ring);
        const geometry = star.geometry as GeoJSON.Polygon;
        const locator = createLocator(tableFrom(star));
        for (let i = 0; i < 50; i++) {
          const point = [random() * 18 - 9, random() * 18 - 9];
          const holds = booleanPointInPolygon(point, geometry);
          if ((locator.first(point[0]!, point[1]!) === 0) !== holds)
            expect(
              pointToLineDistance(point, polygonToLine(geometry) as GeoJSON.Feature<GeoJSON.LineString>),
            ).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('like turf’s booleanPointInPolygon on real counties', () => {
    const random = randomFrom(20260101);
    const locator = createLocator(countyTable);
    for (let i = 0; i < 150; i++) {
      const point = [-124 + 57 * random(), 25 + 24 * random()];
      const holding = counties.flatMap(({ geometry }, row) => (booleanPointInPolygon(point, geometry!) ? [row] : []));
      expect(locator.at(point[0]!, point[1]!)).toEqual(holding);
    }
  });
});
