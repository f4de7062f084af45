import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, serve } from '../serve.js';
import { ApiError } from './errors.js';
import { faultKinds } from './faults.js';
import { Org, type EmulatorOptions } from './org.js';
import { type Answered, askedOf, route } from './rest.js';

export { Org, type EmulatorOptions } from './org.js';
export { faultKinds } from './faults.js';

/** Makes a kind of fault happen until `undefined` is set. */
export function setFault(org: Org, name: string | undefined): void {
  org.fault?.kind.end?.(org);
  const kind = name === undefined ? undefined : faultKinds[name];
  if (name !== undefined && !kind) throw new Error(`No such fault: ${name}`);
  org.fault = kind && { name: name!, kind };
  kind?.start?.(org);
}

/** Versions that the org speaks (https://developer.salesforce.com/docs/platform/api-rest/guide/resources-versions.html). */
const versions = ['58.0', '60.0', '62.0'].map((version) => ({
  label: `Version ${version}`,
  url: `/services/data/v${version}`,
  version,
}));

/**
 * An origin of the allowlist is answered with itself, another one with 403 and nothing; no header is exposed
 * (https://help.salesforce.com/s/articleView?id=sf.extend_code_cors.htm).
 */
function corsOf(org: Org, request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined) return {};
  if (!org.options.origins?.includes(origin))
    throw new ApiError(403, 'FORBIDDEN', 'The origin is not in the CORS allowlist.');
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', vary: 'Origin' };
}
const preflight = {
  'access-control-allow-methods': 'GET,POST,PATCH,DELETE,HEAD,PUT',
  'access-control-allow-headers':
    'authorization,content-type,if-unmodified-since,sforce-auto-assign,sforce-call-options,sforce-query-options',
  'access-control-max-age': '86400',
};

/** https://developer.salesforce.com/docs/platform/api-rest/guide/intro-oauth-and-connected-apps.html */
function oauth(org: Org, path: string, form: URLSearchParams, base: string, header: string | undefined): Answered {
  if (path === '/services/oauth2/token') {
    const type = form.get('grant_type');
    const good = type === 'client_credentials' || (type === 'refresh_token' && form.get('refresh_token') === 'refresh');
    if (!good)
      return { status: 400, body: { error: 'invalid_grant', error_description: 'expired access/refresh token' } };
    const id = `${base}/id/00DR0000000000000A/005R0000000GiwjIAC`;
    return {
      status: 200,
      body: {
        access_token: org.grant(),
        signature: 'signature',
        scope: 'api',
        instance_url: base,
        id,
        token_type: 'Bearer',
        issued_at: String(org.store.now()),
      },
    };
  }
  org.authorize(header);
  const [user] = org.store.rows('User');
  const [organization] = org.store.rows('Organization');
  return {
    status: 200,
    body: {
      sub: `${base}/id/${String(organization?.['Id'])}/${String(user?.['Id'])}`,
      user_id: user?.['Id'],
      organization_id: organization?.['Id'],
      name: user?.['Name'],
      zoneinfo: user?.['TimeZoneSidKey'] ?? 'America/Chicago',
      language: 'en_US',
      locale: user?.['LocaleSidKey'] ?? 'en_US',
    },
  };
}

async function answer(org: Org, request: IncomingMessage, base: string, path: string): Promise<Answered> {
  const text = await bodyOf(request);
  const method = request.method ?? 'GET';
  const header = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  if (path.startsWith('/services/oauth2/'))
    return oauth(org, path.split('?')[0]!, new URLSearchParams(text), base, header('authorization'));
  if (/^\/services\/data\/?$/.test(path)) return { status: 200, body: versions };
  org.authorize(header('authorization'));
  org.calls++;
  const asked = askedOf(method, path, text === '' ? undefined : jsonOf(text), header);
  if (!versions.some(({ version }) => asked.version === `v${version}`))
    throw new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');
  // GET queries end at 16,384 bytes with their headers (https://developer.salesforce.com/docs/platform/salesforce-app-limits-cheatsheet/guide/salesforce-app-limits-platform-api.html)
  if (path.length > 16_000) throw new ApiError(414, 'URI_TOO_LONG', 'The URI is too long.');
  return route(org, asked);
}
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : 'Unreadable JSON');
  }
}
function send(
  org: Org,
  response: ServerResponse,
  { status, body, csv, headers }: Answered,
  cors: Record<string, string>,
) {
  const whole = csv ?? (body === undefined ? '' : JSON.stringify(body));
  const text = org.fault?.kind.text?.(whole) ?? whole;
  response.writeHead(status, {
    ...(text === '' ? {} : { 'content-type': csv === undefined ? 'application/json;charset=UTF-8' : 'text/csv' }),
    'Sforce-Limit-Info': `api-usage=${org.calls}/${org.limit}`,
    date: new Date(org.store.now()).toUTCString(),
    ...headers,
    ...cors,
  });
  response.end(text);
}
async function handle(org: Org, request: IncomingMessage, response: ServerResponse, base: string, path: string) {
  org.requests++;
  let cors: Record<string, string> = {};
  try {
    cors = corsOf(org, request);
    if (request.method === 'OPTIONS') return void response.writeHead(200, { ...cors, ...preflight }).end();
    const writes = request.method !== 'GET' && /\/(sobjects|composite)/.test(path);
    const asked = { request, response, path: path.split('?')[0]!, writes, org };
    if (org.fault && !path.includes('/oauth2/token') && org.fault.kind.request?.(asked)) return;
    const answered = await answer(org, request, base, path);
    if (!org.fault?.kind.after?.(asked)) send(org, response, answered, cors);
  } catch (error) {
    if (!(error instanceof ApiError)) {
      response.writeHead(500).end(String(error));
      throw error;
    }
    send(org, response, { status: error.status, body: error.body }, cors);
  }
}

/** Serves any number of orgs, each under a path of its own. */
export async function serveSalesforce() {
  const orgs = new Map<string, Org>();
  let added = 0;
  const served = await serve((request, response) => {
    const [, tenant = ''] = (request.url ?? '').split('/');
    const org = orgs.get(tenant);
    if (!org) return void response.writeHead(404).end();
    const path = (request.url ?? '').slice(tenant.length + 1);
    void handle(org, request, response, `${served.url}/${tenant}`, path);
  });
  return {
    ...served,
    add(options: EmulatorOptions = {}): { readonly org: Org; readonly url: string; remove(): void } {
      const org = new Org(options);
      const tenant = `o${++added}`;
      orgs.set(tenant, org);
      return { org, url: `${served.url}/${tenant}`, remove: () => void orgs.delete(tenant) };
    },
  };
}
