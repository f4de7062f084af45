import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attentionKpis,
  attentionOf,
  attentionParts,
  attentionWindows,
  evaluate,
  headlineOf,
  planOf,
  scopeKey,
  windowOf,
  type AttentionCode,
  type Scope,
  type World,
} from '../../src/domain/index.js';
import {
  account,
  anyWorld,
  area,
  assign,
  deal,
  quota,
  rep,
  territory,
  touch,
  usd,
  worldOf,
  type Records,
} from './support.js';

const all: Scope = { kind: 'all' };
const at = (world: World, period = '2026') => windowOf(world.calendar.parse(period)!, world);
const listOf = (records: Records | World, scope: Scope = all, period?: string) => {
  const world = 'tables' in records ? records : worldOf(records);
  return attentionOf(world, scope, at(world, period), 'as-was');
};
const found = (code: AttentionCode, records: Records, scope: Scope = all, period?: string) =>
  listOf(records, scope, period).filter((a) => a.code === code);

describe('plan', () => {
  // 2026 has 135 of 365 days behind it; the second quarter 45 of 91
  const people = { reps: [rep('ann'), rep('bob')] };
  const plans = [
    quota('rep', 'ann', '2026-01-01', '2026-04-01', usd(90)),
    quota('rep', 'ann', '2026-04-01', '2026-07-01', usd(91)),
    quota('rep', 'bob', '2026-01-01', '2026-04-01', usd(100)),
  ];
  test('says by how much a rep is behind, and how much of it is the running quarter’s', () => {
    const opportunities = [
      deal('won', '2026-02-01', { owner: 'ann', amount: usd(60) }),
      deal('won', '2026-04-20', { owner: 'ann', amount: usd(25) }),
      deal('won', '2026-02-01', { owner: 'bob', amount: usd(120) }),
    ];
    const ann = found('behind-plan', { ...people, quotas: plans, opportunities }, { kind: 'rep', id: 'ann' })[0]!;
    expect(ann).toMatchObject({
      severity: 'error',
      subject: { kind: 'rep', id: 'ann' },
      values: { won: 850_000, due: 1_350_000, short: 500_000, quarterShort: 200_000, quota: 1_810_000 },
    });
    expect(ann.values['pacing']).toBeCloseTo(85 / 135, 10);
    const reps = found('behind-plan', { ...people, quotas: plans, opportunities });
    expect(reps.map((a) => a.subject)).toEqual([{ kind: 'rep', id: 'ann' }, all]);
    expect(reps[1]).toMatchObject({ severity: 'warning', values: { short: 300_000 } }); // 205 of 235
  });
  test('is ok where it is met, and the only thing to say', () => {
    const opportunities = [deal('won', '2026-02-01', { owner: 'bob', amount: usd(120) })];
    const list = listOf({ ...people, quotas: plans, opportunities }, { kind: 'rep', id: 'bob' });
    expect(list).toMatchObject([{ code: 'on-plan', severity: 'ok', values: { ahead: 200_000 } }]);
  });
  test('says why there is none', () =>
    expect(listOf(people, { kind: 'rep', id: 'bob' })).toMatchObject([
      { code: 'no-plan', severity: 'info', values: { reason: 'no-quota' } },
    ]));
  test('is urgent below 85 % of what is due, a warning below 95 %', () => {
    const severity = (won: number) =>
      found(
        'behind-plan',
        {
          ...people,
          quotas: [plans[2]!],
          opportunities: [deal('won', '2026-02-01', { owner: 'bob', amount: usd(won) })],
        },
        { kind: 'rep', id: 'bob' },
      )[0]?.severity;
    expect([60, 84.99, 85, 94.99, 95, 99.99, 100].map(severity)).toEqual([
      'error',
      'error',
      'warning',
      'warning',
      'info',
      'info',
      undefined,
    ]);
  });
  test('a little behind is said of the scope alone, and calmly', () => {
    const opportunities = [deal('won', '2026-02-01', { owner: 'bob', amount: usd(95) })];
    const quotas = [plans[2]!];
    expect(found('behind-plan', { ...people, quotas, opportunities })).toMatchObject([
      { severity: 'info', subject: all },
    ]);
  });
});

