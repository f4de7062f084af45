import { pacing } from '../kpis/pacing.js';
import { isFigure } from '../kpis/kpi.js';
import { quotaDue, quotaTarget, wonAmount } from '../kpis/parts.js';
import { repTree } from '../hierarchy.js';
import type { Evaluation } from '../kpis/evaluate.js';
import type { Scope, World } from '../world.js';
import { scopeAndUnits, shareOf, type Attention, type AttentionRule, type Severity } from './rule.js';

/** Won / due below which a plan is missed by much, and by so much that it comes first. */
const BEHIND = 0.95;
const FAR_BEHIND = 0.85;
/** How urgent it is to stand at that share of what is due, where that is less than all. */
const severityOf = (share: number): Severity => (share < FAR_BEHIND ? 'error' : share < BEHIND ? 'warning' : 'info');

/**
 * How the scope stands to its plan, always said, and each unit of it that is well behind. A manager's own quota repeats the
 * team's, so a team's plans are told of those who sell.
 */
export const plan: AttentionRule = {
  codes: ['behind-plan', 'on-plan', 'no-plan'],
  kpis: [pacing],
  find: (context) => {
    const { world, evaluation, at, quarter, scope: whole } = context;
    return scopeAndUnits(context)
      .filter((scope) => scope === whole || !isManager(world, scope))
      .map((scope) => planOf(evaluation, scope, { at, quarter, whole }))
      .filter(({ subject, severity }) => subject === whole || severity === 'error' || severity === 'warning');
  },
};

function isManager({ tables: { reps } }: World, scope: Scope): boolean {
  const row = scope.kind === 'rep' ? reps.indexOf(scope.id) : -1;
  return row >= 0 && repTree(reps).children[row]!.length > 0;
}

/**
 * How a scope stands to its plan. `short` is due less won, `quarterShort` the part of it that belongs to the running quarter.
 * @param in `at`: index of the window in the evaluation, `quarter`: that of the running quarter, where it is there;
 *   `whole`: the scope that it is a part of.
 */
export function planOf(
  evaluation: Evaluation,
  scope: Scope,
  { at = 0, quarter, whole = scope }: { at?: number; quarter?: number | undefined; whole?: Scope } = {},
): Attention {
  const pace = evaluation.figure(pacing, scope, at);
  const quota = evaluation.sum(quotaTarget, scope, at);
  if (!isFigure(pace))
    return { code: 'no-plan', severity: 'info', subject: scope, values: { reason: pace.noBasis, quota }, weight: 0 };
  const won = evaluation.sum(wonAmount, scope, at);
  const due = evaluation.sum(quotaDue, scope, at);
  const values = { won, due, quota, pacing: pace.value };
  if (won >= due)
    return { code: 'on-plan', severity: 'ok', subject: scope, values: { ...values, ahead: won - due }, weight: 0 };
  const inQuarter =
    quarter === undefined
      ? {}
      : { quarterShort: evaluation.sum(quotaDue, scope, quarter) - evaluation.sum(wonAmount, scope, quarter) };
  return {
    code: 'behind-plan',
    severity: severityOf(pace.value),
    subject: scope,
    values: { ...values, short: due - won, ...inQuarter },
    weight: shareOf(due - won, evaluation.sum(quotaDue, whole, at)) || Math.min(1, 1 - pace.value),
  };
}
