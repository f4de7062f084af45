/** A small CRM over HTTP: records in memory, pages, versions, batches, faults on demand. Its wire format is its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, World } from '../../src/adapters/shared/contract/index.js';
import { bodyOf, json, serve, type Served } from './serve.js';

type Fields = Record<string, unknown>;
interface Row {
  rev: number;
  readonly fields: Fields;
}
export interface WireChange {
  readonly op: 'create' | 'update' | 'delete';
  readonly object: string;
  readonly key: string;
  readonly rev?: number;
  readonly fields?: Fields;
}

const wireNames: Readonly<Record<string, string>> = {
  owner: 'ownerId',
  account: 'accountId',
  rep: 'repId',
  territory: 'territoryId',
  manager: 'managerId',
  parent: 'parentId',
};
const ours = Object.fromEntries(Object.entries(wireNames).map(([a, b]) => [b, a]));
const isMoney = (value: unknown): value is { amount: number; currency: string } =>
  typeof value === 'object' && value !== null && 'amount' in value;
/** A record of the model as the wire carries it. */
export function toWire(record: object): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(record) as [string, unknown][]) {
    if (name === 'id' || name === 'version') continue;
    const kind = (value as { kind?: unknown } | undefined)?.kind;
    fields[wireNames[name] ?? name] = isMoney(value)
      ? { value: (value.amount / 10_000).toFixed(4), currency: value.currency }
      : kind === 'missing'
        ? null
        : value;
  }
  return fields;
}
function fromWire(id: string, fields: Fields): { id: string } {
  const record: { id: string; [name: string]: unknown } = { id };
  for (const [name, value] of Object.entries(fields)) {
    const money = value as { value?: string; currency?: string } | null;
    record[ours[name] ?? name] =
      typeof money?.value === 'string'
        ? { amount: Math.round(Number(money.value) * 10_000), currency: money.currency }
        : value === null
          ? { kind: 'missing', reason: 'none' }
          : value;
  }
  return record;
}

export class RecordsCrm {
  readonly objects = new Map<string, Map<string, Row>>();
  fault: Fault | 'none' = 'none';
  requests = 0;
  pageSize = 4;
  /** Called when a request will get no answer. */
  onHang = () => {};
  readonly #log: { object: string; key: string }[] = [];
  readonly #waiting = new Set<() => void>();
  #rev = 0;
  #made = 0;

