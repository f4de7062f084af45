import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { detailsOf, makeWorld, type World } from '../../demo/world.js';
import { countySources, holds, readCounties, type County } from '../../demo/world/counties.js';
import { partsOf, type Assignment } from '../../src/domain/index.js';

const today = '2026-11-24';
const hash = (world: World) => createHash('sha256').update(JSON.stringify(world)).digest('hex');
const current = (a: Assignment) => a.to === undefined || a.to > today;
const dollars = (amount: number) => amount / 10_000;

let world: World;
let counties: readonly County[];
beforeAll(async () => {
  world = await makeWorld({ today });
  counties = readCounties(await countySources());
});
const claims = (kind: Assignment['subject']['kind']) => {
  const out = new Map<string, Set<string>>();
  for (const a of world.records.assignments)
    if (a.subject.kind === kind && current(a))
      out.set(a.subject.id, (out.get(a.subject.id) ?? new Set()).add(a.territory));
  return out;
};
const leaves = () => world.records.territories.filter((t) => t.type === 'territory');

describe('the same seed and day', () => {
  test('make the same bytes', async () => {
    const [a, b] = [await makeWorld({ today, accounts: 300 }), await makeWorld({ today, accounts: 300 })];
    expect(hash(a)).toBe(hash(b));
  });
  test('another seed or another day make others', async () => {
    const worlds = [
      await makeWorld({ today, accounts: 300 }),
      await makeWorld({ today, accounts: 300, seed: 2 }),
      await makeWorld({ today: '2026-11-25', accounts: 300 }),
    ];
    expect(new Set(worlds.map(hash)).size).toBe(3);
  });
});

describe('the ground is real', () => {
  test('3,144 counties hold the population that the Census counted', () => {
    expect(counties).toHaveLength(3144);
    expect(counties.reduce((sum, c) => sum + c.population, 0)).toBe(332_387_540);
    expect(new Set(counties.map((c) => c.state)).size).toBe(51);
  });
  test('accounts stand inside a county of their own state', () => {
    const byState = groupBy(counties);
    const sample = world.records.accounts.filter((_, i) => i % 25 === 0);
    for (const { at, region } of sample)
      if (at.kind === 'point') expect(byState.get(region!)!.some((c) => holds(c, at.lng, at.lat))).toBe(true);
  });
  test('accounts follow the population of the states', () => {
    const share = (list: readonly County[]) => list.reduce((sum, c) => sum + c.population, 0) / 332_387_540;
    const states = new Set(['CA', 'TX', 'FL', 'NY']);
    const expected = share(counties.filter((c) => states.has(c.state)));
    const found = world.records.accounts.filter((a) => states.has(a.region!)).length / 5000;
    expect(Math.abs(found - expected)).toBeLessThan(0.02);
  });
});
const groupBy = (list: readonly County[]) => {
  const out = new Map<string, County[]>();
  for (const c of list) out.set(c.state, [...(out.get(c.state) ?? []), c]);
  return out;
};

describe('the organisation', () => {
  test('has about 60 reps in 9 districts of 3 regions', () => {
    const of = (type: string) => world.records.territories.filter((t) => t.type === type).length;
    expect([of('company'), of('region'), of('district'), of('territory')]).toEqual([1, 3, 9, 63]);
    expect(world.records.reps.filter((r) => r.active && r.id.startsWith('P-'))).toHaveLength(60);
    expect(new Set(world.records.reps.map((r) => r.name)).size).toBe(world.records.reps.length);
    expect(new Set(world.records.territories.map((t) => t.name)).size).toBe(world.records.territories.length);
  });
  test('has territories of connected counties, but for islands', () => {
    const byFips = new Map(counties.map((c, i) => [c.fips, i]));
    const areas = claims('area');
    let connected = 0;
    for (const { id } of leaves()) {
      const own = new Set([...areas].filter(([, t]) => t.has(id)).map(([fips]) => byFips.get(fips)!));
      const reached = [own.values().next().value!];
      const seen = new Set(reached);
      for (let k = 0; k < reached.length; k++)
        for (const n of counties[reached[k]!]!.neighbours)
          if (own.has(n) && !seen.has(n)) {
            seen.add(n);
            reached.push(n);
          }
      if (seen.size >= own.size * 0.9) connected++;
    }
    expect(connected).toBeGreaterThanOrEqual(58);
  });
  test('is visibly unequal', () => {
    const loads = [...countBy(claims('account')).values()].sort((a, b) => a - b);
    expect(loads.at(-5)! / loads[4]!).toBeGreaterThan(3);
  });
  test('has overlaps, gaps and three vacancies', () => {
    const areas = claims('area');
    expect([...areas.values()].filter((t) => t.size > 1).length).toBeGreaterThanOrEqual(10);
    const gaps = counties.length - areas.size;
    expect(gaps).toBeGreaterThanOrEqual(15);
    expect(gaps).toBeLessThan(60);
    const held = new Set([...claims('rep').values()].flatMap((t) => [...t]));
    expect(
      leaves()
        .filter((t) => !held.has(t.id))
        .map((t) => t.name)
        .sort(),
    ).toEqual(['Eastern Tennessee', 'Inland Northwest', 'Southern Illinois']);
  });
  test('has accounts that changed hands', () => {
    const past = world.records.assignments.filter((a) => a.subject.kind === 'account' && !current(a));
    expect(past.length).toBeGreaterThan(100);
  });
});
const countBy = (map: ReadonlyMap<string, ReadonlySet<string>>) => {
  const out = new Map<string, number>();
  for (const set of map.values()) for (const t of set) out.set(t, (out.get(t) ?? 0) + 1);
  return out;
};

