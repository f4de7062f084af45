import { malformed } from './lex.js';

const DAY = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The span of a date literal in UTC, half-open, as days (https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-dateformats.html). */
export function spanOf(literal: string, now: number): readonly [string, string] {
  const [name = '', count = '0'] = literal.split(':');
  const n = Number(count);
  const today = Math.floor(now / DAY) * DAY;
  const date = new Date(today);
  const [year, month, weekday] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDay()];
  const days = (from: number, to: number): readonly [string, string] => [
    iso(today + from * DAY),
    iso(today + to * DAY),
  ];
  const months = (from: number, to: number): readonly [string, string] => [
    iso(Date.UTC(year, month + from, 1)),
    iso(Date.UTC(year, month + to, 1)),
  ];
  const quarter = -(month % 3);
  switch (name) {
    case 'TODAY':
      return days(0, 1);
    case 'YESTERDAY':
      return days(-1, 0);
    case 'TOMORROW':
      return days(1, 2);
    case 'THIS_WEEK':
      return days(-weekday, 7 - weekday);
    case 'LAST_WEEK':
      return days(-weekday - 7, -weekday);
    case 'THIS_MONTH':
      return months(0, 1);
    case 'LAST_MONTH':
      return months(-1, 0);
    case 'NEXT_MONTH':
      return months(1, 2);
    case 'THIS_QUARTER':
      return months(quarter, quarter + 3);
    case 'LAST_QUARTER':
      return months(quarter - 3, quarter);
    case 'THIS_YEAR':
      return months(-month, 12 - month);
    case 'LAST_YEAR':
      return months(-month - 12, -month);
    case 'LAST_N_DAYS':
      return days(-n, 1);
    case 'NEXT_N_DAYS':
      return days(1, n + 1);
    case 'LAST_N_MONTHS':
      return months(-n, 0);
    case 'LAST_90_DAYS':
      return days(-90, 1);
    default:
      throw malformed(`unexpected token: '${literal}'`);
  }
}
