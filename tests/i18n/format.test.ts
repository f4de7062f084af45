import { describe, expect, test } from 'vitest';
import { MONEY_SCALE } from '../../src/domain/index.js';
import { formatsOf } from '../../src/i18n/index.js';

const us = formatsOf({ locale: 'en-US', timeZone: 'America/Chicago', currency: 'USD' });
const at = (locale: string, currency = 'EUR') => formatsOf({ locale, timeZone: 'UTC', currency });

describe('numbers', () => {
  test('money is short on tiles and exact in lists', () => {
    expect(us.moneyShort(1_620_000 * MONEY_SCALE)).toBe('$1.62M');
    expect(us.moneyShort(220_000 * MONEY_SCALE)).toBe('$220K');
    expect(us.money(1294.25 * MONEY_SCALE)).toBe('$1,294.25');
  });
  test('a currency keeps its own decimals', () => {
    expect(at('ja-JP', 'JPY').money(1200 * MONEY_SCALE)).toMatch(/1,200$/);
    expect(at('ar-KW', 'KWD').money(1.5 * MONEY_SCALE)).toMatch(/1.500|١٫٥٠٠/);
  });
  test('minus is a minus, and there is none on zero', () => {
    expect(us.number(-4.2, 1)).toBe('\u22124.2');
    expect(us.percent(-0.0001)).toBe('0%');
    expect(us.number(-0.2)).toBe('0');
  });
  test('roads are in miles where people measure so', () => {
    expect(us.distance(16.09344)).toBe('10.0 mi');
    expect(at('de-AT').distance(16.09344, 0)).toBe('16 km');
  });
});

describe('days', () => {
  test('don’t move with the time zone', () => {
    const auckland = formatsOf({ locale: 'en-US', timeZone: 'Pacific/Auckland', currency: 'NZD' });
    expect(auckland.day('2026-01-01')).toBe('Jan 1, 2026');
    expect(us.day('2026-01-01')).toBe('Jan 1, 2026');
  });
});

describe('what hosts give', () => {
  test('an underscore is read as a hyphen', () => {
    expect(at('de_AT').number(1234.5, 1)).toBe(at('de-AT').number(1234.5, 1));
  });
  test('what Intl doesn’t know falls back instead of throwing', () => {
    const odd = formatsOf({ locale: '!!', timeZone: 'Mars/Olympus', currency: 'no' });
    expect([odd.locale, odd.timeZone, odd.currency]).toEqual(['en-US', 'UTC', 'USD']);
  });
  test('direction follows the language', () => {
    expect([at('ar').direction, at('he-IL').direction, at('de').direction]).toEqual(['rtl', 'rtl', 'ltr']);
  });
});
