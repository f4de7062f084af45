/** Numbers that begin with a vowel when they are read: 8, 80, 800 (otto…) and 11 (undici). */
const vowel = /^(?:8|11(?!\d))/;
const first = (text: string): string => text.replace(/^1(?=\s)/, '1º');
const joined = (word: string) => (text: string) => (vowel.test(text) ? `${word}l’${text}` : `${word} ${first(text)}`);

/** “dal 18 ago”, “dall’8 ago”, “dal 1º ago”. */
export const dal = joined('dal');
/** “al 18 ago”, “all’8 ago”; of a percentage “al 40%”, “all’80%”. */
export const al = joined('al');
/** “del 40%”, “dell’80%”. */
export const del = joined('del');
