import { type PropertyValues, type TemplateResult, html, nothing, property, state } from '#lit';
import type { Issue, Period, Query, Scope } from '../../domain/index.js';
import { scorecard } from '../../i18n/en/scorecard.js';
import { useWords } from '../../i18n/index.js';
import { Widths } from '../../ui/charts/widths.js';
import type { Workspace } from '../../workspace/index.js';
import { define } from '../define.js';
import { type Empty, type Status, Widget } from '../widget.js';
import type { Drawing } from './drawing.js';
import type { Heading } from './parts/frame.js';
import type { Acts, Look, LookKept } from './parts/look.js';
import { type ScorecardView, type Ui, initialUi } from './parts/ui.js';
import { scorecardStyles } from './scorecard.styles.js';
import type { NamedKpi } from './view/kpi-rows.js';
import type { Voice } from './view/say.js';

export type { ScorecardView } from './parts/ui.js';

useWords({ scorecard });

/** What draws on data: loaded once a page, while the first scorecard reads. */
let drawing: Drawing | undefined;
let loading: Promise<Drawing> | undefined;
const load = () => (loading ??= import('./drawing.js').then((module) => (drawing = module.drawing)));

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
  @state() private broken: unknown;
  readonly #widths = new Widths(this);
  #kept: LookKept | undefined;

  constructor() {
    super();
    this.#widths.watch('widget', this);
  }
  override connectedCallback(): void {
    super.connectedCallback();
    this.broken = undefined;
    load().then(
      () => this.requestUpdate(),
      (reason: unknown) => {
        loading = undefined; // the next scorecard tries again
        this.broken = reason;
      },
    );
  }

  /** An unknown word shows the whole. */
  get #view(): ScorecardView {
    return this.view === 'strip' || this.view === 'attention' || this.view === 'team' ? this.view : 'full';
  }

  // -- what it is about ----------------------------------------------------------------------------------------------
  protected override queries(): readonly Query[] {
    const hasAreas = this.#view === 'attention' || drawing?.needsAreas(this.#kpis);
    return hasAreas ? [...usualQueries, { collection: 'areas' }] : usualQueries;
  }
  get #kpis(): readonly NamedKpi[] {
    return drawing?.kpisOf(this.#view, this.kpis) ?? [];
  }
  #periodOf(workspace: Workspace): Period {
    return (this.period && workspace.calendar.parse(this.period)) || workspace.period;
  }
  #scopeOf(workspace: Workspace): Scope {
    const focused = this.follow ? workspace.selection.focused : undefined;
    if (focused?.collection === 'reps') return { kind: 'rep', id: focused.id };
    if (focused?.collection === 'territories') return { kind: 'territory', id: focused.id };
    const asked = { rep: this.forRep, territory: this.forTerritory, team: this.forTeam };
    return drawing!.scopeOf(workspace.world, asked, workspace.identity?.rep);
  }
  #voice(workspace: Workspace): Voice {
    return { words: this.words, formats: this.formats, world: workspace.world };
  }
  #look(workspace: Workspace): Look {
    this.#kept ??= new drawing!.LookKept();
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
  protected override ownStatus(): Status | undefined {
    if (this.broken) throw this.broken;
    return drawing ? undefined : 'loading';
  }
  protected override heading(): Heading {
    const { workspace, words, status } = this;
    const view = this.#view;
    if (!workspace || !drawing) {
      const { title, attentionTitle, ranked } = words.scorecard;
      return { title: view === 'attention' ? attentionTitle : view === 'team' ? ranked.title : title };
    }
    const hasData = status !== 'waiting' && status !== 'loading' && status !== 'failed';
    const look = hasData ? this.#look(workspace) : undefined;
    const tenant = workspace.identity?.tenant;
    return drawing.headingOf(this.#voice(workspace), view, this.#scopeOf(workspace), this.ui, tenant, look);
  }
  protected override tools(workspace: Workspace): TemplateResult | typeof nothing {
    return drawing!.toolsOf(this.#look(workspace), this.#acts(workspace)) ?? nothing;
  }
  protected override empty(workspace: Workspace): Empty | undefined {
    const asked = { view: this.#view, scope: this.#scopeOf(workspace), period: this.period, kpis: this.kpis };
    return drawing!.emptyOf(this.#voice(workspace), asked, () => this.#look(workspace), this.#acts(workspace));
  }
  protected override issues(workspace: Workspace): readonly Issue[] {
    return drawing!.issuesOf(this.#view, workspace.world, this.#scopeOf(workspace), super.issues(workspace));
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
    const width = this.#widths.of('widget', this.clientWidth || 1024);
    const readAt = this.entries(workspace).map((e) => e.asOf ?? workspace.now());
    return drawing!.draw(this.#look(workspace), this.#acts(workspace), width, Math.min(...readAt));
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
