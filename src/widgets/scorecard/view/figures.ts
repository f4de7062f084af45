import {
  type Basis,
  type Evaluation,
  type Kpi,
  type Part,
  type Period,
  type PeriodKind,
  type Scope,
  type Slices,
  type Window,
  type World,
  addDays,
  allAccounts,
  attentionKpis,
  attentionParts,
  attentionWindows,
  daysBetween,
  evaluate,
  isFigure,
  lastDayOf,
  lengthOf,
  lostCount,
  periodOf,
  quotaDue,
  quotaTarget,
  rollUp,
  windowLastYear,
  windowOf,
  wonAmount,
  wonCount,
} from '../../../domain/index.js';

/* Figures are made once for a world, a period and a basis, and kept as long as the world. */

const kept = new WeakMap<World, Map<string, unknown>>();
function once<T>(world: World, key: string, make: () => T): T {
  let made = kept.get(world);
  if (!made) kept.set(world, (made = new Map()));
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const headlineParts: readonly Part[] = [...attentionParts, allAccounts, wonCount, lostCount];

/** KPIs over a period (its window is the first) and, for what needs attention, over the running quarter. */
export function headlineOf(world: World, period: Period, basis: Basis, kpis: readonly Kpi[]): Evaluation {
  const all = [...new Set([...kpis, ...attentionKpis])];
  const key = `headline|${period.id}|${basis}|${all.map((k) => k.id).join()}`;
  return once(world, key, () =>
    evaluate(world, all, attentionWindows(world, windowOf(period, world)), basis, headlineParts),
  );
}

/** Months that a trend shows. */
export const TREND_MONTHS = 12;

/** The months up to the last counted day of a period. */
export function trendWindows(world: World, period: Period): readonly Window[] {
  const { calendar } = world;
  const months: Period[] = [calendar.of('month', lastDayOf(windowOf(period, world), world))];
  while (months.length < TREND_MONTHS) months.unshift(calendar.previous(months[0]!));
  return months.map((m) => windowOf(m, world));
}

/** KPIs month by month, for sparklines. */
export function trendOf(world: World, period: Period, basis: Basis, kpis: readonly Kpi[]): Evaluation {
  const windows = trendWindows(world, period);
  const key = `trend|${windows.at(-1)!.id}|${windows.at(-1)!.upTo}|${basis}|${kpis.map((k) => k.id).join()}`;
  return once(world, key, () => evaluate(world, kpis, windows, basis, [wonAmount]));
}
export interface Trend {
  readonly values: readonly (number | undefined)[];
  readonly before: readonly (number | undefined)[];
}
export function trendOfKpi(trend: Evaluation, kpi: Kpi, scope: Scope): Trend {
  const read = (of: Evaluation['figure']) =>
    trend.windows.map((_, w) => {
      const result = of(kpi, scope, w);
      return isFigure(result) ? result.value : undefined;
    });
  return { values: read(trend.figure), before: read(trend.lastYear) };
}

/** A month of a year or quarter, or a week of a shorter period. */
export interface Slice {
  readonly window: Window;
  readonly state: 'past' | 'running' | 'ahead';
  /** Undefined where it hasn't begun. */
  readonly won: number | undefined;
  /** Target of the whole slice, and of its days so far. */
  readonly quota: number;
  readonly due: number;
  /** Won in the whole slice a year before, and on the same days. */
  readonly before: number;
  readonly beforeToDate: number;
}
export interface Course {
  readonly by: 'month' | 'week';
  readonly slices: readonly Slice[];
  readonly won: number;
  readonly quota: number;
  readonly due: number;
  readonly beforeToDate: number;
  /** How much of the period is over, 0 to 1. */
  readonly elapsed: number;
  readonly window: Window;
}

const MONTHLY_DAYS = 120;
function within(cut: Period, whole: Period): Period {
  const from = cut.from < whole.from ? whole.from : cut.from;
  const to = cut.to > whole.to ? whole.to : cut.to;
  return from === cut.from && to === cut.to ? cut : periodOf({ from, to });
}
function cutsOf(world: World, period: Period): { readonly by: 'month' | 'week'; readonly cuts: readonly Period[] } {
  if (lengthOf(period) > MONTHLY_DAYS)
    return {
      by: 'month',
      // a span of its own may begin and end within a month
      cuts: world.calendar.split(period, 'month' satisfies PeriodKind).map((m) => within(m, period)),
    };
  const cuts: Period[] = [];
  for (let from = period.from; from < period.to;) {
    const week = addDays(from, 7);
    const to = week < period.to ? week : period.to;
    cuts.push({ id: `${period.id}-${from}`, from, to });
    from = to;
  }
  return { by: 'week', cuts };
}

const stateOf = (w: Window): Slice['state'] => (w.upTo <= w.from ? 'ahead' : w.upTo < w.to ? 'running' : 'past');

/** Sums for every scope: what was won slice by slice in three spans, and the targets. */
function courseSums(world: World, period: Period, basis: Basis) {
  return once(world, `course|${period.id}|${basis}`, () => {
    const { by, cuts } = cutsOf(world, period);
    const now = cuts.map((c) => windowOf(c, world));
    const same = now.map((w) => windowLastYear(w, world));
    const whole = same.map((w) => ({ ...w, upTo: w.to }));
    const running = now.filter((w) => stateOf(w) === 'running');
    return {
      by,
      now,
      won: rollUp(world, [wonAmount], [...now, ...same, ...whole], basis),
      quota: rollUp(world, [quotaTarget], now, basis),
      // over days that are past all of the target is due, over those ahead nothing
      due: running.length > 0 ? rollUp(world, [quotaDue], running, basis) : undefined,
    };
  });
}

/** Makes what `courseOf` adds up. */
export function* prepareCourse(world: World, period: Period, basis: Basis): Slices<void> {
  const { won, quota, due } = courseSums(world, period, basis);
  for (const sums of [won, quota, due]) if (sums) yield* sums.prepare();
}
/** How a period went, slice by slice. */
export function courseOf(world: World, period: Period, basis: Basis, scope: Scope): Course {
  const { by, now, won, quota, due } = courseSums(world, period, basis);
  const window = windowOf(period, world);
  const slices = now.map((w, i): Slice => {
    const state = stateOf(w);
    const target = quota.of(quotaTarget, scope, i);
    return {
      window: w,
      state,
      won: state === 'ahead' ? undefined : won.of(wonAmount, scope, i),
      quota: target,
      due: state === 'past' ? target : state === 'ahead' ? 0 : due!.of(quotaDue, scope, 0),
      beforeToDate: won.of(wonAmount, scope, now.length + i),
      before: won.of(wonAmount, scope, 2 * now.length + i),
    };
  });
  const add = (value: (s: Slice) => number) => slices.reduce((sum, s) => sum + value(s), 0);
  return {
    by,
    slices,
    won: add((s) => s.won ?? 0),
    quota: add((s) => s.quota),
    due: add((s) => s.due),
    beforeToDate: add((s) => (s.state === 'ahead' ? 0 : s.beforeToDate)),
    elapsed:
      lengthOf(period) === 0 ? 1 : Math.min(1, Math.max(0, daysBetween(period.from, window.upTo) / lengthOf(period))),
    window,
  };
}

/** Months of a period that are over, and those that are left, by days. */
export function monthsOf(course: Course): { readonly over: number; readonly left: number } {
  const { window } = course;
  const month = 365.2425 / 12;
  return {
    over: lengthOf({ from: window.from, to: window.upTo }) / month,
    left: lengthOf({ from: window.upTo, to: window.to }) / month,
  };
}
