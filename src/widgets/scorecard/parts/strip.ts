import { html } from '#lit';
import { isFigure, quotaTarget } from '../../../domain/index.js';
import { difference, sparkline } from '../../../ui/charts/index.js';
import { trendOfKpi } from '../view/figures.js';
import type { KpiRow } from '../view/kpi-rows.js';
import { changeOf, kpiWords, noChangeText, reasonText, resultText, valueText } from '../view/say.js';
import { type Look, nameOf } from './look.js';
import { noFigure } from './marks.js';

/** A few figures side by side, each opening how it is made. */
export function strip(look: Look, rows: readonly KpiRow[], open: string | undefined, toggle: (kpi: string) => void) {
  const say = look.words.scorecard;
  return html`<div class="tiles" role="group" aria-label=${say.stripLabel(nameOf(look))} data-roving="row">
    ${rows.map((row) => tile(look, row, row.kpi.id === open, toggle))}
  </div>`;
}

function tile(look: Look, row: KpiRow, isOpen: boolean, toggle: (kpi: string) => void) {
  const words = kpiWords(look, row.kpi);
  const say = look.words.scorecard;
  const change = changeOf(look, row);
  const reason = reasonText(look, row.result);
  const { values, before } = trendOfKpi(look.trend, row.kpi, look.scope);
  return html`<button
    class="tile ${isOpen ? 'is-open' : ''}"
    aria-expanded=${isOpen ? 'true' : 'false'}
    @click=${() => toggle(row.kpi.id)}
  >
    <span class="line">
      <span class="strong">${words.name}</span><span class="small muted tile-hint">${hint(look, row)}</span>
    </span>
    <span class="tile-value">
      <span class="tile-number ${reason ? 'muted' : ''}" part="value">${resultText(look, row.result, row.unit)}</span>
      ${sparkline({ values, before, width: 72, height: 28 })}
    </span>
    <span class="tile-change">
      ${
        change
          ? html`${difference(change)} <span class="small muted">${say.vsLastYear}</span>`
          : html`<span class="small muted"
              >${reason ?? html`${noFigure(look.words, noChangeText(look, row))} ${say.vsLastYear}`}</span
            >`
      }
    </span>
  </button>`;
}

function hint(look: Look, row: KpiRow): string {
  const say = look.words.scorecard;
  const { result, goal, unit } = row;
  if (row.kpi.id === 'sales') {
    const quota = look.headline.sum(quotaTarget, look.scope);
    return quota > 0 ? say.ofQuota(look.formats.moneyShort(quota)) : '';
  }
  if (row.kpi.id === 'win-rate' && isFigure(result))
    return say.ofClosed(look.formats.number(result.numerator ?? 0), look.formats.number(result.denominator ?? 0));
  if (row.kpi.id === 'pipeline-coverage') return say.ofQuotaLeft;
  return goal !== undefined && row.kpi.id !== 'pacing' ? say.goal(valueText(look, goal, unit)) : '';
}
