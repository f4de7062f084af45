import { type TemplateResult, html, nothing } from '#lit';
import { type Basis, type Excluded, type ExclusionReason, type Figure, isFigure } from '../../../domain/index.js';
import { bullet } from '../../../ui/charts/index.js';
import { icon } from '../../../ui/icons.js';
import { headlineOf } from '../view/figures.js';
import type { KpiRow } from '../view/kpi-rows.js';
import { periodText } from '../view/periods.js';
import { coverageByClass, recordsOf } from '../view/records.js';
import { kpiWords, policyWords, reasonText, resultText, sidesOf, valueText } from '../view/say.js';
import { isExact } from './kpi-table.js';
import type { Acts, Look } from './look.js';
import { nameOf } from './look.js';
import { classMark } from './marks.js';
import { recordTable } from './records.js';

export interface DrillOptions {
  readonly close: () => void;
  readonly shown: number;
  readonly more: (shown: number) => void;
}

/** How a number is made: what it means, its fraction, what is left out, and the records behind it. */
export function drill(look: Look, acts: Acts, row: KpiRow, options: DrillOptions): TemplateResult {
  const { words, formats, world, basis, scope, window } = look;
  const say = words.scorecard;
  const own = kpiWords(look, row.kpi);
  const { result } = row;
  const value = resultText(look, result, row.unit, isExact(row));
  const list = recordsOf(world, row.kpi, scope, window, basis);
  const reason = reasonText(look, result);
  // the keyboard goes back to what opened it
  const close = (e: Event) => {
    const root = (e.currentTarget as HTMLElement).getRootNode() as ParentNode;
    root.querySelector<HTMLElement>(':is(.kpi-name, .tile)[aria-expanded="true"]')?.focus();
    options.close();
  };
  return html`<section class="drill" aria-label=${`${say.how}: ${own.name}`}>
    <div class="line">
      <div>
        <p class="small muted">${say.how}</p>
        <h3 class="drill-title">${say.value(own.name, value)}</h3>
      </div>
      <button class="icon-button" aria-label=${words.common.close} @click=${close}>${icon('close')}</button>
    </div>
    <p>${own.definition(policyWords(look))}</p>
    ${reason ? html`<p class="note">${icon('info')}<span>${reason}</span></p>` : nothing}
    ${isFigure(result) ? fraction(look, row, result, value) : nothing}
    ${row.kpi.id === 'coverage' ? byClass(look) : nothing}
    <ul class="facts">
      ${facts(look, row).map((f) => html`<li>${icon(f.icon)}<span>${f.text}</span></li>`)}
    </ul>
    ${recordTable(look, acts, list, {
      title: own.records(list.rows.length, formats.number(list.rows.length)),
      file: row.kpi.id,
      shown: options.shown,
      more: options.more,
    })}
  </section>`;
}

const isGrowth = ({ kpi }: KpiRow) => kpi.id === 'growth' || kpi.id === 'growth-previous';

function fraction(look: Look, row: KpiRow, figure: Figure, value: string) {
  const own = kpiWords(look, row.kpi);
  if (figure.numerator === undefined || figure.denominator === undefined || !own.numerator) return nothing;
  const [above, below] = sidesOf(row.kpi.id);
  const say = look.words.scorecard;
  return html`<div class="fraction">
    <div class="fraction-sides">
      <p><span class="side">${valueText(look, figure.numerator, above)}</span> ${own.numerator}</p>
      <p><span class="side">${valueText(look, figure.denominator, below)}</span> ${own.denominator}</p>
    </div>
    ${isGrowth(row) ? html`<span class="muted">${say.lessOne}</span>` : nothing}
    <span class="fraction-value">${say.equals(value)}</span>
  </div>`;
}

function byClass(look: Look) {
  const { world, scope, window, basis, formats, words } = look;
  const goal = world.policy.coverageGoal;
  return html`<dl class="by-class">
    ${coverageByClass(world, scope, window, basis).map((c) => {
      const share = c.touched / c.counted;
      return html`<dt>${classMark(c.class, words.scorecard.className)} ${words.scorecard.className(c.class)}</dt>
        <dd>${bullet({ value: share, tick: goal })}</dd>
        <dd class="number muted">${words.scorecard.ofClosed(formats.number(c.touched), formats.number(c.counted))}</dd>
        <dd class="number">${formats.percent(share)}</dd>`;
    })}
  </dl>`;
}

interface Fact {
  readonly icon: 'info' | 'minus' | 'calendar' | 'person' | 'swap';
  readonly text: string;
}
function facts(look: Look, row: KpiRow): readonly Fact[] {
  const { words, formats } = look;
  const say = words.scorecard;
  const { result, unit, goal } = row;
  const out: Fact[] = [];
  if (isFigure(result)) {
    const { low, high, n, numerator, denominator } = result;
    if (low !== undefined && high !== undefined && n !== undefined)
      out.push({ icon: 'info', text: say.interval(formats.percent(low), formats.percent(high), formats.number(n)) });
    else if (n !== undefined && denominator === undefined)
      out.push({ icon: 'info', text: say.cases(formats.number(n)) });
    if (row.kpi.id === 'coverage' && goal !== undefined && numerator !== undefined && denominator !== undefined) {
      const missing = Math.ceil(goal * denominator - 1e-9) - numerator;
      if (missing > 0)
        out.push({ icon: 'info', text: say.moreForGoal(missing, formats.number(missing), formats.percent(goal)) });
    }
  }
  const left = leftOut(look, result.excluded);
  if (left) out.push({ icon: 'minus', text: say.leftOut(left) });
  if (isGrowth(row))
    for (const basis of ['as-was', 'as-is'] as const) out.push({ icon: 'swap', text: onBasis(look, row, basis) });
  out.push({ icon: 'calendar', text: say.counts(periodText(look, look.period)) });
  const then = reasonText(look, row.lastYear);
  out.push({
    icon: 'calendar',
    text: then ? say.noLastYear(then) : say.lastYearWas(resultText(look, row.lastYear, unit, isExact(row))),
  });
  if (look.peers && isFigure(row.peer)) {
    const name = look.peers.name
      ? say.teamOf(look.peers.name)
      : nameOf({ words, subject: { ...look.subject, name: undefined } });
    const of = row.peer.denominator === undefined ? say.teamAverage : say.teamHas;
    out.push({ icon: 'person', text: of(name, resultText(look, row.peer, unit, isExact(row))) });
  }
  return out;
}

function onBasis(look: Look, row: KpiRow, basis: Basis): string {
  const say = look.words.scorecard;
  const figure = headlineOf(look.world, look.period, basis, look.kpis).figure(row.kpi, look.scope);
  const text = resultText(look, figure, row.unit, true);
  return basis === 'as-was' ? say.basisAsWas(text) : say.basisAsIs(text);
}

function leftOut({ words, formats, world }: Look, excluded: Excluded | undefined): string {
  const grace = formats.number(world.policy.graceDays);
  const items = Object.entries(excluded ?? {}) as [ExclusionReason, number][];
  return formats.list(items.map(([reason, n]) => words.kpis.excluded[reason](n, formats.number(n), grace)));
}
