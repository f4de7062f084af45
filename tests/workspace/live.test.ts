import { describe, expect, test } from 'vitest';
import { CrmError, type CrmAdapter, type CrmChange } from '../../src/domain/index.js';
import { follow } from '../../src/workspace/live.js';
import type { Ports } from '../../src/workspace/index.js';
import { Store } from '../../src/workspace/store.js';

const turns = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** A CRM that tells when it is told to, a page that can be hidden, and time that stands still. */
function bench(live: 'push' | 'poll') {
  const on = { isHidden: false, watches: 0, reads: 0, told: 0 };
  const lookers = new Set<() => void>();
  let timers: (() => void)[] = [];
  const ports: Ports = {
    now: () => 0,
    soon: (run) => ports.later(0, run),
    later: (_, run) => {
      timers.push(run);
      return () => (timers = timers.filter((t) => t !== run));
    },
    sight: {
      isHidden: () => on.isHidden,
      changed: (tell) => {
        lookers.add(tell);
        return () => lookers.delete(tell);
      },
    },
    newId: () => 'set',
  };
  const queue: CrmChange[] = [];
  let wake = () => {};
  const adapter: CrmAdapter = {
    name: 'bench',
    can: { collections: ['accounts'], writes: {}, batch: 0, atomic: 0, live },
    identify: () => Promise.reject(new CrmError('server', 'not asked')),
    describe: () => Promise.resolve([]),
    async *read() {
      on.reads++;
      yield { records: [] };
    },
    async *watch(_, { signal }) {
      on.watches++;
      signal.addEventListener('abort', () => wake());
      while (!signal.aborted) {
        while (queue.length > 0) yield queue.shift()!;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      throw new CrmError('cancelled', 'The watch was cancelled.');
    },
  };
  const life = new AbortController();
  const store = new Store(adapter, ports);
  store.observe({ collection: 'accounts' }, () => undefined);
  const over = follow(adapter, store, ports, life.signal, () => on.told++);
  return {
    on,
    life,
    over,
    lookers,
    hide: async (hidden: boolean) => {
      on.isHidden = hidden;
      for (const look of [...lookers]) look();
      await turns();
    },
    change: async () => {
      queue.push({ collection: 'accounts' });
      wake();
      await turns();
    },
    pass: async () => {
      for (const run of timers.splice(0)) run();
      await turns();
    },
  };
}

describe('a page that nobody looks at', () => {
  test('hears what is pushed, and reads it when it is seen again', async () => {
    const b = bench('push');
    await turns();
    expect(b.on).toMatchObject({ watches: 1, reads: 1 });
    await b.hide(true);
    await b.change();
    await b.change();
    await b.pass();
    expect(b.on).toMatchObject({ watches: 1, reads: 1, told: 0 });
    await b.hide(false);
    expect(b.on).toMatchObject({ watches: 1, reads: 2, told: 1 });
    await b.change();
    await b.pass();
    expect(b.on).toMatchObject({ reads: 3, told: 2 });
  });
  test('polls nothing; it asks again, and reads all of it anew, when it is seen again', async () => {
    const b = bench('poll');
    await turns();
    await b.hide(true);
    await b.change();
    await b.pass();
    expect(b.on).toMatchObject({ watches: 1, reads: 1 });
    await b.hide(false);
    expect(b.on).toMatchObject({ watches: 2, reads: 2 });
  });
  test.each(['push', 'poll'] as const)('can be left for good while it is hidden (%s)', async (live) => {
    const b = bench(live);
    await turns();
    await b.hide(true);
    b.life.abort();
    await b.over.catch(() => undefined);
    expect(b.lookers.size).toBe(0);
    expect(b.on.reads).toBe(1);
  });
});
