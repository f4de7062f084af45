import { dayNumber } from '../day.js';
import type { CollectionName, Day } from '../model.js';
import { type Slices, finish, mapped } from '../slices.js';
import { perTable, type Table, type Tables } from '../table.js';
import type { History } from './kpi.js';

const keptNumbers = perTable<CollectionName, Map<PropertyKey, readonly number[]>>(() => new Map());
/** A column of days as day numbers, NaN where there is no day; each text is read once. */
export const dayNumbers = (table: Table<CollectionName>, column: PropertyKey): readonly number[] =>
  finish(dayNumbersInSlices(table, column));
/** As `dayNumbers`; remembered for a table either way. */
export function* dayNumbersInSlices(table: Table<CollectionName>, column: PropertyKey): Slices<readonly number[]> {
  const kept = keptNumbers(table);
  let numbers = kept.get(column);
  if (!numbers) {
    const known = new Map<string | undefined, number>([[undefined, NaN]]);
    const days = table.column(column as 'id') as readonly (string | undefined)[];
    yield;
    numbers = yield* mapped(days, (day) => {
      let n = known.get(day);
      if (n === undefined) known.set(day, (n = dayNumber(day!)));
      return n;
    });
    kept.set(column, numbers);
  }
  return numbers;
}

/** Days by which records may begin late and still count as complete: a week without business, such as the first of a year. */
const QUIET_DAYS = 7;
const firstClosed = perTable((deals: Table<'opportunities'>) => {
  const state = deals.column('state');
  return least(dayNumbers(deals, 'closes'), (i) => state[i] !== 'open');
});
const firstDone = perTable((activities: Table<'activities'>) => {
  const done = activities.column('done');
  return least(dayNumbers(activities, 'on'), (i) => done[i]!);
});
function least(days: readonly number[], counts: (i: number) => boolean): number {
  let first = Infinity;
  for (let i = 0; i < days.length; i++) if (days[i]! < first && counts(i)) first = days[i]!;
  return first;
}
/** Whether a collection's records reach back to a day. One without a record at all is complete: nothing happened. */
export function reachesBack({ opportunities, activities }: Tables, history: History, day: Day): boolean {
  const first = history === 'opportunities' ? firstClosed(opportunities) : firstDone(activities);
  return first === Infinity || first <= dayNumber(day) + QUIET_DAYS;
}
