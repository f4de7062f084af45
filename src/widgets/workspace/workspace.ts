import { ContextProvider, ContextRoot, LitElement, type PropertyValues, css, html, property } from '#lit';
import type { Basis } from '../../domain/index.js';
import { type Workspace, newWorkspace, onConnections } from '../../workspace/index.js';
import { workspaceContext } from '../context.js';
import { define } from '../define.js';
import { readLink, writeLink } from './deep-link.js';

// widgets may be upgraded before the workspace around them
new ContextRoot().attach(document.documentElement);

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

  #provider = new ContextProvider(this, { context: workspaceContext });
  #workspace: Workspace | undefined;
  #named = '';
  #offConnections: (() => void) | undefined;
  #offWorkspace: (() => void) | undefined;

  /** The workspace itself, once the connection is there. */
  get workspace(): Workspace | undefined {
    return this.#workspace;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#offConnections = onConnections(() => this.#open(true));
    if (this.hasUpdated) this.#open(false);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#offConnections?.();
    // an element that is only moved keeps its selection and draft
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('connection') || !this.#workspace) this.#open(false);
    else if (changed.has('period') || changed.has('basis')) this.#apply(this.#workspace);
  }
  #open(anew: boolean) {
    if (!this.isConnected || (!anew && this.#workspace && this.#named === this.connection)) return;
    const fresh = this.connection ? newWorkspace(this.connection) : undefined;
    if (anew && fresh && this.#workspace?.adapter === fresh.adapter) return;
    this.#close();
    this.#named = this.connection;
    this.#workspace = fresh;
    if (fresh) {
      this.#apply(fresh);
      if (this.deepLink) this.#restore(fresh);
      this.#offWorkspace = fresh.subscribe((topic) => {
        if (this.deepLink && (topic === 'selection' || topic === 'settings')) this.#keep(fresh);
      });
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
  #restore(workspace: Workspace) {
    const link = readLink(location.search);
    if (link.period && workspace.calendar.parse(link.period)) workspace.period = link.period;
    if (link.basis) workspace.basis = link.basis;
    for (const [widget, text] of Object.entries(link.views)) workspace.setView(widget, text);
    for (const kind of ['territories', 'reps', 'areas', 'accounts'] as const)
      if (link.selection[kind]) workspace.select(kind, link.selection[kind], 'add');
  }
  #keep(workspace: Workspace) {
    const search = writeLink(location.search, workspace);
    if (search !== location.search)
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
