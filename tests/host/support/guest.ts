import { closed } from '../../../src/host/bridge/failure.js';
import { Link } from '../../../src/host/bridge/link.js';
import { type FromGuest, type FromHost, fromHost, hostCaps } from '../../../src/host/bridge/messages.js';
import { randomText } from '../../../src/host/bridge/random.js';
import { type Remote, remote } from '../../../src/host/bridge/remote.js';
import type { Embedding } from '../../../src/host/embed/embed.js';

/** A page that stands in for the guest: what it says is said by the frame's own window. */
export const GUEST = '/tests/host/support/guest.html';
export type Say = (data: unknown, origin: string, ports: MessagePort[]) => void;

/** How a frame's own window speaks, when it is loaded. */
export async function loaded(frame: HTMLIFrameElement): Promise<Say> {
  const say = () => (frame.contentWindow as unknown as { say?: Say }).say;
  if (!say()) await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  return say()!;
}
export const nonceOf = (frame: HTMLIFrameElement): string =>
  new URLSearchParams(new URL(frame.src).hash.slice(1)).get('bailiwick-nonce')!;
export const helloOf = (nonce: string, versions: readonly [number, number] = [1, 1]) => ({
  bailiwick: 'hello',
  versions: [...versions],
  nonce,
  page: randomText(),
  tokens: ['--bailiwick-accent', '--slds-g-color-surface-2'],
});

export interface HandMade {
  readonly say: Say;
  readonly hello: object;
  readonly welcome: Extract<FromHost, { type: 'welcome' }>;
  readonly link: Link<FromHost, FromGuest>;
  readonly far: Remote;
  /** What was said beside answers; `next` waits for one of a type. */
  next<T extends FromHost['type']>(type: T): Promise<Extract<FromHost, { type: T }>>;
}

/** Greets as a real guest does, and leaves the rest to the test. */
export async function greetByHand(embedding: Embedding): Promise<HandMade> {
  const say = await loaded(embedding.frame);
  const hello = helloOf(nonceOf(embedding.frame));
  const { port1, port2 } = new MessageChannel();
  const come: FromHost[] = [];
  const waiting = new Set<() => void>();
  let far!: Remote;
  const link: Link<FromHost, FromGuest> = new Link<FromHost, FromGuest>(port1, {
    schema: fromHost,
    caps: hostCaps,
    gone: () => {},
    receive: (message) => {
      if ('call' in message) return far.take(message);
      if (message.type === 'welcome') far = remote(message, (out) => link.post(out));
      if (message.type === 'bye') far.close(closed('The page around'));
      come.push(message);
      for (const tell of [...waiting]) tell();
      return true;
    },
  });
  const next = <T extends FromHost['type']>(type: T) =>
    new Promise<Extract<FromHost, { type: T }>>((resolve) => {
      const look = () => {
        const at = come.findIndex((message) => message.type === type);
        if (at < 0) return;
        waiting.delete(look);
        resolve(come.splice(at, 1)[0] as Extract<FromHost, { type: T }>);
      };
      waiting.add(look);
      look();
    });
  say(hello, location.origin, [port2]);
  const welcome = await next('welcome');
  return { say, hello, welcome, link, far, next };
}
