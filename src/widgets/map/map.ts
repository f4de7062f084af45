import { type PropertyValues, html, nothing, property, state as internal } from '#lit';
import { type CollectionName, type Period, type Query, type Scope, collectionNames } from '../../domain/index.js';
import { exporting } from '../../i18n/en/exporting.js';
import { kpiNames } from '../../i18n/en/kpi-names.js';
import { map } from '../../i18n/en/map.js';
import { useWords } from '../../i18n/index.js';
import { chartStyles } from '../../ui/charts/index.js';
import { type Sorting, dataTableStyles } from '../../ui/data-table.js';
import { icon } from '../../ui/icons.js';
import type { Workspace } from '../../workspace/index.js';
import { define } from '../define.js';
import { type Empty, Widget } from '../widget.js';
import { mapStyles } from './map.styles.js';
import { ColouredKept } from './parts/coloured.js';
import { MapController } from './parts/controller.js';
import { colorSelect, modeButtons, scale, zoomButtons } from './parts/controls.js';
import { tipBody } from './parts/facts.js';
import { mapKey } from './parts/key.js';
import { type LegendActions, classTable, territoryTable } from './parts/legend.js';
import { type MapOut, Paper, mapExport } from './parts/out.js';
import { SearchBox } from './parts/search-box.js';
import { overlapAreas } from './parts/selecting.js';
import { nameOf } from './parts/words.js';
import { readMapLink, writeMapLink } from './view/link.js';

useWords({ exporting, kpiNames, map });

const basics = ['territories', 'areas', 'reps', 'assignments'] as const;

/**
 * Territories on a map, with a legend that is a live table of their numbers. Draws outlines of its own; tiles are an option.
 * Without `for-territory` and `for-rep` it shows everything that was read.
 *
 * @fires bailiwickselect - After the user selected something.
 * @fires bailiwicksave - A file is to be saved: `{name, type, bytes}`.
 * @fires bailiwickopen - Asks the host to open a record.
 * @cssprop [--bailiwick-map-height=480px] - Height of the map; 300px in a column narrower than 420px.
 * @cssprop [--bailiwick-map-legend-height=480px] - The height from which the legend scrolls.
 * @csspart map - The map itself.
 * @csspart legend - The table below it.
 */
export class BailiwickMap extends Widget {
  static override styles = [...Widget.styles, chartStyles, dataTableStyles, ...mapStyles];

  /** Id of a territory: the map shows it and all below it. */
  @property({ attribute: 'for-territory' }) forTerritory = '';
  /** Id of a rep: the map shows the territories of the rep and the team. */
  @property({ attribute: 'for-rep' }) forRep = '';
  /** `territory`, the id of a KPI, or `measure:` and the name of a number that areas carry. The user may choose another. */
  @property({ attribute: 'color-by' }) colorBy = 'territory';
  /** `2026`, `2026-Q3`, `2026-M08`; the workspace's own by default. */
  @property() period = '';
  /** Shows patterns beside colors, for who can't tell colors apart. The user may choose otherwise; forced colors always have them. */
  @property({ type: Boolean }) patterns = false;
  /** Leaves accounts out. */
  @property({ type: Boolean, attribute: 'no-accounts' }) noAccounts = false;
  /** Leaves the table below the map out. */
  @property({ type: Boolean, attribute: 'no-legend' }) noLegend = false;
  /** URL template of a tile server, such as `https://tiles.example/{z}/{x}/{y}.png`. Without it nothing is fetched. */
  @property() tiles = '';

  /** Whom to name as the source of the tiles; most tile servers ask for it. */
  @property({ attribute: 'tiles-source' }) tilesSource = '';

