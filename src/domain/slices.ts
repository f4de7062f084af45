/**
 * Work that can be cut: it yields where a caller may pause, and returns its result. Whoever can't wait drives it with
 * `finish`; whoever has a page to keep alive drives it a few milliseconds at a time. Work that is dropped half-way leaves
 * nothing behind but what later work can use.
 */
export type Slices<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Rows between two pauses: a few milliseconds of the usual work on a row. */
const ROWS = 16_384;
/** Runs over `[from, to)` of so many rows at a time; fewer where much is done with each. */
export function* inSlices(length: number, run: (from: number, to: number) => void, rows = ROWS): Slices<void> {
  for (let from = 0; from < length; from += rows) {
    run(from, Math.min(length, from + rows));
    yield;
  }
}
/** As `list.map(make)`. */
export function* mapped<T, U>(list: readonly T[], make: (value: T, i: number) => U): Slices<U[]> {
  const out = new Array<U>(list.length);
  yield* inSlices(list.length, (from, to) => {
    for (let i = from; i < to; i++) out[i] = make(list[i]!, i);
  });
  return out;
}
