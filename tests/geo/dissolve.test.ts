import { area, booleanValid, featureCollection, feature, union } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf, type Table } from '../../src/domain/table.js';
import { borders, dissolve, dissolveGroups, lengthKm, topologyOf, type Outline } from '../../src/geo/index.js';
import { counties, countyTable } from './counties.js';
import { areaOf, gridOf, randomFrom, square, tableFrom } from './shapes-of-land.js';

type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** The same by polygon clipping. */
function clipped(areas: Table<'areas'>, units: readonly number[]): Shape {
  const shapes = units.map((unit) => feature(areas.row(unit).geometry!));
  return shapes.length === 1 ? shapes[0]!.geometry : union(featureCollection<Shape>(shapes))!.geometry;
}
const unitsOf = (groupOf: readonly number[], group: number) =>
  groupOf.flatMap((g, unit) => (g === group ? [unit] : []));

/** In the plane, where a vertex on a straight line adds nothing; engines differ in whether they keep those. */
const planeArea = (shape: Shape) =>
  (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
    .flat()
    .reduce((sum, ring) => sum + signedArea(ring), 0);

function expectSameArea(outline: Outline | undefined, other: Shape) {
  expect(planeArea(outline!.geometry) / planeArea(other) - 1).toBeCloseTo(0, 9);
}

const signedArea = (ring: readonly GeoJSON.Position[]) =>
  ring.slice(1).reduce((sum, p, i) => sum + ring[i]![0]! * p[1]! - p[0]! * ring[i]![1]!, 0) / 2;

function expectWellFormed({ geometry }: Outline) {
  for (const polygon of geometry.coordinates)
    polygon.forEach((ring, r) => {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring[0]).toEqual(ring.at(-1));
      expect(Math.sign(signedArea(ring))).toBe(r === 0 ? 1 : -1);
    });
}

type Point = readonly [number, number];

/**
 * Area of convex polygons together. Between two heights at which sides end or cross, the width that is covered grows evenly, so
 * the width half way up counts for all of it. (Polygon clipping throws on some of these.)
 */
function sweptArea(polygons: readonly (readonly Point[])[]): number {
  const sides = polygons.flatMap((p) => p.map((q, i): readonly [Point, Point] => [q, p[(i + 1) % p.length]!]));
  const heights = new Set(polygons.flat().map(([, y]) => y));
  for (const [[ax, ay], [bx, by]] of sides)
    for (const [[cx, cy], [dx, dy]] of sides) {
      const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
      const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
      if (cross !== 0 && t > 0 && t < 1) heights.add(ay + (by - ay) * t);
    }
  const levels = [...heights].sort((a, b) => a - b);
  let area = 0;
  for (let i = 1; i < levels.length; i++) {
    const y = (levels[i - 1]! + levels[i]!) / 2;
    const spans = polygons.flatMap((p) => {
      const xs = p.flatMap(([ax, ay], k) => {
        const [bx, by] = p[(k + 1) % p.length]!;
        return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
      });
      return xs.length < 2 ? [] : [[Math.min(...xs), Math.max(...xs)] as const];
    });
    let reach = -Infinity;
    for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
      area += Math.max(0, to - Math.max(from, reach)) * (levels[i]! - levels[i - 1]!);
      reach = Math.max(reach, to);
    }
  }
  return area;
}

