import {
  inSlices,
  moneyFrom,
  type CollectionName,
  type Day,
  type Id,
  type Issue,
  type Money,
  type Slices,
} from '../../domain/index.js';
import type { Recognised } from './recognise.js';
import type { RawTable } from './types.js';
import { dayFromText, decimalOf, flagOf, numberOf, orderOf, type DayOrder } from './values.js';

/** What holds for all tables. */
export interface Context {
  readonly issues: Issue[];
  readonly currency: string;
  readonly dates?: DayOrder;
}

/** Rows of a file between two breaths: less than ten milliseconds of what is done with them at once. */
const ROWS = 1024;
/** Goes through a list, some at a time. */
export const eachOf = <T>(list: readonly T[], run: (one: T) => void): Slices<void> =>
  inSlices(
    list.length,
    (from, to) => {
      for (let i = from; i < to; i++) run(list[i]!);
    },
    ROWS,
  );

/** Reads one table row by row, by our names of fields; what can't be read becomes an issue of the record. */
export class Reader {
  readonly table: RawTable;
  readonly collection: CollectionName;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #context: Context;
  readonly #orders = new Map<number, DayOrder | undefined>();
  readonly #ids: Set<Id>;
  #row: readonly string[] = [];
  #number: number;
  /** Id of the record that is being read. */
  id: Id = '';

  /** `ids` are those taken in the collection; several tables may give one collection. */
  constructor(table: RawTable, { shape, columns }: Recognised, context: Context, ids: Set<Id>) {
    this.table = table;
    this.collection = shape.collection;
    this.#columns = columns;
    this.#context = context;
    this.#number = table.first - 1;
    this.#ids = ids;
  }

  /** Makes a record of every row; a row for which `make` gives undefined can't be one, and has its issue. */
  *map<T>(make: (reader: this) => T | undefined, derivedId?: (reader: this) => string): Slices<T[]> {
    for (const { row, code, value } of this.table.faults)
      this.#context.issues.push({ collection: this.collection, record: `${this.table.file}:${row}`, code, value });
    const records: T[] = [];
    const { rows, header } = this.table;
    yield* eachOf(rows, (row) => {
      this.#row = row;
      this.#number++;
      this.#identify(derivedId);
      if (row.length > header.length) this.note('surplus-fields', undefined, row.slice(header.length).join(', '));
      const record = make(this);
      if (record !== undefined) records.push(record);
    });
    return records;
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }
  text(field: string): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : (this.#row[column] ?? '').trim();
  }
  /** A field by its column, for those that have no name of ours. */
  at(column: number): string {
    return (this.#row[column] ?? '').trim();
  }
  number(field: string, ours = field): number | undefined {
    return this.#read(field, ours, 'unreadable-number', numberOf);
  }
  money(field: string, ours = field): Money | undefined {
    const currency = this.currency();
    return this.#read(field, ours, 'unreadable-number', (text) => {
      const decimal = decimalOf(text);
      return decimal === undefined ? undefined : moneyFrom(decimal, currency);
    });
  }
  day(field: string, ours = field): Day | undefined {
    return this.#read(field, ours, 'unreadable-date', (text) => dayFromText(text, this.#order(field)));
  }
  flag(field: string, ours = field): boolean | undefined {
    return this.#read(field, ours, 'unreadable-flag', flagOf);
  }
  /** The row's own currency, else that of the whole. */
  currency(): string {
    const text = this.text('currency').toUpperCase();
    if (/^[A-Z]{3}$/.test(text)) return text;
    if (text !== '') this.note('unreadable-currency', 'currency', text);
    return this.#context.currency;
  }
  note(code: string, field?: string, value?: string): void {
    const { collection, id } = this;
    this.#context.issues.push({
      collection,
      record: id,
      ...(field !== undefined && { field }),
      code,
      ...(value !== undefined && { value }),
    });
  }

  #read<T>(field: string, ours: string, code: string, read: (text: string) => T | undefined): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const value = read(text);
    if (value === undefined) this.note(code, ours, text);
    return value;
  }
  #order(field: string): DayOrder | undefined {
    const column = this.#columns.get(field)!;
    if (!this.#orders.has(column)) this.#orders.set(column, orderOf(this.#texts(column)) ?? this.#context.dates);
    return this.#orders.get(column);
  }
  *#texts(column: number): Iterable<string> {
    for (const row of this.table.rows) yield row[column]?.trim() ?? '';
  }

  /** Every record has an id of its own: the file's, else one that is the same at every reading. */
  #identify(derived?: (reader: this) => string): void {
    const place = `${this.table.file}:${this.#number}`;
    const given = this.text('id');
    const wanted = given !== '' ? given : (derived?.(this) ?? place);
    this.id = wanted;
    for (let n = 2; this.#ids.has(this.id); n++) this.id = `${wanted}~${n}`;
    this.#ids.add(this.id);
    if (given === '' && this.has('id')) this.note('missing-id', 'id', place);
    if (this.id !== wanted) this.note('duplicate-id', 'id', wanted);
  }
}
