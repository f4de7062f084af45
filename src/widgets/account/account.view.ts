import {
  type Account,
  type AccountStatus,
  type CollectionName,
  type Collections,
  type Id,
  type Table,
  type World,
  accountStatus,
  claimsOn,
  nearby,
  tableOf,
  touchOf,
} from '../../domain/index.js';
import { distanceKm } from '../../geo/distance.js';
import { NEARBY_KM, rowsOf } from './queries.js';

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

/** Several reads of one collection as one table, each record once. */
export function merge<N extends CollectionName>(collection: N, tables: readonly Table<N>[]): Table<N> {
  if (tables.length === 1) return tables[0]!;
  const byId = new Map<Id, Collections[N]>();
  for (const table of tables) for (const record of rowsOf(table)) byId.set(record.id, record);
  return tableOf(collection, [...byId.values()]);
}
