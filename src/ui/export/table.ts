import { type Day, MONEY_SCALE } from '../../domain/index.js';
import type { Formats } from '../../i18n/index.js';
import type { Cell } from '../csv.js';

/** A value of a table that leaves the page: what it is, not how it is written. Plain text is text whatever it holds. */
export type Datum =
  | string
  | { readonly as: 'number' | 'share' | 'ratio' | 'days' | 'km'; readonly value: number }
  /** Counts 1/10,000 of a unit of the currency. */
  | { readonly as: 'money'; readonly amount: number; readonly currency: string }
  | { readonly as: 'day'; readonly day: Day }
  | undefined;

/** A table as it is on screen, ready to be saved, copied or printed. */
export interface ExportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Datum[])[];
  /** Whether the first column holds ids, which files need and people don't read. */
  readonly hasIds?: boolean;
  /** Whether a column says the unit of each row, so that no head does. */
  readonly hasUnits?: boolean;
  /** Whether amounts are read to their last decimal, as in lists of records. */
  readonly isExact?: boolean;
}
/** What a file or a page is about. */
export interface About {
  readonly title: string;
  /** Whom it is about, of when, on what basis: one line each. */
  readonly lines: readonly string[];
  /** The day that the figures are of, and the same in words. */
  readonly asOf: Day;
  readonly asOfText: string;
  /** What the name of a file begins with, such as `team-2026-Q3`. */
  readonly file: string;
}

export const count = (value: number | undefined): Datum => (value === undefined ? undefined : { as: 'number', value });
export const share = (value: number | undefined): Datum => (value === undefined ? undefined : { as: 'share', value });
export const money = (amount: number | undefined, currency: string): Datum =>
  amount === undefined ? undefined : { as: 'money', amount, currency };

/** The currencies of a column, in the order in which they come. */
const currenciesOf = (table: ExportTable, column: number): readonly string[] => [
  ...new Set(
    table.rows.flatMap((row) => {
      const datum = row[column];
      return typeof datum === 'object' && datum.as === 'money' ? [datum.currency] : [];
    }),
  ),
];

/** Columns with their currencies: one stands in the head, several get a column of their own beside the amounts. */
export function withCurrencies(table: ExportTable, currency: string): ExportTable {
  if (table.hasUnits) return table;
  const found = table.columns.map((_, c) => currenciesOf(table, c));
  const head = (label: string, c: number) => {
    const [only, other] = found[c]!;
    if (only === undefined) return [label];
    return other === undefined ? [`${label} (${only})`] : [label, `${label}, ${currency}`];
  };
  const cells = (datum: Datum, c: number): Datum[] => {
    if (found[c]!.length < 2) return [datum];
    return [datum, typeof datum === 'object' && datum.as === 'money' ? datum.currency : undefined];
  };
  return { ...table, columns: table.columns.flatMap(head), rows: table.rows.map((row) => row.flatMap(cells)) };
}

/** A value as plain as a file takes it: a decimal number, a day as in ISO 8601, or text. */
export function plain(datum: Datum): Cell {
  if (datum === undefined || typeof datum === 'string') return datum;
  if (datum.as === 'money') return datum.amount / MONEY_SCALE;
  return datum.as === 'day' ? datum.day : datum.value;
}
/** A table as lines of plain values, its heads first. */
export function plainRows(table: ExportTable, currency: string): readonly (readonly Cell[])[] {
  const { columns, rows } = withCurrencies(table, currency);
  return [columns, ...rows.map((row) => row.map(plain))];
}

/** A value as people read it; `exact` to its last decimal. */
export function written(datum: Datum, formats: Formats, exact = true): string {
  if (datum === undefined || typeof datum === 'string') return datum ?? '';
  switch (datum.as) {
    case 'money':
      return (exact ? formats.money : formats.moneyShort)(datum.amount, datum.currency);
    case 'day':
      return formats.day(datum.day);
    case 'share':
      return formats.percent(datum.value, exact ? 1 : 0);
    case 'ratio':
      return formats.number(datum.value, 2);
    case 'days':
      return formats.days(datum.value);
    case 'km':
      return formats.distance(datum.value);
    case 'number':
      return formats.number(datum.value, Number.isInteger(datum.value) ? 0 : 2);
  }
}

/** A file's name: what and of when, in signs that every system takes. */
export function fileName({ file, asOf }: Pick<About, 'file' | 'asOf'>, extension: string): string {
  const what = file
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/-{3,}/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  return `${Array.from(what).slice(0, 80).join('') || 'bailiwick'}-${asOf}.${extension}`;
}
