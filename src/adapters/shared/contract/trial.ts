import type { Call } from '../../../domain/call.js';
import type { Change, Outcome } from '../../../domain/changes.js';
import {
  type Capabilities,
  type CrmAdapter,
  type CrmError,
  type Issue,
  type Page,
  type Query,
  errorKinds,
} from '../../../domain/crm.js';
import type { CollectionName, Collections, Id } from '../../../domain/model.js';
import type { ContractCase, Fault, Need, Subject, Verdict } from './types.js';

/** Thrown by a case that finds nothing to check. */
class Skip extends Error {}
export const skip = (why: string): never => {
  throw new Skip(why);
};
/** What the adapter's author has to do. */
class Todo extends Error {
  override name = 'ContractFailure';
}
/** Ends a case as failed. `todo` is a sentence that tells the adapter's author what to do. */
export function fail(todo: string, cause?: unknown): never {
  throw new Todo(todo, cause === undefined ? undefined : { cause });
}
export function expect(truth: unknown, todo: string): asserts truth {
  if (!truth) fail(todo);
}

/** By shape and not by class: the adapter may have its own copy of the domain. */
export const isCrmError = (error: unknown): error is CrmError =>
  error instanceof Error && error.name === 'CrmError' && errorKinds.includes((error as CrmError).kind);

export const told = (error: unknown): string =>
  isCrmError(error) ? `CrmError '${error.kind}' (${error.message})` : `${String(error)}, which is no CrmError`;

export interface ReadAll<N extends CollectionName> {
  readonly records: readonly Collections[N][];
  readonly issues: readonly Issue[];
  readonly pages: readonly Page<Collections[N]>[];
}

const PAGE_CAP = 100_000;

/** One run of a case: the subject, and calls that are watched. */
export class Trial {
  readonly subject: Subject;
  readonly adapter: CrmAdapter;
  readonly #settleMs: number;
  constructor(subject: Subject, settleMs: number) {
    this.subject = subject;
    this.adapter = subject.adapter;
    this.#settleMs = settleMs;
  }
  get can(): Capabilities {
    return this.adapter.can;
  }
  get collections(): readonly CollectionName[] {
    return this.can.collections;
  }
  /** Waits in slices of this long for what the source tells by itself. */
  get sliceMs(): number {
    return this.#settleMs / 20;
  }

  /** The world's records of a declared collection. */
  world<N extends CollectionName>(collection: N): readonly Collections[N][] {
    const records: readonly Collections[N][] | undefined = this.subject.world[collection];
    return records ?? fail(`Give the world's records of '${collection}', which the adapter declares, from make().`);
  }
  isBad(collection: CollectionName, id: Id): boolean {
    return this.subject.bad?.some((b) => b.collection === collection && b.id === id) ?? false;
  }
  call(signal: AbortSignal = new AbortController().signal, progress?: Call['progress']): Call {
    return progress ? { signal, progress } : { signal };
  }

  /** The promise's end, as long as it has one in time. */
  async end<T>(work: () => Promise<T>, what: string): Promise<{ value: T } | { error: unknown }> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), this.#settleMs);
    });
    const ended = (async () => work())().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    try {
      const first = await Promise.race([ended, late]);
      if (first === 'late')
        fail(`Make ${what} settle: nothing came within ${this.#settleMs} ms. Every request needs a deadline.`);
      return first;
    } finally {
      clearTimeout(timer);
    }
  }
  /** The value of a call that must succeed. */
  async get<T>(work: () => Promise<T>, what: string): Promise<T> {
    const end = await this.end(work, what);
    if ('value' in end) return end.value;
    return fail(`Make ${what} succeed: it failed with ${told(end.error)}.`, end.error);
  }
  /** The error of a call that must fail, of one of these kinds. */
  async error(work: () => Promise<unknown>, what: string, wanted: readonly CrmError['kind'][]): Promise<CrmError> {
    const end = await this.end(work, what);
    const want = wanted.map((kind) => `'${kind}'`).join(' or ');
    if ('value' in end) return fail(`Make ${what} fail with CrmError ${want}: it succeeded.`);
    if (isCrmError(end.error) && wanted.includes(end.error.kind)) return end.error;
    return fail(`Make ${what} fail with CrmError ${want}: it failed with ${told(end.error)}.`, end.error);
  }

  /** Reads to the end; every page is waited for under the same watch. */
  async pages<N extends CollectionName>(
    query: Query<N>,
    call: Call,
    each?: (pages: readonly Page<Collections[N]>[]) => Promise<void> | void,
  ): Promise<readonly Page<Collections[N]>[]> {
    const iterator = this.adapter.read(query, call)[Symbol.asyncIterator]();
    const pages: Page<Collections[N]>[] = [];
    for (;;) {
      const end = await this.end(() => iterator.next(), `page ${pages.length + 1} of read('${query.collection}')`);
      if ('error' in end) throw end.error;
      if (end.value.done) return pages;
      pages.push(end.value.value);
      if (pages.length > PAGE_CAP) fail(`Make read('${query.collection}') end: it gave ${PAGE_CAP} pages and goes on.`);
      await each?.(pages);
    }
  }
  async read<N extends CollectionName>(query: Query<N>, call: Call = this.call()): Promise<ReadAll<N>> {
    let pages: readonly Page<Collections[N]>[];
    try {
      pages = await this.pages(query, call);
    } catch (error) {
      if (error instanceof Todo) throw error;
      return fail(`Make read(${JSON.stringify(query)}) succeed: it failed with ${told(error)}.`, error);
    }
    return {
      pages,
      records: pages.flatMap((page) => page.records),
      issues: pages.flatMap((page) => page.issues ?? []),
    };
  }
  /** One record as the adapter gives it now. */
  async record<N extends CollectionName>(collection: N, id: Id): Promise<Collections[N] | undefined> {
    const { records } = await this.read({ collection, ids: [id] });
    return records.find((record) => record.id === id);
  }
  async commit(changes: readonly Change[], what: string): Promise<readonly Outcome[]> {
    const { adapter } = this;
    if (!adapter.commit) return fail('Give the adapter a commit(): it declares writes.');
    const outcomes = await this.get(async () => adapter.commit!(changes, this.call()), `commit() of ${what}`);
    expect(
      Array.isArray(outcomes) && outcomes.length === changes.length,
      `Give one outcome for each change: commit() of ${what} had ${changes.length} and gave ${outcomes?.length ?? 'none'}.`,
    );
    return outcomes;
  }
  async fault(fault: Fault | 'none'): Promise<void> {
    await this.subject.fault?.(fault);
  }
}

export interface CaseBody {
  readonly name: string;
  readonly needs?: readonly Need[];
  check(trial: Trial): Promise<void>;
}

/** A case from its body: makes the subject, lets it identify, asks what the case needs, and disposes of it whatever happens. */
export function contractCase(body: CaseBody): ContractCase {
  return {
    name: body.name,
    ...(body.needs ? { needs: body.needs } : {}),
    async run(make, options = {}): Promise<Verdict> {
      const subject = await make();
      try {
        const trial = new Trial(subject, options.settleMs ?? 10_000);
        await trial.get(async () => subject.adapter.identify(trial.call()), 'identify()');
        const unmet = body.needs?.find((need) => !need.met(subject));
        if (unmet) return { status: 'skipped', why: unmet.why };
        await body.check(trial);
        return { status: 'passed' };
      } catch (error) {
        if (error instanceof Skip) return { status: 'skipped', why: error.message };
        throw error;
      } finally {
        await subject.dispose?.();
      }
    },
  };
}
