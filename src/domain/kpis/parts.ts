import { dayNumber, overlapDays } from '../day.js';
import type { Day, Money, Opportunity } from '../model.js';
import type { Table } from '../table.js';
import type { World } from '../world.js';
import { claimsOn } from '../coverage.js';
import { repTree } from '../hierarchy.js';
import { dealsIn, doneAmong } from './among.js';
import { dayNumbers } from './days.js';
import { countIn, factsOf } from './facts.js';
import { flow, stock, type FlowPart } from './kpi.js';
import { lastDayOf } from './rollup.js';

/* What several KPIs add up. A part is known by its identity: shared, it is summed once. */

type Value = (i: number) => number;
export type Deals = (table: Table<'opportunities'>, world: World) => Value;

/** Opportunities of a state, by the day on which they close. */
export const deals = (state: Opportunity['state'], what: Deals, over?: FlowPart['over']): FlowPart<'opportunities'> =>
  flow(
    'opportunities',
    'closes',
    (table, world) => {
      const states = table.column('state');
      const value = what(table, world);
      return (i) => (states[i] === state ? value(i) : 0);
    },
    over,
    { among: (table) => dealsIn(table, state) },
  );

export const one: Deals = () => () => 1;
/** The amount where it is in the world's currency; else 0. */
export const amountOf = (money: Money | undefined, currency: string): number =>
  money?.currency === currency ? money.amount : 0;
export const amount: Deals = (table, { currency }) => {
  const amounts = table.column('amount');
  return (i) => amountOf(amounts[i], currency);
};
const usable: Deals = (table, { currency }) => {
  const amounts = table.column('amount');
  return (i) => (amounts[i]?.currency === currency ? 1 : 0);
};
export const withoutAmount: Deals = (table) => {
  const amounts = table.column('amount');
  return (i) => (amounts[i] === undefined ? 1 : 0);
};
export const inOtherCurrency: Deals = (table, { currency }) => {
  const amounts = table.column('amount');
  return (i) => (amounts[i] !== undefined && amounts[i].currency !== currency ? 1 : 0);
};

/** Closed-won amount of the days so far, 1/10,000 of the world's currency. */
export const wonAmount = deals('won', amount);
/** Won opportunities of the days so far. */
export const wonCount = deals('won', one);
/** Won opportunities with an amount in the world's currency. */
export const wonWithAmount = deals('won', usable);
/** Lost opportunities of the days so far. */
export const lostCount = deals('lost', one);
export const lostAmount = deals('lost', amount);

export const wonWithoutAmount = deals('won', withoutAmount);
export const wonInOtherCurrency = deals('won', inOtherCurrency);

/** Lost or won, of the days so far. */
const closed = (what: Deals) =>
  flow('opportunities', 'closes', (table, world) => {
    const states = table.column('state');
    const value = what(table, world);
    return (i) => (states[i] === 'open' ? 0 : value(i));
  });
export const closedCount = closed(one);
export const closedAmount = closed(amount);
export const closedWithAmount = closed(usable);
export const closedWithoutAmount = closed(withoutAmount);
export const closedInOtherCurrency = closed(inOtherCurrency);

/** Open amount that closes from today to the end of the days. */
export const openAmount = deals('open', amount, 'ahead');
export const openCount = deals('open', one, 'ahead');
export const openWithAmount = deals('open', usable, 'ahead');
export const openWithoutAmount = deals('open', withoutAmount, 'ahead');
export const openInOtherCurrency = deals('open', inOtherCurrency, 'ahead');
/** Open opportunities, as they stand today. */
export const openToday = { among: (table: Table<'opportunities'>) => dealsIn(table, 'open'), by: 'today' } as const;
/** Open opportunities, whenever they close. */
export const allOpen = stock(
  'opportunities',
  (table) => {
    const state = table.column('state');
    return (i) => (state[i] === 'open' ? 1 : 0);
  },
  openToday,
);
/** Open opportunities whose closing day is over, of whatever period. */
export const pastDueCount = stock(
  'opportunities',
  (table, { asOf }) => {
    const state = table.column('state');
    const closes = table.column('closes');
    return (i) => (state[i] === 'open' && closes[i]! < asOf ? 1 : 0);
  },
  openToday,
);

/**
 * The first `days` of a quota's `length`, so that any cut of its days adds up to the target: a share is rounded once, where
 * it ends.
 */
const targetUpTo = (target: number, length: number, days: number): number =>
  Math.trunc(target / length) * days + Math.round(((target % length) * days) / length);

const quota = (end: 'to' | 'upTo') =>
  stock('quotas', (table, { currency }, window) => {
    const target = table.column('target');
    const [froms, tos] = [dayNumbers(table, 'from'), dayNumbers(table, 'to')];
    const [start, stop] = [dayNumber(window.from), dayNumber(window[end])];
    return (i) => {
      const [from, to] = [froms[i]!, tos[i]!];
      const days = Math.min(to, stop) - Math.max(from, start);
      if (days <= 0 || target[i]!.currency !== currency) return 0;
      const length = to - from;
      const before = Math.max(0, start - from);
      return targetUpTo(target[i]!.amount, length, before + days) - targetUpTo(target[i]!.amount, length, before);
    };
  });
