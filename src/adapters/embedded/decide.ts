import { subjectOf, type Change, type CollectionName, type Collections, type Outcome } from '../../domain/index.js';
import { parseRecord } from '../../domain/schema.js';
import { FIRST_VERSION, referencesOf, type Held } from '../shared/memory/index.js';
import { textOf, type Edit, type Known } from './edits.js';

type Found = Collections[CollectionName] | undefined;
type Look = (collection: CollectionName, id: string) => Found;

export const writable: readonly CollectionName[] = [
  'territories',
  'reps',
  'accounts',
  'opportunities',
  'activities',
  'quotas',
  'assignments',
];

export interface Decision {
  readonly outcomes: readonly Outcome[];
  readonly edits: readonly Edit[];
}

/** What becomes of each change, one after the other: a later one sees what an earlier one did. Writes nothing. */
export function decide(changes: readonly Change[], held: Held, known: Known): Decision {
  const written = new Map<string, Edit>();
  let sequence = known.next;
  const edited = (collection: CollectionName, id: string) => {
    const key = textOf({ collection, id });
    return written.get(key) ?? known.edits.get(key);
  };
  const look: Look = (collection, id) => {
    const edit = edited(collection, id);
    return edit ? (edit.record ?? undefined) : held.of(collection).get(id);
  };
  // of a subject the store knows every edit, also those that this tab hasn't heard of yet
  const subject: Look = (collection, id) => {
    const edit = edited(collection, id);
    return edit ? (edit.record ?? undefined) : held.of(collection).original(id);
  };
  const outcomes = changes.map((change): Outcome => {
    const result = resultOf(change, subject(change.collection, subjectOf(change)), look);
    if ('status' in result) return result;
    const { collection } = change;
    const id = subjectOf(change);
    const version = `e${sequence}`;
    const record = result.record && ({ ...result.record, version } as Collections[CollectionName]);
    written.set(textOf({ collection, id }), { collection, id, sequence: sequence++, record });
    return { status: 'applied', id, ...(record && { version }) };
  });
  return { outcomes, edits: [...written.values()] };
}

/** The record as it is to be (null: deleted), or why it stays. */
function resultOf(
  change: Change,
  current: Found,
  look: Look,
): Outcome | { readonly record: Collections[CollectionName] | null } {
  if (!writable.includes(change.collection))
    return { status: 'forbidden', needs: `write access to ${change.collection}` };
  if (change.do === 'create') {
    if (current) return { status: 'conflict', current };
    if (change.record.id === '') return { status: 'rejected', field: 'id', message: 'A record needs an id.' };
    return checked(change.collection, change.record, undefined, look);
  }
  if (!current) return { status: 'gone' };
  const version = current.version ?? FIRST_VERSION;
  if (change.expected !== undefined && change.expected !== version)
    return { status: 'conflict', current: { ...current, version } };
  if (change.do === 'delete') return { record: null };
  return checked(change.collection, apply(current, change.set), current, look);
}

/** A field set to undefined or null is cleared. */
function apply(current: Collections[CollectionName], set: object): Collections[CollectionName] {
  const next: Record<string, unknown> = { ...current };
  for (const [field, value] of Object.entries(set) as [string, unknown][]) {
    if (field === 'id' || field === 'version') continue;
    if (value === undefined || value === null) delete next[field];
    else next[field] = value;
  }
  return next as unknown as Collections[CollectionName];
}

/** Refuses a name of a record that isn't there, where this change is what put it in. */
function checked(
  collection: CollectionName,
  record: Collections[CollectionName],
  before: Found,
  look: Look,
): Outcome | { readonly record: Collections[CollectionName] } {
  const old = before ? referencesOf(collection, before) : [];
  const isOld = (field: string, id: string) => old.some((one) => one.field === field && one.id === id);
  const broken = referencesOf(collection, record).find(
    (one) => !isOld(one.field, one.id) && !look(one.collection, one.id),
  );
  if (!broken) return shapely(collection, record, before);
  const message = `${broken.collection} has no record “${broken.id}”.`;
  return { status: 'rejected', field: broken.field, message };
}

/** Refuses a field that the model has no place for, or that isn't of its kind; not one that was so before. */
function shapely(
  collection: CollectionName,
  record: Collections[CollectionName],
  before: Found,
): Outcome | { readonly record: Collections[CollectionName] } {
  const parsed = parseRecord(collection, record);
  if ('record' in parsed) return { record };
  const { field = 'id', code } = parsed.issue;
  const root = field.split('.')[0] as keyof typeof record;
  if (before && before[root] !== undefined && before[root] === record[root]) return { record };
  return { status: 'rejected', field, message: `“${field}” of ${collection} is refused: ${code}.` };
}
