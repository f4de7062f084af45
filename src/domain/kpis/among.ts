import type { CollectionName, Opportunity } from '../model.js';
import { type Slices, finish, inSlices } from '../slices.js';
import type { Table } from '../table.js';

/* Rows that parts count among, listed once for a table. */

/** Rows by what they are; made once for a table, in slices or when first asked for. */
function listed<N extends CollectionName, K extends string>(
  keys: readonly K[],
  keyOf: (table: Table<N>) => (i: number) => K,
) {
  const kept = new WeakMap<Table<N>, Readonly<Record<K, readonly number[]>>>();
  function* make(table: Table<N>): Slices<Readonly<Record<K, readonly number[]>>> {
    const known = kept.get(table);
    if (known) return known;
    const rows = Object.fromEntries(keys.map((key) => [key, [] as number[]])) as Record<K, number[]>;
    const key = keyOf(table);
    yield;
    yield* inSlices(table.length, (from, to) => {
      for (let i = from; i < to; i++) rows[key(i)].push(i);
    });
    kept.set(table, rows);
    return rows;
  }
  return make;
}

const byState = listed(['open', 'won', 'lost'], (table: Table<'opportunities'>) => {
  const state = table.column('state');
  return (i) => state[i]!;
});
const byDone = listed(['done', 'ahead'], (table: Table<'activities'>) => {
  const done = table.column('done');
  return (i) => (done[i] ? 'done' : 'ahead');
});

/** Rows of the opportunities of a state. */
export const dealsIn = (table: Table<'opportunities'>, state: Opportunity['state']): readonly number[] =>
  finish(byState(table))[state];
/** Rows of the completed activities. */
export const doneAmong = (table: Table<'activities'>): readonly number[] => finish(byDone(table)).done;

/** Makes the lists, which are otherwise made when first asked for. */
export function* listAmong(opportunities: Table<'opportunities'>, activities: Table<'activities'>): Slices<void> {
  yield* byState(opportunities);
  yield* byDone(activities);
}
