import {
  type Collections,
  type CollectionName,
  CrmError,
  type CrmAdapter,
  type Id,
  type Issue,
  type Query,
  type Table,
  tableOf,
} from '../domain/index.js';
import type { Ports } from './ports.js';

/** A read as widgets see it. The table is always there; it fills as pages arrive. */
export interface Entry<N extends CollectionName = CollectionName> {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly table: Table<N>;
  readonly issues: readonly Issue[];
  readonly progress?: { readonly done: number; readonly total?: number };
  readonly refreshing?: boolean;
  readonly error?: CrmError;
  /** When the data was read, in milliseconds since 1970. */
  readonly asOf?: number;
}

const FRESH_MS = 5 * 60_000;
const KEEP_MS = 10 * 60_000;

interface Slot {
  readonly query: Query;
  entry: Entry;
  readonly observers: Set<() => void>;
  abort?: AbortController | undefined;
  forget?: (() => void) | undefined;
  /** Read anew while the read was under way: they go before what it brings. */
  newer?: Map<Id, Collections[CollectionName] | undefined> | undefined;
}

const keyOf = (query: Query) => JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * One read per query, shared: the first observer starts it, all of them share it, the last one out aborts it. An answer is
 * fresh for 5 minutes and kept for 10.
 */
export class Store {
  readonly #adapter: CrmAdapter;
  readonly #ports: Ports;
  readonly #slots = new Map<string, Slot>();

  constructor(adapter: CrmAdapter, ports: Ports) {
    this.#adapter = adapter;
    this.#ports = ports;
  }

