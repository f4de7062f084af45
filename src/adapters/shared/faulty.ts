import type { Call } from '../../domain/call.js';
import type { Change, Outcome } from '../../domain/changes.js';
import { type CrmAdapter, CrmError, type ErrorKind, type Issue, type Page, type Query } from '../../domain/crm.js';
import type { CollectionName, Collections } from '../../domain/model.js';
import { cancelled } from './transport/ports.js';

export type Method = 'identify' | 'describe' | 'read' | 'totals' | 'check' | 'commit' | 'watch';

/** What goes wrong in an adapter that is good otherwise. Every part may be left out. */
export interface FaultPlan {
  /** Calls that fail. `call` counts from 1 by method and collection; without it, every call fails. */
  readonly fail?: readonly {
    readonly kind: ErrorKind;
    readonly method?: Method;
    readonly collection?: CollectionName;
    readonly call?: number;
    /** Of a read: fail after so many pages. Default 0. */
    readonly afterPages?: number;
    readonly message?: string;
    readonly at?: CrmError['at'];
  }[];
  /** Calls that wait until `release()`; `true` holds every call. */
  readonly hold?: true | readonly { readonly method?: Method; readonly collection?: CollectionName }[];
  /** Calls that never settle, whatever is aborted: a broken adapter. */
  readonly neverSettle?: readonly { readonly method?: Method; readonly collection?: CollectionName }[];
  /** Collections that come without records; `true`: all. */
  readonly empty?: true | readonly CollectionName[];
  /** Issues that come with the first page of their collection. */
  readonly issues?: readonly Issue[];
  /** Outcomes instead of a write; undefined lets the change through. */
  readonly outcome?: (change: Change, index: number) => Outcome | undefined;
}

/** An adapter with a plan; the plan may be changed between calls. */
export interface FaultyAdapter extends CrmAdapter {
  plan: FaultPlan;
  /** Lets every held call go on; later calls are held again if the plan says so. */
  release(): void;
  /** How often a method was called, of one collection or of all. */
  calls(method: Method, collection?: CollectionName): number;
}

const matches = (
  rule: { readonly method?: Method; readonly collection?: CollectionName },
  method: Method,
  collection: CollectionName | undefined,
) =>
  (rule.method === undefined || rule.method === method) &&
  (rule.collection === undefined || rule.collection === collection);

/** Wraps a good adapter to bring about states: loading, empty, partial, failed, conflict and a source that never answers. */
export function faulty(adapter: CrmAdapter, initial: FaultPlan = {}): FaultyAdapter {
  const counts = new Map<string, number>();
  let gate = withResolvers();
  const self = { plan: initial };

  const failure = (method: Method, collection: CollectionName | undefined, nth: number) =>
    self.plan.fail?.find((rule) => matches(rule, method, collection) && (rule.call === undefined || rule.call === nth));
  const errorOf = (rule: NonNullable<FaultPlan['fail']>[number]) =>
    new CrmError(rule.kind, rule.message ?? `A planned '${rule.kind}'.`, rule.at);

  function count(method: Method, collection: CollectionName | undefined): number {
    const key = `${method} ${collection ?? ''}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return nth;
  }
  async function enter(method: Method, collection: CollectionName | undefined, call: Call): Promise<void> {
    if (self.plan.neverSettle?.some((rule) => matches(rule, method, collection))) await new Promise<never>(() => {});
    const { hold } = self.plan;
    if (hold === true || hold?.some((rule) => matches(rule, method, collection))) await released(gate.promise, call);
  }
  async function guard<T>(method: Method, collection: CollectionName | undefined, call: Call, work: () => Promise<T>) {
    const rule = failure(method, collection, count(method, collection));
    await enter(method, collection, call);
    if (rule) throw errorOf(rule);
    return work();
  }

  async function* read<N extends CollectionName>(query: Query<N>, call: Call): AsyncGenerator<Page<Collections[N]>> {
    const { collection } = query;
    const rule = failure('read', collection, count('read', collection));
    await enter('read', collection, call);
    const after = rule?.afterPages ?? 0;
    if (rule && after === 0) throw errorOf(rule);
    const { empty } = self.plan;
    const issues = self.plan.issues?.filter((issue) => issue.collection === collection) ?? [];
    if (empty === true || empty?.includes(collection)) {
      yield { records: [], total: 0, ...(issues.length > 0 ? { issues } : {}) };
      return;
    }
    let pages = 0;
    for await (const page of adapter.read(query, call)) {
      yield pages === 0 && issues.length > 0 ? { ...page, issues: [...(page.issues ?? []), ...issues] } : page;
      pages++;
      if (rule && pages >= after) throw errorOf(rule);
    }
  }

  async function commit(changes: readonly Change[], call: Call): Promise<readonly Outcome[]> {
    const planned = changes.map((change, i) => self.plan.outcome?.(change, i));
    const rest = changes.filter((_, i) => !planned[i]);
    const written = rest.length > 0 ? [...((await adapter.commit?.(rest, call)) ?? [])] : [];
    return planned.map((outcome) => outcome ?? written.shift() ?? { status: 'not-sent' });
  }

  return {
    name: adapter.name,
    get can() {
      return adapter.can;
    },
    get plan() {
      return self.plan;
    },
    set plan(plan) {
      self.plan = plan;
    },
    release() {
      gate.resolve();
      gate = withResolvers();
    },
    calls(method, collection) {
      if (collection) return counts.get(`${method} ${collection}`) ?? 0;
      return [...counts].reduce((sum, [key, n]) => sum + (key.startsWith(`${method} `) ? n : 0), 0);
    },
    identify: (call) => guard('identify', undefined, call, () => adapter.identify(call)),
    describe: (name, call) => guard('describe', name, call, () => adapter.describe(name, call)),
    read,
    ...(adapter.totals && {
      totals: (query, call) => guard('totals', query.collection, call, () => adapter.totals!(query, call)),
    }),
    ...(adapter.check && {
      check: (changes, call) => guard('check', changes[0]?.collection, call, () => adapter.check!(changes, call)),
    }),
    ...(adapter.commit && {
      commit: (changes, call) => guard('commit', changes[0]?.collection, call, () => commit(changes, call)),
    }),
    ...(adapter.watch && {
      async *watch(collections, call) {
        const rule = failure('watch', undefined, count('watch', undefined));
        await enter('watch', undefined, call);
        if (rule) throw errorOf(rule);
        yield* adapter.watch!(collections, call);
      },
    }),
  } satisfies FaultyAdapter as FaultyAdapter;
}

function withResolvers(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((r) => (resolve = r));
  return { promise, resolve };
}

/** Settles when the gate opens, or as 'cancelled' when the call is. */
async function released(gate: Promise<void>, call: Call): Promise<void> {
  const { signal } = call;
  let release = () => {};
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(cancelled(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    release = () => signal.removeEventListener('abort', stop);
  });
  try {
    await Promise.race([gate, stopped]);
  } finally {
    release();
  }
}
