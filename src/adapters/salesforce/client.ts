/** Requests by way of jsforce's connection, carried by our transport: deadline, cancel, refresh and retry are ours. */
import type { Call } from '../../domain/call.js';
import { CrmError, type ErrorKind } from '../../domain/crm.js';
import {
  type Answer,
  createTransport,
  type Explained,
  type Ports,
  realPorts,
  type TransportOptions,
  type TransportRequest,
} from '../shared/index.js';
import type { Soql } from './soql.js';

/** What is used of a jsforce `Connection`; give it a `version` of 58.0 or later. */
export interface Connection {
  readonly version: string;
  accessToken?: string | null | undefined;
  request(request: { method: 'GET'; url: string }, options: object): PromiseLike<unknown>;
}
export interface Failed {
  readonly errorCode?: string;
  readonly statusCode?: string;
  readonly message: string;
  readonly fields?: readonly string[];
}
export type Row = Readonly<Record<string, unknown>>;
export interface Rows {
  readonly totalSize: number;
  readonly done: boolean;
  readonly records: readonly Row[];
}
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly nillable: boolean;
  readonly updateable: boolean;
  readonly relationshipName: string | null;
}
export interface Described {
  readonly name: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly fields: readonly Field[];
}
type Ask = Omit<TransportRequest, 'url' | 'effect' | 'body'> & {
  readonly body?: unknown;
  readonly effect?: 'read' | 'write';
};
export interface Client {
  readonly ports: Ports;
  request(path: string, call: Call, ask?: Ask): Promise<Answer>;
  /** The body, once `test` has found it to be what was asked for. */
  get<T>(path: string, call: Call, test: (body: T) => unknown, ask?: Ask): Promise<T>;
  query(query: Soql, call: Call, all?: boolean): Promise<Rows>;
  /** The rows of a query that answers in one page. */
  one(query: Soql, call: Call): Promise<readonly Row[]>;
  count(query: Soql, call: Call): Promise<number>;
}

const kinds: Readonly<Record<string, ErrorKind>> = {
  INVALID_SESSION_ID: 'auth',
  REQUEST_LIMIT_EXCEEDED: 'quota',
  INVALID_FIELD: 'mapping',
  INVALID_TYPE: 'mapping',
  MALFORMED_QUERY: 'mapping',
  INVALID_QUERY_FILTER_OPERATOR: 'mapping',
  INVALID_QUERY_LOCATOR: 'incomplete',
  INVALIDJOB: 'incomplete',
  QUERY_TIMEOUT: 'timeout',
  SERVER_UNAVAILABLE: 'server',
};
export function explain({ status, body }: Answer): Explained | undefined {
  const [first] = Array.isArray(body) ? (body as readonly Failed[]) : [];
  if (!first?.errorCode || status === 429) return undefined;
  const kind = kinds[first.errorCode];
  const field = first.fields?.[0];
  return {
    ...(kind && { kind }),
    message: `Salesforce says ${first.errorCode}: ${first.message}`,
    at: { ...(field && { field }), ...(status === 403 && kind === undefined ? { needs: first.errorCode } : {}) },
  };
}
/** jsforce pipes what it sends through a stream; nothing flows here. */
const still = () => {
  const stream: Record<string, unknown> = {};
  for (const name of ['on', 'once', 'emit', 'prependListener', 'removeListener', 'pipe', 'write', 'end'])
    stream[name] = () => stream;
  return stream;
};

export function clientOf(
  connection: Connection,
  options: { readonly refresh?: (old: string) => Promise<string>; readonly transport?: TransportOptions },
): Client {
  const { refresh } = options;
  const transport = createTransport({
    ...options.transport,
    explain,
    token: async () => connection.accessToken ?? '',
    ...(refresh && { refresh: async (old: string) => (connection.accessToken = await refresh(old)) }),
  });

  async function request(path: string, call: Call, { body, headers, effect = 'read', ...ask }: Ask = {}) {
    let answer: Answer | undefined;
    const carry = async (url: string) => {
      answer = await transport.request(
        {
          ...ask,
          url,
          effect,
          headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
        call,
      );
      // the body is ours already; jsforce keeps the headers, for its `limitInfo`
      return { statusCode: 204, headers: Object.fromEntries(answer.headers), body: '' };
    };
    const httpRequest = ({ url }: { readonly url: string }) => Object.assign(carry(url), { stream: still });
    await connection.request({ method: 'GET', url: path }, { transport: { httpRequest } });
    if (!answer) throw new CrmError('server', 'jsforce gave no answer.');
    return answer;
  }
  async function get<T>(path: string, call: Call, test: (body: T) => unknown, ask?: Ask): Promise<T> {
    const { body } = await request(path, call, ask);
    if (typeof body === 'object' && body !== null && test(body as T)) return body as T;
    throw new CrmError('not-the-crm', `${path.split('?')[0]} was answered with something else than Salesforce's data.`);
  }
  const query = ({ text }: Soql, call: Call, all = false) =>
    get<Rows>(
      `/${all ? 'queryAll' : 'query'}?q=${encodeURIComponent(text)}`,
      call,
      (page) => Array.isArray(page.records) && typeof page.totalSize === 'number',
    );
  return {
    ports: { ...realPorts, ...options.transport?.ports },
    request,
    get,
    query,
    async one(text, call) {
      const { records, totalSize, done } = await query(text, call);
      if (done && records.length === totalSize) return records;
      throw new CrmError('incomplete', `${records.length} of ${totalSize} rows came in one page.`);
    },
    count: async (text, call) => (await query(text, call)).totalSize,
  };
}
