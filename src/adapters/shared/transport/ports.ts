import type { Call } from '../../../domain/call.js';
import { CrmError } from '../../../domain/crm.js';

/** What the transport needs of the world around it, so that tests need no network and no waiting. */
export interface Ports {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Resolves after `ms`. May stop early when the signal aborts; nobody listens any more then. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs `act` after `ms` unless the returned function was called before. */
  after(ms: number, act: () => void): () => void;
  /** 0 (in) to 1 (out). */
  random(): number;
}

function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
/** The ports of a browser or of Node. */
export const realPorts: Ports = {
  fetch: (url, init) => globalThis.fetch(url, init),
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const done = () => {
        cancel();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const cancel = after(ms, done);
      signal.addEventListener('abort', done);
    }),
  after,
  random: () => Math.random(),
};

export const cancelled = (signal: AbortSignal): CrmError =>
  new CrmError('cancelled', 'The call was cancelled.', {}, { cause: signal.reason });

/** Throws a CrmError `cancelled` where the call was cancelled: for the places of an adapter where no request is made. */
export function stopIfCancelled(call: Call): void {
  if (call.signal.aborted) throw cancelled(call.signal);
}

/**
 * Runs `work` and settles by `ms` whatever the work does: with a CrmError `timeout`, or `cancelled` as soon as the call is.
 * The signal that the work gets is aborted in both cases.
 */
export async function within<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  call: Call,
  ports: Ports,
): Promise<T> {
  stopIfCancelled(call);
  const inner = new AbortController();
  let release = () => {};
  const stopped = new Promise<never>((_, reject) => {
    const stop = (error: CrmError) => {
      reject(error);
      inner.abort(error);
    };
    const onAbort = () => stop(cancelled(call.signal));
    const cancelTimer = ports.after(ms, () => stop(new CrmError('timeout', `No answer within ${Math.round(ms)} ms.`)));
    call.signal.addEventListener('abort', onAbort);
    release = () => {
      cancelTimer();
      call.signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([work(inner.signal), stopped]);
  } finally {
    release();
  }
}
