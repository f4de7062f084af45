import { describe, expect, test } from 'vitest';
import { calendarOf, evaluate, kpiById, windowOf } from '../../../src/domain/index.js';
import { deal, usd, worldOf } from '../support.js';
import { all, figureOf } from './figures.js';

describe('growth on the period before', () => {
  const longAgo = deal('lost', '2023-01-02');
  const opportunities = [
    longAgo,
    deal('won', '2026-04-10', { amount: usd(300) }),
    deal('won', '2026-02-16', { amount: usd(200) }), // the 33rd working day of its quarter, as 15 May is
    deal('won', '2026-02-17', { amount: usd(600) }),
    deal('won', '2025-10-01', { amount: usd(400) }),
    deal('won', '2025-04-10', { amount: usd(7) }),
    deal('won', '2025-01-10', { amount: usd(5) }),
  ];
  const figure = (of: typeof opportunities, period?: string) =>
    figureOf('growth-previous', { opportunities: of }, period === undefined ? {} : { period });
  test('compares as many working days', () =>
    expect(figure(opportunities)).toEqual({ value: 0.5, numerator: 3_000_000, denominator: 2_000_000 }));
  test('of a period that is over compares all of both', () =>
    expect(figure(opportunities, '2026-Q1')).toEqual({ value: 1, numerator: 8_000_000, denominator: 4_000_000 }));
  test('a base of 0 or below is no basis', () => {
    expect(figure([longAgo])).toEqual({ noBasis: 'no-previous' });
    const refund = deal('won', '2026-01-10', { amount: usd(-1) });
    expect(figure([longAgo, refund, opportunities[1]!])).toEqual({ noBasis: 'no-previous' });
  });
  test('a period that the records don’t reach back to is no basis', () => {
    const from = (day: string) => figure([deal('won', day, { amount: usd(1) }), opportunities[1]!]);
    expect(from('2026-01-09')).toEqual({ noBasis: 'previous-not-read' });
    // a week without business is none that is missing; last year isn’t asked for
    expect(from('2026-01-08')).toMatchObject({ value: 299 });
  });
  test('has no basis before the first working day', () => {
    expect(figure(opportunities, '2026-Q3')).toEqual({ noBasis: 'not-started' });
    const saturday = worldOf({ opportunities }, { asOf: '2026-08-01' });
    expect(figureOf('growth-previous', saturday, { period: '2026-M08' })).toEqual({ noBasis: 'not-started' });
  });
  test('last year has one, too', () => {
    const w = worldOf({ opportunities });
    const kpi = kpiById('growth-previous')!;
    const e = evaluate(w, [kpi], [windowOf(w.calendar.parse('2026-Q2')!, w)], 'as-was');
    expect(e.lastYear(kpi, all)).toMatchObject({ numerator: 70_000, denominator: 50_000 });
  });
  test('amounts that it leaves out are counted', () =>
    expect(figure([...opportunities, deal('won', '2026-04-10')])).toMatchObject({ excluded: { 'no-amount': 1 } }));
  test('a 4-4-5 year begins against the quarter of its 53rd week', () => {
    const calendar = calendarOf({ kind: '4-4-5', endMonth: 1, endsOn: 5, nearest: true });
    const w = worldOf(
      {
        opportunities: [
          longAgo,
          deal('won', '2023-10-31', { amount: usd(10) }),
          deal('won', '2023-11-01', { amount: usd(99) }),
          deal('won', '2024-02-05', { amount: usd(30) }),
        ],
      },
      { asOf: '2024-02-06', calendar },
    );
    // Monday and Tuesday against those of 30 and 31 October 2023, where a quarter of 14 weeks began
    expect(figureOf('growth-previous', w, { period: '2025-Q1' })).toMatchObject({ value: 2, denominator: 100_000 });
  });
});
