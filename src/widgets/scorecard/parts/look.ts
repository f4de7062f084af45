import {
  type Attention,
  type Basis,
  type CollectionName,
  type Evaluation,
  type Id,
  type Period,
  type Scope,
  type Slices,
  type Window,
  type World,
  attentionInSlices,
  windowOf,
} from '../../../domain/index.js';
import type { Deliver } from '../../../ui/export/items.js';
import type { Widths } from '../../../ui/charts/index.js';
import { headlineOf, prepareCourse, trendOf } from '../view/figures.js';
import { type NamedKpi, hasSpark } from '../view/kpi-rows.js';
import type { Voice } from '../view/say.js';
import { type Peers, type Subject, peersOf, subjectOf } from '../view/subject.js';
import type { ScorecardView, Ui } from './ui.js';

export type { ScorecardView, Ui } from './ui.js';

/** What is looked at, and how to say it: handed to every part of the scorecard. */
export interface Look extends Voice {
  readonly view: ScorecardView;
  readonly period: Period;
  readonly window: Window;
  readonly basis: Basis;
  readonly scope: Scope;
  readonly subject: Subject;
  readonly peers: Peers | undefined;
  readonly kpis: readonly NamedKpi[];
  readonly headline: Evaluation;
  readonly trend: Evaluation;
  /** What needs attention, the most urgent first. */
  readonly items: readonly Attention[];
  readonly widths: Widths;
}

/** What a part can ask of the widget. */
export interface Acts {
  readonly ui: Ui;
  set(change: Partial<Ui>): void;
  open(collection: CollectionName, id: Id): void;
  /** How files leave the widget. */
  readonly deliver: Deliver;
  /** Where it is drawn. */
  root(): ShadowRoot | HTMLElement;
  select(scope: Scope): void;
  isSelected(scope: Scope): boolean;
  pickPeriod(id: string): void;
  pickBasis(basis: Basis): void;
}

/** The name of what is looked at. */
export const nameOf = ({ subject, words }: Pick<Look, 'subject' | 'words'>): string =>
  subject.name ?? words.scorecard.everything;

export type Given = Pick<
  Look,
  'view' | 'words' | 'formats' | 'world' | 'period' | 'basis' | 'scope' | 'kpis' | 'widths'
>;
/** All that is shown of something, made of what is asked for. */
export function* lookInSlices(given: Given): Slices<Look> {
  const { view, world, period, basis, scope, kpis } = given;
  const window = windowOf(period, world);
  const headline = headlineOf(world, period, basis, kpis);
  const trend = trendOf(world, period, basis, sparks(view, kpis, world));
  yield* headline.prepare();
  yield* trend.prepare();
  if (view === 'full') yield* prepareCourse(world, period, basis);
  const items = view === 'strip' ? [] : yield* attentionInSlices(world, scope, window, basis, headline);
  return {
    ...given,
    window,
    subject: subjectOf(world, scope),
    peers: peersOf(world, scope),
    headline,
    trend,
    items,
  };
}
/** KPIs whose months are drawn. */
function sparks(view: ScorecardView, kpis: readonly NamedKpi[], world: World): readonly NamedKpi[] {
  if (view === 'strip') return kpis;
  return view === 'full' ? kpis.filter((k) => hasSpark(k, world)) : [];
}

/** What a look is made of: it is made anew where something of it changes. */
export function keyOf({ scope, kpis, period, view, words, formats, world, basis }: Given): readonly unknown[] {
  const who = scope.kind === 'all' ? '' : scope.id;
  return [view, words, formats, world, basis, period.id, scope.kind, who, kpis.map((k) => k.id).join()];
}
