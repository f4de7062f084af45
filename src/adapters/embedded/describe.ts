import type { Collections, CollectionName, VendorField } from '../../domain/index.js';
import { FieldTally, typeOf } from '../shared/memory/index.js';

/** Enough to know the fields by. */
const SAMPLE = 5_000;

/** The fields that records have, with the share that has them. */
export function fieldsOf(records: readonly Collections[CollectionName][], writable: boolean): readonly VendorField[] {
  const tallies = new Map<string, FieldTally>();
  const seen = records.slice(0, SAMPLE);
  for (const record of seen)
    for (const [name, value] of Object.entries(record)) {
      let tally = tallies.get(name);
      if (!tally) tallies.set(name, (tally = new FieldTally()));
      const [text, type] = shown(value);
      tally.add(text, type);
    }
  const fixed = (name: string) => name === 'id' || name === 'version';
  return [...tallies].map(([name, tally]) => tally.field(name, seen.length, writable && !fixed(name)));
}

function shown(value: unknown): readonly [text: string, type: string] {
  if (typeof value === 'number') return [String(value), 'number'];
  if (typeof value === 'boolean') return [String(value), 'boolean'];
  if (typeof value === 'string') return [value, typeOf(value)];
  return value === undefined || value === null ? ['', 'text'] : [JSON.stringify(value).slice(0, 200), 'object'];
}
