import type { EditKey } from './edits.js';

type Message = { readonly wrote: readonly EditKey[] } | { readonly reset: true };

/** The other tabs of the same origin that use the same database. Only keys pass between them, never records. */
export interface Siblings {
  wrote(keys: readonly EditKey[]): void;
  reset(): void;
  close(): void;
}

/** Undefined where there is no BroadcastChannel: other tabs then see edits when they are loaded again. */
export function siblingsOf(
  database: string,
  on: { wrote(keys: readonly EditKey[]): Promise<void>; reset(): Promise<void> },
): Siblings | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel(`bailiwick:${database}`);
  channel.onmessage = ({ data }: MessageEvent<Message>) => void ('wrote' in data ? on.wrote(data.wrote) : on.reset());
  // Node alone: an open channel must not keep a process alive
  (channel as { unref?(): void }).unref?.();
  return {
    wrote: (keys) => channel.postMessage({ wrote: keys } satisfies Message),
    reset: () => channel.postMessage({ reset: true } satisfies Message),
    close: () => channel.close(),
  };
}
