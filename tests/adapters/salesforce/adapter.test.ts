import fc from 'fast-check';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { salesforce } from '../../../src/adapters/salesforce/index.js';
import { rowsOf } from '../../../src/adapters/salesforce/pages.js';
import { dated, id18, soql } from '../../../src/adapters/salesforce/soql.js';
import type { CollectionName, Collections, CrmAdapter, Query } from '../../../src/domain/index.js';
import { idOf, long } from '../../servers/salesforce/ids.js';
import { serveLarge } from '../../servers/salesforce/large.js';
import { seed } from '../../servers/salesforce/seed.js';
import { serveSalesforce, setFault } from '../../servers/salesforce/server.js';
import { parse } from '../../servers/salesforce/soql/parse.js';
import { measureRead } from './measure.js';
import { compareSamples } from './samples.js';
import { connected, type Server, world } from './subject.js';

let server: Server;
beforeAll(async () => {
  server = await serveSalesforce();
});
afterAll(() => server.close());
const call = () => ({ signal: new AbortController().signal });
async function all<N extends CollectionName>(adapter: CrmAdapter, query: Query<N>): Promise<readonly Collections[N][]> {
  const found: Collections[N][] = [];
  for await (const { records } of adapter.read(query, call())) found.push(...records);
  return found;
}
const [account] = world.accounts!;
const move = (owner: string) => ({ do: 'update', collection: 'accounts', id: account!.id, set: { owner } }) as const;

describe('SOQL', () => {
  test('any text is one value, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { where } = parse(soql`SELECT Id FROM Account WHERE Name = ${text}`.text);
        expect(where).toMatchObject({ kind: 'compare', value: { kind: 'string', text } });
      }),
    );
  });
  test('a day that is none is refused', () => {
    expect(() => dated('2026-01-01 OR Id != null')).toThrow(/no day/);
  });
  test('ids of 15 and of 18 characters are one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-zA-Z]{15}$/), (id) => {
        expect(id18(id)).toBe(long(id));
        expect(id18(id18(id))).toBe(id18(id));
      }),
    );
  });
  test('bulk rows keep quotes, commas and line breaks', () => {
    const rows = [...rowsOf('"Id","Name"\n"1","a ""b"", c\nd"\n"2",\n')];
    expect(rows).toEqual([
      { Id: '1', Name: 'a "b", c\nd' },
      { Id: '2', Name: null },
    ]);
    expect(() => [...rowsOf('"Id","Name"\n"1","cut')]).toThrow();
  });
});

describe('reads', () => {
  test('asks for an id of 15 characters and gives it with 18', async () => {
    const { adapter } = connected(server);
    const [found] = await all(adapter, { collection: 'accounts', ids: [account!.id.slice(0, 15)] });
    expect(found?.id).toBe(account!.id);
  });
  test('an org without Sales Territories and quotas has the rest; a field can be the territory', async () => {
    const { org, url } = server.add({ without: ['Territory2', 'Territory2Model', 'ForecastingQuota'] });
    seed(org, world);
    org.store.force('Account', account!.id, { Region__c: 'North' });
    const connection = new Connection({ instanceUrl: url, accessToken: org.token, version: '62.0' });
    const mapping = { currency: 'USD', territories: { kind: 'field', field: 'Region__c' } } as const;
    const plain = salesforce({ connection, mapping: { currency: 'USD' } });
    await plain.identify(call());
    expect(plain.can.collections).toEqual(['reps', 'accounts', 'opportunities', 'activities']);
    const adapter = salesforce({ connection, mapping });
    expect(await all(adapter, { collection: 'assignments' })).toMatchObject([
      { subject: { kind: 'account', id: account!.id }, territory: 'North' },
    ]);
    expect(await all(adapter, { collection: 'territories' })).toMatchObject([{ id: 'North', name: 'North' }]);
  });
  test('every owner can be a territory', async () => {
    const { org, url } = server.add({ without: ['Territory2', 'Territory2Model'] });
    seed(org, world);
    const connection = new Connection({ instanceUrl: url, accessToken: org.token, version: '62.0' });
    const adapter = salesforce({ connection, mapping: { currency: 'USD', territories: { kind: 'owner' } } });
    expect((await all(adapter, { collection: 'territories' })).map(({ id }) => id)).toEqual(
      world.reps!.map(({ id }) => id),
    );
    expect(await all(adapter, { collection: 'assignments', account: account!.id })).toMatchObject([
      { subject: { kind: 'account' }, territory: account!.owner },
    ]);
  });
  test('an org with several currencies tells them', async () => {
    const { org, url } = server.add({ multiCurrency: true });
    seed(org, world);
    org.store.force('Account', account!.id, { CurrencyIsoCode: 'EUR' });
    const connection = new Connection({ instanceUrl: url, accessToken: org.token, version: '62.0' });
    const adapter = salesforce({ connection });
    expect((await adapter.identify(call())).currency).toBe('USD');
    const [found] = await all(adapter, { collection: 'accounts', ids: [account!.id] });
    expect(found?.revenue?.currency).toBe('EUR');
  });
  test('a field that was named and is not there is said', async () => {
    const { connection } = connected(server);
    const adapter = salesforce({
      connection,
      mapping: { currency: 'USD', accounts: { fields: { class: 'Nope__c' } } },
    });
    await expect(all(adapter, { collection: 'accounts' })).rejects.toMatchObject({
      kind: 'mapping',
      at: { field: 'Nope__c' },
    });
  });
  test('an old API version is refused, with what to do', () => {
    const connection = new Connection({ instanceUrl: server.url, accessToken: 'x' });
    expect(() => salesforce({ connection })).toThrow(/version of 58/);
  });
  test('a large org comes whole by bulk queries', async () => {
    const large = await serveLarge({ accounts: 3000, opportunities: 2500 });
    const { accounts, opportunities, complete } = await measureRead(large.url, large.token, Infinity);
    await large.close();
    expect({ accounts, opportunities, complete }).toEqual({ accounts: 3000, opportunities: 2500, complete: true });
  });
});

