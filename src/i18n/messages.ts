import type { en } from './en/index.js';

/** Every word that a user reads. Another language `satisfies` it, and the compiler lists what is missing. */
export type Messages = typeof en;

/** English, as far as the widgets of this page need it: each brings its own sections. */
const english: Partial<Messages> = {};
const catalogues = new Map<string, Messages>();

/** Brings sections of English; a widget does it for those that it uses, so that a page loads no others. */
export const useWords = (sections: Partial<Messages>): void => void Object.assign(english, sections);

/** Adds a language as a whole, by its BCP 47 language code. */
export const addMessages = (language: string, messages: Messages): void => void catalogues.set(language, messages);

/** The catalogue for a locale: its own, its language's, or English. */
export const messagesFor = (locale: string): Messages =>
  catalogues.get(locale) ?? catalogues.get(locale.split('-')[0]!) ?? (english as Messages);
