import {
  CrmError,
  type Call,
  type CollectionName,
  type Collections,
  type Issue,
  type Page,
  type Query,
} from '../../../domain/index.js';

/** Version of a record that came without one. */
export const FIRST_VERSION = '0';

export function stopIfAborted(call: Call): void {
  if (call.signal.aborted) throw cancelled(call);
}
const cancelled = (call: Call) =>
  new CrmError('cancelled', 'The read was cancelled.', {}, { cause: call.signal.reason as unknown });

/** Waits for what others may share; only this caller's wait ends with its signal. */
export function untilAborted<T>(work: Promise<T>, call: Call): Promise<T> {
  if (call.signal.aborted) {
    // its failure, if it has one, is told to those who still wait
    work.then(undefined, () => undefined);
    return Promise.reject(cancelled(call));
  }
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(cancelled(call));
    call.signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => call.signal.removeEventListener('abort', stop));
  });
}

/** Lets the page paint and answer clicks. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Problems by collection and record. */
export class IssueList {
  readonly #by = new Map<CollectionName, Map<string, Issue[]>>();

  constructor(issues: readonly Issue[]) {
    for (const issue of issues) {
      let records = this.#by.get(issue.collection);
      if (!records) this.#by.set(issue.collection, (records = new Map()));
      const list = records.get(issue.record);
      if (list) list.push(issue);
      else records.set(issue.record, [issue]);
    }
  }
  /** Of one collection, by record; undefined where it has none. */
  of(collection: CollectionName): ReadonlyMap<string, readonly Issue[]> | undefined {
    return this.#by.get(collection);
  }
}

const isWhole = ({ ids, account, rep, territory, near, from, to }: Query) =>
  [ids, account, rep, territory, near, from, to].every((narrowing) => narrowing === undefined);

export interface PageOptions {
  readonly size: number;
  readonly issues: IssueList;
  /** Issues that no longer hold are left out. */
  readonly holds?: (issue: Issue) => boolean;
}

/** Cuts records into pages, with their issues; issues of records that don't exist come with the last page of a whole read. */
export async function* pagesOf<N extends CollectionName>(
  query: Query<N>,
  records: readonly Collections[N][],
  { size, issues, holds = () => true }: PageOptions,
  call: Call,
): AsyncGenerator<Page<Collections[N]>> {
  const { collection } = query;
  const total = records.length;
  const known = issues.of(collection);
  let start = 0;
  do {
    if (start > 0) await breathe();
    stopIfAborted(call);
    const page = records
      .slice(start, start + size)
      .map((r) => (r.version === undefined ? { ...r, version: FIRST_VERSION } : r));
    start += size;
    const found = known ? page.flatMap((record) => known.get(record.id) ?? []) : [];
    if (known && start >= total && isWhole(query)) {
      const given = new Set(records.map((record) => record.id));
      for (const [id, list] of known) if (!given.has(id)) found.push(...list);
    }
    const held = found.filter(holds);
    call.progress?.(Math.min(start, total), total);
    yield { records: page, total, ...(held.length > 0 && { issues: held }) };
  } while (start < total);
}
