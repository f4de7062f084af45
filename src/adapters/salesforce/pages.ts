/** Rows of a query, whole or not at all: by key where they are few, by Bulk API 2.0 where they are many. */
import type { Call } from '../../domain/call.js';
import { CrmError } from '../../domain/crm.js';
import { stopIfCancelled } from '../shared/index.js';
import type { Client, Row } from './client.js';
import { id18, type Soql, soql } from './soql.js';

export interface Asked {
  readonly object: Soql;
  readonly fields: Soql;
  readonly where: Soql;
}
export interface Sizes {
  /** Rows of a page. */
  readonly page: number;
  /** From so many rows on, Bulk API. */
  readonly bulk: number;
}
const MAX_POLLS = 600;

export const counted = ({ object, where }: Asked, client: Client, call: Call): Promise<number> =>
  client.count(soql`SELECT COUNT() FROM ${object} WHERE ${where}`, call);

async function* byKey(asked: Asked, size: number, client: Client, call: Call): AsyncGenerator<readonly Row[]> {
  const { object, fields, where } = asked;
  let last = '';
  let before = new Set<string>();
  for (;;) {
    stopIfCancelled(call);
    const after = last === '' ? soql`` : soql` AND Id > ${last}`;
    const { records, totalSize, done } = await client.query(
      soql`SELECT ${fields} FROM ${object} WHERE (${where})${after} ORDER BY Id LIMIT ${size}`,
      call,
    );
    const ids = new Set<string>();
    const fresh = records.filter(({ Id }) => {
      const id = id18(String(Id));
      return !ids.has(id) && !before.has(id) && ids.add(id);
    });
    if (fresh.length === 0) return;
    yield fresh;
    if (done && totalSize < size && totalSize === records.length) return;
    before = ids;
    last = id18(String(records.at(-1)!['Id']));
  }
}

/** Rows of a text in RFC 4180, as Bulk API writes it; empty cells are null. */
export function* rowsOf(csv: string): Generator<Row> {
  const cell = /("(?:[^"]|"")*"|[^",\n][^,\n]*|)(,|\r?\n|$)/gy;
  const cut = () => new CrmError('incomplete', 'The bulk results end within a row.');
  let names: readonly string[] | undefined;
  let cells: string[] = [];
  while (cell.lastIndex < csv.length) {
    const m = cell.exec(csv);
    if (!m) throw cut();
    cells.push(m[1]!.startsWith('"') ? m[1]!.slice(1, -1).replaceAll('""', '"') : m[1]!);
    if (m[2] === ',') continue;
    const row = cells;
    cells = [];
    if (names && row.length !== names.length) throw cut();
    if (names) yield Object.fromEntries(names.map((name, i) => [name, row[i] === '' ? null : row[i]]));
    else names = row;
  }
  if (cells.length > 0) throw cut();
}
interface Job {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed?: number;
  readonly errorMessage?: string;
}
interface Links {
  readonly resultPages: readonly { readonly resultUrl: string }[];
  readonly nextRecordsUrl?: string;
  readonly nextRecordUrl?: string;
  readonly done: boolean;
}
const isJob = ({ id, state }: Job) => typeof id === 'string' && typeof state === 'string';

async function finished(id: string, client: Client, call: Call): Promise<Job> {
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const job = await client.get(`/jobs/query/${id}`, call, isJob);
    if (job.state === 'JobComplete') return job;
    if (job.state === 'Failed' || job.state === 'Aborted')
      throw new CrmError('server', `The bulk query ended as ${job.state}: ${job.errorMessage ?? 'no reason given'}`);
    await client.ports.sleep(Math.min(10_000, 500 * 1.5 ** poll), call.signal);
    stopIfCancelled(call);
  }
  throw new CrmError('timeout', 'The bulk query did not end.');
}
async function* byBulk(asked: Asked, size: number, client: Client, call: Call): AsyncGenerator<readonly Row[]> {
  const { text: query } = soql`SELECT ${asked.fields} FROM ${asked.object} WHERE ${asked.where}`;
  const body = { operation: 'query', query };
  const made = await client.get('/jobs/query', call, isJob, { method: 'POST', body });
  const job = await finished(made.id, client, call);
  let seen = 0;
  for (let url: string | undefined = `/jobs/query/${made.id}/resultPages`; url !== undefined;) {
    const links: Links = await client.get<Links>(url, call, ({ resultPages }) => Array.isArray(resultPages));
    for (const { resultUrl } of links.resultPages) {
      const { text } = await client.request(resultUrl, call, { as: 'text' });
      for (let rows: Row[] = [], all = rowsOf(text), next = all.next(); ; next = all.next()) {
        if (!next.done) rows.push(next.value);
        if (rows.length < size && !next.done) continue;
        seen += rows.length;
        if (rows.length > 0) yield rows;
        if (next.done) break;
        rows = [];
      }
    }
    url = links.nextRecordsUrl ?? links.nextRecordUrl;
    if (!links.done && url === undefined) throw new CrmError('incomplete', 'The bulk results name no further page.');
  }
  if (seen !== (job.numberRecordsProcessed ?? seen))
    throw new CrmError('incomplete', `${seen} of ${job.numberRecordsProcessed} bulk rows came.`);
}

/** All rows, in pages. Fails as `incomplete` where fewer or more came than the org holds, before and after. */
export async function* pagesOf(asked: Asked, count: number, sizes: Sizes, client: Client, call: Call) {
  let seen = 0;
  const pages = count < sizes.bulk ? byKey(asked, sizes.page, client, call) : byBulk(asked, sizes.page, client, call);
  for await (const rows of pages) {
    seen += rows.length;
    yield rows;
  }
  if (seen === count) return;
  const now = await counted(asked, client, call);
  if (seen < Math.min(count, now) || seen > Math.max(count, now))
    throw new CrmError('incomplete', `${seen} rows of ${asked.object.text} came, Salesforce counts ${now}.`);
}
