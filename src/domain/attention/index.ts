import { attributionOf } from '../attribution.js';
import { claimsOn } from '../coverage.js';
import { repTree, territoryTree } from '../hierarchy.js';
import { allAccounts } from '../kpis/accounts.js';
import { evaluate, windowOf, type Evaluation } from '../kpis/evaluate.js';
import type { Kpi } from '../kpis/kpi.js';
import { quotaDue, quotaTarget, wonAmount } from '../kpis/parts.js';
import { lastDayOf, recordsBehind } from '../kpis/rollup.js';
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

export { planSeverity } from './plan.js';
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
export const attentionParts = [wonAmount, quotaDue, quotaTarget, allAccounts] as const;
export const attentionWindows = (world: World, window: Window): readonly Window[] => {
  const quarter = windowOf(world.calendar.of('quarter', world.asOf), world);
  return quarter.from >= window.from && quarter.to <= window.to && quarter.id !== window.id
    ? [window, quarter]
    : [window];
};

const severities: readonly Severity[] = ['error', 'warning', 'info', 'ok'];
const ranks = new Map(attentionRules.flatMap((rule) => rule.codes).map((code, i) => [code, i]));
const subjectId = (a: Attention) => (a.subject.kind === 'all' ? '' : a.subject.id);
const byUrgency = (a: Attention, b: Attention): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  b.weight - a.weight ||
  ranks.get(a.code)! - ranks.get(b.code)! ||
  (subjectId(a) < subjectId(b) ? -1 : subjectId(a) > subjectId(b) ? 1 : 0);

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
  const context = contextOf(world, scope, window, basis, evaluation);
  return attentionRules.flatMap((rule) => rule.find(context)).sort(byUrgency);
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
    reps: repsIn(world, scope, window, basis),
    accounts: recordsBehind(world, allAccounts, scope, window, basis).map((r) => r.row),
  };
}

const everyRow = (table: { readonly length: number }) => Array.from({ length: table.length }, (_, i) => i);

function territoriesOf({ tables, asOf }: World, scope: Scope, window: Window): readonly number[] {
  const { territories, reps, assignments } = tables;
  if (scope.kind === 'all') return everyRow(territories);
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    return row < 0 ? [] : territoryTree(territories).under(row);
  }
  const row = reps.indexOf(scope.id);
  if (row < 0) return [];
  const day = lastDayOf(window, { asOf });
  const members = scope.kind === 'rep' ? [row] : repTree(reps).under(row);
  const held = members.flatMap((r) => claimsOn(assignments, 'rep', reps.row(r).id, day).map((a) => a.territory));
  return [...new Set(held)].map((id) => territories.indexOf(id)).filter((t) => t >= 0);
}

function repsIn(world: World, scope: Scope, window: Window, basis: Basis): readonly number[] {
  const { reps, territories } = world.tables;
  const active = reps.column('active');
  const all = () => everyRow(reps).filter((row) => active[row]);
  if (scope.kind === 'all') return all();
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    const rows = new Set(row < 0 ? [] : territoryTree(territories).under(row));
    const { territory } = attributionOf(world, 'reps', basis, lastDayOf(window, world));
    return all().filter((rep) => rows.has(territory[rep]!));
  }
  const row = reps.indexOf(scope.id);
  if (row < 0) return [];
  return scope.kind === 'rep'
    ? [row]
    : repTree(reps)
        .under(row)
        .filter((rep) => active[rep]);
}
