import { assignmentsOf, claimsOn, inForce, territoryOfAccount } from './coverage.js';
import type { CollectionName, Day } from './model.js';
import { ofQuotas } from './quotas.js';
import { indexer, type Attribution } from './rows.js';
import type { Tables } from './table.js';
import type { Basis, World } from './world.js';

export type { Attribution } from './rows.js';

const kept = new WeakMap<Tables, Map<string, Attribution>>();

/**
 * Who a collection's rows are counted for. `as-was`: the opportunity's own territory and owner, the assignments of the day.
 * `as-is`: the present territory and owner of its account. `day` matters for records without a day of their own (accounts,
 * areas, reps): the day at which they are looked at.
 */
export function attributionOf(world: World, collection: CollectionName, basis: Basis, day: Day): Attribution {
  const on = basis === 'as-is' ? world.asOf : day;
  const hasDay = collection === 'opportunities' || collection === 'activities' || collection === 'quotas';
  const key = `${collection}|${basis}|${hasDay ? world.asOf : on}`;
  let byKey = kept.get(world.tables);
  if (!byKey) kept.set(world.tables, (byKey = new Map()));
  let made = byKey.get(key);
  if (!made) byKey.set(key, (made = makers[collection](world, basis, on)));
  return made;
}

function ofAccounts(world: World, day: Day): Attribution {
  const at = onTheDay(world);
  const { accounts, reps } = world.tables;
  return {
    territory: accounts.column('id').map((_, row) => at(row, day)),
    rep: accounts.column('owner').map(indexer(reps)),
  };
}

type Maker = (world: World, basis: Basis, day: Day) => Attribution;
const makers: Record<CollectionName, Maker> = {
  accounts: (world, _, day) => ofAccounts(world, day),
  opportunities: (world, basis) => {
    const { tables } = world;
    const { opportunities } = tables;
    const account = opportunities.column('account').map(indexer(tables.accounts));
    const ownTerritory = opportunities.column('territory').map(indexer(tables.territories));
    const ownRep = opportunities.column('owner').map(indexer(tables.reps));
    const now = attributionOf(world, 'accounts', 'as-is', world.asOf);
    if (basis === 'as-is')
      return {
        territory: account.map((a, i) => (a < 0 ? ownTerritory[i]! : now.territory[a]!)),
        rep: account.map((a, i) => (a < 0 ? ownRep[i]! : now.rep[a]!)),
      };
    const at = onTheDay(world);
    const closes = opportunities.column('closes');
    return {
      territory: ownTerritory.map((t, i) => (t >= 0 || account[i]! < 0 ? t : at(account[i]!, closes[i]!))),
      rep: ownRep,
    };
  },
  activities: (world, basis) => {
    const { tables } = world;
    const { activities } = tables;
    const account = activities.column('account').map(indexer(tables.accounts));
    const now = attributionOf(world, 'accounts', 'as-is', world.asOf);
    if (basis === 'as-is')
      return {
        territory: account.map((a) => (a < 0 ? -1 : now.territory[a]!)),
        rep: account.map((a) => (a < 0 ? -1 : now.rep[a]!)),
      };
    const at = onTheDay(world);
    const on = activities.column('on');
    return {
      territory: account.map((a, i) => (a < 0 ? -1 : at(a, on[i]!))),
      rep: activities.column('rep').map(indexer(tables.reps)),
    };
  },
  quotas: ofQuotas,
  reps: ({ tables }, _, day) => {
    const territoryRow = indexer(tables.territories);
    const ids = tables.reps.column('id');
    return {
      rep: ids.map((_id, i) => i),
      territory: ids.map((id) => territoryRow(claimsOn(tables.assignments, 'rep', id, day)[0]?.territory)),
    };
  },
  areas: ({ tables }, _, day) => {
    const territoryRow = indexer(tables.territories);
    const ids = tables.areas.column('id');
    return {
      rep: ids.map(() => -1),
      territory: ids.map((id) => territoryRow(claimsOn(tables.assignments, 'area', id, day)[0]?.territory)),
    };
  },
  territories: ({ tables }) => ({
    rep: tables.territories.column('id').map(() => -1),
    territory: tables.territories.column('id').map((_, i) => i),
  }),
  assignments: ({ tables }) => {
    const territoryRow = indexer(tables.territories);
    const repRow = indexer(tables.reps);
    return {
      territory: tables.assignments.column('territory').map(territoryRow),
      rep: tables.assignments.column('subject').map((s) => (s.kind === 'rep' ? repRow(s.id) : -1)),
    };
  },
};

type Place = (account: number, day: Day) => number;
const places = new WeakMap<Tables, Place>();
/** Row of an account's territory on a day; the usual account, with one claim, is looked up once. */
function onTheDay({ tables }: World): Place {
  const known = places.get(tables);
  if (known) return known;
  const ids = tables.accounts.column('id');
  const territoryRow = indexer(tables.territories);
  const claims = ids.map((id) => assignmentsOf(tables.assignments, 'account', id));
  const rows = claims.map((all) => (all.length === 1 ? territoryRow(all[0]!.territory) : -1));
  const place: Place = (account, day) => {
    const all = claims[account]!;
    if (all.length > 1) return territoryRow(territoryOfAccount(tables, ids[account]!, day)?.territory);
    return all.length === 1 && inForce(all[0]!, day) ? rows[account]! : -1;
  };
  places.set(tables, place);
  return place;
}
