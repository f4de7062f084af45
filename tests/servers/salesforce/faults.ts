import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './errors.js';
import type { Org } from './org.js';

const REST = 'https://developer.salesforce.com/docs/platform/api-rest/guide/errorcodes.html';
const CODES =
  'https://developer.salesforce.com/docs/platform/api/guide/sforce-api-calls-concepts-core-data-objects.html';
const BULK = 'https://developer.salesforce.com/docs/platform/api-asynch/guide/query-get-one-job.html';
const RESULTS = 'https://developer.salesforce.com/docs/platform/api-asynch/guide/query-get-job-results.html';
const QUERY = 'https://developer.salesforce.com/docs/platform/api-rest/guide/resources-query.html';
const HTTP = 'https://www.rfc-editor.org/rfc/rfc9110';

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly writes: boolean;
  readonly org: Org;
}
interface Page {
  totalSize: number;
  done: boolean;
  records: unknown[];
  nextRecordsUrl?: string;
}
export interface FaultKind {
  /** Where the behaviour is described. */
  readonly doc: string;
  /** Instead of an answer; true: answered. */
  request?(asked: Asked): boolean;
  /** Changes a page of a query. */
  page?(page: Page, org: Org): void;
  csv?(text: string): string;
  /** Fails a row of a write. */
  row?(index: number): ApiError | undefined;
  /** Ends an exchange whose work is done; true: no answer is sent. */
  after?(asked: Asked): boolean;
  /** Cuts the text of an answer. */
  text?(text: string): string;
  /** Bulk jobs end so. */
  readonly job?: 'Failed' | 'Aborted';
  /** Polls that a bulk job takes. */
  readonly slow?: number;
  start?(org: Org): void;
  end?(org: Org): void;
}
export interface ActiveFault {
  readonly name: string;
  readonly kind: FaultKind;
}

const fail = (status: number, code: string, message: string, headers: Record<string, string> = {}) => ({
  request({ response }: Asked) {
    const body = JSON.stringify(new ApiError(status, code, message).body);
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', ...headers }).end(body);
    return true;
  },
});
const html = (status: number, headers: Record<string, string> = {}) => ({
  request({ response }: Asked) {
    response
      .writeHead(status, { 'content-type': 'text/html', ...headers })
      .end('<!doctype html><title>Salesforce</title>');
    return true;
  },
});
const rows = (code: string, message: string, every = 1): Pick<FaultKind, 'row'> => ({
  row: (i) => (i % every === 0 ? new ApiError(400, code, message) : undefined),
});
const raw = (body: string) => ({
  request({ response }: Asked) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    return true;
  },
});
const drop = ({ request }: Asked) => {
  request.socket.destroy();
  return true;
};
const hang = ({ org }: Asked) => {
  org.onHang();
  return true;
};

