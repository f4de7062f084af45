import { codes, languageOf } from './codes.js';
import { type Load, loads } from './loads.js';
import { addMessages, hasMessages } from './messages.js';

/** By any text that may be a code. */
const loadOf: Readonly<Record<string, Load>> = loads;

/** Codes of all languages, English first. */
export const languages: readonly string[] = ['en', ...codes];

const loading = new Map<string, Promise<void>>();
const failed = new Set<string>();

/** The language of a locale, where it is one of ours that isn’t there yet. */
function missing(locale: string): string | undefined {
  const language = languageOf(locale);
  const isThere = hasMessages(locale) || hasMessages(language);
  return isThere || !loadOf[language] || failed.has(language) ? undefined : language;
}

/** Whether a locale's words are there, or never will be. */
export const hasLanguage = (locale: string): boolean => missing(locale) === undefined;

/** Whether a locale's reader gets its own words rather than English; once they are loaded. */
export const isSpoken = (locale: string): boolean =>
  languageOf(locale) === 'en' || hasMessages(locale) || hasMessages(languageOf(locale));

/** Loads a locale's words. Where they can't be had the reader gets English, and the console says why. */
export function loadLanguage(locale: string): Promise<void> {
  const language = missing(locale);
  if (!language) return Promise.resolve();
  let started = loading.get(language);
  if (!started) {
    started = loadOf[language]!().then(
      ({ messages }) => addMessages(language, messages),
      (reason: unknown) => {
        failed.add(language);
        console.warn(`The words of “${language}” could not be loaded; English stands in.`, reason);
      },
    );
    loading.set(language, started);
  }
  return started;
}
