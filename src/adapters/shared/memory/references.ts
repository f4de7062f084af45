import type { CollectionName, Collections, Id } from '../../../domain/index.js';

export interface Reference {
  readonly field: string;
  readonly collection: CollectionName;
  readonly id: Id;
}
type Field<T> = readonly [field: string, collection: CollectionName, read: (record: T) => Id | undefined];

const fields: { readonly [N in CollectionName]: readonly Field<Collections[N]>[] } = {
  territories: [['parent', 'territories', (r) => r.parent]],
  areas: [],
  reps: [['manager', 'reps', (r) => r.manager]],
  accounts: [
    ['owner', 'reps', (r) => r.owner],
    ['parent', 'accounts', (r) => r.parent],
  ],
  opportunities: [
    ['account', 'accounts', (r) => r.account],
    ['owner', 'reps', (r) => r.owner],
    ['territory', 'territories', (r) => r.territory],
  ],
  activities: [
    ['account', 'accounts', (r) => r.account],
    ['rep', 'reps', (r) => r.rep],
  ],
  quotas: [],
  assignments: [['territory', 'territories', (r) => r.territory]],
};
const subjects = { rep: 'reps', account: 'accounts', area: 'areas', territory: 'territories' } as const;

/** The records that a record names, by field. */
export function referencesOf<N extends CollectionName>(collection: N, record: Collections[N]): readonly Reference[] {
  const named = fields[collection].flatMap(([field, of, read]): readonly Reference[] => {
    const id = read(record);
    return id === undefined ? [] : [{ field, collection: of, id }];
  });
  const one = record as Partial<Collections['quotas'] & Collections['assignments']>;
  if (one.of) return [...named, { field: 'of', collection: subjects[one.of.kind], id: one.of.id }];
  if (one.subject) return [...named, { field: 'subject', collection: subjects[one.subject.kind], id: one.subject.id }];
  return named;
}
