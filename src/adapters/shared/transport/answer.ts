import { CrmError, type ErrorKind } from '../../../domain/crm.js';

/** What came back from the CRM, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined where the body is empty, isn't JSON, or text was asked for. */
  readonly body: unknown;
  readonly text: string;
}

/** What a vendor's error body says better than the status alone. */
export interface Explained {
  readonly kind?: ErrorKind;
  readonly message?: string;
  readonly at?: CrmError['at'];
  /** True where the CRM surely did nothing, so that a write may be sent again. */
  readonly refused?: boolean;
}

/** A failed try. `refused`: surely nothing was done. `answered`: the CRM said what happened. */
export interface Failure {
  readonly error: CrmError;
  readonly refused: boolean;
  readonly answered: boolean;
}

/** The body of a response as text; a body of more than `cap` bytes is a CrmError `incomplete`. */
export async function textOf(response: Response, cap: number): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > cap) {
      await reader.cancel();
      throw new CrmError('incomplete', `The answer is longer than ${cap} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** JSON of a text, or undefined where it is none. */
export function jsonOf(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Milliseconds to wait, from a Retry-After header in seconds or as an HTTP date; the answer's own clock counts if it tells it. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(theirs) ? now : theirs));
}

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: 'mapping',
  401: 'auth',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  410: 'not-found',
  413: 'unsupported',
  414: 'unsupported',
  422: 'mapping',
  429: 'throttle',
  431: 'unsupported',
  501: 'unsupported',
  504: 'timeout',
};
function kindOf(status: number, waits: boolean): ErrorKind {
  if (status === 503 && waits) return 'throttle';
  if (status >= 300 && status < 400) return 'not-the-crm';
  return kinds[status] ?? (status >= 500 ? 'server' : 'mapping');
}

/** Where a request went, without its query, its fragment and any user name: messages may be shown and copied. */
export const placeOf = (url: string): string => (url.split(/[?#]/)[0] ?? '').replace(/\/\/[^/@]*@/, '//');

/** The failure that a status stands for, bettered by the vendor's hook. */
export function failureOf(
  answer: Answer,
  asked: string,
  now: number,
  explain: ((answer: Answer) => Explained | undefined) | undefined,
): Failure {
  const retryAfterMs = retryAfterOf(answer.headers, now);
  let explained: Explained | undefined;
  let cause: unknown;
  try {
    explained = explain?.(answer);
  } catch (error) {
    // an error body that its reader can't read still has a status
    cause = error;
  }
  const kind = explained?.kind ?? kindOf(answer.status, retryAfterMs !== undefined);
  const error = new CrmError(
    kind,
    explained?.message ?? `${asked} was answered with status ${answer.status}.`,
    { ...(retryAfterMs === undefined ? {} : { retryAfterMs }), ...explained?.at },
    cause === undefined ? undefined : { cause },
  );
  const refused = explained?.refused ?? (kind === 'auth' || answer.status === 429);
  return { error, refused, answered: answer.status < 500 && answer.status !== 408 };
}
