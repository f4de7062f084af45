import {
  type Collections,
  type CollectionName,
  CrmError,
  type CrmAdapter,
  type CrmChange,
  type Identity,
  type Issue,
  type Outcome,
  type Query,
  type Warning,
  collectionNames,
} from '../../../src/domain/index.js';
import { type SmallWorld, identity, smallWorld } from '../../support/small-world.js';

/** Texts that mean something to the library; all others are data. */
const KEPT = new Set([
  'kind',
  'quality',
  'state',
  'cause',
  'currency',
  'from',
  'to',
  'on',
  'closes',
  'created',
  'type',
]);

/** The same with `change` applied to every text that is data, also to ids, everywhere alike, and to names of measures. */
export function withTexts<T>(value: T, change: (text: string) => string): T {
  const visit = (x: unknown, key: string): unknown => {
    if (typeof x === 'string') return KEPT.has(key) ? x : change(x);
    if (Array.isArray(x)) return x.map((item) => visit(item, key));
    if (typeof x !== 'object' || x === null) return x;
    if (key === 'geometry') return x;
    return Object.fromEntries(
      Object.entries(x).map(([name, item]) => [key === 'measures' ? change(name) : name, visit(item, name)]),
    );
  };
  return visit(value, '') as T;
}

/** A small world with every optional text of every collection filled in; `accounts` of its accounts. */
export function fullWorld(accounts = 32): SmallWorld {
  const world = smallWorld();
  const kept = new Set(world.accounts.slice(0, accounts).map((a) => a.id));
  const has = (id: string | undefined) => id === undefined || kept.has(id);
  return {
    ...world,
    territories: world.territories.map((t) => ({ ...t, layer: 'layer', version: 'v1' })),
    areas: world.areas.map((a) => ({ ...a, version: 'v1' })),
    reps: world.reps.map((r) => ({ ...r, version: 'v1' })),
    accounts: world.accounts
      .filter((a) => kept.has(a.id))
      .map((a, i) => ({
        ...a,
        parent: world.accounts[(i + 1) % accounts]!.id,
        segment: 'segment',
        street: 'street',
        region: 'region',
        postcode: 'postcode',
        country: 'country',
        version: 'v1',
      })),
    opportunities: world.opportunities.filter((o) => has(o.account)).map((o) => ({ ...o, version: 'v1' })),
    activities: world.activities.filter((a) => has(a.account)).map((a) => ({ ...a, version: 'v1' })),
    quotas: world.quotas.map((q) => ({ ...q, version: 'v1' })),
    assignments: world.assignments
      .filter((a) => a.subject.kind !== 'account' || has(a.subject.id))
      .map((a) => ({ ...a, role: 'role', version: 'v1' })),
  };
}
/** Who is signed in, with every text passed through `change`; locale, time zone and currency stay. */
export const whoOf = (change: (text: string) => string): Identity => ({
  ...identity,
  user: change(identity.user),
  name: change(identity.name),
  tenant: change(identity.tenant),
  rep: change('R-0'),
});

/** What a CRM of a test does wrong. */
export interface Faults {
  identify?: () => Promise<Identity>;
  read?: (query: Query) => AsyncIterable<{ records: readonly never[] }>;
  issues?: readonly Issue[];
  warnings?: () => readonly Warning[];
  outcome?: () => Outcome;
  watch?: () => AsyncIterable<CrmChange>;
}

/** A CRM in memory that gives everything, and fails as told. */
export class TestCrm implements CrmAdapter {
  readonly name: string;
  readonly can: CrmAdapter['can'];
  readonly #identity: Identity;
  readonly #world: SmallWorld;
  #wake: () => void = () => undefined;
  readonly #changes: CrmChange[] = [];
  faults: Faults = {};
  /** Calls of all kinds so far. */
  calls = 0;

  constructor(world: SmallWorld, who: Identity, live: 'push' | 'poll' = 'push') {
    this.name = who.tenant;
    this.#world = world;
    this.#identity = who;
    this.can = {
      collections: collectionNames,
      writes: { accounts: { can: ['update'], concurrency: 'compare-and-set' } },
      batch: 10,
      atomic: 1,
      live,
    };
  }
  async identify(): Promise<Identity> {
    this.calls++;
    return this.faults.identify ? this.faults.identify() : this.#identity;
  }
  async describe() {
    return [];
  }
  async *read<N extends CollectionName>(
    query: Query<N>,
  ): AsyncGenerator<{
    records: readonly Collections[N][];
    issues?: readonly Issue[];
  }> {
    this.calls++;
    if (this.faults.read) {
      yield* this.faults.read(query as unknown as Query);
      return;
    }
    const records = this.#world[query.collection] as unknown as readonly Collections[N][];
    const { ids } = query;
    const issues = (this.faults.issues ?? []).filter((i) => i.collection === query.collection);
    yield { records: ids ? records.filter((r) => ids.includes(r.id)) : records, issues };
  }
  async check() {
    this.calls++;
    return this.faults.warnings?.() ?? [];
  }
  async commit(changes: readonly { readonly do: string }[]) {
    this.calls++;
    return changes.map(() => this.faults.outcome?.() ?? { status: 'applied' as const, id: 'C-01', version: 'v2' });
  }
  async *watch(_: readonly CollectionName[], { signal }: { readonly signal: AbortSignal }): AsyncGenerator<CrmChange> {
    this.calls++;
    if (this.faults.watch) yield* this.faults.watch();
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    while (!signal.aborted) {
      while (this.#changes.length > 0) yield this.#changes.shift()!;
      if (this.can.live === 'poll') {
        this.calls++;
        setTimeout(() => this.#wake(), 5000);
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    throw new CrmError('cancelled', 'The watch was cancelled.');
  }
  /** Says that something of a collection changed. */
  change(collection: CollectionName): void {
    this.#changes.push({ collection });
    this.#wake();
  }
}
