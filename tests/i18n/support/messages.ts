import type { Messages } from '../../../src/i18n/index.js';

/** A message of a catalogue: a text, or a function that makes one. */
export type Message = string | ((...args: never[]) => string);

/** All messages by their path, such as `account.form.to`. */
export function messagesOf(catalogue: Messages): ReadonlyMap<string, Message> {
  const found = new Map<string, Message>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string' || typeof value === 'function') found.set(path, value as Message);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(catalogue, '');
  return found;
}

/** Names of a function's parameters, read from its source. */
export const parametersOf = (message: Message): readonly string[] =>
  typeof message === 'string'
    ? []
    : /^\(?([^)=]*)\)?\s*=>/
        .exec(message.toString())![1]!
        .split(',')
        .map((name) => name.trim().replace(/^_/, ''))
        .filter(Boolean);

const collections = [
  'territories',
  'areas',
  'reps',
  'accounts',
  'opportunities',
  'activities',
  'quotas',
  'assignments',
] as const;
const days = new Set(['day', 'next', 'quarterFrom', 'since']);

export interface Inserted {
  readonly count: number;
  /** A text for a parameter. */
  text(name: string): string;
  /** A day as it is shown; a text like any other without it. */
  readonly day?: string;
}

/** Whether a message takes a count, and so has plural forms: it comes as a number and as text. */
export const takesCount = (names: readonly string[]): boolean =>
  (names.includes('n') && names.includes('text')) || names.includes('v');

/** Values of an attention item: all counts are the same, all texts are there. */
const attentionValues = ({ count, text, day }: Inserted, who: string | undefined) => ({
  who,
  count: (key: string) => (key === 'quarterShort' ? Math.max(0, count - 1) : count),
  text: (key: string) => (days.has(key) && day !== undefined ? day : text(key)),
});
const policyOf = ({ text }: Inserted) =>
  Object.fromEntries(['intervals', 'grace', 'gapMonths', 'engagedMonths'].map((key) => [key, text(key)]));

/** Arguments for a message, by the names of the English function's parameters; one list for each variant. */
export function argumentsFor(
  path: string,
  names: readonly string[],
  inserted: Inserted,
): readonly (readonly unknown[])[] {
  const isDay = (name: string) => days.has(name) || (name === 'from' && path.startsWith('scorecard'));
  const valuesOf = (name: string): readonly unknown[] => {
    if (name === 'v') return [attentionValues(inserted, inserted.text('who')), attentionValues(inserted, undefined)];
    if (name === 'p') return [policyOf(inserted)];
    if (name === 'n' && takesCount(names)) return [inserted.count];
    if (isDay(name)) return [inserted.day ?? inserted.text(name)];
    if (name === 'ascending') return [true, false];
    if (name === 'collection') return collections;
    if (name === 'by') return ['month', 'week'];
    if (name === 'parts') return [[inserted.text('first'), '', inserted.text('second')]];
    return [inserted.text(name)];
  };
  return names
    .map(valuesOf)
    .reduce<readonly (readonly unknown[])[]>((all, own) => all.flatMap((list) => own.map((v) => [...list, v])), [[]]);
}

/** What a message says with such values, in all its variants. */
export const said = (message: Message, args: readonly (readonly unknown[])[]): readonly string[] =>
  typeof message === 'string' ? [message] : args.map((list) => message(...(list as never[])));
