import { type TemplateResult, html, nothing } from '#lit';
import { isFigure } from '../../../domain/index.js';
import { bullet, difference, interval, sparkline } from '../../../ui/charts/index.js';
import { icon } from '../../../ui/icons.js';
import { TREND_MONTHS } from '../view/figures.js';
import type { KpiRow } from '../view/kpi-rows.js';
import { periodName } from '../view/periods.js';
import { changeOf, kpiWords, noChangeText, reasonText, resultText, valueText } from '../view/say.js';
import { walk } from './controls.js';
import type { Look } from './look.js';
import { noFigure } from './marks.js';

export interface TableOptions {
  readonly open: string | undefined;
  /** Few columns. */
  readonly narrow: boolean;
  /** The drill-down lies beside the table. */
  readonly beside: boolean;
  /** Room for longer lines. */
  readonly roomy: boolean;
  readonly toggle: (kpi: string) => void;
  readonly drill: (row: KpiRow) => TemplateResult;
}

/** Percent with a decimal where it is no rate of few cases. */
export const isExact = (row: Pick<KpiRow, 'result' | 'part'>): boolean => row.part.kind !== 'interval';

/** Every KPI with its difference, its peers and its course; a row opens how the number is made. */
export function kpiTable(look: Look, rows: readonly KpiRow[], options: TableOptions) {
  const { words, peers, period } = look;
  const say = words.scorecard;
  const { narrow } = options;
  const current = rows.some((r) => r.kpi.id === options.open) ? options.open : rows[0]?.kpi.id;
  const trend = html`<th scope="col" class="trend">${say.trend}</th>`;
  const columns = 4 + (peers && !narrow ? 1 : 0);
  return html`<table
    class="kpis ${narrow ? 'is-narrow' : options.roomy ? 'is-roomy' : ''}"
    @keydown=${(e: KeyboardEvent) => walk(e, '.kpi-name')}
  >
    <thead class=${narrow ? 'visually-hidden' : ''}>
      <tr>
        <th scope="col">${say.kpi}</th>
        ${narrow ? trend : nothing}
        <th scope="col" class="number">${periodName(look, period)}</th>
        <th scope="col" class="number">${say.vsLastYear}</th>
        ${peers && !narrow ? html`<th scope="col" class="number">${say.team}</th>` : nothing}
        ${narrow ? nothing : trend}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const isOpen = row.kpi.id === options.open;
        return html`${kpiRow(look, row, isOpen, row.kpi.id === current, options)}
        ${
          isOpen && !options.beside
            ? html`<tr class="drill-row">
                <td colspan=${columns}>${options.drill(row)}</td>
              </tr>`
            : nothing
        }`;
      })}
    </tbody>
  </table>`;
}

function kpiRow(look: Look, row: KpiRow, isOpen: boolean, isStop: boolean, { narrow, roomy, toggle }: TableOptions) {
  const words = kpiWords(look, row.kpi);
  const say = look.words.scorecard;
  const trend = html`<td class="trend">${trendPart(look, row, narrow ? 40 : roomy ? 176 : 72, narrow ? 20 : 24)}</td>`;
  return html`<tr class=${isOpen ? 'is-open' : ''} part="row">
    <th scope="row">
      <button
        class="kpi-name"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-label=${say.definitionOf(words.name)}
        tabindex=${isStop ? '0' : '-1'}
        @click=${() => toggle(row.kpi.id)}
      >
        <span>${narrow ? (words.short ?? words.name) : words.name}</span>${icon('info')}
      </button>
    </th>
    ${narrow ? trend : nothing}
    <td class="number strong">
      ${
        isFigure(row.result)
          ? resultText(look, row.result, row.unit, isExact(row))
          : noFigure(look.words, reasonText(look, row.result))
      }
    </td>
    <td class="number">${changePart(look, row)}</td>
    ${
      look.peers && !narrow
        ? html`<td class="number muted">
            ${
              isFigure(row.peer)
                ? resultText(look, row.peer, row.unit, isExact(row))
                : noFigure(look.words, row.peer && reasonText(look, row.peer))
            }
          </td>`
        : nothing
    }
    ${narrow ? nothing : trend}
  </tr>`;
}

/** The change against last year, or why there is none. */
export function changePart(look: Look, row: KpiRow) {
  const change = changeOf(look, row);
  if (change) return difference(change);
  return noFigure(look.words, noChangeText(look, row));
}

/** The small chart of a KPI, with a sentence for those who don't see it. */
export function trendPart(look: Look, row: KpiRow, width = 72, height = 24) {
  const { result, part, unit } = row;
  const say = look.words.scorecard;
  const { name } = kpiWords(look, row.kpi);
  const text = `${name} ${resultText(look, result, unit, isExact(row))}`;
  if (part.kind === 'spark')
    return sparkline({
      values: part.trend.values,
      before: part.trend.before,
      width,
      height,
      label: say.trendLabel(name, look.formats.number(TREND_MONTHS)),
    });
  if (!isFigure(result)) return nothing;
  if (part.kind === 'interval')
    return interval({ value: result.value, low: result.low!, high: result.high!, tick: part.tick, label: text });
  const tick = valueText(look, part.tick, unit, true);
  const label = part.isGoal
    ? say.goalLabel(text, tick)
    : say.heroLabel(text, tick, look.formats.dayShort(look.world.asOf, look.world.asOf));
  return bullet({ value: result.value, tick: part.tick, max: part.max, label });
}

/** Who “Team” is, for the foot of the table. */
export function peersText({ peers, words, formats, subject }: Look): string | undefined {
  if (!peers) return undefined;
  const say = words.scorecard;
  const count = formats.number(peers.count);
  if (subject.scope.kind === 'territory') return say.teamOfTerritories(peers.count, count, peers.name);
  const of = subject.scope.kind === 'team' ? say.teamOfTeams : say.teamOfReps;
  return of(peers.count, count, peers.name ?? '');
}
