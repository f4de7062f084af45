import { claimsOfAccounts } from '../attribution.js';
import { inForce } from '../coverage.js';
import { addMonths, dayFrom, dayNumber } from '../day.js';
import { accountTree } from '../hierarchy.js';
import type { Assignment, Day } from '../model.js';
import { rowsNamedInSlices } from '../rows.js';
import { type Slices, finish, inSlices } from '../slices.js';
import { lowerBound } from '../sorted.js';
import type { Table, Tables } from '../table.js';
import type { World } from '../world.js';
import { dealsIn, doneAmong, listAmong } from './among.js';
import { byDayInSlices } from './by-day.js';
import { dayNumbersInSlices } from './days.js';

/** What was sold to an account: days in order, and the sum up to and with each. */
export interface Sales {
  readonly days: readonly number[];
  readonly sums: readonly number[];
}
/** What several KPIs need to know about each account and rep, made once for a world's tables. */
export interface AccountFacts {
  /** Row of the ultimate parent, itself where it has none. */
  readonly root: readonly number[];
  /** Completed touches of an account, as day numbers in order. */
  readonly touches: readonly (readonly number[])[];
  /** Won opportunities of an account with all of its family, as day numbers in order, by the row of the root. */
  readonly wins: readonly (readonly number[])[];
  /** Won opportunities of the account itself, in the world's currency. */
  readonly sales: readonly Sales[];
  /** Row of the account of an opportunity, -1 where it has none. */
  readonly accountOf: readonly number[];
  /** Whether an opportunity made a customer: the first won of a family, or the first after the policy's gap. */
  readonly isFirstWin: readonly boolean[];
  /** Every assignment of an account, in force or not. */
  readonly claims: readonly (readonly Assignment[])[];
  /** Completed activities of a rep, of any kind, as day numbers in order. */
  readonly work: readonly (readonly number[])[];
}

const kept = new WeakMap<Tables, { policy: World['policy']; currency: string; facts: AccountFacts }>();

/** Remembered until the tables, the policy or the currency change. */
export const factsOf = (world: World): AccountFacts => finish(factsInSlices(world));

/** As `factsOf`. */
export function* factsInSlices(world: World): Slices<AccountFacts> {
  const known = kept.get(world.tables);
  if (known && known.policy === world.policy && known.currency === world.currency) return known.facts;
  const { tables, policy, currency } = world;
  const { accounts, opportunities } = tables;
  const root = rootsOf(accounts);
  yield;
  const accountOf = yield* rowsNamedInSlices(opportunities, 'account', accounts);
  yield* listAmong(opportunities, tables.activities);
  const won = yield* byDayInSlices(opportunities, 'closes', dealsIn(opportunities, 'won'));
  const facts: AccountFacts = {
    root,
    accountOf,
    ...(yield* contacts(tables, policy)),
    ...(yield* customers(opportunities, won.rows, accountOf, root, policy)),
    sales: yield* salesOf(opportunities, won.rows, accountOf, accounts.length, currency),
    claims: yield* claimsOfAccounts(tables),
  };
  kept.set(tables, { policy, currency, facts });
  return facts;
}

function rootsOf(accounts: Table<'accounts'>): readonly number[] {
  const { parent } = accountTree(accounts);
  return parent.map((_, i) => {
    let at = i;
    while (parent[at]! >= 0) at = parent[at]!;
    return at;
  });
}
const listsFor = (length: number): number[][] => Array.from({ length }, () => []);

function* contacts({ accounts, activities, reps }: Tables, policy: World['policy']) {
  const touches = listsFor(accounts.length);
  const work = listsFor(reps.length);
  const touchKinds = new Set(policy.touches);
  const kind = activities.column('kind');
  const on = yield* dayNumbersInSlices(activities, 'on');
  const account = yield* rowsNamedInSlices(activities, 'account', accounts);
  const rep = yield* rowsNamedInSlices(activities, 'rep', reps);
  const { rows } = yield* byDayInSlices(activities, 'on', doneAmong(activities));
  yield* inSlices(rows.length, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = rows[k]!;
      const day = on[i]!;
      if (rep[i]! >= 0) work[rep[i]!]!.push(day);
      if (account[i]! >= 0 && touchKinds.has(kind[i]!)) touches[account[i]!]!.push(day);
    }
  });
  return { touches, work };
}

