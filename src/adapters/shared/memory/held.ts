import { collectionNames, type CollectionName, type Collections, type Id, type Query } from '../../../domain/index.js';
import { keyOf, withinOf, type KeyName } from './keys.js';
import { isNear } from './near.js';
import { Shelf } from './shelf.js';

export type Records = { readonly [N in CollectionName]?: readonly Collections[N][] };
type Shelves = { readonly [N in CollectionName]: Shelf<N> };
type Test<N extends CollectionName> = (record: Collections[N]) => boolean;

/** Whole collections in memory, with the indexes that make a narrow query cheap. */
export class Held {
  readonly #shelves: Shelves;

  private constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }
  static of(records: Records): Held {
    const shelves = collectionNames.map((name) => [name, Shelf.of(name, (records[name] ?? []) as never)]);
    return new Held(Object.fromEntries(shelves) as Shelves);
  }
  /** The same records, on which changes can be tried. */
  fork(): Held {
    return new Held(
      Object.fromEntries(collectionNames.map((name) => [name, this.#shelves[name].fork()])) as unknown as Shelves,
    );
  }
  of<N extends CollectionName>(collection: N): Shelf<N> {
    return this.#shelves[collection];
  }
  forget(): void {
    for (const name of collectionNames) this.#shelves[name].forget();
  }

  /** A territory and everything below it. */
  family(territory: Id): ReadonlySet<Id> {
    const below = new Map<Id, Id[]>();
    for (const { id, parent } of this.of('territories').all())
      if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
    const family = new Set([territory]);
    for (const id of family) for (const child of below.get(id) ?? []) family.add(child);
    return family;
  }

  /**
   * The records that a query asks for. A narrowing that means nothing in a collection is left out; a territory stands for
   * itself and all below it.
   */
  select<N extends CollectionName>(query: Query<N>): readonly Collections[N][] {
    const tests = this.#tests(query);
    const found = this.#candidates(query);
    return tests.length === 0 ? found : found.filter((record) => tests.every((test) => test(record)));
  }

  /** By the index that is likely to leave least. */
  #candidates<N extends CollectionName>({
    collection,
    ids,
    account,
    rep,
    territory,
    near,
  }: Query<N>): readonly Collections[N][] {
    const shelf = this.of(collection);
    if (ids) return [...new Set(ids)].flatMap((id) => shelf.get(id) ?? []);
    if (account !== undefined && keyOf(collection, 'account')) return shelf.by('account', account);
    if (near && collection === 'accounts') return shelf.near(near);
    if (rep !== undefined && keyOf(collection, 'rep')) return shelf.by('rep', rep);
    if (territory !== undefined && keyOf(collection, 'territory'))
      return [...this.family(territory)].flatMap((id) => shelf.by('territory', id));
    return shelf.all();
  }

  #tests<N extends CollectionName>({ collection, account, rep, territory, from, to, near }: Query<N>): Test<N>[] {
    const tests: Test<N>[] = [];
    const only = (key: KeyName, values: ReadonlySet<Id>) => {
      const read = keyOf(collection, key);
      if (read) tests.push((record) => values.has(read(record) ?? ''));
    };
    if (account !== undefined) only('account', new Set([account]));
    if (rep !== undefined) only('rep', new Set([rep]));
    if (territory !== undefined) only('territory', this.family(territory));
    const within = withinOf(collection);
    if (within && (from !== undefined || to !== undefined)) tests.push((record) => within(record, from, to));
    if (near && collection === 'accounts') tests.push((record) => isNear(record as Collections['accounts'], near));
    return tests;
  }
}
