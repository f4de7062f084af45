import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjacency, colourTerritories, looksOf, slotLook, topologyOf } from '../../src/geo/index.js';
import { board, neighboursOn } from '../colour/partitions.js';
import { counties, countyTable } from './counties.js';
import { randomFrom } from './shapes-of-land.js';

function expectNeighboursDiffer(
  slots: ReadonlyMap<string, number>,
  neighbours: readonly number[][],
  ids: readonly string[],
) {
  neighbours.forEach((list, a) => {
    for (const b of list)
      if (slots.get(ids[a]!) === slots.get(ids[b]!)) throw new Error(`${ids[a]} looks like ${ids[b]}`);
  });
}

describe('colourTerritories', () => {
  test('two neighbours differ, one alone has the colour of its id', () => {
    const alone = colourTerritories([[]], ['T-1']).get('T-1')!;
    expect(alone).toBeLessThan(8);
    const slots = colourTerritories([[1], [0]], ['T-1', 'T-2']);
    expect(slots.get('T-1')).not.toBe(slots.get('T-2'));
  });

  test('nobody changes without need', () => {
    const before = new Map([
      ['a', 3],
      ['b', 9],
    ]);
    expect(colourTerritories([[1], [0]], ['a', 'b'], before)).toEqual(before);
  });

  test('of two neighbours of one colour one changes', () => {
    const before = new Map([
      ['a', 3],
      ['b', 3],
      ['c', 5],
    ]);
    const after = colourTerritories(
      [
        [1, 2],
        [0, 2],
        [0, 1],
      ],
      ['a', 'b', 'c'],
      before,
    );
    expect([...after].filter(([id, slot]) => before.get(id) !== slot)).toHaveLength(1);
    expect(new Set(after.values()).size).toBe(3);
  });

  test('ten that all touch: two get a pattern', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `T-${i}`);
    const neighbours = ids.map((_, a) => ids.map((_, b) => b).filter((b) => b !== a));
    const slots = colourTerritories(neighbours, ids);
    expect(new Set(slots.values()).size).toBe(10);
    const patterns = [...slots.values()].map((slot) => slotLook(slot).pattern);
    expect(patterns.filter((pattern) => pattern === 0)).toHaveLength(8);
    expect(patterns.filter((pattern) => pattern === 1)).toHaveLength(2);
    expect(slotLook(19)).toEqual({ colour: 3, pattern: 2 });
  });

  test('the order of rows doesn’t matter, nor that a neighbour is named on one side only', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const forwards = colourTerritories([[1, 3], [2], [3], []], ids);
    const backwards = colourTerritories([[], [0], [1], [2, 0]], [...ids].reverse());
    expect(new Map([...backwards].sort())).toEqual(new Map([...forwards].sort()));
  });

  test('every county differs from its neighbours, without patterns', () => {
    const neighbours = adjacency(topologyOf(countyTable)).map((list) => list.map(({ unit }) => unit));
    const ids = counties.map(({ id }) => id);
    const slots = colourTerritories(neighbours, ids);
    expectNeighboursDiffer(slots, neighbours, ids);
    expect(Math.max(...slots.values())).toBeLessThan(8);
  });

  test('law: neighbours are never alike, over 10,000 boards and moves; at most one changes, in the median', () => {
    const changes: number[] = [];
    for (let game = 0; game < 500; game++) {
      const random = randomFrom(game);
      const territories = 2 + Math.floor(random() * 24);
      const ids = Array.from({ length: territories }, (_, i) => `T-${game}-${i}`);
      const cells = board(territories, random);
      let slots = colourTerritories(neighboursOn(cells, territories), ids);
      expectNeighboursDiffer(slots, neighboursOn(cells, territories), ids);
      for (let move = 0; move < 19; move++) {
        cells[Math.floor(random() * cells.length)] = Math.floor(random() * territories);
        const neighbours = neighboursOn(cells, territories);
        const next = colourTerritories(neighbours, ids, slots);
        expectNeighboursDiffer(next, neighbours, ids);
        changes.push(ids.filter((id) => next.get(id) !== slots.get(id)).length);
        slots = next;
      }
    }
    changes.sort((a, b) => a - b);
    expect(changes).toHaveLength(9_500);
    expect(changes[changes.length >> 1]).toBeLessThanOrEqual(1);
  });

  test('law: neighbours differ on any graph and after any past', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(14), { maxLength: 14 }), { minLength: 15, maxLength: 15 }),
        fc.array(fc.nat(20), { minLength: 15, maxLength: 15 }),
        fc.integer({ min: 1, max: 8 }),
        (neighbours, past, colours) => {
          const ids = neighbours.map((_, i) => `T-${i}`);
          const previous = new Map(ids.map((id, i) => [id, past[i]!]));
          const slots = colourTerritories(neighbours, ids, previous, colours);
          const others = neighbours.map((list, a) => list.filter((b) => b !== a));
          expectNeighboursDiffer(slots, others, ids);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('looksOf', () => {
  const ids = Array.from({ length: 80 }, (_, i) => `T-${i}`);
  const text = (look: { colour: number; pattern: number } | undefined) => look && `${look.colour} ${look.pattern}`;

  test('those that share a colour differ by pattern, the first is plain', () => {
    const looks = looksOf([3, 3, 5, 11], ids, [0, 1, 2, 3]);
    expect(looks[2]).toEqual({ colour: 5, pattern: 0 });
    expect([looks[0], looks[1], looks[3]].map((look) => look!.pattern).sort()).toEqual([0, 1, 2]);
    expect(looks[3]).toEqual({ colour: 3, pattern: 2 });
  });

  test('whom the picture leaves out takes nobody’s plain colour', () => {
    expect(looksOf([3, 3], ids, [1])).toEqual([undefined, { colour: 3, pattern: 0 }]);
  });

  test('law: up to 64 all look different, by their ids alone; beyond, as their slots say', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(23), { minLength: 1, maxLength: 80 }), (slots) => {
        const shown = slots.map((_, n) => n);
        const looks = looksOf(slots, ids, shown);
        expect(looksOf(slots, ids, [...shown].reverse())).toEqual(looks);
        if (slots.length <= 64) expect(new Set(looks.map(text)).size).toBe(slots.length);
        else expect(looks).toEqual(slots.map((slot) => slotLook(slot)));
      }),
    );
  });
});
