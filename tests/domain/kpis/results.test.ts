import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  evaluate,
  isFigure,
  kpiById,
  windowOf,
  type Basis,
  type Scope,
} from '../../../src/domain/index.js';
import { account, assign, deal, eur, quota, rep, territory, touch, usd, worldOf, type Records } from '../support.js';
import { all, figureOf, q2, valueOf } from './figures.js';

describe('attainment', () => {
  test('is won / quota of the whole period', () => {
    const records = {
      reps: [rep('ann')],
      quotas: [q2(1000)],
      opportunities: [
        deal('won', '2026-04-01', { amount: usd(150) }),
        deal('won', '2026-05-15', { amount: usd(100.5) }),
        deal('won', '2026-05-16', { amount: usd(7) }), // tomorrow
        deal('won', '2026-03-31', { amount: usd(9999) }), // the quarter before
        deal('lost', '2026-04-02', { amount: usd(500) }),
        deal('won', '2026-04-03', { amount: eur(80) }),
        deal('won', '2026-04-03'),
      ],
    };
    expect(figureOf('attainment', records)).toEqual({
      value: 0.2505,
      numerator: 2_505_000,
      denominator: 10_000_000,
      excluded: { 'no-amount': 1, 'other-currency': 1 },
    });
  });
  test('has no basis without a quota, or with one of 0', () => {
    expect(figureOf('attainment', {})).toEqual({ noBasis: 'no-quota' });
    expect(figureOf('attainment', { reps: [rep('ann')], quotas: [q2(0)] })).toEqual({ noBasis: 'no-quota' });
  });
  test('takes of a quota that lies in the period in part the share of its days', () => {
    // 1 June to 30 June of a quota of 1 June to 30 August: 30 of 91 days
    const records = { reps: [rep('ann')], quotas: [quota('rep', 'ann', '2026-06-01', '2026-08-31', usd(9100))] };
    expect(figureOf('attainment', records)).toMatchObject({ value: 0, denominator: 30_000_000 });
  });
  test('counts quotas in another currency as left out', () => {
    const records = {
      reps: [rep('ann')],
      quotas: [q2(100), quota('rep', 'ann', '2026-04-01', '2026-07-01', eur(50))],
    };
    expect(figureOf('attainment', records)).toMatchObject({ excluded: { 'quota-other-currency': 1 } });
  });
});

test('pacing is won / quota due to date', () => {
  const records = {
    reps: [rep('ann')],
    quotas: [q2(910)],
    opportunities: [deal('won', '2026-04-20', { amount: usd(225) })],
  };
  expect(figureOf('pacing', records)).toEqual({ value: 0.5, numerator: 2_250_000, denominator: 4_500_000 });
  expect(figureOf('pacing', records, { period: '2026-Q3' })).toEqual({ noBasis: 'no-quota' });
  const later = { reps: [rep('ann')], quotas: [quota('rep', 'ann', '2026-07-01', '2026-10-01', usd(1))] };
  expect(figureOf('pacing', later, { period: '2026-Q3' })).toEqual({ noBasis: 'not-started' });
});

