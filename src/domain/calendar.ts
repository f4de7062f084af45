import {
  addDays,
  addMonths,
  addYears,
  contains,
  dayFrom,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  partsOf,
  weekday,
} from './day.js';
import type { Day, Period, Span } from './model.js';

/** How a company cuts its years. */
export type FiscalRule =
  /** Calendar months; the year starts on the first of `startMonth` (1 to 12) and is named after the calendar year in which it ends. */
  | { readonly kind: 'months'; readonly startMonth: number }
  /**
   * 4-4-5 weeks a quarter. The year ends on the last `endsOn` (0 Monday to 6 Sunday) of `endMonth` or, with `nearest`, on
   * the one nearest to that month's end, and is named after the calendar year of that month; a year has 52 or 53 weeks, the
   * 53rd joins the last month. Source: the two forms of the 52-53-week year of IRS Publication 538. The years of the
   * National Retail Federation are `{endMonth: 1, endsOn: 5, nearest: true}`; its own name for a year is one lower.
   */
  | { readonly kind: '4-4-5'; readonly endMonth: number; readonly endsOn: number; readonly nearest?: boolean };

export type PeriodKind = 'month' | 'quarter' | 'year';

/**
 * A fiscal calendar: which year, quarter and month a day is in. Ids are `2026`, `2026-Q3`, `2026-M08`; any other span of days,
 * such as a quota's own, is named by its first and its last day: `2026-05-30--2026-08-29`.
 */
export interface Calendar {
  readonly rule: FiscalRule;
  /** The fiscal year with that name. */
  year(year: number): Period;
  /** The period of that kind that a day is in. */
  of(kind: PeriodKind, day: Day): Period;
  /** The months or quarters of a period, in order. */
  split(period: Period, kind: PeriodKind): readonly Period[];
  /** The same period of the year before. A 53rd week has no counterpart: the span keeps the earlier year's own borders. */
  lastYear(period: Period): Period;
  /** The period before, of the same kind. */
  previous(period: Period): Period;
  /** The day of last year that stands as far into its year's period as `day` into `period`, for comparisons to date. */
  sameDayLastYear(period: Period, day: Day): Day;
  /** A period by its id, undefined where the id isn't one of this calendar. */
  parse(id: string): Period | undefined;
}

export const calendarYear: FiscalRule = { kind: 'months', startMonth: 1 };

/** The last `weekday` of a month. */
function lastWeekday(year: number, month: number, day: number): Day {
  const last = dayOf(year, month, daysInMonth(year, month));
  return addDays(last, -((weekday(last) - day + 7) % 7));
}

function yearStart(rule: FiscalRule, year: number): Day {
  if (rule.kind === '4-4-5') {
    const last = lastWeekday(year - 1, rule.endMonth, rule.endsOn);
    const monthEnd = dayOf(year - 1, rule.endMonth, daysInMonth(year - 1, rule.endMonth));
    return addDays(last, rule.nearest && daysBetween(last, monthEnd) > 3 ? 8 : 1);
  }
  return rule.startMonth === 1 ? dayOf(year, 1, 1) : dayOf(year - 1, rule.startMonth, 1);
}

const weeks445 = [4, 4, 5];

/** Longer spans are no periods. */
const MOST_DAYS = 366 * 20;
/** A span of days as a period, with the id that `Calendar.parse` reads. */
export const periodOf = ({ from, to }: Span): Period => ({ id: `${from}--${addDays(to, -1)}`, from, to });
function spanOf(id: string): Period | undefined {
  const [from = '', last = '', ...more] = id.split('--');
  if (more.length > 0 || from > last || !partsOf(from) || !partsOf(last)) return undefined;
  return daysBetween(from, last) < MOST_DAYS ? { id, from, to: addDays(last, 1) } : undefined;
}

