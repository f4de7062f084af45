import { describe, expect, test } from 'vitest';
import {
  evaluate,
  isFigure,
  kpiById,
  recordsBehind,
  windowOf,
  type KpiId,
  type Result,
  type Scope,
  type World,
} from '../../../src/domain/index.js';
import { account, area, assign, deal, eur, rep, territory, touch, usd, worldOf, type Records } from '../support.js';

const all: Scope = { kind: 'all' };
/** On 15 May 2026: in time is since 16 April for A (30 days), 15 February for B (90), 17 November for C (180). */
function figureOf(id: KpiId, world: World | Records, { scope = all, period = '2026-Q2' } = {}): Result {
  const w = 'tables' in world ? world : worldOf(world);
  const kpi = kpiById(id)!;
  return evaluate(w, [kpi], [windowOf(w.calendar.parse(period)!, w)], 'as-was').figure(kpi, scope);
}

describe('coverage', () => {
  const records = {
    reps: [rep('ann')],
    accounts: [
      account({ id: 'inTime', class: 'A', potential: usd(100) }),
      account({ id: 'late', class: 'A', potential: usd(50) }),
      account({ id: 'never', class: 'B', potential: usd(30) }),
      account({ id: 'slow', class: 'C', potential: usd(20) }),
      account({ id: 'classless' }),
      account({ id: 'new', class: 'A', potential: usd(9) }),
    ],
    assignments: [
      assign('account', 'new', 't', { from: '2026-04-16' }), // 29 days ago
      assign('account', 'inTime', 't', { from: '2026-04-15' }), // 30 days ago
    ],
    activities: [
      touch('inTime', '2026-04-16'),
      touch('late', '2026-04-15'),
      touch('late', '2026-05-16'), // tomorrow
      touch('late', '2026-05-15', { done: false }),
      touch('late', '2026-05-15', { kind: 'mail' }),
      touch('slow', '2025-12-01', { kind: 'call' }),
      touch('slow', '2025-12-02'),
    ],
  };
  test('is accounts touched in time / accounts', () => {
    const f = figureOf('coverage', records);
    expect(f).toMatchObject({
      value: 0.5,
      numerator: 2,
      denominator: 4,
      n: 4,
      excluded: { 'just-assigned': 1, 'no-interval': 1 },
    });
    expect(isFigure(f) && f.low! > 0 && f.high! < 1).toBe(true);
  });
  test('lists who was not touched', () => {
    const w = worldOf(records);
    const kpi = kpiById('coverage')!;
    const rows = recordsBehind(w, kpi.parts[kpi.lists!]!, all, windowOf(w.calendar.parse('2026-Q2')!, w), 'as-was');
    expect(rows.map((r) => w.tables.accounts.row(r.row).id)).toEqual(['late', 'never']);
  });
  test('looks at the last day of a period that is over', () =>
    // on 31 March: slow alone (late was touched on 15 April, inTime on the 16th); the new one isn’t assigned yet
    expect(figureOf('coverage', records, { period: '2026-Q1' })).toMatchObject({ numerator: 1, denominator: 5 }));
  test('potential-coverage weighs by potential', () => {
    const more = [
      ...records.accounts,
      account({ id: 'e', class: 'A', potential: eur(1) }),
      account({ id: 'f', class: 'A' }),
    ];
    expect(figureOf('potential-coverage', { ...records, accounts: more })).toEqual({
      value: 0.6,
      numerator: 1_200_000,
      denominator: 2_000_000,
      excluded: { 'no-potential': 1, 'other-currency': 1, 'just-assigned': 1, 'no-interval': 1 },
    });
  });
  test('have no basis without accounts or potential', () => {
    expect(figureOf('coverage', {})).toEqual({ noBasis: 'no-accounts' });
    expect(figureOf('coverage', { accounts: [account({ id: 'x' })] })).toEqual({
      noBasis: 'no-accounts',
      excluded: { 'no-interval': 1 },
    });
    expect(figureOf('potential-coverage', {})).toEqual({ noBasis: 'no-potential' });
  });
  test('counts an account that left on the first day after a period for the territory that it had in it', () => {
    const moved = {
      territories: [territory('t'), territory('u')],
      accounts: [account({ id: 'x', class: 'A' })],
      assignments: [
        assign('account', 'x', 't', { to: '2026-04-01' }),
        assign('account', 'x', 'u', { from: '2026-04-01' }),
      ],
    };
    const scope: Scope = { kind: 'territory', id: 't' };
    expect(figureOf('coverage', moved, { scope, period: '2026-Q1' })).toMatchObject({ numerator: 0, denominator: 1 });
    expect(figureOf('coverage', moved, { scope, period: '2026-Q2' })).toEqual({ noBasis: 'no-accounts' });
  });
  test('the policy decides', () => {
    const w = worldOf(records, { policy: { visitEvery: { A: 10 }, graceDays: 0, touches: ['mail'] } });
    expect(figureOf('coverage', w)).toMatchObject({ numerator: 1, denominator: 3, excluded: { 'no-interval': 3 } });
  });
});

