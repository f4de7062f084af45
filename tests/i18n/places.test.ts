import { afterEach, describe, expect, test } from 'vitest';
import { MONEY_SCALE, calendarOf } from '../../src/domain/index.js';
import { embedded } from '../../src/adapters/embedded/index.js';
import { common } from '../../src/i18n/en/common.js';
import { formatsOf } from '../../src/i18n/index.js';
import { Workspace, browserPorts } from '../../src/workspace/index.js';
import { identity, smallWorld } from '../support/small-world.js';

const at = (locale: string, currency = 'USD', timeZone = 'UTC') => formatsOf({ locale, timeZone, currency });
/** Digits of any script as Latin ones, without anything else. */
const digitsOf = (text: string) =>
  Array.from(text)
    .map((c) => (/\p{Nd}/u.test(c) ? String((c.codePointAt(0)! - zeroOf(c)) % 10) : /[.,٫٬]/.test(c) ? '.' : ''))
    .join('');
const zeroOf = (c: string) => {
  const code = c.codePointAt(0)!;
  return [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0x1040].findLast((zero) => zero <= code)!;
};

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});
/** Where users sit, from one end of the day to the other. */
const seats = [
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'UTC',
  'America/Los_Angeles',
  'Pacific/Pago_Pago',
];
async function workspaceIn(seat: string, timeZone: string, moment: string) {
  process.env['TZ'] = seat;
  const adapter = embedded({ identity: { ...identity, timeZone }, records: smallWorld });
  const workspace = new Workspace(
    adapter,
    { calendar: { kind: 'months', startMonth: 2 } },
    { ...browserPorts, now: () => Date.parse(moment) },
  );
  await workspace.identify();
  return workspace;
}

describe('data that live in Los Angeles', () => {
  // Midnight there is 07:00 UTC in summer and 08:00 in winter; in Auckland the next day is long there.
  test.each([
    ['2026-08-01T06:59:00Z', '2026-07-31', '2027-Q2'],
    ['2026-08-01T07:00:00Z', '2026-08-01', '2027-Q3'],
    ['2026-02-01T07:59:00Z', '2026-01-31', '2026-Q4'],
    ['2026-02-01T08:00:00Z', '2026-02-01', '2027-Q1'],
    ['2026-12-31T23:00:00Z', '2026-12-31', '2027-Q4'],
  ])('at %s it is %s and quarter %s, wherever the user sits', async (moment, day, quarter) => {
    for (const seat of seats) {
      const workspace = await workspaceIn(seat, 'America/Los_Angeles', moment);
      expect([seat, workspace.today]).toEqual([seat, day]);
      expect([seat, workspace.calendar.of('quarter', workspace.today).id]).toEqual([seat, quarter]);
    }
  });
  test('the clock and the days that are shown are theirs too', () => {
    const moment = Date.parse('2026-08-01T06:59:00Z');
    for (const seat of seats) {
      process.env['TZ'] = seat;
      const formats = at('en-GB', 'USD', 'America/Los_Angeles');
      expect([seat, formats.time(moment), formats.day('2026-07-31')]).toEqual([seat, '23:59', '31 Jul 2026']);
    }
  });
  test('the browser’s own time zone is set by such a test', async () => {
    const days = [];
    for (const seat of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = seat;
      days.push(new Date('2026-08-01T06:59:00Z').getDate());
    }
    expect(days).toEqual([1, 31]);
  });
  test('a time zone that nobody knows counts as UTC', async () => {
    const workspace = await workspaceIn('Pacific/Auckland', 'Mars/Olympus', '2026-08-01T06:59:00Z');
    expect(workspace.today).toBe('2026-08-01');
  });
});

describe('calendars and digits', () => {
  const { of } = calendarOf({ kind: 'months', startMonth: 2 });
  test.each(['th-TH', 'ar-SA', 'fa-IR', 'ja-JP-u-ca-japanese', 'he-IL-u-ca-hebrew', 'ar-EG-u-nu-arab'])(
    'in %s years are those of the fiscal calendar',
    (locale) => {
      const formats = at(locale);
      expect(digitsOf(formats.period(of('year', '2026-08-18'), common))).toBe('2027');
      expect(digitsOf(formats.period(of('quarter', '2026-08-18'), common))).toBe('32027');
      expect(digitsOf(formats.period(of('month', '2026-08-18'), common))).toMatch(/2026/);
      expect(digitsOf(formats.day('2026-08-18'))).toMatch(/2026/);
    },
  );
  test('a period is written in the digits of the rest', () => {
    const formats = at('ar-EG-u-nu-arab');
    expect(formats.period(of('year', '2026-08-18'), common)).toContain('٢٠٢٧');
    expect(formats.number(2027)).toContain('٢');
    expect(at('en-US').period(of('year', '2026-08-18'), common)).toBe('FY 2027');
  });
});

describe('money', () => {
  test.each([
    ['ja-JP', 'JPY', 1234567, '1.234.567'],
    ['en-US', 'JPY', 1234567, '1.234.567'],
    ['ar-KW', 'KWD', 1234.5, '1.234.500'],
    ['en-GB', 'KWD', 1234.5, '1.234.500'],
    ['de-DE', 'EUR', 1234.5, '1.234.50'],
    ['he-IL', 'ILS', 1234.5, '1.234.50'],
  ])('in %s an amount of %s has its own decimals', (locale, currency, amount, digits) => {
    expect(digitsOf(at(locale, currency).money(amount * MONEY_SCALE)).replace(/^\.+|\.+$/g, '')).toBe(digits);
  });
  test('a difference has its sign where the language puts it', () => {
    expect(at('en-US').moneySigned(2000 * MONEY_SCALE)).toBe('+$2K');
    expect(at('en-US').moneySigned(-220_000 * MONEY_SCALE)).toBe('\u2212$220K');
    expect(at('en-US').moneySigned(0)).toBe('$0');
    expect(at('de-DE', 'EUR').moneySigned(2_000_000 * MONEY_SCALE)).toBe('+2\u00a0Mio.\u00a0€');
    // the sign is kept on the side of its digits
    for (const locale of ['he-IL', 'ar-EG'])
      expect(at(locale).moneySigned(2000 * MONEY_SCALE)).toMatch(/[\u200e\u200f\u061c]\+|^\+/);
  });
});