describe('the records', () => {
  test('fit together, apart from what was spoilt on purpose', () => {
    const { records, defects } = world;
    const known = Object.fromEntries(
      Object.entries(records).map(([name, list]) => [
        name,
        new Set((list as readonly { id: string }[]).map((r) => r.id)),
      ]),
    ) as Record<keyof World['records'], Set<string>>;
    const spoilt = new Set(defects.map((d) => `${d.id}:${d.what}`));
    for (const [name, list] of Object.entries(records))
      expect([name, known[name as 'reps'].size]).toEqual([name, list.length]);
    for (const a of records.accounts)
      if (a.owner !== undefined && !known.reps.has(a.owner)) expect(spoilt).toContain(`${a.id}:unknown-owner`);
    for (const o of records.opportunities) {
      if (!known.accounts.has(o.account!)) expect(spoilt).toContain(`${o.id}:unknown-account`);
      if (!o.amount) expect(spoilt).toContain(`${o.id}:no-amount`);
      expect(known.reps.has(o.owner) && (o.territory === undefined || known.territories.has(o.territory))).toBe(true);
      expect(o.created! <= o.closes && o.created! <= today).toBe(true);
      if (o.state !== 'open') expect(o.closes <= today).toBe(true);
    }
    for (const v of records.activities) {
      expect(known.accounts.has(v.account) && known.reps.has(v.rep)).toBe(true);
      if (v.done) expect(v.on <= today).toBe(true);
    }
    for (const a of records.assignments) {
      expect(known.territories.has(a.territory)).toBe(true);
      expect(known[`${a.subject.kind}s`].has(a.subject.id)).toBe(true);
      if (a.to) expect(a.from! < a.to).toBe(true);
    }
    for (const q of records.quotas) expect(partsOf(q.from) && q.from < q.to && q.target.amount > 0).toBeTruthy();
  });
  test('cover at least 24 months, with some deals past due and some still to come', () => {
    const { opportunities, activities } = world.records;
    expect(opportunities.some((o) => o.closes < '2024-11-25')).toBe(true);
    const categories = { 0.1: 'pipeline', 0.25: 'pipeline', 0.5: 'best-case', 0.75: 'commit' };
    for (const { state, probability, forecast } of opportunities)
      if (forecast !== (state === 'open' ? categories[probability as keyof typeof categories] : undefined))
        expect.fail(`${state}, ${probability}: ${forecast}`);
    expect(activities.some((v) => v.on < '2024-11-25')).toBe(true);
    expect(opportunities.filter((o) => o.state === 'open' && o.closes < today).length).toBeGreaterThan(50);
    expect(opportunities.filter((o) => o.state === 'open' && o.closes > today).length).toBeGreaterThan(500);
    expect(activities.some((v) => v.on > today && !v.done)).toBe(true);
  });
  test('follow the season: December is worth more than July', () => {
    const won = (month: string) =>
      world.records.opportunities
        .filter((o) => o.state === 'won' && o.closes.startsWith(month) && o.amount?.currency === 'USD')
        .reduce((sum, o) => sum + o.amount!.amount, 0);
    expect(won('2025-12') / won('2025-07')).toBeGreaterThan(1.4);
  });
  test('name every account once, with details that agree with it', () => {
    const names = world.records.accounts.map((a) => `${a.name}`);
    expect(new Set(names).size).toBe(names.length);
    const details = detailsOf(world.records.accounts[0]!);
    expect(details.phone).toMatch(/^\(\d{3}\) 555-01\d\d$/);
    expect(details.website).toMatch(/^[a-z]+\.example$/);
  });
});

test('some reps are clearly behind their quota to date and some ahead', () => {
  const { opportunities, quotas, reps } = world.records;
  const attainment = reps
    .filter((r) => r.active && r.id.startsWith('P-'))
    .map((rep) => {
      const won = opportunities
        .filter((o) => o.owner === rep.id && o.state === 'won' && o.closes >= '2026-01-01' && o.closes < '2026-11-01')
        .reduce((sum, o) => sum + dollars(o.amount?.amount ?? 0), 0);
      const due = quotas
        .filter((q) => q.of.id === rep.id && q.from >= '2026-01-01' && q.to <= '2026-11-01')
        .reduce((sum, q) => sum + dollars(q.target.amount), 0);
      return won / due;
    })
    .sort((a, b) => a - b);
  expect(attainment.filter((a) => a < 0.85).length).toBeGreaterThanOrEqual(8);
  expect(attainment.filter((a) => a > 1.05).length).toBeGreaterThanOrEqual(8);
  expect(attainment.filter((a) => a > 0.55 && a < 1.45).length).toBeGreaterThanOrEqual(attainment.length - 3);
});

test('the win rate is that of a field sales force, and differs between reps', () => {
  const { opportunities } = world.records;
  const closed = opportunities.filter((o) => o.state !== 'open' && o.closes >= '2024-01-01');
  const rate = closed.filter((o) => o.state === 'won').length / closed.length;
  expect(rate).toBeGreaterThan(0.25);
  expect(rate).toBeLessThan(0.45);
});

test('a hundred thousand accounts can be asked for, with ten opportunities each', async () => {
  const big = await makeWorld({ today, accounts: 100_000 });
  expect(big.records.accounts).toHaveLength(100_000);
  expect(big.records.opportunities).toHaveLength(1_000_000);
  expect(big.records.activities.length).toBeLessThan(500_000);
}, 60_000);
