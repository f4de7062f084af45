import { describe, expect, test } from 'vitest';
import { adjacency, components, topologyOf } from '../../src/geo/index.js';
import { counties, countyTable, listedAdjacency } from './counties.js';
import { areaOf, gridOf, square, tableFrom } from './shapes-of-land.js';
import { worldTable } from './world.js';

describe('adjacency', () => {
  test('the middle of nine squares has four neighbours, corners don’t count', () => {
    const neighbours = adjacency(topologyOf(gridOf(3, 3)));
    expect(neighbours[4]!.map(({ unit }) => unit)).toEqual([1, 3, 5, 7]);
    expect(neighbours[0]!.map(({ unit }) => unit)).toEqual([1, 3]);
  });

  test('the common border is measured on the sphere', () => {
    const [first] = adjacency(topologyOf(tableFrom(areaOf('a', square(0, 0)), areaOf('b', square(1, 0)))));
    // one degree of a meridian: 6371.0088 km · π / 180
    expect(first![0]!.km).toBeCloseTo(111.19508, 4);
  });

  test('an enclave borders on what surrounds it', () => {
    const ring = areaOf('ring', square(0, 0, 9), square(3, 3).reverse());
    const neighbours = adjacency(topologyOf(tableFrom(ring, areaOf('filling', square(3, 3)))));
    expect(neighbours.map((list) => list.map(({ unit }) => unit))).toEqual([[1], [0]]);
  });

  test('Russia borders on its neighbours, though its border jumps across the antimeridian', () => {
    const names = worldTable.column('name');
    const list = adjacency(topologyOf(worldTable))[names.indexOf('Russia')]!;
    expect(list.map(({ unit }) => names[unit]).sort()).toEqual([
      'Azerbaijan',
      'Belarus',
      'China',
      'Estonia',
      'Finland',
      'Georgia',
      'Kazakhstan',
      'Latvia',
      'Lithuania',
      'Mongolia',
      'North Korea',
      'Norway',
      'Poland',
      'Ukraine',
    ]);
  });

  test('is mutual, and none is its own neighbour, on all counties', () => {
    const neighbours = adjacency(topologyOf(countyTable));
    neighbours.forEach((list, unit) => {
      for (const { unit: other, km } of list) {
        expect(other).not.toBe(unit);
        expect(neighbours[other]!.find((back) => back.unit === unit)?.km).toBe(km);
      }
    });
  });

  test('islands and mainland come apart', () => {
    const neighbours = adjacency(topologyOf(countyTable));
    const [mainland, ...islands] = components(neighbours);
    expect(mainland).toHaveLength(3106);
    const names = islands.map((island) => island.map((unit) => counties[unit]!.name).join());
    // Falls Church has no area in this drawing
    expect(names.sort()).toEqual(['Falls Church', 'Nantucket', 'San Juan']);
    expect(components([[1], [0], [], [4], [3]])).toEqual([[0, 1], [3, 4], [2]]);
  });

  test.skipIf(!listedAdjacency)('agrees with the list of county neighbours, but for broken borders', () => {
    const ids = new Set(counties.map(({ id }) => id));
    const listed = new Map(
      listedAdjacency!.filter(({ a, b }) => ids.has(a) && ids.has(b)).map(({ a, b, km }) => [`${a} ${b}`, km]),
    );
    const found = new Map<string, number>();
    adjacency(topologyOf(countyTable)).forEach((list, unit) => {
      for (const { unit: other, km } of list)
        if (counties[unit]!.id < counties[other]!.id) found.set(`${counties[unit]!.id} ${counties[other]!.id}`, km);
    });
    expect([...found.keys()].filter((pair) => !listed.has(pair))).toEqual([]);
    // Alameda crosses itself there; Falls Church (51610) is a line
    expect([...listed.keys()].filter((pair) => !found.has(pair)).sort()).toEqual([
      '06001 06099',
      '51013 51610',
      '51059 51610',
    ]);
    const otherLength = [...found].filter(([pair, km]) => Math.abs(km - listed.get(pair)!) > 0.001);
    // spikes without area, which the list counts on both their sides
    expect(otherLength.length).toBeLessThanOrEqual(30);
    for (const [pair, km] of otherLength) expect(Math.abs(km - listed.get(pair)!)).toBeLessThan(3);
  });
});
