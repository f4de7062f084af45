import { flow, stock } from './kpi.js';
import { amount, deals, type Deals, inOtherCurrency, openToday, withoutAmount } from './parts.js';

/* What is forecast, by the categories of open opportunities. */

/** Won so far, or open, committed and closing from today on: what is counted on in all of the days. */
const countedOn = (what: Deals) =>
  flow(
    'opportunities',
    'closes',
    (table, world) => {
      const state = table.column('state');
      const closes = table.column('closes');
      const forecast = table.column('forecast');
      const value = what(table, world);
      return (i) => {
        const counts =
          state[i] === 'won'
            ? closes[i]! <= world.asOf
            : state[i] === 'open' && forecast[i] === 'commit' && closes[i]! >= world.asOf;
        return counts ? value(i) : 0;
      };
    },
    'whole',
  );
export const wonOrCommit = countedOn(amount);
export const excludedOfForecast = {
  'no-amount': countedOn(withoutAmount),
  'other-currency': countedOn(inOtherCurrency),
} as const;
/** Open opportunities with a forecast category, whenever they close. */
export const openWithForecast = stock(
  'opportunities',
  (table) => {
    const state = table.column('state');
    const forecast = table.column('forecast');
    return (i) => (state[i] === 'open' && forecast[i] !== undefined ? 1 : 0);
  },
  openToday,
);
export const openWithoutForecast = deals(
  'open',
  (table) => {
    const forecast = table.column('forecast');
    return (i) => (forecast[i] === undefined ? 1 : 0);
  },
  'ahead',
);
/** Committed opportunities whose closing day is over, of whatever period. */
export const commitPastDue = stock(
  'opportunities',
  (table, { asOf }) => {
    const state = table.column('state');
    const forecast = table.column('forecast');
    const closes = table.column('closes');
    return (i) => (state[i] === 'open' && forecast[i] === 'commit' && closes[i]! < asOf ? 1 : 0);
  },
  openToday,
);
