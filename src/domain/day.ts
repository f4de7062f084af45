import type { Day, Span } from './model.js';

const DAY = /^(-?\d{4,6})-(\d\d)-(\d\d)$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!;

/** Year, month (1 to 12) and day of the month, or undefined where the text is no day of the calendar. */
export function partsOf(day: string): readonly [year: number, month: number, day: number] | undefined {
  const m = DAY.exec(day);
  if (!m) return undefined;
  const year = Number(m[1]);
  const month = Number(m[2]);
  const d = Number(m[3]);
  return month >= 1 && month <= 12 && d >= 1 && d <= daysInMonth(year, month) ? [year, month, d] : undefined;
}
export const isDay = (text: string): boolean => partsOf(text) !== undefined;

/** Days since 1970-01-01. Source of the arithmetic: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(day: Day): number {
  const parts = partsOf(day);
  if (!parts) throw new RangeError(`“${day}” is no day; days are written YYYY-MM-DD.`);
  const [year, month, d] = parts;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

const pad = (n: number, width: number) => String(n).padStart(width, '0');
export const dayOf = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The day with a number of `dayNumber`. */
export function dayFrom(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1);
}

export const addDays = (day: Day, days: number): Day => dayFrom(dayNumber(day) + days);
/** The same day of the month, some months on; the last of the month where that day doesn't exist. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, d] = partsOf(day)!;
  const n = year * 12 + (month - 1) + months;
  const y = Math.floor(n / 12);
  const m = n - y * 12 + 1;
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)));
}
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);
/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** 0 is Monday, 6 is Sunday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export const lengthOf = (span: Span): number => Math.max(0, daysBetween(span.from, span.to));
export const contains = (span: Span, day: Day): boolean => day >= span.from && day < span.to;
/** Days that two spans share. */
export const overlapDays = (a: Span, b: Span): number =>
  Math.max(0, dayNumber(a.to < b.to ? a.to : b.to) - dayNumber(a.from > b.from ? a.from : b.from));
/** Mondays to Fridays in a span; holidays are not known here. */
export function workingDays(span: Span): number {
  const days = lengthOf(span);
  const weeks = Math.floor(days / 7);
  let rest = 0;
  const first = weekday(span.from);
  for (let i = 0; i < days % 7; i++) if ((first + i) % 7 < 5) rest++;
  return weeks * 5 + rest;
}
/** The day after the `days`-th working day of a span: its start for none, its end where it holds fewer. */
export function afterWorkingDays(span: Span, days: number): Day {
  if (days <= 0) return span.from;
  const weeks = Math.ceil(days / 5) - 1;
  let day = addDays(span.from, weeks * 7);
  for (let left = days - weeks * 5; left > 0 && day < span.to; day = addDays(day, 1)) if (weekday(day) < 5) left--;
  return day < span.to ? day : span.to;
}
