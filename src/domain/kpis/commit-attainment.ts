import { defineKpi, ratio } from './kpi.js';
import { commitPastDue, excludedOfForecast, openWithForecast, openWithoutForecast, wonOrCommit } from './forecasts.js';
import { quotaInOtherCurrency, quotaTarget } from './parts.js';

/**
 * (Won so far + open amount in the forecast category `commit` that closes from today to the end of the period) / quota of
 * the whole period (Salesforce Forecasts: “(commit + closed won) / quota”). It takes the categories of the records: an
 * adjusted forecast is not one of them. Left out and counted: open deals without a category, committed ones whose closing
 * day is over. No quota, no open deal with a category, whenever it closes, or days that are over: no basis.
 */
export const commitAttainment = defineKpi({
  id: 'commit-attainment',
  unit: 'share',
  better: 'higher',
  parts: { forecast: wonOrCommit, quota: quotaTarget, categorised: openWithForecast },
  excluded: {
    ...excludedOfForecast,
    'no-forecast': openWithoutForecast,
    'past-due': commitPastDue,
    'quota-other-currency': quotaInOtherCurrency,
  },
  lists: 'forecast',
  figure: ({ forecast, quota, categorised }, { period, asOf }) => {
    if (period.to <= asOf) return { noBasis: 'period-over' };
    if (quota <= 0) return { noBasis: 'no-quota' };
    return categorised === 0 ? { noBasis: 'no-forecast' } : ratio(forecast, quota, 'no-quota');
  },
});
