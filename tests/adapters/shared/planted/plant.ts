/** Adapters that are broken on purpose, each in one way, and the cases that must find them. */
import type { ContractCase } from '../../../../src/adapters/shared/contract/index.js';
import {
  type Call,
  type Change,
  type CollectionName,
  type Collections,
  type CrmAdapter,
  type Outcome,
  type Page,
  type Query,
} from '../../../../src/domain/index.js';
import type { RecordsCrm } from '../../../servers/records.js';

export interface Broken {
  readonly name: string;
  readonly plant: (good: CrmAdapter, crm: RecordsCrm) => CrmAdapter;
  /** Beginnings of the names of cases that find it. */
  readonly foundBy: readonly string[];
  /** Part of the sentence that says what to do. */
  readonly says: RegExp;
  readonly atomic?: number;
  /** For those that never settle. */
  readonly settleMs?: number;
}
export const nameOf = (cases: readonly ContractCase[], start: string): ContractCase => {
  const [found, other] = cases.filter((c) => c.name.startsWith(start));
  if (!found || other) throw new Error(`Not one case begins with “${start}”.`);
  return found;
};

export type Pages = AsyncIterable<Page<Collections[CollectionName]>>;
export type AnyPage = Page<Collections[CollectionName]>;
/** With another read. */
export const reading =
  (read: (pages: () => Pages, query: Query, call: Call) => Pages) =>
  (good: CrmAdapter): CrmAdapter => ({
    ...good,
    read: ((query: Query, call: Call) => read(() => good.read(query, call), query, call)) as CrmAdapter['read'],
  });
export const eachPage = (change: (page: AnyPage, index: number) => AnyPage) =>
  reading(async function* (pages) {
    let index = 0;
    for await (const page of pages()) yield change(page, index++);
  });
export const eachRecord = (change: (record: Record<string, unknown>) => object) =>
  eachPage((page) => ({ ...page, records: page.records.map((r) => change({ ...r }) as never) }));
/** With another commit. */
export const committing =
  (
    commit: (good: CrmAdapter, changes: readonly Change[], call: Call, crm: RecordsCrm) => Promise<readonly Outcome[]>,
  ) =>
  (good: CrmAdapter, crm: RecordsCrm): CrmAdapter => ({
    ...good,
    commit: (changes, call) => commit(good, changes, call, crm),
  });
export const forget = (change: Change): Change => {
  if (change.do === 'create') return change;
  const { expected: _, ...rest } = change;
  return rest;
};
export const never = () => new Promise<never>(() => {});
export async function gather(pages: Pages): Promise<AnyPage[]> {
  const all: AnyPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}