describe('what a list tells of', () => {
  const hundred = (kind: 'rep' | 'territory', id: string) => quota(kind, id, '2026-01-01', '2026-04-01', usd(100));
  const records = {
    reps: [rep('boss'), rep('ann', { manager: 'boss' }), rep('bob', { manager: 'boss' })],
    territories: [
      territory('west'),
      territory('north', { parent: 'west' }),
      territory('south', { parent: 'west' }),
      territory('empty', { parent: 'west' }),
    ],
    assignments: [assign('rep', 'boss', 'west'), assign('rep', 'ann', 'north'), assign('rep', 'bob', 'south')],
    // the manager's own repeats the team's
    quotas: [hundred('rep', 'ann'), hundred('rep', 'bob'), quota('rep', 'boss', '2026-01-01', '2026-04-01', usd(200))],
    opportunities: [
      deal('won', '2026-02-01', { owner: 'ann', territory: 'south', amount: usd(60) }),
      deal('won', '2026-02-01', { owner: 'bob', territory: 'south', amount: usd(20) }),
    ],
  };
  const west: Scope = { kind: 'territory', id: 'west' };
  const team: Scope = { kind: 'team', id: 'boss' };
  const shortOf = (scope: Scope) =>
    Object.fromEntries(
      found('behind-plan', records, scope).map((a) => [
        scopeKey(a.subject as Scope),
        Number(a.values['short']) / 10_000,
      ]),
    );
  test('is territories where it is about a territory, reps where it is about people', () => {
    expect(shortOf(west)).toEqual({ 'territory:west': 120, 'territory:north': 100, 'territory:south': 20 });
    expect(shortOf(team)).toEqual({ 'team:boss': 120, 'rep:ann': 40, 'rep:bob': 80 });
    expect(shortOf(all)).toEqual({ all: 120, 'rep:ann': 40, 'rep:bob': 80 });
    expect(shortOf({ kind: 'territory', id: 'north' })).toEqual({ 'territory:north': 100 });
  });
  test('is what `planOf` says of each', () => {
    const world = worldOf(records);
    const evaluation = evaluate(world, attentionKpis, attentionWindows(world, at(world)), 'as-was', attentionParts);
    for (const whole of [west, team, all])
      for (const item of found('behind-plan', records, whole)) {
        const { quarterShort, ...values } = item.values;
        expect(quarterShort).toBeTypeOf('number');
        expect(planOf(evaluation, item.subject as Scope, { whole })).toEqual({ ...item, values });
      }
  });
  test('holds the vacancies under the territory of a manager, once', () => {
    for (const scope of [west, team, all])
      expect(found('vacant-territory', records, scope).map((a) => a.subject)).toEqual([
        { kind: 'territory', id: 'empty' },
      ]);
    expect(found('vacant-territory', records, { kind: 'rep', id: 'boss' })).toEqual([]);
  });
});

describe('vacant territories', () => {
  const records = {
    reps: [rep('ann'), rep('left', { active: false })],
    territories: [territory('west'), territory('north', { parent: 'west' }), territory('south', { parent: 'west' })],
    accounts: [account({ id: 'x', class: 'A' }), account({ id: 'y', class: 'A' })],
    activities: [touch('y', '2026-05-10')],
    assignments: [
      assign('account', 'x', 'south'),
      assign('account', 'y', 'south'),
      assign('rep', 'ann', 'north'),
      assign('rep', 'ann', 'south', { to: '2026-03-01' }),
      assign('rep', 'left', 'south', { from: '2025-01-01', to: '2025-06-01' }),
    ],
  };
  test('tell since when, and how many accounts wait', () =>
    expect(found('vacant-territory', records)).toMatchObject([
      {
        severity: 'error',
        subject: { kind: 'territory', id: 'south' },
        values: { accounts: 2, notInTime: 1, since: '2026-03-01' },
        weight: 1,
      },
    ]));
  test('are those that an inactive rep still has, since nobody knows when', () => {
    const more = { ...records, assignments: [...records.assignments, assign('rep', 'left', 'south')] };
    expect(found('vacant-territory', more)[0]!.values).toEqual({ accounts: 2, notInTime: 1 });
  });
  test('are looked for in the scope', () =>
    expect(found('vacant-territory', records, { kind: 'territory', id: 'north' })).toEqual([]));
});