/** Everything that can be made to go wrong. */
export const faultKinds: Readonly<Record<string, FaultKind>> = {
  'session-expired': { doc: REST, start: (org) => org.tokens.clear(), end: (org) => void org.grant() },
  'session-revoked': { doc: REST, ...fail(401, 'INVALID_SESSION_ID', 'Session expired or invalid') },
  'request-limit': { doc: REST, ...fail(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.') },
  'too-many-requests': {
    doc: `${HTTP}#name-retry-after`,
    ...fail(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests', { 'retry-after': '1' }),
  },
  'no-access': { doc: REST, ...fail(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id') },
  'api-disabled': {
    doc: REST,
    ...fail(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.'),
  },
  'server-error': { doc: REST, ...fail(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.') },
  'unavailable-html': { doc: REST, ...html(503) },
  'unavailable-json': { doc: REST, ...fail(503, 'SERVER_UNAVAILABLE', 'The server is unavailable.') },
  'bad-gateway': { doc: `${HTTP}#name-502-bad-gateway`, ...html(502) },
  'gateway-timeout': { doc: `${HTTP}#name-504-gateway-timeout`, ...html(504) },
  'html-with-200': { doc: HTTP, ...html(200) },
  'login-redirect': { doc: `${HTTP}#name-302-found`, ...html(302) },
  'empty-200': { doc: HTTP, ...raw('') },
  'other-json': { doc: HTTP, ...raw('{"ok":true}') },
  'null-json': { doc: HTTP, ...raw('null') },
  'cut-json': { doc: HTTP, text: (text) => text.slice(0, Math.floor(text.length / 2)) },
  'cut-connection': {
    doc: `${HTTP}#name-handling-incomplete-message`,
    request({ response, request }) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"records":[');
      setImmediate(() => request.socket.destroy());
      return true;
    },
  },
  unreachable: { doc: HTTP, request: drop },
  hang: { doc: HTTP, request: hang },
  trickle: {
    doc: HTTP,
    request({ response, org }) {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      setImmediate(() => {
        response.write(' ');
        org.onHang();
      });
      return true;
    },
  },
  'lost-answer': { doc: HTTP, after: (asked) => asked.writes && drop(asked) },
  'applied-but-timed-out': { doc: REST, after: (asked) => asked.writes && hang(asked) },
  'query-timeout': { doc: REST, ...fail(400, 'QUERY_TIMEOUT', 'Your query request was running for too long.') },
  'field-gone': {
    doc: REST,
    request: (asked) =>
      /\/query|jobs\/query$/.test(asked.path) &&
      fail(400, 'INVALID_FIELD', "No such column 'OwnerId' on entity 'Account'.").request(asked),
  },
  'object-gone': {
    doc: REST,
    request: (asked) =>
      /\/query|jobs\/query$/.test(asked.path) &&
      fail(400, 'INVALID_TYPE', "sObject type 'Account' is not supported.").request(asked),
  },
  'rows-missing': {
    doc: QUERY,
    page(page) {
      if (page.records.length > 1) page.records.pop();
      page.done = true;
    },
    csv: (text) => text.split('\n').slice(0, -2).join('\n') + '\n',
  },
  'rows-twice': {
    doc: QUERY,
    page(page) {
      if (page.records.length > 0) page.records.unshift(page.records[0]);
    },
  },
  'page-ends-early': {
    doc: QUERY,
    page(page) {
      if (page.records.length < 2) return;
      page.records.splice(Math.ceil(page.records.length / 2));
      page.done = false;
      page.nextRecordsUrl = '/services/data/v62.0/query/01g000000000000-0';
    },
  },
  'wrong-total': {
    doc: QUERY,
    page(page) {
      if (page.records.length === 0 && page.totalSize > 0) page.totalSize += 3;
    },
  },
  'deleted-in-between': {
    doc: QUERY,
    page(page, org) {
      const row = org.store.rows('Opportunity').find((r) => r['IsDeleted'] !== true);
      if (row && page.records.length > 0) org.store.kill(row);
    },
  },
  'clock-skew': {
    doc: HTTP,
    start: (org) => void (org.store.skew = 7_200_000),
    end: (org) => void (org.store.skew = 0),
  },
  'locked-row': { doc: CODES, ...rows('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record') },
  'validation-rule': { doc: CODES, ...rows('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Owner must be in the region') },
  'row-deleted': { doc: CODES, ...rows('ENTITY_IS_DELETED', 'entity is deleted') },
  'row-forbidden': {
    doc: CODES,
    ...rows('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'),
  },
  'trigger-failed': {
    doc: CODES,
    ...rows('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'System.LimitException: Apex CPU time limit exceeded', 2),
  },
  'expired-locator': {
    doc: RESULTS,
    request: (asked) =>
      asked.path.endsWith('/results') &&
      fail(400, 'INVALIDJOB', 'The locator is invalid or has expired.').request(asked),
  },
  'bulk-failed': { doc: BULK, job: 'Failed' },
  'bulk-aborted': { doc: BULK, job: 'Aborted' },
  'bulk-slow': { doc: BULK, slow: 6 },
};
