import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attributionOf,
  evaluate,
  exclusionReasons,
  flow,
  isFigure,
  kpiById,
  kpis,
  lastDayOf,
  noBasisReasons,
  recordsBehind,
  repTree,
  rollUp,
  stock,
  territoryTree,
  windowOf,
  windowPrevious,
  wonAmount,
  type Basis,
  type Kpi,
  type Part,
  type Result,
  type Scope,
  type Window,
  type World,
} from '../../../src/domain/index.js';
import { account, anyRecords, anyWorld, assign, deal, rep, territory, usd, worldOf, type Records } from '../support.js';

const all: Scope = { kind: 'all' };
/** As `expect(a).toBe(b)`, for loops that compare thousands of numbers. */
function same(actual: number, expected: number, ...what: unknown[]) {
  if (!Object.is(actual, expected)) expect.fail(`${actual} is not ${expected}: ${JSON.stringify(what)}`);
}
const bases: readonly Basis[] = ['as-was', 'as-is'];
const windowsOf = (world: World, ...ids: string[]): readonly Window[] =>
  ids.map((id) => windowOf(world.calendar.parse(id)!, world));
const quarters = (world: World) => windowsOf(world, '2026-Q2', '2025-Q4', '2026', '2026-Q4');
const allParts = [
  ...new Set(kpis.flatMap((k) => [...Object.values<Part>(k.parts), ...Object.values<Part>(k.excluded ?? {})])),
];
const quotaCount = kpiById('attainment')!.excluded!['quota-other-currency']!;
const scopesOf = ({ tables }: World): readonly Scope[] => [
  all,
  ...tables.territories.column('id').map((id): Scope => ({ kind: 'territory', id })),
  ...tables.reps.column('id').flatMap((id): Scope[] => [
    { kind: 'rep', id },
    { kind: 'team', id },
  ]),
  { kind: 'territory', id: 'no such territory' },
  { kind: 'rep', id: 'no such rep' },
];

const adminDocs = readFileSync(new URL('../../../docs/admin.md', import.meta.url), 'utf8');
function expectSound(result: Result) {
  const numbers = Object.values(result).filter((v) => typeof v === 'number');
  if (!numbers.every(Number.isFinite)) expect.fail(JSON.stringify(result));
  if (!Object.values(result.excluded ?? {}).every((count) => count > 0)) expect.fail(JSON.stringify(result));
  if (!isFigure(result)) {
    if (!noBasisReasons.includes(result.noBasis)) expect.fail(`no reason: ${result.noBasis}`);
  } else if (result.low !== undefined && !(result.low <= result.value && result.value <= result.high!))
    expect.fail(JSON.stringify(result));
}

describe.each(kpis.map((kpi) => [kpi.id, kpi] as const))('%s', (id, kpi) => {
  test('has a kebab-case id, its formula in the docs, a line in their list, and lists one of its own parts', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const file = readFileSync(new URL(`../../../src/domain/kpis/${id}.ts`, import.meta.url), 'utf8');
    expect(file).toMatch(/\/\*\*[^]{40,}\*\/\nexport const/);
    expect(kpiById(id)).toBe(kpi);
    if (kpi.lists !== undefined) expect(Object.keys(kpi.parts)).toContain(kpi.lists);
    expect(adminDocs).toContain(`| \`${id}\` `);
    for (const reason of Object.keys(kpi.excluded ?? {})) expect(exclusionReasons).toContain(reason);
  });

  test('makes no NaN, no infinity and no reason of its own in any world', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...bases), (world, basis) => {
        const evaluation = evaluate(world, [kpi], quarters(world), basis);
        for (const scope of scopesOf(world))
          for (let w = 0; w < 4; w++)
            for (const result of [evaluation.figure(kpi, scope, w), evaluation.lastYear(kpi, scope, w)])
              expectSound(result);
      }),
      { numRuns: 20 },
    );
  });

  test('says no basis or a count of 0 in an empty world', () => {
    const world = worldOf({});
    const evaluation = evaluate(world, [kpi], quarters(world), 'as-was');
    for (let w = 0; w < 4; w++) {
      const result = evaluation.figure(kpi, all, w);
      if (isFigure(result)) expect(result.value).toBe(0);
      // a rate of nothing is no rate; only a sum may be 0
      if (['share', 'ratio', 'days', 'per-day'].includes(kpi.unit)) expect(isFigure(result)).toBe(false);
    }
  });
});

test('ids are distinct', () => expect(new Set(kpis.map((k) => k.id)).size).toBe(kpis.length));
test('an unknown id is no KPI', () => expect(kpiById('nonsense')).toBeUndefined());