test('accounts-overdue tells the top class only, the longest wait first', () => {
  const records = {
    reps: [rep('ann')],
    accounts: ['late', 'later', 'never', 'fine']
      .map((id) => account({ id, owner: 'ann', class: 'A' }))
      .concat([account({ id: 'b', owner: 'ann', class: 'B' }), account({ id: 'new', owner: 'ann', class: 'A' })]),
    assignments: [assign('account', 'new', 't', { from: '2026-05-01' })],
    activities: [touch('late', '2026-04-10'), touch('later', '2026-04-01'), touch('fine', '2026-04-16')],
  };
  expect(found('accounts-overdue', records)).toMatchObject([
    {
      subject: { kind: 'rep', id: 'ann' },
      values: { accounts: 3, of: 4, class: 'A', worst: 'never', never: 1, days: 14 },
      records: { collection: 'accounts', ids: ['never', 'later', 'late'] },
    },
  ]);
});

test('overlaps are told by pair of territories', () => {
  const records = {
    territories: [territory('n'), territory('s'), territory('up'), territory('low', { parent: 'up' })],
    areas: [area('z')],
    accounts: [account({ id: 'x' }), account({ id: 'y' })],
    assignments: [
      assign('area', 'z', 's'),
      assign('area', 'z', 'n'),
      assign('account', 'x', 'n'),
      assign('account', 'x', 's'),
      assign('account', 'y', 'up'),
      assign('account', 'y', 'low'),
    ],
  };
  expect(found('overlap', records)).toMatchObject([
    { subject: { kind: 'territory', id: 'n' }, values: { other: 's', areas: 1, accounts: 1 }, records: { ids: ['x'] } },
  ]);
});

test('gaps are areas and accounts without a territory, accounts without an owner', () => {
  const records = {
    reps: [rep('ann')],
    territories: [territory('t')],
    areas: [area('a', 10), area('b', 20), area('c')],
    accounts: [account({ id: 'x' }), account({ id: 'y', owner: 'ann' })],
    assignments: [assign('area', 'a', 't'), assign('account', 'x', 't')],
  };
  expect(found('areas-without-territory', records)[0]).toMatchObject({ values: { areas: 2, population: 20 } });
  expect(found('accounts-without-territory', records)[0]).toMatchObject({ records: { ids: ['y'] } });
  expect(found('accounts-without-owner', records)[0]).toMatchObject({ values: { accounts: 1, of: 2 }, weight: 0.5 });
});

test('past-due deals are told by rep, with the oldest', () => {
  const records = {
    reps: [rep('ann')],
    opportunities: [
      deal('open', '2026-05-01', { id: 'p', amount: usd(5) }),
      deal('open', '2025-05-15', { id: 'q', amount: usd(7) }),
      deal('open', '2026-05-15', { amount: usd(1) }),
    ],
  };
  expect(found('past-due-deals', records)).toMatchObject([
    { values: { deals: 2, amount: 120_000, days: 365 }, records: { ids: ['q', 'p'] } },
  ]);
});

test('inactive owners are told with their accounts', () => {
  const records = { reps: [rep('left', { active: false })], accounts: [account({ id: 'x', owner: 'left' })] };
  expect(found('inactive-owner', records)).toMatchObject([
    { severity: 'error', subject: { kind: 'rep', id: 'left' }, values: { accounts: 1 }, records: { ids: ['x'] } },
  ]);
});

