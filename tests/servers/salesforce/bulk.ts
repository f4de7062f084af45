import { ApiError } from './errors.js';
import { idOf } from './ids.js';
import type { Org } from './org.js';
import { parse } from './soql/parse.js';
import { Runner } from './soql/run.js';
import { stamp } from './soql/values.js';
import type { Row } from './store.js';

export interface BulkJob {
  readonly id: string;
  readonly object: string;
  readonly query: string;
  readonly version: string;
  readonly created: string;
  state: 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
  polls: number;
  readonly rows: readonly Row[];
  readonly size: number;
  readonly columns: readonly string[];
  errorMessage?: string;
}
const infoOf = (job: BulkJob) => ({
  id: job.id,
  operation: 'query',
  object: job.object,
  createdById: '005R0000000GiwjIAC',
  createdDate: job.created,
  systemModstamp: job.created,
  state: job.state,
  concurrencyMode: 'Parallel',
  contentType: 'CSV',
  apiVersion: Number(job.version.slice(1)),
  lineEnding: 'LF',
  columnDelimiter: 'COMMA',
});

/** https://developer.salesforce.com/docs/platform/api-asynch/guide/query-create-job.html */
export function createJob(org: Org, version: string, body: { readonly operation?: string; readonly query?: string }) {
  const tree = parse(body.query ?? '');
  if (tree.countOnly || tree.groupBy.length > 0 || tree.offset > 0 || tree.select.some(({ fn }) => fn))
    throw new ApiError(
      400,
      'INVALIDJOB',
      'Aggregate functions, GROUP BY and OFFSET are not supported in bulk queries.',
    );
  const { size, records } = new Runner(org.store, body.operation === 'queryAll').run(tree);
  const job: BulkJob = {
    id: idOf('750', org.next()),
    object: tree.from,
    query: body.query ?? '',
    version,
    created: stamp(org.store.now()),
    state: 'UploadComplete',
    polls: 0,
    rows: records,
    size,
    columns: tree.select.map(({ path }) => path),
  };
  org.jobs.set(job.id, job);
  return infoOf(job);
}
export function jobOf(org: Org, id: string): BulkJob {
  const job = org.jobs.get(id);
  if (!job) throw new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return job;
}
/** https://developer.salesforce.com/docs/platform/api-asynch/guide/query-get-one-job.html */
export function jobInfo(org: Org, id: string) {
  const job = jobOf(org, id);
  job.polls++;
  if (job.state === 'UploadComplete') job.state = 'InProgress';
  else if (job.state === 'InProgress' && job.polls > (org.fault?.kind.slow ?? 1)) job.state = 'JobComplete';
  if (org.fault?.kind.job) job.state = org.fault.kind.job;
  if (job.state === 'Failed') job.errorMessage = 'InvalidBatch : Failed to process query';
  return {
    ...infoOf(job),
    jobType: 'V2Query',
    ...(job.state === 'JobComplete'
      ? { numberRecordsProcessed: job.size, retries: 0, totalProcessingTime: 1, isPkChunkingSupported: true }
      : {}),
    ...(job.errorMessage ? { errorMessage: job.errorMessage } : {}),
  };
}
export function abortJob(org: Org, id: string) {
  const job = jobOf(org, id);
  job.state = 'Aborted';
  return infoOf(job);
}

const locatorOf = (n: number) => Buffer.from(String(n)).toString('base64url');
function startOf(job: BulkJob, locator: string | null): number {
  const start = locator === null ? 0 : Number(Buffer.from(locator, 'base64url').toString());
  if (Number.isInteger(start) && start >= 0 && start <= job.size) return start;
  throw new ApiError(400, 'INVALIDJOB', 'The locator is invalid or has expired.');
}
function complete(org: Org, id: string, version: string): BulkJob {
  const job = jobOf(org, id);
  // the same API version as when the job was made, else 409 (the page of resultPages)
  if (job.version !== version) throw new ApiError(409, 'API_ERROR', 'The API version differs from that of the job.');
  if (job.state !== 'JobComplete') throw new ApiError(400, 'INVALIDJOBSTATE', 'The job is not complete.');
  return job;
}
/**
 * Up to five links at a time
 * (https://developer.salesforce.com/docs/platform/api-asynch/guide/query-get-parallel-job-results.html).
 */
export function resultPages(org: Org, version: string, id: string, query: URLSearchParams) {
  const job = complete(org, id, version);
  const size = org.options.bulkPageSize ?? 10_000;
  const from = startOf(job, query.get('locator'));
  const starts = Array.from({ length: 5 }, (_, i) => from + i * size).filter((at) => at === 0 || at < job.size);
  const base = `/services/data/${version}/jobs/query/${job.id}`;
  const next = from + 5 * size;
  return {
    resultPages: starts.map((at) => ({ resultUrl: `${base}/results?locator=${locatorOf(at)}` })),
    ...(next < job.size ? { nextRecordsUrl: `${base}/resultPages?locator=${locatorOf(next)}` } : {}),
    done: next >= job.size,
  };
}
/** Quoted texts; times end in Z, where JSON has +0000. */
const cell = (value: unknown) =>
  value === null || value === undefined
    ? ''
    : `"${String(value as string)
        .replace(/\.000\+0000$/, '.000Z')
        .replaceAll('"', '""')}"`;
const at = (row: Row, path: string) =>
  path.split('.').reduce<unknown>((value, key) => (value as Row | null | undefined)?.[key] ?? null, row);
/** https://developer.salesforce.com/docs/platform/api-asynch/guide/query-get-job-results.html */
export function results(org: Org, version: string, id: string, query: URLSearchParams) {
  const job = complete(org, id, version);
  const size = Number(query.get('maxRecords') ?? org.options.bulkPageSize ?? 10_000);
  const from = startOf(job, query.get('locator'));
  const rows = job.rows.slice(from, from + size);
  const lines = rows.map((row) => job.columns.map((path) => cell(at(row, path))).join(','));
  const csv = `${job.columns.map((name) => `"${name}"`).join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
  const next = from + rows.length;
  return {
    csv,
    headers: {
      'Sforce-NumberOfRecords': String(rows.length),
      'Sforce-Locator': next < job.size ? locatorOf(next) : 'null',
    },
  };
}
