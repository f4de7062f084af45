import type { Activity, Day, Id, Opportunity } from '../../src/domain/index.js';
import { dayFrom, dayNumber, partsOf } from '../../src/domain/index.js';
import { usd, type Book } from './accounts.js';
import type { Organisation } from './organisation.js';
import { weighted, type Random } from './random.js';
import { industries } from './words.js';

/** Share of a year's business by month: quarters end with a rush, summer is slow, December is the best. */
export const season: readonly number[] = [0.78, 0.84, 1.16, 0.9, 0.95, 1.2, 0.76, 0.84, 1.14, 0.98, 0.95, 1.5];

export interface HistoryInput {
  readonly book: Book;
  readonly organisation: Organisation;
  readonly random: Random;
  readonly start: Day;
  readonly today: Day;
  readonly realignedOn: Day;
  readonly count: number;
}

/** Day texts by number, made once each: a million records share them. */
export function dayTexts(from: number, to: number): (n: number) => Day {
  const texts = Array.from({ length: to - from }, (_, i) => dayFrom(from + i));
  return (n) => texts[n - from] ?? dayFrom(n);
}

/** Who worked an account on a day, and for which territory. */
export function careOf({ book, organisation, realignedOn, today }: HistoryInput) {
  const realigned = dayNumber(realignedOn);
  const spans = organisation.leaves.map((leaf) =>
    leaf.tenures.map((t) => ({ rep: t.rep, from: dayNumber(t.from), to: t.to ? dayNumber(t.to) : Infinity })),
  );
  const present = dayNumber(today);
  return (account: number, day: number): { rep: Id | undefined; leaf: number } => {
    const leaf = day < realigned ? book.leafBefore[account]! : book.leaf[account]!;
    if (leaf < 0) return { rep: undefined, leaf };
    const other = book.otherOwner[account];
    if (other && day > present - 200) return { rep: other, leaf };
    const span = spans[leaf]!.find((s) => s.from <= day && day < s.to);
    return { rep: span?.rep, leaf };
  };
}

const sizes: Readonly<Record<string, number>> = { A: 46_000, B: 24_000, C: 11_000 };
const often: Readonly<Record<string, number>> = { A: 6, B: 2.6, C: 1 };

export function makeOpportunities(input: HistoryInput): Opportunity[] {
  const { book, organisation, random, today, count } = input;
  const first = dayNumber(input.start);
  const last = dayNumber(today);
  const textOf = dayTexts(first - 900, last + 400);
  const care = careOf(input);
  const [year, month] = partsOf(input.start)!;
  const months = monthStarts(input.start, today);
  const ahead = [1, 0.62, 0.4, 0.25, 0.15];
  const out: Opportunity[] = [];
  const width = Math.max(6, String(count).length);
  const push = (deal: Omit<Opportunity, 'id'>) => {
    out.push({ id: `O-${String(out.length + 1).padStart(width, '0')}`, ...deal });
  };

  // a month's weight: its season, its growth in the hands of the territory's rep, and how far it lies ahead
  const monthOf = organisation.leaves.map(({ tenures }) => {
    const growth = organisation.talents.get(tenures.at(-1)!.rep)!.growth;
    return weighted(
      months.starts.map((_, m) => {
        const future = m - months.running;
        const left = future < 0 ? 1 : (ahead[future] ?? 0);
        return season[(month - 1 + m) % 12]! * Math.exp((growth * m) / 12) * left;
      }),
    );
  });
  const noTerritory = weighted(months.starts.map((_, m) => (m > months.running + 1 ? 0 : 1)));
  const accountOf = weighted(
    book.accounts.map((a, i) => {
      const leaf = book.leaf[i]!;
      return often[a.class ?? 'C']! * (leaf < 0 ? 0.4 : 1) * (0.4 + random.lognormal(0.6, 0.7));
    }),
  );
  // prospects begin to buy some time within the data; everybody else bought before it
  const begins = book.accounts.map(() => (random.chance(0.3) ? random.below(months.running + 6) : -1));
  const deals = industries.map((i) => i.deals.flatMap((d) => [d, `${d}, line 2`, `${d}, phase 2`, `${d} ${year + 2}`]));

  book.accounts.forEach((account, i) => {
    if (begins[i]! >= 0 || !random.chance(0.8)) return;
    // one old order each, so that long-standing customers don't look new
    const day = first - 5 - random.below(560);
    const { rep, leaf } = care(i, day);
    if (!rep) return;
    push({
      name: random.pick(deals[book.industry[i]!]!),
      account: account.id,
      owner: rep,
      territory: organisation.leaves[leaf]!.id,
      amount: amountOf(sizes[account.class ?? 'C']!, random),
      stage: 'Closed won',
      state: 'won',
      probability: 1,
      created: textOf(day - 20 - random.below(90)),
      closes: textOf(day),
    });
  });

  // spread evenly, since a few dozen deals a year drawn freely would drown every trend and every difference between reps
  const steady = organisation.leaves.map(() => spread(random.next()));
  const wins = new Map<Id, number>();
  const wonNext = (owner: Id, chance: number) => {
    const due = (wins.get(owner) ?? chance) + chance / 2;
    const won = random.next() < due;
    wins.set(owner, won ? due + chance / 2 - 1 : due + chance / 2);
    return won;
  };

  while (out.length < count) {
    const i = accountOf(random);
    const leaf0 = book.leaf[i]!;
    const m = leaf0 < 0 ? noTerritory(random) : monthOf[leaf0]!(steady[leaf0]!);
    if (m < begins[i]!) continue;
    const from = months.starts[m]!;
    const until = months.starts[m + 1] ?? from + 30;
    // the end of a month closes more than its beginning
    let closes = from + Math.floor((until - from) * Math.max(random.next(), random.next()));
    if (weekdayOf(closes) > 4) closes -= weekdayOf(closes) - 4;
    if (closes < from) closes += 3;
    const { rep, leaf } = care(i, Math.min(closes, last));
    const owner = rep ?? book.accounts[i]!.owner;
    if (!owner) continue;
    const talent = organisation.talents.get(owner);
    const skill = talent?.skill ?? 1;
    const size = book.accounts[i]!.class ?? 'C';
    const cycle = Math.max(6, Math.round(random.lognormal(66 / Math.sqrt(skill), 0.5)));
    const slipped = closes <= last && closes > last - 75 && random.chance(0.1);
    const open = closes > last || slipped;
    const won = !open && wonNext(owner, Math.min(0.52, Math.max(0.2, 0.345 * skill ** 0.8)));
    const created = open ? Math.min(closes - cycle, last - random.below(70)) : closes - cycle;
    const stage = open ? stageOf(closes - last, random) : won ? 4 : 5;
    push({
      name: random.pick(deals[book.industry[i]!]!),
      account: book.accounts[i]!.id,
      owner,
      ...(leaf >= 0 && { territory: organisation.leaves[leaf]!.id }),
      amount: amountOf(sizes[size]! * (won ? 1 : 1.15), random),
      stage: stages[stage]!,
      state: open ? 'open' : won ? 'won' : 'lost',
      probability: chances[stage]!,
      ...(open && { forecast: forecasts[stage]! }),
      created: textOf(created),
      closes: textOf(closes),
    });
  }
  return out;
}
/** A sequence in [0, 1) without clumps: steps of the golden ratio. */
function spread(start: number): { next(): number } {
  let at = start;
  return { next: () => (at = (at + 0.6180339887498949) % 1) };
}
const stages = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed won', 'Closed lost'] as const;
const chances = [0.1, 0.25, 0.5, 0.75, 1, 0] as const;
/** Of the open stages, by their chances. */
const forecasts = ['pipeline', 'pipeline', 'best-case', 'commit'] as const;
const stageOf = (daysLeft: number, random: Random) =>
  Math.min(3, Math.max(0, Math.floor(3.6 - daysLeft / 40 - random.next() * 1.6)));