describe('parts', () => {
  test('of the top territories and of what is nowhere add up to the whole, and a territory is its own and those below', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...bases), (world, basis) => {
        const windows = quarters(world);
        const sums = rollUp(world, allParts, windows, basis);
        for (const part of allParts)
          windows.forEach((window, w) => {
            const { territories } = world.tables;
            const day = part.kind === 'stock' ? lastDayOf(window, world) : world.asOf;
            const who = attributionOf(world, part.of, basis, day);
            const nowhere = recordsBehind(world, part, all, window, basis)
              .filter((r) => who.territory[r.row]! < 0)
              .reduce((sum, r) => sum + r.value, 0);
            const { roots } = territoryTree(territories);
            const ids = territories.column('id');
            const below = roots.reduce((sum, row) => sum + sums.of(part, { kind: 'territory', id: ids[row]! }, w), 0);
            same(below + nowhere, sums.of(part, all, w));
            const own = new Array<number>(ids.length).fill(0);
            for (const r of recordsBehind(world, part, all, window, basis))
              if (who.territory[r.row]! >= 0) own[who.territory[r.row]!]! += r.value;
            ids.forEach((id, row) => {
              const { children } = territoryTree(territories);
              const under = children[row]!.map((c) => sums.of(part, { kind: 'territory', id: ids[c]! }, w));
              const sum = under.reduce((a, b) => a + b, own[row]!);
              same(sums.of(part, { kind: 'territory', id }, w), sum, id);
            });
          });
      }),
      { numRuns: 20 },
    );
  });

  test('of a team are those of its members', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const windows = quarters(world);
        const parts = allParts.filter((p) => p.of !== 'quotas');
        const sums = rollUp(world, parts, windows, 'as-was');
        const { reps } = world.tables;
        for (const part of parts)
          for (let row = 0; row < reps.length; row++) {
            const members = repTree(reps)
              .under(row)
              .reduce((sum, r) => sum + sums.of(part, { kind: 'rep', id: reps.row(r).id }, 0), 0);
            same(sums.of(part, { kind: 'team', id: reps.row(row).id }, 0), members, row);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('of months add up to the quarter, and of quarters to the year', () => {
    const additive = allParts.filter((p) => p.kind === 'flow' || (p.of === 'quotas' && p !== quotaCount));
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...bases), (world, basis) => {
        const ids = ['2026', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-M04', '2026-M05', '2026-M06'];
        const sums = rollUp(world, additive, windowsOf(world, ...ids), basis);
        for (const part of additive)
          for (const scope of scopesOf(world)) {
            const at = (w: number) => sums.of(part, scope, w);
            same(at(5) + at(6) + at(7), at(2), scope);
            same(at(1) + at(2) + at(3) + at(4), at(0), scope);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('don’t depend on the order of records', () => {
    fc.assert(
      fc.property(anyRecords, fc.infiniteStream(fc.nat()), fc.constantFrom(...bases), (records, random, basis) => {
        const shuffled = Object.fromEntries(
          Object.entries(records).map(([name, list]) => [
            name,
            [...list]
              .map((r) => [random.next().value, r] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, r]) => r),
          ]),
        ) as Records;
        const figures = (world: World) => {
          const evaluation = evaluate(world, kpis, quarters(world), basis);
          const scopes = scopesOf(worldOf(records));
          return scopes.map((scope) => kpis.map((kpi) => [kpi.id, scope, evaluation.figure(kpi, scope)]));
        };
        expect(figures(worldOf(shuffled))).toEqual(figures(worldOf(records)));
      }),
      { numRuns: 60 },
    );
  });

  test('equal the sum of the records behind them', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...bases), (world, basis) => {
        const windows = quarters(world);
        const sums = rollUp(world, allParts, windows, basis);
        for (const part of allParts)
          for (const scope of scopesOf(world))
            windows.forEach((window, w) => {
              const rows = recordsBehind(world, part, scope, window, basis);
              same(
                rows.reduce((sum, r) => sum + r.value, 0),
                sums.of(part, scope, w),
                scope,
              );
            });
      }),
      { numRuns: 20 },
    );
  });

  test('cost nothing in windows that nobody asks for', () => {
    const looked: string[] = [];
    const counted = stock('accounts', (_table, _world, window) => {
      looked.push(window.id);
      return () => 1;
    });
    const world = worldOf({ accounts: [account({ id: 'x' })] });
    const kpi: Kpi = {
      id: 'counted',
      unit: 'count',
      better: 'higher',
      parts: { counted },
      figure: (s) => ({ value: s['counted']! }),
    };
    const evaluation = evaluate(world, [kpi], quarters(world), 'as-was');
    expect(looked).toEqual([]);
    expect(evaluation.figure(kpi, all, 2)).toEqual({ value: 1 });
    expect(evaluation.figure(kpi, { kind: 'rep', id: 'r' }, 2)).toEqual({ value: 0 });
    expect(looked).toEqual(['2026']);
    evaluation.lastYear(kpi, all, 2);
    expect(looked).toEqual(['2026', '2025']);
  });
  test('cost nothing in the period before, but for those of a KPI that looks at it', () => {
    const looked: string[] = [];
    const counting = (id: string) =>
      stock('accounts', (_table, _world, window) => {
        looked.push(`${id} ${window.id}`);
        return () => 1;
      });
    const summed: string[] = [];
    const summing = (id: string) =>
      flow('opportunities', 'closes', () => {
        summed.push(id);
        return () => 1;
      });
    const define = (id: string, figure: Kpi['figure']): Kpi => ({
      id,
      unit: 'count',
      better: 'higher',
      parts: { counted: counting(id), won: summing(id) },
      figure,
    });
    const plain = define('plain', (s) => ({ value: s['won']! }));
    const year = define('year', (_s, _c, earlier) => ({ value: earlier('year')!['won']! }));
    const before = define('before', (_s, _c, earlier) => ({ value: earlier('period')!['won']! }));
    const world = worldOf({
      accounts: [account({ id: 'x' })],
      opportunities: ['2024-04-01', '2025-04-01', '2026-01-01', '2026-01-02'].map((day) => deal('won', day)),
    });
    const evaluation = evaluate(world, [plain, year, before], quarters(world), 'as-was');
    expect(evaluation.figure(plain, all)).toEqual({ value: 0 });
    expect(evaluation.figure(year, all)).toEqual({ value: 1 });
    expect(looked).toEqual(['plain 2026-Q2', 'year 2026-Q2', 'year 2025-Q2']);
    const others = () => summed.filter((id) => id !== 'before').length;
    const known = others();
    expect(evaluation.figure(before, all)).toEqual({ value: 2 });
    expect(looked.slice(3)).toEqual(['before 2026-Q2', 'before 2026-Q1']);
    expect(others()).toBe(known);
    const times = summed.length;
    expect(evaluation.figure(before, { kind: 'rep', id: 'nobody' })).toEqual({ value: 0 });
    expect([looked.length, summed.length]).toEqual([5, times]);
  });
  test('were not passed: an error that says so', () => {
    const world = worldOf({});
    expect(() => rollUp(world, [], quarters(world), 'as-was').of(allParts[0]!, all, 0)).toThrow(/not rolled up/);
    expect(() => rollUp(world, allParts, quarters(world), 'as-was').of(allParts[0]!, all, 4)).toThrow(RangeError);
  });
  test('can be rolled up over no window', () =>
    expect(() => rollUp(worldOf({}), allParts, [], 'as-was')).not.toThrow());
});

