import { type ReactiveControllerHost, type TemplateResult, nothing } from '#lit';
import { type Id, type Issue, type Kpi, type KpiId, type Scope, kpiById } from '../../domain/index.js';
import { attention as attentionWords } from '../../i18n/en/attention.js';
import { exporting } from '../../i18n/en/exporting.js';
import { kpiNames } from '../../i18n/en/kpi-names.js';
import { kpis } from '../../i18n/en/kpis.js';
import { scorecard } from '../../i18n/en/scorecard.js';
import { type Formats, type Messages, useWords } from '../../i18n/index.js';
import { Widths } from '../../ui/charts/widths.js';
import type { Workspace } from '../../workspace/index.js';
import { Prepared } from '../prepared.js';
import type { Empty, Heading, Widget } from '../widget.js';
import { attention, exportTeam, full, team, tiles } from './parts/body.js';
import { headingOf, nothingClosed, teamTools, unknown, viewTools } from './parts/frame.js';
import { type Acts, type Given, type Look, keyOf, lookInSlices } from './parts/look.js';
import { type ScorecardView, type Ui, initialUi } from './parts/ui.js';
import { issuesIn } from './view/issues.js';
import { rankedKpis } from './view/ranked.js';
import type { NamedKpi } from './view/kpi-rows.js';
import type { Voice } from './view/say.js';
import { scopeOf } from './view/subject.js';

export { scorecardStyles } from './scorecard.styles.js';

useWords({ attention: attentionWords, exporting, kpiNames, kpis, scorecard });

const usualKpis: readonly KpiId[] = [
  'attainment',
  'growth',
  'new-customers',
  'win-rate',
  'average-deal',
  'sales-cycle',
  'coverage',
  'activity-rate',
  'pipeline-coverage',
];
const stripKpis: readonly KpiId[] = ['sales', 'pacing', 'new-customers', 'coverage', 'win-rate', 'pipeline-coverage'];

/** The ids that were asked for, or the usual ones of a view. */
function kpiIdsOf(view: ScorecardView, asked: string): readonly string[] {
  const ids = asked.split(/\s+/).filter(Boolean);
  return ids.length > 0 ? ids : view === 'strip' ? stripKpis : usualKpis;
}
const kpisOf = (view: ScorecardView, asked: string): readonly NamedKpi[] =>
  view === 'team'
    ? rankedKpis
    : kpiIdsOf(view, asked)
        .map(kpiById)
        .filter((k) => k !== undefined);
/** Whether areas must be read for them. */
const needsAreas = (all: readonly Kpi[]): boolean =>
  all.some((k) => Object.values(k.parts).some((p) => p.of === 'areas'));

/** What is asked of a scorecard, and with which words. */
export interface Asked {
  readonly view: ScorecardView;
  readonly workspace: Workspace;
  readonly period: string;
  readonly kpis: string;
  readonly follow: boolean;
  readonly rep: string;
  readonly territory: string;
  readonly team: string;
  readonly words: Messages;
  readonly formats: Formats;
}
/** What a board asks of its element. */
export interface Host {
  readonly element: ReactiveControllerHost & HTMLElement & Pick<Widget, 'renderRoot' | 'contain'>;
  readonly asked: () => Asked;
  readonly open: Acts['open'];
  readonly deliver: Acts['deliver'];
  readonly select: (kind: 'territories' | 'reps', ids: readonly Id[]) => void;
  readonly setPeriod: (id: string) => void;
}

/** The drawn scorecard, with what the user opened in it. */
export class Board {
  readonly #host: Host;
  readonly #widths: Widths;
  readonly #kept: Prepared<Look>;
  #ui: Ui = initialUi;

  constructor(host: Host) {
    this.#host = host;
    this.#kept = new Prepared(host.element);
    this.#widths = new Widths(host.element);
    this.#widths.watch('widget', host.element);
  }
  /** It is about somebody else. */
  reset(): void {
    this.#ui = { ...this.#ui, openItem: undefined, shown: 0 };
  }
  /** Drops what is being made. */
  stop(): void {
    this.#kept.stop();
  }
  get pending(): Promise<void> | undefined {
    return this.#kept.pending;
  }
  /** Whether there are figures to show, if older ones. Asked on data only. */
  get hasLook(): boolean {
    return this.#look !== undefined;
  }
  /** Whether areas must be read for what is shown. */
  get needsAreas(): boolean {
    const { view, kpis } = this.#host.asked();
    return needsAreas(kpisOf(view, kpis));
  }