describe('quotas that repeat each other', () => {
  const people = {
    reps: [rep('boss'), rep('ann', { manager: 'boss' }), rep('bob', { manager: 'boss' })],
    territories: [territory('west'), territory('north', { parent: 'west' }), territory('south', { parent: 'west' })],
    assignments: [assign('rep', 'ann', 'north'), assign('rep', 'bob', 'south')],
    opportunities: [deal('won', '2026-04-02', { amount: usd(100), territory: 'north' })],
  };
  const denominator = (quotas: Records['quotas'], scope: Scope) => {
    const f = figureOf('attainment', { ...people, quotas: quotas! }, { scope });
    return isFigure(f) ? f.denominator! / 10_000 : f.noBasis;
  };
  const of = (kind: 'rep' | 'territory', id: string, n: number) => quota(kind, id, '2026-04-01', '2026-07-01', usd(n));

  test('a manager’s repeats the team’s', () => {
    const quotas = [of('rep', 'boss', 1000), of('rep', 'ann', 300), of('rep', 'bob', 200)];
    expect(denominator(quotas, all)).toBe(500);
    expect(denominator(quotas, { kind: 'team', id: 'boss' })).toBe(500);
    expect(denominator(quotas, { kind: 'rep', id: 'boss' })).toBe(1000);
    expect(denominator(quotas, { kind: 'territory', id: 'west' })).toBe(500);
    expect(denominator(quotas, { kind: 'territory', id: 'north' })).toBe(300);
  });
  test('a manager’s counts where nobody below has one', () => {
    const quotas = [of('rep', 'boss', 1000)];
    expect(denominator(quotas, all)).toBe(1000);
    expect(denominator(quotas, { kind: 'team', id: 'boss' })).toBe(1000);
  });
  test('a territory’s own stands before those of its reps, and below before above', () => {
    const quotas = [
      of('territory', 'west', 5000),
      of('territory', 'north', 400),
      of('rep', 'ann', 300),
      of('rep', 'bob', 200),
    ];
    expect(denominator(quotas, { kind: 'territory', id: 'north' })).toBe(400);
    expect(denominator(quotas, { kind: 'territory', id: 'south' })).toBe(200);
    expect(denominator(quotas, { kind: 'territory', id: 'west' })).toBe(600);
    expect(denominator(quotas, all)).toBe(600);
    expect(denominator(quotas, { kind: 'rep', id: 'ann' })).toBe(300);
    expect(denominator(quotas, { kind: 'team', id: 'boss' })).toBe(500);
  });
  test('a region’s own counts where nothing below has one, or only in other days', () => {
    const lastYear = quota('rep', 'ann', '2025-01-01', '2026-01-01', usd(1));
    expect(denominator([of('territory', 'west', 5000), lastYear], { kind: 'territory', id: 'west' })).toBe(5000);
    expect(denominator([of('territory', 'west', 5000), lastYear], all)).toBe(5000);
  });
});

