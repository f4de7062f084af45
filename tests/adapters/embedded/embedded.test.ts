import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { embedded, type EmbeddedOptions } from '../../../src/adapters/embedded/index.js';
import type { Change, Collections, CollectionName, CrmAdapter, CrmChange, Query } from '../../../src/domain/index.js';
import { company, identity } from './world.js';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
const call = () => ({ signal: new AbortController().signal });
const make = (options: Partial<EmbeddedOptions> = {}) => embedded({ identity, records: company, ...options });

async function read<N extends CollectionName>(adapter: CrmAdapter, query: Query<N>): Promise<Collections[N][]> {
  const all: Collections[N][] = [];
  for await (const { records } of adapter.read(query, call())) all.push(...records);
  return all;
}
const one = async <N extends CollectionName>(adapter: CrmAdapter, collection: N, id: string) =>
  (await read(adapter, { collection, ids: [id] }))[0];
const commit = (adapter: CrmAdapter, ...changes: Change[]) => adapter.commit!(changes, call());
const toOwner = (owner: string, id = 'c1'): Change => ({ do: 'update', collection: 'accounts', id, set: { owner } });
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();

describe('edits', () => {
  test('outlive the page where a database is named, and only there', async () => {
    const before = make({ database: 'kept' });
    expect(await commit(before, toOwner('r2'))).toEqual([{ status: 'applied', id: 'c1', version: 'e1' }]);
    await before.close();
    const after = make({ database: 'kept' });
    expect(await one(after, 'accounts', 'c1')).toMatchObject({ owner: 'r2', version: 'e1' });
    expect(await one(make(), 'accounts', 'c1')).toMatchObject({ owner: 'r1', version: '0' });
    await after.close();
  });
  test('go with a reset, and versions never come twice', async () => {
    const adapter = make({ database: 'reset' });
    await commit(adapter, toOwner('r2'));
    await adapter.reset();
    expect(await one(adapter, 'accounts', 'c1')).toMatchObject({ owner: 'r1', version: '0' });
    expect(await commit(adapter, toOwner('r3'))).toEqual([{ status: 'applied', id: 'c1', version: 'e2' }]);
    await adapter.close();
  });
  test('of one commit see each other: a record is created, changed and deleted', async () => {
    const adapter = make();
    const record = { id: 't9', name: 'New' };
    const outcomes = await commit(
      adapter,
      { do: 'create', collection: 'territories', record },
      { do: 'update', collection: 'territories', id: 't9', set: { parent: 't1' }, expected: 'e1' },
      { do: 'create', collection: 'territories', record },
      { do: 'delete', collection: 'territories', id: 't9', expected: 'e2' },
      { do: 'delete', collection: 'territories', id: 't9' },
    );
    expect(outcomes).toEqual([
      { status: 'applied', id: 't9', version: 'e1' },
      { status: 'applied', id: 't9', version: 'e2' },
      { status: 'conflict', current: { ...record, parent: 't1', version: 'e2' } },
      { status: 'applied', id: 't9' },
      { status: 'gone' },
    ]);
    expect(await one(adapter, 'territories', 't9')).toBeUndefined();
  });
  test('move a record between narrow reads', async () => {
    const adapter = make();
    await commit(adapter, toOwner('r2'));
    expect(ids(await read(adapter, { collection: 'accounts', rep: 'r1' }))).toEqual(['c5']);
    expect(ids(await read(adapter, { collection: 'accounts', rep: 'r2' }))).toEqual(['c1', 'c2']);
  });
  test('that name nobody, an unknown field or a wrong kind are rejected with the field', async () => {
    const adapter = make();
    const wrong = { colour: 'red' } as unknown as { name: string };
    const outcomes = await commit(
      adapter,
      toOwner('nobody'),
      { do: 'update', collection: 'accounts', id: 'c1', set: wrong },
      { do: 'update', collection: 'opportunities', id: 'o1', set: { closes: '2026-02-30' } },
      { do: 'update', collection: 'areas', id: 'a1', set: { name: 'Other' } },
    );
    expect(outcomes).toMatchObject([
      { status: 'rejected', field: 'owner' },
      { status: 'rejected', field: 'colour' },
      { status: 'rejected', field: 'closes' },
      { status: 'forbidden' },
    ]);
  });
  test('of a field with an issue take the issue away', async () => {
    const issues = [
      { collection: 'accounts', record: 'c5', field: 'at', code: 'location-zero', value: '0, 0' } as const,
    ];
    const adapter = make({ issues });
    const told = async () => {
      for await (const page of adapter.read({ collection: 'accounts' }, call())) return page.issues ?? [];
      return [];
    };
    await commit(adapter, toOwner('r2', 'c5'));
    expect(await told()).toEqual(issues);
    const at = { kind: 'point', lng: 1, lat: 2, quality: 'exact' } as const;
    await commit(adapter, { do: 'update', collection: 'accounts', id: 'c5', set: { at } });
    expect(await told()).toEqual([]);
  });
});

