import { pluralsOf } from '../plural.js';

export const form = pluralsOf('he');

/** A counted noun: one and two are written out, without the number (“חשבון אחד”, “שני חשבונות”, “5 חשבונות”). */
export type Noun = readonly [one: string, two: string, other: string];

export const count = (n: number, text: string, [one, two, other]: Noun): string =>
  form(n, { one, two, other: `${text} ${other}` });
export const counted =
  (...noun: Noun) =>
  (n: number, text: string): string =>
    count(n, text, noun);

/** A noun that is followed by what it is like: the words stand after the numeral. */
export const like = ([one, two, other]: Noun, what: string): Noun => [
  `${one} ${what}`,
  `${two} ${what}`,
  `${other} ${what}`,
];

export const account: Noun = ['חשבון אחד', 'שני חשבונות', 'חשבונות'];
export const area: Noun = ['אזור אחד', 'שני אזורים', 'אזורים'];
export const territory: Noun = ['טריטוריה אחת', 'שתי טריטוריות', 'טריטוריות'];
export const rep: Noun = ['נציג אחד', 'שני נציגים', 'נציגים'];
export const deal: Noun = ['הזדמנות אחת', 'שתי הזדמנויות', 'הזדמנויות'];
export const openDeal: Noun = ['הזדמנות פתוחה אחת', 'שתי הזדמנויות פתוחות', 'הזדמנויות פתוחות'];
export const activity: Noun = ['פעילות אחת', 'שתי פעילויות', 'פעילויות'];
export const quota: Noun = ['מכסה אחת', 'שתי מכסות', 'מכסות'];
export const assignment: Noun = ['הקצאה אחת', 'שתי הקצאות', 'הקצאות'];
export const record: Noun = ['רשומה אחת', 'שתי רשומות', 'רשומות'];
export const day: Noun = ['יום אחד', 'יומיים', 'ימים'];
