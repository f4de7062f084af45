/** Salesforce from outside Lightning, by way of a jsforce connection. See docs/salesforce.md. */
import type { Call } from '../../domain/call.js';
import { type Change, subjectOf } from '../../domain/changes.js';
import {
  type Capabilities,
  type CrmAdapter,
  type CrmChange,
  CrmError,
  type Issue,
  type Page,
  type Query,
  type TotalRow,
  type Totals,
  type Warning,
} from '../../domain/crm.js';
import type { CollectionName, Collections, Id } from '../../domain/model.js';
import { moneyFrom } from '../../domain/money.js';
import { stopIfCancelled, type TransportOptions } from '../shared/index.js';
import { clientOf, type Connection } from './client.js';
import { commit, type Needs } from './commit.js';
import { type Mapping, recordOf } from './mapping/index.js';
import { Orgs } from './org.js';
import { counted, pagesOf } from './pages.js';
import { dated, id18, isId, joined, Soql, soql, textIn } from './soql.js';

export type { Connection } from './client.js';
export type { Entry, FieldMap, Mapping, TerritoryMapping } from './mapping/index.js';

export interface SalesforceOptions {
  /** A jsforce `Connection` with `instanceUrl`, `accessToken` and a `version` of 58.0 or later, without a refresh of its own. */
  readonly connection: Connection;
  readonly mapping?: Mapping;
  /** Gives a newer token than the refused one. */
  readonly refresh?: (old: string) => Promise<string>;
  readonly transport?: TransportOptions;
  /** Rows of a page, at most 2,000. */
  readonly pageSize?: number;
  /** Rows from which Bulk API 2.0 is taken. Default 2,000. */
  readonly bulkFrom?: number;
  /** Lets Salesforce's assignment rules run on what is written. Default false. */
  readonly autoAssign?: boolean;
  /** Wait between two looks for changes, ms. Default 60,000. */
  readonly pollMs?: number;
  /** Asked before each look for changes: nothing is asked of Salesforce while the page is hidden. */
  readonly hidden?: () => boolean;
}
const collections: readonly CollectionName[] = [
  'territories',
  'reps',
  'accounts',
  'opportunities',
  'activities',
  'quotas',
  'assignments',
];
const OLDEST = 58;

