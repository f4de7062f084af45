import { claimsOn, repsOf, territoryOfAccount } from './coverage.js';
import { addDays, daysBetween } from './day.js';
import { territoryTree } from './hierarchy.js';
import { intervalOf } from './kpis/accounts.js';
import { windowLastYear, windowOf } from './kpis/evaluate.js';
import type { Account, Assignment, Day, Id } from './model.js';
import type { World } from './world.js';

/** Why two answers to “whose account is this” don't fit. The catalogue has the words. */
export type AccountConflict =
  /** Several territories of one layer claim it, none of them above the other. */
  | { readonly code: 'overlap'; readonly territories: readonly Id[] }
  /** The territories that claim it have several active reps, and the owner is none of them. */
  | { readonly code: 'two-owners'; readonly owner: Id; readonly reps: readonly Id[] }
  | { readonly code: 'inactive-owner' | 'unknown-owner'; readonly owner: Id }
  /** The owner has none of the territories that claim it. */
  | { readonly code: 'outside-territory'; readonly owner: Id; readonly territories: readonly Id[] }
  | { readonly code: 'no-owner' | 'no-territory' };

/** A territory that claims an account, and why. */
export interface AccountClaim {
  readonly territory: Id;
  /** `unknown`: the record doesn't say. */
  readonly cause: NonNullable<Assignment['cause']> | 'unknown';
  /** Absent: always so. */
  readonly since?: Day;
  /** Active reps who have that territory. */
  readonly reps: readonly Id[];
  /** Whether it is the one that counts. */
  readonly counts: boolean;
}

/** Everything that is to be said of one account today, as plain data; money in 1/10,000 of the world's currency. */
export interface AccountStatus {
  readonly account: Account;
  readonly owner?: Id;
  readonly claims: readonly AccountClaim[];
  readonly conflicts: readonly AccountConflict[];
  readonly touch: {
    /** Last completed touch up to today. */
    readonly last?: Day;
    /** Days within which an account of its class is to be touched; absent where the class has none. */
    readonly interval?: number;
    /** Absent without an interval. Never touched and never assigned: due today. */
    readonly due?: Day;
    /** 0 where it isn't overdue. */
    readonly overdue: number;
  };
  readonly pipeline: { readonly amount: number; readonly count: number; readonly next?: Day; readonly pastDue: number };
  /** Won this fiscal year so far, and in the same days of last year. */
  readonly won: { readonly thisYear: number; readonly lastYear: number };
}

/** The status of an account that was read; undefined where it wasn't. Every list may hold just its neighbourhood. */
export function accountStatus(world: World, id: Id): AccountStatus | undefined {
  const { accounts } = world.tables;
  const row = accounts.indexOf(id);
  if (row < 0) return undefined;
  const account = accounts.row(row);
  const claims = claimsOf(world, id);
  return {
    account,
    ...(account.owner === undefined ? {} : { owner: account.owner }),
    claims,
    conflicts: conflictsOf(world, account, claims),
    touch: touchOf(world, account),
    ...dealsOf(world, id),
  };
}

function claimsOf({ tables, asOf }: World, id: Id): readonly AccountClaim[] {
  const first = territoryOfAccount(tables, id, asOf);
  const claims = claimsOn(tables.assignments, 'account', id, asOf).map((claim) => ({
    territory: claim.territory,
    cause: claim.cause ?? ('unknown' as const),
    ...(claim.from === undefined ? {} : { since: claim.from }),
    reps: repsOf(tables, claim.territory, asOf),
    counts: claim === first,
  }));
  return [...claims.filter((c) => c.counts), ...claims.filter((c) => !c.counts)];
}

function conflictsOf(world: World, account: Account, claims: readonly AccountClaim[]): readonly AccountConflict[] {
  const { reps } = world.tables;
  const territories = [...new Set(claims.map((c) => c.territory))];
  const conflicts: AccountConflict[] = [];
  const rivals = territories.filter((t) => territories.some((other) => areRivals(world, t, other)));
  if (rivals.length > 0) conflicts.push({ code: 'overlap', territories: rivals });
  if (claims.length === 0) conflicts.push({ code: 'no-territory' });

  const { owner } = account;
  if (owner === undefined) return [...conflicts, { code: 'no-owner' }];
  const row = reps.indexOf(owner);
  if (row < 0) return [...conflicts, { code: 'unknown-owner', owner }];
  if (!reps.row(row).active) conflicts.push({ code: 'inactive-owner', owner });
  const own = new Set(claimsOn(world.tables.assignments, 'rep', owner, world.asOf).map((a) => a.territory));
  if (claims.length === 0 || territories.some((t) => own.has(t))) return conflicts;
  conflicts.push({ code: 'outside-territory', owner, territories });
  const others = [...new Set(claims.flatMap((c) => c.reps))].filter((rep) => rep !== owner);
  if (others.length > 0) conflicts.push({ code: 'two-owners', owner, reps: others });
  return conflicts;
}

