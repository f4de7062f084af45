/** A server that each test tells what to answer, a clock that takes no time, and ways to send and to fail. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import {
  createTransport,
  type TransportOptions,
  type TransportRequest,
} from '../../../../src/adapters/shared/index.js';
import { CrmError } from '../../../../src/domain/index.js';
import { json, serve, type Served } from '../../../servers/serve.js';
import { Clock } from './clock.js';

export type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => unknown;
export const write = { effect: 'write', method: 'POST', body: '{}' } as const;
export const call = (signal = new AbortController().signal) => ({ signal });
export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    json(response, code, { error: 'no' }, headers);
/** The CrmError that a call fails with. */
export async function errorOf(work: Promise<unknown>): Promise<CrmError> {
  const error: unknown = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof CrmError)) throw new Error('It did not fail with a CrmError.', { cause: error });
  return error;
}

/** Starts the server of a test file. `on.handler` answers; `on.asked` is what came. */
export function bench() {
  let server: Served;
  const on = {
    handler: status(500),
    asked: [] as string[],
    clock: new Clock(),
    get url() {
      return server.url;
    },
    transport: (options: TransportOptions = {}) =>
      createTransport({ ...options, ports: { ...on.clock.ports, ...options.ports } }),
    send: (over: Partial<TransportRequest> = {}, options: TransportOptions = {}, signal?: AbortSignal) =>
      on.transport(options).request({ url: `${server.url}/x?secret=1`, effect: 'read', ...over }, call(signal)),
  };
  beforeAll(async () => {
    server = await serve((request, response) => {
      on.asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
      on.handler(request, response, on.asked.length);
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    on.asked = [];
    on.clock = new Clock();
  });
  afterEach(() => expect(on.clock.pending, 'timers left behind').toBe(0));
  return on;
}
