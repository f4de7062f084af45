import { ContextProvider, LitElement, type PropertyValues, css, guardOf, html, property } from '#lit';
import type { Basis } from '../../domain/index.js';
import { type Workspace, newWorkspace, onConnections } from '../../workspace/index.js';
import { workspaceContext } from '../context.js';
import { define } from '../define.js';
import type { LinkState } from './deep-link.js';

/** Loaded by the first workspace that keeps itself in the page's address; others don't pay for its schema. */
let link: typeof import('./deep-link.js') | undefined;

/**
 * The place around widgets that belong together: they share one connection, one selection, one period and one draft.
 *
 * @slot - The widgets, with any markup around them.
 */
export class BailiwickWorkspace extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Name of the connection, as given to `connect(name, adapter)`. */
  @property() connection = '';
  /** The period to start with: `2026`, `2026-Q3`, `2026-M08`. The running fiscal year by default. */
  @property() period = '';
  /** `as-was` (the default) or `as-is`: for the territories of that time, or restated to today's. */
  @property() basis = '';
  /** Keeps period, selection and views in the page's address. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  readonly #guard = guardOf(this);
  #provider = new ContextProvider(this, { context: workspaceContext });
  #workspace: Workspace | undefined;
  #named = '';
  #loading: Promise<void> | undefined;
  #offConnections: (() => void) | undefined;
  #offWorkspace: (() => void) | undefined;

  /** The workspace itself, once the connection is there. */
  get workspace(): Workspace | undefined {
    return this.#workspace;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#offConnections = onConnections(this.#guard(() => this.#open(true)));
    if (this.hasUpdated) this.#guard(() => this.#open(false))();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#offConnections?.();
    // an element that is only moved keeps its selection and draft
    const close = () => {
      if (!this.isConnected) this.#close();
    };
    queueMicrotask(this.#guard(close));
  }
  /** Waits for what the address says, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#loading;
    return done;
  }
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('connection') || !this.#workspace) this.#open(false);
    else if (changed.has('period') || changed.has('basis')) this.#apply(this.#workspace);
  }
  /** Without what reads it, the address doesn't count. */
  async #loadLink(anew: boolean): Promise<void> {
    try {
      link = await import('./deep-link.js');
    } catch (thrown) {
      this.contain(thrown);
      this.deepLink = false;
    }
    this.#guard(() => this.#open(anew))();
  }
  protected override performUpdate(): void {
    this.#guard(() => super.performUpdate())();
  }
  /** It has no face to show a fault with: the widgets in it go on with what they have. */
  contain(thrown: unknown): void {
    console.warn('<bailiwick-workspace>', thrown);
  }
  #open(anew: boolean) {
    if (!this.isConnected || (!anew && this.#workspace && this.#named === this.connection)) return;
    if (this.deepLink && !link) {
      this.#loading ??= this.#loadLink(anew);
      return;
    }
    const fresh = this.connection ? newWorkspace(this.connection) : undefined;
    if (anew && fresh && this.#workspace?.adapter === fresh.adapter) return;
    this.#close();
    this.#named = this.connection;
    this.#workspace = fresh;
    if (fresh) {
      this.#apply(fresh);
      if (this.deepLink && link) this.#restore(fresh, link.readLink(location.search));
      this.#offWorkspace = fresh.subscribe(
        this.#guard((topic) => {
          if (this.deepLink && (topic === 'selection' || topic === 'settings')) this.#keep(fresh);
        }),
      );
    }
    this.#provider.setValue(fresh);
  }
  #close() {
    this.#offWorkspace?.();
    this.#workspace?.dispose();
    this.#workspace = undefined;
    this.#provider.setValue(undefined);
  }
  #apply(workspace: Workspace) {
    if (this.period) {
      const known = workspace.calendar.parse(this.period);
      if (known) workspace.period = known;
      else console.warn(`<bailiwick-workspace period="${this.period}"> is no period; write 2026, 2026-Q3 or 2026-M08.`);
    }
    if (this.basis === 'as-is' || this.basis === 'as-was') workspace.basis = this.basis satisfies Basis;
  }
  #restore(workspace: Workspace, { period, basis, selection, views }: LinkState) {
    if (period && workspace.calendar.parse(period)) workspace.period = period;
    if (basis) workspace.basis = basis;
    for (const [widget, text] of Object.entries(views)) workspace.setView(widget, text);
    for (const kind of ['territories', 'reps', 'areas', 'accounts'] as const)
      if (selection[kind]) workspace.select(kind, selection[kind], 'add');
  }
  #keep(workspace: Workspace) {
    const search = link?.writeLink(location.search, workspace);
    if (search !== undefined && search !== location.search)
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

define('bailiwick-workspace', BailiwickWorkspace);
declare global {
  interface HTMLElementTagNameMap {
    'bailiwick-workspace': BailiwickWorkspace;
  }
}
