import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate, wilson } from '../../../src/domain/index.js';

describe('wilson', () => {
  // Table I of R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17 (1998), method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is %f to %f', (successes, n, low, high) => {
    const of = wilson(successes, n);
    expect(of.low).toBeCloseTo(low, 4);
    expect(of.high).toBeCloseTo(high, 4);
  });
  test('lies in 0 to 1, around the rate, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (n, k) => {
        const successes = k % (n + 1);
        const { low, high } = wilson(successes, n);
        const mirrored = wilson(n - successes, n);
        expect(0 <= low && low <= successes / n && successes / n <= high && high <= 1).toBe(true);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
  test('narrows as cases are added', () => {
    const width = (n: number) => wilson(n / 2, n).high - wilson(n / 2, n).low;
    expect(width(10)).toBeGreaterThan(width(100));
  });
  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [0, NaN],
  ])('refuses %f of %f', (k, n) => expect(() => wilson(k, n)).toThrow(RangeError));
});

test('a rate of no case says why', () => expect(rate(0, 0, 'no-closed')).toEqual({ noBasis: 'no-closed' }));
