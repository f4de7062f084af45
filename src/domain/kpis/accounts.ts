import { inForce } from '../coverage.js';
import { addDays, addMonths, dayNumber } from '../day.js';
import type { Account } from '../model.js';
import type { Table } from '../table.js';
import type { Window, World } from '../world.js';
import { assignedSince, countIn, factsOf, isAssignedAfter, soldIn, type AccountFacts } from './facts.js';
import { stock } from './kpi.js';
import { lastDayOf } from './rollup.js';

/* What is known of accounts as they stand at the end of a window, as parts that KPIs share. */

/** Days within which an account of that class is to be touched; undefined where the policy has none. */
export function intervalOf(world: Pick<World, 'policy'>, serviceClass: string | undefined): number | undefined {
  const days = serviceClass === undefined ? undefined : world.policy.visitEvery[serviceClass];
  return days !== undefined && days > 0 ? days : undefined;
}

const keptIntervals = new WeakMap<
  Table<'accounts'>,
  { policy: World['policy']; days: readonly (number | undefined)[] }
>();
function intervalsOf(table: Table<'accounts'>, world: World): readonly (number | undefined)[] {
  const known = keptIntervals.get(table);
  if (known && known.policy === world.policy) return known.days;
  const days = table.column('class').map((name) => intervalOf(world, name));
  keptIntervals.set(table, { policy: world.policy, days });
  return days;
}

interface Look {
  readonly facts: AccountFacts;
  readonly table: Table<'accounts'>;
  readonly world: World;
  readonly window: Window;
  /** The day at which accounts are looked at, and the number of the day after it. */
  readonly day: string;
  readonly end: number;
  interval(i: number): number | undefined;
  isNew(i: number): boolean;
  readonly potential: readonly Account['potential'][];
}
/** A part over accounts: 1 or 0, or an amount. */
const accounts = (make: (look: Look) => (i: number) => number | boolean) =>
  stock('accounts', (table, world, window) => {
    const facts = factsOf(world);
    const day = lastDayOf(window, world);
    const intervals = intervalsOf(table, world);
    const graceStart = addDays(day, -world.policy.graceDays);
    const value = make({
      facts,
      table,
      world,
      window,
      day,
      end: dayNumber(day) + 1,
      interval: (i) => intervals[i],
      isNew: (i) => isAssignedAfter(facts, i, day, graceStart),
      potential: table.column('potential'),
    });
    return (i) => Number(value(i));
  });

/** In the coverage count: the class has an interval, and the account isn't just assigned. */
const counts = (l: Look, i: number) => l.interval(i) !== undefined && !l.isNew(i);
const inTime = (l: Look, i: number) => countIn(l.facts.touches[i]!, l.end - l.interval(i)!, l.end) > 0;
/** Potential in the world's currency; undefined where there is none. */
const potentialOf = (l: Look, i: number): number | undefined => {
  const potential = l.potential[i];
  return potential?.currency === l.world.currency ? potential.amount : undefined;
};

export const allAccounts = accounts(() => () => 1);
/** Accounts that are to be touched within an interval. */
export const dueAccounts = accounts((l) => (i) => counts(l, i));
export const touchedInTime = accounts((l) => (i) => counts(l, i) && inTime(l, i));
export const notTouchedInTime = accounts((l) => (i) => counts(l, i) && !inTime(l, i));
export const withoutInterval = accounts((l) => (i) => l.interval(i) === undefined);
export const justAssigned = accounts((l) => (i) => l.interval(i) !== undefined && l.isNew(i));

export const duePotential = accounts((l) => (i) => (counts(l, i) ? (potentialOf(l, i) ?? 0) : 0));
export const touchedPotential = accounts((l) => (i) => (counts(l, i) && inTime(l, i) ? (potentialOf(l, i) ?? 0) : 0));
export const missedPotential = accounts((l) => (i) => (counts(l, i) && !inTime(l, i) ? (potentialOf(l, i) ?? 0) : 0));
export const dueWithoutPotential = accounts((l) => (i) => counts(l, i) && l.potential[i] === undefined);
export const duePotentialInOtherCurrency = accounts((l) => (i) => counts(l, i) && isOther(l, i));
const isOther = (l: Look, i: number) => l.potential[i] !== undefined && potentialOf(l, i) === undefined;