/** `won`: rows of won opportunities in the order of their days. */
function* customers(
  opportunities: Table<'opportunities'>,
  won: readonly number[],
  accountOf: readonly number[],
  root: readonly number[],
  policy: World['policy'],
) {
  const closed = yield* dayNumbersInSlices(opportunities, 'closes');
  const id = opportunities.column('id');
  yield;
  const wins = listsFor(root.length);
  const isFirstWin = new Array<boolean>(opportunities.length).fill(false);
  yield;
  const gapAfter = gapsAfter(policy.reactivatedAfterMonths);
  /** By family: the latest win that made it a customer. */
  const first: (number | undefined)[] = [];
  yield* inSlices(won.length, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = won[k]!;
      const family = accountOf[i]! < 0 ? -1 : root[accountOf[i]!]!;
      if (family < 0) continue;
      const day = closed[i]!;
      const days = wins[family]!;
      const last = days.at(-1);
      const known = first[family];
      if (last === undefined || day >= gapAfter(last)) {
        isFirstWin[i] = true;
        first[family] = i;
      } else if (known !== undefined && closed[known] === day && id[i]! < id[known]!) {
        // of several on the day the first by id, so that the order of the records doesn't matter
        isFirstWin[known] = false;
        isFirstWin[i] = true;
        first[family] = i;
      }
      days.push(day);
    }
  });
  return { wins, isFirstWin };
}
/** The day from which a win makes a customer again, by the day of the win before. */
function gapsAfter(months: number): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    let end = known.get(day);
    if (end === undefined) known.set(day, (end = dayNumber(addMonths(dayFrom(day), months))));
    return end;
  };
}

function* salesOf(
  opportunities: Table<'opportunities'>,
  won: readonly number[],
  accountOf: readonly number[],
  accounts: number,
  currency: string,
): Slices<readonly Sales[]> {
  const closes = yield* dayNumbersInSlices(opportunities, 'closes');
  const amount = opportunities.column('amount');
  const sales = Array.from({ length: accounts }, () => ({ days: [] as number[], sums: [] as number[] }));
  yield;
  yield* inSlices(won.length, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = won[k]!;
      const of = accountOf[i]! < 0 ? undefined : sales[accountOf[i]!]!;
      if (!of) continue;
      const money = amount[i];
      of.sums.push((of.sums.at(-1) ?? 0) + (money?.currency === currency ? money.amount : 0));
      of.days.push(closes[i]!);
    }
  });
  return sales;
}

/** What was sold in [from, to), by day numbers. */
export function soldIn(sales: Sales, from: number, to: number): number {
  const last = lowerBound(sales.days, to) - 1;
  const before = lowerBound(sales.days, from) - 1;
  return (sales.sums[last] ?? 0) - (sales.sums[before] ?? 0);
}

/** Start of the oldest claim on an account that is in force on `day`; undefined where it has none or was always so. */
export function assignedSince(facts: AccountFacts, account: number, day: Day): Day | undefined {
  let since: Day | undefined;
  for (const claim of facts.claims[account]!) {
    if (!inForce(claim, day)) continue;
    if (claim.from === undefined) return undefined;
    if (since === undefined || claim.from < since) since = claim.from;
  }
  return since;
}
/** Whether every claim on an account that is in force on `day` began after `since`. */
export function isAssignedAfter(facts: AccountFacts, account: number, day: Day, since: Day): boolean {
  const from = assignedSince(facts, account, day);
  return from !== undefined && from > since;
}

/** How many entries of a sorted list lie in [from, to). */
export function countIn(sorted: readonly number[], from: number, to: number): number {
  return lowerBound(sorted, to) - lowerBound(sorted, from);
}
/** The last entry before `day`, undefined where there is none. */
export function lastBefore(sorted: readonly number[], day: number): number | undefined {
  const last = sorted[sorted.length - 1];
  // most is asked of days near today, which nothing comes after
  return last === undefined || last < day ? last : sorted[lowerBound(sorted, day) - 1];
}
/** Whether an entry of a sorted list lies in [from, to). */
export const anyIn = (sorted: readonly number[], from: number, to: number): boolean =>
  (lastBefore(sorted, to) ?? -Infinity) >= from;
