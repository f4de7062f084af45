import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarOf,
  dayFrom,
  dayNumber,
  lengthOf,
  periodOf,
  weekday,
  type FiscalRule,
} from '../../src/domain/index.js';

const rules: readonly (readonly [string, FiscalRule])[] = [
  ['calendar months', { kind: 'months', startMonth: 1 }],
  ['a year from February', { kind: 'months', startMonth: 2 }],
  ['a year from October', { kind: 'months', startMonth: 10 }],
  ['4-4-5 to the last Saturday of January', { kind: '4-4-5', endMonth: 1, endsOn: 5 }],
  ['4-4-5 to the Saturday nearest 31 January', { kind: '4-4-5', endMonth: 1, endsOn: 5, nearest: true }],
  ['4-4-5 to the last Sunday of December', { kind: '4-4-5', endMonth: 12, endsOn: 6 }],
  ['4-4-5 to the Friday nearest 31 December', { kind: '4-4-5', endMonth: 12, endsOn: 4, nearest: true }],
];
const kinds = ['month', 'quarter', 'year'] as const;
const anyDay = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-12-31') }).map(dayFrom);

describe.each(rules)('%s', (_, rule) => {
  const calendar = calendarOf(rule);
  test('puts every day into one month, one quarter and one year, each within the next', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [month, quarter, year] = kinds.map((kind) => calendar.of(kind, day));
        for (const p of [month!, quarter!, year!]) {
          expect(p.from <= day && day < p.to).toBe(true);
          expect(calendar.parse(p.id)).toEqual(p);
        }
        expect(quarter!.from <= month!.from && month!.to <= quarter!.to).toBe(true);
        expect(year!.from <= quarter!.from && quarter!.to <= year!.to).toBe(true);
      }),
    );
  });
  test('periods follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...kinds), (day, kind) => {
        const p = calendar.of(kind, day);
        const next = calendar.of(kind, p.to);
        expect(next.from).toBe(p.to);
        expect(calendar.previous(next)).toEqual(p);
        expect(calendar.of(kind, addDays(p.to, -1))).toEqual(p);
      }),
    );
  });
  test('a year is cut into 12 months and 4 quarters that fill it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), (n) => {
        const year = calendar.year(n);
        for (const [kind, count] of [
          ['month', 12],
          ['quarter', 4],
        ] as const) {
          const all = calendar.split(year, kind);
          expect(all.length).toBe(count);
          expect(all[0]!.from).toBe(year.from);
          expect(all.at(-1)!.to).toBe(year.to);
          expect(all.reduce((sum, p) => sum + lengthOf(p), 0)).toBe(lengthOf(year));
        }
      }),
    );
  });
  test('a year has 365 or 366 days, or 52 or 53 weeks', () => {
    for (let n = 1950; n <= 2100; n++) {
      const days = lengthOf(calendar.year(n));
      expect(rule.kind === 'months' ? [365, 366] : [364, 371]).toContain(days);
    }
  });
  test('the same day of last year lies in the same period of last year, and never runs backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...kinds), (day, kind) => {
        const p = calendar.of(kind, day);
        const before = calendar.lastYear(p);
        expect(before.id.slice(4)).toBe(p.id.slice(4));
        expect(Number(before.id.slice(0, 4))).toBe(Number(p.id.slice(0, 4)) - 1);
        const same = calendar.sameDayLastYear(p, day);
        expect(before.from <= same && same <= before.to).toBe(true);
        if (day > p.from) expect(calendar.sameDayLastYear(p, addDays(day, -1)) <= same).toBe(true);
      }),
    );
  });
});

describe('calendar months', () => {
  const calendar = calendarOf({ kind: 'months', startMonth: 1 });
  test('name what everybody names', () => {
    expect(calendar.of('quarter', '2026-05-15')).toEqual({ id: '2026-Q2', from: '2026-04-01', to: '2026-07-01' });
    expect(calendar.of('month', '2024-02-29')).toEqual({ id: '2024-M02', from: '2024-02-01', to: '2024-03-01' });
    expect(calendar.of('year', '2026-12-31').id).toBe('2026');
  });
  test('29 February stands against the 28th', () =>
    expect(calendar.sameDayLastYear(calendar.parse('2024-M02')!, '2024-02-29')).toBe('2023-02-28'));
  test('periods that aren’t the calendar’s go back by a year, or by their own length', () => {
    const own = { id: 'sprint', from: '2024-02-29', to: '2024-03-14' };
    expect(calendar.lastYear(own)).toMatchObject({ from: '2023-02-28', to: '2023-03-14' });
    expect(calendar.previous(own)).toMatchObject({ from: '2024-02-15', to: '2024-02-29' });
  });
  test.each(['2026-Q5', '2026-M13', '2026-M00', 'Q1', '', '20260', '2026-q1'])('“%s” is no period', (id) =>
    expect(calendar.parse(id)).toBeUndefined(),
  );
});

