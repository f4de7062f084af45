import { defineKpi, ratio } from './kpi.js';
import { customersAtStart } from './accounts.js';
import { newCustomerDeals, wonWithoutAccount } from './parts.js';

/**
 * New customers / customers at the start of the period: families with a win before it that the policy’s gap hasn’t
 * ended, counted where their ultimate parent is. No customer at the start: no basis.
 */
export const acquisitionRate = defineKpi({
  id: 'acquisition-rate',
  unit: 'share',
  better: 'higher',
  parts: { customers: newCustomerDeals, atStart: customersAtStart },
  excluded: { 'no-account': wonWithoutAccount },
  looksAt: ['opportunities'],
  lists: 'customers',
  figure: ({ customers, atStart }) => ratio(customers, atStart, 'no-customers'),
});
