import { dayNumber } from '../day.js';
import type { CollectionName } from '../model.js';
import { perTable, type Table } from '../table.js';

/** A column of days as day numbers, NaN where there is no day; each text is read once. */
export const dayNumbers = perTable((table: Table<CollectionName>) => {
  const kept = new Map<PropertyKey, readonly number[]>();
  return (column: PropertyKey): readonly number[] => {
    let numbers = kept.get(column);
    if (!numbers) {
      const known = new Map<string, number>();
      const read = (day: string | undefined) => {
        if (day === undefined) return NaN;
        let n = known.get(day);
        if (n === undefined) known.set(day, (n = dayNumber(day)));
        return n;
      };
      numbers = (table.column(column as 'id') as readonly (string | undefined)[]).map(read);
      kept.set(column, numbers);
    }
    return numbers;
  };
});