describe('dissolve', () => {
  test('two squares become one oblong', () => {
    const topology = topologyOf(tableFrom(areaOf('a', square(0, 0)), areaOf('b', square(1, 0))));
    const outline = dissolve(topology, [7, 7]).get(7)!;
    expect(outline.geometry.coordinates).toHaveLength(1);
    const [ring] = outline.geometry.coordinates[0]!;
    expect(new Set(ring!.map(String))).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
    expect(signedArea(ring!)).toBe(2);
  });

  test('eight squares around a ninth have a hole, and the ninth fills it', () => {
    const topology = topologyOf(gridOf(3, 3));
    const outlines = dissolve(topology, [0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(outlines.get(0)!.geometry.coordinates.map((polygon) => polygon.length)).toEqual([2]);
    expect(outlines.get(1)!.geometry.coordinates.map((polygon) => polygon.length)).toEqual([1]);
    expect(
      outlines
        .get(0)!
        .arcs.flat(2)
        .map((arc) => (arc < 0 ? ~arc : arc)),
    ).toEqual(
      expect.arrayContaining(
        outlines
          .get(1)!
          .arcs.flat(2)
          .map((arc) => (arc < 0 ? ~arc : arc)),
      ),
    );
  });

  test('squares that touch in a corner stay two polygons', () => {
    const outline = dissolve(topologyOf(gridOf(2, 2)), [0, -1, -1, 0]).get(0)!;
    expect(outline.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.length))).toEqual([[5], [5]]);
  });

  test('a hole that touches the outside in a corner is a ring of its own', () => {
    // # # #
    // # . #
    // # # .
    const outline = dissolve(topologyOf(gridOf(3, 3)), [0, 0, -1, 0, -1, 0, 0, 0, 0]).get(0)!;
    expect(outline.geometry.coordinates.map((polygon) => polygon.length)).toEqual([2]);
    expectWellFormed(outline);
    expect(booleanValid(outline.geometry)).toBe(true);
  });

  test('two pieces that touch in two corners are two polygons, not one around a hole', () => {
    // # # .
    // # . #
    // . # #
    const outline = dissolve(topologyOf(gridOf(3, 3)), [-1, 0, 0, 0, -1, 0, 0, 0, -1]).get(0)!;
    expect(outline.geometry.coordinates.map((polygon) => polygon.length)).toEqual([1, 1]);
    expectWellFormed(outline);
  });

  test('an island in the lake of an island goes to the right polygon', () => {
    const rings = gridOf(7, 7);
    const groupOf = rings.column('id').map((id) => {
      const [x, y] = id.split('/').map(Number) as [number, number];
      return [0, -1, 0, 1][Math.min(x, y, 6 - x, 6 - y)]!;
    });
    const outlines = dissolve(topologyOf(rings), groupOf);
    expect(outlines.get(0)!.geometry.coordinates.map((polygon) => polygon.length)).toEqual([2, 2]);
    expectWellFormed(outlines.get(0)!);
    expect(signedArea(outlines.get(0)!.geometry.coordinates[1]![0]!)).toBeLessThan(10);
  });

  test('a group without area has no entry', () => {
    const table = tableFrom(areaOf('a', square(0, 0)), { id: 'b', name: 'b', level: 'test' });
    expect([...dissolve(topologyOf(table), [0, 1]).keys()]).toEqual([0]);
  });

  test('`only` gives some groups, the same as all together', () => {
    const topology = topologyOf(countyTable);
    const groupOf = counties.map(({ id }) => Number(id.slice(0, 2)));
    const iowa = dissolveGroups(topology, (unit) => [groupOf[unit]!], new Set([19]));
    expect([...iowa.keys()]).toEqual([19]);
    expect(iowa.get(19)).toEqual(dissolve(topology, groupOf).get(19));
  });

  test('law: the area of clipping, on random partitions of a slanted grid', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 30, maxLength: 30 }),
        (seed, groupOf) => {
          const random = randomFrom(seed);
          const table = gridOf(6, 5, () => (random() - 0.5) * 0.8);
          const topology = topologyOf(table);
          const outlines = dissolve(topology, groupOf);
          for (const group of new Set(groupOf)) {
            if (group < 0) continue;
            expectWellFormed(outlines.get(group)!);
            expectSameArea(outlines.get(group), clipped(table, unitsOf(groupOf, group)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('law: the area of a sweep, on drawn areas that overlap and cross', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(corner, corner, corner), { minLength: 2, maxLength: 6 }), (triangles) => {
        const wide = triangles.filter(
          ([a, b, c]) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) > 4,
        );
        fc.pre(wide.length > 1);
        // thirds of a lattice: crossings fall on no round number
        const corners = wide.map((triangle) => triangle.map(([x, y]): [number, number] => [x / 3, y / 3]));
        const table = tableOf(
          'areas',
          corners.map((triangle, i) => areaOf(String(i), triangle)),
        );
        const groupOf = corners.map(() => 0);
        const outline = dissolve(topologyOf(table), groupOf).get(0)!;
        expectWellFormed(outline);
        expect(planeArea(outline.geometry) / sweptArea(corners) - 1).toBeCloseTo(0, 8);
      }),
      { numRuns: 500 },
    );
  });

  test('counties into states: the areas add up, each outline is well formed', () => {
    const groupOf = counties.map(({ id }) => Number(id.slice(0, 2)));
    for (const [state, outline] of dissolve(topologyOf(countyTable), groupOf)) {
      expectWellFormed(outline);
      const sum = unitsOf(groupOf, state).reduce((total, unit) => total + area(counties[unit]!.geometry!), 0);
      expect(area(outline.geometry) / sum - 1).toBeCloseTo(0, 9);
    }
  });

  test.each([19, 41, 51])('counties of state %i, scattered over five groups, like clipping', (state) => {
    const table = tableOf(
      'areas',
      counties.filter(({ id, name }) => Number(id.slice(0, 2)) === state && name !== 'Falls Church'),
    );
    const topology = topologyOf(table);
    const groupOf = Array.from({ length: table.length }, (_, unit) => ((unit * 7919) % 31) % 5);
    const outlines = dissolve(topology, groupOf);
    for (let group = 0; group < 5; group++) {
      const units = unitsOf(groupOf, group);
      expectWellFormed(outlines.get(group)!);
      // broken borders give another answer to each engine: compare them within their own size
      const exact = units.every((unit) => !topology.flagged.has(unit));
      const ratio = area(outlines.get(group)!.geometry) / area(clipped(table, units)) - 1;
      expect(Math.abs(ratio)).toBeLessThan(exact ? 1e-9 : 1e-4);
    }
  });

  test('borders that differ by a rounding error neither throw nor lose land', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1e-15, 1e-14, 1e-13, 1e-11), (seed, jitter) => {
        const random = randomFrom(seed);
        const exact = gridOf(4, 4, () => (random() - 0.5) * 0.5);
        const moved = exact.column('geometry').map((geometry) => ({
          type: 'Polygon' as const,
          coordinates: (geometry as GeoJSON.Polygon).coordinates.map((ring) => {
            const open = ring.slice(1).map((p) => p.map((c) => c + (random() - 0.5) * jitter));
            return [...open, open[0]!];
          }),
        }));
        const table = tableOf(
          'areas',
          moved.map((geometry, i) => ({ ...exact.row(i), geometry })),
        );
        const outline = dissolve(
          topologyOf(table),
          moved.map(() => 0),
        ).get(0)!;
        const sum = moved.reduce((total, geometry) => total + planeArea(geometry), 0);
        expect(Math.abs(planeArea(outline.geometry) / sum - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('borders', () => {
  test('are the arcs between groups and around them, each once', () => {
    const topology = topologyOf(gridOf(2, 1));
    expect(borders(topology, [0, 0])).toHaveLength(2);
    expect(borders(topology, [0, 1])).toHaveLength(3);
    expect(borders(topology, [0, -1]).length).toBe(2);
    expect(borders(topology, [-1, -5])).toEqual([]);
  });

  test('are the arcs of the outlines', () => {
    const topology = topologyOf(countyTable);
    const groupOf = counties.map((_, unit) => (unit * 7919) % 60);
    const ofOutlines = new Set<number>();
    for (const { arcs } of dissolve(topology, groupOf).values())
      for (const arc of arcs.flat(2)) ofOutlines.add(arc < 0 ? ~arc : arc);
    const found = borders(topology, groupOf);
    expect(new Set(found).size).toBe(found.length);
    const km = (arcs: Iterable<number>) => [...arcs].reduce((sum, arc) => sum + lengthKm(topology.arcs[arc]!), 0);
    // a chain of a broken county may not close
    expect(km(ofOutlines) / km(found)).toBeCloseTo(1, 5);
  });
});