describe('call-plan', () => {
  test('is the sum of min(done, planned) / planned', () => {
    // 45 days of the quarter so far: A every 30 days = 1.5, B every 90 = 0.5
    const records = {
      accounts: [account({ id: 'a', class: 'A' }), account({ id: 'b', class: 'B' }), account({ id: 'c', class: 'A' })],
      activities: [
        touch('a', '2026-04-01'),
        touch('b', '2026-04-02'),
        touch('b', '2026-05-15'), // too many: doesn’t make up for c
        touch('a', '2026-03-31'), // the quarter before
      ],
    };
    expect(figureOf('call-plan', records)).toEqual({ value: 1.5 / 3.5, numerator: 1.5, denominator: 3.5 });
  });
  test('counts an account that came later from its first day', () => {
    // since 1 May: 15 days / 30
    const records = {
      accounts: [account({ id: 'a', class: 'A' })],
      assignments: [assign('account', 'a', 't', { from: '2026-05-01' })],
      activities: [touch('a', '2026-04-15')],
    };
    expect(figureOf('call-plan', records)).toEqual({ value: 0, numerator: 0, denominator: 0.5 });
  });
  test('has no basis without a plan, or before the period', () => {
    expect(figureOf('call-plan', {})).toEqual({ noBasis: 'no-plan' });
    expect(figureOf('call-plan', {}, { period: '2026-Q3' })).toEqual({ noBasis: 'not-started' });
  });
});

test('book-engagement is accounts touched in 12 months / all', () => {
  const records = {
    accounts: [account({ id: 'a' }), account({ id: 'b', class: 'A' }), account({ id: 'c' })],
    activities: [touch('a', '2025-05-16'), touch('b', '2025-05-15')],
  };
  expect(figureOf('book-engagement', records)).toMatchObject({ value: 1 / 3, numerator: 1, denominator: 3 });
  expect(figureOf('book-engagement', {})).toEqual({ noBasis: 'no-accounts' });
});

describe('penetration and white space', () => {
  const records = {
    accounts: [
      account({ id: 'a', potential: usd(100) }),
      account({ id: 'b', potential: usd(10) }),
      account({ id: 'c', potential: usd(40) }),
      account({ id: 'd' }),
      account({ id: 'e', potential: eur(5) }),
    ],
    opportunities: [
      deal('won', '2026-01-01', { account: 'a', amount: usd(30) }),
      deal('won', '2026-05-15', { account: 'a', amount: usd(20) }),
      deal('won', '2025-05-15', { account: 'a', amount: usd(7) }), // 12 months and a day ago
      deal('won', '2026-02-01', { account: 'b', amount: usd(11) }), // more than its potential
      deal('lost', '2026-02-01', { account: 'c', amount: usd(11) }),
      deal('won', '2024-02-01', { account: 'd', amount: usd(11) }),
    ],
  };
  test('penetration is accounts with a win in 12 months / all', () =>
    expect(figureOf('penetration', records)).toMatchObject({ value: 0.4, numerator: 2, denominator: 5 }));
  test('white-space leaves out and counts what can’t be right', () =>
    // a: 100 - 50, c: 40
    expect(figureOf('white-space', records)).toEqual({
      value: 900_000,
      n: 2,
      excluded: { 'no-potential': 1, 'other-currency': 1, 'potential-too-low': 1 },
    }));
  test('have no basis without accounts or potential', () => {
    expect(figureOf('penetration', {})).toEqual({ noBasis: 'no-accounts' });
    expect(figureOf('white-space', {})).toEqual({ noBasis: 'no-potential' });
  });
});

