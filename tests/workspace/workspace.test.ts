import { describe, expect, test } from 'vitest';
import { embedded } from '../../src/adapters/embedded/index.js';
import { faulty, type FaultPlan } from '../../src/adapters/shared/faulty.js';
import type { Ports } from '../../src/workspace/index.js';
import { Workspace } from '../../src/workspace/index.js';
import { TODAY, identity, smallWorld } from '../support/small-world.js';

/** Time that stands still until it is moved. */
function handPorts() {
  let now = Date.parse('2026-08-18T15:00:00Z');
  let ids = 0;
  let isHidden = false;
  const watchers = new Set<() => void>();
  let timers: { at: number; run: () => void }[] = [];
  const ports: Ports = {
    now: () => now,
    soon: (run) => ports.later(0, run),
    later: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((t) => t !== timer));
    },
    sight: {
      isHidden: () => isHidden,
      changed: (tell) => {
        watchers.add(tell);
        return () => watchers.delete(tell);
      },
    },
    newId: () => `set-${++ids}`,
  };
  const pass = (ms: number) => {
    now += ms;
    const due = timers.filter((t) => t.at <= now);
    timers = timers.filter((t) => t.at > now);
    for (const t of due) t.run();
  };
  const hide = (hidden: boolean) => {
    isHidden = hidden;
    for (const tell of [...watchers]) tell();
  };
  return { ports, pass, hide, watchers };
}
function open(plan: FaultPlan = {}) {
  const crm = embedded({ identity, records: () => smallWorld(), today: () => TODAY, pageSize: 10 });
  const adapter = faulty(crm, plan);
  const { ports, pass } = handPorts();
  return { crm, adapter, pass, workspace: new Workspace(adapter, {}, ports) };
}
/** Resolves when `ready` holds after some change of the workspace's entry. */
const until = (observe: (tell: () => void) => () => void, ready: () => boolean) =>
  new Promise<() => void>((resolve) => {
    let stop = () => {};
    const look = () => {
      if (ready()) resolve(() => stop());
    };
    stop = observe(look);
    look();
  });
const accounts = { collection: 'accounts' } as const;
const loaded = (workspace: Workspace) =>
  until(
    (tell) => workspace.observe(accounts, tell),
    () => workspace.entry(accounts).status === 'ready',
  );

describe('store', () => {
  test('observers of one query share one read', async () => {
    const { workspace, adapter } = open();
    const [a, b] = await Promise.all([loaded(workspace), loaded(workspace)]);
    expect(adapter.calls('read', 'accounts')).toBe(1);
    expect(workspace.entry(accounts).table.length).toBe(32);
    a();
    b();
  });
  test('fills as pages arrive, with progress', async () => {
    const { workspace } = open();
    const lengths: number[] = [];
    await until(
      (tell) =>
        workspace.observe(accounts, () => {
          lengths.push(workspace.entry(accounts).table.length);
          tell();
        }),
      () => workspace.entry(accounts).status === 'ready',
    );
    expect([...new Set(lengths)]).toEqual([0, 10, 20, 30, 32]);
  });
  test('the last observer out aborts the read', async () => {
    const { workspace, adapter } = open({ hold: true });
    const stop = workspace.observe(accounts, () => {});
    stop();
    adapter.release();
    await Promise.resolve();
    expect(workspace.entry(accounts).table.length).toBe(0);
    expect(workspace.entry(accounts).status).toBe('loading');
  });
  test('an answer is fresh for five minutes and kept for ten', async () => {
    const { workspace, adapter, pass } = open();
    (await loaded(workspace))();
    pass(4 * 60_000);
    (await loaded(workspace))();
    expect(adapter.calls('read', 'accounts')).toBe(1);
    pass(11 * 60_000);
    expect(workspace.entry(accounts).table.length).toBe(0);
    (await loaded(workspace))();
    expect(adapter.calls('read', 'accounts')).toBe(2);
  });
  test('a refresh that fails keeps the data and says so', async () => {
    const { workspace, adapter } = open();
    await loaded(workspace);
    adapter.plan = { fail: [{ kind: 'network' }] };
    workspace.store.refresh();
    await until(
      (tell) => workspace.observe(accounts, tell),
      () => workspace.entry(accounts).error !== undefined,
    );
    const entry = workspace.entry(accounts);
    expect([entry.status, entry.error?.kind, entry.table.length]).toEqual(['ready', 'network', 32]);
  });
  test('a read that breaks off midway is failed and keeps what arrived', async () => {
    const { workspace } = open({ fail: [{ kind: 'server', collection: 'accounts', afterPages: 2 }] });
    await until(
      (tell) => workspace.observe(accounts, tell),
      () => workspace.entry(accounts).status === 'failed',
    );
    expect(workspace.entry(accounts).table.length).toBe(20);
  });
});