describe('sales and growth', () => {
  const longAgo = deal('lost', '2023-01-02');
  const records = {
    reps: [rep('ann')],
    opportunities: [
      longAgo,
      deal('won', '2026-04-10', { amount: usd(300) }),
      deal('won', '2025-05-15', { amount: usd(200) }),
      deal('won', '2025-05-16', { amount: usd(5000) }), // after the same day of last year
    ],
  };
  test('sales adds what was won', () => expect(figureOf('sales', records)).toEqual({ value: 3_000_000, n: 1 }));
  test('growth compares with the same days of last year', () =>
    expect(figureOf('growth', records)).toEqual({ value: 0.5, numerator: 3_000_000, denominator: 2_000_000 }));
  test('a whole period compares with a whole period', () =>
    expect(figureOf('growth', records, { period: '2025-Q2' })).toEqual({ noBasis: 'no-base' }));
  test('a base of 0 or below is no basis', () => {
    expect(figureOf('growth', {})).toEqual({ noBasis: 'no-base' });
    const refund = [
      longAgo,
      deal('won', '2025-04-10', { amount: usd(-1) }),
      deal('won', '2026-04-10', { amount: usd(5) }),
    ];
    expect(figureOf('growth', { opportunities: refund })).toEqual({ noBasis: 'no-base' });
  });
  test('a year that the records don’t reach back to is no basis, for growth and for any comparison', () => {
    const winRate = kpiById('win-rate')!;
    const compare = (...first: string[]) => {
      const opportunities = [
        ...first.map((day) => deal('won', day, { amount: usd(1) })),
        ...records.opportunities.slice(1),
      ];
      const w = worldOf({ opportunities });
      const e = evaluate(w, [winRate], [windowOf(w.calendar.parse('2026-Q2')!, w)], 'as-was');
      return [valueOf(figureOf('growth', w)), valueOf(e.figure(winRate, all)), valueOf(e.lastYear(winRate, all))];
    };
    expect(compare()).toEqual(['not-read', 1, 'not-read']);
    expect(compare('2025-04-09')).toEqual(['not-read', 1, 'not-read']);
    // a week without business is none that is missing
    expect(compare('2025-04-08').slice(1)).toEqual([1, 1]);
    expect(compare('2024-12-31')[0]).toBe(0.5);
    // an open deal with an old closing day is no sign of an old record
    const open = [deal('open', '2023-01-01'), ...records.opportunities.slice(1)];
    expect(figureOf('growth', { opportunities: open })).toEqual({ noBasis: 'not-read' });
  });
  test('coverage of last year asks for the activities of last year', () => {
    const kpi = kpiById('coverage')!;
    const lastYear = (...touches: string[]) => {
      const activities = touches.map((day) => touch('x', day));
      const w = worldOf({ accounts: [account({ id: 'x', class: 'A' })], activities });
      return evaluate(w, [kpi], [windowOf(w.calendar.parse('2026-Q2')!, w)], 'as-was').lastYear(kpi, all);
    };
    expect(lastYear('2025-05-10')).toEqual({ noBasis: 'not-read' });
    expect(lastYear('2025-03-01', '2025-05-10')).toMatchObject({ value: 1 });
  });
  test('last year itself has a growth, with the year before it as base', () => {
    const w = worldOf({ opportunities: [...records.opportunities, deal('won', '2024-04-10', { amount: usd(100) })] });
    const kpi = kpiById('growth')!;
    const e = evaluate(w, [kpi], [windowOf(w.calendar.parse('2026-Q2')!, w)], 'as-was');
    expect(e.lastYear(kpi, all)).toMatchObject({ value: 1 });
  });
  test('as-was keeps a deal where it was won, as-is gives it to who has the account today', () => {
    const moved = {
      reps: [rep('ann'), rep('bob')],
      territories: [territory('north'), territory('south')],
      accounts: [account({ id: 'x', owner: 'bob' })],
      assignments: [
        assign('account', 'x', 'north', { to: '2026-05-01' }),
        assign('account', 'x', 'south', { from: '2026-05-01' }),
      ],
      opportunities: [deal('won', '2026-04-10', { account: 'x', owner: 'ann', amount: usd(10) })],
    };
    const sales = (scope: Scope, basis: Basis) => valueOf(figureOf('sales', moved, { scope, basis }));
    expect(sales({ kind: 'rep', id: 'ann' }, 'as-was')).toBe(100_000);
    expect(sales({ kind: 'rep', id: 'bob' }, 'as-was')).toBe(0);
    expect(sales({ kind: 'rep', id: 'bob' }, 'as-is')).toBe(100_000);
    expect(sales({ kind: 'territory', id: 'north' }, 'as-was')).toBe(100_000);
    expect(sales({ kind: 'territory', id: 'south' }, 'as-was')).toBe(0);
    expect(sales({ kind: 'territory', id: 'south' }, 'as-is')).toBe(100_000);
  });
  test('a 4-4-5 year compares weeks with weeks', () => {
    // the retail year 2024 (our name) has a 53rd week that began on 28 January 2024
    const calendar = calendarOf({ kind: '4-4-5', endMonth: 1, endsOn: 5, nearest: true });
    const w = worldOf(
      {
        opportunities: [
          deal('won', '2023-01-30', { amount: usd(10) }),
          deal('won', '2024-01-30', { amount: usd(99) }), // the 53rd week
          deal('won', '2024-02-05', { amount: usd(30) }),
        ],
      },
      { asOf: '2024-02-06', calendar },
    );
    // 2024-02-04 began the year 2025; its first three days stand against 29 to 31 January 2023
    expect(figureOf('growth', w, { period: '2025-Q1' })).toMatchObject({ value: 2, denominator: 100_000 });
  });
});

