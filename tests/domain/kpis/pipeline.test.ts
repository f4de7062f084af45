import { describe, expect, test } from 'vitest';
import { deal, eur, rep, usd } from '../support.js';
import { figureOf, q2, valueOf } from './figures.js';

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
