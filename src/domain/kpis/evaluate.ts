import { addDays, lengthOf, workingDays } from '../day.js';
import type { Period } from '../model.js';
import type { Basis, Scope, Window, World } from '../world.js';
import { reachesBack } from './days.js';
import { type FigureContext, type History, type Kpi, type Part, type Result, isFigure } from './kpi.js';
import { rollUp } from './rollup.js';

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

  const read = (record: Readonly<Record<string, Part>>, scope: Scope, window: number): Record<string, number> =>
    Object.fromEntries(Object.entries(record).map(([name, part]) => [name, sums.of(part, scope, window)]));
  const wasRead = (kpi: Kpi, window: number) =>
    historiesOf(kpi).every((history) => reachesBack(world.tables, history, all[window]!.from));
  const at = (kpi: Kpi, scope: Scope, window: number): Result => {
    if (kpi.scopes && !kpi.scopes.includes(scope.kind)) return { noBasis: 'whole-only' };
    const before = window + n;
    const earlier = () => (before < all.length && wasRead(kpi, before) ? read(kpi.parts, scope, before) : undefined);
    const result = kpi.figure(read(kpi.parts, scope, window), contextOf(all[window]!, world), earlier);
    if (isFigure(result) && !Number.isFinite(result.value)) return { noBasis: 'not-finite' };
    if (!kpi.excluded) return result;
    const excluded = Object.fromEntries(
      Object.entries(read(kpi.excluded, scope, window)).filter(([, count]) => count !== 0),
    );
    return Object.keys(excluded).length > 0 ? { ...result, excluded: { ...result.excluded, ...excluded } } : result;
  };
  return {
    world,
    basis,
    windows,
    figure: (kpi, scope, window = 0) => at(kpi, scope, window),
    lastYear: (kpi, scope, window = 0) =>
      wasRead(kpi, window + n) ? at(kpi, scope, window + n) : { noBasis: 'not-read' },
    sum: (part, scope, window = 0) => sums.of(part, scope, window),
  };
}
