import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/adapters/file/index.js';
import { edit, seeds } from '../../support/adventureworks/edits.js';
import { extractFiles, hasData, sourcesOf, wholeFiles, type RawFiles } from '../../support/adventureworks/files.js';
import { oracle, type Attainment, type Oracle } from '../../support/adventureworks/oracle.js';

type Imported = Awaited<ReturnType<typeof importFiles>>;
const read = (files: RawFiles) => importFiles(sourcesOf(files));

/** The oracle's figures, from the adapter's records by plain sums. */
function figuresOf({ records }: Imported): Oracle {
  const deals = (records.opportunities ?? []).filter(({ state }) => state === 'won');
  const quotas = records.quotas ?? [];
  const sumOf = (list: typeof deals) => list.reduce((sum, { amount }) => sum + BigInt(amount!.amount), 0n);
  const by = (key: (deal: (typeof deals)[number]) => string) =>
    new Map([...new Set(deals.map(key))].map((value) => [value, sumOf(deals.filter((deal) => key(deal) === value))]));
  const wonByQuarter = new Map<string, bigint>();
  const attainment = new Map<string, Attainment>();
  const attainmentByRep = new Map<string, Attainment>();
  for (const { of, from, to, target } of quotas) {
    const inside = deals.filter(({ closes }) => closes >= from && closes < to);
    if (!wonByQuarter.has(from)) wonByQuarter.set(from, sumOf(inside));
    const part = { won: sumOf(inside.filter(({ owner }) => owner === of.id)), quota: BigInt(target.amount) };
    attainment.set(`${of.id}:${from}`, part);
    const whole = attainmentByRep.get(of.id) ?? { won: 0n, quota: 0n };
    attainmentByRep.set(of.id, { won: whole.won + part.won, quota: whole.quota + part.quota });
  }
  const count = (name: keyof Oracle['counts']) => records[name]?.length ?? 0;
  return {
    won: sumOf(deals),
    wonByRep: by(({ owner }) => owner),
    wonByTerritory: by(({ territory }) => territory ?? ''),
    wonByQuarter,
    attainment,
    attainmentByRep,
    counts: {
      territories: count('territories'),
      reps: count('reps'),
      accounts: count('accounts'),
      opportunities: count('opportunities'),
      quotas: count('quotas'),
    },
  };
}
const codes = ({ issues }: Imported) =>
  issues.reduce<Record<string, number>>((n, { code }) => ({ ...n, [code]: (n[code] ?? 0) + 1 }), {});

function figures(name: string, files: () => RawFiles, skip: boolean) {
  describe.skipIf(skip)(name, () => {
    const raw = skip ? {} : files();
    const original = skip ? undefined : oracle(raw);
    test('the records add up to the raw files’ own figures', async () => {
      expect(figuresOf(await read(raw))).toEqual(original);
    });
    test.each(seeds)('so they do after the seeded edit %i', async (seed) => {
      const edited = edit(raw, seed);
      const wanted = oracle(edited.files);
      expect(wanted, edited.what.join('; ')).not.toEqual(original);
      expect(figuresOf(await read(edited.files)), edited.what.join('; ')).toEqual(wanted);
    });
  });
}
figures('the extract of AdventureWorks', extractFiles, false);
const absent = !hasData('adventureworks');
figures(
  'AdventureWorks',
  () => {
    // what the figures don't need is read by the other tests
    const {
      'consumers.csv': _,
      'online_orders.csv': __,
      'territories.geojson': ___,
      ...files
    } = wholeFiles('adventureworks');
    return files;
  },
  absent,
);

