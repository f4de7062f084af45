import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readSheets, { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type Datum, type ExportTable, plain, plainRows } from '../../src/ui/export/table.js';
import { sheetNames, xlsxOf } from '../../src/ui/export/xlsx.js';

const rowsOf = (bytes: Uint8Array): Promise<unknown[][]> => readSheet(Buffer.from(bytes));
const xmlOf = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
const table = (rows: readonly (readonly Datum[])[], columns = ['A', 'B', 'C']): ExportTable => ({
  title: 'T',
  columns,
  rows,
});

describe('workbook', () => {
  test('an independent reader finds numbers as numbers, days as days and text as text', async () => {
    const bytes = xlsxOf(
      [
        table(
          [
            ['=1+1', { as: 'money', amount: -12_345_600, currency: 'USD' }, { as: 'day', day: '2026-08-18' }],
            ['a <b> & "c"', { as: 'share', value: 0.538 }, undefined],
            ['_x0041_ \u0000\uD800', { as: 'number', value: 3 }, { as: 'day', day: '1899-01-01' }],
          ],
          ['Name', 'Won', 'Day'],
        ),
      ],
      'Currency',
    );
    const [head, first, second, third] = await rowsOf(bytes);
    expect(head).toEqual(['Name', 'Won (USD)', 'Day']);
    expect(first!.slice(0, 2)).toEqual(['=1+1', -1234.56]);
    expect((first![2] as Date).toISOString().slice(0, 10)).toBe('2026-08-18');
    expect(second).toEqual(['a <b> & "c"', 0.538, null]);
    expect(third![1]).toBe(3);
    expect(third![2]).toBe('1899-01-01');
    expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(xmlOf(bytes, 'xl/styles.xml')).toContain('formatCode="[$USD] #,##0.00"');
  });

  test('amounts have the decimals of their currency', () => {
    const row = (['JPY', 'KWD', 'zz"'] as const).map((currency): Datum => ({ as: 'money', amount: 10_000, currency }));
    const xml = xmlOf(xlsxOf([table([row])], 'Currency'), 'xl/styles.xml');
    expect(xml).toContain('"[$JPY] #,##0"');
    expect(xml).toContain('"[$KWD] #,##0.000"');
    expect(xml).not.toContain('zz');
  });

  test('holds what the table holds, whatever that is', async () => {
    const datum: fc.Arbitrary<Datum> = fc.oneof(
      // read-excel-file trims text and takes empty text for nothing
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((s) => `x${s.replace(/\s/g, '.')}`),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
        .map((value): Datum => ({ as: 'ratio', value: value + 0 })),
      fc.integer({ min: -1e12, max: 1e12 }).map((amount): Datum => ({ as: 'money', amount, currency: 'EUR' })),
      fc.constant(undefined),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('row'), datum, datum), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const t = table(rows);
          const found = await rowsOf(xlsxOf([t], 'Currency'));
          expect(found).toEqual(plainRows(t, 'Currency').map((row) => row.map((v) => v ?? null)));
          expect(found.slice(1)).toEqual(rows.map((row) => row.map((d) => plain(d) ?? null)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a large sheet needs no worker', async () => {
    const { Worker } = globalThis;
    Object.assign(globalThis, { Worker: undefined });
    try {
      const rows = Array.from({ length: 30_000 }, (_, i): Datum[] => [`Account ${i}`, { as: 'number', value: i }]);
      const bytes = xlsxOf([table(rows, ['Name', 'Number'])], 'Currency');
      expect(await rowsOf(bytes)).toHaveLength(30_001);
    } finally {
      Object.assign(globalThis, { Worker });
    }
  });

  test('the same table makes the same bytes', () => {
    const t = table([['a', { as: 'number', value: 1 }, undefined]]);
    expect(xlsxOf([t], 'Currency')).toEqual(xlsxOf([t], 'Currency'));
  });

  test('sheets have names that every spreadsheet takes, no two alike', async () => {
    const titles = ['Q1/Q2: a*b?', '', 'History', "'quoted'", 'x'.repeat(40), 'x'.repeat(40), '😀'.repeat(20)];
    const names = sheetNames(titles);
    expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(titles.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^[\]:*?/\\']+$/);
      expect(name).not.toMatch(/\p{Surrogate}/u);
    }
    const bytes = xlsxOf(
      titles.map((title) => ({ ...table([['a']], ['A']), title })),
      'Currency',
    );
    expect((await readSheets(Buffer.from(bytes))).map((s) => s.sheet)).toEqual(names);
  });
});
