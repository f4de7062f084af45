import type { Change } from '../../../domain/changes.js';
import type { Concurrency } from '../../../domain/crm.js';
import type { CollectionName, Collections } from '../../../domain/model.js';
import { withoutVersion } from './compare.js';
import { fail, skip, type Trial } from './trial.js';
import type { Need } from './types.js';

type Set<N extends CollectionName> = Partial<Omit<Collections[N], 'id' | 'version'>>;
type Update = Extract<Change, { do: 'update' }>;

const another = (trial: Trial, owner: string | undefined): string | undefined =>
  trial.subject.world.reps?.find((rep) => rep.id !== owner && rep.active && !trial.isBad('reps', rep.id))?.id;
const defaults: { readonly [N in CollectionName]: (record: Collections[N], trial: Trial) => Set<N> } = {
  territories: (t) => ({ name: `${t.name} 2` }),
  areas: (a) => ({ name: `${a.name} 2` }),
  reps: (r) => ({ name: `${r.name} 2` }),
  accounts: (a, trial) => {
    const owner = another(trial, a.owner);
    return owner === undefined ? { name: `${a.name} 2` } : { owner };
  },
  opportunities: (o, trial) => {
    const owner = another(trial, o.owner);
    return owner === undefined ? { stage: `${o.stage} 2` } : { owner };
  },
  activities: (a) => ({ minutes: (a.minutes ?? 30) + 1 }),
  quotas: (q) => ({ target: { ...q.target, amount: q.target.amount + 10_000 } }),
  assignments: (a) => ({ to: a.to === '2099-01-01' ? '2098-01-01' : '2099-01-01' }),
};

/** Fields to set on a record, so that it differs afterwards. */
export function setOf<N extends CollectionName>(trial: Trial, collection: N, record: Collections[N]): Set<N> {
  const given: Set<N> | undefined = trial.subject.samples?.[collection]?.set;
  return given ?? defaults[collection](record, trial);
}
/** The same fields as they were, for a second change that differs from the first. */
export function back<N extends CollectionName>(record: Collections[N], set: Set<N>): Set<N> {
  const keys = Object.keys(set) as (keyof Set<N>)[];
  const old = keys.filter((key) => record[key as keyof Collections[N]] !== undefined);
  return old.length === 0
    ? set
    : (Object.fromEntries(old.map((key) => [key, record[key as keyof Collections[N]]])) as Set<N>);
}
export function updateOf<N extends CollectionName>(
  trial: Trial,
  collection: N,
  record: Collections[N],
  set: Set<N> = setOf(trial, collection, record),
): Update {
  const change = { do: 'update', collection, id: record.id, set };
  return (record.version === undefined ? change : { ...change, expected: record.version }) as Update;
}
export function createOf(trial: Trial, collection: CollectionName): Extract<Change, { do: 'create' }> {
  const given = trial.subject.samples?.[collection]?.create;
  const pattern = trial.world(collection)[0];
  const record = given ?? (pattern && { ...withoutVersion(pattern), id: 'bailiwick-new-1' });
  if (!record) return skip(`'${collection}' has no record to copy; give samples.${collection}.create.`);
  return { do: 'create', collection, record } as Extract<Change, { do: 'create' }>;
}

/** The declared collections in which something can be done, each with its promise. */
export function writable(trial: Trial, what: Change['do'], ...of: readonly Concurrency[]): readonly CollectionName[] {
  return trial.collections.filter((name) => {
    const writes = trial.can.writes[name];
    return writes?.can.includes(what) && (of.length === 0 || of.includes(writes.concurrency));
  });
}
/** Records of a collection as the adapter gives them now, those that can be changed safely. */
export async function changeable<N extends CollectionName>(
  trial: Trial,
  collection: N,
): Promise<readonly Collections[N][]> {
  const { records } = await trial.read({ collection });
  const known = new Set<string>(trial.world(collection).map((record) => record.id));
  const good = records.filter((record) => known.has(record.id) && !trial.isBad(collection, record.id));
  const seen = new Set<string>();
  return good.filter(({ id }) => !seen.has(id) && seen.add(id));
}
export async function firstChangeable<N extends CollectionName>(trial: Trial, collection: N): Promise<Collections[N]> {
  const [record] = await changeable(trial, collection);
  return record ?? fail(`Put a record into '${collection}' of the world: the adapter declares that it can be changed.`);
}

export const canUpdate: Need = {
  why: 'The adapter declares no updates.',
  met: ({ adapter }) => Object.values(adapter.can.writes).some((writes) => writes?.can.includes('update')),
};
export const canCreate: Need = {
  why: 'The adapter declares no creates.',
  met: ({ adapter }) => Object.values(adapter.can.writes).some((writes) => writes?.can.includes('create')),
};
export const canDelete: Need = {
  why: 'The adapter declares no deletes.',
  met: ({ adapter }) => Object.values(adapter.can.writes).some((writes) => writes?.can.includes('delete')),
};
export const guarded: Need = {
  why: 'The adapter declares no updates that compare versions.',
  met: ({ adapter }) =>
    Object.values(adapter.can.writes).some(
      (writes) => writes?.can.includes('update') && writes.concurrency !== 'last-write-wins',
    ),
};
export const hasEdit: Need = { why: 'make() gives no edit().', met: ({ edit }) => edit !== undefined };
