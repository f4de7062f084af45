import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionNames } from '../../src/domain/model.js';
import { ID_CAP, parseRecord, TEXT_CAP } from '../../src/domain/schema.js';

const account = { id: 'a', name: 'A', at: { kind: 'missing', reason: 'none' } };
const opportunity = { id: 'o', owner: 'r', stage: 'S', state: 'open', closes: '2028-02-29' };
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

test.each([
  ['territories', { id: 't', name: 'T', parent: 'p', version: '1' }],
  [
    'areas',
    {
      id: 'x',
      name: 'X',
      level: 'county',
      measures: { population: 1 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
  ['reps', { id: 'r', name: 'R', active: false, hoursPerYear: 1600, home: { kind: 'missing', reason: 'swapped' } }],
  [
    'accounts',
    {
      ...account,
      at: { kind: 'point', lng: -180, lat: 90, quality: 'exact' },
      revenue: { amount: -1, currency: 'USD' },
    },
  ],
  [
    'opportunities',
    { ...opportunity, probability: 0.5, forecast: 'best-case', amount: { amount: 0, currency: 'EUR' } },
  ],
  ['activities', { id: 'v', account: 'a', rep: 'r', kind: 'visit', on: '2026-01-01', done: true }],
  [
    'quotas',
    {
      id: 'q',
      of: { kind: 'rep', id: 'r' },
      from: '2026-01-01',
      to: '2026-04-01',
      target: { amount: 1, currency: 'USD' },
    },
  ],
  ['assignments', { id: 's', subject: { kind: 'area', id: 'x' }, territory: 't' }],
] as const)('a good record of %s passes unchanged', (collection, record) => {
  expect(parseRecord(collection, record)).toEqual({ record });
});

describe('what is wrong is named by field and code', () => {
  test.each([
    ['accounts', { ...account, OwnerId: 'r' }, 'OwnerId', 'unknown-field'],
    ['accounts', { id: 'a', at: account.at }, 'name', 'missing'],
    ['accounts', { ...account, id: 7 }, 'id', 'not-an-id'],
    ['accounts', { ...account, id: '' }, 'id', 'not-an-id'],
    ['accounts', { ...account, id: 'x'.repeat(ID_CAP + 1) }, 'id', 'too-long'],
    ['accounts', { ...account, name: 'x'.repeat(TEXT_CAP + 1) }, 'name', 'too-long'],
    ['accounts', { ...account, name: null }, 'name', 'not-text'],
    ['accounts', { ...account, at: null }, 'at', 'not-a-location'],
    ['accounts', { ...account, at: { kind: 'point', lng: 0, lat: 91, quality: 'exact' } }, 'at.lat', 'out-of-range'],
    ['accounts', { ...account, at: { kind: 'point', lng: NaN, lat: 1, quality: 'exact' } }, 'at.lng', 'not-a-number'],
    ['accounts', { ...account, revenue: { amount: 1.5, currency: 'USD' } }, 'revenue.amount', 'not-money'],
    ['accounts', { ...account, revenue: { amount: 2 ** 53, currency: 'USD' } }, 'revenue.amount', 'not-money'],
    ['accounts', { ...account, revenue: { amount: 1, currency: 'usd' } }, 'revenue.currency', 'not-money'],
    ['opportunities', { ...opportunity, closes: '2026-02-29' }, 'closes', 'not-a-day'],
    ['opportunities', { ...opportunity, closes: '2026-02-28T00:00:00Z' }, 'closes', 'not-a-day'],
    ['opportunities', { ...opportunity, state: 'Closed Won' }, 'state', 'not-in-list'],
    ['opportunities', { ...opportunity, probability: 50 }, 'probability', 'out-of-range'],
    ['opportunities', { ...opportunity, forecast: 'Commit' }, 'forecast', 'not-in-list'],
    ['reps', { id: 'r', name: 'R', active: 'yes' }, 'active', 'not-yes-or-no'],
    [
      'areas',
      { id: 'x', name: 'X', level: 'l', geometry: { type: 'Point', coordinates: [0, 0] } },
      'geometry',
      'not-an-outline',
    ],
    ['areas', { id: 'x', name: 'X', level: 'l', measures: { p: '1' } }, 'measures.p', 'not-a-number'],
  ] as const)('%s %#: %s', (collection, record, field, code) => {
    const parsed = parseRecord(collection, record);
    expect(parsed).toMatchObject({ issue: { collection, field, code } });
  });
});

test('anything at all is a record or an issue with capped texts, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...collectionNames), fc.anything({ withNullPrototype: true }), (collection, value) => {
      const parsed = parseRecord(collection, value);
      if ('record' in parsed) return;
      expect(parsed.issue.code).not.toBe('');
      expect(parsed.issue.value?.length ?? 0).toBeLessThanOrEqual(100);
      expect(parsed.issue.record.length).toBeLessThanOrEqual(ID_CAP);
    }),
    { numRuns: 500 },
  );
});
