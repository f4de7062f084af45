/** The CRM in the page: records that are made or imported, edits that stay in the browser. */
import {
  collectionNames,
  CrmError,
  subjectOf,
  type Capabilities,
  type CrmAdapter,
  type Day,
  type Identity,
  type Issue,
  type Outcome,
} from '../../domain/index.js';
import { Held, IssueList, pagesOf, stopIfAborted, untilAborted, type Records } from '../shared/memory/index.js';
import { warningsOf } from './check.js';
import { openDatabase, type Database } from './database.js';
import { decide, writable } from './decide.js';
import { fieldsOf } from './describe.js';
import { editsInMemory, textOf, type Edit, type EditKey, type EditStore } from './edits.js';
import { Feed } from './feed.js';
import { siblingsOf, type Siblings } from './siblings.js';

export type { Records } from '../shared/memory/index.js';

export interface EmbeddedOptions {
  /** Shown to people; default `Demo`. */
  readonly name?: string;
  readonly identity: Identity;
  /** The records to start from: seeded or imported. Asked once, and not at all where the database keeps them whole. */
  readonly records: () => Records | Promise<Records>;
  /** Problems of those records. */
  readonly issues?: readonly Issue[] | (() => readonly Issue[] | Promise<readonly Issue[]>);
  /** Name of an IndexedDB database. Without it, edits last as long as the page. */
  readonly database?: string;
  /** What the database keeps: edits only (default), or the records too, for those that can't be made again. */
  readonly keep?: 'edits' | 'all';
  /** Records a page; default 5,000. */
  readonly pageSize?: number;
  /** The day on which assignments are judged by `check`; default the present one. */
  readonly today?: () => Day;
}

export interface EmbeddedAdapter extends CrmAdapter {
  /** Takes back every edit; with `keep: 'all'` the kept records go too, and `records()` is asked again. */
  reset(): Promise<void>;
  /** Lets go of the database and of the other tabs. */
  close(): Promise<void>;
}

const BATCH = 200;
const all = { can: ['create', 'update', 'delete'], concurrency: 'compare-and-set' } as const;
const capabilities: Capabilities = {
  collections: collectionNames,
  writes: Object.fromEntries(writable.map((name) => [name, all])),
  batch: BATCH,
  atomic: 1,
  live: 'push',
};

/** Records in memory, edits over them, and where both come from. */
interface World {
  readonly held: Held;
  readonly issues: IssueList;
  readonly store: EditStore;
  readonly database?: Database;
  /** The newest edit shown, by record. */
  readonly shown: Map<string, number>;
}

/**
 * An adapter with every capability, on records of the page's own. Ids of created records are those that the author gives.
 * Tabs of the same origin that use the same database see each other's edits; versions are compared inside the database's
 * transaction, so that the later of two writers meets a conflict.
 */
export function embedded(options: EmbeddedOptions): EmbeddedAdapter {
  return new Embedded(options);
}

class Embedded implements EmbeddedAdapter {
  readonly name: string;
  readonly can = capabilities;
  readonly #options: EmbeddedOptions;
  readonly #feed = new Feed();
  readonly #siblings: Siblings | undefined;
  #world: Promise<World> | undefined;

