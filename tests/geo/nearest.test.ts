import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/domain/model.js';
import { tableOf } from '../../src/domain/table.js';
import { nearest } from '../../src/geo/index.js';

const account = (id: string, lng: number, lat: number): Account => ({
  id,
  name: id,
  at: { kind: 'point', lng, lat, quality: 'exact' },
});

describe('nearest', () => {
  const accounts = tableOf('accounts', [
    account('San Francisco', -122.42, 37.77),
    account('Oakland', -122.27, 37.8),
    { id: 'nowhere', name: 'nowhere', at: { kind: 'missing', reason: 'none' } },
    account('Sacramento', -121.49, 38.58),
    account('New York', -74.01, 40.71),
  ]);
  const at = { lng: -122.42, lat: 37.77 };

  test('within some km, nearest first', () => {
    const found = nearest(accounts, at, { km: 150 });
    expect(found.map(({ row }) => row)).toEqual([0, 1, 3]);
    expect(found[0]!.km).toBe(0);
    expect(found[1]!.km).toBeCloseTo(distance([at.lng, at.lat], [-122.27, 37.8]), 6);
  });
  test('so many, without the account itself', () => {
    expect(nearest(accounts, at, { count: 2, where: (row) => row !== 0 }).map(({ row }) => row)).toEqual([1, 3]);
  });
  test('both limits hold', () => {
    expect(nearest(accounts, at, { km: 20, count: 9 })).toHaveLength(2);
    expect(nearest(accounts, at, { km: 150, count: 1 })).toHaveLength(1);
    expect(nearest(accounts, at, { count: 0 })).toEqual([]);
  });
  test('equals come by row', () => {
    const twins = tableOf('accounts', [account('a', 1, 1), account('b', 0, 0), account('c', 1, 1), account('d', 1, 1)]);
    expect(nearest(twins, { lng: 1, lat: 1 }, { count: 2 }).map(({ row }) => row)).toEqual([0, 2]);
  });
  test('across the antimeridian and over the pole', () => {
    const far = tableOf('accounts', [account('east', 179.9, 0), account('west', -179.9, 0), account('pole', 0, 89.9)]);
    expect(nearest(far, { lng: 179.95, lat: 0 }, { km: 50 }).map(({ row }) => row)).toEqual([0, 1]);
    expect(nearest(far, { lng: 180, lat: 89.9 }, { km: 30 }).map(({ row }) => row)).toEqual([2]);
  });

  test('law: the same as measuring to every account', () => {
    const place = fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    const options = fc.record({ km: fc.integer({ min: 1, max: 20_000 }), count: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), place, options, (places, to, { km, count }) => {
        const table = tableOf(
          'accounts',
          places.map(({ lng, lat }, i) => account(String(i), lng, lat)),
        );
        const all = places
          .map((p) => distance([to.lng, to.lat], [p.lng, p.lat]))
          .filter((d) => d <= km)
          .sort((a, b) => a - b)
          .slice(0, count);
        const found = nearest(table, to, { km, count });
        expect(found.length).toBe(all.length);
        found.forEach((near, i) => expect(Math.abs(near.km - all[i]!)).toBeLessThan(1e-3));
      }),
      { numRuns: 500 },
    );
  });
});
