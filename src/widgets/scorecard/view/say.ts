import {
  type Attention,
  type AttentionCode,
  type KpiId,
  type Result,
  type Scope,
  type Unit,
  type World,
  daysBetween,
  isFigure,
  repsOf,
  scopeKey,
} from '../../../domain/index.js';
import type { AttentionValues } from '../../../i18n/en/attention.js';
import type { PolicyWords } from '../../../i18n/en/kpis.js';
import type { Formats, Messages } from '../../../i18n/index.js';
import { scopeOfItem } from './attention.js';
import type { KpiRow, NamedKpi } from './kpi-rows.js';
import { repName, territoriesOfRep, territoryName } from './subject.js';

/** What is needed to say a figure in the reader's language. */
export interface Voice {
  readonly words: Messages;
  readonly formats: Formats;
  readonly world: World;
}

/** Units of the two sides of a fraction, where they aren't counts. */
const sides: Partial<Record<KpiId, readonly [Unit, Unit]>> = {
  attainment: ['money', 'money'],
  pacing: ['money', 'money'],
  'commit-attainment': ['money', 'money'],
  growth: ['money', 'money'],
  'growth-previous': ['money', 'money'],
  'new-customer-share': ['money', 'money'],
  'win-rate-value': ['money', 'money'],
  'average-deal': ['money', 'count'],
  'pipeline-coverage': ['money', 'money'],
  'potential-coverage': ['money', 'money'],
};
export const sidesOf = (id: KpiId): readonly [Unit, Unit] => sides[id] ?? ['count', 'count'];

/** A value with its unit; `exact` gives a share one decimal. */
export function valueText({ formats }: Voice, value: number, unit: Unit, exact = false): string {
  return formats.value(value, unit, !(exact && unit === 'share'));
}
/** A figure, or “n/a”. */
export const resultText = (voice: Voice, result: Result | undefined, unit: Unit, exact = false): string =>
  isFigure(result) ? valueText(voice, result.value, unit, exact) : voice.words.common.noFigure;
/** Why there is no figure. */
export const reasonText = (voice: Voice, result: Result): string | undefined =>
  isFigure(result) ? undefined : voice.words.kpis.noBasis[result.noBasis];

/** An absolute difference with its unit: `3.1 pts`, `$1.9K`, `9d`. */
export function differenceText({ formats, words }: Voice, change: number, unit: Unit): string {
  const text = formats.difference(change, unit);
  return unit === 'share' ? `${text} ${words.common.points}` : text;
}
/** The change against last year for a chart part; undefined where there is nothing to compare. */
export function changeOf(voice: Voice, row: Pick<KpiRow, 'change' | 'good' | 'unit'>) {
  if (row.change === undefined) return undefined;
  const text = differenceText(voice, row.change, row.unit);
  const isFlat = text === differenceText(voice, 0, row.unit);
  const { up, down, noChange } = voice.words.common;
  return {
    sign: isFlat ? 0 : Math.sign(row.change),
    good: isFlat ? undefined : row.good,
    text: isFlat ? noChange : text,
    word: row.change > 0 ? up : down,
  };
}

/** Why there is nothing to compare with last year: no figure now, or none then. */
export function noChangeText(voice: Voice, row: Pick<KpiRow, 'result' | 'lastYear'>): string | undefined {
  const then = reasonText(voice, row.lastYear);
  return reasonText(voice, row.result) ?? (then && voice.words.scorecard.noLastYear(then));
}

export function policyWords({ formats, world }: Voice): PolicyWords {
  const { policy } = world;
  const intervals = Object.entries(policy.visitEvery).map(([name, days]) => `${name} ${formats.number(days)}`);
  return {
    intervals: intervals.join(', '),
    grace: formats.number(policy.graceDays),
    gapMonths: formats.number(policy.reactivatedAfterMonths),
    engagedMonths: formats.number(policy.engagedWithinMonths),
  };
}
export const kpiWords = (voice: Voice, kpi: NamedKpi) => voice.words.kpis.of[kpi.id];

/** Signed money: `+$2K`, `−$220K`. */
export const signedMoney = ({ formats }: Voice, amount: number): string => formats.moneySigned(amount);

const asMoney = new Set(['short', 'quarterShort', 'ahead', 'amount', 'won', 'due', 'quota']);
const asShare = new Set(['share', 'goal', 'before', 'pacing']);

/** The values of an attention item as its sentence takes them; who is looked at (`self`) is not named again. */
export function attentionValues(voice: Voice, item: Attention, self: Scope): AttentionValues {
  const { world, formats, words } = voice;
  const values: Record<string, number | string> = { ...item.values };
  if (typeof values['since'] === 'string') values['days'] = daysBetween(values['since'], world.asOf);
  else if (item.code === 'vacant-territory') delete values['days'];
  if (typeof values['quarterShort'] === 'number' && values['quarterShort'] > 0)
    values['quarterFrom'] = world.calendar.of('quarter', world.asOf).from;
  return {
    who: nameOfSubject(voice, item, self),
    count: (key) => (typeof values[key] === 'number' ? values[key] : 0),
    text: (key) => {
      const value = values[key];
      if (value === undefined) return '';
      if (key === 'reason') return words.kpis.noBasis[value as keyof Messages['kpis']['noBasis']] ?? String(value);
      if (key === 'since' || key === 'quarterFrom') return formats.dayShort(String(value), world.asOf);
      if (key === 'other') return territoryName(world, String(value)) ?? String(value);
      if (typeof value === 'string') return value;
      if (asMoney.has(key)) return formats.moneyShort(value);
      if (asShare.has(key)) return formats.percent(value);
      return formats.number(value);
    },
  };
}

/** What is told of a territory under the name of the rep who has it, where that is one. */
const byRep: ReadonlySet<AttentionCode> = new Set(['behind-plan', 'coverage-below-goal', 'win-rate-fell']);
/** Whom an item is about: the name, and what goes with it (a rep's territories, a territory's reps). */
export function namesOfSubject(
  world: World,
  item: Attention,
): { readonly name: string; readonly with: string[] } | undefined {
  const of = scopeOfItem(item);
  if (!of || of.kind === 'all') return undefined;
  if (of.kind !== 'territory') {
    const territories = of.kind === 'rep' ? territoriesOfRep(world, of.id) : [];
    return { name: repName(world, of.id) ?? of.id, with: territories.map((id) => territoryName(world, id) ?? id) };
  }
  const name = territoryName(world, of.id) ?? of.id;
  const reps = repsOf(world.tables, of.id, world.asOf).map((id) => repName(world, id) ?? id);
  return byRep.has(item.code) && reps.length === 1 ? { name: reps[0]!, with: [name] } : { name, with: reps };
}
function nameOfSubject({ world }: Voice, item: Attention, self: Scope): string | undefined {
  const of = scopeOfItem(item);
  return !of || scopeKey(of) === scopeKey(self) ? undefined : namesOfSubject(world, item)?.name;
}
/** An attention item as a sentence, or in a few words. */
export const attentionText = (voice: Voice, item: Attention, self: Scope, how: 'sentence' | 'short' = 'sentence') =>
  voice.words.attention[how][item.code](attentionValues(voice, item, self));
