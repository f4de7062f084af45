import { defineKpi } from './kpi.js';
import { allAccounts, engagedAccounts, idleAccounts } from './accounts.js';
import { rate } from './interval.js';

/**
 * Accounts with at least one completed touch in the policy’s months before the last day looked at / all accounts,
 * whatever their class, with Wilson’s 95 % interval. Below half is common.
 */
export const bookEngagement = defineKpi({
  id: 'book-engagement',
  unit: 'share',
  better: 'higher',
  parts: { engaged: engagedAccounts, accounts: allAccounts, missed: idleAccounts },
  looksAt: ['activities'],
  lists: 'missed',
  figure: ({ engaged, accounts }) => rate(engaged, accounts, 'no-accounts'),
});
