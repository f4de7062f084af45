import { coverage } from '../kpis/coverage.js';
import { isFigure } from '../kpis/kpi.js';
import { scopeAndUnits, shareOf, type AttentionRule } from './rule.js';

/** Coverage below the policy's goal: the scope's own, and that of units whose whole interval lies below it. */
export const coverageBelowGoal: AttentionRule = {
  codes: ['coverage-below-goal'],
  kpis: [coverage],
  find: (context) => {
    const goal = context.world.policy.coverageGoal;
    return scopeAndUnits(context).flatMap((scope) => {
      const figure = context.evaluation.figure(coverage, scope, context.at);
      if (!isFigure(figure) || figure.value >= goal) return [];
      const isCertain = (figure.high ?? figure.value) < goal;
      if (!isCertain && scope !== context.scope) return [];
      return [
        {
          code: 'coverage-below-goal' as const,
          severity: isCertain ? ('warning' as const) : ('info' as const),
          subject: scope,
          values: {
            share: figure.value,
            goal,
            accounts: figure.n ?? 0,
            missed: (figure.denominator ?? 0) - (figure.numerator ?? 0),
          },
          // accounts that are missing to the goal
          weight: shareOf((goal - figure.value) * (figure.n ?? 0), context.accounts.length),
        },
      ];
    });
  },
};
