import {
  ContextConsumer,
  LitElement,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
  property,
  state as internal,
} from '#lit';
import type { CollectionName, Id, Issue, Query } from '../domain/index.js';
import { type Formats, type Messages, formatsOf, messagesFor, useWords } from '../i18n/index.js';
import { common } from '../i18n/en/common.js';
import { issues } from '../i18n/en/issues.js';
import { base } from '../ui/base.js';
import { card, cardStyles } from '../ui/card.js';
import { state, stateStyles } from '../ui/state.js';
import { type Entry, type Topic, type Workspace, errorFrom, onConnections, workspaceOf } from '../workspace/index.js';
import { workspaceContext } from './context.js';
import { type NotifyDetail, emit } from './events.js';
import { type Shell, broken, failure, partialStrip, progress, staleStrip } from './shell.js';

useWords({ common, issues });

export type Status = 'waiting' | 'loading' | 'ready' | 'empty' | 'partial' | 'failed' | 'stale' | 'conflict';

/** What a widget has to show when there is data but nothing of its kind. */
export interface Empty {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/**
 * The base of every widget: finds its workspace, observes what it reads, and draws the states that all widgets share. A
 * subclass says what it reads (`queries`), how it is headed (`heading`) and what it shows (`content`).
 */
export abstract class Widget extends LitElement {
  static override styles = [...base, cardStyles, stateStyles];

  /** Name of the connection to use; inside a workspace element the element's own, unless this is set. */
  @property() connection = '';
  /** BCP 47; the CRM's by default. */
  @property() locale = '';
  /** How it stands: waiting, loading, ready, empty, partial, failed, stale or conflict. Read-only. */
  @property({ reflect: true }) status: Status = 'waiting';

  @internal() private waitedLong = false;
  @internal() private showsIssues = false;
  @internal() private announced = '';
  @internal() private told = '';
  #workspace: Workspace | undefined;
  #stops: (() => void)[] = [];
  #observed = new Map<string, () => void>();
  #toldTimer: ReturnType<typeof setTimeout> | undefined;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  #offConnections: (() => void) | undefined;
  #provided: Workspace | undefined;
  #thrown: unknown;

  constructor() {
    super();
    new ContextConsumer(this, {
      context: workspaceContext,
      subscribe: true,
      callback: (given) => this.#provide(given),
    });
  }

