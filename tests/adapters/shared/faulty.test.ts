import { expect, test } from 'vitest';
import { faulty, type FaultPlan } from '../../../src/adapters/shared/contract/index.js';
import type { Change, CrmAdapter, Page, Query } from '../../../src/domain/index.js';

const good: CrmAdapter = {
  name: 'Good',
  can: {
    collections: ['territories', 'reps'],
    writes: { territories: { can: ['update'], concurrency: 'last-write-wins' } },
    batch: 10,
    atomic: 1,
    live: 'none',
  },
  identify: async () => ({ user: 'u', name: 'U', tenant: 't', locale: 'en', timeZone: 'UTC', currency: 'EUR' }),
  describe: async () => [],
  read: async function* () {
    yield { records: [{ id: '1', name: 'One' }], total: 2 };
    yield { records: [{ id: '2', name: 'Two' }], total: 2 };
  } as CrmAdapter['read'],
  commit: async (changes) => changes.map((change) => ({ status: 'applied', id: (change as { id: string }).id })),
};
const call = (signal = new AbortController().signal) => ({ signal });
async function idsOf(adapter: CrmAdapter, collection: Query['collection'] = 'territories', signal?: AbortSignal) {
  const pages: Page<{ readonly id: string }>[] = [];
  for await (const page of adapter.read({ collection }, call(signal))) pages.push(page);
  return {
    ids: pages.flatMap((page) => page.records.map(({ id }) => id)),
    issues: pages.flatMap((p) => p.issues ?? []),
  };
}
const update = (id: string): Change => ({ do: 'update', collection: 'territories', id, set: { name: 'X' } });

test('without a plan it is the good adapter', async () => {
  const adapter = faulty(good);
  expect((await idsOf(adapter)).ids).toEqual(['1', '2']);
  expect((await adapter.identify(call())).user).toBe('u');
  expect(await adapter.commit?.([update('1')], call())).toEqual([{ status: 'applied', id: '1' }]);
  expect([adapter.totals, adapter.check, adapter.watch]).toEqual([undefined, undefined, undefined]);
  expect([adapter.calls('read'), adapter.calls('read', 'reps'), adapter.calls('commit')]).toEqual([1, 0, 1]);
});
test.each<[string, FaultPlan]>([
  ['every call', { fail: [{ kind: 'auth' }] }],
  ['one collection', { fail: [{ kind: 'auth', method: 'read', collection: 'territories' }] }],
  ['after a page', { fail: [{ kind: 'auth', afterPages: 1 }] }],
])('fails %s', async (_, plan) => {
  await expect(idsOf(faulty(good, plan))).rejects.toMatchObject({ name: 'CrmError', kind: 'auth' });
});
test('fails the second read only, and of that collection only', async () => {
  const adapter = faulty(good, { fail: [{ kind: 'server', method: 'read', collection: 'territories', call: 2 }] });
  await idsOf(adapter);
  await idsOf(adapter, 'reps');
  await idsOf(adapter, 'reps');
  await expect(idsOf(adapter)).rejects.toMatchObject({ kind: 'server' });
  expect((await idsOf(adapter)).ids).toHaveLength(2);
});
test('holds until released, and again; a cancel ends the hold', async () => {
  const adapter = faulty(good, { hold: [{ method: 'read' }] });
  for (let i = 0; i < 2; i++) {
    let ended = false;
    const read = idsOf(adapter).finally(() => (ended = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    adapter.release();
    expect((await read).ids).toHaveLength(2);
  }
  const controller = new AbortController();
  const read = idsOf(adapter, 'territories', controller.signal);
  controller.abort();
  await expect(read).rejects.toMatchObject({ kind: 'cancelled' });
  adapter.plan = {};
  expect((await idsOf(adapter)).ids).toHaveLength(2);
});
test('never settles, even when cancelled', async () => {
  const adapter = faulty(good, { neverSettle: [{ method: 'identify' }] });
  const controller = new AbortController();
  let settled = false;
  const end = () => (settled = true);
  adapter.identify(call(controller.signal)).then(end, end);
  controller.abort();
  await new Promise((resolve) => setImmediate(resolve));
  expect(settled).toBe(false);
});
test('empties collections and adds issues', async () => {
  const issue = { collection: 'territories', record: '9', code: 'not-text' } as const;
  const adapter = faulty(good, { empty: ['reps'], issues: [issue] });
  expect(await idsOf(adapter, 'reps')).toEqual({ ids: [], issues: [] });
  expect(await idsOf(adapter)).toEqual({ ids: ['1', '2'], issues: [issue] });
  expect((await idsOf(faulty(good, { empty: true }))).ids).toEqual([]);
});
test('gives planned outcomes in place, and lets the others through', async () => {
  const adapter = faulty(good, {
    outcome: (change, i) =>
      i === 1 ? { status: 'conflict', current: { id: (change as { id: string }).id } } : undefined,
  });
  expect(await adapter.commit?.([update('a'), update('b'), update('c')], call())).toEqual([
    { status: 'applied', id: 'a' },
    { status: 'conflict', current: { id: 'b' } },
    { status: 'applied', id: 'c' },
  ]);
});
