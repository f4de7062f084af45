import type { Contains } from './contain.js';

/** Makes a function safe to hand to timers, observers, other libraries and promises. */
export type Guard = <A extends readonly unknown[]>(run: (...args: A) => unknown) => (...args: A) => void;

/** Guards of an element: what the guarded function throws, at once or by its promise, goes to the element. */
export const guardOf =
  (element: Contains): Guard =>
  (run) =>
  (...args) => {
    try {
      const made = run(...args);
      if (made instanceof Promise) made.catch((thrown: unknown) => element.contain(thrown));
    } catch (thrown) {
      element.contain(thrown);
    }
  };
