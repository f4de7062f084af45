import type { CollectionName, Collections, Id } from '../../../domain/model.js';
import { expect, fail, type Trial } from './trial.js';

/** The path at which two values differ, or undefined. Keys with the value undefined count as absent. */
export function difference(a: unknown, b: unknown, path = ''): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path || 'value';
  if (Array.isArray(a) !== Array.isArray(b)) return path || 'value';
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}
const at = (value: unknown, path: string): string =>
  JSON.stringify(
    path.split('.').reduce<unknown>((v, key) => (v as Readonly<Record<string, unknown>> | undefined)?.[key], value),
  ) ?? 'nothing';

export function withoutVersion<T extends { readonly version?: string }>(record: T): Omit<T, 'version'> {
  const { version: _, ...rest } = record;
  return rest;
}

/** Fails where a record isn't as wanted. `only` the fields that `wanted` has, for records that the CRM completes. */
export function expectSame(
  collection: string,
  id: Id,
  found: object | undefined,
  wanted: object,
  when: string,
  only = false,
) {
  if (!found) return fail(`Give record '${id}' of '${collection}' ${when}: it is missing.`);
  const have: Record<string, unknown> = withoutVersion(found);
  const want: Record<string, unknown> = withoutVersion(wanted);
  const seen = only ? Object.fromEntries(Object.keys(want).map((key) => [key, have[key]])) : have;
  const path = difference(seen, want);
  expect(
    path === undefined,
    `Give '${path}' of record '${id}' of '${collection}' as ${at(want, path ?? '')} ${when}: it is ${at(have, path ?? '')}.`,
  );
}

/** Fails where a record is missing or comes twice. */
export function expectComplete(
  collection: string,
  found: readonly { readonly id: Id }[],
  wanted: readonly Id[],
  when: string,
) {
  const ids = new Set<Id>();
  for (const { id } of found) {
    expect(!ids.has(id), `Give record '${id}' of '${collection}' once ${when}: it came twice.`);
    ids.add(id);
  }
  const lost = wanted.filter((id) => !ids.has(id));
  expect(
    lost.length === 0,
    `Give all ${wanted.length} wanted records of '${collection}' ${when}: ${lost.length} are missing, the first is '${lost[0]}'.`,
  );
}

/** Fails where the source doesn't hold a record as wanted; undefined: must not hold it. Asks past the adapter where it can. */
export async function expectHeld<N extends CollectionName>(
  trial: Trial,
  collection: N,
  id: Id,
  wanted: Partial<Collections[N]> | undefined,
  when: string,
) {
  const looks: readonly (() => Promise<object | undefined>)[] = [
    () => trial.record(collection, id),
    ...(trial.subject.peek ? [async () => trial.subject.peek?.(collection, id)] : []),
  ];
  for (const look of looks) {
    const found = await look();
    if (wanted) expectSame(collection, id, found, wanted, when, true);
    else expect(!found, `Take record '${id}' of '${collection}' away ${when}: it is still there.`);
  }
}

/** Fails where anything in a collection differs from the world, but for the given ids. */
export async function expectUntouched(trial: Trial, collection: CollectionName, when: string, but: readonly Id[] = []) {
  const { records } = await trial.read({ collection });
  const found = new Map(records.map((record) => [record.id, record] as const));
  for (const record of trial.world(collection)) {
    if (but.includes(record.id)) continue;
    expectSame(collection, record.id, found.get(record.id), record, when);
    if (trial.subject.peek)
      expectSame(collection, record.id, await trial.subject.peek(collection, record.id), record, when);
  }
  const known = new Set(trial.world(collection).map((record) => record.id));
  const extra = records.find(({ id }) => !known.has(id) && !but.includes(id) && !trial.isBad(collection, id));
  expect(!extra, `Create nothing in '${collection}' ${when}: record '${extra?.id}' is new.`);
}
