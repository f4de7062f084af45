import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { CrmError, collectionNames, type CollectionName, type Issue } from '../../domain/index.js';
import type { Records } from '../shared/memory/index.js';
import { textOf, type Edit, type EditKey, type EditStore } from './edits.js';

interface Schema extends DBSchema {
  edits: { key: [CollectionName, string]; value: Edit };
  meta: { key: string; value: number };
  /** A whole data set in chunks, by collection and number. */
  records: { key: [CollectionName | 'issues', number]; value: readonly unknown[] };
}
export interface KeptData {
  readonly records: Records;
  readonly issues: readonly Issue[];
}
export interface Database {
  readonly edits: EditStore;
  /** The data set that was kept whole, undefined where none was. */
  kept(): Promise<KeptData | undefined>;
  /** Keeps a data set whole, in place of the one before; edits go. */
  keep(data: KeptData): Promise<void>;
  /** Forgets everything but the sequence of versions. */
  clear(): Promise<void>;
}

const CHUNK = 10_000;
const REMEDY = 'Allow this page to store data, or leave out `database` to keep the edits until the page is closed.';

async function open(name: string): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new CrmError('unsupported', `There is no IndexedDB here. ${REMEDY}`);
  try {
    return await openDB<Schema>(name, 1, {
      upgrade(db) {
        for (const store of ['edits', 'meta', 'records'] as const) db.createObjectStore(store);
      },
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
  } catch (cause) {
    throw new CrmError('unsupported', `The database “${name}” can't be opened. ${REMEDY}`, {}, { cause });
  }
}

/** Every failure of the database as a CrmError, once. */
async function guarded<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CrmError) throw cause;
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    const message = full ? `The browser has no room left for “${name}”.` : `The database “${name}” failed.`;
    throw new CrmError(full ? 'quota' : 'server', `${message} Free some space, then try again.`, {}, { cause });
  }
}

/** Opens the IndexedDB database in which a connection keeps its edits and, on demand, its records. */
export async function openDatabase(name: string): Promise<Database> {
  const db = await open(name);
  return { edits: editsOf(db, name), ...dataOf(db, name) };
}

function editsOf(db: IDBPDatabase<Schema>, name: string): EditStore {
  const keyOf = ({ collection, id }: EditKey): [CollectionName, string] => [collection, id];
  return {
    all: () => guarded(name, () => db.getAll('edits')),
    get: (keys) =>
      guarded(name, async () => {
        const found = await Promise.all(keys.map((key) => db.get('edits', keyOf(key))));
        return found.flatMap((edit) => edit ?? []);
      }),
    transact: (keys, decide) =>
      guarded(name, async () => {
        const tx = db.transaction(['edits', 'meta'], 'readwrite', { durability: 'strict' });
        const edits = tx.objectStore('edits');
        const known = await Promise.all(keys.map((key) => edits.get(keyOf(key))));
        const next = (await tx.objectStore('meta').get('next')) ?? 1;
        const map = new Map(known.flatMap((edit) => (edit ? [[textOf(edit), edit] as const] : [])));
        const written = decide({ edits: map, next });
        const last = written.reduce((max, { sequence }) => Math.max(max, sequence), next - 1);
        await Promise.all([
          ...written.map((edit) => edits.put(edit, keyOf(edit))),
          tx.objectStore('meta').put(last + 1, 'next'),
          tx.done,
        ]);
      }),
    clear: () => guarded(name, () => db.clear('edits')),
    close: () => db.close(),
  };
}

function dataOf(db: IDBPDatabase<Schema>, name: string): Pick<Database, 'kept' | 'keep' | 'clear'> {
  const chunksOf = async (of: CollectionName | 'issues') =>
    (await db.getAll('records', IDBKeyRange.bound([of, 0], [of, Infinity]))).flat();
  return {
    kept: () =>
      guarded(name, async () => {
        if ((await db.get('meta', 'kept')) === undefined) return undefined;
        const lists = await Promise.all(collectionNames.map(async (of) => [of, await chunksOf(of)] as const));
        return { records: Object.fromEntries(lists) as Records, issues: (await chunksOf('issues')) as Issue[] };
      }),
    keep: ({ records, issues }) =>
      guarded(name, async () => {
        const tx = db.transaction(['edits', 'meta', 'records'], 'readwrite');
        const store = tx.objectStore('records');
        const work: Promise<unknown>[] = [store.clear(), tx.objectStore('edits').clear()];
        const put = (of: CollectionName | 'issues', list: readonly unknown[]) => {
          for (let at = 0; at < list.length; at += CHUNK)
            work.push(store.put(list.slice(at, at + CHUNK), [of, at / CHUNK]));
        };
        for (const of of collectionNames) put(of, records[of] ?? []);
        put('issues', issues);
        work.push(tx.objectStore('meta').put(1, 'kept'), tx.done);
        await Promise.all(work);
      }),
    clear: () =>
      guarded(name, async () => {
        const tx = db.transaction(['edits', 'meta', 'records'], 'readwrite');
        await Promise.all([
          tx.objectStore('edits').clear(),
          tx.objectStore('records').clear(),
          tx.objectStore('meta').delete('kept'),
          tx.done,
        ]);
      }),
  };
}
