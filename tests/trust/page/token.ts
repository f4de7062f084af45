import { type TransportOptions, createTransport } from '../../../src/adapters/shared/index.js';
import {
  type Collections,
  type CollectionName,
  type CrmAdapter,
  CrmError,
  type Query,
  collectionNames,
} from '../../../src/domain/index.js';
import type { SaveDetail } from '../../../src/widgets/events.js';
import { throughBridge } from '../../host/support/bridge.js';
import { fullWorld, whoOf } from './crm.js';
import { clickMap, press } from './acts.js';
import { textsOf } from './scan.js';
import { Bench, faultOf, isDrawn, isSettled, turns, until } from './stage.js';

const TOKEN = 'canary-token-7f3a';
/** What was written to the console and posted to anybody, as text. */
const heard: { readonly where: string; readonly text: string }[] = [];
const shown = (x: unknown): string => {
  if (x instanceof Error) return `${x.name} ${x.message} ${x.stack ?? ''} ${JSON.stringify(x)} ${shown(x.cause)}`;
  try {
    return typeof x === 'string' ? x : (JSON.stringify(x) ?? String(x));
  } catch {
    return String(x);
  }
};
function listen(): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const before = console[name].bind(console);
    console[name] = (...said: unknown[]) => {
      heard.push({ where: 'console', text: said.map(shown).join(' ') });
      before(...said);
    };
  }
  for (const prototype of [MessagePort.prototype, Worker.prototype, BroadcastChannel.prototype, Window.prototype] as {
    postMessage?: unknown;
  }[]) {
    const before = prototype.postMessage as ((...args: unknown[]) => void) | undefined;
    if (!before) continue;
    prototype.postMessage = function (this: unknown, ...args: unknown[]) {
      heard.push({ where: 'postMessage', text: shown(args[0]) });
      before.apply(this, args);
    };
  }
  const { postMessage } = globalThis;
  globalThis.postMessage = ((...args: unknown[]) => {
    heard.push({ where: 'postMessage', text: shown(args[0]) });
    (postMessage as (...a: unknown[]) => void)(...args);
  }) as typeof postMessage;
}

/** A CRM behind a token, by the transport that all adapters have. */
function guarded(path: string, calls: { refreshed: number }): CrmAdapter {
  const options: TransportOptions = {
    token: () => Promise.resolve(`${TOKEN}-old`),
    refresh: () => {
      calls.refreshed++;
      return Promise.resolve(`${TOKEN}-new`);
    },
    tries: 2,
    baseMs: 1,
  };
  const transport = createTransport(options);
  const world = fullWorld(8);
  return {
    name: 'guarded',
    can: { collections: collectionNames, writes: {}, batch: 0, atomic: 0, live: 'none' },
    identify: async (call) => {
      await transport.request({ url: `/crm/${path}/who`, effect: 'read' }, call);
      return whoOf((text) => text);
    },
    describe: () => Promise.resolve([]),
    async *read<N extends CollectionName>(query: Query<N>, call: Parameters<CrmAdapter['read']>[1]) {
      await transport.request({ url: `/crm/${path}/${query.collection}`, effect: 'read' }, call);
      yield { records: world[query.collection] as unknown as readonly Collections[N][] };
    },
  };
}
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (e: unknown) => e,
  );

/** Reads, is refused, fails and exports with a token; the places where it was found, and what was gone through. */
export async function hideToken(): Promise<{ found: string[]; looked: Record<string, number>; refreshed: number }> {
  listen();
  const calls = { refreshed: 0 };
  const found: string[] = [];
  const looked: Record<string, number> = {};
  const look = (where: string, text: string) => {
    looked[where] = (looked[where] ?? 0) + text.length;
    if (text.includes(TOKEN)) found.push(where);
  };
  addEventListener('bailiwicksave', (e) => {
    e.preventDefault();
    const { name, bytes } = (e as CustomEvent<SaveDetail>).detail;
    look('exports', name + new TextDecoder().decode(bytes));
  });
  for (const type of ['bailiwickerror', 'bailiwicknotify', 'bailiwickselect', 'bailiwickopen'])
    addEventListener(type, (e) => look('events', shown((e as CustomEvent<unknown>).detail)));

  const bridged = throughBridge(guarded('ok', calls));
  for (const [i, adapter] of [
    guarded('ok', calls),
    bridged.adapter,
    guarded('refused', calls),
    guarded('broken', calls),
    guarded('html', calls),
  ].entries()) {
    const bench = new Bench(`token-${i}`, adapter, ['map', 'team', 'account'], { deepLink: true });
    await until(() => bench.widgets.every((w) => isSettled(w) && (isDrawn(w) || faultOf(w) !== '')), 15_000);
    for (const id of ['csv', 'xlsx', 'svg']) press(bench.of('map'), `[data-export="${id}"]`);
    await clickMap(bench.of('map'), 0.4, 0.4);
    bench.host.workspace?.select('accounts', ['C-01']);
    await turns(6);
    look('page', textsOf());
    look('address', location.href);
    look('details', bench.widgets.map(faultOf).join('\n'));
    const error = await errorOf(adapter.identify({ signal: new AbortController().signal }));
    if (error instanceof CrmError) look('errors', shown(error) + JSON.stringify(error.at));
    bench.close();
  }
  bridged.close();
  for (const { where, text } of heard) look(where, text);
  look('storage', JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
  look('cookies', document.cookie);
  look('databases', JSON.stringify(await dumped()));
  look(
    'window',
    Object.getOwnPropertyNames(globalThis)
      .filter((n) => typeof (globalThis as Record<string, unknown>)[n] === 'string')
      .map((n) => String((globalThis as Record<string, unknown>)[n]))
      .join(' '),
  );
  return { found: [...new Set(found)], looked, refreshed: calls.refreshed };
}
async function dumped(): Promise<unknown[]> {
  const out: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name!);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(name));
    });
    for (const store of db.objectStoreNames)
      out.push(
        await new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        }),
      );
    db.close();
  }
  return out;
}
