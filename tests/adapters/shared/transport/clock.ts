import type { Ports } from '../../../../src/adapters/shared/index.js';

/** A clock that stands still but for `advance` and for sleeps, which take no real time. */
export class Clock {
  time = Date.UTC(2026, 0, 1);
  readonly sleeps: number[] = [];
  readonly #timers = new Set<{ readonly due: number; readonly act: () => void }>();

  advance(ms: number) {
    this.time += ms;
    for (const timer of [...this.#timers].filter(({ due }) => due <= this.time)) {
      this.#timers.delete(timer);
      timer.act();
    }
  }
  /** How long until the next timer runs out. */
  get untilNext() {
    return Math.min(...[...this.#timers].map(({ due }) => due - this.time));
  }
  /** Timers that are still set. */
  get pending() {
    return this.#timers.size;
  }
  readonly ports = {
    now: () => this.time,
    sleep: async (ms: number) => {
      this.sleeps.push(ms);
      this.advance(ms);
    },
    after: (ms: number, act: () => void) => {
      const timer = { due: this.time + ms, act };
      this.#timers.add(timer);
      return () => void this.#timers.delete(timer);
    },
    random: () => 0.5,
  } satisfies Partial<Ports>;
}
