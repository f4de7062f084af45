import {
  type Attention,
  type Evaluation,
  type Result,
  type Scope,
  type Severity,
  type World,
  coverage,
  growth,
  isFigure,
  pacing,
  planSeverity,
  pipelineCoverage,
  quotaDue,
  quotaTarget,
  scopeKey,
  winRate,
  wonAmount,
} from '../../../domain/index.js';
import type { NamedKpi } from './kpi-rows.js';
import { type Member, membersOf } from './subject.js';

export const rankedKpis: readonly NamedKpi[] = [pacing, growth, coverage, winRate, pipelineCoverage];

export interface RankedRow extends Member {
  readonly key: string;
  /** 1 is the most urgent. */
  readonly rank: number;
  readonly reason: Attention | undefined;
  readonly severity: Severity;
  readonly pacing: Result;
  /** Won less what is due; undefined without a quota. */
  readonly gap: number | undefined;
  readonly won: number;
  readonly growth: Result;
  readonly coverage: Result;
  readonly winRate: Result;
  readonly pipeline: Result;
  readonly months: readonly number[];
  readonly monthsBefore: readonly number[];
}

export type SortBy = 'need' | 'name' | 'pacing' | 'gap' | 'growth' | 'coverage' | 'winRate' | 'pipeline';

const order: readonly Severity[] = ['error', 'warning', 'info', 'ok'];

/** Everybody in a scope, the one first who needs attention most. `trend` holds the months, `items` what needs it. */
export function rankedRows(
  world: World,
  scope: Scope,
  headline: Evaluation,
  trend: Evaluation,
  items: readonly Attention[],
  list: (items: readonly string[]) => string,
): readonly RankedRow[] {
  const found = bySubject(items);
  const unranked = membersOf(world, scope, list).map((member) => rowOf(member, headline, trend, found));
  const ranked = unranked.sort(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      (a.gap ?? Infinity) - (b.gap ?? Infinity) ||
      (a.key < b.key ? -1 : 1),
  );
  return ranked.map((row, i) => ({ ...row, rank: i + 1 }));
}

function bySubject(items: readonly Attention[]) {
  const found = new Map<string, Attention>();
  for (const item of items) {
    const { kind } = item.subject;
    if (kind === 'all' || kind === 'account' || kind === 'area') continue;
    const key = scopeKey({ kind, id: item.subject.id });
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}

function rowOf(
  member: Member,
  headline: Evaluation,
  trend: Evaluation,
  found: ReadonlyMap<string, Attention>,
): RankedRow {
  const { scope } = member;
  const items = [scope, ...member.territories.map((id) => ({ kind: 'territory' as const, id }))]
    .map((s) => found.get(scopeKey(s)))
    .filter((item) => item !== undefined)
    .concat(ownPlan(scope, headline) ?? [])
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const quota = headline.sum(quotaTarget, scope);
  const won = headline.sum(wonAmount, scope);
  const gap = quota > 0 ? won - headline.sum(quotaDue, scope) : undefined;
  const [reason] = items;
  const n = trend.windows.length;
  return {
    ...member,
    key: scopeKey(scope),
    rank: 0,
    reason,
    severity: reason?.severity ?? 'ok',
    pacing: headline.figure(pacing, scope),
    gap,
    won,
    growth: headline.figure(growth, scope),
    coverage: headline.figure(coverage, scope),
    winRate: headline.figure(winRate, scope),
    pipeline: headline.figure(pipelineCoverage, scope),
    months: trend.windows.map((_, w) => trend.sum(wonAmount, scope, w)),
    monthsBefore: trend.windows.map((_, w) => trend.sum(wonAmount, scope, n + w)),
  };
}

/** How each stands to the plan; also who isn't far enough behind to be listed, and territories, which no list names. */
function ownPlan(scope: Scope, headline: Evaluation): Attention | undefined {
  if (headline.sum(quotaTarget, scope) <= 0) return undefined;
  const values = { won: headline.sum(wonAmount, scope), due: headline.sum(quotaDue, scope) };
  const gap = values.won - values.due;
  return gap < 0
    ? {
        code: 'behind-plan',
        severity: planSeverity(values.won / values.due),
        subject: scope,
        values: { ...values, short: -gap },
        weight: 0,
      }
    : { code: 'on-plan', severity: 'ok', subject: scope, values: { ...values, ahead: gap }, weight: 0 };
}

const valueOf: Record<Exclude<SortBy, 'name'>, (row: RankedRow) => number | undefined> = {
  need: (r) => r.rank,
  pacing: (r) => (isFigure(r.pacing) ? r.pacing.value : undefined),
  gap: (r) => r.gap,
  growth: (r) => (isFigure(r.growth) ? r.growth.value : undefined),
  coverage: (r) => (isFigure(r.coverage) ? r.coverage.value : undefined),
  winRate: (r) => (isFigure(r.winRate) ? r.winRate.value : undefined),
  pipeline: (r) => (isFigure(r.pipeline) ? r.pipeline.value : undefined),
};

/** Rows in an order; what has no figure comes last either way. */
export function sortRows(
  rows: readonly RankedRow[],
  by: SortBy,
  ascending: boolean,
  compare: (a: string, b: string) => number,
): readonly RankedRow[] {
  const sign = ascending ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (by === 'name') return sign * compare(a.name ?? a.with, b.name ?? b.with) || a.rank - b.rank;
    const [x, y] = [valueOf[by](a), valueOf[by](b)];
    if (x === undefined || y === undefined) return x === y ? a.rank - b.rank : x === undefined ? 1 : -1;
    return sign * (x - y) || a.rank - b.rank;
  });
}
/** Rows whose name or territory has the text. */
export function filterRows(rows: readonly RankedRow[], text: string): readonly RankedRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return rows;
  return rows.filter((r) => `${r.name ?? ''} ${r.with}`.toLocaleLowerCase().includes(wanted));
}