describe('store, when things cross', () => {
  test('an observer that comes while an aborted read winds down starts a new one', async () => {
    const { workspace, adapter } = open({ hold: [{ method: 'read' }] });
    workspace.observe(accounts, () => {})();
    adapter.plan = {};
    await loaded(workspace);
    expect(workspace.entry(accounts).table.length).toBe(32);
  });
  test('what was read anew during a refresh is not overwritten by it', async () => {
    const { workspace, crm, adapter } = open();
    await loaded(workspace);
    adapter.plan = { hold: [{ method: 'read' }] };
    workspace.store.refresh(['accounts']);
    adapter.plan = {};
    await crm.commit!([{ do: 'update', collection: 'accounts', id: 'C-01', set: { owner: 'R-3' } }], {
      signal: new AbortController().signal,
    });
    await workspace.store.reread('accounts', ['C-01']);
    adapter.release();
    await until(
      (tell) => workspace.observe(accounts, tell),
      () => !workspace.entry(accounts).refreshing,
    );
    expect(workspace.entry(accounts).table.row(0).owner).toBe('R-3');
  });
  test('leaving during a refresh keeps the data', async () => {
    const { workspace, adapter } = open();
    const stop = await loaded(workspace);
    adapter.plan = { hold: [{ method: 'read' }] };
    workspace.store.refresh();
    stop();
    expect(workspace.entry(accounts)).toMatchObject({ status: 'ready' });
    expect(workspace.entry(accounts).table.length).toBe(32);
  });
});

describe('identity', () => {
  test('a failed sign-in is kept until it is tried again', async () => {
    const { workspace, adapter } = open({ fail: [{ kind: 'auth', method: 'identify' }] });
    await workspace.identify();
    expect(workspace.identityError?.kind).toBe('auth');
    adapter.plan = {};
    workspace.retry();
    await workspace.identify();
    expect(workspace.identity?.name).toBe('Dana Whitfield');
    expect(workspace.identityError).toBeUndefined();
  });
  test('today is the day at the place where the data lives', async () => {
    const { ports } = handPorts();
    const late = { ...ports, now: () => Date.parse('2026-08-18T03:00:00Z') };
    const workspace = new Workspace(embedded({ identity, records: () => smallWorld() }), {}, late);
    await workspace.identify();
    expect(workspace.today).toBe('2026-08-17');
  });
});

