import { addDays, dayNumber } from '../day.js';
import { factsOf, isAssignedAfter, lastBefore } from '../kpis/facts.js';
import type { World } from '../world.js';
import { accountIds, groupBy, shareOf, type AttentionRule } from './rule.js';

/** The class that is to be touched most often: A by default. */
function topClass({ policy }: World): readonly [name: string, days: number] | undefined {
  return Object.entries(policy.visitEvery)
    .filter(([, days]) => days > 0)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0];
}

/** Top-class accounts whose touch is overdue, by owner; `worst` is the account that waits longest, `days` how long past due. */
export const accountsOverdue: AttentionRule = {
  codes: ['accounts-overdue'],
  kpis: [],
  find: (context) => {
    const { world, accounts, day } = context;
    const top = topClass(world);
    if (!top) return [];
    const [name, interval] = top;
    const { tables, policy } = world;
    const facts = factsOf(world);
    const graceStart = addDays(day, -policy.graceDays);
    const today = dayNumber(day);
    const classes = tables.accounts.column('class');
    const owners = tables.accounts.column('owner');
    const inClass = accounts.filter((row) => classes[row] === name && !isAssignedAfter(facts, row, day, graceStart));
    // never touched: the longest wait of all, without a number of days
    const overdueBy = (row: number): number => {
      const last = lastBefore(facts.touches[row]!, today + 1);
      return last === undefined ? Infinity : today - last - interval;
    };
    const late = inClass.filter((row) => overdueBy(row) >= 0);
    const books = groupBy(inClass, (row) => owners[row]);
    return [...groupBy(late, (row) => owners[row])]
      .filter(([owner]) => tables.reps.indexOf(owner) >= 0)
      .map(([owner, rows]) => {
        const ids = tables.accounts.column('id');
        const order = [...rows].sort((a, b) => {
          const [x, y] = [overdueBy(a), overdueBy(b)];
          return x === y ? (ids[a]! < ids[b]! ? -1 : 1) : y > x ? 1 : -1;
        });
        const days = order.map(overdueBy).find(Number.isFinite);
        return {
          code: 'accounts-overdue' as const,
          severity: 'warning' as const,
          subject: { kind: 'rep', id: owner } as const,
          values: {
            accounts: rows.length,
            of: books.get(owner)!.length,
            class: name,
            interval,
            worst: ids[order[0]!]!,
            never: rows.filter((row) => overdueBy(row) === Infinity).length,
            ...(days === undefined ? {} : { days }),
          },
          records: accountIds(context, order),
          weight: shareOf(rows.length, accounts.length),
        };
      });
  },
};
