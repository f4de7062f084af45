import { CrmError } from '../../domain/index.js';
import { Link } from './link.js';
import { type FromGuest, type FromHost, type Hello, VERSIONS, fromHost, hostCaps } from './messages.js';
import { randomText } from './random.js';

export type Welcome = Extract<FromHost, { type: 'welcome' }>;
export interface Conversation {
  readonly welcome: Welcome;
  readonly link: Link<FromHost, FromGuest>;
  /** Sets who hears what comes after the welcome; until then it waits. */
  hear(receive: (message: FromHost) => unknown, gone: () => void): void;
}
export interface GreetOptions {
  /** The window of the page around. */
  readonly to: Pick<Window, 'postMessage'>;
  /** The one origin that may answer. */
  readonly origin: string;
  readonly nonce: string;
  /** Tokens to follow. */
  readonly tokens: readonly string[];
  /** Milliseconds until the page around counts as silent; default 10,000. */
  readonly timeoutMs?: number;
  /** Milliseconds between two tries, as the page around may not be ready yet; default 250. */
  readonly everyMs?: number;
  readonly signal?: AbortSignal;
}

/** The guest starts: greets the page around with a port, and has it answer there. Fails with a `CrmError`. */
export function greet(options: GreetOptions): Promise<Conversation> {
  const page = randomText();
  const { promise, resolve, reject } = withResolvers<Conversation>();
  const tries: Link<FromHost, FromGuest>[] = [];
  const done = (winner?: Link<FromHost, FromGuest>) => {
    clearInterval(again);
    clearTimeout(late);
    options.signal?.removeEventListener('abort', stop);
    for (const link of tries) if (link !== winner) link.close();
  };
  const fail = (error: CrmError) => {
    done();
    reject(error);
  };
  const stop = () => fail(new CrmError('cancelled', 'The greeting was cancelled.'));
  const send = () => {
    const { port1, port2 } = new MessageChannel();
    const queue: FromHost[] = [];
    let receive: (message: FromHost) => unknown = (message) => void queue.push(message);
    let gone = () => {};
    const link: Link<FromHost, FromGuest> = new Link<FromHost, FromGuest>(port1, {
      schema: fromHost,
      caps: hostCaps,
      gone: () => gone(),
      receive: (message) => first(message),
    });
    let first = (message: FromHost): unknown => {
      if (message.type === 'refused') return fail(mismatch(message.versions));
      if (message.type !== 'welcome') return false;
      first = (later) => receive(later);
      done(link);
      resolve({
        welcome: message,
        link,
        hear: (next, end) => {
          receive = next;
          gone = end;
          for (const waiting of queue.splice(0)) next(waiting);
        },
      });
      return true;
    };
    tries.push(link);
    const greeting: Hello = {
      bailiwick: 'hello',
      versions: [...VERSIONS],
      nonce: options.nonce,
      page,
      tokens: [...options.tokens],
    };
    options.to.postMessage(greeting, options.origin, [port2]);
  };
  const late = setTimeout(
    () => fail(new CrmError('timeout', `The page around (${options.origin}) did not answer this frame.`)),
    options.timeoutMs ?? 10_000,
  );
  const again = setInterval(send, options.everyMs ?? 250);
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  else send();
  return promise;
}

const span = ([from, to]: readonly [number, number]) => (from === to ? `${from}` : `${from} to ${to}`);
const mismatch = (theirs: readonly [number, number]) =>
  new CrmError(
    'unsupported',
    `The page around speaks version ${span(theirs)} of the bridge, this frame version ${span(VERSIONS)}: bring both to the same release.`,
  );

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
