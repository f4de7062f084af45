import type { Day, Id, Opportunity, Quota } from '../../src/domain/index.js';
import { addMonths, dayOf, partsOf } from '../../src/domain/index.js';
import { usd } from './accounts.js';
import { season } from './deals.js';
import type { Organisation } from './organisation.js';
import type { Random } from './random.js';

interface Months {
  readonly from: readonly Day[];
  /** Of the first month, counted from year 0. */
  readonly origin: number;
  /** Share of the month that has passed: 1, 0, or a part in the running one. */
  readonly passed: readonly number[];
}

function monthsOf(start: Day, today: Day): Months {
  const [year, month] = partsOf(start)!;
  const [endYear, nowMonth, nowDay] = partsOf(today)!;
  const count = (endYear - year + 1) * 12 - (month - 1);
  const running = (endYear - year) * 12 + nowMonth - month;
  const from = Array.from({ length: count + 1 }, (_, i) => addMonths(dayOf(year, month, 1), i));
  const passed = Array.from({ length: count }, (_, i) => (i < running ? 1 : i > running ? 0 : nowDay / 30.4));
  return { from, origin: year * 12 + month - 1, passed };
}

/** Won by month of everything with a key. */
function wonByMonth(deals: readonly Opportunity[], months: Months, keyOf: (deal: Opportunity) => Id | undefined) {
  const out = new Map<Id, number[]>();
  for (const deal of deals) {
    const key = keyOf(deal);
    if (deal.state !== 'won' || key === undefined || !deal.amount) continue;
    const m = Number(deal.closes.slice(0, 4)) * 12 + Number(deal.closes.slice(5, 7)) - 1 - months.origin;
    if (m < 0 || m >= months.passed.length) continue;
    let list = out.get(key);
    if (!list) out.set(key, (list = new Array<number>(months.passed.length).fill(0)));
    list[m]! += deal.amount.amount / 10_000;
  }
  return out;
}

/**
 * Targets by month that make one year's attainment come out near `attainment`. They follow the season, not the luck: a third
 * of each year's target is the long-run pace.
 */
function targets(won: readonly number[], months: Months, active: (m: number) => boolean, aims: (y: number) => number) {
  const weight = (m: number) => (active(m) ? season[(months.origin + m) % 12]! : 0);
  const years = new Map<number, number[]>();
  months.passed.forEach((_, m) => {
    const y = Math.floor((months.origin + m) / 12);
    years.set(y, [...(years.get(y) ?? []), m]);
  });
  const pace = (list: readonly number[]) => {
    const due = list.reduce((sum, m) => sum + weight(m) * months.passed[m]!, 0);
    return due > 0 ? list.reduce((sum, m) => sum + (active(m) ? won[m]! : 0), 0) / due : 0;
  };
  const longRun = pace(months.passed.map((_, m) => m));
  const out = new Array<number>(months.passed.length).fill(0);
  for (const [year, list] of years) {
    const own = pace(list) || longRun;
    const level = (0.25 * longRun + 0.75 * own) / aims(year);
    for (const m of list) out[m] = Math.max(1000, Math.round((level * weight(m)) / 1000) * 1000) * (active(m) ? 1 : 0);
  }
  return out;
}

export function makeQuotas(
  organisation: Organisation,
  deals: readonly Opportunity[],
  start: Day,
  today: Day,
  random: Random,
): Quota[] {
  const months = monthsOf(start, today);
  const thisYear = Math.floor((months.origin + months.passed.length - 1) / 12);
  const byRep = new Map<Id, number[]>();
  const out: Quota[] = [];
  const add = (kind: 'rep' | 'territory', id: Id, list: readonly number[]) =>
    list.forEach((dollars, m) => {
      if (dollars === 0) return;
      const from = months.from[m]!;
      out.push({
        id: `Q-${id}-${from.slice(0, 7)}`,
        of: { kind, id },
        from,
        to: months.from[m + 1]!,
        target: usd(dollars),
      });
    });
  const none = new Array<number>(months.passed.length).fill(0);
  const aims = (rep: Id) => {
    const { attainment } = organisation.talents.get(rep)!;
    const earlier = 1 + (attainment - 1) * 0.4 + random.between(-0.06, 0.06);
    return (year: number) => (year === thisYear ? attainment : earlier);
  };

  const wonBy = wonByMonth(deals, months, (d) => d.owner);
  const wonIn = wonByMonth(deals, months, (d) => d.territory);
  for (const { id, tenures } of organisation.leaves) {
    for (const { rep, from, to } of tenures) {
      const active = (m: number) => months.from[m]! >= from && (to === undefined || months.from[m + 1]! <= to);
      const list = targets(wonBy.get(rep) ?? none, months, active, aims(rep));
      byRep.set(rep, list);
      add('rep', rep, list);
    }
    // a territory whose rep left or changed has a plan of its own, or its past would lose it
    if (tenures.length > 1 || tenures[0]!.to)
      add(
        'territory',
        id,
        targets(wonIn.get(id) ?? none, months, () => true, aims(tenures.at(-1)!.rep)),
      );
  }
  for (const manager of [...organisation.teams.keys()].reverse()) {
    const team = organisation.teams.get(manager)!;
    const list = none.map((_, m) => {
      const sum = team.reduce((total, rep) => total + (byRep.get(rep)?.[m] ?? 0), 0);
      return Math.round((sum * 0.97) / 5000) * 5000;
    });
    byRep.set(manager, list);
    add('rep', manager, list);
  }
  return out;
}
