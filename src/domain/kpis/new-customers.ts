import { defineKpi } from './kpi.js';
import { newCustomerDeals, wonWithoutAccount } from './parts.js';

/**
 * Opportunities that made a customer: the first won in an account’s family (its ultimate parent with all below it), or
 * the first after the policy’s months without a win. A child of a customer is no new customer. The history that was
 * read decides what is first. Won opportunities without an account are left out.
 */
export const newCustomers = defineKpi({
  id: 'new-customers',
  unit: 'count',
  better: 'higher',
  parts: { customers: newCustomerDeals },
  excluded: { 'no-account': wonWithoutAccount },
  lists: 'customers',
  figure: ({ customers }) => ({ value: customers }),
});
