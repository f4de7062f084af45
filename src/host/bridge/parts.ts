import type { Area, CollectionName, Collections, Page } from '../../domain/index.js';
import { ISSUES, RECORDS } from './values.js';

/** Corners of outlines in one message, where it holds more than one record. */
const CORNERS = 400_000;

function cornersOf(record: Collections[CollectionName]): number {
  const geometry = (record as Partial<Area>).geometry;
  if (!geometry) return 0;
  let corners = 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) for (const ring of rings) corners += ring.length;
  return corners;
}

/** Cuts a page into messages that are within the caps; a small page stays as it is. */
export function* parts<T extends Collections[CollectionName]>({ records, issues = [], total }: Page<T>) {
  let from = 0;
  let issue = 0;
  do {
    let to = from;
    for (let corners = 0; to < records.length && to - from < RECORDS; to++) {
      corners += cornersOf(records[to]!);
      if (corners > CORNERS && to > from) break;
    }
    const some = issues.slice(issue, issue + ISSUES);
    yield {
      records: records.slice(from, to),
      ...(total === undefined ? {} : { total }),
      ...(some.length > 0 ? { issues: some } : {}),
    };
    from = to;
    issue += ISSUES;
  } while (from < records.length || issue < issues.length);
}
