/**
 * An adapter as somebody outside would write it: public exports only, the paths below stand for `bailiwick/domain` and
 * `bailiwick/adapters/shared`.
 */
import {
  createTransport,
  isUnanswered,
  stopIfCancelled,
  type TransportOptions,
} from '../../../src/adapters/shared/index.js';
import {
  type Call,
  type Capabilities,
  type Change,
  type CollectionName,
  type Collections,
  type CrmAdapter,
  type CrmChange,
  CrmError,
  type Issue,
  isDay,
  locationOf,
  moneyFrom,
  type Outcome,
  type Page,
  type Query,
} from '../../../src/domain/index.js';

interface Row {
  readonly key: string;
  readonly rev: number;
  readonly fields: Readonly<Record<string, unknown>>;
}
interface Result {
  readonly status: number;
  readonly key?: string;
  readonly rev?: number;
  readonly current?: Row;
  readonly field?: string;
  readonly message?: string;
  readonly needs?: string;
}

const theirs: Readonly<Record<string, string>> = {
  owner: 'ownerId',
  account: 'accountId',
  rep: 'repId',
  territory: 'territoryId',
  manager: 'managerId',
  parent: 'parentId',
};
const ours = Object.fromEntries(Object.entries(theirs).map(([a, b]) => [b, a]));
const days = new Set(['closes', 'created', 'on', 'from', 'to']);
const required: { readonly [N in CollectionName]?: readonly string[] } = {
  opportunities: ['owner', 'stage', 'closes'],
  activities: ['on'],
};

type Fields = Record<string, unknown>;
/** A row as our record, or nothing where a field that it must have is bad; every bad field is an issue. */
function recordOf<N extends CollectionName>(collection: N, row: Row, issues: Issue[]): Collections[N] | undefined {
  const record: Fields = { id: row.key, version: String(row.rev) };
  let whole = true;
  const bad = (field: string, code: string, value: unknown) => {
    issues.push({ collection, record: row.key, field, code, value: JSON.stringify(value) });
    if (required[collection]?.includes(field)) whole = false;
  };
  for (const [name, value] of Object.entries(row.fields)) {
    const field = ours[name] ?? name;
    const parts = value as {
      value?: string;
      currency?: string;
      lat?: unknown;
      lng?: unknown;
      quality?: 'exact';
    } | null;
    if (field === 'at' || field === 'home') {
      const location = locationOf(parts?.lat, parts?.lng, parts?.quality);
      if (location.kind === 'missing' && value !== null) bad(field, `location-${location.reason}`, value);
      record[field] = location;
    } else if (parts?.value !== undefined) {
      const money = moneyFrom(parts.value, parts.currency ?? '');
      if (money) record[field] = money;
      else bad(field, 'not-money', value);
    } else if (days.has(field) && !isDay(String(value))) bad(field, 'not-a-day', value);
    else record[field] = value;
  }
  return whole ? (record as unknown as Collections[N]) : undefined;
}
/** Our fields as theirs. */
function fieldsOf(set: object): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(set) as [string, unknown][]) {
    if (name === 'id' || name === 'version') continue;
    const parts = value as { amount?: number; currency?: string; kind?: string };
    fields[theirs[name] ?? name] =
      parts.amount !== undefined
        ? { value: (parts.amount / 10_000).toFixed(4), currency: parts.currency }
        : parts.kind === 'missing'
          ? null
          : value;
  }
  return fields;
}
function wireOf(change: Change) {
  const { collection: object } = change;
  if (change.do === 'create') return { op: 'create', object, key: '', fields: fieldsOf(change.record) };
  const rev = change.expected === undefined ? {} : { rev: Number(change.expected) };
  const fields = change.do === 'update' ? { fields: fieldsOf(change.set) } : {};
  return { op: change.do, object, key: change.id, ...rev, ...fields };
}
function outcomeOf(change: Change, result: Result): Outcome {
  if (result.status === 200) return { status: 'applied', id: result.key ?? '', version: String(result.rev) };
  if (result.status === 404) return { status: 'gone' };
  if (result.status === 412 && result.current)
    return { status: 'conflict', current: recordOf(change.collection, result.current, []) };
  if (result.status === 403) return { status: 'forbidden', needs: result.needs ?? 'a right' };
  if (result.status === 424) return { status: 'undone' };
  return { status: 'rejected', message: result.message ?? '', ...(result.field ? { field: result.field } : {}) };
}

