import type { CollectionName, Id } from './model.js';
import { type Slices, mapped } from './slices.js';
import { type Table, perTable } from './table.js';

/** For each row of a collection: the row of its territory and of its rep, -1 where it has none. */
export interface Attribution {
  readonly territory: readonly number[];
  readonly rep: readonly number[];
  /** Row of the rep in whose team a row is counted, where that isn't `rep`: a manager's quota repeats the team's. */
  readonly team?: readonly number[];
  /** Whether a row is counted in the whole, where not every row is. */
  readonly whole?: readonly boolean[];
}

type Named = Table<'territories'> | Table<'reps'> | Table<'accounts'>;
/** Rows of a table by id, each looked up once; -1 where there is no id or no such record. */
export const indexer = (table: Named) => {
  const known = new Map<Id | undefined, number>([[undefined, -1]]);
  return (id: Id | undefined): number => {
    let row = known.get(id);
    if (row === undefined) known.set(id, (row = table.indexOf(id!)));
    return row;
  };
};

const named = perTable<CollectionName, Map<string, { readonly to: unknown; readonly rows: readonly number[] }>>(
  () => new Map(),
);
/** For each row the row of the record that a column names, -1 for none; remembered for a pair of tables. */
export function* rowsNamedInSlices(
  table: Table<CollectionName>,
  column: 'account' | 'owner' | 'rep' | 'territory',
  to: Named,
): Slices<readonly number[]> {
  const kept = named(table);
  const known = kept.get(column);
  if (known?.to === to) return known.rows;
  const ids = table.column(column as 'id') as readonly (Id | undefined)[];
  yield;
  yield* to.index();
  // a few ids that come again and again are found sooner in a map of their own
  const rowOf =
    to.length < table.length / 100 ? indexer(to) : (id: Id | undefined) => (id === undefined ? -1 : to.indexOf(id));
  const rows = yield* mapped(ids, rowOf);
  kept.set(column, { to, rows });
  return rows;
}
