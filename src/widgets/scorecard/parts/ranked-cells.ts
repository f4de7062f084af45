import { type TemplateResult, html, nothing } from '#lit';
import {
  type Result,
  type Unit,
  coverage,
  growth,
  isFigure,
  pacing,
  pipelineCoverage,
  winRate,
} from '../../../domain/index.js';
import { bullet, difference, sparkline } from '../../../ui/charts/index.js';
import { scopeOfItem } from '../view/attention.js';
import { TREND_MONTHS } from '../view/figures.js';
import type { RankedRow, SortBy } from '../view/ranked.js';
import { attentionText, changeOf, reasonText, resultText, signedMoney } from '../view/say.js';
import type { Look } from './look.js';
import { noFigure, severityMark } from './marks.js';

export type Column = Exclude<SortBy, 'need' | 'name'>;
type Figures = Pick<RankedRow, Exclude<Column, 'gap'>> & { readonly gap: number | undefined };

const figure = (look: Look, result: Result, unit: Unit) =>
  isFigure(result)
    ? html`<span>${resultText(look, result, unit)}</span>`
    : noFigure(look.words, reasonText(look, result));
const gap = (look: Look, r: Figures) =>
  r.gap === undefined
    ? noFigure(look.words, reasonText(look, r.pacing))
    : html`<span>${signedMoney(look, r.gap)}</span>`;
function change(look: Look, result: Result): TemplateResult {
  if (!isFigure(result)) return figure(look, result, 'share');
  const d = changeOf(look, { change: result.value, good: result.value > 0, unit: 'share' })!;
  return difference({ ...d, text: look.formats.percent(Math.abs(result.value), 1) });
}
const pacingPart = (look: Look, r: Figures) =>
  html`<span class="with-bullet is-wide"
    >${isFigure(r.pacing) ? bullet({ value: r.pacing.value, tick: 1, max: 1.25 }) : nothing}<span class="strong"
      >${figure(look, r.pacing, 'share')}</span
    ></span
  >`;
const coveragePart = (look: Look, r: Figures) =>
  html`<span class="with-bullet"
    >${
      isFigure(r.coverage) ? bullet({ value: r.coverage.value, tick: look.world.policy.coverageGoal }) : nothing
    }${figure(look, r.coverage, 'share')}</span
  >`;

/** What stands in a row, by column. */
export const cells: Readonly<Record<Column, (look: Look, r: Figures) => TemplateResult>> = {
  pacing: pacingPart,
  gap,
  growth: (look, r) => change(look, r.growth),
  coverage: coveragePart,
  winRate: (look, r) => figure(look, r.winRate, 'share'),
  pipeline: (look, r) => figure(look, r.pipeline, 'ratio'),
};
/** The same without bars. */
export const plainCells: typeof cells = {
  ...cells,
  pacing: (look, r) => figure(look, r.pacing, 'share'),
  coverage: (look, r) => figure(look, r.coverage, 'share'),
};

/** The whole, counted once: not the sum of rows, which may share records or leave some out. */
export function wholeOf({ headline, scope }: Look): Figures {
  const pace = headline.figure(pacing, scope);
  return {
    pacing: pace,
    gap: isFigure(pace) ? (pace.numerator ?? 0) - (pace.denominator ?? 0) : undefined,
    growth: headline.figure(growth, scope),
    coverage: headline.figure(coverage, scope),
    winRate: headline.figure(winRate, scope),
    pipeline: headline.figure(pipelineCoverage, scope),
  };
}

/** The first reason to look at somebody, in a few words that don't name the row's own subject again. */
export function reasonWords(look: Look, r: RankedRow): string {
  const self = scopeOfItem(r.reason) ?? r.scope;
  return attentionText(look, r.reason, self, 'short');
}
export const reasonPart = (look: Look, r: RankedRow) =>
  html`<span class="reason">${severityMark(r.severity, look.words)}<span>${reasonWords(look, r)}</span></span>`;

export const monthsPart = (look: Look, r: RankedRow) =>
  sparkline({
    values: r.months,
    before: r.monthsBefore,
    width: 88,
    label: look.words.scorecard.trendLabel(look.words.scorecard.won, look.formats.number(TREND_MONTHS)),
  });
