import { defineKpi } from './kpi.js';
import { allAccounts, buyingAccounts, notBuyingAccounts } from './accounts.js';
import { rate } from './interval.js';

/**
 * Accounts with a win in the 12 months before the last day looked at / all accounts, with Wilson’s 95 % interval. The
 * universe is the accounts that were read, not the market.
 */
export const penetration = defineKpi({
  id: 'penetration',
  unit: 'share',
  better: 'higher',
  parts: { buying: buyingAccounts, accounts: allAccounts, missed: notBuyingAccounts },
  looksAt: ['opportunities'],
  lists: 'missed',
  figure: ({ buying, accounts }) => rate(buying, accounts, 'no-accounts'),
});
