import { isFigure } from '../kpis/kpi.js';
import { winRate } from '../kpis/win-rate.js';
import { scopeAndUnits, shareOf, type AttentionRule } from './rule.js';

/** Win rate whose interval lies wholly below that of the same days of last year. */
export const winRateFell: AttentionRule = {
  codes: ['win-rate-fell'],
  kpis: [winRate],
  find: (context) =>
    scopeAndUnits(context).flatMap((scope) => {
      const whole = context.evaluation.figure(winRate, context.scope, context.at);
      const now = context.evaluation.figure(winRate, scope, context.at);
      const before = context.evaluation.lastYear(winRate, scope, context.at);
      if (!isFigure(now) || !isFigure(before) || now.high! >= before.low!) return [];
      return [
        {
          code: 'win-rate-fell' as const,
          severity: 'warning' as const,
          subject: scope,
          values: { share: now.value, before: before.value, deals: now.n ?? 0 },
          // deals that were lost and would have been won at last year's rate
          weight: shareOf((before.value - now.value) * (now.n ?? 0), isFigure(whole) ? (whole.n ?? 0) : 0),
        },
      ];
    }),
};
