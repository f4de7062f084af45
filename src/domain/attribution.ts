import { assignmentsOf, claimsOn, indexAssignments, inForce, territoryOfAccount } from './coverage.js';
import type { Assignment, CollectionName, Day } from './model.js';
import { ofQuotas } from './quotas.js';
import { indexer, rowsNamedInSlices, type Attribution } from './rows.js';
import { type Slices, finish, mapped } from './slices.js';
import { type Table, type Tables, perTable } from './table.js';
import type { Basis, World } from './world.js';

export type { Attribution } from './rows.js';

const kept = new WeakMap<Tables, Map<string, Attribution>>();

/**
 * Who a collection's rows are counted for. `as-was`: the opportunity's own territory and owner, the assignments of the day.
 * `as-is`: the present territory and owner of its account. `day` matters for records without a day of their own (accounts,
 * areas, reps): the day at which they are looked at.
 */
export const attributionOf = (world: World, collection: CollectionName, basis: Basis, day: Day): Attribution =>
  finish(attributionInSlices(world, collection, basis, day));

/** As `attributionOf`; remembered for a world's tables either way. */
export function* attributionInSlices(
  world: World,
  collection: CollectionName,
  basis: Basis,
  day: Day,
): Slices<Attribution> {
  const on = basis === 'as-is' ? world.asOf : day;
  const hasDay = collection === 'opportunities' || collection === 'activities' || collection === 'quotas';
  const since = collection === 'accounts' ? lastChange(world.tables.assignments, on) : on;
  const key = `${collection}|${basis}|${hasDay ? world.asOf : since}`;
  let byKey = kept.get(world.tables);
  if (!byKey) kept.set(world.tables, (byKey = new Map()));
  let made = byKey.get(key);
  if (!made) byKey.set(key, (made = yield* makers[collection](world, basis, on)));
  return made;
}

const changes = perTable((assignments: Table<'assignments'>): readonly Day[] => {
  const days = new Set<Day>();
  for (let i = 0; i < assignments.length; i++) {
    const { subject, from, to } = assignments.row(i);
    if (subject.kind === 'area') continue;
    if (from !== undefined) days.add(from);
    if (to !== undefined) days.add(to);
  }
  return [...days].sort();
});
/** The last day up to `day` on which an assignment of an account or a rep began or ended: since then all is as it was. */
function lastChange(assignments: Table<'assignments'>, day: Day): Day {
  const days = changes(assignments);
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? '';
}

type Maker = (world: World, basis: Basis, day: Day) => Slices<Attribution>;
/** Of a collection that is small enough to be looked through at once. */
const small = (make: (world: World, basis: Basis, day: Day) => Attribution): Maker =>
  // eslint-disable-next-line require-yield
  function* (...given) {
    return make(...given);
  };
const makers: Record<CollectionName, Maker> = {
  accounts: function* ({ tables }, _, day) {
    const at = yield* placesOf(tables);
    return {
      territory: yield* mapped(tables.accounts.column('id'), (_id, row) => at(row, day)),
      rep: yield* rowsNamedInSlices(tables.accounts, 'owner', tables.reps),
    };
  },
  opportunities: function* (world, basis) {
    const { tables } = world;
    const { opportunities } = tables;
    const account = yield* rowsNamedInSlices(opportunities, 'account', tables.accounts);
    const ownTerritory = yield* rowsNamedInSlices(opportunities, 'territory', tables.territories);
    const ownRep = yield* rowsNamedInSlices(opportunities, 'owner', tables.reps);
    if (basis === 'as-is') {
      const now = yield* attributionInSlices(world, 'accounts', 'as-is', world.asOf);
      return {
        territory: yield* mapped(account, (a, i) => (a < 0 ? ownTerritory[i]! : now.territory[a]!)),
        rep: yield* mapped(account, (a, i) => (a < 0 ? ownRep[i]! : now.rep[a]!)),
      };
    }
    const at = yield* placesOf(tables);
    const closes = opportunities.column('closes');
    return {
      territory: yield* mapped(ownTerritory, (t, i) => (t >= 0 || account[i]! < 0 ? t : at(account[i]!, closes[i]!))),
      rep: ownRep,
    };
  },
  activities: function* (world, basis) {
    const { tables } = world;
    const { activities } = tables;
    const account = yield* rowsNamedInSlices(activities, 'account', tables.accounts);
    if (basis === 'as-is') {
      const now = yield* attributionInSlices(world, 'accounts', 'as-is', world.asOf);
      return {
        territory: yield* mapped(account, (a) => (a < 0 ? -1 : now.territory[a]!)),
        rep: yield* mapped(account, (a) => (a < 0 ? -1 : now.rep[a]!)),
      };
    }
    const at = yield* placesOf(tables);
    const on = activities.column('on');
    return {
      territory: yield* mapped(account, (a, i) => (a < 0 ? -1 : at(a, on[i]!))),
      rep: yield* rowsNamedInSlices(activities, 'rep', tables.reps),
    };
  },
  quotas: small(ofQuotas),
  reps: small(({ tables }, _, day) => {
    const territoryRow = indexer(tables.territories);
    const ids = tables.reps.column('id');
    return {
      rep: ids.map((_id, i) => i),
      territory: ids.map((id) => territoryRow(claimsOn(tables.assignments, 'rep', id, day)[0]?.territory)),
    };
  }),
  areas: small(({ tables }, _, day) => {
    const territoryRow = indexer(tables.territories);
    const ids = tables.areas.column('id');
    return {
      rep: ids.map(() => -1),
      territory: ids.map((id) => territoryRow(claimsOn(tables.assignments, 'area', id, day)[0]?.territory)),
    };
  }),
  territories: small(({ tables }) => ({
    rep: tables.territories.column('id').map(() => -1),
    territory: tables.territories.column('id').map((_, i) => i),
  })),
  assignments: small(({ tables }) => {
    const territoryRow = indexer(tables.territories);
    const repRow = indexer(tables.reps);
    return {
      territory: tables.assignments.column('territory').map(territoryRow),
      rep: tables.assignments.column('subject').map((s) => (s.kind === 'rep' ? repRow(s.id) : -1)),
    };
  }),
};

const claims = new WeakMap<
  Table<'assignments'>,
  { readonly accounts: Table<'accounts'>; readonly of: readonly (readonly Assignment[])[] }
>();
/** Every assignment of each account, in force or not. */
export function* claimsOfAccounts({ accounts, assignments }: Tables): Slices<readonly (readonly Assignment[])[]> {
  const known = claims.get(assignments);
  if (known?.accounts === accounts) return known.of;
  yield* indexAssignments(assignments);
  const of = yield* mapped(accounts.column('id'), (id) => assignmentsOf(assignments, 'account', id));
  claims.set(assignments, { accounts, of });
  return of;
}

type Place = (account: number, day: Day) => number;
const places = new WeakMap<Tables, Place>();
/** Row of an account's territory on a day; the usual account, with one claim, is looked up once. */
function* placesOf(tables: Tables): Slices<Place> {
  const known = places.get(tables);
  if (known) return known;
  const ids = tables.accounts.column('id');
  const territoryRow = indexer(tables.territories);
  const of = yield* claimsOfAccounts(tables);
  const rows = yield* mapped(of, (all) => (all.length === 1 ? territoryRow(all[0]!.territory) : -1));
  const place: Place = (account, day) => {
    const all = of[account]!;
    if (all.length > 1) return territoryRow(territoryOfAccount(tables, ids[account]!, day)?.territory);
    return all.length === 1 && inForce(all[0]!, day) ? rows[account]! : -1;
  };
  places.set(tables, place);
  return place;
}
