import { ApiError } from './errors.js';
import type { Org } from './org.js';
import { parse } from './soql/parse.js';
import { Runner } from './soql/run.js';

/**
 * Query, queryAll and the pages after the first: 2,000 rows each, `nextRecordsUrl` relative
 * (https://developer.salesforce.com/docs/platform/api-rest/guide/resources-query.html).
 */
export function query(org: Org, version: string, text: string, all: boolean) {
  const tree = parse(text);
  const { size, records } = new Runner(org.store, all).run(tree);
  if (tree.countOnly) return { totalSize: size, done: true, records: [] };
  // what is grouped comes whole, or not at all
  if (tree.groupBy.length > 0) return { totalSize: size, done: true, records };
  return page(org, version, `01g${String(org.next()).padStart(12, '0')}`, records, size, 0);
}
export function more(org: Org, version: string, locator: string) {
  const [id = '', from = ''] = locator.split('-');
  const cursor = org.cursors.get(id);
  if (!cursor) throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  return page(org, version, id, cursor.records, cursor.size, Number(from));
}
function page(org: Org, version: string, id: string, all: readonly unknown[], size: number, from: number) {
  const most = org.options.pageSize ?? 2000;
  const records = all.slice(from, from + most);
  const to = from + records.length;
  if (to >= size) return { totalSize: size, done: true, records };
  org.cursors.set(id, { records: all, size });
  return { totalSize: size, done: false, nextRecordsUrl: `/services/data/${version}/query/${id}-${to}`, records };
}