test('coverage below the goal is certain only where the whole interval is', () => {
  const book = (n: number) => ({
    reps: [rep('ann'), rep('bob')],
    accounts: Array.from({ length: n }, (_, i) => account({ id: `a${i}`, owner: 'ann', class: 'A' })),
    activities: Array.from({ length: n / 2 }, (_, i) => touch(`a${i}`, '2026-05-10')),
  });
  expect(found('coverage-below-goal', book(2))).toMatchObject([{ severity: 'info', subject: all }]);
  expect(found('coverage-below-goal', book(100))).toMatchObject([
    { severity: 'warning', subject: all, values: { share: 0.5, goal: 0.85, accounts: 100, missed: 50 } },
    { severity: 'warning', subject: { kind: 'rep', id: 'ann' } },
  ]);
});

test('a win rate fell only where the intervals are apart', () => {
  const closed = (year: number, won: number, lost: number) => [
    ...Array.from({ length: won }, () => deal('won', `${year}-02-01`)),
    ...Array.from({ length: lost }, () => deal('lost', `${year}-02-01`)),
  ];
  const before = deal('won', '2024-12-01');
  const fell = { reps: [rep('ann')], opportunities: [before, ...closed(2025, 40, 10), ...closed(2026, 10, 40)] };
  const few = { reps: [rep('ann')], opportunities: [before, ...closed(2025, 4, 1), ...closed(2026, 1, 4)] };
  expect(found('win-rate-fell', fell)[0]).toMatchObject({ values: { share: 0.2, before: 0.8, deals: 50 } });
  expect(found('win-rate-fell', few)).toEqual([]);
  // of a year that was read in part nothing is said
  expect(found('win-rate-fell', { ...fell, opportunities: fell.opportunities.slice(1) })).toEqual([]);
});

describe('in any world the list', () => {
  const scopes = fc.constantFrom<Scope>(
    all,
    { kind: 'territory', id: 't0' },
    { kind: 'rep', id: 'r1' },
    { kind: 'team', id: 'r2' },
  );
  const order = ['error', 'warning', 'info', 'ok'];
  test('is in order, holds finite numbers, and says one thing of the scope’s plan', () => {
    fc.assert(
      fc.property(anyWorld, scopes, fc.constantFrom('2026', '2026-Q2', '2025', '2026-Q4'), (world, scope, period) => {
        const list = listOf(world, scope, period);
        expect(headlineOf(world, scope, at(world, period), 'as-was')).toEqual(list[0]);
        const plans = list.filter((a) => ['behind-plan', 'on-plan', 'no-plan'].includes(a.code) && a.subject === scope);
        expect(plans.length).toBe(1);
        for (const [i, a] of list.entries()) {
          for (const v of [...Object.values(a.values), a.weight])
            if (typeof v === 'number') expect(v).toSatisfy(Number.isFinite);
          expect(a.weight >= 0 && a.weight <= 1).toBe(true);
          const before = list[i - 1];
          if (before) expect(order.indexOf(before.severity)).toBeLessThanOrEqual(order.indexOf(a.severity));
          if (before?.severity === a.severity) expect(before.weight).toBeGreaterThanOrEqual(a.weight);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('is the same from an evaluation at hand', () => {
    fc.assert(
      fc.property(anyWorld, scopes, (world, scope) => {
        const windows = attentionWindows(world, at(world));
        const evaluation = evaluate(world, attentionKpis, windows, 'as-was', attentionParts);
        expect(attentionOf(world, scope, at(world), 'as-was', evaluation)).toEqual(listOf(world, scope));
      }),
      { numRuns: 20 },
    );
  });
  test('needs an evaluation of its window', () => {
    const world = worldOf({});
    const other = evaluate(world, [], attentionWindows(world, at(world, '2025')), 'as-was');
    expect(() => attentionOf(world, all, at(world), 'as-was', other)).toThrow(/2026/);
  });
});
