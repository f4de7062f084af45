import type { Call, Collections, CollectionName, CrmAdapter, Outcome, Page } from '../../domain/index.js';
import { CrmError } from '../../domain/index.js';
import { failureOf } from './failure.js';
import { type Called, type FromHost, OPEN_CALLS } from './messages.js';
import { parts } from './parts.js';

type Send = (message: FromHost) => void;
type OfCall<M extends Called['method']> = Extract<Called, { method: M }>;

interface Open {
  readonly abort: AbortController;
  /** Items that the guest has asked for and not got. */
  wanted: number;
  wake?: () => void;
}

/** An adapter, answering the calls of a guest. */
export class Served {
  readonly #adapter: CrmAdapter;
  readonly #send: Send;
  readonly #refuses: () => boolean;
  readonly #open = new Map<number, Open>();
  #last = 0;

  /** `refuses`: whether the page around has said no to what is being published. */
  constructor(adapter: CrmAdapter, send: Send, refuses: () => boolean) {
    this.#adapter = adapter;
    this.#send = send;
    this.#refuses = refuses;
  }
  /** Calls under way. */
  get open(): number {
    return this.#open.size;
  }
  /** Begins a call; false where its number was used before. */
  call(called: Called): boolean {
    const { call } = called;
    if (call <= this.#last) return false;
    this.#last = call;
    if (this.#open.size >= OPEN_CALLS) {
      const error = new CrmError('throttle', `More than ${OPEN_CALLS} calls at once.`, { retryAfterMs: 100 });
      this.#send({ type: 'failed', call, error: failureOf(error) });
      return true;
    }
    const open: Open = { abort: new AbortController(), wanted: 1 };
    this.#open.set(call, open);
    void this.#answer(called, open);
    return true;
  }
  /** Asks a stream for one more; false where there is no such call. */
  more(call: number): boolean {
    const open = this.#open.get(call);
    if (!open || open.wanted > 0) return false;
    open.wanted = 1;
    open.wake?.();
    return true;
  }
  cancel(call: number): boolean {
    const open = this.#open.get(call);
    if (!open) return false;
    this.#open.delete(call);
    open.abort.abort(new CrmError('cancelled', 'The guest has cancelled the call.'));
    open.wake?.();
    return true;
  }
  /** Aborts whatever is under way. */
  close(): void {
    for (const call of [...this.#open.keys()]) this.cancel(call);
  }

  async #answer(called: Called, open: Open): Promise<void> {
    const { call } = called;
    const say = (message: FromHost) => {
      if (this.#open.get(call) === open) this.#send(message);
    };
    const told: Call = {
      signal: open.abort.signal,
      progress: (done, total) =>
        say({ type: 'progress', call, done, ...(total === undefined ? {} : { total }) } as FromHost),
    };
    try {
      if (called.method === 'read') await this.#pages(called, told, open, say);
      else if (called.method === 'watch') await this.#changes(called, told, open, say);
      else say({ type: 'result', call, value: await this.#one(called, told) });
    } catch (thrown) {
      say({ type: 'failed', call, error: failureOf(thrown) });
    }
    if (this.#open.get(call) === open) this.#open.delete(call);
  }
  async #one(called: Exclude<Called, OfCall<'read' | 'watch'>>, told: Call): Promise<unknown> {
    const adapter = this.#adapter;
    switch (called.method) {
      case 'identify': {
        const identity = await adapter.identify(told);
        return { identity, can: adapter.can };
      }
      case 'describe':
        return adapter.describe(called.collection, told);
      case 'totals':
        return (adapter.totals ?? this.#cannot('totals'))(called.query, told);
      case 'check':
        return (adapter.check ?? this.#cannot('check'))(called.changes, told);
      case 'commit':
        if (!adapter.commit) return this.#cannot('commit')();
        if (this.#refuses()) return called.changes.map((): Outcome => ({ status: 'not-sent' }));
        return adapter.commit(called.changes, told);
    }
  }
  #cannot(method: string) {
    return (): never => {
      throw new CrmError('unsupported', `${this.#adapter.name} has no ${method}().`);
    };
  }
  async #pages({ call, query }: OfCall<'read'>, told: Call, open: Open, say: Send): Promise<void> {
    const cut = function* (page: Page<Collections[CollectionName]>) {
      yield* parts(page);
    };
    await pull(this.#adapter.read(query, told), cut, open, (value) => say({ type: 'item', call, value }));
    say({ type: 'end', call });
  }
  async #changes({ call, collections }: OfCall<'watch'>, told: Call, open: Open, say: Send): Promise<void> {
    if (!this.#adapter.watch) return this.#cannot('watch')();
    const whole = <T>(value: T) => [value];
    await pull(this.#adapter.watch(collections, told), whole, open, (value) => say({ type: 'item', call, value }));
    say({ type: 'end', call });
  }
}

/** Gives one item for each that is wanted, and asks the source for no more than that. */
async function pull<T>(
  source: AsyncIterable<T>,
  cut: (item: T) => Iterable<unknown>,
  open: Open,
  give: (part: unknown) => void,
): Promise<void> {
  const { signal } = open.abort;
  for await (const item of source) {
    for (const part of cut(item)) {
      await wanted(open);
      if (signal.aborted) return;
      open.wanted = 0;
      give(part);
    }
    // the source is asked again only when the guest asks again
    await wanted(open);
    if (signal.aborted) return;
  }
}
function wanted(open: Open): Promise<void> | undefined {
  if (open.wanted > 0 || open.abort.signal.aborted) return undefined;
  return new Promise((resolve) => {
    open.wake = () => {
      delete open.wake;
      resolve();
    };
  });
}
