import * as bulk from './bulk.js';
import * as collections from './collections.js';
import { describe, describeGlobal } from './describe.js';
import { ApiError } from './errors.js';
import type { Org } from './org.js';
import { more, query } from './query.js';
import type { Row } from './store.js';

export interface Asked {
  readonly method: string;
  /** Below `/services/data/vXX.X`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly version: string;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
}
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly csv?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const ok = (body: unknown, headers?: Record<string, string>): Answered => ({
  status: 200,
  body,
  ...(headers && { headers }),
});
const none: Answered = { status: 204 };
const notFound = () => new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');
const bad = (asked: Asked) => new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${asked.method}' not allowed.`);

/**
 * Conditional requests: 412 where a precondition fails, 304 for a GET that hasn't changed, to the second; a DELETE takes none
 * (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api/intro_rest_conditional_requests.htm).
 */
function precondition(asked: Asked, row: Row): Answered | undefined {
  const changed = Math.floor(Date.parse(row['LastModifiedDate'] as string) / 1000);
  const at = (name: string) => {
    const text = asked.header(name);
    if (text === undefined) return undefined;
    const ms = Date.parse(text);
    if (Number.isNaN(ms)) throw new ApiError(400, 'INVALID_ARGUMENT_TYPE', `Invalid header ${name}`);
    return Math.floor(ms / 1000);
  };
  if (asked.method === 'DELETE') return undefined;
  const unmodified = at('if-unmodified-since');
  if (unmodified !== undefined && changed > unmodified) return { status: 412 };
  const modified = asked.method === 'GET' ? at('if-modified-since') : undefined;
  return modified !== undefined && changed <= modified ? { status: 304 } : undefined;
}
/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-sobject-retrieve-get.html */
function row(org: Org, asked: Asked, name: string, id: string): Answered {
  const { store } = org;
  const object = store.objectOf(name);
  const found = store.existing(object.name, id);
  const stopped = precondition(asked, found);
  if (stopped) return stopped;
  if (asked.method === 'PATCH') {
    store.update(object.name, id, asked.body as Row);
    return none;
  }
  if (asked.method === 'DELETE') {
    store.remove(object.name, id);
    return none;
  }
  if (asked.method !== 'GET') throw bad(asked);
  const wanted = asked.query.get('fields')?.split(',');
  const fields = [...object.fields.values()].filter((f) => !wanted || wanted.includes(f.name));
  const attributes = {
    type: object.name,
    url: `/services/data/${asked.version}/sobjects/${object.name}/${found['Id'] as string}`,
  };
  const etag = object.name === 'Account' ? { ETag: `"${String(found['SystemModstamp'])}=--gzip"` } : {};
  return ok(
    { attributes, ...Object.fromEntries(fields.map((f) => [f.name, found[f.name] ?? null])) },
    {
      ...etag,
      'Last-Modified': new Date(Date.parse(found['LastModifiedDate'] as string)).toUTCString(),
    },
  );
}
/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-getupdated.html and resources-getdeleted.html */
function replicated(org: Org, asked: Asked, name: string, what: 'updated' | 'deleted'): Answered {
  const object = org.store.objectOf(name);
  if (!object.replicateable)
    throw new ApiError(400, 'INVALID_TYPE', `sObject type '${name}' does not support replication.`);
  const [start, end] = ['start', 'end'].map((key) => Date.parse(asked.query.get(key) ?? ''));
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end))
    throw new ApiError(400, 'MISSING_ARGUMENT', 'start and end are needed');
  if (end - start < 60_000)
    throw new ApiError(400, 'INVALID_REPLICATION_DATE', 'start date must be at least one minute before end date');
  const dead = what === 'deleted';
  const rows = org.store.rows(object.name).filter((r) => {
    const at = Date.parse(r['SystemModstamp'] as string);
    return (r['IsDeleted'] === true) === dead && at >= start && at < end;
  });
  const covered = new Date(Math.min(end, org.store.now())).toISOString().replace('Z', '+0000');
  if (!dead) return ok({ ids: rows.map((r) => r['Id']), latestDateCovered: covered });
  const deletedRecords = rows.map((r) => ({ deletedDate: r['SystemModstamp'], id: r['Id'] }));
  return ok({ deletedRecords, earliestDateAvailable: '2026-01-01T00:00:00.000+0000', latestDateCovered: covered });
}
function sobjects(org: Org, asked: Asked): Answered {
  const [, name, part] = asked.path;
  if (name === undefined) return ok(describeGlobal(org, asked.version));
  const object = org.store.objects.get(name);
  if (!object) throw notFound();
  if (part === undefined && asked.method === 'POST')
    return { status: 201, body: { id: org.store.create(name, asked.body as Row).id, success: true, errors: [] } };
  if (part === undefined) return ok({ objectDescribe: describe(object, asked.version), recentItems: [] });
  if (part === 'describe') return ok(describe(object, asked.version));
  if (part === 'updated' || part === 'deleted') return replicated(org, asked, name, part);
  return row(org, asked, name, part);
}
/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-composite.html */
function composite(org: Org, asked: Asked): Answered {
  const [, what] = asked.path;
  if (what === 'sobjects') {
    if (asked.method === 'POST') return ok(collections.createAll(org, asked.body as object));
    if (asked.method === 'PATCH') return ok(collections.updateAll(org, asked.body as object));
    if (asked.method !== 'DELETE') throw bad(asked);
    const ids = (asked.query.get('ids') ?? '').split(',').filter((id) => id !== '');
    return ok(collections.deleteAll(org, ids, asked.query.get('allOrNone') === 'true'));
  }
  if (what !== undefined) throw notFound();
  const { compositeRequest = [], allOrNone = false } = asked.body as {
    compositeRequest?: readonly {
      method: string;
      url: string;
      body?: unknown;
      referenceId: string;
      httpHeaders?: Record<string, string>;
    }[];
    allOrNone?: boolean;
  };
  if (compositeRequest.length > 25) throw new ApiError(400, 'LIMIT_EXCEEDED', 'At most 25 subrequests.');
  const restore = allOrNone ? org.store.snapshot() : () => {};
  let broken = false;
  const compositeResponse = compositeRequest.map(({ method, url, body, referenceId, httpHeaders = {} }) => {
    const headers = Object.fromEntries(Object.entries(httpHeaders).map(([k, v]) => [k.toLowerCase(), v]));
    const inner = askedOf(method, url, body, (name) => headers[name]);
    let answer: Answered;
    try {
      answer = route(org, inner);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      answer = { status: error.status, body: error.body };
      broken = true;
    }
    const { id } = (answer.body ?? {}) as { id?: string };
    const made =
      answer.status === 201 ? { Location: `/services/data/${asked.version}/sobjects/${inner.path[1]}/${id}` } : {};
    return { body: answer.body ?? null, httpHeaders: made, httpStatusCode: answer.status, referenceId };
  });
  if (allOrNone && broken) restore();
  return ok({ compositeResponse });
}
function jobs(org: Org, asked: Asked): Answered {
  const [, kind, id, part] = asked.path;
  if (kind !== 'query') throw notFound();
  if (id === undefined) {
    if (asked.method !== 'POST') throw bad(asked);
    return ok(bulk.createJob(org, asked.version, asked.body as object));
  }
  if (part === 'resultPages') return ok(bulk.resultPages(org, asked.version, id, asked.query));
  if (part === 'results') {
    const { csv, headers } = bulk.results(org, asked.version, id, asked.query);
    return { status: 200, csv: org.fault?.kind.csv?.(csv) ?? csv, headers };
  }
  if (asked.method === 'PATCH') return ok(bulk.abortJob(org, id));
  if (asked.method === 'DELETE') {
    org.jobs.delete(id);
    return none;
  }
  return ok(bulk.jobInfo(org, id));
}
/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-limits.html */
const limits = (org: Org) => ({
  DailyApiRequests: { Max: org.limit, Remaining: org.limit - org.calls },
  DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 - org.jobs.size },
  DailyBulkV2QueryFileStorageMB: { Max: 976_562, Remaining: 976_562 },
});

export function askedOf(method: string, url: string, body: unknown, header: Asked['header']): Asked {
  const at = new URL(url, 'http://localhost');
  const [, , , version = '', ...path] = at.pathname.split('/');
  return { method, path: path.filter((step) => step !== ''), query: at.searchParams, version, body, header };
}
export function route(org: Org, asked: Asked): Answered {
  switch (asked.path[0]) {
    case undefined:
      return ok(
        Object.fromEntries(
          ['sobjects', 'query', 'queryAll', 'composite', 'limits', 'jobs'].map((name) => [
            name,
            `/services/data/${asked.version}/${name}`,
          ]),
        ),
      );
    case 'query':
    case 'queryAll': {
      const locator = asked.path[1];
      const all = asked.path[0] === 'queryAll';
      const page = locator
        ? more(org, asked.version, locator)
        : query(org, asked.version, asked.query.get('q') ?? '', all);
      org.fault?.kind.page?.(page as never, org);
      return ok(page);
    }
    case 'sobjects':
      return sobjects(org, asked);
    case 'composite':
      return composite(org, asked);
    case 'jobs':
      return jobs(org, asked);
    case 'limits':
      return ok(limits(org));
    default:
      throw notFound();
  }
}
