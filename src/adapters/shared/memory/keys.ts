import type { CollectionName, Collections, Day, Id } from '../../../domain/index.js';

export type KeyName = 'account' | 'rep' | 'territory';
type KeysOf<T> = { readonly [K in KeyName]?: (record: T) => Id | undefined };

/** Which account, rep and territory a record itself names. */
const keys: { readonly [N in CollectionName]: KeysOf<Collections[N]> } = {
  territories: { territory: (r) => r.id },
  areas: {},
  reps: { rep: (r) => r.id },
  accounts: { account: (r) => r.id, rep: (r) => r.owner },
  opportunities: { account: (r) => r.account, rep: (r) => r.owner, territory: (r) => r.territory },
  activities: { account: (r) => r.account, rep: (r) => r.rep },
  quotas: {
    rep: (r) => (r.of.kind === 'rep' ? r.of.id : undefined),
    territory: (r) => (r.of.kind === 'territory' ? r.of.id : undefined),
  },
  assignments: {
    account: (r) => (r.subject.kind === 'account' ? r.subject.id : undefined),
    rep: (r) => (r.subject.kind === 'rep' ? r.subject.id : undefined),
    territory: (r) => r.territory,
  },
};

/** The function that gives a record's key, undefined where records of that collection have none. */
export const keyOf = <N extends CollectionName>(
  collection: N,
  key: KeyName,
): ((record: Collections[N]) => Id | undefined) | undefined => keys[collection][key];

type Within<T> = (record: T, from: Day | undefined, to: Day | undefined) => boolean;
const overlaps = (start: Day | undefined, end: Day | undefined, from: Day | undefined, to: Day | undefined) =>
  (to === undefined || start === undefined || start < to) && (from === undefined || end === undefined || end > from);
const holds = (day: Day, from: Day | undefined, to: Day | undefined) =>
  (from === undefined || day >= from) && (to === undefined || day < to);

/** Whether a record has to do with a span of days; a deal does from its creation to its close. */
const within: { readonly [N in CollectionName]?: Within<Collections[N]> } = {
  opportunities: (r, from, to) =>
    (to === undefined || (r.created ?? r.closes) < to || r.closes < to) && (from === undefined || r.closes >= from),
  activities: (r, from, to) => holds(r.on, from, to),
  quotas: (r, from, to) => overlaps(r.from, r.to, from, to),
  assignments: (r, from, to) => overlaps(r.from, r.to, from, to),
};
export const withinOf = <N extends CollectionName>(collection: N): Within<Collections[N]> | undefined =>
  within[collection];
