import { ApiError } from './errors.js';
import { textIn } from './ids.js';
import type { Org } from './org.js';
import type { Row } from './store.js';

interface RowResult {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly unknown[];
}
export const failed = (error: ApiError, id?: string): RowResult => ({
  ...(id === undefined ? {} : { id }),
  success: false,
  errors: [error.row],
});
const rolledBack = new ApiError(
  400,
  'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  'Record rolled back because not all records were valid and the request was using AllOrNone header',
);

/**
 * Up to 200 rows, in order, each with a result of its own; with `allOrNone` all are taken back where one fails
 * (https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-sobjects-collections-update.html).
 */
export function collection(
  org: Org,
  works: readonly (() => { readonly id: string })[],
  allOrNone: boolean,
  ids: readonly (string | undefined)[],
): readonly RowResult[] {
  if (works.length > 200)
    throw new ApiError(
      400,
      'EXCEEDED_MAX_SIZE_REQUEST',
      'record limit reached. cannot submit more than 200 records in this call',
    );
  const restore = allOrNone ? org.store.snapshot() : () => {};
  const results = works.map((work, i): RowResult => {
    try {
      const planned = org.fault?.kind.row?.(i);
      if (planned) throw planned;
      return { id: work().id, success: true, errors: [] };
    } catch (error) {
      if (error instanceof ApiError) return failed(error, ids[i]);
      throw error;
    }
  });
  if (!allOrNone || results.every(({ success }) => success)) return results;
  restore();
  return results.map((result) => (result.success ? failed(rolledBack, result.id) : result));
}

const typeOf = (record: Row) => {
  const type = (record['attributes'] as { type?: string } | undefined)?.type;
  if (!type) throw new ApiError(400, 'INVALID_TYPE', 'The record has no attributes.type.');
  return type;
};
/** Rows of several types are done in chunks of neighbours, ten at most (same page as above). */
function chunked(records: readonly Row[]) {
  const chunks = records.filter((record, i) => i === 0 || typeOf(record) !== typeOf(records[i - 1]!)).length;
  if (chunks > 10) throw new ApiError(400, 'LIMIT_EXCEEDED', 'A request can have at most 10 chunks of types.');
}
interface Body {
  readonly allOrNone?: boolean;
  readonly records?: readonly Row[];
}
export function createAll(org: Org, { allOrNone = false, records = [] }: Body) {
  chunked(records);
  return collection(
    org,
    records.map((record) => () => org.store.create(typeOf(record), record)),
    allOrNone,
    [],
  );
}
export function updateAll(org: Org, { allOrNone = false, records = [] }: Body) {
  chunked(records);
  const idOf = (record: Row) => textIn(record['id'] ?? record['Id']);
  return collection(
    org,
    records.map((record) => () => org.store.update(typeOf(record), idOf(record), record)),
    allOrNone,
    records.map(idOf),
  );
}
export function deleteAll(org: Org, ids: readonly string[], allOrNone: boolean) {
  return collection(
    org,
    ids.map((id) => () => org.store.remove(org.store.typeOf(id).name, id)),
    allOrNone,
    ids,
  );
}
