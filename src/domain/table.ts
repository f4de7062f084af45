import type { CollectionName, Collections, Id } from './model.js';
import { type Slices, finish, inSlices } from './slices.js';

/**
 * An immutable snapshot of a collection, kept as plain arrays by column. A new page makes a new snapshot; identity is the
 * cache key of everything derived from it.
 */
export interface Table<N extends CollectionName> {
  readonly collection: N;
  readonly length: number;
  column<K extends keyof Collections[N]>(name: K): readonly Collections[N][K][];
  row(i: number): Collections[N];
  /** Row of a record, -1 where there is none. */
  indexOf(id: Id): number;
  /** Makes what `indexOf` looks up, which it otherwise makes when first asked. */
  index(): Slices<void>;
}
export type Tables<N extends CollectionName = CollectionName> = { readonly [K in N]: Table<K> };

class RecordTable<N extends CollectionName> implements Table<N> {
  readonly collection: N;
  readonly #records: readonly Collections[N][];
  readonly #columns = new Map<PropertyKey, readonly unknown[]>();
  #index: Map<Id, number> | undefined;

  constructor(collection: N, records: readonly Collections[N][]) {
    this.collection = collection;
    this.#records = records;
  }
  get length() {
    return this.#records.length;
  }
  column<K extends keyof Collections[N]>(name: K): readonly Collections[N][K][] {
    let column = this.#columns.get(name);
    if (!column) {
      const records = this.#records;
      const made = new Array<unknown>(records.length);
      for (let i = 0; i < records.length; i++) made[i] = records[i]![name];
      this.#columns.set(name, (column = made));
    }
    return column as readonly Collections[N][K][];
  }
  row(i: number): Collections[N] {
    const record = this.#records[i];
    if (!record) throw new RangeError(`Row ${i} asked of ${this.collection}, which has ${this.length} rows.`);
    return record;
  }
  indexOf(id: Id): number {
    if (!this.#index) finish(this.index());
    return this.#index!.get(id) ?? -1;
  }
  *index(): Slices<void> {
    if (this.#index) return;
    const index = new Map<Id, number>();
    const records = this.#records;
    yield* inSlices(records.length, (from, to) => {
      for (let i = from; i < to; i++) index.set(records[i]!.id, i);
    });
    this.#index = index;
  }
}

/** A snapshot of `records`; the array is kept, so it must not change afterwards. Of two records with one id the later counts. */
export const tableOf = <N extends CollectionName>(collection: N, records: readonly Collections[N][]): Table<N> =>
  new RecordTable(collection, records);

/** Remembers one value for each table; the value goes when the table goes. */
export const perTable = <N extends CollectionName, T>(make: (table: Table<N>) => T): ((table: Table<N>) => T) => {
  const kept = new WeakMap<Table<N>, { value: T }>();
  return (table) => {
    let entry = kept.get(table);
    if (!entry) kept.set(table, (entry = { value: make(table) }));
    return entry.value;
  };
};
