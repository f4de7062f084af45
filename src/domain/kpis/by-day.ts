import type { CollectionName } from '../model.js';
import { type Slices, inSlices } from '../slices.js';
import { lowerBound } from '../sorted.js';
import { type Table, perTable } from '../table.js';
import { dayNumbersInSlices } from './days.js';

/** Rows in the order of their days; of one day in their own order. Rows without a day are left out. */
export interface ByDay {
  /** Days that occur, in order. */
  readonly days: readonly number[];
  /** Where the rows of each begin in `rows`; one more at the end. */
  readonly starts: readonly number[];
  readonly rows: readonly number[];
}
/** Where the rows of [from, to) stand in `rows`. */
export const runOf = ({ days, starts }: ByDay, from: number, to: number): readonly [number, number] => [
  starts[lowerBound(days, from)]!,
  starts[lowerBound(days, to)]!,
];

type Key = readonly number[] | undefined;
const kept = perTable<CollectionName, Map<PropertyKey, Map<Key, ByDay>>>(() => new Map());
/** Rows of a table by a column of days: all of them, or those of a list that is itself remembered. */
export function* byDayInSlices(table: Table<CollectionName>, column: PropertyKey, among?: Key): Slices<ByDay> {
  const all = kept(table);
  let byList = all.get(column);
  if (!byList) all.set(column, (byList = new Map()));
  let made = byList.get(among);
  if (!made) byList.set(among, (made = yield* sorted(yield* dayNumbersInSlices(table, column), among)));
  return made;
}

/** Counts the rows of each day, then puts every row where its day begins. */
function* sorted(day: readonly number[], among: Key): Slices<ByDay> {
  const length = among?.length ?? day.length;
  const counts = new Map<number, number>();
  yield* inSlices(length, (from, to) => {
    for (let k = from; k < to; k++) {
      const d = day[among ? among[k]! : k]!;
      if (d === d) counts.set(d, (counts.get(d) ?? 0) + 1);
    }
  });
  const days = [...counts.keys()].sort((a, b) => a - b);
  const starts: number[] = [];
  const next = new Map<number, number>();
  let count = 0;
  for (const d of days) {
    starts.push(count);
    next.set(d, count);
    count += counts.get(d)!;
  }
  starts.push(count);
  const rows = new Array<number>(count);
  yield* inSlices(length, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = among ? among[k]! : k;
      const at = next.get(day[i]!);
      if (at === undefined) continue;
      rows[at] = i;
      next.set(day[i]!, at + 1);
    }
  });
  return { days, starts, rows };
}
