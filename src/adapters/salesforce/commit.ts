/** Change sets by sObject Collections: outcomes row by row, versions checked just before. */
import type { Call } from '../../domain/call.js';
import { type Change, type Outcome, subjectOf } from '../../domain/changes.js';
import { CrmError } from '../../domain/crm.js';
import type { CollectionName, Collections, Id } from '../../domain/model.js';
import { isUnanswered } from '../shared/index.js';
import type { Client, Failed, Row } from './client.js';
import { cellsOf, type FieldMap, newRow } from './mapping/index.js';
import { id18, isId } from './soql.js';

interface Result {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly Failed[];
}
interface Job {
  readonly change: Change;
  readonly at: number;
  readonly row: Row;
}
type Versioned = { readonly id: Id; readonly version?: string };
export interface Needs {
  readonly client: Client;
  /** Whether assignment rules may run on what is written. */
  readonly autoAssign: boolean;
  objectOf(collection: CollectionName): string;
  fields(collection: CollectionName, call: Call): Promise<FieldMap>;
  current(collection: CollectionName, ids: readonly Id[], call: Call): Promise<ReadonlyMap<Id, Versioned>>;
}
const TRIES = 4;
const busy = ({ success, errors: [error] }: Result) =>
  !success && (error?.statusCode === 'UNABLE_TO_LOCK_ROW' || /LimitException/.test(error?.message ?? ''));

function outcomeOf({ id, success, errors: [error] }: Result, ours: (field: string) => string): Outcome {
  if (success) return id === undefined ? { status: 'unknown' } : { status: 'applied', id: id18(id) };
  const { statusCode: code = '', message = 'No reason was given.', fields = [] } = error ?? {};
  const [field] = fields;
  if (code === 'ENTITY_IS_DELETED' || (code === 'INVALID_CROSS_REFERENCE_KEY' && field === undefined))
    return { status: 'gone' };
  if (code === 'UNABLE_TO_LOCK_ROW') return { status: 'locked' };
  if (code === 'ALL_OR_NONE_OPERATION_ROLLED_BACK') return { status: 'undone' };
  if (code.startsWith('INSUFFICIENT_ACCESS')) return { status: 'forbidden', needs: code };
  return { status: 'rejected', message, ...(field && { field: ours(field) }) };
}

export async function commit(changes: readonly Change[], needs: Needs, call: Call): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = changes.map(() => ({ status: 'not-sent' }));
  const jobs: Job[] = [];
  const ours = new Map<string, string>();
  await expectVersions(changes, outcomes, needs, call);
  for (const [at, change] of changes.entries()) {
    if (change.do !== 'create' && !isId(change.id)) outcomes[at] = { status: 'gone' };
    if (outcomes[at]!.status !== 'not-sent') continue;
    const fields = await needs.fields(change.collection, call);
    for (const [name, theirs] of Object.entries(fields)) ours.set(theirs!, name);
    try {
      jobs.push({ change, at, row: rowOf(change, needs.objectOf(change.collection), fields) });
    } catch (error) {
      if (!(error instanceof CrmError)) throw error;
      outcomes[at] = { status: 'rejected', message: error.message, ...(error.at.field && { field: error.at.field }) };
    }
  }
  // an account gets its new territory before it loses the old one
  const done = ({ at }: Job) => outcomes[at]!.status === 'applied';
  const tell = ({ at }: Job, result: Result) => {
    outcomes[at] = outcomeOf(result, (field) => ours.get(field) ?? field);
  };
  try {
    for (const what of ['create', 'update', 'delete'] as const) {
      const group = jobs.filter(({ change }) => change.do === what);
      const failed = what === 'delete' ? jobs.filter((job) => job.change.do === 'create' && !done(job)) : [];
      const sent = failed.length > 0 ? await besides(failed, group, needs, call) : group;
      if (sent.length > 0 && !(await write(sent, tell, needs, call))) break;
    }
  } catch (error) {
    if (jobs.every(({ at }) => outcomes[at]!.status === 'not-sent')) throw error;
  }
  return withVersions(changes, outcomes, needs, call);
}
/** Deletes but those of a subject whose new territory didn't come about: it keeps the old one. */
async function besides(failed: readonly Job[], deletes: readonly Job[], needs: Needs, call: Call) {
  const subject = (record: object | undefined) => (record as Collections['assignments'] | undefined)?.subject.id;
  const kept = new Set(failed.map(({ change }) => change.do === 'create' && subject(change.record)));
  const ids = deletes.map(({ change }) => subjectOf(change));
  const now = await needs.current('assignments', ids, call);
  return deletes.filter(({ row }) => !kept.has(subject(now.get(row['id'] as Id)) ?? ''));
}
function rowOf(change: Change, type: string, fields: FieldMap): Row {
  if (change.do === 'delete') return { id: id18(change.id) };
  if (change.do === 'update') return { attributes: { type }, id: id18(change.id), ...cellsOf(change, fields) };
  if (change.collection === 'assignments') return newRow(change);
  throw new CrmError('unsupported', `${change.collection} aren't made here.`);
}
const unanswered: Result = { success: true, errors: [] };
/**
 * Rows that were locked, or too many for a trigger, go again in halves. False where an answer is missing: what was sent with
 * it is unknown.
 */
