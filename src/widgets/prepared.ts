import type { Slices } from '../domain/index.js';
import type { Workspace } from '../workspace/index.js';

interface Host {
  requestUpdate(): void;
  contain(thrown: unknown): void;
}

/**
 * What was made last, of a key. Where the key changes it is made anew in slices, and the old stays until the new is there;
 * what was under way for another key is dropped.
 */
export class Prepared<T> {
  readonly #host: Host;
  #key: readonly unknown[] | undefined;
  #value: { readonly of: T } | undefined;
  #drop: (() => void) | undefined;
  #pending: { readonly until: Promise<void>; readonly end: () => void } | undefined;

  constructor(host: Host) {
    this.#host = host;
  }
  /** Resolves when nothing is being made; absent where that is so already. */
  get pending(): Promise<void> | undefined {
    return this.#pending?.until;
  }
  /** The newest that was made, of this key or one before; undefined where there is none. */
  take(workspace: Workspace, key: readonly unknown[], make: () => Slices<T>): T | undefined {
    if (!this.#key || key.length !== this.#key.length || key.some((x, i) => x !== this.#key![i])) {
      this.stop();
      this.#key = key;
      this.#begin(workspace, make());
    }
    return this.#value?.of;
  }
  /** Drops what is under way. */
  stop(): void {
    this.#drop?.();
    if (this.#pending) this.#key = undefined;
    this.#end();
  }

  #begin(workspace: Workspace, work: Slices<T>): void {
    let isOver = false;
    const end = (then: () => void) => {
      isOver = true;
      const wasPending = this.#pending !== undefined;
      then();
      this.#end();
      if (wasPending) this.#host.requestUpdate();
    };
    this.#drop = workspace.work.add(
      work,
      (of) => end(() => (this.#value = { of })),
      (thrown) =>
        end(() => {
          this.#key = undefined;
          this.#host.contain(thrown);
        }),
    );
    if (isOver) return;
    let resolve = () => {};
    const until = new Promise<void>((done) => (resolve = done));
    this.#pending = { until, end: resolve };
  }
  #end(): void {
    this.#drop = undefined;
    this.#pending?.end();
    this.#pending = undefined;
  }
}
