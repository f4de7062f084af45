import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { labelPoint } from '../../src/geo/index.js';
import { counties } from './counties.js';
import { areaOf, square } from './shapes-of-land.js';

describe('labelPoint', () => {
  const ofSquare = areaOf('a', square(0, 0)).geometry as GeoJSON.Polygon;

  test('the middle of a square, with half its side as radius', () => {
    const label = labelPoint([ofSquare.coordinates])!;
    expect(label.lng).toBeCloseTo(0.5, 2);
    expect(label.lat).toBeCloseTo(0.5, 2);
    expect(label.radius * 360).toBeCloseTo(0.5, 2);
  });
  test('beside a hole in the middle', () => {
    const ring = areaOf('ring', square(0, 0, 9), square(2, 2, 5).reverse()).geometry as GeoJSON.Polygon;
    const label = labelPoint([ring.coordinates])!;
    expect(booleanPointInPolygon([label.lng, label.lat], ring)).toBe(true);
    expect(label.radius * 360).toBeGreaterThan(1);
  });
  test('on the biggest of several islands', () => {
    const big = areaOf('big', square(10, 0, 3)).geometry as GeoJSON.Polygon;
    expect(labelPoint([ofSquare.coordinates, big.coordinates])!.lng).toBeGreaterThan(10);
  });
  test('an outline without area has none', () => {
    expect(labelPoint([])).toBeUndefined();
    expect(labelPoint([[[]]])).toBeUndefined();
    expect(
      labelPoint([
        [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ]),
    ).toBeUndefined();
  });
  test('lies inside every county', () => {
    for (const { geometry, name } of counties) {
      if (name === 'Falls Church') continue;
      const polygons = geometry!.type === 'Polygon' ? [geometry!.coordinates] : geometry!.coordinates;
      const label = labelPoint(polygons)!;
      expect(booleanPointInPolygon([label.lng, label.lat], geometry!), name).toBe(true);
    }
  });
});