describe('the extract', () => {
  test('each file is reported, also those that are not used', async () => {
    const { report } = await read(extractFiles());
    expect(Object.fromEntries(report.map(({ name, collection }) => [name, collection]))).toEqual({
      'accounts.csv': 'accounts',
      'consumers.csv': 'ignored',
      'online_orders.csv': 'ignored',
      'opportunities.csv': 'opportunities',
      'quotas.csv': 'quotas',
      'reps.csv': 'reps',
      'territories.csv': 'territories',
      'territories.geojson': 'areas',
      'territory_history.csv': 'assignments',
      'territory_states.csv': 'ignored',
    });
    for (const { rows, why } of report) {
      expect(rows).toBeGreaterThan(0);
      expect(why).toMatch(/\.$/);
    }
  });

  test('a history that contradicts the rep’s home is kept beside it, ended, and is an issue', async () => {
    const { records, issues } = await read(extractFiles());
    const of282 = (records.assignments ?? []).filter(({ subject }) => subject.kind === 'rep' && subject.id === '282');
    expect(of282).toEqual([
      {
        id: '282:T-6:2022-05-30',
        subject: { kind: 'rep', id: '282' },
        territory: 'T-6',
        from: '2022-05-30',
        to: '2023-05-30',
      },
      {
        id: '282:T-10:2023-05-30',
        subject: { kind: 'rep', id: '282' },
        territory: 'T-10',
        role: 'contradicted',
        from: '2023-05-30',
        to: '2023-05-30',
      },
      { id: '282:T-6:home', subject: { kind: 'rep', id: '282' }, territory: 'T-6', from: '2023-05-30' },
    ]);
    expect(
      issues.filter(({ collection }) => collection === 'reps').map(({ record, code, value }) => [record, code, value]),
    ).toEqual([
      ['275', 'history-contradicts', 'T-3'],
      ['277', 'history-contradicts', 'T-2'],
      ['282', 'history-contradicts', 'T-10'],
      ['289', 'history-contradicts', 'T-6'],
    ]);
  });

  test('outlines of territories become areas that are assigned to them', async () => {
    const { records } = await read(extractFiles());
    expect(records.areas?.map(({ id, level }) => `${id} ${level}`)).toContain('T-10 territory');
    expect(records.areas?.every(({ geometry }) => geometry !== undefined)).toBe(true);
    expect(records.assignments).toContainEqual({
      id: 'area:T-10:T-10',
      subject: { kind: 'area', id: 'T-10' },
      territory: 'T-10',
    });
  });

  test('an account’s own columns become ours, what has no place is described', async () => {
    const { adapter, records } = await read(extractFiles());
    const account = records.accounts?.find(({ id }) => id === '314');
    expect(account).toEqual({
      id: '314',
      name: 'Top of the Line Bikes',
      owner: '288',
      segment: 'Touring',
      at: { kind: 'missing', reason: 'zero' },
      street: 'Knaackstr 7',
      city: 'Paderborn',
      region: 'HH',
      postcode: '33041',
      country: 'DE',
      revenue: { amount: 1_500_000_000, currency: 'USD' },
    });
    const fields = await adapter.describe('accounts', { signal: new AbortController().signal });
    expect(fields.find(({ name }) => name === 'squareFeet')).toMatchObject({
      type: 'number',
      filled: 1,
      writable: false,
    });
  });
});

describe.skipIf(absent)('the defects of AdventureWorks', () => {
  test('are issues by kind, and no record is dropped for them', async () => {
    const imported = await read(wholeFiles('adventureworks'));
    expect(codes(imported)).toEqual({
      'location-zero': 30,
      'outside-country': 50,
      'history-contradicts': 4,
      'history-ended': 1,
      'seller-not-owner': 1563,
    });
    expect(imported.records.accounts).toHaveLength(701);
    for (const issue of imported.issues) expect(issue.record && issue.code && issue.field).toBeTruthy();
  });
  test('the total is exact', async () => {
    const { records } = await read(wholeFiles('adventureworks'));
    expect(records.opportunities?.reduce((sum, { amount }) => sum + amount!.amount, 0)).toBe(804_877_041_832);
  });
});

describe.skipIf(!hasData('us-counties'))('US counties', () => {
  test('figures and shapes of one county meet in one area', async () => {
    const { records, issues, report } = await read(wholeFiles('us-counties'));
    const counties = (records.areas ?? []).filter(({ level }) => level === 'county');
    expect(counties).toHaveLength(3233);
    expect(counties.every(({ geometry }) => geometry !== undefined)).toBe(true);
    expect(counties.reduce((sum, { measures }) => sum + (measures?.['population'] ?? 0), 0)).toBe(332_387_540);
    expect(Object.keys(counties[0]!.measures!)).toEqual([
      'areaKm2',
      'neighbours',
      'population',
      'households',
      'medianHouseholdIncome',
      'meanHouseholdIncome',
      'perCapitaIncome',
      'medianAge',
      'collegePct',
      'unemployment20to64Pct',
      'broadbandPct',
    ]);
    expect(counties.find(({ id }) => id === '60010')?.measures).not.toHaveProperty('population');
    expect(issues).toEqual([]);
    expect(report.filter(({ collection }) => collection === 'ignored').map(({ name }) => name)).toEqual([
      'adjacency.csv',
      'adjacency_water_census2010.csv',
    ]);
  });
  test('a county of only one file is an issue, not a gap', async () => {
    const files = wholeFiles('us-counties');
    const csv = files['counties.csv']!.replace(/^01001,.*\n/m, '') + '99999,Nowhere,,99,,,,,,,,,,,,,,,,\n';
    const { records, issues } = await read({ ...files, 'counties.csv': csv });
    expect(issues.map(({ record, code }) => [record, code])).toEqual([
      ['99999', 'area-without-shape'],
      ['01001', 'area-without-figures'],
    ]);
    expect(records.areas?.filter(({ id }) => id === '01001' || id === '99999')).toHaveLength(2);
  });
});
