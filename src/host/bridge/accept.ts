import * as v from 'valibot';
import { type Hello, VERSIONS, agreed, hello, helloCaps } from './messages.js';
import { screen } from './screen.js';

/** A frame that may greet the page. */
export interface Expected {
  /** The window of the frame that was made for the guest; undefined while it has none. */
  readonly source: () => unknown;
  /** Origin of the guest's page; `null` where it is kept without one. */
  readonly origin: string;
  readonly nonce: string;
  /** A guest has greeted as it should, in a version that both speak. */
  readonly accept: (port: MessagePort, greeting: Hello, version: number) => void;
  /** A guest has greeted as it should, and no version fits. */
  readonly refuse: (versions: readonly [number, number]) => void;
}
interface Expecting {
  readonly expected: Expected;
  /** Documents that were answered: the same greeting counts once. */
  readonly answered: Set<string>;
}

/** Documents that one frame may show in its life: a reload each. */
const PAGES = 1_000;
const frames = new Set<Expecting>();
let dropped = 0;

/** Messages that looked like a greeting, or came from a guest's window, and were not accepted. */
export const droppedGreetings = (): number => dropped;

/** Waits for the greeting of a frame; returns how to stop. */
export function expectGuest(expected: Expected): () => void {
  const expecting: Expecting = { expected, answered: new Set() };
  if (frames.size === 0) addEventListener('message', hear);
  frames.add(expecting);
  return () => {
    frames.delete(expecting);
    if (frames.size === 0) removeEventListener('message', hear);
  };
}

function hear(event: MessageEvent<unknown>): void {
  const { source, data } = event;
  const from = source === null ? undefined : [...frames].find(({ expected }) => expected.source() === source);
  // pages talk about other things, too
  if (!from && !isGreeting(data)) return;
  if (!from || !answer(from, event)) dropped++;
}
const isGreeting = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, 'bailiwick');

function answer({ expected, answered }: Expecting, { data, origin, ports }: MessageEvent<unknown>): boolean {
  const [port, ...others] = ports;
  if (origin !== expected.origin || !port || others.length > 0) return false;
  if (screen(data, helloCaps) !== undefined) return false;
  const { success, output } = v.safeParse(hello, data, { abortEarly: true, abortPipeEarly: true });
  if (!success || output.nonce !== expected.nonce || answered.has(output.page) || answered.size > PAGES) return false;
  answered.add(output.page);
  const version = agreed(VERSIONS, output.versions);
  if (version !== undefined) {
    expected.accept(port, output, version);
    return true;
  }
  port.postMessage({ type: 'refused', versions: [...VERSIONS] });
  port.close();
  expected.refuse(output.versions);
  return false;
}