describe('activity-rate', () => {
  // 1 April to 15 May 2026 has 33 working days
  const records = {
    reps: [
      rep('boss'),
      rep('ann', { manager: 'boss' }),
      rep('bob', { manager: 'boss' }),
      rep('left', { active: false, manager: 'boss' }),
    ],
    accounts: [account({ id: 'x', owner: 'ann' })],
    activities: [
      ...Array.from({ length: 66 }, () => touch('x', '2026-04-02')),
      touch('x', '2026-04-02', { done: false }),
    ],
  };
  test('is completed activities per rep and working day', () => {
    expect(figureOf('activity-rate', records)).toEqual({ value: 1, numerator: 66, denominator: 66, n: 2 });
    expect(figureOf('activity-rate', records, { scope: { kind: 'rep', id: 'ann' } })).toMatchObject({ value: 2 });
  });
  test('counts a manager or a leaver who did anything', () => {
    const more = {
      ...records,
      activities: [touch('x', '2026-04-02', { rep: 'boss' }), touch('x', '2026-04-03', { rep: 'left' })],
    };
    expect(figureOf('activity-rate', more)).toMatchObject({ numerator: 2, denominator: 4 * 33, n: 4 });
  });
  test('has no basis without reps or days', () => {
    expect(figureOf('activity-rate', {})).toEqual({ noBasis: 'no-reps' });
    expect(figureOf('activity-rate', records, { period: '2026-Q3' })).toEqual({ noBasis: 'not-started' });
  });
});

test('orphan-rate is accounts without an active owner or a territory / all', () => {
  const records = {
    reps: [rep('ann'), rep('left', { active: false })],
    territories: [territory('t')],
    accounts: [
      account({ id: 'fine', owner: 'ann' }),
      account({ id: 'nobody’s' }),
      account({ id: 'left’s', owner: 'left' }),
      account({ id: 'unknown’s', owner: 'who' }),
      account({ id: 'nowhere', owner: 'ann' }),
      account({ id: 'before', owner: 'ann' }),
      account({ id: 'strange', owner: 'ann' }),
      account({ id: 'also fine', owner: 'ann' }),
    ],
    assignments: [
      ...['fine', 'nobody’s', 'left’s', 'unknown’s', 'also fine'].map((id) => assign('account', id, 't')),
      assign('account', 'before', 't', { to: '2026-05-15' }),
      assign('account', 'strange', 'no such territory'),
    ],
  };
  expect(figureOf('orphan-rate', records)).toMatchObject({ value: 0.75, numerator: 6, denominator: 8 });
  expect(figureOf('orphan-rate', {})).toEqual({ noBasis: 'no-accounts' });
});

describe('geographic-coverage', () => {
  const records = {
    territories: [territory('t'), territory('u')],
    areas: [area('a', 300), area('b', 100), area('c')],
    assignments: [assign('area', 'a', 't'), assign('area', 'a', 'u'), assign('area', 'c', 't')],
  };
  test('is people in a territory / all people, overlaps once', () =>
    expect(figureOf('geographic-coverage', records)).toEqual({
      value: 0.75,
      numerator: 300,
      denominator: 400,
      excluded: { 'no-population': 1 },
    }));
  test('is a figure of the whole only', () =>
    expect(figureOf('geographic-coverage', records, { scope: { kind: 'territory', id: 't' } })).toEqual({
      noBasis: 'whole-only',
    }));
  test('has no basis without population', () =>
    expect(figureOf('geographic-coverage', {})).toEqual({ noBasis: 'no-population' }));
});