describe('a shifted year', () => {
  const calendar = calendarOf({ kind: 'months', startMonth: 2 });
  test('is named after the year in which it ends', () => {
    expect(calendar.year(2026)).toEqual({ id: '2026', from: '2025-02-01', to: '2026-02-01' });
    expect(calendar.of('quarter', '2026-01-31').id).toBe('2026-Q4');
    expect(calendar.of('quarter', '2026-02-01').id).toBe('2027-Q1');
    expect(calendar.of('month', '2026-03-01').id).toBe('2027-M02');
  });
});

describe('4-4-5', () => {
  const retail = calendarOf({ kind: '4-4-5', endMonth: 1, endsOn: 5, nearest: true });
  const weeks = (n: number) => lengthOf(retail.year(n)) / 7;
  // the National Retail Federation's fiscal year N is our N + 1
  test('has the retail federation’s 53-week years, 2006, 2012, 2017 and 2023, and no others between', () => {
    const long = Array.from({ length: 24 }, (_, i) => 2001 + i).filter((n) => weeks(n + 1) === 53);
    expect(long).toEqual([2006, 2012, 2017, 2023]);
  });
  test('has the retail federation’s borders', () => {
    expect(retail.year(2024)).toEqual({ id: '2024', from: '2023-01-29', to: '2024-02-04' });
    expect(retail.year(2025)).toEqual({ id: '2025', from: '2024-02-04', to: '2025-02-02' });
  });
  test('begins on the day after the last one ended', () => {
    for (let n = 1990; n < 2030; n++) expect(weekday(retail.year(n).from)).toBe(6);
  });
  test('the 53rd week joins the last month', () => {
    const lengths = retail.split(retail.year(2024), 'month').map((m) => lengthOf(m) / 7);
    expect(lengths).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6]);
    expect(retail.split(retail.year(2025), 'month').map((m) => lengthOf(m) / 7)[11]).toBe(5);
  });
  test('a day of the 53rd week has no counterpart: the year before is counted to its end', () => {
    const year = retail.year(2024);
    expect(retail.sameDayLastYear(year, '2024-02-03')).toBe(retail.year(2023).to);
  });
});

test.each([0, 13, 1.5, NaN])('a fiscal year can’t start in month %f', (startMonth) =>
  expect(() => calendarOf({ kind: 'months', startMonth })).toThrow(RangeError),
);
test('text that is no day is refused with the text', () =>
  expect(() => calendarOf({ kind: 'months', startMonth: 1 }).of('month', '2026-02-30')).toThrow(/2026-02-30/));

describe('a span of its own', () => {
  const calendar = calendarOf({ kind: 'months', startMonth: 1 });
  test('is named by its first and its last day', () => {
    const quota = { from: '2022-05-30', to: '2022-08-30' };
    const period = { id: '2022-05-30--2022-08-29', ...quota };
    expect(periodOf(quota)).toEqual(period);
    expect(calendar.parse(period.id)).toEqual(period);
    expect(calendar.lastYear(period)).toEqual({ id: '2021-05-30--2021-08-29', from: '2021-05-30', to: '2021-08-30' });
    expect(calendar.previous(period)).toEqual({ id: '2022-02-27--2022-05-29', from: '2022-02-27', to: '2022-05-30' });
    expect(calendar.sameDayLastYear(period, '2022-06-15')).toBe('2021-06-15');
  });
  test('comes back from its name, whatever its days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7000 }), (from, days) => {
        const period = periodOf({ from, to: addDays(from, days) });
        expect(calendar.parse(period.id)).toEqual(period);
      }),
    );
  });
  test.each([
    '2022-05-30--',
    '2022-05-30--2022-05-29',
    '2022-02-30--2022-03-05',
    '2022-05-30--2122-05-30',
    'a--b',
    '--',
  ])('%s is none', (id) => expect(calendar.parse(id)).toBeUndefined());
});
