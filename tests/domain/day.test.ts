import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  contains,
  dayFrom,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDay,
  lengthOf,
  overlapDays,
  weekday,
  workingDays,
} from '../../src/domain/index.js';

const number = fc.integer({ min: -300_000, max: 300_000 });
const day = number.map(dayFrom);

test('days and numbers are the same thing, and what Date says in UTC', () => {
  fc.assert(
    fc.property(number, (n) => {
      const text = dayFrom(n);
      expect(dayNumber(text)).toBe(n);
      const date = new Date(n * 86_400_000);
      expect(text).toBe(date.toISOString().slice(0, 10));
      expect(weekday(text)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
});
test('the order of the text is the order of the days', () => {
  fc.assert(fc.property(day, day, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
});
test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])(
  '“%s” is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  },
);
test('leap years are those of Gregory', () =>
  expect([1900, 2000, 2023, 2024].map((y) => daysInMonth(y, 2))).toEqual([28, 29, 28, 29]));
describe('months on', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-03-31', -13, '2023-02-28'],
  ])('%s and %i is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));
  test('a year is twelve months', () => {
    fc.assert(fc.property(day, fc.integer({ min: -40, max: 40 }), (d, n) => addYears(d, n) === addMonths(d, 12 * n)));
  });
});
test('spans are half-open', () => {
  const span = { from: '2026-04-01', to: '2026-05-01' };
  expect(lengthOf(span)).toBe(30);
  expect([contains(span, '2026-04-01'), contains(span, '2026-04-30'), contains(span, '2026-05-01')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(lengthOf({ from: '2026-05-01', to: '2026-04-01' })).toBe(0);
  expect(overlapDays(span, { from: '2026-04-20', to: '2027-01-01' })).toBe(11);
  expect(overlapDays(span, { from: '2026-05-01', to: '2027-01-01' })).toBe(0);
});
test('working days are Mondays to Fridays, counted one by one', () => {
  fc.assert(
    fc.property(day, fc.nat(400), (from, n) => {
      let count = 0;
      for (let i = 0; i < n; i++) if (weekday(addDays(from, i)) < 5) count++;
      expect(workingDays({ from, to: addDays(from, n) })).toBe(count);
    }),
  );
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});
