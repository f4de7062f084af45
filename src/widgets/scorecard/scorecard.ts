import { type PropertyValues, type TemplateResult, html, nothing, property, state } from '#lit';
import { type Issue, type KpiId, type Period, type Query, type Scope, kpiById } from '../../domain/index.js';
import { attention as attentionWords } from '../../i18n/en/attention.js';
import { kpiNames } from '../../i18n/en/kpi-names.js';
import { kpis } from '../../i18n/en/kpis.js';
import { scorecard } from '../../i18n/en/scorecard.js';
import { useWords } from '../../i18n/index.js';
import { Widths } from '../../ui/charts/index.js';
import type { Workspace } from '../../workspace/index.js';
import { define } from '../define.js';
import { type Empty, Widget } from '../widget.js';
import { attention, exportTeam, full, team, tiles } from './parts/body.js';
import {
  type Heading,
  attentionHeading,
  nothingClosed,
  subjectHeading,
  teamHeading,
  teamTools,
  unknown,
  viewTools,
} from './parts/frame.js';
import { type Acts, type Look, LookKept, type ScorecardView, type Ui, initialUi } from './parts/look.js';
import { scorecardStyles } from './scorecard.styles.js';
import { type NamedKpi, type Voice, issuesIn, rankedKpis, scopeOf, subjectOf } from './scorecard.view.js';

export type { ScorecardView } from './parts/look.js';

useWords({ attention: attentionWords, kpiNames, kpis, scorecard });

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
const usualQueries: readonly Query[] = [
  { collection: 'territories' },
  { collection: 'reps' },
  { collection: 'accounts' },
  { collection: 'opportunities' },
  { collection: 'activities' },
  { collection: 'quotas' },
  { collection: 'assignments' },
];

/**
 * The figures of a rep, a territory or a team: attainment with pacing, each KPI against last year and the team, what needs
 * attention first, and for every number how it is made and the records behind it. Without `for-…` it shows the signed-in
 * user, with the team where there is one.
 *
 * @tag bailiwick-scorecard
 * @fires bailiwickopen - A record is to be opened: `{collection, id}`.
 * @fires bailiwicksave - A file is to be saved: `{name, type, bytes}`.
 * @fires bailiwickselect - The user selected a rep or a territory.
 * @csspart card - The frame.
 * @csspart header - The header.
 * @csspart value - The large numbers.
 * @csspart row - The rows of the tables of KPIs and of reps.
 * @csspart state - The sentence that stands where there is nothing to show.
 * @cssprop --bailiwick-accent - What can be acted on.
 * @cssprop --bailiwick-data - The ink of bars and lines.
 * @cssprop --bailiwick-radius - Corners of the card.
 */
export class BailiwickScorecard extends Widget {
  static override styles = [...Widget.styles, ...scorecardStyles];

  /** Id of the rep it is about. */
  @property({ attribute: 'for-rep' }) forRep = '';
  /** Id of the territory it is about, with all below it. */
  @property({ attribute: 'for-territory' }) forTerritory = '';
  /** Id of the manager whose team it is about. */
  @property({ attribute: 'for-team' }) forTeam = '';
  /** `2026`, `2026-Q3` or `2026-M08`; the workspace's by default. */
  @property() period = '';
  /** Ids of the KPIs to show, in that order, separated by spaces. */
  @property() kpis = '';
  /** `full`, `strip` (a row of figures), `attention` (what needs it) or `team` (everybody, ranked). */
  @property() view: ScorecardView = 'full';
  /** Shows the rep or territory that is selected on the page. */
  @property({ type: Boolean }) follow = false;

  @state() private ui: Ui = initialUi;
  readonly #widths = new Widths(this);
  readonly #kept = new LookKept();

  constructor() {
    super();
    this.#widths.watch('widget', this);
  }

