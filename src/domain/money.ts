import type { Money } from './model.js';

/** Parts of a currency's unit that `Money.amount` counts. */
export const MONEY_SCALE = 10_000;

/** Reads a decimal text, such as `1294.2529`, exactly; undefined where it is no decimal or too large for exact sums. */
export function moneyFrom(text: string | number, currency: string): Money | undefined {
  const m = /^\s*([+-]?)(\d+)(?:\.(\d*))?\s*$|^\s*([+-]?)\.(\d+)\s*$/.exec(String(text));
  if (!m) {
    // exponents come from numbers only; they are rounded to the scale
    const n = typeof text === 'number' ? Math.round(text * MONEY_SCALE) : NaN;
    return Number.isSafeInteger(n) ? { amount: n + 0, currency } : undefined;
  }
  const sign = (m[1] ?? m[4]) === '-' ? -1 : 1;
  const whole = Number(m[2] ?? '0');
  const decimals = (m[3] ?? m[5] ?? '').padEnd(5, '0');
  const parts = Number(decimals.slice(0, 4)) + (Number(decimals[4]) >= 5 ? 1 : 0);
  const amount = whole * MONEY_SCALE + parts;
  return Number.isSafeInteger(amount) ? { amount: sign * amount + 0, currency } : undefined;
}

/** The amount in units of the currency, for formatting and for ratios; not for adding up. */
export const inUnits = (amount: number): number => amount / MONEY_SCALE;
