import type { CollectionName, Collections, Day, Period } from '../model.js';
import type { Policy } from '../policy.js';
import type { Table } from '../table.js';
import type { Scope, Window, World } from '../world.js';

/** What a figure is measured in. `money` counts 1/10,000 of the world's currency; `share` is 0 to 1. */
export type Unit = 'share' | 'money' | 'count' | 'days' | 'ratio' | 'per-day';

/** Names of the columns of a collection that hold days. */
export type DayColumn<N extends CollectionName> = {
  [K in keyof Collections[N]]-?: Exclude<Collections[N][K], undefined> extends Day ? K : never;
}[keyof Collections[N]];

/**
 * Something that can be added up over rows that happen on a day: one pass sums it for every territory, rep and period.
 * `over`: the days of the period so far (the usual), all of them, or those from today on.
 */
export interface FlowPart<N extends CollectionName = CollectionName> {
  readonly kind: 'flow';
  readonly of: N;
  readonly day: DayColumn<N>;
  readonly over: 'to-date' | 'whole' | 'ahead';
  /** What row `i` adds; 0 is “not counted”. Called once per pass, so columns are fetched once. */
  rows(table: Table<N>, world: World): (i: number) => number;
  /** Rows beside which none counts, in order, remembered for the table; absent: every row is looked at. */
  among?(table: Table<N>): readonly number[];
}
/** Something that is looked at as it stands in a period: accounts touched in time, quota due, reps at work. */
export interface StockPart<N extends CollectionName = CollectionName> {
  readonly kind: 'stock';
  readonly of: N;
  rows(table: Table<N>, world: World, window: Window): (i: number) => number;
  /** As of a flow. */
  among?(table: Table<N>): readonly number[];
  /** What of a window it looks at: the last counted day, or nothing, where it stands as it does today; absent: all of it. */
  readonly by?: 'day' | 'today';
}
export type Part = { [N in CollectionName]: FlowPart<N> | StockPart<N> }[CollectionName];

export const flow = <N extends CollectionName>(
  of: N,
  day: DayColumn<N>,
  rows: FlowPart<N>['rows'],
  over: FlowPart['over'] = 'to-date',
  more: Pick<FlowPart<N>, 'among'> = {},
): FlowPart<N> => ({ kind: 'flow', of, day, over, rows, ...more });
export const stock = <N extends CollectionName>(
  of: N,
  rows: StockPart<N>['rows'],
  more: Pick<StockPart<N>, 'among' | 'by'> = {},
): StockPart<N> => ({ kind: 'stock', of, rows, ...more });

/** Why there may be no figure; the catalogue has the words. */
export const noBasisReasons = [
  /** Neither the rep nor the territory has a target in these days. */
  'no-quota',
  /** No open deal has a forecast category. */
  'no-forecast',
  /** Won has reached the target: nothing remains to be covered. */
  'quota-met',
  /** Nothing was won or lost. */
  'no-closed',
  'no-won',
  /** Nothing to compare with: no positive sum in the same days of last year. */
  'no-base',
  /** The records begin later than the same days of last year. */
  'not-read',
  /** Nothing to compare with: no positive sum in as many working days of the period before. */
  'no-previous',
  /** The records begin later than the period before. */
  'previous-not-read',
  /** Nobody bought before these days. */
  'no-customers',
  /** No account that counts. */
  'no-accounts',
  'no-potential',
  'no-population',
  /** No visit is due in these days: no account has a class with an interval. */
  'no-plan',
  'no-reps',
  /** The days have not begun, or hold no working day yet. */
  'not-started',
  /** Looks ahead, and the days are over. */
  'period-over',
  /** Every deal was won on the day it was created. */
  'no-cycle',
  /** Makes sense for everything that was read, not for a part of it. */
  'whole-only',
  'not-finite',
] as const;
export type NoBasisReason = (typeof noBasisReasons)[number];

/** Why records may be left out of a figure; the catalogue has the words. */
export const exclusionReasons = [
  'no-amount',
  /** The amount is in another currency than the world's. */
  'other-currency',
  'quota-other-currency',
  'no-account',
  'no-created',
  'created-after-close',
  'no-probability',
  /** Open, without a forecast category. */
  'no-forecast',
  /** Open, with a closing day that is over. */
  'past-due',
  /** No class, or a class without an interval. */
  'no-interval',
  /** Assigned for fewer days than the policy's grace. */
  'just-assigned',
  'no-potential',
  /** Bought more than its potential says: the potential is wrong. */
  'potential-too-low',
  'no-population',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
export type Excluded = Readonly<Partial<Record<ExclusionReason, number>>>;

/** Collections that grow day by day: what lies before the first record isn’t known. */
export type History = 'opportunities' | 'activities';

/** A figure with what it is made of. `low` and `high` are a 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** How many cases a rate rests on. */
  readonly n?: number;
  readonly low?: number;
  readonly high?: number;
  /** What is left out, by reason, in records. */
  readonly excluded?: Excluded;
}
/** Why there is no figure; words come from the catalogue. Never 0, never NaN. */
export interface NoBasis {
  readonly noBasis: NoBasisReason;
  readonly excluded?: Excluded;
}
export type Result = Figure | NoBasis;
export const isFigure = (r: Result | undefined): r is Figure => r !== undefined && 'value' in r;

/** `numerator / denominator`; without a positive denominator there is no basis. */
export const ratio = (numerator: number, denominator: number, none: NoBasisReason, n?: number): Result =>
  denominator > 0
    ? { value: numerator / denominator, numerator, denominator, ...(n === undefined ? {} : { n }) }
    : { noBasis: none };

export interface FigureContext {
  readonly period: Period & Window;
  /** Share of the period's days that are over, 0 to 1. */
  readonly elapsed: number;
  /** Working days of the period so far. */
  readonly workingDays: number;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** What a figure is compared with: the same days of last year, or as many working days of the period before. */
export type Earlier = 'year' | 'period';

export interface Kpi<P extends string = string> {
  /** Kebab-case; also the key of its words in the catalogue. */
  readonly id: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower';
  readonly parts: Readonly<Record<P, Part>>;
  /** Counts of what is left out, by reason. */
  readonly excluded?: Readonly<Partial<Record<ExclusionReason, Part>>>;
  /** Kinds of scope that it makes sense for; absent: all. */
  readonly scopes?: readonly Scope['kind'][];
  /** What parts look at beside their own collection; it must reach back, too, to days that are compared with. */
  readonly looksAt?: readonly History[];
  /** Which part a person wants listed when asking for “the records behind it”; absent: all rows of `parts`. */
  readonly lists?: NoInfer<P>;
  /** What is aimed at: a constant of the policy. */
  goal?(policy: Policy): number | undefined;
  /** `earlier` gives the same parts for days that went before; undefined where those were not read. */
  figure(
    sums: Readonly<Record<P, number>>,
    context: FigureContext,
    earlier: (than: Earlier) => Readonly<Record<P, number>> | undefined,
  ): Result;
}
export const defineKpi = <const I extends string, const P extends string>(
  kpi: Kpi<P> & { readonly id: I },
): Kpi<P> & { readonly id: I } => Object.freeze(kpi);
