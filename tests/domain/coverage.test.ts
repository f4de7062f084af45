import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOn, inForce, membersOn, repsOf, territoryOfAccount } from '../../src/domain/index.js';
import { account, assign, rep, tablesOf, territory } from './support.js';

describe('an assignment is in force', () => {
  const a = assign('account', 'x', 't', { from: '2026-01-01', to: '2026-02-01' });
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-01-31', true],
    ['2026-02-01', false],
  ])('on %s: %s', (day, expected) => expect(inForce(a, day)).toBe(expected));
  test('always where it has no dates', () => expect(inForce(assign('account', 'x', 't'), '1900-01-01')).toBe(true));
});

describe('claims', () => {
  const by = (cause: 'area' | 'rule' | 'hand' | undefined, t: string, from?: string) =>
    assign('account', 'x', t, { ...(cause ? { cause } : {}), ...(from ? { from } : {}) });
  const order = (...assignments: ReturnType<typeof assign>[]) =>
    claimsOn(tablesOf({ assignments }).assignments, 'account', 'x', '2026-05-15').map((c) => c.territory);

  test('by hand stand before those by rule, by area, and without a cause', () =>
    expect(order(by(undefined, 'd'), by('area', 'c'), by('rule', 'b'), by('hand', 'a'))).toEqual(['a', 'b', 'c', 'd']));
  test('of one cause: the older first', () =>
    expect(order(by('area', 'new', '2026-01-01'), by('area', 'old', '2025-01-01'), by('area', 'always'))).toEqual([
      'always',
      'old',
      'new',
    ]));
  test('that are over or to come don’t count', () =>
    expect(order(assign('account', 'x', 'past', { to: '2026-05-15' }), by('hand', 'later', '2026-05-16'))).toEqual([]));
  test('are in the same order however the records lie', () => {
    const some = [by('hand', 'a'), by('hand', 'b'), by('area', 'c', '2020-01-01'), by('area', 'd', '2020-01-01')];
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: 4 }), (shuffled) => {
        expect(order(...shuffled)).toEqual(order(...some));
      }),
    );
  });
});

describe('the territory that counts', () => {
  const tables = (...assignments: ReturnType<typeof assign>[]) =>
    tablesOf({ accounts: [account({ id: 'x', owner: 'ann' })], reps: [rep('ann')], assignments });
  const of = (...assignments: ReturnType<typeof assign>[]) =>
    territoryOfAccount(tables(...assignments), 'x', '2026-05-15')?.territory;
  const claim = (t: string, cause: 'area' | 'hand') => assign('account', 'x', t, { cause });

  test('is the owner’s among claims of one cause', () =>
    expect(of(claim('a', 'area'), claim('b', 'area'), assign('rep', 'ann', 'b'))).toBe('b'));
  test('is the first in precedence where the owner’s has a weaker cause', () =>
    expect(of(claim('a', 'hand'), claim('b', 'area'), assign('rep', 'ann', 'b'))).toBe('a'));
  test('is the first where the owner had it once', () =>
    expect(of(claim('a', 'area'), claim('b', 'area'), assign('rep', 'ann', 'b', { to: '2026-05-15' }))).toBe('a'));
  test('is none without a claim', () => expect(of()).toBeUndefined());
});

test('the reps of a territory are active, known, once each', () => {
  const tables = tablesOf({
    territories: [territory('t')],
    reps: [rep('ann'), rep('left', { active: false }), rep('bob')],
    assignments: [
      assign('rep', 'ann', 't', { role: 'owner' }),
      assign('rep', 'ann', 't', { role: 'support' }),
      assign('rep', 'left', 't'),
      assign('rep', 'unknown', 't'),
      assign('rep', 'bob', 't', { from: '2026-06-01' }),
      assign('account', 'ann', 't'),
    ],
  });
  expect(repsOf(tables, 't', '2026-05-15')).toEqual(['ann']);
  expect(repsOf(tables, 't', '2026-06-01')).toEqual(['ann', 'bob']);
  expect(membersOn(tables.assignments, 'account', 't', '2026-05-15').length).toBe(1);
});