test('growth on the period before has for numerator and denominator the sums of the records of its two windows', () => {
  const kpi = kpiById('growth-previous')!;
  let compared = 0;
  fc.assert(
    fc.property(anyWorld, fc.constantFrom(...bases), (world, basis) => {
      const windows = quarters(world);
      const evaluation = evaluate(world, [kpi], windows, basis);
      const sumOf = (scope: Scope, window: Window) =>
        recordsBehind(world, wonAmount, scope, window, basis).reduce((sum, r) => sum + r.value, 0);
      for (const scope of scopesOf(world))
        windows.forEach((window, w) => {
          const result = evaluation.figure(kpi, scope, w);
          if (!isFigure(result)) return;
          compared++;
          same(result.numerator!, sumOf(scope, window), scope);
          same(result.denominator!, sumOf(scope, windowPrevious(window, world)), scope);
        });
    }),
    { numRuns: 40 },
  );
  expect(compared).toBeGreaterThan(0);
});

describe('as-was and as-is', () => {
  const members = fc.constantFrom('ann', 'bob');
  const places = fc.constantFrom('n', 's');
  test('are the same where nothing moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(members, places), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom('won', 'lost', 'open'), fc.integer({ min: 1, max: 12 })), {
          maxLength: 20,
        }),
        (owned, closed) => {
          const world = worldOf({
            reps: [rep('ann'), rep('bob')],
            territories: [territory('n'), territory('s')],
            accounts: owned.map(([owner], i) => account({ id: `a${i}`, owner })),
            assignments: owned.map(([, place], i) => assign('account', `a${i}`, place)),
            opportunities: closed.map(([a, state, month]) => {
              const i = a % owned.length;
              const day = `2026-${String(month).padStart(2, '0')}-10`;
              return deal(state, day, { account: `a${i}`, owner: owned[i]![0], amount: usd(month) });
            }),
          });
          const figures = (basis: Basis) => {
            const evaluation = evaluate(world, kpis, windowsOf(world, '2026'), basis);
            return scopesOf(world).map((scope) => kpis.map((kpi: Kpi) => evaluation.figure(kpi, scope)));
          };
          expect(figures('as-was')).toEqual(figures('as-is'));
        },
      ),
    );
  });
  test('an account’s claims that begin later are not taken for ones that never change', () => {
    const world = worldOf({
      territories: [territory('n'), territory('s')],
      accounts: [account({ id: 'x' })],
      assignments: [
        assign('account', 'x', 'n', { cause: 'area' }),
        assign('account', 'x', 's', { cause: 'hand', from: '2026-05-01' }),
      ],
      opportunities: [deal('won', '2026-04-10', { account: 'x' }), deal('won', '2026-05-10', { account: 'x' })],
    });
    expect(attributionOf(world, 'opportunities', 'as-was', world.asOf).territory).toEqual([0, 1]);
  });
});