export function salesforce(options: SalesforceOptions): CrmAdapter {
  const { connection, mapping = {}, pageSize = 2000, bulkFrom = 2000, pollMs = 60_000, autoAssign = false } = options;
  if (!(Number(connection.version) >= OLDEST))
    throw new CrmError(
      'unsupported',
      `Give the connection a version of ${OLDEST}.0 or later: it has ${connection.version}.`,
    );
  const client = clientOf(connection, options);
  const orgs = new Orgs(client, mapping);
  const declared = (collection: CollectionName) => {
    if (!can().collections.includes(collection))
      throw new CrmError('unsupported', `This org has no ${collection}.`, { collection });
  };
  const main = (collection: CollectionName) => orgs.parts(collection, orgs.known!)[0]!;

  function can(): Capabilities {
    const org = orgs.known;
    const has = org ? collections.filter((name) => orgs.parts(name, org).length > 0) : collections;
    const modelled = org?.model !== undefined;
    const update = { can: ['update'], concurrency: 'check-then-write' } as const;
    return {
      collections: has,
      writes: {
        ...(has.includes('accounts') && { accounts: update }),
        ...(has.includes('opportunities') && { opportunities: update }),
        ...(modelled && {
          territories: update,
          assignments: { can: ['create', 'delete'], concurrency: 'check-then-write' },
        }),
      },
      batch: 200,
      atomic: 1,
      live: 'poll',
    };
  }
  async function* read<N extends CollectionName>(query: Query<N>, call: Call): AsyncGenerator<Page<Collections[N]>> {
    stopIfCancelled(call);
    const org = await orgs.ready(call);
    declared(query.collection);
    if (query.collection === 'territories' && mapping.territories?.kind === 'field') {
      const { map } = await orgs.fields('accountFields', call);
      const [object, field] = [new Soql(orgs.objectOf('accountFields')), new Soql(map['territory']!)];
      const rows = await client.one(
        soql`SELECT ${field} f FROM ${object} WHERE ${field} != null GROUP BY ${field}`,
        call,
      );
      const records = rows.map(({ f }) => ({ id: id18(String(f)), name: String(f) })) as Collections[N][];
      yield { records, total: records.length };
      return;
    }
    const sources = await orgs.sources(query, org, call);
    const counts: number[] = [];
    for (const source of sources) counts.push(await counted(source, client, call));
    const total = counts.reduce((sum, n) => sum + n, 0);
    let done = 0;
    if (total === 0) yield { records: [], total };
    for (const [i, source] of sources.entries()) {
      if (counts[i] === 0) continue;
      const context = await orgs.context(source.part, org, call);
      for await (const rows of pagesOf(source, counts[i]!, { page: pageSize, bulk: bulkFrom }, client, call)) {
        const issues: Issue[] = [];
        const records = rows.map((row) =>
          recordOf(query.collection, source.part, row, source.fieldMap, context, issues),
        );
        done += rows.length;
        call.progress?.(Math.min(done, total), total);
        yield { records: records.filter((record) => record !== undefined), total, issues };
      }
    }
  }
  async function current(collection: CollectionName, ids: readonly Id[], call: Call) {
    const found = new Map<Id, Collections[CollectionName]>();
    for await (const { records } of read({ collection, ids }, call))
      for (const record of records) found.set(record.id, record);
    return found;
  }
  const needs: Needs = {
    client,
    autoAssign,
    current,
    objectOf: (collection) => orgs.objectOf(main(collection)),
    fields: async (collection, call) => (await orgs.fields(main(collection), call)).map,
  };

  async function totals({ by, from, to, collection }: Totals, call: Call): Promise<readonly TotalRow[]> {
    const { identity } = await orgs.ready(call);
    if (collection !== 'opportunities')
      throw new CrmError('unsupported', `No totals of ${collection}.`, { collection });
    const { map } = await orgs.fields('opportunities', call);
    const name = (ours: string) => new Soql(map[ours]!);
    const groups = {
      territory: map['territory'] ? [name('territory')] : [],
      rep: [name('owner')],
      month: ['YEAR', 'MONTH'].map((part) => soql`${new Soql(`CALENDAR_${part}`)}(${name('closes')})`),
      state: [name('closed'), name('won')],
    };
    const columns = by.flatMap((key) => groups[key]);
    const select = joined(
      [
        ...columns.map((column, i) => soql`${column} ${new Soql(`k${i}`)}`),
        soql`COUNT(Id) n, SUM(${name('amount')}) s`,
      ],
      ', ',
    );
    const grouped = columns.length > 0 ? soql` GROUP BY ${joined(columns, ', ')}` : soql``;
    const closes = name('closes');
    const where = soql`${closes} >= ${dated(from)} AND ${closes} < ${dated(to)}`;
    const records = await client.one(
      soql`SELECT ${select} FROM ${new Soql(orgs.objectOf('opportunities'))} WHERE ${where}${grouped}`,
      call,
    );
    return records.map((row) => {
      let k = 0;
      const next = () => row[`k${k++}`];
      const key = by.map((one) => {
        if (one === 'territory') return map['territory'] ? id18(textIn(next())) : '';
        if (one === 'rep') return id18(textIn(next()));
        const [a, b] = [next(), next()];
        return one === 'month'
          ? `${String(a)}-${String(b).padStart(2, '0')}`
          : a !== true
            ? 'open'
            : b === true
              ? 'won'
              : 'lost';
      });
      const sum = row['s'] === null ? undefined : moneyFrom(row['s'] as number, identity.currency);
      return { key, count: Number(row['n']), ...sum };
    });
  }
  /** An owner change by REST deletes the account team: says so, with the number of members. */
  async function check(changes: readonly Change[], call: Call): Promise<readonly Warning[]> {
    const { objects } = await orgs.ready(call);
    const moves = changes.flatMap((c) =>
      c.do === 'update' && c.collection === 'accounts' && 'owner' in c.set && isId(c.id) ? [id18(c.id)] : [],
    );
    const members = new Map<Id, number>();
    if (moves.length > 0 && objects.has('AccountTeamMember')) {
      const records = await client.one(
        soql`SELECT AccountId, COUNT(Id) n FROM AccountTeamMember WHERE AccountId IN ${moves} GROUP BY AccountId`,
        call,
      );
      for (const row of records) members.set(id18(String(row['AccountId'])), Number(row['n']));
    }
    return changes.flatMap((change, i) => {
      const n = change.collection === 'accounts' ? members.get(id18(subjectOf(change))) : undefined;
      return n === undefined ? [] : [{ change: i, code: 'team-removed', value: String(n), blocks: false }];
    });
  }
  async function* watch(names: readonly CollectionName[], call: Call): AsyncGenerator<CrmChange> {
    const org = await orgs.ready(call);
    const watched = names.flatMap((collection) =>
      orgs.parts(collection, org).map((part) => ({ collection, object: new Soql(orgs.objectOf(part)), since: '' })),
    );
    // the server's own clock is what changes are compared with
    for (const one of watched) {
      const { records } = await client.query(soql`SELECT MAX(SystemModstamp) m FROM ${one.object}`, call);
      one.since = textIn(records[0]?.['m']) || '1970-01-01T00:00:00Z';
    }
    for (;;) {
      await client.ports.sleep(pollMs, call.signal);
      stopIfCancelled(call);
      if (options.hidden?.()) continue;
      for (const one of watched) {
        const since = dated(one.since.replace('+0000', 'Z'));
        const { records } = await client.query(
          soql`SELECT Id, SystemModstamp FROM ${one.object} WHERE SystemModstamp > ${since} ORDER BY SystemModstamp LIMIT 2000`,
          call,
          true,
        );
        if (records.length === 0) continue;
        one.since = String(records.at(-1)!['SystemModstamp']);
        yield { collection: one.collection, ids: records.map((row) => id18(String(row['Id']))) };
      }
    }
  }

  return {
    name: 'Salesforce',
    get can() {
      return can();
    },
    async identify(call) {
      stopIfCancelled(call);
      return (await orgs.ready(call)).identity;
    },
    async describe(collection, call) {
      stopIfCancelled(call);
      await orgs.ready(call);
      declared(collection);
      const { fields } = await orgs.describe(orgs.objectOf(main(collection)), call);
      return fields.map(({ name, label, type, updateable }) => ({ name, label, type, writable: updateable }));
    },
    read,
    totals,
    check,
    async commit(changes, call) {
      stopIfCancelled(call);
      await orgs.ready(call);
      const { batch, writes } = can();
      if (changes.length > batch) throw new CrmError('unsupported', `At most ${batch} changes at once.`);
      for (const { do: what, collection } of changes)
        if (!writes[collection]?.can.includes(what))
          throw new CrmError('unsupported', `Salesforce can't ${what} ${collection} here.`, { collection });
      return commit(changes, needs, call);
    },
    watch,
  };
}
