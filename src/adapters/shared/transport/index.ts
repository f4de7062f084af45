/**
 * The one way to a CRM over HTTP: deadline, cancel, retry and token refresh live here and nowhere else. Every call settles
 * by its deadline, and fails with a CrmError only.
 */
import type { Call } from '../../../domain/call.js';
import { CrmError } from '../../../domain/crm.js';
import { type Answer, type Explained, type Failure, failureOf, jsonOf, placeOf, textOf } from './answer.js';
import { cancelled, type Ports, realPorts, within } from './ports.js';
import { tokensOf } from './token.js';

export type { Answer, Explained } from './answer.js';
export { type Ports, realPorts, stopIfCancelled } from './ports.js';

export interface TransportOptions {
  /** Network, clock, timers and random numbers; the browser's or Node's own by default. */
  readonly ports?: Partial<Ports>;
  /** Gives the token to begin with. It is asked once, and again after a 401 where there is no `refresh`. */
  readonly token?: () => Promise<string>;
  /** Gives a newer token than the refused one. Many refusals at once ask once. */
  readonly refresh?: (old: string) => Promise<string>;
  /** Headers that carry the token; `Authorization: Bearer …` by default. */
  readonly authorize?: (token: string) => Readonly<Record<string, string>>;
  /** Reads a vendor's error body; called for every answer that is a failure. */
  readonly explain?: (answer: Answer) => Explained | undefined;
  /** For `fetch`; `omit` by default. */
  readonly credentials?: RequestCredentials;
  /** Longest time for one try, ms. Default 30,000. */
  readonly tryMs?: number;
  /** Longest time for a request with all its tries and waits, ms. Default 120,000. */
  readonly deadlineMs?: number;
  /** Most tries of a request. Default 6. */
  readonly tries?: number;
  /** First and longest wait between tries, ms, before jitter. Defaults 500 and 30,000. */
  readonly baseMs?: number;
  readonly capMs?: number;
  /** Retries that all requests together may make: `reserve` and a `share` of the calls. Default 20 and 0.1. */
  readonly retryBudget?: { readonly share: number; readonly reserve: number };
  /** Longest answer, bytes. Default 64 MiB. */
  readonly maxBytes?: number;
}

export interface TransportRequest {
  readonly url: string;
  /** Default GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** `write`: may change something, so it is repeated only where the CRM surely did nothing. */
  readonly effect: 'read' | 'write';
  /** Statuses beyond 2xx that are answers and not failures, such as 412. */
  readonly accept?: readonly number[];
  /** Default `json`. */
  readonly as?: 'json' | 'text';
}

/** Rejects with a CrmError; a write that may have been done although no answer came is an `UnansweredWrite`. */
export interface Transport {
  request(request: TransportRequest, call: Call): Promise<Answer>;
}

/** A write was sent and no usable answer came: what it did is unknown. It becomes the Outcome `unknown`, never a repeat. */
export class UnansweredWrite extends CrmError {
  /** Never retryable, whatever its kind. */
  override get retryable(): boolean {
    return false;
  }
}
/** Whether an error leaves open what a write did. */
export const isUnanswered = (error: unknown): error is UnansweredWrite => error instanceof UnansweredWrite;

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const isHtml = (headers: Headers, text: string) =>
  /^\s*</.test(text) || (headers.get('content-type') ?? '').toLowerCase().includes('text/html');

/** Full jitter: anywhere between no wait and the doubled base, at most the cap. `retry` counts from 0. */
export const jitter = (retry: number, baseMs: number, capMs: number, random: number): number =>
  random * Math.min(capMs, baseMs * 2 ** retry);

