import { codes } from './codes.js';
import type { Load } from './loads.js';
import type { Messages } from './messages.js';

/* Stands in for loads.ts in scripts of one file: each language is a file of its own beside the script. */

/** Where the files put their words; a page that can't load them later puts their tags before the script's. */
const shelf = globalThis as { [words: symbol]: Map<string, Messages> | undefined };
const WORDS = Symbol.for('bailiwick.words');

const own = typeof document === 'object' ? (document.currentScript as HTMLScriptElement | null)?.src : undefined;

const load =
  (code: string): Load =>
  async () => {
    if (!shelf[WORDS]?.has(code)) {
      if (!own) throw new Error(`put languages/${code}.js on the page before the script`);
      await import(/* @vite-ignore */ new URL(`languages/${code}.js`, own).href);
    }
    const messages = shelf[WORDS]?.get(code);
    if (!messages) throw new Error(`languages/${code}.js holds no words`);
    return { messages };
  };

export const loads: Readonly<Record<string, Load>> = Object.fromEntries(codes.map((code) => [code, load(code)]));
