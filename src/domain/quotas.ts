import { claimsOn } from './coverage.js';
import { repTree, territoryTree } from './hierarchy.js';
import type { Quota, Span } from './model.js';
import { indexer, type Attribution } from './rows.js';
import type { Basis, World } from './world.js';

/** Spans for which a unit has a quota, by its row. */
type Spans = Map<number, Span[]>;
const shareDays = (spans: readonly Span[] | undefined, span: Span) =>
  spans !== undefined && spans.some((s) => s.from < span.to && span.from < s.to);
const put = (all: Spans, row: number, span: Span) => {
  const list = all.get(row);
  if (list) list.push(span);
  else all.set(row, [span]);
};

/**
 * Who quotas are counted for. Targets are set at several levels that repeat each other, so for the same days the finest
 * counts: a team's members before its manager, territories below before the one above, a territory's own before those of
 * its reps. A repeated quota still counts for the rep it names.
 */
export function ofQuotas({ tables, asOf }: World, basis: Basis): Attribution {
  const { quotas, reps, territories } = tables;
  const repRow = indexer(reps);
  const territoryRow = indexer(territories);
  const rows = Array.from({ length: quotas.length }, (_, i) => quotas.row(i));
  const rep = rows.map((q) => (q.of.kind === 'rep' ? repRow(q.of.id) : -1));
  const own = rows.map((q) => (q.of.kind === 'territory' ? territoryRow(q.of.id) : -1));
  const spansOfReps: Spans = new Map();
  const spansOfTerritories: Spans = new Map();
  rows.forEach((q, i) => {
    if (rep[i]! >= 0) put(spansOfReps, rep[i]!, q);
    if (own[i]! >= 0) put(spansOfTerritories, own[i]!, q);
  });
  const below = (under: readonly number[], spans: Spans, q: Quota) =>
    under.some((row, k) => k > 0 && shareDays(spans.get(row), q));

  const repeatsTeam = rows.map((q, i) => rep[i]! >= 0 && below(repTree(reps).under(rep[i]!), spansOfReps, q));
  const home = rows.map((q, i) => (rep[i]! < 0 || repeatsTeam[i] ? -1 : homeOf(q)));
  const spansBelow: Spans = new Map([...spansOfTerritories].map(([row, spans]) => [row, [...spans]]));
  rows.forEach((q, i) => home[i]! >= 0 && put(spansBelow, home[i]!, q));

  /** Of a rep: where they worked when the quota began, else where they work now. */
  function homeOf(q: Quota): number {
    const on = basis === 'as-is' || q.from > asOf ? asOf : q.from;
    const then =
      claimsOn(tables.assignments, 'rep', q.of.id, on)[0] ?? claimsOn(tables.assignments, 'rep', q.of.id, asOf)[0];
    return territoryRow(then?.territory);
  }
  const territory = rows.map((q, i) => {
    if (own[i]! >= 0) return below(territoryTree(territories).under(own[i]!), spansBelow, q) ? -1 : own[i]!;
    return home[i]! >= 0 && shareDays(spansOfTerritories.get(home[i]!), q) ? -1 : home[i]!;
  });
  return {
    territory,
    rep,
    team: rep.map((r, i) => (repeatsTeam[i] ? -1 : r)),
    whole: rows.map((_, i) => territory[i]! >= 0 || (own[i]! < 0 && !repeatsTeam[i] && home[i]! < 0)),
  };
}
