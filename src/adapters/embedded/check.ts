import { subjectOf, type Change, type Collections, type Day, type Id, type Warning } from '../../domain/index.js';
import { FIRST_VERSION, type Held } from '../shared/memory/index.js';

type OwnerChange = Extract<Change, { do: 'update'; collection: 'accounts' }>;
const isOwnerChange = (change: Change): change is OwnerChange =>
  change.do === 'update' && change.collection === 'accounts' && change.set.owner !== undefined;

/** What stands in the way of the changes, and what they would leave behind, seen as if all of them were done. */
export function warningsOf(changes: readonly Change[], held: Held, today: Day): readonly Warning[] {
  const after = held.fork();
  const warnings: Warning[] = [];
  changes.forEach((change, index) => {
    const problem = obstacle(change, after);
    if (problem) warnings.push({ change: index, ...problem, blocks: true });
    else preview(change, after);
  });
  const stopped = new Set(warnings.map(({ change }) => change));
  changes.forEach((change, index) => {
    if (stopped.has(index) || !isOwnerChange(change)) return;
    for (const found of ofOwner(change, held, after, today)) warnings.push({ change: index, ...found });
  });
  return warnings;
}

function obstacle(change: Change, after: Held): Pick<Warning, 'code' | 'value'> | undefined {
  const id = subjectOf(change);
  const current = after.of(change.collection).get(id);
  if (change.do === 'create') return current ? { code: 'exists', value: id } : undefined;
  if (!current) return { code: 'unknown-record', value: id };
  if (change.expected !== undefined && change.expected !== (current.version ?? FIRST_VERSION))
    return { code: 'changed-meanwhile', value: id };
  if (isOwnerChange(change) && !after.of('reps').get(change.set.owner!))
    return { code: 'unknown-owner', value: change.set.owner! };
  return undefined;
}

function preview(change: Change, after: Held): void {
  const shelf = after.of(change.collection);
  const id = subjectOf(change);
  const record =
    change.do === 'create' ? change.record : change.do === 'update' ? { ...shelf.get(id), ...change.set } : null;
  // the version stays, as nothing is written
  shelf.put(id, record as never);
}

function ofOwner(change: OwnerChange, before: Held, after: Held, today: Day): readonly Omit<Warning, 'change'>[] {
  const found: Omit<Warning, 'change'>[] = [];
  const owner = change.set.owner!;
  const old = before.of('accounts').get(change.id)?.owner;
  if (after.of('reps').get(owner)?.active === false)
    found.push({ code: 'inactive-owner', value: owner, blocks: false });
  const outside = territoriesOf('account', change.id, after, today).filter(
    (territory) => !covers(owner, territory, after, today),
  );
  for (const territory of outside) found.push({ code: 'outside-territory', value: territory, blocks: false });
  if (old === undefined || old === owner) return found;
  const staying = after.select({ collection: 'opportunities', account: change.id, rep: old });
  const open = staying.filter(({ state }) => state === 'open').length;
  if (open > 0) found.push({ code: 'open-opportunities', value: String(open), blocks: false });
  return found;
}

const isCurrent = ({ from, to }: Collections['assignments'], today: Day) =>
  (from === undefined || from <= today) && (to === undefined || today < to);

function territoriesOf(kind: 'account' | 'rep', id: Id, held: Held, today: Day): readonly Id[] {
  const assignments = held.of('assignments').by(kind, id);
  return assignments.filter((one) => isCurrent(one, today)).map(({ territory }) => territory);
}

/** Whether a rep looks after a territory, or after one above it. */
function covers(rep: Id, territory: Id, held: Held, today: Day): boolean {
  const own = territoriesOf('rep', rep, held, today);
  const seen = new Set<Id>();
  for (let at: Id | undefined = territory; at !== undefined && !seen.has(at);) {
    if (own.includes(at)) return true;
    seen.add(at);
    at = held.of('territories').get(at)?.parent;
  }
  return false;
}