  constructor(world: World, raw: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {}) {
    for (const [object, records] of Object.entries(world))
      for (const record of records) this.put(object, record.id, toWire(record));
    for (const [object, rows] of Object.entries(raw))
      for (const [key, fields] of Object.entries(rows)) this.put(object, key, { ...fields });
  }
  rows(object: string): Map<string, Row> {
    let rows = this.objects.get(object);
    if (!rows) this.objects.set(object, (rows = new Map()));
    return rows;
  }
  put(object: string, key: string, fields: Fields) {
    this.rows(object).set(key, { rev: ++this.#rev, fields });
  }
  peek(object: string, key: string): { id: string } | undefined {
    const row = this.rows(object).get(key);
    return row && fromWire(key, row.fields);
  }
  #tell(object: string, key: string) {
    this.#log.push({ object, key });
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** One change; `dry` only says what would become of it. */
  change({ op, object, key, rev, fields = {} }: WireChange, dry = false): Fields {
    const rows = this.rows(object);
    const row = rows.get(key);
    if (object === 'territories' && op !== 'update') return { status: 403, needs: 'Manage territories' };
    if ('stage' in fields && fields['stage'] === '')
      return { status: 422, field: 'stage', message: 'A stage is required.' };
    if (op === 'create') {
      const made = dry ? '' : `made-${++this.#made}`;
      if (!dry) this.put(object, made, fields);
      if (!dry) this.#tell(object, made);
      return { status: 200, key: made, rev: this.#rev };
    }
    if (!row) return { status: 404 };
    if (rev !== undefined && rev !== row.rev) return { status: 412, current: this.wire(key, row) };
    if (dry) return { status: 200, key };
    if (op === 'delete') rows.delete(key);
    else {
      Object.assign(row.fields, fields);
      row.rev = ++this.#rev;
    }
    this.#tell(object, key);
    return { status: 200, key, rev: this.#rev };
  }
  batch(changes: readonly WireChange[], atomic: boolean): readonly Fields[] {
    const trial = atomic ? changes.map((change) => this.change(change, true)) : [];
    if (trial.some(({ status }) => status !== 200))
      return trial.map((result) => (result['status'] === 200 ? { status: 424 } : result));
    return changes.map((change) => this.change(change));
  }
  wire = (key: string, row: Row) => ({ key, rev: row.rev, fields: row.fields });

  page(object: string, query: URLSearchParams) {
    const keys = query.get('keys')?.split(',');
    const all = [...this.rows(object)].filter(([key, { fields }]) => {
      if (keys && !keys.includes(key)) return false;
      return [...query].every(([name, value]) => !name.startsWith('f.') || fields[name.slice(2)] === value);
    });
    const offset = Number(query.get('offset') ?? 0);
    const items = all.slice(offset, offset + this.pageSize).map(([key, row]) => this.wire(key, row));
    return { total: all.length, items };
  }
  totals(query: URLSearchParams) {
    const by = (query.get('by') ?? '').split(',');
    const sums = new Map<string, { key: string[]; count: number; amount: number; currency: string | undefined }>();
    for (const { fields } of this.rows('opportunities').values()) {
      const closes = String(fields['closes']);
      if (closes < (query.get('from') ?? '') || closes >= (query.get('to') ?? '~')) continue;
      const key = by.map(
        (name) => `${(name === 'month' ? closes.slice(0, 7) : (fields[name] as string | undefined)) ?? ''}`,
      );
      const money = fields['amount'] as { value: string; currency: string } | undefined;
      const id = JSON.stringify([key, money?.currency]);
      const sum = sums.get(id) ?? { key, count: 0, amount: 0, currency: money?.currency };
      sum.count++;
      sum.amount += Math.round(Number(money?.value ?? 0) * 10_000);
      sums.set(id, sum);
    }
    return [...sums.values()].map((sum) => ({ ...sum, amount: (sum.amount / 10_000).toFixed(4) }));
  }
  async changes(since: number, response: ServerResponse) {
    if (this.#log.length <= since)
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
        response.on('close', resolve);
      });
    json(response, 200, { seq: this.#log.length, changes: this.#log.slice(since) });
  }
}

/** Serves any number of CRMs, each under a path of its own. */
export async function serveRecords(): Promise<Served & { add(crm: RecordsCrm): { url: string; remove(): void } }> {
  const crms = new Map<string, RecordsCrm>();
  let added = 0;
  const served = await serve((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, tenant = '', object = '', rest = ''] = url.pathname.split('/');
    const crm = crms.get(tenant);
    if (!crm) return json(response, 404, {});
    return void answer(crm, request, response, object, rest, url.searchParams);
  });
  return {
    ...served,
    add(crm) {
      const tenant = `t${++added}`;
      crms.set(tenant, crm);
      return { url: `${served.url}/${tenant}`, remove: () => crms.delete(tenant) };
    },
  };
}

const faultStatus: Partial<Record<Fault | 'none', number>> = {
  'signed-out': 401,
  forbidden: 403,
  throttled: 429,
  broken: 500,
};
async function answer(
  crm: RecordsCrm,
  request: IncomingMessage,
  response: ServerResponse,
  object: string,
  rest: string,
  query: URLSearchParams,
) {
  crm.requests++;
  const { fault } = crm;
  const body = await bodyOf(request);
  const status = faultStatus[fault];
  if (status) return json(response, status, { error: fault });
  if (fault === 'unreachable') return request.socket.destroy();
  if (fault === 'hang') return crm.onHang();
  if (fault === 'not-the-crm')
    return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
  if (fault === 'cut') return response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[{"key"');
  const parsed = (body === '' ? {} : JSON.parse(body)) as { changes?: WireChange[]; atomic?: boolean };
  if (object === '$batch') {
    const results = crm.batch(parsed.changes ?? [], parsed.atomic ?? false);
    return fault === 'lost-answer' ? request.socket.destroy() : json(response, 200, { results });
  }
  if (object === '$check')
    return json(response, 200, { results: parsed.changes?.map((change) => crm.change(change, true)) });
  if (object === '$me') return json(response, 200, { key: 'u1', name: 'Ann Lee', company: 'Acme' });
  if (object === '$meta') {
    const [first] = crm.rows(rest).values();
    return json(response, 200, { fields: Object.keys(first?.fields ?? { name: '' }) });
  }
  if (object === '$totals') return json(response, 200, { rows: crm.totals(query) });
  if (object === '$changes') return crm.changes(Number(query.get('since') ?? 0), response);
  return json(response, 200, crm.page(object, query));
}