  /** Observes a query; `tell` is called after every change of its entry. Returns how to stop. */
  observe(query: Query, tell: () => void): () => void {
    const slot = this.#slot(query);
    slot.forget?.();
    slot.forget = undefined;
    slot.observers.add(tell);
    const { status, asOf } = slot.entry;
    if (!slot.abort && (status !== 'ready' || asOf === undefined || this.#ports.now() - asOf > FRESH_MS))
      void this.#read(slot);
    return () => {
      slot.observers.delete(tell);
      if (slot.observers.size > 0) return;
      this.#stop(slot);
      slot.forget?.();
      slot.forget = this.#ports.later(KEEP_MS, () => this.#slots.delete(keyOf(query)));
    };
  }
  peek<N extends CollectionName>(query: Query<N>): Entry<N> {
    return this.#slot(query as Query).entry as unknown as Entry<N>;
  }
  /** Reads again what is observed; old data stays on screen meanwhile. */
  refresh(collections?: readonly CollectionName[]): void {
    for (const slot of this.#slots.values())
      if (slot.observers.size > 0 && (!collections || collections.includes(slot.query.collection))) {
        slot.abort?.abort();
        void this.#read(slot);
      } else if (slot.observers.size === 0) this.#drop(slot);
  }
  /** Stops the reads under way; what has arrived stays, marked as failed. */
  cancel(): void {
    for (const slot of this.#slots.values()) slot.abort?.abort(new CrmError('cancelled', 'The read was cancelled.'));
  }
  /** Reads some records anew and puts them into every entry that has, or may now have, them. */
  async reread<N extends CollectionName>(collection: N, ids: readonly Id[]): Promise<readonly Collections[N][]> {
    const found = new Map<Id, Collections[N]>();
    const call = { signal: new AbortController().signal };
    for await (const page of this.#adapter.read<N>({ collection, ids } as Query<N>, call))
      for (const record of page.records) if (ids.includes(record.id)) found.set(record.id, record);
    const gone = new Set(ids.filter((id) => !found.has(id)));
    for (const slot of this.#slots.values()) {
      if (slot.query.collection !== collection) continue;
      if (slot.abort) for (const id of ids) (slot.newer ??= new Map()).set(id, found.get(id));
      const table = slot.entry.table as unknown as Table<N>;
      const fresh = new Map(found);
      const records: Collections[N][] = [];
      for (let i = 0; i < table.length; i++) {
        const old = table.row(i);
        if (!gone.has(old.id)) records.push(fresh.get(old.id) ?? old);
        fresh.delete(old.id);
      }
      if (slot.entry.status === 'ready' || slot.entry.status === 'failed') records.push(...fresh.values());
      this.#set(slot, { ...slot.entry, table: tableOf(collection, records) as unknown as Table<CollectionName> });
    }
    return [...found.values()];
  }
  dispose(): void {
    for (const slot of this.#slots.values()) this.#drop(slot);
    this.#slots.clear();
  }

  #slot(query: Query): Slot {
    const key = keyOf(query);
    let slot = this.#slots.get(key);
    if (!slot) {
      const entry: Entry = { status: 'loading', table: tableOf(query.collection, []), issues: [] };
      this.#slots.set(key, (slot = { query, entry, observers: new Set() }));
    }
    return slot;
  }
  /** Ends the read under way; what it brings no longer counts. */
  #stop(slot: Slot) {
    slot.abort?.abort();
    slot.abort = undefined;
    const { refreshing: _, progress: __, ...entry } = slot.entry;
    slot.entry = entry;
  }
  #drop(slot: Slot) {
    this.#stop(slot);
    slot.forget?.();
    this.#slots.delete(keyOf(slot.query));
  }
  #set(slot: Slot, entry: Entry) {
    slot.entry = entry;
    for (const tell of [...slot.observers]) tell();
  }

  async #read(slot: Slot): Promise<void> {
    const abort = new AbortController();
    slot.abort = abort;
    slot.newer = undefined;
    const isNewest = () => slot.abort === abort;
    const { collection } = slot.query;
    const before = slot.entry.status === 'ready' ? slot.entry : undefined;
    const { error: _, ...kept } = slot.entry;
    this.#set(
      slot,
      before ? { ...kept, refreshing: true } : { status: 'loading', table: tableOf(collection, []), issues: [] },
    );
    const records: Collections[CollectionName][] = [];
    const issues: Issue[] = [];
    let progress: { done: number; total?: number } | undefined;
    const call = {
      signal: abort.signal,
      progress: (done: number, total?: number) => {
        progress = total === undefined ? { done } : { done, total };
        if (isNewest()) this.#set(slot, { ...slot.entry, progress });
      },
    };
    try {
      if (!this.#adapter.can.collections.includes(collection)) {
        this.#set(slot, { status: 'ready', table: tableOf(collection, []), issues: [], asOf: this.#ports.now() });
        slot.abort = undefined;
        return;
      }
      for await (const page of this.#adapter.read(slot.query, call)) {
        if (!isNewest()) return;
        records.push(...page.records);
        if (page.issues) issues.push(...page.issues);
        if (before) continue;
        const total = page.total ?? progress?.total;
        this.#set(slot, {
          status: 'loading',
          table: tableOf(collection, records.slice()),
          issues: issues.slice(),
          progress: total === undefined ? { done: records.length } : { done: records.length, total },
        });
      }
      if (!isNewest()) return;
      slot.abort = undefined;
      this.#set(slot, {
        status: 'ready',
        table: tableOf(collection, withNewer(records, slot.newer)),
        issues,
        asOf: this.#ports.now(),
      });
    } catch (thrown) {
      if (!isNewest()) return;
      slot.abort = undefined;
      const error = errorFrom(thrown, collection);
      if (slot.observers.size === 0 && error.kind === 'cancelled') {
        this.#slots.delete(keyOf(slot.query));
        slot.forget?.();
        return;
      }
      this.#set(
        slot,
        before ? { ...before, error } : { status: 'failed', table: tableOf(collection, records), issues, error },
      );
    }
  }
}

/** Adapters throw CrmErrors; anything else is a fault of the adapter and is shown as one. */
export function errorFrom(thrown: unknown, collection?: CollectionName): CrmError {
  if (thrown instanceof CrmError) return thrown;
  const at = collection ? { collection } : {};
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new CrmError('cancelled', 'The read was cancelled.', at, { cause: thrown });
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CrmError('server', message, at, { cause: thrown });
}

function withNewer<T extends { readonly id: Id }>(
  records: readonly T[],
  newer: ReadonlyMap<Id, T | undefined> | undefined,
): T[] {
  if (!newer) return [...records];
  const rest = new Map(newer);
  const out = records.flatMap((record) => {
    if (!rest.has(record.id)) return [record];
    const fresh = rest.get(record.id);
    rest.delete(record.id);
    return fresh ? [fresh] : [];
  });
  for (const fresh of rest.values()) if (fresh) out.push(fresh);
  return out;
}
