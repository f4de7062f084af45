import { defineKpi, ratio } from './kpi.js';
import {
  duePotential,
  duePotentialInOtherCurrency,
  dueWithoutPotential,
  justAssigned,
  missedPotential,
  touchedPotential,
  withoutInterval,
} from './accounts.js';

/**
 * Potential of accounts touched within the interval of their class / potential of all of them. Nothing is imputed:
 * accounts without a potential, with one in another currency, just assigned or without an interval are left out and
 * counted.
 */
export const potentialCoverage = defineKpi({
  id: 'potential-coverage',
  unit: 'share',
  better: 'higher',
  parts: { touched: touchedPotential, potential: duePotential, missed: missedPotential },
  excluded: {
    'no-potential': dueWithoutPotential,
    'other-currency': duePotentialInOtherCurrency,
    'just-assigned': justAssigned,
    'no-interval': withoutInterval,
  },
  looksAt: ['activities'],
  lists: 'missed',
  figure: ({ touched, potential }) => ratio(touched, potential, 'no-potential'),
});
