import { defineKpi } from './kpi.js';
import { dueAccounts, justAssigned, notTouchedInTime, touchedInTime, withoutInterval } from './accounts.js';
import { rate } from './interval.js';

/**
 * Accounts with a completed touch within the interval of their class, up to the last day looked at / accounts, with
 * Wilson’s 95 % interval. Accounts are counted, not calls. The policy says which activities are touches and how often
 * each class is due. Left out and counted: accounts assigned for fewer days than the grace, classes without an
 * interval.
 */
export const coverage = defineKpi({
  id: 'coverage',
  unit: 'share',
  better: 'higher',
  parts: { touched: touchedInTime, accounts: dueAccounts, missed: notTouchedInTime },
  excluded: { 'just-assigned': justAssigned, 'no-interval': withoutInterval },
  looksAt: ['activities'],
  lists: 'missed',
  goal: (policy) => policy.coverageGoal,
  figure: ({ touched, accounts }) => rate(touched, accounts, 'no-accounts'),
});
