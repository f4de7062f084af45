import {
  type Account,
  type AccountStatus,
  type CollectionName,
  type Collections,
  type Id,
  type Query,
  type Table,
  type World,
  accountStatus,
  claimsOn,
  nearby,
  tableOf,
  touchOf,
} from '../../domain/index.js';
import { distanceKm } from '../../geo/distance.js';

/** How far “nearby” reaches: 30 miles. */
export const NEARBY_KM = 48.28;
const NEARBY_SHOWN = 5;

export interface Neighbour {
  readonly account: Account;
  readonly km: number;
  readonly touch: AccountStatus['touch'];
}
export interface AccountView {
  readonly status: AccountStatus;
  readonly ownerName: string | undefined;
  /** The owner in the CRM, before any draft. */
  readonly baseOwner: Id | undefined;
  readonly neighbours: readonly Neighbour[];
  /** Reps that an owner change can choose from: those of the claiming territories first, then by name. */
  readonly candidates: readonly { readonly id: Id; readonly name: string; readonly territory?: string }[];
}

/** `baseOwner`: who owns it in the CRM, where the world has a draft on top. */
export function viewOf(world: World, id: Id, baseOwner: Id | undefined): AccountView | undefined {
  const status = accountStatus(world, id);
  if (!status) return undefined;
  const { reps, territories, assignments } = world.tables;
  const nameOf = (rep: Id) => {
    const row = reps.indexOf(rep);
    return row < 0 ? undefined : reps.row(row).name;
  };
  const territoryOf = (rep: Id) => {
    const home = claimsOn(assignments, 'rep', rep, world.asOf)[0]?.territory;
    const row = home === undefined ? -1 : territories.indexOf(home);
    return row < 0 ? undefined : territories.row(row).name;
  };
  const covering = new Set(status.claims.flatMap((c) => c.reps));
  const candidates = reps
    .column('id')
    .filter((rep, i) => reps.column('active')[i] && rep !== baseOwner)
    .map((rep) => {
      const territory = territoryOf(rep);
      return { id: rep, name: nameOf(rep) ?? rep, ...(territory ? { territory } : {}) };
    })
    .sort((a, b) => Number(covering.has(b.id)) - Number(covering.has(a.id)) || a.name.localeCompare(b.name));
  return {
    status,
    ownerName: status.account.owner === undefined ? undefined : nameOf(status.account.owner),
    baseOwner,
    neighbours: neighboursOf(world, status.account),
    candidates,
  };
}

function neighboursOf(world: World, account: Account): Neighbour[] {
  const { accounts } = world.tables;
  const all = Array.from({ length: accounts.length }, (_, i) => accounts.row(i));
  return nearby(all, account, NEARBY_KM, between).map((n) => ({ ...n, touch: touchOf(world, n.account) }));
}
const between = (a: Account['at'], b: Account['at']) =>
  a.kind === 'point' && b.kind === 'point' ? distanceKm(a, b) : undefined;

type Reads = <N extends CollectionName>(query: Query<N>) => Table<N>;

/**
 * What the widget reads, step by step: the account and what hangs on it; then, from these, its owner, its territories with
 * their reps, and what is near. Never a whole collection, but for the reps where a new owner is chosen.
 */
export function queriesFor(
  id: Id,
  read: Reads,
  options: { readonly choosing: boolean; readonly showAll: boolean },
): Query[] {
  const out: Query[] = [
    { collection: 'accounts', ids: [id] },
    { collection: 'assignments', account: id },
    { collection: 'opportunities', account: id },
    { collection: 'activities', account: id },
  ];
  const accounts = read({ collection: 'accounts', ids: [id] });
  const row = accounts.indexOf(id);
  const account = row < 0 ? undefined : accounts.row(row);
  const claimed = unique(
    rowsOf(read({ collection: 'assignments', account: id }))
      .filter((a) => a.subject.kind === 'account' && a.subject.id === id)
      .map((a) => a.territory),
  );
  if (claimed.length > 0) out.push({ collection: 'territories', ids: claimed });
  const byTerritory = claimed.map((territory): Query<'assignments'> => ({ collection: 'assignments', territory }));
  out.push(...byTerritory);
  const people = byTerritory
    .flatMap((q) => rowsOf(read(q)))
    .filter((a) => a.subject.kind === 'rep' && claimed.includes(a.territory))
    .map((a) => a.subject.id);
  if (account?.owner !== undefined) people.push(account.owner);
  const everybody = options.choosing ? read({ collection: 'reps' }) : undefined;
  if (everybody) out.push({ collection: 'reps' });
  // until everybody is read, the names that are shown stay
  if (people.some((rep) => !everybody || everybody.indexOf(rep) < 0))
    out.push({ collection: 'reps', ids: unique(people).sort() });
  if (account?.at.kind === 'point') {
    const { lng, lat } = account.at;
    const near: Query<'accounts'> = { collection: 'accounts', near: { lng, lat, km: NEARBY_KM } };
    out.push(near);
    const closest = rowsOf(read(near))
      .filter((a) => a.id !== id && a.at.kind === 'point')
      .map((a) => ({ id: a.id, km: a.at.kind === 'point' ? distanceKm({ lng, lat }, a.at) : Infinity }))
      .filter((a) => a.km <= NEARBY_KM)
      .sort((a, b) => a.km - b.km)
      .slice(0, options.showAll ? 50 : NEARBY_SHOWN);
    for (const a of closest) out.push({ collection: 'activities', account: a.id });
  }
  return out;
}
export const nearbyShown = (showAll: boolean): number => (showAll ? 50 : NEARBY_SHOWN);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const rowsOf = <N extends CollectionName>(table: Table<N>): Collections[N][] =>
  Array.from({ length: table.length }, (_, i) => table.row(i));

/** Several reads of one collection as one table, each record once. */
export function merge<N extends CollectionName>(collection: N, tables: readonly Table<N>[]): Table<N> {
  if (tables.length === 1) return tables[0]!;
  const byId = new Map<Id, Collections[N]>();
  for (const table of tables) for (const record of rowsOf(table)) byId.set(record.id, record);
  return tableOf(collection, [...byId.values()]);
}
