import { languageOf } from './codes.js';
import { directionOf } from './direction.js';
import type { en } from './en/index.js';
import { isolating } from './isolate.js';

type Said<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Said<T[K]> };

/** Every word that a user reads. Another language has all of it, and the compiler lists what is missing. */
export type Messages = Said<typeof en>;

/** English, as far as the widgets of this page need it: each brings its own sections. */
const english: Partial<Messages> = {};
const catalogues = new Map<string, Messages>();

/** Brings sections of English; a widget does it for those that it uses, so that a page loads no others. */
export const useWords = (sections: Partial<Messages>): void => void Object.assign(english, isolating(sections, 'ltr'));

/** Adds a language as a whole, by its BCP 47 language code. */
export const addMessages = (language: string, messages: Messages): void =>
  void catalogues.set(language, isolating(messages, directionOf(language)));
export const hasMessages = (language: string): boolean => catalogues.has(language);

/** The catalogue for a locale: its own, its language's, or English. */
export const messagesFor = (locale: string): Messages =>
  catalogues.get(locale) ?? catalogues.get(languageOf(locale)) ?? (english as Messages);
