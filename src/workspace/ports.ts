/** What a workspace takes from the world around it, so that tests can stand in for it. */
export interface Ports {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after a while; returns how to stop that. */
  later(ms: number, run: () => void): () => void;
  /** Names a change set. */
  newId(): string;
}

export const browserPorts: Ports = {
  now: () => Date.now(),
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  newId: () => crypto.randomUUID(),
};
