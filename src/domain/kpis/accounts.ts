import { inForce } from '../coverage.js';
import { addDays, addMonths, dayNumber } from '../day.js';
import type { Account, Day } from '../model.js';
import type { Table } from '../table.js';
import type { Window, World } from '../world.js';
import { anyIn, assignedSince, countIn, factsOf, isAssignedAfter, soldIn, type AccountFacts } from './facts.js';
import { stock, type StockPart } from './kpi.js';
import { lastDayOf } from './rollup.js';

/* What is known of accounts as they stand at the end of a window, as parts that KPIs share. */

/** Days within which an account of that class is to be touched; undefined where the policy has none. */
export function intervalOf(world: Pick<World, 'policy'>, serviceClass: string | undefined): number | undefined {
  const days = serviceClass === undefined ? undefined : world.policy.visitEvery[serviceClass];
  return days !== undefined && days > 0 ? days : undefined;
}

/** What several parts ask of every account at a window's end, worked out once; kept as long as the facts. */
const kept = new WeakMap<AccountFacts, Map<string, unknown>>();
function once<T>(facts: AccountFacts, key: string, make: () => T): T {
  let made = kept.get(facts);
  if (!made) kept.set(facts, (made = new Map()));
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

interface Look {
  readonly facts: AccountFacts;
  readonly table: Table<'accounts'>;
  readonly world: World;
  readonly window: Window;
  /** The day at which accounts are looked at, and the number of the day after it. */
  readonly day: Day;
  readonly end: number;
  readonly intervals: readonly (number | undefined)[];
  readonly potential: readonly Account['potential'][];
}
/** A part over accounts: 1 or 0, or an amount. */
const accounts = (
  make: (look: Look) => (i: number) => number | boolean,
  more: Pick<StockPart<'accounts'>, 'by'> = { by: 'day' },
) =>
  stock(
    'accounts',
    (table, world, window) => {
      const facts = factsOf(world);
      const day = lastDayOf(window, world);
      const value = make({
        facts,
        table,
        world,
        window,
        day,
        end: dayNumber(day) + 1,
        intervals: once(facts, 'intervals', () => table.column('class').map((name) => intervalOf(world, name))),
        potential: table.column('potential'),
      });
      return (i) => Number(value(i));
    },
    more,
  );
/** Of accounts that are looked at over all days of a window. */
const overDays = (make: Parameters<typeof accounts>[0]) => accounts(make, {});

/** How an account stands to its touches: in the count where its class has an interval and it isn't just assigned. */
type Standing = 'no-interval' | 'new' | 'in-time' | 'missed';
const standings = (l: Look): readonly Standing[] =>
  once(l.facts, `standings|${l.day}`, () => {
    const graceStart = addDays(l.day, -l.world.policy.graceDays);
    return l.intervals.map((interval, i) => {
      if (interval === undefined) return 'no-interval';
      if (isAssignedAfter(l.facts, i, l.day, graceStart)) return 'new';
      return anyIn(l.facts.touches[i]!, l.end - interval, l.end) ? 'in-time' : 'missed';
    });
  });
/** A part over the accounts that stand in one of those ways: their number, or what `value` says of each. */
const standing = (is: readonly Standing[], value: (l: Look, i: number) => number | boolean = () => 1) =>
  accounts((l) => {
    const of = standings(l);
    return (i) => is.includes(of[i]!) && value(l, i);
  });
const due = ['in-time', 'missed'] as const;
/** Potential in the world's currency; undefined where there is none. */
const potentialOf = (l: Look, i: number): number | undefined => {
  const potential = l.potential[i];
  return potential?.currency === l.world.currency ? potential.amount : undefined;
};

export const allAccounts = accounts(() => () => 1);
/** Accounts that are to be touched within an interval. */
export const dueAccounts = standing(due);
export const touchedInTime = standing(['in-time']);
export const notTouchedInTime = standing(['missed']);
export const withoutInterval = standing(['no-interval']);
export const justAssigned = standing(['new']);

const potential = (l: Look, i: number) => potentialOf(l, i) ?? 0;
const isOther = (l: Look, i: number) => l.potential[i] !== undefined && potentialOf(l, i) === undefined;
export const duePotential = standing(due, potential);
export const touchedPotential = standing(['in-time'], potential);
export const missedPotential = standing(['missed'], potential);
export const dueWithoutPotential = standing(due, (l, i) => l.potential[i] === undefined);
export const duePotentialInOtherCurrency = standing(due, isOther);

const engaged = (l: Look) => {
  const from = dayNumber(addMonths(l.day, -l.world.policy.engagedWithinMonths)) + 1;
  return (i: number) => anyIn(l.facts.touches[i]!, from, l.end);
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
  return (i) => anyIn(l.facts.sales[i]!.days, from, l.end);
});
export const notBuyingAccounts = accounts((l) => {
  const from = yearBefore(l);
  return (i) => !anyIn(l.facts.sales[i]!.days, from, l.end);
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
export const customersAtStart = overDays((l) => {
  const start = dayNumber(l.window.from);
  const from = dayNumber(addMonths(l.window.from, -l.world.policy.reactivatedAfterMonths)) + 1;
  return (i) => l.facts.root[i] === i && anyIn(l.facts.wins[i]!, from, start);
});

/** Fractions of a visit are kept in steps of 1/1024, so that their sums are exact in any order. */
const STEPS = 1024;
interface Plan {
  readonly planned: number;
  readonly done: number;
}
const plans = (l: Look): readonly (Plan | undefined)[] =>
  once(l.facts, `plans|${l.window.from}|${l.day}`, () => {
    const start = dayNumber(l.window.from);
    return l.intervals.map((interval, i) => {
      if (interval === undefined) return undefined;
      const since = assignedSince(l.facts, i, l.day);
      const from = since !== undefined && since > l.window.from ? dayNumber(since) : start;
      const planned = Math.max(0, Math.round(((l.end - from) / interval) * STEPS) / STEPS);
      return { planned, done: countIn(l.facts.touches[i]!, from, l.end) };
    });
  });
const ofPlan = (value: (p: Plan) => number) =>
  overDays((l) => {
    const of = plans(l);
    return (i) => (of[i] ? value(of[i]) : 0);
  });
/** Touches that are due in the days so far: days in the book, divided by the interval of the class. */
export const plannedTouches = ofPlan((p) => p.planned);
/** Touches done, at most as many as are due: too many at one account don't make up for too few at another. */
export const doneOfPlan = ofPlan((p) => Math.min(p.done, p.planned));
export const openOfPlan = ofPlan((p) => Math.max(0, p.planned - p.done));

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