  /** An unknown word shows the whole. */
  get #view(): ScorecardView {
    return this.view === 'strip' || this.view === 'attention' || this.view === 'team' ? this.view : 'full';
  }

  // -- what it is about ----------------------------------------------------------------------------------------------
  protected override queries(): readonly Query[] {
    const hasAreas = this.#kpis.some((k) => Object.values(k.parts).some((p) => p.of === 'areas'));
    return this.#view === 'attention' || hasAreas ? [...usualQueries, { collection: 'areas' }] : usualQueries;
  }
  get #kpiIds(): readonly string[] {
    const ids = this.kpis.split(/\s+/).filter(Boolean);
    return ids.length > 0 ? ids : this.#view === 'strip' ? stripKpis : usualKpis;
  }
  get #kpis(): readonly NamedKpi[] {
    return this.#view === 'team' ? rankedKpis : this.#kpiIds.map(kpiById).filter((k) => k !== undefined);
  }
  #periodOf(workspace: Workspace): Period {
    return (this.period && workspace.calendar.parse(this.period)) || workspace.period;
  }
  #scopeOf(workspace: Workspace): Scope {
    const focused = this.follow ? workspace.selection.focused : undefined;
    if (focused?.collection === 'reps') return { kind: 'rep', id: focused.id };
    if (focused?.collection === 'territories') return { kind: 'territory', id: focused.id };
    const asked = { rep: this.forRep, territory: this.forTerritory, team: this.forTeam };
    return scopeOf(workspace.world, asked, workspace.identity?.rep);
  }
  #voice(workspace: Workspace): Voice {
    return { words: this.words, formats: this.formats, world: workspace.world };
  }
  #look(workspace: Workspace): Look {
    return this.#kept.of({
      ...this.#voice(workspace),
      view: this.#view,
      period: this.#periodOf(workspace),
      basis: workspace.basis,
      scope: this.#scopeOf(workspace),
      kpis: this.#kpis,
      widths: this.#widths,
    });
  }
  #acts(workspace: Workspace): Acts {
    return {
      ui: this.ui,
      set: (change) => (this.ui = { ...this.ui, ...change }),
      open: (collection, id) => this.open(collection, id),
      save: (name, text) => this.save(name, 'text/csv', text),
      select: (scope) => {
        if (scope.kind !== 'all') this.select(scope.kind === 'territory' ? 'territories' : 'reps', [scope.id]);
      },
      isSelected: (scope) => {
        const { territories, reps } = workspace.selection;
        return scope.kind !== 'all' && (scope.kind === 'territory' ? territories : reps).includes(scope.id);
      },
      pickPeriod: (id) => {
        if (this.period) this.period = id;
        else workspace.period = id;
      },
      pickBasis: (basis) => (workspace.basis = basis),
    };
  }

  // -- frame and states ----------------------------------------------------------------------------------------------
  protected override heading(): Heading {
    const { workspace, words, formats } = this;
    const view = this.#view;
    const hasData = this.status !== 'waiting' && this.status !== 'loading' && this.status !== 'failed';
    const look = workspace && hasData ? this.#look(workspace) : undefined;
    if (view === 'attention') return attentionHeading({ words, formats }, look);
    if (view === 'team') return teamHeading({ words }, this.ui.sort);
    if (!workspace?.identity) return { title: words.scorecard.title };
    const subject = look?.subject ?? subjectOf(workspace.world, this.#scopeOf(workspace));
    return subjectHeading(this.#voice(workspace), view, subject, workspace.identity.tenant, look);
  }
  protected override tools(workspace: Workspace): TemplateResult | typeof nothing {
    if (this.#view === 'attention') return nothing;
    const acts = this.#acts(workspace);
    if (this.#view === 'team')
      return teamTools(this.#voice(workspace), acts, () => exportTeam(this.#look(workspace), acts));
    return viewTools(this.#look(workspace), acts);
  }
  protected override empty(workspace: Workspace): Empty | undefined {
    const { period } = this;
    const asked = { scope: this.#scopeOf(workspace), period, kpis: this.#kpiIds };
    const found = unknown(this.#voice(workspace), asked);
    if (found || this.#view === 'attention' || this.#view === 'team') return found;
    return nothingClosed(this.#look(workspace), this.#acts(workspace));
  }
  /** Told by the views that list records; the strip and the list of what needs attention stand beside one of them. */
  protected override issues(workspace: Workspace): readonly Issue[] {
    if (this.#view === 'strip' || this.#view === 'attention') return [];
    return issuesIn(workspace.world, this.#scopeOf(workspace), super.issues(workspace));
  }
  /** Another period may hold what this one lacks. */
  protected override get keepsTools(): boolean {
    return true;
  }
  protected override skeleton(): TemplateResult {
    if (this.#view !== 'strip') return super.skeleton();
    return html`<div class="skeleton is-strip"><div class="bone block"></div></div>`;
  }

  // -- body ----------------------------------------------------------------------------------------------------------
  protected override content(workspace: Workspace): unknown {
    const look = this.#look(workspace);
    const acts = this.#acts(workspace);
    const width = this.#widths.of('widget', this.clientWidth || 1024);
    if (this.#view === 'strip') return tiles(look, acts);
    if (this.#view === 'attention') return attention(look, acts);
    if (this.#view === 'team') return team(look, acts, width);
    const readAt = this.entries(workspace).map((e) => e.asOf ?? workspace.now());
    return full(look, acts, width, Math.min(...readAt));
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('forRep') || changed.has('forTerritory') || changed.has('forTeam'))
      this.ui = { ...this.ui, openItem: undefined, shown: 0 };
  }
}

define('bailiwick-scorecard', BailiwickScorecard);

declare global {
  interface HTMLElementTagNameMap {
    'bailiwick-scorecard': BailiwickScorecard;
  }
}
