import type { Id } from './model.js';
import type { Table } from './table.js';

/** For each row of a collection: the row of its territory and of its rep, -1 where it has none. */
export interface Attribution {
  readonly territory: readonly number[];
  readonly rep: readonly number[];
  /** Row of the rep in whose team a row is counted, where that isn't `rep`: a manager's quota repeats the team's. */
  readonly team?: readonly number[];
  /** Whether a row is counted in the whole, where not every row is. */
  readonly whole?: readonly boolean[];
}

/** Rows of a table by id, each looked up once; -1 where there is no id or no such record. */
export const indexer = (table: Table<'territories'> | Table<'reps'> | Table<'accounts'>) => {
  const known = new Map<Id | undefined, number>([[undefined, -1]]);
  return (id: Id | undefined): number => {
    let row = known.get(id);
    if (row === undefined) known.set(id, (row = table.indexOf(id!)));
    return row;
  };
};
