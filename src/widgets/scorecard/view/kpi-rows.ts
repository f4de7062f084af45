import {
  type Evaluation,
  type Kpi,
  type KpiId,
  type Result,
  type Scope,
  type Unit,
  type World,
  isFigure,
  quotaDue,
  quotaTarget,
} from '../../../domain/index.js';
import { type Trend, trendOfKpi } from './figures.js';
import type { Peers } from './subject.js';

export type NamedKpi = Kpi & { readonly id: KpiId };

/** How a KPI's course is drawn beside its number. */
export type TrendPart =
  | { readonly kind: 'bullet'; readonly tick: number; readonly max: number; readonly isGoal: boolean }
  | { readonly kind: 'interval'; readonly tick: number | undefined }
  | { readonly kind: 'spark'; readonly trend: Trend };

export interface KpiRow {
  readonly kpi: NamedKpi;
  readonly unit: Unit;
  readonly result: Result;
  readonly lastYear: Result;
  /** Value less last year's. */
  readonly change: number | undefined;
  /** Whether the change is for the better. */
  readonly good: boolean | undefined;
  /** The team's figure; of sums the average of its members. */
  readonly peer: Result | undefined;
  readonly goal: number | undefined;
  readonly part: TrendPart;
}

/** What a KPI is shown in: pacing is a share of what is due. */
export const unitOf = (kpi: Kpi): Unit => (kpi.id === 'pacing' ? 'share' : kpi.unit);

/** KPIs whose course is a sparkline; the others have a goal or an interval to show. */
export const hasSpark = (kpi: Kpi, world: World): boolean =>
  kpi.id !== 'attainment' && kpi.id !== 'win-rate' && goalOf(kpi, world) === undefined;
export const goalOf = (kpi: Kpi, world: World): number | undefined => {
  const goal = kpi.goal?.(world.policy);
  return goal !== undefined && goal > 0 ? goal : undefined;
};

export function kpiRows(
  world: World,
  kpis: readonly NamedKpi[],
  scope: Scope,
  headline: Evaluation,
  trend: Evaluation,
  peers: Peers | undefined,
): readonly KpiRow[] {
  return kpis.map((kpi) => {
    const result = headline.figure(kpi, scope);
    const lastYear = headline.lastYear(kpi, scope);
    const change = isFigure(result) && isFigure(lastYear) ? result.value - lastYear.value : undefined;
    const peer = peers && shared(headline.figure(kpi, peers.scope), peers.count);
    return {
      kpi,
      unit: unitOf(kpi),
      result,
      lastYear,
      change,
      good: change === undefined || change === 0 ? undefined : change > 0 === (kpi.better === 'higher'),
      peer,
      goal: goalOf(kpi, world),
      part: partOf(world, kpi, scope, headline, trend, result, peer),
    };
  });
}

/** A rate stays what it is; a sum is divided among those who share in it. */
function shared(result: Result, count: number): Result {
  return isFigure(result) && result.denominator === undefined ? { value: result.value / count } : result;
}

function partOf(
  world: World,
  kpi: NamedKpi,
  scope: Scope,
  headline: Evaluation,
  trend: Evaluation,
  result: Result,
  peer: Result | undefined,
): TrendPart {
  const value = isFigure(result) ? result.value : 0;
  if (kpi.id === 'attainment') {
    const quota = headline.sum(quotaTarget, scope);
    const tick = quota > 0 ? headline.sum(quotaDue, scope) / quota : 0;
    return { kind: 'bullet', tick, max: Math.max(1, value), isGoal: false };
  }
  const goal = goalOf(kpi, world);
  if (goal !== undefined)
    return {
      kind: 'bullet',
      tick: goal,
      max: kpi.unit === 'share' && goal < 1 ? 1 : Math.max(goal * 1.25, value),
      isGoal: true,
    };
  if (isFigure(result) && result.low !== undefined && result.high !== undefined)
    return { kind: 'interval', tick: isFigure(peer) ? peer.value : undefined };
  return { kind: 'spark', trend: hasSpark(kpi, world) ? trendOfKpi(trend, kpi, scope) : { values: [], before: [] } };
}
