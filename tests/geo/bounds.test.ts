import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, boundsOfPoints, createLocator, inBounds, wrapLng } from '../../src/geo/index.js';
import { allCounties } from './counties.js';
import { areaOf, square, tableFrom } from './shapes-of-land.js';
import { worldTable } from './world.js';

describe('boundsOfPoints', () => {
  test('around some places', () => {
    const bounds = boundsOfPoints([
      { lng: -122, lat: 37 },
      { lng: -74, lat: 40 },
      { lng: -95, lat: 29 },
    ]);
    expect(bounds).toEqual({ west: -122, south: 29, east: -74, north: 40 });
  });
  test('across the antimeridian where that is narrower: Fiji and Samoa', () => {
    const bounds = boundsOfPoints([
      { lng: 178, lat: -18 },
      { lng: -172, lat: -14 },
    ]);
    expect(bounds).toEqual({ west: 178, south: -18, east: -172, north: -14 });
  });
  test('a point is a box without width, none is none', () => {
    expect(boundsOfPoints([{ lng: 5, lat: 6 }])).toEqual({ west: 5, south: 6, east: 5, north: 6 });
    expect(boundsOfPoints([])).toBeUndefined();
  });
  test('law: holds every point, and no box that begins at another point is narrower', () => {
    const place = fc.record({ lng: fc.integer({ min: -180, max: 179 }), lat: fc.integer({ min: -90, max: 90 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const bounds = boundsOfPoints(places)!;
        for (const p of places) expect(inBounds(bounds, p)).toBe(true);
        const width = (bounds.east - bounds.west + 360) % 360;
        const widths = places.map((from) => Math.max(...places.map((to) => (to.lng - from.lng + 360) % 360)));
        expect(width).toBe(Math.min(...widths));
      }),
    );
  });
});

describe('boundsOf', () => {
  test('around geometries, those that are missing left out', () => {
    const bounds = boundsOf([areaOf('a', square(0, 0)).geometry, undefined, areaOf('b', square(4, 5)).geometry]);
    expect(bounds).toEqual({ west: 0, south: 0, east: 5, north: 6 });
    expect(boundsOf([])).toBeUndefined();
  });
  test('Alaska is narrow, though it lies on both sides of the antimeridian', () => {
    const alaska = boundsOf(allCounties.filter(({ id }) => id.startsWith('02')).map(({ geometry }) => geometry))!;
    expect(alaska.west).toBeGreaterThan(172);
    expect(alaska.east).toBeLessThan(-129);
    expect(inBounds(alaska, { lng: 180, lat: 52 })).toBe(true);
    expect(inBounds(alaska, { lng: -150, lat: 61 })).toBe(true);
    expect(inBounds(alaska, { lng: -100, lat: 60 })).toBe(false);
  });
});

test('wrapLng brings a longitude into the half-open span', () => {
  expect([180, -180, 190, -190, 540, 0, 179.5].map(wrapLng)).toEqual([-180, -180, -170, 170, -180, 0, 179.5]);
});

describe('rings that jump across the antimeridian instead of being cut', () => {
  // an island from 175° east to 175° west, with vertices every degree of longitude
  const lngs = Array.from({ length: 11 }, (_, i) => wrapLng(175 + i));
  const ring = [...lngs.map((x) => [x, -10]), ...[...lngs].reverse().map((x) => [x, -20])];
  const island: GeoJSON.Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };

  test('have a narrow box', () => {
    expect(boundsOf([island])).toEqual({ west: 175, south: -20, east: -175, north: -10 });
  });
  test('hold what is in them, and nothing on the other side of the Earth', () => {
    const locator = createLocator(tableFrom({ ...areaOf('island'), geometry: island }));
    expect([179, -179, 180, 175.5, -175.5].map((x) => locator.first(x, -15))).toEqual([0, 0, 0, 0, 0]);
    expect([0, 90, -90, 174, -174].map((x) => locator.first(x, -15))).toEqual([-1, -1, -1, -1, -1]);
  });
  test('Russia and Antarctica of the world atlas', () => {
    const locator = createLocator(worldTable);
    const at = (x: number, y: number) => locator.at(x, y).map((row) => worldTable.row(row).name);
    expect([at(37.6, 55.7), at(-175, 66.5), at(-100, 67), at(20, 68)]).toEqual([
      ['Russia'],
      ['Russia'],
      ['Canada'],
      ['Sweden'],
    ]);
    expect([at(0, -89), at(-120, -85), at(90, -75)]).toEqual([['Antarctica'], ['Antarctica'], ['Antarctica']]);
  });
  test('a box around half the world is taken at its word', () => {
    const box = areaOf('box', [
      [-170, -60],
      [170, -60],
      [170, 60],
      [-170, 60],
    ]);
    expect(boundsOf([box.geometry])).toEqual({ west: -170, south: -60, east: 170, north: 60 });
    expect(createLocator(tableFrom(box)).first(0, 0)).toBe(0);
  });
  test('the whole Earth has a box too', () => {
    const all = areaOf('all', [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
    ]);
    expect(boundsOf([all.geometry])).toEqual({ west: -180, south: -90, east: 180, north: 90 });
  });
});