/** Whether two territories may not share what they have: of one layer, and neither is above the other. */
export function areRivals({ tables }: Pick<World, 'tables'>, a: Id, b: Id): boolean {
  if (a === b) return false;
  const { territories } = tables;
  const [x, y] = [territories.indexOf(a), territories.indexOf(b)];
  if (x < 0 || y < 0) return false;
  if ((territories.row(x).layer ?? '') !== (territories.row(y).layer ?? '')) return false;
  const isAbove = (upper: number, lower: number) => {
    const { parent } = territoryTree(territories);
    for (let at = parent[lower]!; at >= 0; at = parent[at]!) if (at === upper) return true;
    return false;
  };
  return !isAbove(x, y) && !isAbove(y, x);
}

/** When an account was last touched, and when it is due again by its class. */
export function touchOf(world: World, account: Account): AccountStatus['touch'] {
  const { tables, asOf, policy } = world;
  const touches = new Set(policy.touches);
  const { activities } = tables;
  const ids = activities.column('account');
  let last: Day | undefined;
  for (let i = 0; i < activities.length; i++) {
    if (ids[i] !== account.id) continue;
    const { done, kind, on } = activities.row(i);
    if (done && touches.has(kind) && on <= asOf && (last === undefined || on > last)) last = on;
  }
  const interval = intervalOf(world, account.class);
  const known = last === undefined ? {} : { last };
  if (interval === undefined) return { ...known, overdue: 0 };
  const from = last ?? oldestClaim(world, account.id);
  const due = from === undefined ? asOf : addDays(from, interval);
  return { ...known, interval, due, overdue: Math.max(0, daysBetween(due, asOf)) };
}
function oldestClaim({ tables, asOf }: World, id: Id): Day | undefined {
  const starts = claimsOn(tables.assignments, 'account', id, asOf).map((c) => c.from);
  return starts.every((day) => day !== undefined) ? [...starts].sort()[0] : undefined;
}

function dealsOf(world: World, id: Id): Pick<AccountStatus, 'pipeline' | 'won'> {
  const { tables, asOf, currency, calendar } = world;
  const year = windowOf(calendar.of('year', asOf), world);
  const before = windowLastYear(year, world);
  const { opportunities } = tables;
  const accounts = opportunities.column('account');
  const pipeline: { amount: number; count: number; next?: Day; pastDue: number } = { amount: 0, count: 0, pastDue: 0 };
  const won = { thisYear: 0, lastYear: 0 };
  for (let i = 0; i < opportunities.length; i++) {
    if (accounts[i] !== id) continue;
    const { state, closes, amount } = opportunities.row(i);
    const worth = amount?.currency === currency ? amount.amount : 0;
    if (state === 'open') {
      pipeline.amount += worth;
      pipeline.count++;
      if (closes < asOf) pipeline.pastDue++;
      else if (pipeline.next === undefined || closes < pipeline.next) pipeline.next = closes;
    } else if (state === 'won') {
      if (closes >= year.from && closes < year.upTo) won.thisYear += worth;
      else if (closes >= before.from && closes < before.upTo) won.lastYear += worth;
    }
  }
  return { pipeline, won };
}

/** Other accounts within `km` of one, the nearest first. Those without a known place, for which there is no distance, are left out. */
export function nearby(
  accounts: readonly Account[],
  account: Account,
  km: number,
  distanceKm: (a: Account['at'], b: Account['at']) => number | undefined,
): readonly { readonly account: Account; readonly km: number }[] {
  return accounts
    .filter((other) => other.id !== account.id)
    .flatMap((other) => {
      const away = distanceKm(account.at, other.at);
      return away !== undefined && away <= km ? [{ account: other, km: away }] : [];
    })
    .sort((a, b) => a.km - b.km || (a.account.id < b.account.id ? -1 : 1));
}
