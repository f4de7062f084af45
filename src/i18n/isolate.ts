const rtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ltr = /[A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
/** One word, or a key: it has nothing that could move to its other side. */
const word = /^[A-Za-z]\w*(?:-\w+)*$/;

/**
 * A text that is put into a sentence of the other direction, between U+2068 and U+2069, so that its full stops, brackets and
 * numbers stay with it; any other text as it is. Source: Unicode Standard Annex #9, explicit directional isolates.
 */
export const isolate = (text: string, into: 'ltr' | 'rtl'): string => (word.test(text) ? text : isolateAny(text, into));

/** The same for what stands beside others like it, such as in a list: there a single word could move too. */
export const isolateAny = (text: string, into: 'ltr' | 'rtl'): string =>
  (into === 'rtl' ? ltr : rtl).test(text) && !text.startsWith('\u2068') ? `\u2068${text}\u2069` : text;

/** What is handed to a message: texts, lists of them, and objects that give texts. */
function isolateIn(given: unknown, into: 'ltr' | 'rtl'): unknown {
  if (typeof given === 'string') return isolate(given, into);
  if (typeof given === 'function')
    return (...args: unknown[]) => isolateIn((given as (...args: unknown[]) => unknown)(...args), into);
  if (Array.isArray(given)) return given.map((item) => isolateIn(item, into));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, isolateIn(value, into)]));
}

/** A catalogue whose messages isolate what is put into them. */
export function isolating<T>(messages: T, into: 'ltr' | 'rtl'): T {
  if (typeof messages === 'string') return messages;
  if (typeof messages === 'function')
    return ((...args: unknown[]) =>
      (messages as (...args: unknown[]) => string)(...args.map((arg) => isolateIn(arg, into)))) as T;
  return Object.fromEntries(
    Object.entries(messages as object).map(([key, value]) => [key, isolating(value, into)]),
  ) as T;
}
