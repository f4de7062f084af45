import { defineKpi } from './kpi.js';
import {
  accountsWithSpace,
  potentialInOtherCurrency,
  potentialTooLow,
  spaceLeft,
  withoutPotential,
} from './accounts.js';

/**
 * Sum over accounts of potential a year - own sales in the 12 months before the last day looked at. Where sales exceed
 * the potential, the potential is wrong: such an account is left out and counted, never clipped to 0. So are accounts
 * without a potential or with one in another currency.
 */
export const whiteSpace = defineKpi({
  id: 'white-space',
  unit: 'money',
  better: 'lower',
  parts: { space: spaceLeft, accounts: accountsWithSpace },
  excluded: {
    'no-potential': withoutPotential,
    'other-currency': potentialInOtherCurrency,
    'potential-too-low': potentialTooLow,
  },
  looksAt: ['opportunities'],
  lists: 'space',
  figure: ({ space, accounts }) => (accounts > 0 ? { value: space, n: accounts } : { noBasis: 'no-potential' }),
});
