import { type Day, type Period, type Table, type World, perTable, periodOf, windowOf } from '../../../domain/index.js';
import type { Voice } from './say.js';

export interface PeriodChoice {
  readonly id: string;
  readonly text: string;
}
export interface PeriodGroup {
  readonly kind: 'years' | 'quarters' | 'months' | 'quotas';
  readonly choices: readonly PeriodChoice[];
}

/** `FY 2026 to Aug 18` while it runs, `FY 2025` once it is over. */
export function periodText({ formats, words, world }: Voice, period: Period): string {
  const name = formats.period(period, words.common);
  const { upTo, to, from } = windowOf(period, world);
  return upTo > from && upTo < to ? words.common.toDate(name, formats.dayShort(world.asOf, world.asOf)) : name;
}
/** The period's own name, however far it has run. */
export const periodName = ({ formats, words }: Voice, period: Period): string => formats.period(period, words.common);

const MOST_YEARS = 10;
const MOST_QUOTAS = 24;

/**
 * What can be looked at: the fiscal years that have records, the quarters and months of the running year and the one before,
 * and the spans of quotas that the calendar doesn't have.
 */
export function periodGroups(voice: Voice, chosen: Period): readonly PeriodGroup[] {
  const { calendar, asOf } = voice.world;
  const year = calendar.of('year', asOf);
  const years = [year, calendar.previous(year)];
  const begun = (kind: 'quarter' | 'month') =>
    years.flatMap((y) => [...calendar.split(y, kind)].filter((p) => p.from <= asOf).reverse());
  const groups: { kind: PeriodGroup['kind']; periods: Period[] }[] = [
    { kind: 'years', periods: yearsSince(voice.world, years) },
    { kind: 'quarters', periods: begun('quarter') },
    { kind: 'months', periods: begun('month') },
    { kind: 'quotas', periods: quotaPeriods(voice.world) },
  ];
  if (!groups.some((g) => g.periods.some((p) => p.id === chosen.id))) groups[kindOf(chosen)]!.periods.push(chosen);
  return groups
    .filter(({ periods }) => periods.length > 0)
    .map(({ kind, periods }) => ({
      kind,
      choices: periods.map((p) => ({ id: p.id, text: periodText(voice, p) })),
    }));
}
const firstClose = perTable((opportunities: Table<'opportunities'>): Day | undefined => {
  let first: Day | undefined;
  for (const day of opportunities.column('closes')) if (first === undefined || day < first) first = day;
  return first;
});
function yearsSince({ tables, calendar }: World, years: readonly Period[]): Period[] {
  const first = firstClose(tables.opportunities);
  const out = [...years];
  while (first !== undefined && out.at(-1)!.from > first && out.length < MOST_YEARS)
    out.push(calendar.previous(out.at(-1)!));
  return out;
}
const spansOfQuotas = perTable((quotas: Table<'quotas'>): readonly Period[] => {
  const found = new Map<string, Period>();
  const tos = quotas.column('to');
  quotas.column('from').forEach((from, i) => {
    const period = periodOf({ from, to: tos[i]! });
    found.set(period.id, period);
  });
  return [...found.values()].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
});
/** A quota may be set for days that are no fiscal period: from the 30th to the 29th, or for a project. */
function quotaPeriods({ tables, calendar, asOf }: World): Period[] {
  const isFiscal = (p: Period) =>
    (['month', 'quarter', 'year'] as const).some((kind) => {
      const { from, to } = calendar.of(kind, p.from);
      return from === p.from && to === p.to;
    });
  return spansOfQuotas(tables.quotas)
    .filter((p) => p.from <= asOf && !isFiscal(p))
    .slice(0, MOST_QUOTAS);
}
const kindOf = (p: Period): number => (p.id.includes('--') ? 3 : p.id.includes('-Q') ? 1 : p.id.includes('-M') ? 2 : 0);

/** The same kind of period before it, to look at when it is empty. */
export const periodBefore = (world: World, period: Period): Period => world.calendar.previous(period);