const weekdayOf = (n: number) => (((n + 3) % 7) + 7) % 7;
const amountOf = (median: number, random: Random) => {
  const dollars = random.lognormal(median, 0.5);
  return usd(Math.max(400, Math.round(dollars / 100) * 100));
};

function monthStarts(start: Day, today: Day): { starts: number[]; running: number } {
  const [year, month] = partsOf(start)!;
  const [y, m] = partsOf(today)!;
  const running = (y - year) * 12 + m - month;
  const starts = Array.from({ length: running + 6 }, (_, k) => {
    const n = month - 1 + k;
    return dayNumber(`${year + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`);
  });
  return { starts, running };
}

const every: Readonly<Record<string, number>> = { A: 30, B: 90, C: 180 };
/** Touches of each account by the frequency of its class and the diligence of its rep; the next ones are planned. */
export function makeActivities(input: HistoryInput): Activity[] {
  const { book, organisation, random, today, count } = input;
  const last = dayNumber(today);
  const first = dayNumber(input.start);
  const textOf = dayTexts(first, last + 60);
  const care = careOf(input);
  const out: Activity[] = [];
  const push = (account: Id, rep: Id, kind: Activity['kind'], on: number, done: boolean) => {
    const workday = on - Math.max(0, weekdayOf(on) - 4);
    out.push({
      id: `V-${String(out.length + 1).padStart(7, '0')}`,
      account,
      rep,
      kind,
      on: textOf(Math.max(first, workday)),
      done,
      ...(kind === 'visit' && { minutes: 30 + 15 * random.below(6) }),
      ...(kind === 'call' && { minutes: 5 + 5 * random.below(5) }),
    });
  };
  // what a big world leaves out is the distant past
  const perDay = book.accounts.reduce((sum, a) => sum + 1 / every[a.class ?? 'C']!, 0) * 1.5;
  const from = Math.max(first, last - Math.max(200, Math.floor(count / perDay)));
  book.accounts.forEach((account, i) => {
    const interval = every[account.class ?? 'C']!;
    let day = from + random.below(interval);
    // some accounts are forgotten for a while
    const forgotten = random.chance(0.1) ? last - random.below(240) : Infinity;
    while (day < last) {
      const { rep } = care(i, day);
      const diligence = (rep && organisation.talents.get(rep)?.diligence) || 1;
      if (rep && day < forgotten) push(account.id, rep, kindOf(account.class, random), day, !random.chance(0.02));
      day += Math.max(2, Math.round(random.lognormal((interval * 0.6) / diligence, 0.42)));
    }
    const { rep } = care(i, last);
    if (rep && day < last + 45 && random.chance(0.45)) push(account.id, rep, 'visit', Math.max(last + 1, day), false);
  });
  return out;
}
function kindOf(size: string | undefined, random: Random): Activity['kind'] {
  const x = random.next();
  const [visit, call] = size === 'A' ? [0.62, 0.28] : size === 'B' ? [0.48, 0.38] : [0.25, 0.55];
  return x < visit ? 'visit' : x < visit + call ? 'call' : x < 0.97 ? 'mail' : 'other';
}
