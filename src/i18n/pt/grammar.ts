/** A date in a sentence: the first of a month is “1º”. */
export const day = (text: string): string => text.replace(/^1(?=\s)/, '1º');
