import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../src/i18n/index.js';
import { type Datum, type ExportTable, fileName, plainRows, written } from '../../src/ui/export/table.js';

const money = (amount: number, currency = 'USD'): Datum => ({ as: 'money', amount, currency });
const table = (rows: readonly (readonly Datum[])[]): ExportTable => ({ title: 'T', columns: ['Name', 'Won'], rows });

describe('a table that leaves the page', () => {
  test('has its one currency in the head, and several in a column of their own', () => {
    expect(plainRows(table([['a', money(15_000)]]), 'Currency')).toEqual([
      ['Name', 'Won (USD)'],
      ['a', 1.5],
    ]);
    expect(
      plainRows(
        table([
          ['a', money(15_000)],
          ['b', money(20_000, 'EUR')],
          ['c', undefined],
        ]),
        'Currency',
      ),
    ).toEqual([
      ['Name', 'Won', 'Won, Currency'],
      ['a', 1.5, 'USD'],
      ['b', 2, 'EUR'],
      ['c', undefined, undefined],
    ]);
  });
  test('amounts are exact to the last decimal that is counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (amount) => {
        const value = plainRows(table([['a', money(amount)]]), 'Currency')[1]![1] as number;
        expect(Math.round(value * 10_000)).toBe(amount + 0);
      }),
    );
  });
  test('people read it in their own way', () => {
    const formats = formatsOf({ locale: 'de-DE', timeZone: 'UTC', currency: 'EUR' });
    expect(written({ as: 'share', value: 0.538 }, formats)).toBe('53,8\u00a0%');
    expect(written(money(-12_500, 'EUR'), formats)).toBe('\u22121,25\u00a0€');
    expect(written({ as: 'day', day: '2026-08-18' }, formats)).toBe('18. Aug. 2026');
  });
  test('files say what and of when in signs that every system takes', () => {
    expect(fileName({ file: 'territories-2026-Q3', asOf: '2026-08-18' }, 'csv')).toBe(
      'territories-2026-Q3-2026-08-18.csv',
    );
    expect(fileName({ file: '../../<script>:"|\u0000', asOf: '2026-08-18' }, 'svg')).toBe('script-2026-08-18.svg');
    expect(fileName({ file: '東京 / 2026', asOf: '2026-08-18' }, 'png')).toBe('東京-2026-2026-08-18.png');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (file) => {
        expect(fileName({ file, asOf: '2026-08-18' }, 'csv')).toMatch(/^[\p{L}\p{M}\p{N}_-]{1,80}-2026-08-18\.csv$/u);
      }),
    );
  });
});
