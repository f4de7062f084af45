import { attributionOf } from '../attribution.js';
import { accountIds, groupBy, shareOf, type AttentionRule } from './rule.js';

/** Accounts whose owner is no longer active, by owner. */
export const inactiveOwner: AttentionRule = {
  codes: ['inactive-owner'],
  kpis: [],
  find: (context) => {
    const { world, accounts } = context;
    const { reps } = world.tables;
    const { rep } = attributionOf(world, 'accounts', 'as-is', world.asOf);
    const ids = reps.column('id');
    const active = reps.column('active');
    const left = (row: number) => (rep[row]! >= 0 && !active[rep[row]!] ? ids[rep[row]!] : undefined);
    return [...groupBy(accounts, left)].map(([id, rows]) => ({
      code: 'inactive-owner' as const,
      severity: 'error' as const,
      subject: { kind: 'rep', id } as const,
      values: { accounts: rows.length, of: accounts.length },
      records: accountIds(context, rows),
      weight: shareOf(rows.length, accounts.length),
    }));
  },
};
