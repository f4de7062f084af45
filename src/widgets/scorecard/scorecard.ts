import { type CSSResultOrNative, type PropertyValues, type TemplateResult, html, nothing, property } from '#lit';
import type { Issue, Query } from '../../domain/index.js';
import type { Workspace } from '../../workspace/index.js';
import { define } from '../define.js';
import { Later } from '../later.js';
import { type Empty, type Heading, type Status, Widget } from '../widget.js';
import type { Board } from './board.js';
import type { ScorecardView } from './parts/ui.js';

export type { ScorecardView } from './parts/ui.js';

/** What draws on data. */
const part = new Later(() => import('./board.js'));

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

  #board: Board | undefined;

  protected override get parts(): readonly Later<unknown>[] {
    return [part];
  }
  protected override get laterStyles(): readonly CSSResultOrNative[] {
    return part.value!.scorecardStyles;
  }
  /** An unknown word shows the whole. */
  get #view(): ScorecardView {
    return this.view === 'strip' || this.view === 'attention' || this.view === 'team' ? this.view : 'full';
  }
  protected override get firstTitle(): string {
    const { attention, ranked, scorecard } = this.words.start;
    return this.#view === 'attention' ? attention : this.#view === 'team' ? ranked : scorecard;
  }
  get #drawn(): Board {
    return (this.#board ??= new part.value!.Board({
      element: this,
      asked: () => ({
        view: this.#view,
        workspace: this.workspace!,
        period: this.period,
        kpis: this.kpis,
        follow: this.follow,
        rep: this.forRep,
        territory: this.forTerritory,
        team: this.forTeam,
        words: this.words,
        formats: this.formats,
      }),
      open: (collection, id) => this.open(collection, id),
      deliver: { save: (...file) => this.save(...file), notify: this.guard((...said) => this.notify(...said)) },
      select: (kind, ids) => this.select(kind, ids),
      setPeriod: (id) => (this.period = id),
    }));
  }

  protected override queries(): readonly Query[] {
    const hasAreas = this.#view !== 'strip' || (part.value && this.workspace && this.#drawn.needsAreas);
    return hasAreas ? [...usualQueries, { collection: 'areas' }] : usualQueries;
  }
  protected override heading(): Heading {
    const { workspace, status } = this;
    if (!workspace) return { title: this.firstTitle };
    return this.#drawn.heading(status !== 'waiting' && status !== 'loading' && status !== 'failed');
  }
  protected override tools(): TemplateResult | typeof nothing {
    return this.#drawn.tools();
  }
  protected override empty(): Empty | undefined {
    return this.#drawn.empty();
  }
  protected override issues(workspace: Workspace): readonly Issue[] {
    return this.#drawn.issues(super.issues(workspace));
  }
  protected override get pending(): Promise<void> | undefined {
    return this.#board?.pending;
  }
  protected override ownStatus(): Status | undefined {
    return this.#drawn.hasLook ? undefined : 'loading';
  }
  protected override left(): void {
    this.#board?.stop();
  }
  /** Another period may hold what this one lacks. */
  protected override get keepsTools(): boolean {
    return true;
  }
  protected override skeleton(): TemplateResult {
    if (this.#view !== 'strip') return super.skeleton();
    return html`<div class="skeleton is-strip"><div class="bone block"></div></div>`;
  }
  protected override content(workspace: Workspace): unknown {
    const readAt = this.entries(workspace).map((e) => e.asOf ?? workspace.now());
    return this.#drawn.content(Math.min(...readAt));
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.workspace) this.#board?.stop();
    if (changed.has('forRep') || changed.has('forTerritory') || changed.has('forTeam')) this.#board?.reset();
  }
}

define('bailiwick-scorecard', BailiwickScorecard);

declare global {
  interface HTMLElementTagNameMap {
    'bailiwick-scorecard': BailiwickScorecard;
  }
}
