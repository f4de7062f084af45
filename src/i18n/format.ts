import { type Day, MONEY_SCALE, type Period, type Unit, dayNumber, partsOf } from '../domain/index.js';
import { directionOf } from './direction.js';
import { isolateAny } from './isolate.js';

/** What formatting depends on; it comes from the host's identity. */
export interface Locale {
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
}

export interface Formats extends Locale {
  readonly direction: 'ltr' | 'rtl';
  number(value: number, digits?: number): string;
  /** 1,234 as 1.2K. */
  compact(value: number): string;
  /** 0.538 as 53.8 %. */
  percent(share: number, digits?: number): string;
  /** A difference of shares, 0.021 as 2.1 pts. */
  points(share: number): string;
  /** Exact to the currency's own decimals. */
  money(amount: number, currency?: string): string;
  /** 1,620,000.0000 as $1.62M: three significant digits. */
  moneyShort(amount: number, currency?: string): string;
  /** A difference with its sign, where that language puts it: +$2K, −$220K. */
  moneySigned(amount: number, currency?: string): string;
  day(day: Day): string;
  /** Without the year, where it is the year of `today`. */
  dayShort(day: Day, today?: Day): string;
  month(day: Day): string;
  time(ms: number): string;
  /** Kilometres, or miles where people use them. */
  distance(km: number, digits?: number): string;
  days(count: number): string;
  /** A KPI's value by its unit; `short` for tiles and tables, exact otherwise. */
  value(value: number, unit: Unit, short?: boolean): string;
  /** An absolute difference by its unit, without its sign. */
  difference(value: number, unit: Unit): string;
  /** FY 2026, Q3 FY 2026, August 2026. */
  period(period: Period, words: { fiscalYear(y: string): string; fiscalQuarter(q: string, y: string): string }): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}

const kept = new Map<string, Formats>();

/** Formatters of a locale, made once. */
export function formatsOf(locale: Locale): Formats {
  const key = `${locale.locale}|${locale.timeZone}|${locale.currency}`;
  let formats = kept.get(key);
  if (!formats) kept.set(key, (formats = make(usable(locale))));
  return formats;
}

/** What `Intl` takes: `de_AT` is de-AT, and what it doesn't know is read as English, UTC and dollars rather than not at all. */
function usable({ locale, timeZone, currency }: Locale): Locale {
  const works = (make: () => unknown): boolean => {
    try {
      make();
      return true;
    } catch (thrown) {
      if (thrown instanceof RangeError) return false;
      throw thrown;
    }
  };
  const tag = locale.replaceAll('_', '-');
  return {
    locale: works(() => new Intl.Locale(tag)) ? tag : 'en-US',
    timeZone: works(() => new Intl.DateTimeFormat('en', { timeZone })) ? timeZone : 'UTC',
    currency: works(() => new Intl.NumberFormat('en', { style: 'currency', currency })) ? currency : 'USD',
  };
}

/** Regions that measure roads in miles. Source: CLDR 44, measurementSystem-category-road. */
const miles = new Set(['US', 'GB', 'LR', 'MM']);
const MINUS = '\u2212';

function make({ locale, timeZone, currency }: Locale): Formats {
  const tag = new Intl.Locale(locale);
  const direction = directionOf(tag.language);
  const byOptions = new Map<string, Intl.NumberFormat>();
  const format = (value: number, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    let f = byOptions.get(key);
    if (!f) byOptions.set(key, (f = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })));
    return f.format(value).replace('-', MINUS);
  };
  const at = (number: number) => number * 86_400_000;
  // fiscal years are Gregorian, and so is every day beside them, whatever calendar the locale prefers
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  const dateFormat = (f: Intl.DateTimeFormat) => (day: Day) => f.format(at(dayNumber(day)));
  const whole = dates({ year: 'numeric', month: 'short', day: 'numeric' });
  const monthAndYear = dates({ month: 'long', year: 'numeric' });
  const long = dateFormat(whole);
  const short = dateFormat(dates({ month: 'short', day: 'numeric' }));
  const monthOnly = dateFormat(dates({ month: 'short' }));
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const usesMiles = miles.has(tag.maximize().region ?? '');

  const number = (value: number, digits = 0) =>
    format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (share: number, digits = 0) =>
    format(share, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
  const money = (amount: number, code = currency) =>
    format(amount / MONEY_SCALE, { style: 'currency', currency: code });
  const moneyShort = (amount: number, code = currency, signDisplay: 'negative' | 'exceptZero' = 'negative') => {
    const value = amount / MONEY_SCALE;
    return Math.abs(value) < 1000
      ? format(value, { style: 'currency', currency: code, maximumFractionDigits: 0, signDisplay })
      : format(value, {
          style: 'currency',
          currency: code,
          notation: 'compact',
          maximumSignificantDigits: 3,
          signDisplay,
        });
  };
  const days = (count: number) =>
    format(count, { style: 'unit', unit: 'day', unitDisplay: 'narrow', maximumFractionDigits: 0 });
  const points = (share: number) => number(Math.abs(share) * 100, 1);
  const ratio = (value: number) => `${number(value, 2)}×`;

  const value: Formats['value'] = (v, unit, isShort = true) => {
    if (unit === 'share') return percent(v, isShort ? 0 : 1);
    if (unit === 'money') return isShort ? moneyShort(v) : money(v);
    if (unit === 'count') return number(v);
    if (unit === 'days') return days(v);
    if (unit === 'per-day') return number(v, 1);
    return ratio(v);
  };
  return {
    locale,
    timeZone,
    currency,
    direction,
    number,
    compact: (v) => format(v, { notation: 'compact', maximumSignificantDigits: 3 }),
    percent,
    points,
    money,
    moneyShort: (amount, code) => moneyShort(amount, code),
    moneySigned: (amount, code) => moneyShort(amount, code, 'exceptZero'),
    day: long,
    dayShort: (day, today) => (today && partsOf(day)![0] === partsOf(today)![0] ? short(day) : long(day)),
    month: monthOnly,
    time: (ms) => clock.format(ms),
    distance: (km, digits = 1) =>
      format(usesMiles ? km / 1.609344 : km, {
        style: 'unit',
        unit: usesMiles ? 'mile' : 'kilometer',
        unitDisplay: 'short',
        maximumFractionDigits: digits,
        minimumFractionDigits: digits,
      }),
    days,
    value,
    difference: (v, unit) => (unit === 'share' ? points(v) : value(Math.abs(v), unit)),
    period: (p, words) => {
      if (p.id.includes('--')) return whole.formatRange(at(dayNumber(p.from)), at(dayNumber(p.to) - 1));
      const [year, part] = p.id.split('-');
      // in the digits that everything else has
      const plain = (digits: string) => format(Number(digits), { useGrouping: false });
      if (!part) return words.fiscalYear(plain(year!));
      if (part.startsWith('Q')) return words.fiscalQuarter(plain(part.slice(1)), plain(year!));
      return monthAndYear.format(at(dayNumber(p.from) + 14));
    },
    list: (items) => lists.format(items.length > 1 ? items.map((item) => isolateAny(item, direction)) : items),
    compare: collator.compare,
  };
}
