import { type Kpi, type KpiId, type Unit } from '../../../domain/index.js';
import type { Formats, Messages } from '../../../i18n/index.js';
import { type ColorBy } from '../map.view.js';
import type { Classes } from '../view/classes.js';

/** On plan is 1: a ratio that people read as a percentage. */
export const readAsShare = (kpi: Pick<Kpi, 'id' | 'unit'>): Unit => (kpi.id === 'pacing' ? 'share' : kpi.unit);

export const formatValue = (formats: Formats, kpi: Pick<Kpi, 'id' | 'unit'>, value: number): string =>
  formats.value(value, readAsShare(kpi));

/** A number of accounts in about four signs, as a cluster has room for: “999”, “1.2K”, “13K”. */
export function shortCount(formats: Formats, n: number): string {
  if (n < 1000) return formats.number(n);
  const unit = 10 ** (Math.floor(Math.log10(n)) - (Math.floor(Math.log10(n)) % 3 === 2 ? 2 : 1));
  return formats.compact(Math.round(n / unit) * unit);
}

/** A number of areas: nothing is known of it but its size. */
export const formatMeasure = (formats: Formats, value: number): string =>
  Math.abs(value) >= 100_000 ? formats.compact(value) : formats.number(value, Number.isInteger(value) ? 0 : 1);

export const nameOf = (words: Messages, colorBy: ColorBy): string =>
  colorBy.kind === 'territory'
    ? words.map.byTerritory
    : colorBy.kind === 'measure'
      ? words.map.measure(colorBy.measure)
      : words.kpiNames[colorBy.kpi.id as KpiId];

export const shownValue = (formats: Formats, colorBy: ColorBy, value: number): string =>
  colorBy.kind === 'kpi' ? formatValue(formats, colorBy.kpi, value) : formatMeasure(formats, value);

/** “Below 85%”, “85% to 95%”, “115% and above”. */
export function className(
  words: Messages,
  formats: Formats,
  colorBy: ColorBy,
  { borders }: Classes,
  at: number,
): string {
  const text = (value: number) =>
    colorBy.kind === 'measure' ? formats.compact(value) : shownValue(formats, colorBy, value);
  const [from, to] = [borders[at - 1], borders[at]];
  if (from === undefined) return to === undefined ? nameOf(words, colorBy) : words.map.below(text(to));
  return to === undefined ? words.map.above(text(from)) : words.map.between(text(from), text(to));
}
