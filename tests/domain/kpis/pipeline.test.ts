import { describe, expect, test } from 'vitest';
import { evaluate, kpiById, recordsBehind, windowOf, type Scope } from '../../../src/domain/index.js';
import { deal, eur, rep, usd, worldOf } from '../support.js';
import { all, figureOf, q2, valueOf } from './figures.js';

describe('sales velocity', () => {
  const won = deal('won', '2026-04-11', { created: '2026-04-01', amount: usd(100) });
  const lost = deal('lost', '2026-04-11');
  const open = [deal('open', '2026-05-15'), deal('open', '2026-06-30'), deal('open', '2026-07-01')];
  test('is open deals x win rate x average deal / cycle, per day', () =>
    // 2 x 0.5 x 100 / 10
    expect(figureOf('sales-velocity', { opportunities: [won, lost, ...open] })).toMatchObject({
      value: 100_000,
      n: 2,
    }));
  test('says what is missing', () => {
    expect(figureOf('sales-velocity', {})).toEqual({ noBasis: 'no-closed' });
    expect(figureOf('sales-velocity', { opportunities: [lost] })).toEqual({ noBasis: 'no-won' });
    const atOnce = deal('won', '2026-04-11', { created: '2026-04-11', amount: usd(100) });
    expect(figureOf('sales-velocity', { opportunities: [atOnce] })).toEqual({ noBasis: 'no-cycle' });
    expect(figureOf('sales-velocity', { opportunities: [won] }, { period: '2026-Q1' })).toEqual({
      noBasis: 'period-over',
    });
  });
});

describe('pipeline', () => {
  const records = {
    reps: [rep('ann')],
    quotas: [q2(100)],
    opportunities: [
      deal('won', '2026-04-01', { amount: usd(60) }),
      deal('open', '2026-05-15', { amount: usd(50), probability: 0.5 }),
      deal('open', '2026-06-30', { amount: usd(70), probability: 0.1 }),
      deal('open', '2026-06-30', { probability: 0.9 }),
      deal('open', '2026-06-30', { amount: eur(3) }),
      deal('open', '2026-05-14', { amount: usd(1000), probability: 1 }), // past due
      deal('open', '2026-01-14', { amount: usd(1000), probability: 1 }), // past due, of another quarter
      deal('open', '2026-07-01', { amount: usd(1000) }), // the next quarter
    ],
  };
  test('pipeline-coverage is open / (quota - won)', () =>
    expect(figureOf('pipeline-coverage', records)).toEqual({
      value: 3,
      numerator: 1_200_000,
      denominator: 400_000,
      excluded: { 'no-amount': 1, 'other-currency': 1, 'past-due': 2 },
    }));
  test('pipeline-coverage says quota-met, no-quota, period-over', () => {
    const met = { ...records, quotas: [q2(60)] };
    expect(valueOf(figureOf('pipeline-coverage', met))).toBe('quota-met');
    expect(valueOf(figureOf('pipeline-coverage', {}))).toBe('no-quota');
    expect(valueOf(figureOf('pipeline-coverage', records, { period: '2026-Q1' }))).toBe('period-over');
  });
  test('open-pipeline adds amounts from today on', () =>
    expect(figureOf('open-pipeline', records)).toMatchObject({ value: 1_200_000, n: 2 }));
  test('weighted-pipeline adds amount x probability', () =>
    // 50 x 0.5 + 70 x 0.1
    expect(figureOf('weighted-pipeline', records)).toEqual({
      value: 320_000,
      n: 2,
      excluded: { 'no-amount': 1, 'other-currency': 1, 'no-probability': 1, 'past-due': 2 },
    }));
  test('nothing open is 0, not a gap', () => {
    expect(figureOf('open-pipeline', {})).toEqual({ value: 0, n: 0 });
    expect(figureOf('weighted-pipeline', {})).toEqual({ value: 0, n: 0 });
  });
});

