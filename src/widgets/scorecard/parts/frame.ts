import { type TemplateResult, html, nothing } from '#lit';
import { type Period, allAccounts, isKpiId, lostCount, quotaTarget, wonCount } from '../../../domain/index.js';
import { isolateAny } from '../../../i18n/index.js';
import { icon } from '../../../ui/icons.js';
import type { Empty, Heading } from '../../widget.js';
import { checks, passedChecks } from '../view/attention.js';
import { periodBefore, periodName } from '../view/periods.js';
import type { Voice } from '../view/say.js';
import { initialsOf } from '../../../ui/initials.js';
import { type Subject, exists, subjectOf } from '../view/subject.js';
import { periodPicker, segments } from './controls.js';
import { type Acts, type Look, type ScorecardView, type Ui, nameOf } from './look.js';
import type { Scope } from '../../../domain/index.js';

/** Whom it is about, or what it lists. `look` comes with the data, and with it what is counted. */
export function headingOf(
  voice: Voice,
  view: ScorecardView,
  scope: Scope,
  ui: Ui,
  tenant: string | undefined,
  look?: Look,
): Heading {
  if (view === 'attention') return attentionHeading(voice, look);
  if (view === 'team') return teamHeading(voice, ui.sort);
  const say = voice.words.scorecard;
  if (tenant === undefined) return { title: voice.words.start.scorecard };
  const subject = look?.subject ?? subjectOf(voice.world, scope);
  if (subject.scope.kind === 'all') return { title: say.everything, subtitle: tenant };
  if (!subject.name) return { title: voice.words.start.scorecard };
  const lead = html`<span class="avatar large ${subject.vacant ? 'vacant' : ''}" aria-hidden="true"
    >${subject.vacant ? icon('person') : initialsOf(subject.name)}</span
  >`;
  return {
    title: subject.scope.kind === 'team' ? say.teamOf(subject.name) : subject.name,
    subtitle: subtitle(voice, subject, look),
    ...(view === 'full' ? { lead } : {}),
  };
}
function subtitle({ words, formats }: Voice, subject: Subject, look: Look | undefined): string {
  const say = words.scorecard;
  const accounts = look?.headline.sum(allAccounts, subject.scope);
  const above = subject.scope.kind === 'territory' ? say.partOf : say.reportsTo;
  return [
    subject.vacant ? words.common.vacant : formats.list(subject.with),
    accounts === undefined ? '' : words.common.accounts(accounts, formats.number(accounts)),
    subject.above ? above(subject.above) : '',
  ]
    .filter(Boolean)
    .map((part) => isolateAny(part, formats.direction))
    .join(say.join);
}
function attentionHeading({ words, formats }: Voice, look?: Look): Heading {
  const title = words.start.attention;
  if (!look) return { title };
  const found = checks.length - passedChecks(look.items.filter((i) => i.severity !== 'ok')).length;
  return { title, subtitle: words.attention.subtitle(formats.number(found), formats.number(checks.length)) };
}
function teamHeading({ words }: Voice, { by }: Ui['sort']): Heading {
  const say = words.scorecard.ranked;
  return {
    title: words.start.ranked,
    subtitle: by === 'need' ? say.sortedByNeed : say.sortedBy(say[by]),
  };
}

/** Period and basis, and how the course is shown. */
export function viewTools(look: Look, acts: Acts): TemplateResult {
  const { words } = look;
  const { asIs, asWas, chart, table } = words.common;
  const basis = [
    { id: 'as-is', text: asIs },
    { id: 'as-was', text: asWas },
  ] as const;
  const faces = [
    { id: 'chart', text: chart },
    { id: 'table', text: table },
  ] as const;
  return html`${periodPicker(look, look.period, acts.pickPeriod)}
  ${segments(words.common.basis, basis, look.basis, acts.pickBasis)}
  ${
    look.view === 'full'
      ? segments<'chart' | 'table'>(words.common.view, faces, acts.ui.asTable ? 'table' : 'chart', (id) =>
          acts.set({ asTable: id === 'table' }),
        )
      : nothing
  }`;
}
export function teamTools({ words }: Pick<Voice, 'words'>, acts: Acts, menu: TemplateResult): TemplateResult {
  return html`<label class="field filter"
      >${icon('search')}<input
        type="search"
        aria-label=${words.common.filter}
        placeholder=${words.common.filter}
        .value=${acts.ui.filter}
        @input=${(e: Event) => acts.set({ filter: (e.target as HTMLInputElement).value })}
    /></label>
    ${menu}`;
}

/** What was asked for and isn't there: a record, a period, a KPI. */
export function unknown(
  { words, formats, world }: Voice,
  asked: { readonly scope: Scope; readonly period: string; readonly kpis: readonly string[] },
): Empty | undefined {
  const say = words.scorecard.unknown;
  const said = (text: string): Empty => ({ title: say.title, text });
  if (asked.period && !world.calendar.parse(asked.period)) return said(say.period(asked.period));
  const kpis = asked.kpis.filter((id) => !isKpiId(id));
  if (kpis.length > 0) return said(say.kpi(formats.list(kpis)));
  const { scope } = asked;
  if (scope.kind === 'all' || exists(world, scope)) return undefined;
  return said((scope.kind === 'territory' ? say.territory : say.rep)(scope.id));
}
/** Nothing was won or lost in the period: why, and the period before. */
export function nothingClosed(look: Look, acts: Acts): Empty | undefined {
  const { headline, scope, formats, world, period, words } = look;
  if (headline.sum(wonCount, scope) + headline.sum(lostCount, scope) > 0) return undefined;
  const say = words.scorecard.empty;
  const quota = headline.sum(quotaTarget, scope);
  const before: Period = periodBefore(world, period);
  const from = formats.dayShort(period.from, world.asOf);
  return {
    title: say.title(periodName(look, period)),
    text: say.text(nameOf(look), from, quota > 0 ? formats.moneyShort(quota) : undefined),
    action: { label: say.action(periodName(look, before)), run: () => acts.pickPeriod(before.id) },
  };
}
