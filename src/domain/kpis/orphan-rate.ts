import { defineKpi } from './kpi.js';
import { allAccounts, orphans } from './accounts.js';
import { rate } from './interval.js';

/**
 * Accounts without an active owner or without a territory / all accounts, with Wilson’s 95 % interval. Whether an
 * owner is active is known for today only.
 */
export const orphanRate = defineKpi({
  id: 'orphan-rate',
  unit: 'share',
  better: 'lower',
  parts: { orphans, accounts: allAccounts },
  lists: 'orphans',
  goal: () => 0,
  figure: ({ orphans: without, accounts }) => rate(without, accounts, 'no-accounts'),
});