/** Target of the whole period; a quota that lies in it in part counts for the days that it shares. */
export const quotaTarget = quota('to');
/** Target of the days so far, by days. */
export const quotaDue = quota('upTo');
export const quotaInOtherCurrency = stock('quotas', (table, { currency }, window) => {
  const target = table.column('target');
  return (i) => (target[i]!.currency !== currency && overlapDays(table.row(i), window) > 0 ? 1 : 0);
});

/** Left out of whatever adds won amounts. */
export const excludedOfWon = { 'no-amount': wonWithoutAmount, 'other-currency': wonInOtherCurrency } as const;
/** Left out of whatever adds open amounts. */
export const excludedOfOpen = {
  'no-amount': openWithoutAmount,
  'other-currency': openInOtherCurrency,
  'past-due': pastDueCount,
} as const;

export const openWeighted = deals(
  'open',
  (table, { currency }) => {
    const amounts = table.column('amount');
    const probability = table.column('probability');
    return (i) => Math.round(amountOf(amounts[i], currency) * (probability[i] ?? 0));
  },
  'ahead',
);
export const openWithProbability = deals(
  'open',
  (table, { currency }) => {
    const amounts = table.column('amount');
    const probability = table.column('probability');
    return (i) => (amounts[i]?.currency === currency && probability[i] !== undefined ? 1 : 0);
  },
  'ahead',
);
export const openWithoutProbability = deals(
  'open',
  (table) => {
    const probability = table.column('probability');
    return (i) => (probability[i] === undefined ? 1 : 0);
  },
  'ahead',
);

/** Opportunities that made a customer. */
export const newCustomerDeals = deals('won', (_table, world) => {
  const { isFirstWin } = factsOf(world);
  return (i) => (isFirstWin[i] ? 1 : 0);
});
export const newCustomerAmount = deals('won', (table, world) => {
  const { isFirstWin } = factsOf(world);
  const value = amount(table, world);
  return (i) => (isFirstWin[i] ? value(i) : 0);
});
export const wonWithoutAccount = deals('won', (_table, world) => {
  const { accountOf } = factsOf(world);
  return (i) => (accountOf[i]! < 0 ? 1 : 0);
});

/** Days from creation to closing; undefined where that can't be said. */
const cycle = (table: Table<'opportunities'>) => {
  const created = dayNumbers(table, 'created');
  const closes = dayNumbers(table, 'closes');
  return (i: number) => (Number.isNaN(created[i]) ? undefined : closes[i]! - created[i]!);
};
export const cycleDays = deals('won', (table) => {
  const days = cycle(table);
  return (i) => Math.max(0, days(i) ?? 0);
});
export const wonWithCycle = deals('won', (table) => {
  const days = cycle(table);
  return (i) => ((days(i) ?? -1) >= 0 ? 1 : 0);
});
export const wonBackDated = deals('won', (table) => {
  const days = cycle(table);
  return (i) => ((days(i) ?? 0) < 0 ? 1 : 0);
});
export const wonWithoutCreated = deals('won', (table) => {
  const created = table.column('created');
  return (i) => (created[i] === undefined ? 1 : 0);
});

/** Completed activities of the days so far. */
export const doneActivities = flow(
  'activities',
  'on',
  (table) => {
    const done = table.column('done');
    return (i) => (done[i] ? 1 : 0);
  },
  'to-date',
  { among: doneAmong },
);
/** Reps who are active and manage nobody, or who did anything in the days so far. */
export const repsAtWork = stock('reps', (table, world, window) => {
  const { work } = factsOf(world);
  const active = table.column('active');
  const { children } = repTree(table);
  const from = dayNumber(window.from);
  const to = dayNumber(window.upTo);
  return (i) => ((active[i] && children[i]!.length === 0) || countIn(work[i]!, from, to) > 0 ? 1 : 0);
});

const populationOf = (table: Table<'areas'>) => {
  const measures = table.column('measures');
  return (i: number) => measures[i]?.['population'];
};
const covered = (table: Table<'areas'>, world: World, day: Day) => {
  const id = table.column('id');
  const { assignments, territories } = world.tables;
  return (i: number) =>
    claimsOn(assignments, 'area', id[i]!, day).some((claim) => territories.indexOf(claim.territory) >= 0);
};
/** Population of all areas. */
export const population = stock(
  'areas',
  (table) => {
    const of = populationOf(table);
    return (i) => of(i) ?? 0;
  },
  { by: 'day' },
);
export const coveredPopulation = stock(
  'areas',
  (table, world, window) => {
    const of = populationOf(table);
    const isCovered = covered(table, world, lastDayOf(window, world));
    return (i) => (isCovered(i) ? (of(i) ?? 0) : 0);
  },
  { by: 'day' },
);
/** Population of areas that no territory has. */
export const openAreas = stock(
  'areas',
  (table, world, window) => {
    const of = populationOf(table);
    const isCovered = covered(table, world, lastDayOf(window, world));
    return (i) => (isCovered(i) ? 0 : (of(i) ?? 0));
  },
  { by: 'day' },
);
export const withoutPopulation = stock(
  'areas',
  (table) => {
    const of = populationOf(table);
    return (i) => (of(i) === undefined ? 1 : 0);
  },
  { by: 'day' },
);
