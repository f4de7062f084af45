import type { CollectionName, CrmAdapter, Id } from '../domain/index.js';
import type { Ports } from './ports.js';
import type { Store } from './store.js';

/** Changes are gathered for that long, so that a mass update of others is one read. */
const GATHER_MS = 250;

/**
 * Reads anew what others change, as the CRM tells it, until `signal` ends it. Resolves when the CRM stops telling; rejects
 * when it fails. While the page is hidden nothing is read, and a CRM that has to be polled isn't: it is asked again, and
 * everything read anew, when the page is back.
 */
export async function follow(
  adapter: CrmAdapter,
  store: Store,
  ports: Ports,
  signal: AbortSignal,
  tell: () => void,
): Promise<void> {
  const { sight } = ports;
  const isPolled = adapter.can.live === 'poll';
  for (;;) {
    if (isPolled) await untilSeen(sight, signal);
    if (signal.aborted) return;
    const turn = new AbortController();
    const end = () => turn.abort();
    signal.addEventListener('abort', end, { once: true });
    const off = isPolled ? sight.changed(() => sight.isHidden() && end()) : undefined;
    try {
      await hear(adapter, store, ports, turn.signal, tell);
    } catch (thrown) {
      if (!turn.signal.aborted) throw thrown;
    } finally {
      signal.removeEventListener('abort', end);
      off?.();
    }
    if (!turn.signal.aborted || signal.aborted) return;
    await untilSeen(sight, signal);
    if (!signal.aborted) store.refresh();
  }
}

/** Resolves when the page is on screen, or at the end. */
function untilSeen(sight: Ports['sight'], signal: AbortSignal): Promise<void> {
  if (signal.aborted || !sight.isHidden()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (sight.isHidden() && !signal.aborted) return;
      off();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const off = sight.changed(look);
    signal.addEventListener('abort', look);
  });
}

async function hear(adapter: CrmAdapter, store: Store, ports: Ports, signal: AbortSignal, tell: () => void) {
  const gathered = new Map<CollectionName, Set<Id> | 'all'>();
  let soon: (() => void) | undefined;
  const read = async () => {
    await untilSeen(ports.sight, signal);
    soon = undefined;
    if (signal.aborted) return;
    for (const [collection, ids] of gathered)
      if (ids === 'all') store.refresh([collection]);
      else void store.reread(collection, [...ids]).catch(() => store.refresh([collection]));
    gathered.clear();
    tell();
  };
  for await (const { collection, ids } of adapter.watch!(adapter.can.collections, { signal })) {
    const known = gathered.get(collection);
    if (!ids || known === 'all') gathered.set(collection, 'all');
    else gathered.set(collection, new Set([...(known ?? []), ...ids]));
    soon ??= ports.later(GATHER_MS, () => void read());
  }
}
