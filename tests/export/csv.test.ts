import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf, neutral, tsvOf } from '../../src/ui/csv.js';

const parsed = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { newline: '\r\n', delimiter: ',' }).data.slice(0, -1);
const LEAD = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

describe('CSV', () => {
  test('begins with a byte order mark, ends lines as RFC 4180 asks and quotes where it must', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['x,y', 1.5],
        ['say "hi"', undefined],
        ['two\nlines', -3],
      ]),
    ).toBe('\uFEFFa,b\r\n"x,y",1.5\r\n"say ""hi""",\r\n"two\nlines",-3\r\n');
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\uFF1D1', "=cmd|' /C calc'!A0"])(
    'takes %j for text',
    (text) => {
      expect(neutral(text).startsWith("'")).toBe(true);
    },
  );
  test('keeps real numbers, the negative ones too', () => {
    expect(csvOf([[-5, 0, 1e-7, Number.NaN]])).toBe('\uFEFF-5,0,1e-7,\r\n');
  });
  test('no text begins a formula, whether cells are separated by commas, semicolons or tabs', () => {
    const nasty = fc.array(fc.constantFrom('=', '+', '-', '@', ';', ',', '\t', '"', "'", '\n', '\r', ' ', 'a', '1'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(
          nasty.map((signs) => signs.join('')),
          { minLength: 1, maxLength: 4 },
        ),
        (row) => {
          for (const delimiter of [',', ';', '\t'])
            for (const line of Papa.parse<string[]>(csvOf([row]).slice(1), { delimiter, newline: '\r\n' }).data)
              for (const cell of line) expect(cell.trimStart()).not.toMatch(/^[=+@-]/);
        },
      ),
      { numRuns: 2000 },
    );
  });
  test('a parser of its own reads what was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const wanted = rows.map((row) => row.map((v) => (typeof v === 'number' ? String(v) : neutral(v))));
        expect(parsed(csvOf(rows))).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines for the clipboard', () => {
  test('have as many cells as the table, in as many lines, and no formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const lines = tsvOf(rows).split('\n');
          expect(lines).toHaveLength(rows.length);
          lines.forEach((line, i) => {
            const cells = line.split('\t');
            expect(cells).toHaveLength(2);
            expect(cells[0]).not.toMatch(LEAD);
            expect(Number(cells[1])).toBe(rows[i]![1]);
          });
        },
      ),
    );
  });
});