describe('commit-attainment', () => {
  const commit = (closes: string, units?: number) =>
    deal('open', closes, { forecast: 'commit', ...(units === undefined ? {} : { amount: usd(units) }) });
  const records = {
    reps: [rep('ann'), rep('bob')],
    quotas: [q2(100)],
    opportunities: [
      deal('won', '2026-04-01', { amount: usd(60) }),
      deal('won', '2026-05-15'),
      deal('won', '2026-05-16', { amount: usd(1000) }), // says that it closes tomorrow
      deal('lost', '2026-05-15', { amount: usd(1000), forecast: 'commit' }),
      commit('2026-05-15', 20),
      commit('2026-06-30', 10),
      commit('2026-06-30'),
      deal('open', '2026-06-30', { forecast: 'commit', amount: eur(1000) }),
      deal('open', '2026-06-30', { forecast: 'best-case', amount: usd(1000) }),
      deal('open', '2026-06-30', { forecast: 'omitted' }),
      deal('open', '2026-06-30', { amount: usd(1000), probability: 0.9 }), // in no category
      commit('2026-05-14', 1000), // past due
      commit('2026-07-01', 1000), // the next quarter
    ],
  };
  test('is (won + committed) / quota', () =>
    // (60 + 20 + 10) / 100
    expect(figureOf('commit-attainment', records)).toEqual({
      value: 0.9,
      numerator: 900_000,
      denominator: 1_000_000,
      excluded: { 'no-amount': 2, 'other-currency': 1, 'no-forecast': 1, 'past-due': 1 },
    }));
  test('lists the deals that make its numerator', () => {
    const w = worldOf(records);
    const kpi = kpiById('commit-attainment')!;
    const window = windowOf(w.calendar.parse('2026-Q2')!, w);
    const rows = recordsBehind(w, kpi.parts[kpi.lists!]!, all, window, 'as-was');
    expect(rows.map((r) => r.value)).toEqual([600_000, 200_000, 100_000]);
    // the same in a month of its own, where other days have no target
    const may = windowOf(w.calendar.parse('2026-M05')!, w);
    expect(evaluate(w, [kpi], [may], 'as-was').figure(kpi, all)).toMatchObject({ numerator: 200_000 });
  });
  test('says no-quota and period-over', () => {
    expect(figureOf('commit-attainment', { opportunities: records.opportunities })).toMatchObject({
      noBasis: 'no-quota',
    });
    expect(valueOf(figureOf('commit-attainment', records, { period: '2026-Q1' }))).toBe('period-over');
  });
  test('has no basis where no open deal has a category', () => {
    const [won] = records.opportunities;
    const without = (...open: ReturnType<typeof deal>[]) =>
      figureOf('commit-attainment', { ...records, opportunities: [won!, ...open] });
    expect(without()).toEqual({ noBasis: 'no-forecast' });
    expect(without(deal('open', '2026-06-30', { amount: usd(1) }))).toEqual({
      noBasis: 'no-forecast',
      excluded: { 'no-forecast': 1 },
    });
    expect(without(deal('lost', '2026-05-01', { forecast: 'commit' }))).toEqual({ noBasis: 'no-forecast' });
    // none is committed in these days, which is known
    expect(without(commit('2026-07-01', 5))).toMatchObject({ value: 0.6 });
    expect(without(deal('open', '2026-06-30', { forecast: 'pipeline' }))).toMatchObject({ value: 0.6 });
  });
  test('one rep’s categories are no other’s', () => {
    const w = {
      ...records,
      quotas: [q2(100), { ...q2(50), of: { kind: 'rep', id: 'bob' } as const }],
      opportunities: [commit('2026-06-30', 20), deal('open', '2026-06-30', { owner: 'bob', amount: usd(9) })],
    };
    const of = (scope: Scope) => valueOf(figureOf('commit-attainment', w, { scope }));
    expect(of({ kind: 'rep', id: 'ann' })).toBe(0.2);
    expect(of({ kind: 'rep', id: 'bob' })).toBe('no-forecast');
    expect(of(all)).toBe(20 / 150);
  });
});
