/** Languages beside English: a folder of words each. */
export const codes = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'tr'] as const;
export type Code = (typeof codes)[number];

/** `de` of `de-AT`; `iw` is the old code of Hebrew. */
export const languageOf = (locale: string): string => locale.split(/[-_]/)[0]!.toLowerCase().replace(/^iw$/, 'he');
