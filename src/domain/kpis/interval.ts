import type { NoBasisReason, Result } from './kpi.js';

/** Half-width of a 95 % interval in standard deviations. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a rate of few cases. Source: E. B. Wilson, “Probable inference, the law of succession, and statistical
 * inference”, JASA 22 (1927), without continuity correction.
 */
export function wilson(successes: number, n: number): { readonly low: number; readonly high: number } {
  if (!(n > 0) || successes < 0 || successes > n)
    throw new RangeError(`A rate of ${successes} in ${n} cases has no interval: 0 <= successes <= n, n > 0.`);
  const p = successes / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === n ? 1 : Math.min(1, middle + half),
  };
}

/** A rate with its interval; `none` says why where there is no case. */
export function rate(successes: number, n: number, none: NoBasisReason): Result {
  if (n === 0) return { noBasis: none };
  return { value: successes / n, numerator: successes, denominator: n, n, ...wilson(successes, n) };
}
