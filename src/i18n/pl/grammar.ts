import { pluralsOf } from '../plural.js';

const form = pluralsOf('pl');
export type Counted = (n: number, text: string) => string;

/** A count and its noun: 1 konto, 2 and 22 konta, 5, 12 and 112 kont, 1,5 konta. */
export const counted =
  (one: string, few: string, many: string, other: string): Counted =>
  (n, text) =>
    `${text} ${form(n, { one, few, many, other })}`;

const tailed = (one: string, few: string, many: string, other: string) => (tail: string) =>
  counted(`${one} ${tail}`, `${few} ${tail}`, `${many} ${tail}`, `${other} ${tail}`);

export const rows = counted('wiersz', 'wiersze', 'wierszy', 'wiersza');
export const days = counted('dzień', 'dni', 'dni', 'dnia');
export const accounts = counted('konto', 'konta', 'kont', 'konta');
export const areas = counted('obszar', 'obszary', 'obszarów', 'obszaru');
export const territories = counted('terytorium', 'terytoria', 'terytoriów', 'terytorium');
export const reps = counted('przedstawiciel', 'przedstawicieli', 'przedstawicieli', 'przedstawiciela');
export const teams = counted('zespół', 'zespoły', 'zespołów', 'zespołu');
export const deals = counted('szansa', 'szanse', 'szans', 'szansy');
export const activities = counted('aktywność', 'aktywności', 'aktywności', 'aktywności');

/** With words after the noun that stay as they are: 5 kont bez właściciela. */
export const accountsWith = tailed('konto', 'konta', 'kont', 'konta');
export const areasWith = tailed('obszar', 'obszary', 'obszarów', 'obszaru');
export const dealsWith = tailed('szansa', 'szanse', 'szans', 'szansy');
export const openDealsWith = tailed('otwarta szansa', 'otwarte szanse', 'otwartych szans', 'otwartej szansy');
export const recordsWith = tailed('rekord', 'rekordy', 'rekordów', 'rekordu');
export const repsWith = tailed('przedstawiciel', 'przedstawicieli', 'przedstawicieli', 'przedstawiciela');

/** With a verb: after 2 to 4 it is in the plural, after 5 in the singular (5 kont nie ma współrzędnych). */
const acting = (one: string, few: string, many: string, other: string) => (verb: string, plural: string) =>
  counted(`${one} ${verb}`, `${few} ${plural}`, `${many} ${verb}`, `${other} ${verb}`);
export const accountsThat = acting('konto', 'konta', 'kont', 'konta');
export const areasThat = acting('obszar', 'obszary', 'obszarów', 'obszaru');
export const dealsThat = acting('szansa', 'szanse', 'szans', 'szansy');
export const recordsThat = acting('rekord', 'rekordy', 'rekordów', 'rekordu');
