import type { CollectionName, Collections, Issue, Slices } from '../../domain/index.js';
import { parseRecord } from '../../domain/schema.js';
import type { Built } from './link.js';
import { eachOf } from './reader.js';

/** Most fields that one record may lose before it is given up. */
const LOSSES = 8;

/**
 * Holds the records of a collection against the model's schema. A field that fails is left out, a record that can't be
 * without it too; both are issues.
 */
export function* validate<N extends CollectionName>(collection: N, built: Built, issues: Issue[]): Slices<void> {
  const records: readonly Collections[N][] = built[collection];
  const kept: Collections[N][] = [];
  yield* eachOf(records, (record) => {
    const fit = fitting(collection, record, issues);
    if (fit) kept.push(fit);
  });
  (built as Record<CollectionName, unknown>)[collection] = kept;
}

function fitting<N extends CollectionName>(
  collection: N,
  record: Collections[N],
  issues: Issue[],
): Collections[N] | undefined {
  let trial = record;
  for (let i = 0; i < LOSSES; i++) {
    const parsed = parseRecord(collection, trial);
    // our own object: the schema checks, it changes nothing
    if ('record' in parsed) return trial;
    const { field, code } = parsed.issue;
    const root = field?.split('.')[0];
    if (i === 0 || code !== 'missing') issues.push({ ...parsed.issue, record: record.id });
    if (root === undefined || root === 'id' || !(root in trial)) return undefined;
    const { [root as keyof typeof trial]: _, ...rest } = trial;
    trial = rest as unknown as Collections[N];
  }
  return undefined;
}