export interface OutsiderOptions {
  readonly url: string;
  readonly transport?: TransportOptions;
  readonly atomic?: number;
}
export function outsider({ url, transport: options = {}, atomic = 1 }: OutsiderOptions): CrmAdapter {
  const transport = createTransport({ token: async () => 'token', ...options });
  const writes = { can: ['create', 'update', 'delete'], concurrency: 'compare-and-set' } as const;
  const can: Capabilities = {
    collections: ['territories', 'reps', 'accounts', 'opportunities', 'activities', 'quotas', 'assignments'],
    writes: {
      accounts: writes,
      opportunities: writes,
      assignments: writes,
      territories: { can: ['update'], concurrency: 'compare-and-set' },
    },
    batch: 5,
    atomic,
    live: 'push',
  };
  const ask = async <T>(path: string, call: Call): Promise<T> =>
    (await transport.request({ url: `${url}/${path}`, effect: 'read' }, call)).body as T;
  const send = async (path: string, changes: readonly Change[], effect: 'read' | 'write', call: Call) => {
    const body = JSON.stringify({ changes: changes.map(wireOf), atomic: atomic > 1 });
    const answer = await transport.request({ url: `${url}/${path}`, method: 'POST', body, effect }, call);
    return (answer.body as { results: readonly Result[] }).results;
  };
  const declared = (collection: CollectionName) => {
    if (!can.collections.includes(collection))
      throw new CrmError('unsupported', `This CRM has no ${collection}.`, { collection });
  };

  return {
    name: 'Records',
    can,
    async identify(call) {
      const me = await ask<{ key: string; name: string; company: string }>('$me', call);
      return {
        user: me.key,
        name: me.name,
        tenant: me.company,
        locale: 'en-US',
        timeZone: 'America/Chicago',
        currency: 'USD',
      };
    },
    async describe(collection, call) {
      declared(collection);
      const { fields } = await ask<{ fields: readonly string[] }>(`$meta/${collection}`, call);
      return fields.map((name) => ({
        name,
        label: name,
        type: 'text',
        writable: can.writes[collection] !== undefined,
      }));
    },
    async *read<N extends CollectionName>(query: Query<N>, call: Call): AsyncGenerator<Page<Collections[N]>> {
      const { collection } = query;
      declared(collection);
      const narrowed = new URLSearchParams();
      if (query.ids) narrowed.set('keys', query.ids.join(','));
      if (query.rep !== undefined && collection === 'accounts') narrowed.set('f.ownerId', query.rep);
      if (query.account !== undefined && collection === 'activities') narrowed.set('f.accountId', query.account);
      for (let offset = 0, total = 1; offset < total;) {
        narrowed.set('offset', String(offset));
        const page = await ask<{ total: number; items: readonly Row[] }>(`${collection}?${narrowed}`, call);
        const issues: Issue[] = [];
        const records = page.items
          .map((row) => recordOf(collection, row, issues))
          .filter((record) => record !== undefined);
        total = page.total;
        offset += page.items.length;
        call.progress?.(offset, total);
        if (page.items.length === 0 && offset < total)
          throw new CrmError('incomplete', `${offset} of ${total} ${collection} came.`, { collection });
        yield { records, total, issues };
      }
    },
    async totals({ by, from, to }, call) {
      const names = by.map((field) => theirs[field] ?? field).map((name) => (name === 'repId' ? 'ownerId' : name));
      const path = `$totals?${new URLSearchParams({ by: names.join(','), from, to })}`;
      const { rows } = await ask<{ rows: { key: string[]; count: number; amount: string; currency?: string }[] }>(
        path,
        call,
      );
      return rows.map(({ key, count, amount, currency }) => {
        const money = currency === undefined ? undefined : moneyFrom(amount, currency);
        return { key, count, ...money };
      });
    },
    async check(changes, call) {
      const results = await send('$check', changes, 'read', call);
      return results.flatMap(({ status }, change) =>
        status === 200 ? [] : [{ change, code: `status-${status}`, blocks: true }],
      );
    },
    async commit(changes, call) {
      stopIfCancelled(call);
      if (changes.length > can.batch) throw new CrmError('unsupported', `At most ${can.batch} changes at once.`);
      for (const change of changes)
        if (!can.writes[change.collection]?.can.includes(change.do))
          throw new CrmError('unsupported', `This CRM can't ${change.do} ${change.collection}.`);
      try {
        const results = await send('$batch', changes, 'write', call);
        return changes.map((change, i) => outcomeOf(change, results[i]!));
      } catch (error) {
        if (isUnanswered(error)) return changes.map(() => ({ status: 'unknown' }));
        throw error;
      }
    },
    async *watch(_, call): AsyncGenerator<CrmChange> {
      for (let since = 0; ;) {
        const news = await ask<{ seq: number; changes: { object: CollectionName; key: string }[] }>(
          `$changes?since=${since}`,
          call,
        );
        since = news.seq;
        for (const { object, key } of news.changes) yield { collection: object, ids: [key] };
      }
    },
  };
}