  // -- for subclasses ------------------------------------------------------------------------------------------------
  /** The workspace, once there is one. */
  get workspace(): Workspace | undefined {
    return this.#workspace;
  }
  protected get words(): Messages {
    return messagesFor(this.#locale);
  }
  protected get formats(): Formats {
    const identity = this.#workspace?.identity;
    return formatsOf({
      locale: this.#locale,
      timeZone: identity?.timeZone ?? 'UTC',
      currency: identity?.currency ?? 'USD',
    });
  }
  get #locale(): string {
    return (
      this.locale ||
      this.#workspace?.identity?.locale ||
      (this.closest('[lang]') as HTMLElement | null)?.lang ||
      'en-US'
    );
  }
  /** What is read. Called again before every drawing: a query that appears is observed, one that goes is released. */
  protected abstract queries(workspace: Workspace): readonly Query[];
  protected abstract heading(): { readonly title: string; readonly subtitle?: string; readonly lead?: TemplateResult };
  /** The body, on data. */
  protected abstract content(workspace: Workspace): unknown;
  /** Controls at the end of the header, on data. */
  protected tools(_workspace: Workspace): TemplateResult | typeof nothing {
    return nothing;
  }
  /** Whether the controls stay where there is nothing to show, such as those that lead to where there is something. */
  protected get keepsTools(): boolean {
    return false;
  }
  /** Said instead of the body where there is nothing to show. */
  protected empty(_workspace: Workspace): Empty | undefined {
    return undefined;
  }
  /** Issues that touch what is shown. */
  protected issues(workspace: Workspace): readonly Issue[] {
    return this.entries(workspace).flatMap((e) => e.issues);
  }
  /** Whether the body can be drawn while pages still arrive. */
  protected get drawsWhileLoading(): boolean {
    return false;
  }
  protected skeleton(): TemplateResult {
    return html`<div class="skeleton">
      <div class="bone third"></div>
      <div class="bone"></div>
      <div class="bone half"></div>
      <div class="bone block"></div>
      <div class="bone"></div>
      <div class="bone half"></div>
    </div>`;
  }
  /** A status of the widget's own that goes before `ready`, such as `conflict`. */
  protected ownStatus(): Status | undefined {
    return undefined;
  }
  /** Called when the workspace changed; re-drawing happens anyway. */
  protected workspaceChanged(_topic: Topic): void {}
  protected entries(workspace: Workspace): readonly Entry[] {
    return this.queries(workspace).map((q) => workspace.entry(q));
  }
  /** Asks the host to open a record. */
  protected open(collection: CollectionName, id: Id): void {
    if (!emit(this, 'bailiwickopen', { collection, id })) this.#tell(this.words.common.cannotOpen);
  }
  /** Tells the host, or says it itself where the host doesn't take it. */
  protected notify(tone: NotifyDetail['tone'], text: string): void {
    if (!emit(this, 'bailiwicknotify', { tone, text })) this.#tell(text);
  }
  /** Says it to everybody, for a while, where the host doesn't. */
  #tell(text: string) {
    this.announce(text);
    this.told = text;
    clearTimeout(this.#toldTimer);
    this.#toldTimer = setTimeout(() => (this.told = ''), 6000);
  }
  /** Hands a file to the user: by the host, or as a download. */
  protected save(name: string, type: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    if (emit(this, 'bailiwicksave', { name, type, bytes })) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  /** Says something politely to who can't see it. */
  protected announce(text: string): void {
    // the same text twice is said twice
    this.announced = this.announced === text ? `${text}\u00a0` : text;
  }
  protected select(...args: Parameters<Workspace['select']>): void {
    if (!this.#workspace) return;
    this.#workspace.select(...args);
    const { territories, reps, accounts, areas } = this.#workspace.selection;
    emit(this, 'bailiwickselect', { territories, reps, accounts, areas });
  }

  // -- life ----------------------------------------------------------------------------------------------------------
  override connectedCallback(): void {
    super.connectedCallback();
    this.#offConnections = onConnections(() => this.#attach());
    this.#waitTimer = setTimeout(() => (this.waitedLong = true), 1000);
    this.#attach();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waitTimer);
    clearTimeout(this.#toldTimer);
    this.#offConnections?.();
    this.#provided = undefined;
    this.#release();
  }
  #provide(workspace: Workspace | undefined) {
    this.#provided = workspace;
    this.#attach();
  }
  #attach() {
    if (!this.isConnected) return;
    const next = this.connection ? workspaceOf(this.connection) : this.#provided;
    if (next === this.#workspace) return;
    this.#release();
    this.#workspace = next;
    if (next) {
      this.#stops.push(
        next.subscribe((topic) => {
          this.workspaceChanged(topic);
          this.requestUpdate();
        }),
      );
      void next.identify();
    }
    this.requestUpdate();
  }
  #release() {
    for (const stop of this.#stops) stop();
    for (const stop of this.#observed.values()) stop();
    this.#stops = [];
    this.#observed.clear();
    this.#workspace = undefined;
  }
  #observe(workspace: Workspace) {
    const wanted = new Map(this.queries(workspace).map((q) => [JSON.stringify(q), q]));
    for (const [key, query] of wanted)
      if (!this.#observed.has(key))
        this.#observed.set(
          key,
          workspace.observe(query, () => this.requestUpdate()),
        );
    for (const [key, stop] of this.#observed)
      if (!wanted.has(key)) {
        stop();
        this.#observed.delete(key);
      }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection')) this.#attach();
    const { direction } = this.formats;
    if (direction === 'rtl' || this.dir === 'rtl') this.dir = direction;
    const workspace = this.#workspace;
    try {
      if (workspace?.identity) this.#observe(workspace);
      this.status = workspace ? this.#statusOf(workspace) : 'waiting';
      this.#thrown = undefined;
    } catch (thrown) {
      this.#thrown = thrown; // drawn by render
      this.status = 'failed';
    }
  }
  #statusOf(workspace: Workspace): Status {
    if (workspace.identityError) return 'failed';
    if (!workspace.identity) return 'loading';
    const entries = this.entries(workspace);
    if (entries.some((e) => e.status === 'failed')) return 'failed';
    if (entries.some((e) => e.status === 'loading')) return 'loading';
    if (entries.some((e) => e.error)) return 'stale';
    const own = this.ownStatus();
    if (own) return own;
    if (this.empty(workspace)) return 'empty';
    return this.issues(workspace).length > 0 ? 'partial' : 'ready';
  }

  // -- drawing -------------------------------------------------------------------------------------------------------
  protected override render(): unknown {
    let drawn: unknown;
    try {
      drawn = this.#thrown === undefined ? this.#draw() : broken(this.#shell, this.#thrown);
    } catch (thrown) {
      drawn = broken(this.#shell, thrown);
    }
    return html`${drawn} ${this.told ? html`<p class="told" aria-hidden="true">${this.told}</p>` : nothing}
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>`;
  }
  #draw(): unknown {
    const workspace = this.#workspace;
    const words = this.words.common;
    if (!workspace) {
      if (!this.waitedLong) return html`<div class="state"></div>`;
      return card({
        title: this.heading().title,
        body: state({ icon: 'plug', title: words.waiting.title, text: words.waiting.text(this.connection) }),
      });
    }
    const heading = this.heading();
    const shell = this.#shell;
    if (this.status === 'failed') {
      const error = workspace.identityError ?? this.entries(workspace).find((e) => e.error)?.error;
      return error ? card({ ...heading, body: failure(shell, error) }) : broken(shell, undefined);
    }
    if (this.status === 'loading' && !(this.drawsWhileLoading && workspace.identity))
      return card({ ...heading, body: html`${this.skeleton()}${progress(shell, this.entries(workspace))}` });
    const empty = this.status === 'empty' ? this.empty(workspace) : undefined;
    return card({
      ...heading,
      tools: empty && !this.keepsTools ? nothing : this.tools(workspace),
      strip: this.#strip(workspace, shell),
      refreshing: this.entries(workspace).some((e) => e.refreshing) || this.status === 'loading',
      body: empty ? state({ icon: 'calendar', ...empty }) : this.content(workspace),
    });
  }
  #strip(workspace: Workspace, shell: Shell) {
    if (this.status === 'stale') return staleStrip(shell, this.entries(workspace));
    if (this.status !== 'partial') return nothing;
    const toggle = () => (this.showsIssues = !this.showsIssues);
    return partialStrip(shell, this.issues(workspace), this.showsIssues, toggle);
  }
  get #shell(): Shell {
    return {
      words: this.words,
      formats: this.formats,
      tag: this.localName,
      open: (collection, id) => this.open(collection, id),
      retry: () => this.#workspace?.retry(),
      cancel: () => this.#workspace?.store.cancel(),
      copy: (text) => void this.#copy(text),
    };
  }
  async #copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      this.announce(this.words.common.copied);
    } catch (thrown) {
      this.#tell(`${this.words.common.notCopied} ${errorFrom(thrown).message}`);
    }
  }
}