describe('writes', () => {
  test('check says how many members of the account team an owner change deletes, and the org deletes them', async () => {
    const { org, adapter } = connected(server);
    for (const n of [1, 2])
      org.store.put('AccountTeamMember', { Id: idOf('01M', n), AccountId: account!.id, UserId: idOf('005', n) });
    const change = move(world.reps!.find(({ id }) => id !== account!.owner)!.id);
    expect(await adapter.check!([change], call())).toEqual([
      { change: 0, code: 'team-removed', value: '2', blocks: false },
    ]);
    expect(await adapter.commit!([change], call())).toMatchObject([{ status: 'applied' }]);
    expect(org.store.row('AccountTeamMember', idOf('01M', 1))).toBeUndefined();
  });
  test('a row that stays locked is told as locked', async () => {
    const { org, adapter } = connected(server);
    await adapter.identify(call());
    setFault(org, 'locked-row');
    expect(await adapter.commit!([move(idOf('005', 1))], call())).toEqual([{ status: 'locked' }]);
  });
  test('rows beside one that a trigger refuses go again in halves, and all arrive', async () => {
    const { org, adapter } = connected(server);
    await adapter.identify(call());
    setFault(org, 'trigger-failed');
    const changes = world.accounts!.slice(0, 4).map(({ id }) => ({ ...move(idOf('005', 5)), id }));
    const statuses = (await adapter.commit!(changes, call())).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'applied').length).toBeGreaterThanOrEqual(2);
    for (const [i, status] of statuses.entries())
      expect(org.store.row('Account', changes[i]!.id)!['OwnerId'] === idOf('005', 5)).toBe(status === 'applied');
  });
  test('a new territory is given before the old one is taken', async () => {
    const { org, adapter } = connected(server);
    await adapter.identify(call());
    const [old] = world.assignments!.filter(({ subject }) => subject.kind === 'account');
    const to = world.territories!.find(({ id }) => id !== old!.territory)!.id;
    const outcomes = await adapter.commit!(
      [
        { do: 'delete', collection: 'assignments', id: old!.id },
        { do: 'create', collection: 'assignments', record: { id: 'n', subject: old!.subject, territory: to } },
      ],
      call(),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied']);
    const stamp = (id: string) =>
      org.store.rows('ObjectTerritory2Association').find((r) => r['Id'] === id)!['SystemModstamp'] as string;
    const made = outcomes[1] as { id: string };
    expect(stamp(made.id) < stamp(old!.id)).toBe(true);
  });
});