  @internal() private sorting: Sorting | undefined;
  readonly #controller = new MapController(this, {
    select: (...args) => this.select(...args),
    // what the map says is about where one stands on it, and how much is selected: the latest counts
    announce: (text) => this.announce(text, 'map'),
    help: () => this.help(),
    keep: (place) => this.#keepView({ place }),
    setPatterns: (patterns) => this.#keepView({ patterns }),
  });
  readonly #coloured = new ColouredKept(this);
  readonly #search = new SearchBox(this, (found) => this.#controller.commands.find(found));

  constructor() {
    super();
    new Paper(this, () => this.#out);
  }
  protected override get firstTitle(): string {
    return this.words.start.map;
  }
  protected override queries(): readonly Query[] {
    return collectionNames.map((collection) => ({ collection }));
  }
  #ready(workspace: Workspace, names: readonly CollectionName[]): boolean {
    return names.every((collection) => workspace.entry({ collection }).status === 'ready');
  }
  protected override get drawsWhileLoading(): boolean {
    const { workspace } = this;
    return workspace !== undefined && this.#ready(workspace, basics);
  }
  get #scope(): Scope {
    if (this.forTerritory) return { kind: 'territory', id: this.forTerritory };
    return this.forRep ? { kind: 'team', id: this.forRep } : { kind: 'all' };
  }
  #periodOf(workspace: Workspace): Period {
    return (this.period && workspace.calendar.parse(this.period)) || workspace.period;
  }
  get #link() {
    return readMapLink(this.workspace?.views['map']);
  }
  #keepView(change: ReturnType<typeof readMapLink>) {
    this.workspace?.setView('map', writeMapLink({ ...this.#link, ...change }));
  }
  get #patterns(): boolean {
    return this.#link.patterns ?? this.patterns;
  }
  get #colorBy(): string {
    return this.#link.colorBy ?? this.colorBy;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { workspace } = this;
    if (!workspace) this.#coloured.stop();
    if (!workspace?.identity || !this.isLoaded || !this.#ready(workspace, basics)) return;
    this.#controller.update({
      ...this.#coloured.take(workspace, {
        basics,
        isRead: this.#ready(workspace, collectionNames),
        period: this.#periodOf(workspace),
        colorBy: this.#colorBy,
      }),
      scope: this.#scope,
      tiles: this.tiles,
      noAccounts: this.noAccounts,
      patterns: this.#patterns,
      selection: workspace.selection,
      words: this.words,
      formats: this.formats,
      place: this.#link.place,
    });
  }
  protected override get pending(): Promise<void> | undefined {
    return this.#coloured.pending;
  }
  protected override left(): void {
    this.#coloured.stop();
  }
  protected override updated(): void {
    this.#controller.drawn(this.renderRoot.querySelector<HTMLElement>('.map-canvas') ?? undefined);
  }

  protected override heading() {
    const say = this.words.map;
    const { model } = this.#controller;
    if (!model) return { title: this.firstTitle };
    const { colorBy, formats } = model.input;
    const { view } = model;
    const what = nameOf(this.words, colorBy);
    const title =
      colorBy.kind === 'territory' ? this.firstTitle : colorBy.kind === 'kpi' ? say.titleBy(what) : say.titleOf(what);
    const accounts = view.total.inTerritories ?? model.accounts.length;
    const territories = view.shown.length;
    return {
      title,
      subtitle: say.subtitle(
        view.total.name ?? say.all,
        this.words.common.accounts(accounts, formats.number(accounts)),
        this.words.common.territories(territories, formats.number(territories)),
      ),
    };
  }
  protected override empty(): Empty | undefined {
    const { model } = this.#controller;
    if (!model || model.view.shown.length > 0) return undefined;
    const say = this.words.map;
    return model.view.alignment.ids.length === 0 && model.accounts.length === 0 ? say.empty : say.emptyScope;
  }
  protected override tools(workspace: Workspace) {
    const { model } = this.#controller;
    if (!model) return html``;
    const say = this.words.common;
    const table = this.#link.table ?? false;
    const segment = (label: string, on: boolean, value: boolean) =>
      html`<button aria-pressed=${on ? 'true' : 'false'} @click=${() => this.#keepView({ table: value })}>
        ${label}
      </button>`;
    return html`${this.#search.template(model.input.world, this.words, () => ({
        areas: new Set(model.view.areas),
        accounts: new Set(model.accounts),
      }))}
      ${colorSelect(model, this.#colorBy, (colorBy) => this.#keepView({ colorBy }))}
      <div class="segments" role="group" aria-label=${say.view} ?data-live=${workspace.liveError === undefined}>
        ${segment(say.map, !table, false)}${segment(say.table, table, true)}
      </div>
      ${mapExport(this.#out)}`;
  }

  protected override content() {
    const { model } = this.#controller;
    if (!model) return this.skeleton();
    const actions = this.#legendActions();
    if (this.#link.table) return html`<div class="legend is-whole">${territoryTable(model, actions, true)}</div>`;
    const isClassed = model.view.classes !== undefined;
    return html`${this.#strips()}
      <div class="stage" part="map" data-roving="row">${this.#stage()}</div>
      ${isClassed ? nothing : mapKey(model)}
      ${
        this.noLegend
          ? nothing
          : html`<div class="legend" part="legend">
              ${isClassed ? classTable(model, actions) : territoryTable(model, actions)}
            </div>`
      }`;
  }
  get #out(): MapOut {
    return {
      deliver: { save: (...file) => this.save(...file), notify: this.guard((...said) => this.notify(...said)) },
      root: this.renderRoot as ShadowRoot,
      model: () => this.#controller.model!,
      stage: () => this.#controller.stage,
      heading: () => this.heading(),
      sorting: () => this.sorting,
      asTable: this.#link.table ?? false,
    };
  }
  #strips() {
    const { tilesFailed, model } = this.#controller;
    const say = this.words.map;
    const hasNoOutlines = model?.input.geometry && !model.input.geometry.hasOutlines;
    const strip = (text: string) =>
      html`<div class="strip small is-warning">${icon('warning')}<span>${text}</span></div>`;
    return html`${tilesFailed ? strip(say.tilesFailed) : nothing}${hasNoOutlines ? strip(say.noOutlines) : nothing}`;
  }
  #stage() {
    const c = this.#controller;
    const { words, formats } = this;
    const source = this.tiles && !c.tilesFailed ? this.tilesSource : words.map.outlines;
    return html`<div
        class="map-canvas"
        tabindex="0"
        role="application"
        aria-label=${words.map.label(this.heading().title)}
        @keydown=${c.key}
        @focus=${c.focused}
        @blur=${c.focused}
      ></div>
      <span class="probe"></span>
      ${zoomButtons(words, c.commands)} ${modeButtons(words, formats, c.mode, c.menuOpen, this.#patterns, c.commands)}
      ${c.metresPerPixel > 0 ? scale(formats, c.metresPerPixel) : nothing}
      <div class="source" ?hidden=${source === ''}>${source}</div>
      ${this.#chip()} ${c.tip ? html`<div class="tip">${tipBody(c.model!, c.tip)}</div>` : nothing}`;
  }
  #chip() {
    const { workspace, words } = this;
    if (!workspace) return nothing;
    const { territories, reps, accounts, areas } = workspace.selection;
    const say = words.common;
    const n = this.formats.number;
    const parts = [
      territories.length > 0 ? say.territories(territories.length, n(territories.length)) : '',
      reps.length > 0 ? say.reps(reps.length, n(reps.length)) : '',
      areas.length > 0 ? say.areas(areas.length, n(areas.length)) : '',
      accounts.length > 0 ? say.accounts(accounts.length, n(accounts.length)) : '',
    ].filter(Boolean);
    if (parts.length === 0) return nothing;
    const [account, ...others] = accounts;
    const one = account !== undefined && others.length === 0 && parts.length === 1 ? account : undefined;
    const row = one === undefined ? -1 : this.#controller.model!.input.world.tables.accounts.indexOf(one);
    const name = row < 0 ? undefined : this.#controller.model!.input.world.tables.accounts.row(row).name;
    return html`<div class="chip">
      <span class="truncate">${name ?? words.map.selected(this.formats.list(parts))}</span>
      ${one !== undefined ? html`<button class="link" @click=${() => this.open('accounts', one)}>${words.map.open}</button>` : nothing}
      <button class="link" @click=${() => this.#controller.commands.clear()}>${words.map.clear}</button>
    </div>`;
  }
  #legendActions(): LegendActions {
    const { model } = this.#controller;
    const { territories, areas } = this.workspace!.selection;
    const areaIds = model!.input.world.tables.areas.column('id');
    const areasOf = (key: string) => (key === 'gap' ? model!.view.gapAreas : overlapAreas(model!));
    return {
      sorting: this.sorting,
      sort: (sorting) => (this.sorting = sorting),
      select: (row, additive) =>
        row.kind === 'territory'
          ? this.select('territories', [row.id!], additive ? 'toggle' : 'replace')
          : this.select(
              'areas',
              areasOf(row.key).map((a) => areaIds[a]!),
              additive ? 'add' : 'replace',
            ),
      isSelected: (row) =>
        row.kind === 'territory'
          ? territories.includes(row.id!) || model!.lit.territories.includes(row.number!)
          : areas.length > 0 &&
            areasOf(row.key).length > 0 &&
            areasOf(row.key).every((a) => areas.includes(areaIds[a]!)),
      selectClass: (chosen, chosenAreas, additive) =>
        this.select(
          chosenAreas.length > 0 ? 'areas' : 'territories',
          chosenAreas.length > 0 ? chosenAreas : chosen,
          additive ? 'add' : 'replace',
        ),
    };
  }
}

define('bailiwick-map', BailiwickMap);

declare global {
  interface HTMLElementTagNameMap {
    'bailiwick-map': BailiwickMap;
  }
}