  constructor(options: EmbeddedOptions) {
    this.name = options.name ?? 'Demo';
    this.#options = options;
    if (options.database !== undefined)
      this.#siblings = siblingsOf(options.database, {
        wrote: (keys) => this.#reload(keys),
        reset: () => this.#restart(),
      });
  }

  identify: CrmAdapter['identify'] = async (call) => {
    await untilAborted(this.#load(), call);
    return this.#options.identity;
  };

  describe: CrmAdapter['describe'] = async (collection, call) => {
    const { held } = await untilAborted(this.#load(), call);
    return fieldsOf(held.of(collection).all(), writable.includes(collection));
  };

  read: CrmAdapter['read'] = async function* (this: Embedded, query, call) {
    const { held, issues } = await untilAborted(this.#load(), call);
    const size = this.#options.pageSize ?? 5_000;
    const holds = (issue: Issue) => stillHolds(held, issue);
    yield* pagesOf(query, held.select(query), { size, issues, holds }, call);
  };

  check: NonNullable<CrmAdapter['check']> = async (changes, call) => {
    const { held } = await untilAborted(this.#load(), call);
    return warningsOf(changes, held, this.#options.today?.() ?? today());
  };

  commit: NonNullable<CrmAdapter['commit']> = async (changes, call) => {
    if (changes.length > BATCH)
      throw new CrmError('unsupported', `One commit takes ${BATCH} changes; ${changes.length} were given.`);
    const world = await untilAborted(this.#load(), call);
    const { held, store } = world;
    stopIfAborted(call);
    const keys = changes.map((change) => ({ collection: change.collection, id: subjectOf(change) }));
    let outcomes: readonly Outcome[] = [];
    let edits: readonly Edit[] = [];
    let foreign: readonly Edit[] = [];
    await store.transact(keys, (known) => {
      ({ outcomes, edits } = decide(changes, held, known));
      foreign = keys.flatMap((key) => known.edits.get(textOf(key)) ?? []);
      return edits;
    });
    // a conflict may be the first that this tab hears of another's edit
    this.#take(world, foreign);
    this.#take(world, edits);
    this.#siblings?.wrote(edits.map(({ collection, id }) => ({ collection, id })));
    call.progress?.(changes.length, changes.length);
    return outcomes;
  };

  watch: NonNullable<CrmAdapter['watch']> = (collections, call) => this.#feed.watch(collections, call);

  async reset(): Promise<void> {
    const { store, database } = await this.#load();
    if (database && this.#options.keep === 'all') await database.clear();
    else await store.clear();
    this.#siblings?.reset();
    await this.#restart();
  }

  async close(): Promise<void> {
    this.#siblings?.close();
    const world = this.#world;
    this.#world = undefined;
    if (world) (await world).store.close();
  }

  #load(): Promise<World> {
    this.#world ??= loadWorld(this.#options).catch((error: unknown) => {
      // the next call tries again
      this.#world = undefined;
      throw error;
    });
    return this.#world;
  }

  /** Shows edits and tells the watchers; an edit that came out of order counts no more. */
  #take(world: World, edits: readonly Edit[]): void {
    const ids = new Map<Edit['collection'], string[]>();
    for (const edit of edits) {
      if (!show(world, edit)) continue;
      ids.set(edit.collection, [...(ids.get(edit.collection) ?? []), edit.id]);
    }
    for (const [collection, list] of ids) this.#feed.tell({ collection, ids: list });
  }

  async #reload(keys: readonly EditKey[]): Promise<void> {
    if (!this.#world) return;
    const world = await this.#world;
    this.#take(world, await world.store.get(keys));
  }

  async #restart(): Promise<void> {
    const world = this.#world;
    if (!world) return;
    if (this.#options.keep === 'all') {
      (await world).store.close();
      if (this.#world === world) this.#world = undefined;
    } else (await world).held.forget();
    for (const collection of collectionNames) this.#feed.tell({ collection });
  }
}

async function loadWorld(options: EmbeddedOptions): Promise<World> {
  const database = options.database === undefined ? undefined : await openDatabase(options.database);
  const store = database?.edits ?? editsInMemory();
  const whole = database !== undefined && options.keep === 'all';
  let data = whole ? await database.kept() : undefined;
  if (!data) {
    data = { records: await options.records(), issues: await issuesOf(options) };
    if (whole) await database.keep(data);
  }
  const held = Held.of(data.records);
  const shown = new Map<string, number>();
  for (const edit of await store.all()) show({ held, shown }, edit);
  return { held, shown, issues: new IssueList(data.issues), store, ...(database && { database }) };
}

const issuesOf = async ({ issues }: EmbeddedOptions) => (typeof issues === 'function' ? issues() : (issues ?? []));

/** False where a newer edit is shown already. */
function show({ held, shown }: Pick<World, 'held' | 'shown'>, edit: Edit): boolean {
  const key = textOf(edit);
  if ((shown.get(key) ?? 0) >= edit.sequence) return false;
  shown.set(key, edit.sequence);
  held.of(edit.collection).put(edit.id, edit.record as never);
  return true;
}

/** An issue goes when its field is written, or its record deleted. */
function stillHolds(held: Held, { collection, record, field }: Issue): boolean {
  const shelf = held.of(collection);
  if (!shelf.isWritten(record)) return true;
  const now = shelf.get(record);
  const was = shelf.original(record);
  if (!now || field === undefined) return now !== undefined;
  return JSON.stringify(now[field as keyof typeof now]) === JSON.stringify(was?.[field as keyof typeof now]);
}

function today(): Day {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