export function calendarOf(rule: FiscalRule): Calendar {
  const month = rule.kind === 'months' ? rule.startMonth : rule.endMonth;
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new RangeError(`A fiscal year can't start or end in month ${month}; months are 1 to 12.`);
  const kept = new Map<number, { year: Period; months: Period[]; quarters: Period[] }>();

  const cut = (n: number) => {
    let known = kept.get(n);
    if (known) return known;
    const from = yearStart(rule, n);
    const to = yearStart(rule, n + 1);
    const borders: Day[] = [];
    let at = from;
    for (let m = 0; m < 12; m++) {
      borders.push(at);
      at = rule.kind === 'months' ? addMonths(at, 1) : addDays(at, weeks445[m % 3]! * 7);
    }
    borders.push(to);
    const months = Array.from({ length: 12 }, (_, m) => ({
      id: `${n}-M${String(m + 1).padStart(2, '0')}`,
      from: borders[m]!,
      to: borders[m + 1]!,
    }));
    const quarters = Array.from({ length: 4 }, (_, q) => ({
      id: `${n}-Q${q + 1}`,
      from: borders[q * 3]!,
      to: borders[q * 3 + 3]!,
    }));
    kept.set(n, (known = { year: { id: String(n), from, to }, months, quarters }));
    return known;
  };
  const yearNumber = (day: Day) => {
    const parts = partsOf(day);
    if (!parts) throw new RangeError(`“${day}” is no day; days are written YYYY-MM-DD.`);
    for (let n = parts[0] - 1; n <= parts[0] + 2; n++) if (contains(cut(n).year, day)) return n;
    throw new RangeError(`No fiscal year holds ${day}.`);
  };
  const kindOf = (p: Period): PeriodKind => (/Q\d$/.test(p.id) ? 'quarter' : /M\d\d$/.test(p.id) ? 'month' : 'year');
  const list = (n: number, kind: PeriodKind): readonly Period[] =>
    kind === 'year' ? [cut(n).year] : kind === 'quarter' ? cut(n).quarters : cut(n).months;
  const named = (id: string): Period | undefined => {
    const m = /^(\d{4})(?:-(?:Q([1-4])|M(0[1-9]|1[0-2])))?$/.exec(id);
    if (!m) return undefined;
    const n = Number(m[1]);
    if (m[2]) return cut(n).quarters[Number(m[2]) - 1];
    if (m[3]) return cut(n).months[Number(m[3]) - 1];
    return cut(n).year;
  };
  const numberOf = (p: Period) => Number(p.id.slice(0, 4));
  const lastYear = (p: Period): Period =>
    named(p.id)
      ? named(`${numberOf(p) - 1}${p.id.slice(4)}`)!
      : periodOf({ from: addYears(p.from, -1), to: addYears(p.to, -1) });

  return {
    rule,
    year: (n) => cut(n).year,
    of: (kind, day) => list(yearNumber(day), kind).find((p) => contains(p, day))!,
    split: (period, kind) => {
      const out: Period[] = [];
      for (let day = period.from; day < period.to;) {
        const p = list(yearNumber(day), kind).find((q) => contains(q, day))!;
        out.push(p);
        day = p.to;
      }
      return out;
    },
    lastYear,
    previous: (p) => {
      if (named(p.id)) {
        const before = addDays(p.from, -1);
        return list(yearNumber(before), kindOf(p)).find((q) => contains(q, before))!;
      }
      return periodOf({ from: dayFrom(2 * dayNumber(p.from) - dayNumber(p.to)), to: p.from });
    },
    sameDayLastYear: (p, day) => {
      const before = lastYear(p);
      if (rule.kind === 'months') {
        const same = addYears(day, -1);
        return same < before.from ? before.from : same > before.to ? before.to : same;
      }
      const into = daysBetween(p.from, day);
      const same = addDays(before.from, into);
      return same > before.to ? before.to : same;
    },
    parse: (id) => named(id) ?? spanOf(id),
  };
}