describe('draft and publish', () => {
  const give = { do: 'give-account', account: 'C-01', to: 'R-2', reason: 'closer' } as const;
  const ownerOf = (workspace: Workspace) => workspace.entry(accounts).table.row(0).owner;

  test('a draft shows in the world and nowhere in the store', async () => {
    const { workspace } = open();
    await loaded(workspace);
    workspace.do(give);
    const shown = workspace.world.tables.accounts;
    expect(shown.row(shown.indexOf('C-01')).owner).toBe('R-2');
    expect(ownerOf(workspace)).toBe('R-1');
    workspace.do({ do: 'undo' });
    expect(workspace.world.tables.accounts).toBe(workspace.entry(accounts).table);
    workspace.do({ do: 'redo' });
    expect(workspace.draft.owners.get('C-01')?.to).toBe('R-2');
  });
  test('publishes, leaves the draft, and undoes by the receipt’s inverse', async () => {
    const { workspace } = open();
    await loaded(workspace);
    const base = { accounts: workspace.entry(accounts).table };
    workspace.do(give);
    const receipt = await workspace.publish(workspace.changeSet(base), base);
    expect(receipt.outcomes.map((o) => o.status)).toEqual(['applied']);
    expect(workspace.draft.owners.size).toBe(0);
    expect(ownerOf(workspace)).toBe('R-2');
    const after = { accounts: workspace.entry(accounts).table };
    const undone = await workspace.publish(receipt.inverse, after);
    expect(undone.outcomes.map((o) => o.status)).toEqual(['applied']);
    expect(ownerOf(workspace)).toBe('R-1');
  });
  test('a conflict keeps the draft and brings the other’s record', async () => {
    const { workspace, crm } = open();
    await loaded(workspace);
    const base = { accounts: workspace.entry(accounts).table };
    workspace.do(give);
    const set = workspace.changeSet(base);
    await crm.commit!([{ do: 'update', collection: 'accounts', id: 'C-01', set: { owner: 'R-3' } }], {
      signal: new AbortController().signal,
    });
    const receipt = await workspace.publish(set, base);
    expect(receipt.outcomes[0]).toMatchObject({ status: 'conflict', current: { owner: 'R-3' } });
    expect(workspace.draft.owners.get('C-01')?.to).toBe('R-2');
    expect(ownerOf(workspace)).toBe('R-3');
    expect(receipt.inverse.changes).toEqual([]);
  });
  test.each(['timeout', 'network', 'server'] as const)(
    'a %s after sending is reconciled by reading and never sent again',
    async (kind) => {
      const { workspace, adapter, crm } = open();
      await loaded(workspace);
      const base = { accounts: workspace.entry(accounts).table };
      workspace.do(give);
      const set = workspace.changeSet(base);
      await crm.commit!(set.changes, { signal: new AbortController().signal }); // it did arrive
      adapter.plan = { fail: [{ kind, method: 'commit' }] };
      const receipt = await workspace.publish(set, base);
      expect(receipt.outcomes.map((o) => o.status)).toEqual(['applied']);
      expect(adapter.calls('commit')).toBe(1);
      expect(receipt.inverse.changes).toHaveLength(1);
    },
  );
  test('what never arrived is “not sent” and stays in the draft', async () => {
    const { workspace } = open({ fail: [{ kind: 'network', method: 'commit' }] });
    await loaded(workspace);
    const base = { accounts: workspace.entry(accounts).table };
    workspace.do(give);
    const receipt = await workspace.publish(workspace.changeSet(base), base);
    expect(receipt.outcomes.map((o) => o.status)).toEqual(['not-sent']);
    expect(receipt.error?.kind).toBe('network');
    expect(workspace.draft.owners.size).toBe(1);
  });
  test('without versions, an unanswered write that never arrived is “not sent”, not a conflict', async () => {
    const { workspace, crm, adapter } = open({ fail: [{ kind: 'timeout', method: 'commit' }] });
    const { read } = crm;
    adapter.read = ((query, call) => withoutVersions(read.call(crm, query, call))) as typeof read;
    await loaded(workspace);
    const base = { accounts: workspace.entry(accounts).table };
    workspace.do(give);
    const receipt = await workspace.publish(workspace.changeSet(base), base);
    expect(receipt.outcomes.map((o) => o.status)).toEqual(['not-sent']);
  });
  test('a journal that fails after the commit doesn’t cost the receipt', async () => {
    const { ports } = handPorts();
    const crm = embedded({ identity, records: () => smallWorld(), today: () => TODAY });
    let writes = 0;
    const journal = {
      write: async () => {
        if (++writes === 2) throw new Error('disk full');
      },
    };
    const workspace = new Workspace(crm, { journal }, ports);
    await loaded(workspace);
    const base = { accounts: workspace.entry(accounts).table };
    workspace.do(give);
    const receipt = await workspace.publish(workspace.changeSet(base), base);
    expect(receipt.outcomes.map((o) => o.status)).toEqual(['applied']);
    expect(receipt.inverse.changes).toHaveLength(1);
    expect(receipt.error?.message).toBe('disk full');
  });
  test('the journal knows ids and states, and nothing about people or money', async () => {
    const { ports } = handPorts();
    const written: unknown[] = [];
    const crm = embedded({ identity, records: () => smallWorld(), today: () => TODAY });
    const workspace = new Workspace(crm, { journal: { write: async (entry) => void written.push(entry) } }, ports);
    await loaded(workspace);
    const base = { accounts: workspace.entry(accounts).table };
    workspace.do(give);
    await workspace.publish(workspace.changeSet(base), base);
    expect(written).toHaveLength(2);
    expect(JSON.stringify(written)).not.toMatch(/Account 1|closer|50000|R-2/);
  });
});

async function* withoutVersions(pages: AsyncIterable<{ readonly records: readonly object[] }>) {
  for await (const page of pages)
    yield {
      ...page,
      records: page.records.map((r) => Object.fromEntries(Object.entries(r).filter(([k]) => k !== 'version'))),
    };
}

describe('live', () => {
  test('changes of others are gathered for 250 ms and read by id', async () => {
    const { workspace, crm, adapter, pass } = open();
    await workspace.identify();
    await loaded(workspace);
    await crm.commit!(
      [
        { do: 'update', collection: 'accounts', id: 'C-01', set: { owner: 'R-3' } },
        { do: 'update', collection: 'accounts', id: 'C-02', set: { owner: 'R-3' } },
      ],
      { signal: new AbortController().signal },
    );
    const changed = until(
      (tell) => workspace.observe(accounts, tell),
      () => workspace.entry(accounts).table.row(0).owner === 'R-3',
    );
    const reads = adapter.calls('read', 'accounts');
    // the feed is asynchronous: let it arrive before the quarter of a second passes
    for (let i = 0; i < 20; i++) await Promise.resolve();
    pass(250);
    await changed;
    expect(adapter.calls('read', 'accounts')).toBe(reads + 1);
  });
});

describe('selection', () => {
  test('replace, add and toggle; the last one is focused', () => {
    const { workspace } = open();
    workspace.select('territories', ['T-1', 'T-2']);
    workspace.select('territories', ['T-2', 'T-3'], 'toggle');
    expect(workspace.selection.territories).toEqual(['T-1', 'T-3']);
    workspace.select('accounts', ['C-01'], 'add');
    expect(workspace.selection).toMatchObject({ territories: ['T-1', 'T-3'], accounts: ['C-01'] });
    expect(workspace.selection.focused).toEqual({ collection: 'accounts', id: 'C-01' });
    workspace.select('accounts', ['C-01'], 'toggle');
    expect(workspace.selection.focused).toBeUndefined();
    workspace.select('reps', ['R-1']);
    expect(workspace.selection).toMatchObject({ territories: [], accounts: [], reps: ['R-1'] });
  });
});
