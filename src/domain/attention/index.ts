import { claimsOn } from '../coverage.js';
import { repTree, territoryTree } from '../hierarchy.js';
import { allAccounts } from '../kpis/accounts.js';
import { evaluate, windowOf, type Evaluation } from '../kpis/evaluate.js';
import type { Kpi } from '../kpis/kpi.js';
import { allOpen, quotaDue, quotaTarget, wonAmount } from '../kpis/parts.js';
import { lastDayOf, recordsBehind } from '../kpis/rollup.js';
import { type Slices, finish } from '../slices.js';
import type { Basis, Scope, Window, World } from '../world.js';
import { accountsOverdue } from './accounts-overdue.js';
import { coverageBelowGoal } from './coverage-below-goal.js';
import { gaps } from './gaps.js';
import { inactiveOwner } from './inactive-owner.js';
import { overlap } from './overlap.js';
import { pastDueDeals } from './past-due-deals.js';
import { plan } from './plan.js';
import type { Attention, AttentionContext, AttentionRule, Severity } from './rule.js';
import { vacantTerritory } from './vacant-territory.js';
import { winRateFell } from './win-rate-fell.js';

export { planOf } from './plan.js';
export type { Attention, AttentionCode, Severity } from './rule.js';

/** Every rule, the more urgent first among equals. */
export const attentionRules: readonly AttentionRule[] = [
  vacantTerritory,
  inactiveOwner,
  plan,
  accountsOverdue,
  pastDueDeals,
  coverageBelowGoal,
  winRateFell,
  overlap,
  gaps,
];

/** KPIs and windows that an evaluation must hold to be handed to `attentionOf`. */
export const attentionKpis: readonly Kpi[] = [...new Set(attentionRules.flatMap((rule) => rule.kpis))];
export const attentionParts = [wonAmount, quotaDue, quotaTarget, allAccounts, allOpen] as const;
export const attentionWindows = (world: World, window: Window): readonly Window[] => {
  const quarter = windowOf(world.calendar.of('quarter', world.asOf), world);
  return quarter.from >= window.from && quarter.to <= window.to && quarter.id !== window.id
    ? [window, quarter]
    : [window];
};

const severities: readonly Severity[] = ['error', 'warning', 'info', 'ok'];
const ranks = new Map(attentionRules.flatMap((rule) => rule.codes).map((code, i) => [code, i]));
const subjectId = (a: Attention) => (a.subject.kind === 'all' ? '' : a.subject.id);
/** The more urgent first: by severity, then by how much of the scope it concerns, then by rule. */
export const byUrgency = (a: Attention, b: Attention): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  b.weight - a.weight ||
  ranks.get(a.code)! - ranks.get(b.code)!;
const byUrgencyThenId = (a: Attention, b: Attention): number =>
  byUrgency(a, b) || (subjectId(a) < subjectId(b) ? -1 : subjectId(a) > subjectId(b) ? 1 : 0);

/**
 * What needs attention in a scope, the most urgent first: by severity, then by how much of the scope it concerns. There is
 * always one entry about the scope's own plan, `on-plan` where nothing is wrong.
 * @param evaluation Saves a pass where one is at hand: of `attentionKpis` and `attentionParts` over `attentionWindows`.
 */
export function attentionOf(
  world: World,
  scope: Scope,
  window: Window,
  basis: Basis,
  evaluation: Evaluation = evaluate(world, attentionKpis, attentionWindows(world, window), basis, attentionParts),
): readonly Attention[] {
  return finish(attentionInSlices(world, scope, window, basis, evaluation));
}
/** As `attentionOf`, rule by rule. */
export function* attentionInSlices(
  world: World,
  scope: Scope,
  window: Window,
  basis: Basis,
  evaluation: Evaluation,
): Slices<readonly Attention[]> {
  const context = contextOf(world, scope, window, basis, evaluation);
  const found: Attention[] = [];
  for (const rule of attentionRules) {
    yield;
    found.push(...rule.find(context));
  }
  return found.sort(byUrgencyThenId);
}
/** The one thing to say of a scope: the first of `attentionOf`. */
export const headlineOf = (...args: Parameters<typeof attentionOf>): Attention => attentionOf(...args)[0]!;

function contextOf(world: World, scope: Scope, window: Window, basis: Basis, evaluation: Evaluation): AttentionContext {
  const at = evaluation.windows.findIndex((w) => w.from === window.from && w.to === window.to);
  if (at < 0) throw new RangeError(`The evaluation doesn't hold ${window.id}: make it over attentionWindows.`);
  const now = attentionWindows(world, window)[1];
  const quarter = now === undefined ? -1 : evaluation.windows.findIndex((w) => w.from === now.from && w.to === now.to);
  return {
    world,
    scope,
    window,
    basis,
    evaluation,
    at,
    quarter: quarter < 0 ? undefined : quarter,
    day: lastDayOf(window, world),
    territories: territoriesOf(world, scope, window),
    units: unitsOf(world, scope),
    accounts: recordsBehind(world, allAccounts, scope, window, basis).map((r) => r.row),
  };
}

const everyRow = (table: { readonly length: number }) => Array.from({ length: table.length }, (_, i) => i);

function territoriesOf({ tables, asOf }: World, scope: Scope, window: Window): readonly number[] {
  const { territories, reps, assignments } = tables;
  if (scope.kind === 'all') return everyRow(territories);
  const tree = territoryTree(territories);
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    return row < 0 ? [] : tree.under(row);
  }
  const row = reps.indexOf(scope.id);
  if (row < 0) return [];
  const day = lastDayOf(window, { asOf });
  const members = scope.kind === 'rep' ? [row] : repTree(reps).under(row);
  const held = members
    .flatMap((r) => claimsOn(assignments, 'rep', reps.row(r).id, day).map((a) => territories.indexOf(a.territory)))
    .filter((t) => t >= 0);
  // a team answers for all below its territories, also where nobody is
  return [...new Set(scope.kind === 'rep' ? held : held.flatMap((t) => tree.under(t)))];
}

function unitsOf({ tables: { territories, reps } }: World, scope: Scope): readonly Scope[] {
  if (scope.kind === 'rep') return [];
  if (scope.kind === 'territory') {
    const tree = territoryTree(territories);
    const row = territories.indexOf(scope.id);
    const lowest = row < 0 ? [] : tree.under(row).filter((t) => t !== row && tree.children[t]!.length === 0);
    return lowest.map((t) => ({ kind: 'territory', id: territories.row(t).id }));
  }
  const manager = scope.kind === 'team' ? reps.indexOf(scope.id) : -1;
  const rows = scope.kind === 'all' ? everyRow(reps) : manager < 0 ? [] : repTree(reps).under(manager);
  return rows.filter((r) => reps.row(r).active).map((r) => ({ kind: 'rep', id: reps.row(r).id }));
}