describe('an imported data set', () => {
  test('is kept whole on demand, until a reset', async () => {
    let asked = 0;
    const records = () => (asked++, company());
    const issues = [{ collection: 'accounts', record: 'c5', field: 'at', code: 'location-zero' } as const];
    const first = make({ database: 'whole', keep: 'all', records, issues });
    await first.identify(call());
    await first.close();
    const second = make({ database: 'whole', keep: 'all', records: () => (asked++, {}) });
    expect(await read(second, { collection: 'opportunities' })).toHaveLength(5);
    for await (const page of second.read({ collection: 'accounts' }, call())) expect(page.issues).toEqual(issues);
    expect(asked).toBe(1);
    await second.reset();
    expect(await read(second, { collection: 'opportunities' })).toEqual([]);
    expect(asked).toBe(2);
    await second.close();
  });
});

describe('a narrow read', () => {
  test('of a territory has what lies below it', async () => {
    expect(ids(await read(make(), { collection: 'opportunities', territory: 't1' }))).toEqual(['o1', 'o3', 'o4', 'o5']);
  });
  test('of a circle reaches over the antimeridian, and leaves out what has no place', async () => {
    const near = { lng: 180, lat: 10, km: 8 };
    expect(ids(await read(make(), { collection: 'accounts', near }))).toEqual(['c1', 'c2', 'c3']);
  });
  test('of days has the deals that were open in them', async () => {
    const days = { from: '2026-02-25', to: '2026-03-05' };
    expect(ids(await read(make(), { collection: 'opportunities', ...days }))).toEqual(['o3']);
  });
});

describe('check', () => {
  const check = (adapter: CrmAdapter, ...changes: Change[]) => adapter.check!(changes, call());
  const today = () => '2026-06-01';

  test('warns of an inactive owner, of one outside the territory, and of open deals that stay', async () => {
    expect(await check(make({ today }), toOwner('r5'))).toEqual([
      { change: 0, code: 'inactive-owner', value: 'r5', blocks: false },
      { change: 0, code: 'outside-territory', value: 't5', blocks: false },
      { change: 0, code: 'open-opportunities', value: '1', blocks: false },
    ]);
  });
  test('sees the changes as a whole: deals and assignments that move too are no warning', async () => {
    const changes: Change[] = [
      toOwner('r2'),
      { do: 'update', collection: 'opportunities', id: 'o1', set: { owner: 'r2' } },
      {
        do: 'create',
        collection: 'assignments',
        record: { id: 's9', subject: { kind: 'rep', id: 'r2' }, territory: 't1' },
      },
    ];
    expect(await check(make({ today }), ...changes)).toEqual([]);
  });
  test('an owner of a territory above is inside; an assignment that has ended counts no more', async () => {
    const adapter = make({ today });
    expect(await check(adapter, toOwner('r1', 'c2'))).toMatchObject([{ code: 'outside-territory', value: 't2' }]);
    expect(await check(adapter, toOwner('r2', 'c2'))).toMatchObject([{ code: 'outside-territory', value: 't2' }]);
    await commit(adapter, { do: 'update', collection: 'assignments', id: 's5', set: { territory: 't5' } });
    expect(await check(adapter, toOwner('r1', 'c2'))).toEqual([]);
  });
  test('stops unknown records, unknown owners and old versions', async () => {
    const adapter = make({ today });
    expect(
      await check(adapter, toOwner('r2', 'c99'), toOwner('r99'), { ...toOwner('r2', 'c3'), expected: 'e7' } as Change),
    ).toEqual([
      { change: 0, code: 'unknown-record', value: 'c99', blocks: true },
      { change: 1, code: 'unknown-owner', value: 'r99', blocks: true },
      { change: 2, code: 'changed-meanwhile', value: 'c3', blocks: true },
    ]);
  });
});

describe('two tabs', () => {
  test('tell each other of edits and resets', async () => {
    const [here, there] = [make({ database: 'tabs' }), make({ database: 'tabs' })];
    await Promise.all([here.identify(call()), there.identify(call())]);
    const stop = new AbortController();
    const heard = there.watch!(['accounts'], { signal: stop.signal })[Symbol.asyncIterator]();
    await commit(here, toOwner('r2'));
    expect((await heard.next()).value as CrmChange).toEqual({ collection: 'accounts', ids: ['c1'] });
    expect(await one(there, 'accounts', 'c1')).toMatchObject({ owner: 'r2' });
    await here.reset();
    expect((await heard.next()).value as CrmChange).toEqual({ collection: 'accounts' });
    expect(await one(there, 'accounts', 'c1')).toMatchObject({ owner: 'r1' });
    stop.abort();
    expect((await heard.next()).done).toBe(true);
    await Promise.all([here.close(), there.close()]);
  });
  test('that write the same record at once: one is applied, one meets a conflict', async () => {
    const [here, there] = [make({ database: 'race' }), make({ database: 'race' })];
    await Promise.all([here.identify(call()), there.identify(call())]);
    const change = { ...toOwner('r2'), expected: '0' } as Change;
    const outcomes = (await Promise.all([commit(here, change), commit(there, change)])).flat();
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['applied', 'conflict']);
    await Promise.all([here.close(), there.close()]);
  });
});

test('a page without IndexedDB is told what to do', async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  await expect(make({ database: 'none' }).identify(call())).rejects.toMatchObject({
    name: 'CrmError',
    kind: 'unsupported',
    message: expect.stringContaining('leave out `database`') as string,
  });
});