describe('new customers', () => {
  const records = {
    accounts: [
      account({ id: 'old' }),
      account({ id: 'gone' }),
      account({ id: 'fresh' }),
      account({ id: 'group' }),
      account({ id: 'child', parent: 'group' }),
    ],
    opportunities: [
      deal('won', '2025-02-01', { account: 'old', amount: usd(1) }),
      deal('won', '2026-04-05', { account: 'old', amount: usd(60) }),
      deal('won', '2024-04-04', { account: 'gone', amount: usd(1) }),
      deal('won', '2026-04-04', { account: 'gone', amount: usd(10) }), // to the day 24 months later: new again
      deal('lost', '2026-04-01', { account: 'fresh' }),
      deal('won', '2026-04-06', { account: 'fresh', amount: usd(20) }),
      deal('won', '2026-04-07', { account: 'fresh', amount: usd(5) }),
      deal('won', '2026-01-01', { account: 'group', amount: usd(1) }),
      deal('won', '2026-04-08', { account: 'child', amount: usd(4) }), // its parent is a customer
      deal('won', '2026-04-09', { amount: usd(1) }), // of nobody
    ],
  };
  test('are counted once per family, and again after the gap', () =>
    expect(figureOf('new-customers', records)).toEqual({ value: 2, excluded: { 'no-account': 1 } }));
  test('acquisition-rate is new / customers at the start', () =>
    // old and group; gone’s 24 months ended in April 2026, after the quarter began
    expect(figureOf('acquisition-rate', records)).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 }));
  test('of two won on one day the one with the lower id makes the customer, however the records lie', () => {
    const one = deal('won', '2026-04-05', { id: 'p', account: 'x', owner: 'ann' });
    const two = deal('won', '2026-04-05', { id: 'q', account: 'x', owner: 'bob' });
    const world = { reps: [rep('ann'), rep('bob')], accounts: [account({ id: 'x' })] };
    const scope: Scope = { kind: 'rep', id: 'ann' };
    for (const opportunities of [
      [one, two],
      [two, one],
    ])
      expect(valueOf(figureOf('new-customers', { ...world, opportunities }, { scope }))).toBe(1);
  });
  test('acquisition-rate has no basis without customers at the start', () =>
    expect(figureOf('acquisition-rate', {})).toEqual({ noBasis: 'no-customers' }));
  test('new-customer-share is the amount of first deals / won', () =>
    expect(figureOf('new-customer-share', records)).toMatchObject({
      value: 0.3,
      numerator: 300_000,
      denominator: 1_000_000,
    }));
  test('new-customer-share has no basis where nothing was won', () =>
    expect(figureOf('new-customer-share', {})).toEqual({ noBasis: 'no-won' }));
});

describe('win rate', () => {
  const records = {
    opportunities: [
      deal('won', '2026-04-01', { amount: usd(30) }),
      deal('lost', '2026-04-01', { amount: usd(10) }),
      deal('lost', '2026-05-15', { amount: usd(60) }),
      deal('lost', '2026-05-15'),
      deal('open', '2026-05-15', { amount: usd(7) }),
    ],
  };
  test('by count is won / closed with Wilson’s interval', () => {
    const f = figureOf('win-rate', records);
    expect(f).toMatchObject({ value: 0.25, numerator: 1, denominator: 4, n: 4 });
    // (1 of 4): 0.0456 to 0.6994
    expect(isFigure(f) && f.low).toBeCloseTo(0.0456, 4);
    expect(isFigure(f) && f.high).toBeCloseTo(0.6994, 4);
  });
  test('by value is won amount / closed amount', () =>
    expect(figureOf('win-rate-value', records)).toEqual({
      value: 0.3,
      numerator: 300_000,
      denominator: 1_000_000,
      n: 3,
      excluded: { 'no-amount': 1 },
    }));
  test('has no basis where nothing was closed', () => {
    expect(figureOf('win-rate', {})).toEqual({ noBasis: 'no-closed' });
    expect(figureOf('win-rate-value', {})).toEqual({ noBasis: 'no-closed' });
  });
});

test('average-deal is won amount / won deals that have one', () => {
  const opportunities = [
    deal('won', '2026-04-01', { amount: usd(30) }),
    deal('won', '2026-04-01', { amount: usd(0) }),
    deal('won', '2026-04-01'),
  ];
  expect(figureOf('average-deal', { opportunities })).toEqual({
    value: 150_000,
    numerator: 300_000,
    denominator: 2,
    n: 2,
    excluded: { 'no-amount': 1 },
  });
  expect(figureOf('average-deal', {})).toEqual({ noBasis: 'no-won' });
});

test('sales-cycle is the mean of days from creation to closing of won deals', () => {
  const opportunities = [
    deal('won', '2026-04-11', { created: '2026-04-01' }),
    deal('won', '2026-04-01', { created: '2026-03-02' }),
    deal('won', '2026-04-02', { created: '2026-04-03' }),
    deal('won', '2026-04-02'),
    deal('lost', '2026-04-02', { created: '2020-01-01' }),
  ];
  expect(figureOf('sales-cycle', { opportunities })).toEqual({
    value: 20,
    numerator: 40,
    denominator: 2,
    n: 2,
    excluded: { 'no-created': 1, 'created-after-close': 1 },
  });
  expect(figureOf('sales-cycle', {})).toEqual({ noBasis: 'no-won' });
});
