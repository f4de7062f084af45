import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish, inSlices, mapped } from '../../src/domain/index.js';

test('every row is visited once, in order, and every slice ends with a pause', () =>
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (length, rows) => {
      const seen: number[] = [];
      const work = inSlices(
        length,
        (from, to) => {
          for (let i = from; i < to; i++) seen.push(i);
        },
        rows,
      );
      let pauses = 0;
      for (; !work.next().done; pauses++) expect(seen.length).toBe(Math.min(length, (pauses + 1) * rows));
      expect(seen).toEqual(Array.from({ length }, (_, i) => i));
      expect(pauses).toBe(Math.ceil(length / rows));
    }),
  ));
test('mapping in slices is mapping', () =>
  fc.assert(
    fc.property(fc.array(fc.integer()), (list) => {
      const twice = (x: number, i: number) => 2 * x + i;
      expect(finish(mapped(list, twice))).toEqual(list.map(twice));
    }),
  ));
