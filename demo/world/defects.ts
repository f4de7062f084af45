import type { Account, Assignment, CollectionName, Id, Opportunity } from '../../src/domain/index.js';
import { addDays, locationOf, type Day } from '../../src/domain/index.js';
import type { Organisation } from './organisation.js';
import type { Random } from './random.js';

/** A record that was made wrong on purpose, as years of imports and typing leave them. */
export interface Defect {
  readonly collection: CollectionName;
  readonly id: Id;
  readonly what:
    | 'no-location'
    | 'zero-location'
    | 'swapped-location'
    | 'unknown-owner'
    | 'unknown-class'
    | 'two-territories-by-hand'
    | 'no-amount'
    | 'unknown-account'
    | 'other-currency';
}

const without =
  <K extends string>(key: K) =>
  <T extends { readonly [P in K]?: unknown }>(record: T): Omit<T, K> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as Omit<T, K>;

/** Spoils a few records in place. */
export function plant(
  {
    accounts,
    opportunities,
    assignments,
  }: { accounts: Account[]; opportunities: Opportunity[]; assignments: Assignment[] },
  organisation: Organisation,
  random: Random,
  today: Day,
): Defect[] {
  const defects: Defect[] = [];
  const spoilt = new Set<number>();
  const some = <T extends { id: Id }>(
    list: T[],
    collection: CollectionName,
    count: number,
    what: Defect['what'],
    spoil: (r: T) => T,
  ) => {
    for (let k = 0; k < count; k++) {
      let i = random.below(list.length);
      while (collection === 'accounts' && spoilt.has(i)) i = random.below(list.length);
      if (collection === 'accounts') spoilt.add(i);
      list[i] = spoil(list[i]!);
      defects.push({ collection, id: list[i]!.id, what });
    }
  };
  const swapped = (a: Account) => (a.at.kind === 'point' ? locationOf(a.at.lng, a.at.lat) : a.at);
  some(accounts, 'accounts', 12, 'no-location', (a) => ({ ...a, at: locationOf('', '') }));
  some(accounts, 'accounts', 5, 'zero-location', (a) => ({ ...a, at: locationOf(0, 0) }));
  some(accounts, 'accounts', 4, 'swapped-location', (a) => ({ ...a, at: swapped(a) }));
  some(accounts, 'accounts', 4, 'unknown-owner', (a) => ({ ...a, owner: 'P-999' }));
  some(accounts, 'accounts', 3, 'unknown-class', (a) => ({ ...a, class: 'X' }));
  some(accounts, 'accounts', 3, 'unknown-class', without('class'));
  some(accounts, 'accounts', 3, 'two-territories-by-hand', (a) => a);
  for (const { id } of defects.slice(-3))
    for (const leaf of random.shuffle(organisation.leaves).slice(0, 2))
      assignments.push({
        id: `S-${id}-${leaf.id.slice(2)}-by-hand`,
        subject: { kind: 'account', id },
        territory: leaf.id,
        cause: 'hand',
        from: addDays(today, -60),
      });
  some(opportunities, 'opportunities', 9, 'no-amount', without('amount'));
  some(opportunities, 'opportunities', 3, 'unknown-account', (o) => ({ ...o, account: 'A-none' }));
  some(opportunities, 'opportunities', 2, 'other-currency', (o) =>
    o.amount ? { ...o, amount: { ...o.amount, currency: 'CAD' } } : o,
  );
  return defects;
}
