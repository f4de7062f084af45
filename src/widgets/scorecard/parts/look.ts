import {
  type Attention,
  type Basis,
  type CollectionName,
  type Evaluation,
  type Id,
  type Period,
  type Scope,
  type Window,
  type World,
  attentionOf,
  windowOf,
} from '../../../domain/index.js';
import type { Widths } from '../../../ui/charts/index.js';
import { headlineOf, trendOf } from '../view/figures.js';
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
  save(name: string, text: string): void;
  select(scope: Scope): void;
  isSelected(scope: Scope): boolean;
  pickPeriod(id: string): void;
  pickBasis(basis: Basis): void;
}

/** The name of what is looked at. */
export const nameOf = ({ subject, words }: Pick<Look, 'subject' | 'words'>): string =>
  subject.name ?? words.scorecard.everything;

type Given = Pick<Look, 'view' | 'words' | 'formats' | 'world' | 'period' | 'basis' | 'scope' | 'kpis' | 'widths'>;
/** All that is shown of something, made of what is asked for. */
export function lookAt(given: Given): Look {
  const { view, world, period, basis, scope, kpis } = given;
  const window = windowOf(period, world);
  const headline = headlineOf(world, period, basis, kpis);
  return {
    ...given,
    window,
    subject: subjectOf(world, scope),
    peers: peersOf(world, scope),
    headline,
    trend: trendOf(world, period, basis, sparks(view, kpis, world)),
    items: view === 'strip' ? [] : attentionOf(world, scope, window, basis, headline),
  };
}
/** KPIs whose months are drawn. */
function sparks(view: ScorecardView, kpis: readonly NamedKpi[], world: World): readonly NamedKpi[] {
  if (view === 'strip') return kpis;
  return view === 'full' ? kpis.filter((k) => hasSpark(k, world)) : [];
}

/** Keeps a look until something of what it is made of changes. */
export class LookKept {
  #key: readonly unknown[] = [];
  #look: Look | undefined;
  of(given: Given): Look {
    const { scope, kpis, period } = given;
    const { view, words, formats, world, basis } = given;
    const who = scope.kind === 'all' ? '' : scope.id;
    const key = [view, words, formats, world, basis, period.id, scope.kind, who, kpis.map((k) => k.id).join()];
    if (!this.#look || key.some((x, i) => x !== this.#key[i])) {
      this.#look = lookAt(given);
      this.#key = key;
    }
    return this.#look;
  }
}