async function write(
  jobs: readonly Job[],
  tell: (job: Job, result: Result) => void,
  needs: Needs,
  call: Call,
  tries = 1,
): Promise<boolean> {
  const { client, autoAssign } = needs;
  const what = jobs[0]!.change.do;
  const rows = jobs.map(({ row }) => row);
  const headers = { 'Sforce-Auto-Assign': autoAssign ? 'TRUE' : 'FALSE' };
  const ask =
    what === 'delete'
      ? { method: 'DELETE' }
      : { method: what === 'create' ? 'POST' : 'PATCH', body: { allOrNone: false, records: rows } };
  const named = what === 'delete' ? `?ids=${rows.map(({ id }) => id as string).join(',')}&allOrNone=false` : '';
  let results: readonly Result[] | undefined;
  try {
    const { body } = await client.request(`/composite/sobjects${named}`, call, { ...ask, effect: 'write', headers });
    if (Array.isArray(body) && body.length === jobs.length) results = body as readonly Result[];
  } catch (error) {
    if (!isUnanswered(error)) throw error;
  }
  for (const [i, job] of jobs.entries()) tell(job, results?.[i] ?? unanswered);
  if (!results) return false;
  const again = tries < TRIES ? jobs.filter((_, i) => busy(results[i]!)) : [];
  if (again.length === 0) return true;
  await client.ports.sleep(client.ports.random() * 500 * 2 ** tries, call.signal);
  const half = Math.ceil(again.length / 2);
  for (const part of [again.slice(0, half), again.slice(half)])
    if (part.length > 0 && !(await write(part, tell, needs, call, tries + 1))) return false;
  return true;
}

const idsBy = (changes: readonly Change[]) => {
  const by = new Map<CollectionName, Id[]>();
  for (const change of changes) by.set(change.collection, [...(by.get(change.collection) ?? []), subjectOf(change)]);
  return by;
};
/** Compares versions just before the write: the weaker promise, `check-then-write`. */
async function expectVersions(changes: readonly Change[], outcomes: Outcome[], needs: Needs, call: Call) {
  const expects = changes.filter((change) => change.do !== 'create' && change.expected !== undefined);
  for (const [collection, ids] of idsBy(expects)) {
    const now = await needs.current(collection, ids, call);
    for (const [at, change] of changes.entries()) {
      if (change.collection !== collection || change.do === 'create' || change.expected === undefined) continue;
      const current = now.get(id18(change.id));
      if (!current) outcomes[at] = { status: 'gone' };
      else if (current.version !== change.expected) outcomes[at] = { status: 'conflict', current };
    }
  }
}
/** The versions that the writes made, for an undo that leaves later edits alone; without them where they can't be read. */
async function withVersions(changes: readonly Change[], outcomes: readonly Outcome[], needs: Needs, call: Call) {
  const applied = changes.filter((change, i) => outcomes[i]!.status === 'applied' && change.do !== 'delete');
  const versions = new Map<Id, string | undefined>();
  try {
    for (const collection of idsBy(applied).keys()) {
      const ids = outcomes.flatMap((o, i) =>
        o.status === 'applied' && changes[i]!.collection === collection ? [o.id] : [],
      );
      for (const [id, { version }] of await needs.current(collection, ids, call)) versions.set(id, version);
    }
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
  }
  return outcomes.map((outcome): Outcome => {
    const version = outcome.status === 'applied' ? versions.get(outcome.id) : undefined;
    return version === undefined ? outcome : ({ ...outcome, version } as Outcome);
  });
}
