import type { Code } from './codes.js';
import type { Messages } from './messages.js';

export type Load = () => Promise<{ readonly messages: Messages }>;

/** Languages beside English, each loaded as a whole when somebody reads in it. */
export const loads: Readonly<Record<Code, Load>> = {
  ar: () => import('./ar/index.js'),
  de: () => import('./de/index.js'),
  es: () => import('./es/index.js'),
  fr: () => import('./fr/index.js'),
  he: () => import('./he/index.js'),
  it: () => import('./it/index.js'),
  ja: () => import('./ja/index.js'),
  nl: () => import('./nl/index.js'),
  pl: () => import('./pl/index.js'),
  pt: () => import('./pt/index.js'),
  tr: () => import('./tr/index.js'),
};