  // -- what it is about ----------------------------------------------------------------------------------------------
  get #voice(): Voice {
    const { words, formats, workspace } = this.#host.asked();
    return { words, formats, world: workspace.world };
  }
  get #scope(): Scope {
    const { workspace, follow, rep, territory, team: manager } = this.#host.asked();
    const focused = follow ? workspace.selection.focused : undefined;
    if (focused?.collection === 'reps') return { kind: 'rep', id: focused.id };
    if (focused?.collection === 'territories') return { kind: 'territory', id: focused.id };
    return scopeOf(workspace.world, { rep, territory, team: manager }, workspace.identity?.rep);
  }
  get #given(): Given {
    const { view, workspace, period, kpis } = this.#host.asked();
    return {
      ...this.#voice,
      view,
      period: (period && workspace.calendar.parse(period)) || workspace.period,
      basis: workspace.basis,
      scope: this.#scope,
      kpis: kpisOf(view, kpis),
      widths: this.#widths,
    };
  }
  /** What is asked for, or what was before, until that is made. */
  get #look(): Look | undefined {
    const given = this.#given;
    return this.#kept.take(this.#host.asked().workspace, keyOf(given), () => lookInSlices(given));
  }
  /** Controls show what was chosen at once. */
  get #chosen(): Pick<Look, 'period' | 'basis'> {
    const { period, basis } = this.#given;
    return { period, basis };
  }
  get #acts(): Acts {
    const { open, deliver, select, setPeriod, element } = this.#host;
    const { workspace, period } = this.#host.asked();
    return {
      ui: this.#ui,
      set: (change) => {
        this.#ui = { ...this.#ui, ...change };
        element.requestUpdate();
      },
      open,
      deliver,
      root: () => element.renderRoot as ShadowRoot,
      select: (scope) => {
        if (scope.kind !== 'all') select(scope.kind === 'territory' ? 'territories' : 'reps', [scope.id]);
      },
      isSelected: (scope) => {
        const { territories, reps } = workspace.selection;
        return scope.kind !== 'all' && (scope.kind === 'territory' ? territories : reps).includes(scope.id);
      },
      pickPeriod: (id) => {
        if (period) setPeriod(id);
        else workspace.period = id;
      },
      pickBasis: (basis) => (workspace.basis = basis),
    };
  }

  // -- what is drawn -------------------------------------------------------------------------------------------------
  heading(hasData: boolean): Heading {
    const { view, workspace } = this.#host.asked();
    const tenant = workspace.identity?.tenant;
    return headingOf(this.#voice, view, this.#scope, this.#ui, tenant, hasData ? this.#look : undefined);
  }
  tools(): TemplateResult | typeof nothing {
    const { view } = this.#host.asked();
    if (view === 'attention') return nothing;
    const look = this.#look;
    if (!look) return nothing;
    const acts = this.#acts;
    return view === 'team'
      ? teamTools(look, acts, exportTeam(look, acts))
      : viewTools({ ...look, ...this.#chosen }, acts);
  }
  /** Said instead of the body: what was asked for is unknown, or nothing was closed. */
  empty(): Empty | undefined {
    const { view, period, kpis } = this.#host.asked();
    const found = unknown(this.#voice, { scope: this.#scope, period, kpis: kpiIdsOf(view, kpis) });
    if (found || view === 'attention' || view === 'team') return found;
    const look = this.#look;
    return look && nothingClosed(look, this.#acts);
  }
  /** Told by the views that list records; the strip and the list of what needs attention stand beside one of them. */
  issues(all: readonly Issue[]): readonly Issue[] {
    const { view, workspace } = this.#host.asked();
    return view === 'strip' || view === 'attention' ? [] : issuesIn(workspace.world, this.#scope, all);
  }
  /** `readAt`: when the data was read, in milliseconds since 1970. */
  content(readAt: number): unknown {
    const look = this.#look;
    if (!look) return nothing;
    const acts = this.#acts;
    const width = this.#widths.of('widget', this.#host.element.clientWidth || 1024);
    switch (look.view) {
      case 'strip':
        return tiles(look, acts);
      case 'attention':
        return attention(look, acts);
      case 'team':
        return team(look, acts, width);
      default:
        return full(look, acts, width, readAt);
    }
  }
}
