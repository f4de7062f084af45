import type { Slices } from '../domain/index.js';
import type { Ports } from './ports.js';

/** Time that work takes before the page may draw and take input, in milliseconds. */
const SLICE_MS = 10;

interface Job {
  readonly work: Slices<unknown>;
  done(result: unknown): void;
  failed(thrown: unknown): void;
}

/**
 * Does work a few milliseconds at a time, one piece of it after the other: what the first leaves for all, the next finds
 * made.
 */
export class Work {
  readonly #ports: Pick<Ports, 'now' | 'soon'>;
  readonly #jobs: Job[] = [];
  #isBusy = false;
  #stop: (() => void) | undefined;

  constructor(ports: Pick<Ports, 'now' | 'soon'>) {
    this.#ports = ports;
  }
  /**
   * Begins at once where nothing else is to be done; what fits into the first slice is done on return. Exactly one of `done`
   * and `failed` is called, unless the work is dropped before. Returns how to drop it.
   */
  add<T>(work: Slices<T>, done: (result: T) => void, failed: (thrown: unknown) => void): () => void {
    const job: Job = { work, done: done as Job['done'], failed };
    this.#jobs.push(job);
    if (!this.#isBusy && !this.#stop) this.#run();
    return () => {
      const at = this.#jobs.indexOf(job);
      if (at >= 0) this.#jobs.splice(at, 1);
    };
  }
  /** Drops everything. */
  dispose(): void {
    this.#jobs.length = 0;
    this.#stop?.();
    this.#stop = undefined;
  }

  #run(): void {
    this.#stop = undefined;
    this.#isBusy = true;
    const until = this.#ports.now() + SLICE_MS;
    // what was waiting may have been dropped since
    while (this.#jobs.length > 0) {
      this.#advance(until);
      if (this.#ports.now() >= until) break;
    }
    this.#isBusy = false;
    if (this.#jobs.length > 0) this.#stop = this.#ports.soon(() => this.#run());
  }
  /** The first job, to its end or until then. */
  #advance(until: number): void {
    const job = this.#jobs[0]!;
    let step: IteratorResult<void, unknown>;
    try {
      do step = job.work.next();
      while (!step.done && this.#ports.now() < until);
    } catch (thrown) {
      this.#end(job);
      job.failed(thrown);
      return;
    }
    if (!step.done) return;
    this.#end(job);
    job.done(step.value);
  }
  #end(job: Job): void {
    const at = this.#jobs.indexOf(job);
    if (at >= 0) this.#jobs.splice(at, 1);
  }
}