const engaged = (l: Look) => {
  const from = dayNumber(addMonths(l.day, -l.world.policy.engagedWithinMonths)) + 1;
  return (i: number) => countIn(l.facts.touches[i]!, from, l.end) > 0;
};
export const engagedAccounts = accounts(engaged);
export const idleAccounts = accounts((l) => {
  const isEngaged = engaged(l);
  return (i) => !isEngaged(i);
});

/** The 12 months that end with the day at which accounts are looked at. */
const yearBefore = (l: Look) => dayNumber(addMonths(l.day, -12)) + 1;
export const buyingAccounts = accounts((l) => {
  const from = yearBefore(l);
  return (i) => countIn(l.facts.sales[i]!.days, from, l.end) > 0;
});
export const notBuyingAccounts = accounts((l) => {
  const from = yearBefore(l);
  return (i) => countIn(l.facts.sales[i]!.days, from, l.end) === 0;
});
const space = (l: Look) => {
  const from = yearBefore(l);
  return (i: number) => {
    const potential = potentialOf(l, i);
    return potential === undefined ? undefined : potential - soldIn(l.facts.sales[i]!, from, l.end);
  };
};
/** Potential less what was sold, of accounts that bought no more than their potential. */
export const spaceLeft = accounts((l) => {
  const of = space(l);
  return (i) => Math.max(0, of(i) ?? 0);
});
export const accountsWithSpace = accounts((l) => {
  const of = space(l);
  return (i) => (of(i) ?? -1) >= 0;
});
export const potentialTooLow = accounts((l) => {
  const of = space(l);
  return (i) => (of(i) ?? 0) < 0;
});
export const withoutPotential = accounts((l) => (i) => l.potential[i] === undefined);
export const potentialInOtherCurrency = accounts((l) => (i) => isOther(l, i));

/** Customers on the eve of the window: families with a win that doesn't lie back further than the policy's gap. */
export const customersAtStart = accounts((l) => {
  const start = dayNumber(l.window.from);
  const from = dayNumber(addMonths(l.window.from, -l.world.policy.reactivatedAfterMonths)) + 1;
  return (i) => l.facts.root[i] === i && countIn(l.facts.wins[i]!, from, start) > 0;
});

/** Fractions of a visit are kept in steps of 1/1024, so that their sums are exact in any order. */
const STEPS = 1024;
const plan = (l: Look) => {
  const start = dayNumber(l.window.from);
  return (i: number) => {
    const interval = l.interval(i);
    if (interval === undefined) return undefined;
    const since = assignedSince(l.facts, i, l.day);
    const from = since !== undefined && since > l.window.from ? dayNumber(since) : start;
    const planned = Math.max(0, Math.round(((l.end - from) / interval) * STEPS) / STEPS);
    return { planned, done: countIn(l.facts.touches[i]!, from, l.end) };
  };
};
/** Touches that are due in the days so far: days in the book, divided by the interval of the class. */
export const plannedTouches = accounts((l) => {
  const of = plan(l);
  return (i) => of(i)?.planned ?? 0;
});
/** Touches done, at most as many as are due: too many at one account don't make up for too few at another. */
export const doneOfPlan = accounts((l) => {
  const of = plan(l);
  return (i) => {
    const p = of(i);
    return p ? Math.min(p.done, p.planned) : 0;
  };
});
export const openOfPlan = accounts((l) => {
  const of = plan(l);
  return (i) => {
    const p = of(i);
    return p ? Math.max(0, p.planned - p.done) : 0;
  };
});

/** Without an active owner, or in no known territory. */
export const orphans = accounts((l) => {
  const { reps, territories } = l.world.tables;
  const owner = l.table.column('owner');
  const active = reps.column('active');
  return (i) => {
    const row = owner[i] === undefined ? -1 : reps.indexOf(owner[i]);
    if (row < 0 || !active[row]) return true;
    return !l.facts.claims[i]!.some((c) => territories.indexOf(c.territory) >= 0 && inForce(c, l.day));
  };
});
