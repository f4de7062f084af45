import type { Call, CollectionName, CrmChange } from '../../domain/index.js';

/** Tells those who watch what has changed. */
export class Feed {
  readonly #watchers = new Set<(change: CrmChange) => void>();

  tell(change: CrmChange): void {
    for (const push of this.#watchers) push(change);
  }

  /** Changes from now on, also those that come before the first is asked for; ends with the call's signal. */
  watch(collections: readonly CollectionName[], call: Call): AsyncIterableIterator<CrmChange> {
    const waiting: CrmChange[] = [];
    let wake: (() => void) | undefined;
    let over = call.signal.aborted;
    const push = (change: CrmChange) => {
      if (!collections.includes(change.collection)) return;
      waiting.push(change);
      wake?.();
    };
    const end = () => {
      over = true;
      this.#watchers.delete(push);
      call.signal.removeEventListener('abort', end);
      wake?.();
    };
    if (!over) {
      this.#watchers.add(push);
      call.signal.addEventListener('abort', end);
    }
    return {
      async next() {
        while (!over && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        return over ? { done: true, value: undefined } : { done: false, value: waiting.shift()! };
      },
      async return() {
        end();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
