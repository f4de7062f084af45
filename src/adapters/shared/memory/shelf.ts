import type { Account, CollectionName, Collections, Id } from '../../../domain/index.js';
import { keyOf, type KeyName } from './keys.js';
import { isNear, LatitudeBand, type Circle } from './near.js';

/** What is derived from the records as they came; made when first asked for, shared by forks. */
class Base<N extends CollectionName> {
  readonly collection: N;
  readonly records: readonly Collections[N][];
  readonly #byKey = new Map<KeyName, Map<Id, Collections[N][]>>();
  #byId: Map<Id, Collections[N]> | undefined;
  #band: LatitudeBand | undefined;

  constructor(collection: N, records: readonly Collections[N][]) {
    this.collection = collection;
    this.records = records;
  }
  get(id: Id): Collections[N] | undefined {
    if (!this.#byId) this.#byId = new Map(this.records.map((record) => [record.id, record]));
    return this.#byId.get(id);
  }
  by(key: KeyName, value: Id): readonly Collections[N][] {
    let index = this.#byKey.get(key);
    if (!index) this.#byKey.set(key, (index = this.#indexOf(key)));
    return index.get(value) ?? [];
  }
  around(circle: Circle): readonly Account[] {
    this.#band ??= new LatitudeBand(this.records as readonly Account[]);
    return this.#band.around(circle);
  }
  #indexOf(key: KeyName): Map<Id, Collections[N][]> {
    const index = new Map<Id, Collections[N][]>();
    const read = keyOf(this.collection, key);
    if (!read) return index;
    for (const record of this.records) {
      const value = read(record);
      if (value === undefined) continue;
      const list = index.get(value);
      if (list) list.push(record);
      else index.set(value, [record]);
    }
    return index;
  }
}

/** One collection: records that never change, and over them those that were written since. */
export class Shelf<N extends CollectionName> {
  readonly #base: Base<N>;
  /** Written records by id; null is a deleted one. */
  readonly #written: Map<Id, Collections[N] | null>;

  private constructor(base: Base<N>, written: Map<Id, Collections[N] | null>) {
    this.#base = base;
    this.#written = written;
  }
  static of<N extends CollectionName>(collection: N, records: readonly Collections[N][]): Shelf<N> {
    return new Shelf(new Base(collection, records), new Map());
  }
  /** A shelf that starts as this one and goes its own way. */
  fork(): Shelf<N> {
    return new Shelf(this.#base, new Map(this.#written));
  }

  /** The record as it came, whatever was written since. */
  original(id: Id): Collections[N] | undefined {
    return this.#base.get(id);
  }
  get(id: Id): Collections[N] | undefined {
    const written = this.#written.get(id);
    return written === null ? undefined : (written ?? this.#base.get(id));
  }
  put(id: Id, record: Collections[N] | null): void {
    this.#written.set(id, record);
  }
  forget(): void {
    this.#written.clear();
  }
  isWritten(id: Id): boolean {
    return this.#written.has(id);
  }

  all(): readonly Collections[N][] {
    if (this.#written.size === 0) return this.#base.records;
    const out: Collections[N][] = [];
    for (const record of this.#base.records) {
      const now = this.#written.get(record.id);
      if (now !== null) out.push(now ?? record);
    }
    for (const [id, record] of this.#written) if (record && !this.#base.get(id)) out.push(record);
    return out;
  }
  by(key: KeyName, value: Id): readonly Collections[N][] {
    const read = keyOf(this.#base.collection, key);
    return read ? this.#merge(this.#base.by(key, value), (record) => read(record) === value) : [];
  }
  /** Accounts within a circle; of no other collection. */
  near(circle: Circle): readonly Collections[N][] {
    const inside = (record: Collections[N]) => isNear(record as Account, circle);
    return this.#merge((this.#base.around(circle) as readonly Collections[N][]).filter(inside), inside);
  }

  #merge(base: readonly Collections[N][], test: (record: Collections[N]) => boolean): readonly Collections[N][] {
    if (this.#written.size === 0) return base;
    const out = base.filter((record) => !this.#written.has(record.id));
    for (const record of this.#written.values()) if (record && test(record)) out.push(record);
    return out;
  }
}
