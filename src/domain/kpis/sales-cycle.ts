import { defineKpi, ratio } from './kpi.js';
import { cycleDays, wonBackDated, wonWithCycle, wonWithoutCreated } from './parts.js';

/**
 * Mean days from the creation to the closing of won opportunities (CRM Analytics’ definition). Left out and counted:
 * no day of creation, created after it closed. Nothing won that can be measured: no basis.
 */
export const salesCycle = defineKpi({
  id: 'sales-cycle',
  unit: 'days',
  better: 'lower',
  parts: { days: cycleDays, count: wonWithCycle },
  excluded: { 'no-created': wonWithoutCreated, 'created-after-close': wonBackDated },
  lists: 'count',
  figure: ({ days, count }) => ratio(days, count, 'no-won', count),
});
