import { assignmentsOf, inForce } from '../coverage.js';
import { addMonths } from '../day.js';
import { accountTree } from '../hierarchy.js';
import type { Assignment, Day } from '../model.js';
import { lowerBound } from '../sorted.js';
import type { Table, Tables } from '../table.js';
import type { World } from '../world.js';
import { dayNumbers } from './days.js';

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
  /** Opportunities that made a customer: the first won of a family, or the first after the policy's gap. */
  readonly firstWin: ReadonlySet<number>;
  /** Every assignment of an account, in force or not. */
  readonly claims: readonly (readonly Assignment[])[];
  /** Completed activities of a rep, of any kind, as day numbers in order. */
  readonly work: readonly (readonly number[])[];
}

const kept = new WeakMap<Tables, { policy: World['policy']; currency: string; facts: AccountFacts }>();

/** Remembered until the tables, the policy or the currency change. */
export function factsOf(world: World): AccountFacts {
  const known = kept.get(world.tables);
  if (known && known.policy === world.policy && known.currency === world.currency) return known.facts;
  const { tables, policy, currency } = world;
  const { accounts } = tables;
  const tree = accountTree(accounts);
  const root = accounts.column('id').map((_, i) => {
    let at = i;
    while (tree.parent[at]! >= 0) at = tree.parent[at]!;
    return at;
  });
  const accountOf = tables.opportunities.column('account').map((id) => (id === undefined ? -1 : accounts.indexOf(id)));
  const won = wonInOrder(tables.opportunities);
  const facts: AccountFacts = {
    root,
    accountOf,
    ...contacts(tables, policy),
    ...customers(tables.opportunities, won, accountOf, root, policy),
    sales: salesOf(tables.opportunities, won, accountOf, accounts.length, currency),
    claims: accounts.column('id').map((id) => assignmentsOf(tables.assignments, 'account', id)),
  };
  kept.set(tables, { policy, currency, facts });
  return facts;
}

const listsFor = (length: number): number[][] => Array.from({ length }, () => []);

function contacts({ accounts, activities, reps }: Tables, policy: World['policy']) {
  const touches = listsFor(accounts.length);
  const work = listsFor(reps.length);
  const touchKinds = new Set(policy.touches);
  const kind = activities.column('kind');
  const done = activities.column('done');
  const on = dayNumbers(activities)('on');
  const account = activities.column('account');
  const rep = activities.column('rep');
  for (let i = 0; i < activities.length; i++) {
    if (!done[i]) continue;
    const day = on[i]!;
    work[reps.indexOf(rep[i]!)]?.push(day);
    if (touchKinds.has(kind[i]!)) touches[accounts.indexOf(account[i]!)]?.push(day);
  }
  for (const list of touches) list.sort((a, b) => a - b);
  for (const list of work) list.sort((a, b) => a - b);
  return { touches, work };
}

/** Rows of won opportunities by day, then by id, so that the order of the records doesn't matter. */
function wonInOrder(opportunities: Table<'opportunities'>): readonly number[] {
  const state = opportunities.column('state');
  const closes = opportunities.column('closes');
  const id = opportunities.column('id');
  const won: number[] = [];
  for (let i = 0; i < opportunities.length; i++) if (state[i] === 'won') won.push(i);
  return won.sort((a, b) => {
    if (closes[a]! !== closes[b]!) return closes[a]! < closes[b]! ? -1 : 1;
    return id[a]! < id[b]! ? -1 : 1;
  });
}

function customers(
  opportunities: Table<'opportunities'>,
  won: readonly number[],
  accountOf: readonly number[],
  root: readonly number[],
  policy: World['policy'],
) {
  const closes = opportunities.column('closes');
  const closedOn = dayNumbers(opportunities)('closes');
  const wins = listsFor(root.length);
  const firstWin = new Set<number>();
  const gapEnds: (Day | undefined)[] = [];
  const known = new Map<Day, Day>();
  const gapAfter = (day: Day): Day => {
    let end = known.get(day);
    if (end === undefined) known.set(day, (end = addMonths(day, policy.reactivatedAfterMonths)));
    return end;
  };
  for (const i of won) {
    const family = root[accountOf[i]!];
    if (family === undefined) continue;
    const gapEnd = gapEnds[family];
    if (gapEnd === undefined || closes[i]! >= gapEnd) firstWin.add(i);
    gapEnds[family] = gapAfter(closes[i]!);
    wins[family]!.push(closedOn[i]!);
  }
  return { wins, firstWin };
}

function salesOf(
  opportunities: Table<'opportunities'>,
  won: readonly number[],
  accountOf: readonly number[],
  accounts: number,
  currency: string,
): readonly Sales[] {
  const closes = dayNumbers(opportunities)('closes');
  const amount = opportunities.column('amount');
  const sales = Array.from({ length: accounts }, () => ({ days: [] as number[], sums: [] as number[] }));
  for (const i of won) {
    const of = sales[accountOf[i]!];
    if (!of) continue;
    const money = amount[i];
    of.sums.push((of.sums.at(-1) ?? 0) + (money?.currency === currency ? money.amount : 0));
    of.days.push(closes[i]!);
  }
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
export const lastBefore = (sorted: readonly number[], day: number): number | undefined =>
  sorted[lowerBound(sorted, day) - 1];
