import { pluralsOf } from '../plural.js';

export const form = pluralsOf('ar');

/**
 * A counted noun: one and two are words, without the number, and two differs by case; after a number stand the plural (3 to
 * 10), the accusative (11 to 99) and the genitive singular (100).
 */
export type Noun = readonly [one: string, two: string, twoOf: string, few: string, many: string, other: string];

/** A count as a subject or by itself: “حسابان”. */
export const count = (n: number, text: string, [one, two, , few, many, other]: Noun): string =>
  form(n, {
    zero: `لا ${few}`,
    one,
    two,
    few: `${text} ${few}`,
    many: `${text} ${many}`,
    other: `${text} ${other}`,
  });

/** A count after a preposition or a noun: “من حسابين”. */
export const countOf = (n: number, text: string, [one, , twoOf, few, many, other]: Noun): string =>
  form(n, {
    zero: `${text} ${other}`,
    one,
    two: twoOf,
    few: `${text} ${few}`,
    many: `${text} ${many}`,
    other: `${text} ${other}`,
  });

export const counted =
  (noun: Noun) =>
  (n: number, text: string): string =>
    count(n, text, noun);

/** A noun that is followed by what it is like, in words that agree with nothing. */
export const like = (noun: Noun, what: string): Noun => {
  const [one, two, twoOf, few, many, other] = noun;
  return [
    `${one} ${what}`,
    `${two} ${what}`,
    `${twoOf} ${what}`,
    `${few} ${what}`,
    `${many} ${what}`,
    `${other} ${what}`,
  ];
};

export const account: Noun = ['حساب واحد', 'حسابان', 'حسابين', 'حسابات', 'حسابًا', 'حساب'];
export const area: Noun = ['نطاق واحد', 'نطاقان', 'نطاقين', 'نطاقات', 'نطاقًا', 'نطاق'];
export const territory: Noun = ['منطقة واحدة', 'منطقتان', 'منطقتين', 'مناطق', 'منطقة', 'منطقة'];
export const rep: Noun = ['مندوب واحد', 'مندوبان', 'مندوبين', 'مندوبين', 'مندوبًا', 'مندوب'];
export const deal: Noun = ['فرصة واحدة', 'فرصتان', 'فرصتين', 'فرص', 'فرصة', 'فرصة'];
export const activity: Noun = ['نشاط واحد', 'نشاطان', 'نشاطين', 'أنشطة', 'نشاطًا', 'نشاط'];
export const quota: Noun = ['حصة واحدة', 'حصتان', 'حصتين', 'حصص', 'حصة', 'حصة'];
export const assignment: Noun = ['تعيين واحد', 'تعيينان', 'تعيينين', 'تعيينات', 'تعيينًا', 'تعيين'];
export const record: Noun = ['سجل واحد', 'سجلان', 'سجلين', 'سجلات', 'سجلًا', 'سجل'];
export const row: Noun = ['صف واحد', 'صفان', 'صفين', 'صفوف', 'صفًا', 'صف'];
export const day: Noun = ['يوم واحد', 'يومان', 'يومين', 'أيام', 'يومًا', 'يوم'];

/** Opportunities with an adjective, given in the feminine singular: فرصتان مفتوحتان. */
export const dealsThatAre = (adjective: string): Noun => {
  const stem = adjective.replace(/ة$/, '');
  return [
    `فرصة ${adjective} واحدة`,
    `فرصتان ${stem}تان`,
    `فرصتين ${stem}تين`,
    `فرص ${adjective}`,
    `فرصة ${adjective}`,
    `فرصة ${adjective}`,
  ];
};
export const openDeal = dealsThatAre('مفتوحة');
