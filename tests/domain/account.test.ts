import { describe, expect, test } from 'vitest';
import { accountStatus, nearby, type Location } from '../../src/domain/index.js';
import { account, assign, deal, eur, rep, territory, touch, usd, worldOf, type Records } from './support.js';

const people = [rep('ann'), rep('bob'), rep('left', { active: false })];
const places = [territory('west'), territory('north', { parent: 'west' }), territory('south', { parent: 'west' })];
const statusOf = (records: Records, id = 'x') =>
  accountStatus(
    worldOf({ reps: people, territories: places, accounts: [account({ id: 'x', owner: 'ann' })], ...records }),
    id,
  )!;
const codes = (records: Records) => statusOf(records).conflicts.map((c) => c.code);
const mine = assign('rep', 'ann', 'north');
const claim = assign('account', 'x', 'north', { cause: 'area', from: '2025-03-01' });

test('an account that wasn’t read has no status', () => expect(accountStatus(worldOf({}), 'x')).toBeUndefined());

describe('who covers an account', () => {
  test('is told with cause, since when, and the reps, what counts first', () => {
    const status = statusOf({
      assignments: [
        mine,
        assign('rep', 'left', 'north'),
        claim,
        assign('account', 'x', 'south', { cause: 'hand' }),
        assign('account', 'x', 'west', { to: '2026-05-15' }),
      ],
    });
    expect(status.owner).toBe('ann');
    expect(status.claims).toEqual([
      { territory: 'south', cause: 'hand', reps: [], counts: true },
      { territory: 'north', cause: 'area', since: '2025-03-01', reps: ['ann'], counts: false },
    ]);
  });
  test('says so where the cause isn’t known', () =>
    expect(statusOf({ assignments: [assign('account', 'x', 'north')] }).claims[0]!.cause).toBe('unknown'));
});

describe('conflicts', () => {
  test('none', () => expect(codes({ assignments: [mine, claim] })).toEqual([]));
  test('no-territory', () => expect(codes({ assignments: [mine] })).toEqual(['no-territory']));
  test('no-owner, unknown-owner, inactive-owner', () => {
    const assignments = [claim, assign('rep', 'left', 'north')];
    const owned = (owner?: string) => [account({ id: 'x', ...(owner === undefined ? {} : { owner }) })];
    expect(codes({ assignments, accounts: owned() })).toEqual(['no-owner']);
    expect(codes({ assignments, accounts: owned('who') })).toEqual(['unknown-owner']);
    expect(codes({ assignments, accounts: owned('left') })).toEqual(['inactive-owner']);
  });
  test('overlap: two territories of one layer', () => {
    const assignments = [mine, claim, assign('account', 'x', 'south')];
    expect(statusOf({ assignments }).conflicts).toEqual([{ code: 'overlap', territories: ['north', 'south'] }]);
  });
  test('no overlap of a territory with the one above, or of two layers', () => {
    expect(codes({ assignments: [mine, claim, assign('account', 'x', 'west')] })).toEqual([]);
    const layered = [territory('north'), territory('products', { layer: 'products' })];
    expect(codes({ territories: layered, assignments: [mine, claim, assign('account', 'x', 'products')] })).toEqual([]);
  });
  test('outside-territory, and two-owners where somebody else has it', () => {
    expect(codes({ assignments: [claim] })).toEqual(['outside-territory']);
    expect(statusOf({ assignments: [claim, assign('rep', 'bob', 'north')] }).conflicts).toEqual([
      { code: 'outside-territory', owner: 'ann', territories: ['north'] },
      { code: 'two-owners', owner: 'ann', reps: ['bob'] },
    ]);
  });
});

describe('the last touch', () => {
  const accounts = [account({ id: 'x', owner: 'ann', class: 'A' })];
  test('stands against the interval of the class', () => {
    const activities = [
      touch('x', '2026-04-01'),
      touch('x', '2026-03-01'),
      touch('x', '2026-05-16'),
      touch('x', '2026-05-01', { done: false }),
      touch('x', '2026-05-02', { kind: 'mail' }),
      touch('y', '2026-05-03'),
    ];
    expect(statusOf({ accounts, activities }).touch).toEqual({
      last: '2026-04-01',
      interval: 30,
      due: '2026-05-01',
      overdue: 14,
    });
  });
  test('is due later where it was in time', () =>
    expect(statusOf({ accounts, activities: [touch('x', '2026-05-15')] }).touch).toMatchObject({
      due: '2026-06-14',
      overdue: 0,
    }));
  test('never: due an interval after the assignment, today where that isn’t known', () => {
    expect(statusOf({ accounts, assignments: [claim] }).touch).toEqual({
      interval: 30,
      due: '2025-03-31',
      overdue: 410,
    });
    expect(statusOf({ accounts }).touch).toEqual({ interval: 30, due: '2026-05-15', overdue: 0 });
  });
  test('of a class without an interval is never due', () =>
    expect(statusOf({ activities: [touch('x', '2020-01-01')] }).touch).toEqual({ last: '2020-01-01', overdue: 0 }));
});

test('pipeline and sales are the account’s own', () => {
  const own = { account: 'x' };
  const opportunities = [
    deal('open', '2026-06-01', { ...own, amount: usd(10) }),
    deal('open', '2026-05-20', { ...own, amount: eur(99) }),
    deal('open', '2026-05-14', { ...own, amount: usd(5) }),
    deal('won', '2026-01-01', { ...own, amount: usd(100) }),
    deal('won', '2026-05-16', { ...own, amount: usd(7) }), // tomorrow
    deal('won', '2025-05-15', { ...own, amount: usd(40) }),
    deal('won', '2025-05-16', { ...own, amount: usd(3) }), // later in last year
    deal('lost', '2026-01-01', { ...own, amount: usd(1) }),
    deal('won', '2026-01-01', { account: 'y', amount: usd(1) }),
  ];
  const status = statusOf({ opportunities });
  expect(status.pipeline).toEqual({ amount: 150_000, count: 3, next: '2026-05-20', pastDue: 1 });
  expect(status.won).toEqual({ thisYear: 1_000_000, lastYear: 400_000 });
});

test('nearby: the nearest first, without itself and without those that have no place', () => {
  const at = (lng: number): Location => ({ kind: 'point', lng, lat: 0, quality: 'exact' });
  const line = (a: Location, b: Location) =>
    a.kind === 'point' && b.kind === 'point' ? Math.abs(a.lng - b.lng) : undefined;
  const me = account({ id: 'me', at: at(0) });
  const others = [
    me,
    account({ id: 'far', at: at(9) }),
    account({ id: 'b', at: at(-2) }),
    account({ id: 'a', at: at(2) }),
    account({ id: 'next', at: at(1) }),
    account({ id: 'lost' }),
  ];
  expect(nearby(others, me, 2, line).map((n) => [n.account.id, n.km])).toEqual([
    ['next', 1],
    ['a', 2],
    ['b', 2],
  ]);
});
