import { pacing } from '../kpis/pacing.js';
import { isFigure } from '../kpis/kpi.js';
import { quotaDue, quotaTarget, wonAmount } from '../kpis/parts.js';
import type { Scope } from '../world.js';
import {
  scopeAndReps,
  shareOf,
  type Attention,
  type AttentionContext,
  type AttentionRule,
  type Severity,
} from './rule.js';

/** Won / due below which a plan is missed by much, and by so much that it comes first. */
const BEHIND = 0.95;
const FAR_BEHIND = 0.85;
/** How urgent it is to stand at that share of what is due, where that is less than all. */
export const planSeverity = (share: number): Severity =>
  share < FAR_BEHIND ? 'error' : share < BEHIND ? 'warning' : 'info';

/**
 * How the scope stands to its plan, always said, and each rep in it who is well behind. `short` is due less won, `quarterShort`
 * the part of it that belongs to the running quarter.
 */
export const plan: AttentionRule = {
  codes: ['behind-plan', 'on-plan', 'no-plan'],
  kpis: [pacing],
  find: (context) =>
    scopeAndReps(context).flatMap((scope) => {
      const found = standing(context, scope);
      const isOwn = scope === context.scope;
      return isOwn || found.severity === 'error' || found.severity === 'warning' ? [found] : [];
    }),
};

function standing({ evaluation, at, quarter, scope: own }: AttentionContext, scope: Scope): Attention {
  const pace = evaluation.figure(pacing, scope, at);
  if (!isFigure(pace))
    return { code: 'no-plan', severity: 'info', subject: scope, values: { reason: pace.noBasis }, weight: 0 };
  const won = evaluation.sum(wonAmount, scope, at);
  const due = evaluation.sum(quotaDue, scope, at);
  const values = { won, due, quota: evaluation.sum(quotaTarget, scope, at), pacing: pace.value };
  if (won >= due)
    return { code: 'on-plan', severity: 'ok', subject: scope, values: { ...values, ahead: won - due }, weight: 0 };
  const inQuarter =
    quarter === undefined
      ? {}
      : { quarterShort: evaluation.sum(quotaDue, scope, quarter) - evaluation.sum(wonAmount, scope, quarter) };
  return {
    code: 'behind-plan',
    severity: planSeverity(pace.value),
    subject: scope,
    values: { ...values, short: due - won, ...inQuarter },
    weight: shareOf(due - won, evaluation.sum(quotaDue, own, at)) || Math.min(1, 1 - pace.value),
  };
}
