/**
 * Response samples of Salesforce's documentation, and what the emulator answers to the same request: compared by shape, that
 * is by keys and kinds of value, and by value where it is a code.
 */
import { Connection } from 'jsforce';
import { idOf } from '../../servers/salesforce/ids.js';
import { connected, type Server } from './subject.js';

interface Sample {
  readonly doc: string;
  readonly sample: unknown;
  /** Keys whose values must be the same, too. */
  readonly same?: readonly string[];
  ask(conn: Connection): PromiseLike<unknown>;
}
const REST = 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest';
const BULK = 'https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch';
const json = (conn: Connection, method: 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown) =>
  conn.request({
    method,
    url,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
const failed = async (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => undefined,
    (error: { data?: unknown }) => [error.data],
  );
const bulkJob = {
  id: '7986gEXAMPLE4X2OPT',
  operation: 'query',
  object: 'Account',
  createdById: '0055fEXAMPLEtG4AAM',
  createdDate: '2022-01-02T17:38:59.000+0000',
  systemModstamp: '2022-01-02T17:38:59.000+0000',
  state: 'UploadComplete',
  concurrencyMode: 'Parallel',
  contentType: 'CSV',
  apiVersion: 63,
  lineEnding: 'LF',
  columnDelimiter: 'COMMA',
};
const query = { operation: 'query', query: 'SELECT Id, Name FROM Account' };
async function job(conn: Connection): Promise<string> {
  const { id } = (await json(conn, 'POST', '/jobs/query', query)) as { id: string };
  for (let i = 0; i < 4; i++) await conn.request(`/jobs/query/${id}`);
  return id;
}
const row = (id: string) => ({ id, success: true, errors: [] });
const account = (n: number) => ({ attributes: { type: 'Account' }, id: idOf('001', n), Name: `New ${n}` });

const samples: readonly Sample[] = [
  {
    doc: `${REST}/dome_query.htm`,
    sample: {
      done: true,
      totalSize: 14,
      records: [
        { attributes: { type: 'Account', url: '/services/data/v63.0/sobjects/Account/001D000000IRFmaIAH' }, Name: 'A' },
      ],
    },
    ask: (conn) => conn.request(`/query?q=${encodeURIComponent('SELECT Name FROM Account LIMIT 2')}`),
  },
  {
    doc: `${REST}/dome_query.htm (more)`,
    sample: {
      done: false,
      totalSize: 3214,
      nextRecordsUrl: '/services/data/v63.0/query/01gD0000002HU6KIAW-2000',
      records: [{}],
    },
    ask: async (conn) => ({ ...((await conn.request('/query?q=SELECT+Id+FROM+Account')) as object), records: [{}] }),
  },
  {
    doc: `${REST}/resources_composite_sobjects_collections_delete.htm`,
    sample: [row('001RM000003oLrHYAU'), row('001RM000003oLraYAE')],
    ask: (conn) => json(conn, 'DELETE', `/composite/sobjects?ids=${idOf('0My', 1)},${idOf('0My', 3)}&allOrNone=false`),
  },
  {
    doc: `${REST}/resources_composite_sobjects_collections_update.htm`,
    sample: [row('001RM000003oCprYAE'), row('003RM0000068xV6YAI')],
    ask: (conn) => json(conn, 'PATCH', '/composite/sobjects', { allOrNone: false, records: [account(1), account(2)] }),
  },
  {
    doc: `${REST}/resources_composite_subrequest_result.htm`,
    sample: {
      compositeResponse: [
        {
          body: { id: '001R00000064wdtIAA', success: true, errors: [] },
          httpHeaders: { Location: '/services/data/v67.0/sobjects/Account/001R00000064wdtIAA' },
          httpStatusCode: 201,
          referenceId: 'refAccount',
        },
      ],
    },
    same: ['httpStatusCode', 'referenceId'],
    ask: (conn) =>
      json(conn, 'POST', '/composite', {
        compositeRequest: [
          {
            method: 'POST',
            url: '/services/data/v62.0/sobjects/Account',
            referenceId: 'refAccount',
            body: { Name: 'New', OwnerId: idOf('005', 1) },
          },
        ],
      }),
  },
  {
    doc: `${REST}/resources_composite_subrequest_result.htm (error)`,
    sample: {
      compositeResponse: [
        {
          body: [{ message: 'Email: invalid email address', errorCode: 'INVALID_EMAIL_ADDRESS', fields: ['Email'] }],
          httpHeaders: {},
          httpStatusCode: 400,
          referenceId: 'badContact',
        },
      ],
    },
    same: ['httpStatusCode', 'referenceId'],
    ask: (conn) =>
      json(conn, 'POST', '/composite', {
        compositeRequest: [
          {
            method: 'POST',
            url: '/services/data/v62.0/sobjects/Account',
            referenceId: 'badContact',
            body: { Name: '' },
          },
        ],
      }),
  },
  {
    doc: `${BULK}/query_walkthrough.htm (create)`,
    sample: bulkJob,
    same: ['operation', 'object', 'state', 'concurrencyMode', 'contentType', 'lineEnding', 'columnDelimiter'],
    ask: (conn) => json(conn, 'POST', '/jobs/query', query),
  },
  {
    doc: `${BULK}/query_walkthrough.htm (monitor)`,
    sample: {
      ...bulkJob,
      state: 'JobComplete',
      jobType: 'V2Query',
      numberRecordsProcessed: 28,
      retries: 0,
      totalProcessingTime: 153,
      isPkChunkingSupported: true,
    },
    same: ['state', 'jobType', 'contentType'],
    ask: async (conn) => conn.request(`/jobs/query/${await job(conn)}`),
  },
  {
    doc: `${BULK}/query_get_parallel_job_results.htm`,
    sample: Array.from({ length: 5 }, () => ({
      resultUrl: '/services/data/vXX.X/jobs/query/750R0000000zxr8IAA/results?locator=aBcDeFg4N',
    })),
    ask: async (conn) =>
      ((await conn.request(`/jobs/query/${await job(conn)}/resultPages`)) as { resultPages: unknown }).resultPages,
  },
  {
    doc: `${BULK}/query_get_job_results.htm`,
    sample: [{ Id: '005R0000000UyrWIAS', Name: 'Jane Dunn' }],
    ask: async (conn) => conn.request(`/jobs/query/${await job(conn)}/results`),
  },
  {
    doc: `${REST}/errorcodes.htm`,
    sample: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    same: ['errorCode'],
    ask: (conn) => {
      conn.accessToken = 'expired';
      return failed(conn.request('/limits'));
    },
  },
];

/** Where two values differ in shape, or undefined. */
function difference(sample: unknown, found: unknown, same: readonly string[], path = ''): string | undefined {
  if (Array.isArray(sample)) {
    if (!Array.isArray(found) || (sample.length > 0 && found.length === 0)) return path || 'the list';
    return sample.length === 0 ? undefined : difference(sample[0], found[0], same, `${path}[0]`);
  }
  if (typeof sample !== 'object' || sample === null) return typeof sample === typeof found ? undefined : path;
  if (typeof found !== 'object' || found === null) return path || 'the body';
  const [a, b] = [sample as Record<string, unknown>, found as Record<string, unknown>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!(key in a) || !(key in b)) return `${path}.${key}`;
    const inner = difference(a[key], b[key], same, `${path}.${key}`);
    if (inner !== undefined || (same.includes(key) && a[key] !== b[key])) return inner ?? `${path}.${key}`;
  }
  return undefined;
}
/** Each sample against a fresh org, asked by jsforce as it is. */
export async function compareSamples(server: Server) {
  const different: string[] = [];
  for (const { doc, sample, same = [], ask } of samples) {
    const { connection, remove } = connected(server, { pageSize: 8 });
    const at = difference(sample, await ask(connection), same);
    if (at !== undefined) different.push(`${doc} at ${at}`);
    remove();
  }
  return { compared: samples.length, equal: samples.length - different.length, different };
}
