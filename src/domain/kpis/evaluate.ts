import { addDays, afterWorkingDays, lengthOf, workingDays } from '../day.js';
import type { Period } from '../model.js';
import type { Slices } from '../slices.js';
import type { Basis, Scope, Window, World } from '../world.js';
import { reachesBack } from './days.js';
import { factsInSlices } from './facts.js';
import { type Earlier, type FigureContext, type History, type Kpi, type Part, type Result, isFigure } from './kpi.js';
import { rollUp, type Sums } from './rollup.js';

/** A period as far as it has run: a running one is counted up to and with today. */
export function windowOf(period: Period, world: Pick<World, 'asOf'>): Window {
  const tomorrow = addDays(world.asOf, 1);
  const upTo = period.to < tomorrow ? period.to : tomorrow < period.from ? period.from : tomorrow;
  return { id: period.id, from: period.from, to: period.to, upTo };
}
/** The same days of last year. */
export function windowLastYear(window: Window, world: Pick<World, 'calendar'>): Window {
  const { calendar } = world;
  const period: Period = { id: window.id, from: window.from, to: window.to };
  const before = calendar.lastYear(period);
  const upTo =
    window.upTo >= window.to
      ? before.to
      : window.upTo <= window.from
        ? before.from
        : addDays(calendar.sameDayLastYear(period, addDays(window.upTo, -1)), 1);
  return { id: before.id, from: before.from, to: before.to, upTo: upTo > before.to ? before.to : upTo };
}
/** The period before, up to its last day or, of one that is running, through as many working days. */
export function windowPrevious(window: Window, world: Pick<World, 'calendar'>): Window {
  const before = world.calendar.previous({ id: window.id, from: window.from, to: window.to });
  const soFar = { from: window.from, to: window.upTo };
  const upTo = window.upTo >= window.to ? before.to : afterWorkingDays(before, workingDays(soFar));
  return { id: before.id, from: before.from, to: before.to, upTo };
}

/** Figures of KPIs for any scope; periods are those given, in order, each with the year before. */
export interface Evaluation {
  readonly world: World;
  readonly basis: Basis;
  readonly windows: readonly Window[];
  figure(kpi: Kpi, scope: Scope, window?: number): Result;
  /** The same KPI for the same days of last year. */
  lastYear(kpi: Kpi, scope: Scope, window?: number): Result;
  /** One part's sum, for charts that show amounts. */
  sum(part: Part, scope: Scope, window?: number): number;
  /** Makes what the figures of every period and of last year rest on; without it they make it when asked for. */
  prepare(): Slices<void>;
}

const contextOf = (window: Window, world: World): FigureContext => {
  const whole = lengthOf(window);
  return {
    period: window,
    elapsed: whole === 0 ? 1 : lengthOf({ from: window.from, to: window.upTo }) / whole,
    workingDays: workingDays({ from: window.from, to: window.upTo }),
    policy: world.policy,
    asOf: world.asOf,
  };
};

/** What must reach back to days to be compared with them. */
const historiesOf = (kpi: Kpi): readonly History[] => [
  ...(kpi.looksAt ?? []),
  ...Object.values(kpi.parts).flatMap((part) =>
    part.kind === 'flow' && (part.of === 'opportunities' || part.of === 'activities') ? [part.of] : [],
  ),
];

/**
 * Evaluates KPIs over periods in one pass per collection, when they are asked for. `extra` parts are summed too, for `sum`.
 * Days of last year that the records don’t reach back to have no figure.
 */
export function evaluate(
  world: World,
  kpis: readonly Kpi[],
  windows: readonly Window[],
  basis: Basis,
  extra: readonly Part[] = [],
): Evaluation {
  const before = windows.map((w) => windowLastYear(w, world));
  const twoBefore = before.map((w) => windowLastYear(w, world));
  const all = [...windows, ...before, ...twoBefore];
  const n = windows.length;
  const parts = kpis.flatMap((k) => [...Object.values(k.parts), ...Object.values(k.excluded ?? {})]);
  const sums = rollUp(world, [...parts, ...extra], all, basis);

  const read = (from: Sums, record: Readonly<Record<string, Part>>, scope: Scope, window: number) =>
    Object.fromEntries(Object.entries(record).map(([name, part]) => [name, from.of(part, scope, window)]));
  const wasRead = (kpi: Kpi, window: Window | undefined) =>
    window !== undefined && historiesOf(kpi).every((history) => reachesBack(world.tables, history, window.from));

  // few KPIs look at the period before: their own parts are summed over it when they do, no other's
  let previous: readonly Window[] | undefined;
  const previousWindows = () => (previous ??= all.slice(0, 2 * n).map((w) => windowPrevious(w, world)));
  const previousSums = new Map<Kpi, Sums>();
  const previousSumsOf = (kpi: Kpi): Sums => {
    let made = previousSums.get(kpi);
    if (!made) previousSums.set(kpi, (made = rollUp(world, Object.values(kpi.parts), previousWindows(), basis)));
    return made;
  };
  const earlierOf = (kpi: Kpi, scope: Scope, window: number, than: Earlier) => {
    if (than === 'year') return wasRead(kpi, all[window + n]) ? read(sums, kpi.parts, scope, window + n) : undefined;
    return wasRead(kpi, previousWindows()[window]) ? read(previousSumsOf(kpi), kpi.parts, scope, window) : undefined;
  };
  const at = (kpi: Kpi, scope: Scope, window: number): Result => {
    if (kpi.scopes && !kpi.scopes.includes(scope.kind)) return { noBasis: 'whole-only' };
    const own = read(sums, kpi.parts, scope, window);
    const result = kpi.figure(own, contextOf(all[window]!, world), (than) => earlierOf(kpi, scope, window, than));
    if (isFigure(result) && !Number.isFinite(result.value)) return { noBasis: 'not-finite' };
    if (!kpi.excluded) return result;
    const excluded = Object.fromEntries(
      Object.entries(read(sums, kpi.excluded, scope, window)).filter(([, count]) => count !== 0),
    );
    return Object.keys(excluded).length > 0 ? { ...result, excluded: { ...result.excluded, ...excluded } } : result;
  };
  return {
    world,
    basis,
    windows,
    figure: (kpi, scope, window = 0) => at(kpi, scope, window),
    lastYear: (kpi, scope, window = 0) =>
      wasRead(kpi, all[window + n]) ? at(kpi, scope, window + n) : { noBasis: 'not-read' },
    sum: (part, scope, window = 0) => sums.of(part, scope, window),
    *prepare() {
      yield* factsInSlices(world);
      yield* sums.prepare(2 * n);
    },
  };
}
