import { inUnits, isFigure } from '../../../domain/index.js';
import { csvOf } from '../../../ui/csv.js';
import { type Row, attainmentOf, coverageOf } from '../map.view.js';
import { rowName } from './legend.js';
import type { Model } from './model.js';
import { nameOf } from './words.js';

/** The territories' table as a file; ratios as plain decimals, money in units of the currency. */
export function csvOfTerritories(model: Model): string {
  const { words, formats, world, window, colorBy } = model.input;
  const say = words.map.columns;
  const { rows, overlap, gap } = model.view;
  const period = formats.period(world.calendar.parse(window.id) ?? window, words.common);
  const kpi = colorBy.kind === 'kpi' ? [nameOf(words, colorBy)] : [];
  const line = (r: Row) => [
    r.id ?? r.key,
    rowName(r, words),
    formats.list(r.reps),
    r.numbers?.accounts,
    r.numbers && inUnits(r.numbers.won),
    r.numbers && inUnits(r.numbers.due),
    attainmentOf(r.numbers),
    coverageOf(r.numbers),
    r.population,
    ...(kpi.length > 0 ? [isFigure(r.value) ? r.value.value : undefined] : []),
  ];
  const head = [say.territory, say.rep, say.accounts, say.won(period), say.due, say.attainment, say.coverage];
  return csvOf([
    ['id', ...head, say.population, ...kpi],
    ...[...rows, overlap, gap].filter((r) => r !== undefined).map(line),
  ]);
}
