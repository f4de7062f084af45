/** What a workspace takes from the world around it, so that tests can stand in for it. */
export interface Ports {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after a while; returns how to stop that. */
  later(ms: number, run: () => void): () => void;
  /** Calls back when the page has drawn and taken input; returns how to stop that. */
  soon(run: () => void): () => void;
  /** Whether anybody may be looking at the page, and when that changes; `changed` returns how to stop. */
  readonly sight: { isHidden(): boolean; changed(tell: () => void): () => void };
  /** Names a change set. */
  newId(): string;
}

/** Unlike a timer, a message isn't held back for a second where the page is in the background. */
function soon(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const stop = () => {
    port1.onmessage = null;
    port1.close();
  };
  port1.onmessage = () => {
    stop();
    run();
  };
  port2.postMessage(undefined);
  return stop;
}

export const browserPorts: Ports = {
  now: () => Date.now(),
  soon,
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  sight: {
    isHidden: () => document.hidden,
    changed: (tell) => {
      document.addEventListener('visibilitychange', tell);
      return () => document.removeEventListener('visibilitychange', tell);
    },
  },
  newId: () => crypto.randomUUID(),
};
