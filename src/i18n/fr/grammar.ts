/** “de” before a name, elided before a vowel: d’Alice, de Paul. */
export const of = (name: string): string =>
  /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiou])/i.test(name) ? `d’${name}` : `de ${name}`;
/** A date after “le” or “au”: the first of a month is “1er”. */
export const day = (text: string): string => text.replace(/^1(?=\s)/, '1er');
