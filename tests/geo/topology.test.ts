import { describe, expect, test } from 'vitest';
import { sidesOfArc, topologyOf, positionsOf } from '../../src/geo/index.js';
import type { TopologyProblemKind } from '../../src/geo/index.js';
import type { Area } from '../../src/domain/model.js';
import { counties, countyTable } from './counties.js';
import { areaOf, gridOf, square, tableFrom } from './shapes-of-land.js';

const kindsOf = (...areas: readonly Area[]): readonly [TopologyProblemKind, number][] =>
  topologyOf(tableFrom(...areas)).problems.map(({ kind, unit }) => [kind, unit]);

describe('topologyOf', () => {
  test('two squares side by side share one arc, one on each side of it', () => {
    const topology = topologyOf(tableFrom(areaOf('a', square(0, 0)), areaOf('b', square(1, 0))));
    expect(topology.arcs).toHaveLength(3);
    const shared = topology.arcs.findIndex((_, arc) => topology.left[arc]! >= 0 && topology.right[arc]! >= 0);
    expect([topology.left[shared], topology.right[shared]].sort()).toEqual([0, 1]);
    expect([...topology.arcs[shared]!].sort()).toEqual([0, 1, 1, 1]);
    expect(topology.problems).toEqual([]);
    expect(topology.several.size).toBe(0);
  });

  test('a unit uses its arcs forwards on their left and backwards on their right', () => {
    const topology = topologyOf(gridOf(5, 4));
    topology.rings.forEach((rings, unit) => {
      for (const signed of rings.flat())
        expect(signed < 0 ? topology.right[~signed] : topology.left[signed]).toBe(unit);
    });
  });

  test('the rings give back every square of a grid', () => {
    const table = gridOf(5, 4);
    const topology = topologyOf(table);
    topology.rings.forEach((rings, unit) => {
      const corners = positionsOf(topology, rings[0]!).map(String);
      const geometry = table.row(unit).geometry as GeoJSON.Polygon;
      expect(new Set(corners)).toEqual(new Set(geometry.coordinates[0]!.map(String)));
      expect(corners[0]).toBe(corners.at(-1));
    });
  });

  test('it is made once for each table', () => {
    const table = gridOf(2, 2);
    expect(topologyOf(table)).toBe(topologyOf(table));
  });

  test('areas without or with unreadable geometry are listed, not thrown', () => {
    const broken = { ...areaOf('x'), geometry: { type: 'Point', coordinates: [1, 2] } as unknown as GeoJSON.Polygon };
    const notNumbers = areaOf('nan', [
      [0, 0],
      [NaN, 0],
      [1, 1],
    ]);
    const table = tableFrom(areaOf('a', square(0, 0)), { id: 'b', name: 'b', level: 'test' }, broken, notNumbers);
    const topology = topologyOf(table);
    expect(topology.missing).toEqual([1, 2, 3]);
    expect(topology.problems).toEqual([
      { kind: 'unreadable', unit: 2 },
      { kind: 'unreadable', unit: 3 },
    ]);
    expect(topology.rings.map((rings) => rings.length)).toEqual([1, 0, 0, 0]);
  });

  test('an empty table has an empty topology', () => {
    expect(topologyOf(tableFrom())).toMatchObject({ size: 0, arcs: [], rings: [], missing: [] });
  });

  describe('finds what is wrong', () => {
    test('a clockwise outer ring, and turns it', () => {
      const table = tableFrom(areaOf('a', square(0, 0).reverse()), areaOf('b', square(1, 0)));
      const topology = topologyOf(table);
      expect(topology.problems).toEqual([{ kind: 'winding', unit: 0 }]);
      expect(topology.flagged.size).toBe(0);
      expect(topology.arcs).toHaveLength(3);
    });
    test('a ring without area', () => {
      expect(
        kindsOf(
          areaOf('line', [
            [0, 0],
            [1, 1],
            [2, 2],
          ]),
        ),
      ).toEqual([['degenerate', 0]]);
    });
    test('a bow tie', () => {
      expect(
        kindsOf(
          areaOf('bow', [
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 3],
          ]),
        ).map(([kind]) => kind),
      ).toContain('crossing');
    });
    test('a ring that touches itself', () => {
      const kinds = kindsOf(
        areaOf('eight', [
          [0, 0],
          [1, 1],
          [2, 0],
          [2, 2],
          [1, 1],
          [0, 2],
        ]),
      );
      expect(kinds).toContainEqual(['self-touching', 0]);
    });
    test('the same area twice', () => {
      expect(kindsOf(areaOf('a', square(0, 0)), areaOf('again', square(0, 0)))).toEqual([
        ['shared-by-many', 0],
        ['shared-by-many', 1],
      ]);
    });
    test('an area inside another', () => {
      expect(kindsOf(areaOf('big', square(0, 0, 9)), areaOf('small', square(3, 3)))).toEqual([
        ['overlap', 1],
        ['overlap', 0],
      ]);
    });
    test('but nothing in a hole that is filled', () => {
      const ring = areaOf('ring', square(0, 0, 9), square(3, 3).reverse());
      expect(kindsOf(ring, areaOf('filling', square(3, 3)))).toEqual([]);
    });
  });

  test('overlapping areas are cut where they cross, and each arc knows all it lies in', () => {
    const topology = topologyOf(tableFrom(areaOf('a', square(0, 0, 2)), areaOf('b', square(1, 1, 2))));
    expect([...topology.flagged].sort()).toEqual([0, 1]);
    const inBoth = topology.arcs.filter((_, arc) => {
      const { left, right } = sidesOfArc(topology, arc);
      return left.length === 2 || right.length === 2;
    });
    // the two legs around the square from 1, 1 to 2, 2
    expect(
      inBoth
        .flatMap((arc) => [arc.slice(0, 2), arc.slice(-2)])
        .map(String)
        .sort(),
    ).toEqual(['1,2', '1,2', '2,1', '2,1']);
  });

  test('a vertex on a line of the neighbour is shared too', () => {
    const left = areaOf('one tall', [
      [0, 0],
      [1, 0],
      [1, 2],
      [0, 2],
    ]);
    const topology = topologyOf(tableFrom(left, areaOf('low', square(1, 0)), areaOf('high', square(1, 1))));
    expect(topology.problems).toEqual([]);
    const shared = topology.arcs.filter((_, arc) => topology.left[arc]! >= 0 && topology.right[arc]! >= 0);
    expect(shared).toHaveLength(3);
  });

  test('real counties: the known broken borders are found, and nothing is lost', () => {
    const topology = topologyOf(countyTable);
    const flagged = [...topology.flagged].map((unit) => counties[unit]!.name);
    for (const name of ['Alameda', 'Snyder', 'Morehouse', 'Yamhill']) expect(flagged).toContain(name);
    expect(topology.flagged.size).toBeLessThan(30);
    // Falls Church is drawn as a line there and back
    expect(topology.missing.map((unit) => counties[unit]!.name)).toEqual(['Falls Church']);
  });
});
