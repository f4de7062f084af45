import {
  type Call,
  type Change,
  type ChangeSet,
  type CollectionName,
  type Collections,
  type CrmAdapter,
  CrmError,
  type Id,
  type Outcome,
  type Receipt,
  type Version,
  subjectOf,
} from '../domain/index.js';
import { errorFrom } from './store.js';

/** What a journal keeps of a publish: ids, versions and states, never names or amounts. */
export interface JournalEntry {
  readonly changeSet: string;
  readonly first: number;
  readonly rows: readonly {
    readonly collection: CollectionName;
    readonly id: Id;
    readonly expected?: Version;
    readonly status: 'intent' | Outcome['status'];
    readonly version?: Version;
  }[];
}
/** Written before a batch is sent and after it is answered, so that a crash between the two can be reconciled. */
export interface Journal {
  write(entry: JournalEntry): Promise<void>;
}
export const noJournal: Journal = { write: async () => undefined };

/** A record as it was before a publish; undefined for one that the publish creates. */
export type BeforeImage = (change: Change) => Collections[CollectionName] | undefined;

/**
 * Sends a change set in batches, journalled. A batch without an answer is reconciled by reading and never sent again; after
 * an error that the next batch would meet too, the rest is `not-sent`. The receipt's inverse holds what was applied.
 */
export async function publish(
  adapter: CrmAdapter,
  set: ChangeSet,
  before: BeforeImage,
  call: Call,
  journal: Journal = noJournal,
): Promise<Receipt & { readonly error?: CrmError }> {
  if (!adapter.commit) throw new CrmError('unsupported', `${adapter.name} can’t be written to.`);
  const outcomes: Outcome[] = [];
  let error: CrmError | undefined;
  const size = Math.max(1, adapter.can.batch);
  for (let first = 0; first < set.changes.length; first += size) {
    const batch = set.changes.slice(first, first + size);
    if (error || call.signal.aborted) {
      outcomes.push(...batch.map((): Outcome => ({ status: 'not-sent' })));
      continue;
    }
    await journal.write(entryOf(set.id, first, batch, 'intent'));
    let answered: readonly Outcome[];
    try {
      answered = await adapter.commit(batch, call);
      if (answered.length !== batch.length)
        throw new CrmError('incomplete', `${adapter.name} answered ${answered.length} of ${batch.length} changes.`);
    } catch (thrown) {
      const failed = errorFrom(thrown);
      const sent = ['timeout', 'network', 'server', 'incomplete', 'not-the-crm', 'cancelled'].includes(failed.kind);
      answered = batch.map((): Outcome => ({ status: sent ? 'unknown' : 'not-sent' }));
      error = failed;
    }
    answered = await reconcile(adapter, batch, answered, before);
    outcomes.push(...answered);
    try {
      await journal.write(entryOf(set.id, first, batch, answered));
    } catch (thrown) {
      error ??= errorFrom(thrown); // what was written stays written: the receipt must not be lost over it
    }
    call.progress?.(outcomes.length, set.changes.length);
  }
  const inverse: ChangeSet = {
    id: `${set.id}-undo`,
    reason: set.reason,
    changes: set.changes.flatMap((change, i) => inverseOf(change, outcomes[i]!, before(change))).reverse(),
  };
  return { changeSet: set.id, outcomes, inverse, ...(error ? { error } : {}) };
}

const entryOf = (
  changeSet: string,
  first: number,
  batch: readonly Change[],
  outcomes: 'intent' | readonly Outcome[],
): JournalEntry => ({
  changeSet,
  first,
  rows: batch.map((change, i) => {
    const outcome = outcomes === 'intent' ? undefined : outcomes[i]!;
    const version = outcome?.status === 'applied' ? outcome.version : undefined;
    return {
      collection: change.collection,
      id: subjectOf(change),
      status: outcome?.status ?? 'intent',
      ...('expected' in change && change.expected !== undefined ? { expected: change.expected } : {}),
      ...(version === undefined ? {} : { version }),
    };
  }),
});

/** Reads what became of the changes without an answer. */
async function reconcile(
  adapter: CrmAdapter,
  batch: readonly Change[],
  outcomes: readonly Outcome[],
  before: BeforeImage,
): Promise<readonly Outcome[]> {
  const open = batch.filter((_, i) => outcomes[i]!.status === 'unknown');
  if (open.length === 0) return outcomes;
  const now = new Map<string, Collections[CollectionName]>();
  try {
    for (const collection of new Set(open.map((c) => c.collection))) {
      const ids = open.filter((c) => c.collection === collection).map(subjectOf);
      for await (const page of adapter.read({ collection, ids }, { signal: new AbortController().signal }))
        for (const record of page.records) now.set(`${collection}:${record.id}`, record);
    }
  } catch {
    return outcomes; // still unknown, and said so: nothing was lost, a later reconcile can settle it
  }
  return outcomes.map((outcome, i) => {
    const change = batch[i]!;
    if (outcome.status !== 'unknown') return outcome;
    const record = now.get(`${change.collection}:${subjectOf(change)}`);
    if (change.do === 'delete') return record ? { status: 'not-sent' } : { status: 'applied', id: change.id };
    if (!record) return change.do === 'create' ? { status: 'not-sent' } : { status: 'gone' };
    const wanted = change.do === 'create' ? change.record : change.set;
    if (matches(record, wanted))
      return { status: 'applied', id: record.id, ...(record.version === undefined ? {} : { version: record.version }) };
    const was = before(change);
    const same = was !== undefined && was.version === record.version && isSame(was, record);
    if (change.do === 'update' && (same || (change.expected !== undefined && record.version === change.expected)))
      return { status: 'not-sent' };
    return { status: 'conflict', current: record };
  });
}
const matches = (record: object, wanted: object) =>
  Object.entries(wanted).every(([key, value]) => isSame((record as Record<string, unknown>)[key], value));
/** Equal by value, whatever the order of keys; an absent key and undefined are the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((key) => isSame(x[key], y[key]));
}

function inverseOf(change: Change, outcome: Outcome, before: Collections[CollectionName] | undefined): Change[] {
  if (outcome.status !== 'applied') return [];
  const expected = outcome.version === undefined ? {} : { expected: outcome.version };
  if (change.do === 'create') return [{ do: 'delete', collection: change.collection, id: outcome.id, ...expected }];
  if (!before) return [];
  if (change.do === 'delete') {
    const { version: _, ...record } = before;
    return [{ do: 'create', collection: change.collection, record } as Change];
  }
  const set = Object.fromEntries(
    Object.keys(change.set).map((key) => [key, (before as unknown as Record<string, unknown>)[key]]),
  );
  return [{ do: 'update', collection: change.collection, id: change.id, set, ...expected } as Change];
}
