import { en } from '../../src/i18n/en/index.js';
import type { Messages } from '../../src/i18n/index.js';

/**
 * A language that nobody speaks: English with accents, in brackets, and 40 % longer. What a user reads without brackets did
 * not come from the catalogue, and what fits in it fits in other languages.
 */
export const OPEN = '⟦';
export const CLOSE = '⟧';
const GROWTH = 1.4;

const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const to = 'åƀçđéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ';
const accents = new Map(Array.from(from, (c, i) => [c, Array.from(to)[i]!]));
const accented = (text: string) => Array.from(text, (c) => accents.get(c) ?? c).join('');

/** Longer by words as long as the text's own, so that it breaks where the text would. */
function longer(text: string): string {
  const missing = Math.ceil(text.length * (GROWTH - 1));
  const words = text.split(' ').filter(Boolean);
  const usual = Math.max(3, Math.round(text.length / Math.max(1, words.length)));
  // a text of one word grows by itself
  if (words.length < 2) return text + '~'.repeat(missing);
  let out = text;
  for (let left = missing; left > 0; left -= usual + 1) out += ` ${'~'.repeat(Math.min(left, usual))}`;
  return out;
}

/** What was handed in stays as it is. */
function around(text: string, inserted: readonly string[]): string {
  const known = [...new Set(inserted.filter((t) => t.trim() !== ''))].sort((a, b) => b.length - a.length);
  const [first, ...rest] = known;
  if (first === undefined) return accented(text);
  return text
    .split(first)
    .map((part) => around(part, rest))
    .join(first);
}
const signs = /^[\s·–,=×+−]*$/;
const bracketed = (text: string, inserted: readonly string[] = []) => {
  const own = inserted.reduce((left, t) => (t === '' ? left : left.replaceAll(t, '')), text);
  return signs.test(own) ? text : `${OPEN}${longer(around(text, inserted))}${CLOSE}`;
};

/** The texts among arguments, and those that a message asks of them. */
function watched(args: readonly unknown[]): { readonly args: readonly unknown[]; readonly texts: string[] } {
  const texts: string[] = [];
  const watch = (arg: unknown): unknown => {
    if (typeof arg === 'string') texts.push(arg);
    if (typeof arg !== 'object' || arg === null) return arg;
    if (Array.isArray(arg)) return arg.map(watch);
    return Object.fromEntries(
      Object.entries(arg).map(([key, value]) => [
        key,
        typeof value === 'function'
          ? (...own: unknown[]) => watch((value as (...a: unknown[]) => unknown)(...own))
          : watch(value),
      ]),
    );
  };
  return { args: args.map(watch), texts };
}

/** Parameters that choose what is said and are not put into it. */
const choosing = new Set([
  'month',
  'week',
  'territories',
  'areas',
  'reps',
  'accounts',
  'opportunities',
  'activities',
  'quotas',
  'assignments',
]);

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return bracketed(value);
  if (typeof value === 'function')
    return (...given: unknown[]) => {
      const { args, texts } = watched(given);
      const text = (value as (...args: readonly unknown[]) => string)(...args);
      return bracketed(
        text,
        texts.filter((t) => !choosing.has(t)),
      );
    };
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, pseudoOf(inner)]));
}
export const pseudo = pseudoOf(en) as Messages;

/** What stands outside of all brackets. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let out = '';
  for (const c of text) {
    if (c === OPEN) depth++;
    else if (c === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth === 0) out += c;
  }
  return out;
}
