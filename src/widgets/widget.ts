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
import { type CollectionName, type CrmError, type Id, type Issue, type Query } from '../domain/index.js';
import { type Formats, type Messages, formatsOf, messagesFor, useWords } from '../i18n/index.js';
import { common } from '../i18n/en/common.js';
import { issues } from '../i18n/en/issues.js';
import { base } from '../ui/base.js';
import { card, cardStyles } from '../ui/card.js';
import { icon } from '../ui/icons.js';
import { state, stateStyles } from '../ui/state.js';
import { type Entry, type Topic, type Workspace, errorFrom, onConnections, workspaceOf } from '../workspace/index.js';
import { workspaceContext } from './context.js';
import { type NotifyDetail, emit } from './events.js';

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
      drawn = this.#thrown === undefined ? this.#draw() : this.#broken(this.#thrown);
    } catch (thrown) {
      drawn = this.#broken(thrown);
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
    if (this.status === 'failed') {
      const error = workspace.identityError ?? this.entries(workspace).find((e) => e.error)?.error;
      return error ? card({ ...heading, body: this.#failure(error) }) : this.#broken(undefined);
    }
    if (this.status === 'loading' && !(this.drawsWhileLoading && workspace.identity))
      return card({ ...heading, body: html`${this.skeleton()}${this.#progress(workspace)}` });
    const empty = this.status === 'empty' ? this.empty(workspace) : undefined;
    return card({
      ...heading,
      tools: empty && !this.keepsTools ? nothing : this.tools(workspace),
      strip: this.#strip(workspace),
      refreshing: this.entries(workspace).some((e) => e.refreshing) || this.status === 'loading',
      body: empty ? state({ icon: 'calendar', ...empty }) : this.content(workspace),
    });
  }
  #progress(workspace: Workspace) {
    const words = this.words.common;
    const reading = this.entries(workspace).find((e) => e.status === 'loading' && e.progress);
    if (!reading?.progress) return nothing;
    const { done, total } = reading.progress;
    const what = words.collection[reading.table.collection];
    const n = this.formats.number;
    return html`<div class="progress">
      <span>${words.loading.progress(what, n(done), total === undefined ? undefined : n(total))}</span>
      <button class="link strong" @click=${() => workspace.store.cancel()}>${words.cancel}</button>
      <progress
        max=${total ?? nothing}
        value=${total === undefined ? nothing : done}
        aria-label=${words.loading.label(what)}
      ></progress>
    </div>`;
  }
  #strip(workspace: Workspace) {
    const words = this.words.common;
    if (this.status === 'stale') {
      const asOf = Math.min(...this.entries(workspace).map((e) => e.asOf ?? Infinity));
      return html`<div class="strip is-warning small">
        ${icon('warning')}<span class="grow">${words.stale(this.formats.time(asOf))}</span>
        <button class="link strong" @click=${() => workspace.retry()}>${words.tryAgain}</button>
      </div>`;
    }
    if (this.status !== 'partial') return nothing;
    const issues = this.issues(workspace);
    const records = new Set(issues.map((i) => `${i.collection}:${i.record}`)).size;
    return html`<div class="strip small">
        ${icon('info')}<span class="grow">${words.partialMixed(records, this.formats.number(records))}</span>
        <button
          class="link strong"
          aria-expanded=${this.showsIssues ? 'true' : 'false'}
          @click=${() => (this.showsIssues = !this.showsIssues)}
        >
          ${this.showsIssues ? words.close : words.seeWhy}
        </button>
      </div>
      ${this.showsIssues ? this.issueList(issues) : nothing}`;
  }
  /** The records that could not be understood, by reason, with what helps. */
  protected issueList(issues: readonly Issue[]): TemplateResult {
    const words = this.words.issues;
    const byCode = new Map<string, Issue[]>();
    for (const issue of issues) {
      const list = byCode.get(issue.code);
      if (list) list.push(issue);
      else byCode.set(issue.code, [issue]);
    }
    const shown = 5;
    return html`<ul class="issues">
      ${[...byCode].map(
        ([code, list]) =>
          html`<li>
            <p><span class="strong">${words.title(code, list.length, this.formats.number(list.length))}</span></p>
            <p class="small muted">${words.remedy(code)}</p>
            <p class="small">
              ${list
                .slice(0, shown)
                .map(
                  (i) =>
                    html`<button class="link" @click=${() => this.open(i.collection, i.record)}>${i.record}</button>${
                        i.field || i.value
                          ? html` <span class="muted">(${[i.field, i.value].filter(Boolean).join(': ')})</span>`
                          : nothing
                      } `,
                )}
              ${list.length > shown ? html`<span class="muted">+ ${this.formats.number(list.length - shown)}</span>` : nothing}
            </p>
          </li>`,
      )}
    </ul>`;
  }
  #failure(error: CrmError) {
    const words = this.words.common.errors[error.kind];
    const lock = error.kind === 'auth' || error.kind === 'forbidden';
    const needs = error.at.needs ?? error.at.field;
    return html`${state({
      icon: lock ? 'lock' : error.kind === 'cancelled' ? 'clock' : 'cloud',
      error: error.kind !== 'cancelled',
      title: words.title,
      text: needs ? html`${words.text} <span class="strong">${needs}</span>` : words.text,
      action: { label: words.action, run: () => this.#workspace?.retry() },
    })}${this.#details(`${error.name} ${error.kind}: ${error.message}\n${JSON.stringify(error.at)}`)}`;
  }
  #broken(thrown: unknown) {
    const words = this.words.common;
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown === 'string' ? thrown : '';
    return card({
      title: words.broken.title,
      body: html`${state({ icon: 'alert', error: true, title: words.broken.title, text: words.broken.text })}${this.#details(text)}`,
    });
  }
  #details(text: string) {
    const words = this.words.common;
    const all = `<${this.localName}>\n${text}`;
    return html`<details class="state-details">
      <summary>${words.details}</summary>
      <pre>${all}</pre>
      <button class="link strong" @click=${() => void this.#copy(all)}>${words.copyDetails}</button>
    </details>`;
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