test('an account keeps its old territory where the new one is refused; an id that is none is gone', async () => {
  const { org, adapter } = connected(server);
  await adapter.identify(call());
  const [old, other] = world.assignments!.filter(({ subject }) => subject.kind === 'account');
  const outcomes = await adapter.commit!(
    [
      { do: 'delete', collection: 'assignments', id: old!.id },
      { do: 'delete', collection: 'assignments', id: other!.id },
      { do: 'delete', collection: 'assignments', id: 'x&allOrNone=true' },
      {
        do: 'create',
        collection: 'assignments',
        record: { id: 'n', subject: old!.subject, territory: idOf('0MI', 7777) },
      },
    ],
    call(),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['not-sent', 'applied', 'gone', 'rejected']);
  expect(org.store.row('ObjectTerritory2Association', old!.id)).toBeDefined();
});
test.each(['other-json', 'html-with-200', 'lost-answer'])(
  'a write that is answered by %s is unknown',
  async (fault) => {
    const { org, adapter } = connected(server);
    await adapter.identify(call());
    await adapter.check!([move(idOf('005', 1))], call());
    await all(adapter, { collection: 'accounts', ids: [account!.id] });
    setFault(org, fault);
    expect(await adapter.commit!([move(idOf('005', 1))], call())).toEqual([{ status: 'unknown' }]);
  },
);

test('nothing is asked while the page is hidden', async () => {
  const controller = new AbortController();
  let looks = 0;
  const { org, adapter } = connected(server, {
    options: {
      hidden: () => {
        if (++looks === 5) controller.abort();
        return true;
      },
    },
  });
  await adapter.identify(call());
  const before = org.requests;
  const next = adapter.watch!(['accounts'], { signal: controller.signal })[Symbol.asyncIterator]().next();
  await expect(next).rejects.toMatchObject({ kind: 'cancelled' });
  expect(org.requests - before).toBe(1);
});

describe('the emulator', () => {
  test('answers as the documentation shows', async () => {
    const { different } = await compareSamples(server);
    expect(different).toEqual([]);
  });
  test('jsforce speaks to it as it is: query with its pages, CRUD, describe, updated, limits', async () => {
    const { connection: conn, org } = connected(server, { pageSize: 5 });
    const { totalSize, records } = await conn.query('SELECT Id, Owner.Name FROM Account', { autoFetch: true });
    expect([totalSize, records.length]).toEqual([15, 15]);
    expect(records[0]).toMatchObject({ Owner: { Name: expect.stringMatching(/^Rep/) as string } });
    const made = await conn.sobject('Account').create({ Name: 'New', OwnerId: idOf('005', 1) });
    expect(made.success).toBe(true);
    await conn.sobject('Account').update({ Id: made.id!, Name: 'Newer' });
    expect(await conn.sobject('Account').retrieve(made.id!)).toMatchObject({ Name: 'Newer' });
    await conn.sobject('Account').destroy(made.id!);
    expect((await conn.sobject('Account').describe()).fields.map(({ name }) => name)).toContain('OwnerId');
    const span = [new Date(org.store.now() - 3_600_000), new Date(org.store.now() + 3_600_000)] as const;
    expect((await conn.sobject('Account').deleted(...span)).deletedRecords).toHaveLength(1);
    expect((await conn.sobject('Account').updated(...span)).ids.length).toBeGreaterThan(0);
    expect(conn.limitInfo.apiUsage?.limit).toBe(100_000);
    await expect(conn.query('SELECT Nope FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
  });
  test.each([
    ["SELECT COUNT() FROM Opportunity WHERE StageName LIKE 'Closed%'", 16],
    ['SELECT COUNT() FROM Opportunity WHERE Amount > 100 AND (IsWon = true OR NOT IsClosed = true)', 13],
    ["SELECT COUNT() FROM Opportunity WHERE Account.Owner.Name LIKE 'Rep 1%'", 4],
    ['SELECT COUNT() FROM Opportunity WHERE CloseDate = THIS_YEAR', 23],
    ['SELECT COUNT() FROM Opportunity WHERE CloseDate < 2026-03-01', 3],
    ['SELECT COUNT() FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE IsWon = true)', 8],
  ])('%s', async (query, count) => {
    const { connection } = connected(server);
    expect((await connection.query(query)).totalSize).toBe(count);
  });
  test('a page of another origin is let in by the allowlist only, and sees no header', async () => {
    const { url } = server.add({ origins: ['https://crm.example'] });
    const ask = (origin: string) => fetch(`${url}/services/data/`, { headers: { origin } });
    const good = await ask('https://crm.example');
    expect(good.headers.get('access-control-allow-origin')).toBe('https://crm.example');
    expect(good.headers.get('access-control-expose-headers')).toBeNull();
    expect((await ask('https://other.example')).status).toBe(403);
  });
});
