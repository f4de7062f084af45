import { accountIds, groupBy, shareOf, type AttentionRule } from './rule.js';

/** Accounts whose owner is no longer active, by owner. */
export const inactiveOwner: AttentionRule = {
  codes: ['inactive-owner'],
  kpis: [],
  find: (context) => {
    const { world, accounts } = context;
    const { reps } = world.tables;
    const owner = world.tables.accounts.column('owner');
    const active = reps.column('active');
    const left = (row: number) => {
      const rep = owner[row] === undefined ? -1 : reps.indexOf(owner[row]);
      return rep >= 0 && !active[rep] ? owner[row] : undefined;
    };
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
