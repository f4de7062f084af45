import { defineKpi } from './kpi.js';
import { allAccounts, engagedAccounts, idleAccounts } from './accounts.js';
import { rate } from './interval.js';

export const bookEngagement = defineKpi({
  id: 'book-engagement',
  unit: 'share',
  better: 'higher',
  source:
    'Accounts with at least one completed touch in the policy’s months before the last day looked at / all accounts, whatever their class, with Wilson’s 95 % interval. Below half is common.',
  parts: { engaged: engagedAccounts, accounts: allAccounts, missed: idleAccounts },
  lists: 'missed',
  figure: ({ engaged, accounts }) => rate(engaged, accounts, 'no-accounts'),
});
