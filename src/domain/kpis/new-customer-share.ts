import { defineKpi, ratio } from './kpi.js';
import { excludedOfWon, newCustomerAmount, wonAmount, wonWithoutAccount } from './parts.js';

/**
 * Amount of the opportunities that made a customer / won amount. Later deals of the same customer in the period don’t
 * count as new. Nothing won, or less than nothing: no basis.
 */
export const newCustomerShare = defineKpi({
  id: 'new-customer-share',
  unit: 'share',
  better: 'higher',
  parts: { fromNew: newCustomerAmount, won: wonAmount },
  excluded: { ...excludedOfWon, 'no-account': wonWithoutAccount },
  lists: 'fromNew',
  figure: ({ fromNew, won }) => ratio(fromNew, won, 'no-won'),
});
