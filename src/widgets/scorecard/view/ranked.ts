import {
  type Attention,
  type Evaluation,
  type Result,
  type Scope,
  type Severity,
  type World,
  byUrgency,
  coverage,
  growth,
  isFigure,
  pacing,
  planOf,
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
  readonly reason: Attention;
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

/** Everybody in a scope, the one first who needs attention most. `trend` holds the months, `items` what needs it. */
export function rankedRows(
  world: World,
  scope: Scope,
  headline: Evaluation,
  trend: Evaluation,
  items: readonly Attention[],
  list: (items: readonly string[]) => string,
): readonly RankedRow[] {
  const unranked = membersOf(world, scope, list).map((member) =>
    rowOf(member, headline, trend, reasonOf(member, scope, headline, items)),
  );
  const ranked = unranked.sort(
    (a, b) => byUrgency(a.reason, b.reason) || (a.gap ?? Infinity) - (b.gap ?? Infinity) || (a.key < b.key ? -1 : 1),
  );
  return ranked.map((row, i) => ({ ...row, rank: i + 1 }));
}

/** The first of what needs attention that is about a row, its territories or its reps; else how it stands to its plan. */
function reasonOf(member: Member, whole: Scope, headline: Evaluation, items: readonly Attention[]): Attention {
  const about = new Set([
    scopeKey(member.scope),
    ...member.territories.map((id) => scopeKey({ kind: 'territory', id })),
    ...member.reps.map((id) => scopeKey({ kind: 'rep', id })),
  ]);
  const first = items.find(({ subject, values }) => {
    if (subject.kind === 'all' || subject.kind === 'account' || subject.kind === 'area') return false;
    const other = values['other'];
    return (
      about.has(scopeKey({ kind: subject.kind, id: subject.id })) ||
      (other !== undefined && about.has(scopeKey({ kind: 'territory', id: String(other) })))
    );
  });
  const own = planOf(headline, member.scope, { whole });
  return first && byUrgency(first, own) <= 0 ? first : own;
}

function rowOf(member: Member, headline: Evaluation, trend: Evaluation, reason: Attention): RankedRow {
  const { scope } = member;
  const quota = headline.sum(quotaTarget, scope);
  const won = headline.sum(wonAmount, scope);
  const n = trend.windows.length;
  return {
    ...member,
    key: scopeKey(scope),
    rank: 0,
    reason,
    severity: reason.severity,
    pacing: headline.figure(pacing, scope),
    gap: quota > 0 ? won - headline.sum(quotaDue, scope) : undefined,
    won,
    growth: headline.figure(growth, scope),
    coverage: headline.figure(coverage, scope),
    winRate: headline.figure(winRate, scope),
    pipeline: headline.figure(pipelineCoverage, scope),
    months: trend.windows.map((_, w) => trend.sum(wonAmount, scope, w)),
    monthsBefore: trend.windows.map((_, w) => trend.sum(wonAmount, scope, n + w)),
  };
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