export function createTransport(options: TransportOptions = {}): Transport {
  const ports: Ports = { ...realPorts, ...options.ports };
  const { tryMs = 30_000, deadlineMs = 120_000, tries = 6, baseMs = 500, capMs = 30_000 } = options;
  const { retryBudget = { share: 0.1, reserve: 20 }, maxBytes = 64 * 2 ** 20, credentials = 'omit' } = options;
  const authorize = options.authorize ?? bearer;
  let calls = 0;
  let retries = 0;

  const tokens =
    options.token &&
    tokensOf(options.token, options.refresh, (work, forget) => {
      // a refresh that hangs must not hold those who come later
      const stop = ports.after(tryMs, forget);
      void work.then(stop, stop);
    });

  async function exchange(request: TransportRequest, token: string | undefined, signal: AbortSignal) {
    const response = await ports.fetch(request.url, {
      method: request.method ?? 'GET',
      headers: {
        Accept: request.as === 'text' ? '*/*' : 'application/json',
        ...request.headers,
        ...(token === undefined ? {} : authorize(token)),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      cache: 'no-store',
      credentials,
      signal,
    });
    return { status: response.status, headers: response.headers, text: await textOf(response, maxBytes) };
  }

  function settle(request: TransportRequest, raw: Omit<Answer, 'body'>): Answer | Failure {
    const asked = `${request.method ?? 'GET'} ${placeOf(request.url)}`;
    const parsed = request.as === 'text' || raw.text.trim() === '' ? { value: undefined } : jsonOf(raw.text);
    const answer: Answer = { ...raw, body: parsed?.value };
    if (raw.status < 200 || raw.status >= 300)
      return request.accept?.includes(raw.status) ? answer : failureOf(answer, asked, ports.now(), options.explain);
    const page = isHtml(raw.headers, raw.text);
    if (parsed && !(request.as === 'text' && page)) return answer;
    const what = page ? 'a web page' : 'something that is no whole JSON';
    const error = new CrmError('not-the-crm', `${asked} was answered with ${what} instead of data.`);
    return { error, refused: false, answered: false };
  }

  async function attempt(request: TransportRequest, token: string | undefined, ms: number, call: Call) {
    const nothingSent = { refused: true, answered: false };
    if (call.signal.aborted) return { error: cancelled(call.signal), ...nothingSent };
    if (ms <= 0) return { error: new CrmError('timeout', `No answer within ${deadlineMs} ms.`), ...nothingSent };
    try {
      return settle(request, await within((signal) => exchange(request, token, signal), ms, call, ports));
    } catch (error) {
      const known =
        error instanceof CrmError
          ? error
          : new CrmError('network', `${placeOf(request.url)} could not be reached.`, {}, { cause: error });
      return { error: known, refused: false, answered: false };
    }
  }

  /** How long to wait before the next try; undefined where there must be none. */
  function waitAfter(request: TransportRequest, failure: Failure, tried: number, left: number): number | undefined {
    const { error } = failure;
    const again = error.retryable && (request.effect === 'read' || failure.refused);
    if (!again || tried >= tries) return undefined;
    if (retries >= retryBudget.reserve + retryBudget.share * calls) return undefined;
    const wait = (error.at.retryAfterMs ?? 0) + jitter(tried - 1, baseMs, capMs, ports.random());
    return wait < left ? wait : undefined;
  }

  const surface = (request: TransportRequest, { error, refused, answered }: Failure): CrmError =>
    request.effect === 'write' && !refused && !answered
      ? new UnansweredWrite(error.kind, error.message, error.at, { cause: error })
      : error;

  async function request(req: TransportRequest, call: Call): Promise<Answer> {
    const ends = ports.now() + deadlineMs;
    const left = () => Math.max(0, ends - ports.now());
    calls++;
    let renewed = false;
    let token = tokens && (await within(() => tokens.current(), left(), call, ports));
    for (let tried = 1; ; tried++) {
      const result = await attempt(req, token, Math.min(tryMs, left()), call);
      if (!('error' in result)) return result;
      if (result.error.kind === 'auth' && tokens && token !== undefined && !renewed) {
        renewed = true;
        const refused = token;
        token = await within(() => tokens.renew(refused), left(), call, ports);
        tried--;
        continue;
      }
      const wait = waitAfter(req, result, tried, left());
      if (wait === undefined) throw surface(req, result);
      retries++;
      await within((signal) => ports.sleep(wait, signal), left(), call, ports);
    }
  }
  return { request };
}
