import {
  LitElement,
  type CSSResultOrNative,
  type PropertyValues,
  type TemplateResult,
  adoptStyles,
  guardOf,
  html,
  nothing,
  property,
  render,
  state as internal,
} from '#lit';
import type { CollectionName, Id, Issue, Query } from '../domain/index.js';
import { start } from '../i18n/en/start.js';
import type { Formats } from '../i18n/index.js';
import { hasLanguage, isSpoken, loadLanguage } from '../i18n/languages.js';
import { type Messages, messagesFor, useWords } from '../i18n/messages.js';
import { host } from '../ui/base.js';
import { card, cardStyles } from '../ui/card.js';
import { skeletonStyles } from '../ui/skeleton.js';
import type { Entry, Topic, Workspace } from '../workspace/index.js';
import { Announcer } from './announcer.js';
import { type NotifyDetail, emit } from './events.js';
import { Later } from './later.js';
import type { Shell } from './shell.js';
import { Source } from './source.js';
import type { Empty, Heading, Status } from './states.js';

useWords({ start });

export type { Empty, Heading, Status } from './states.js';

/** Nothing is said about a connection that is still to come, but its room is kept. */
const room = html`<div class="room"></div>`;

type ShellPart = typeof import('./shell.js');
/** How the states look and what they say. */
const shellPart = new Later(() => import('./shell.js'));

/**
 * The base of every widget: finds its workspace, observes what it reads, and draws the states that all widgets share. A
 * subclass says what it reads (`queries`), how it is headed (`heading`) and what it shows (`content`). What draws, the
 * shell and the subclass's own `parts`, is loaded while the first data is read.
 */
export abstract class Widget extends LitElement {
  static override styles = [...host, cardStyles, skeletonStyles];

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
  /** For what timers, observers and promises call: a fault in it is shown here. */
  protected readonly guard = guardOf(this);
  readonly #source = new Source(this, {
    named: () => this.connection,
    changed: (topic) => this.workspaceChanged(topic),
  });
  readonly #announcer = new Announcer((text) => (this.announced = text));
  #toldTimer: ReturnType<typeof setTimeout> | undefined;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  /** Something of ours threw: the error card stays until the user tries again. */
  #isBroken = false;
  #notLoaded = false;
  /** Still so afterwards where connecting was broken off by a fault. */
  #isConnecting = false;
  #isDressed = false;
  /** The locale whose words were asked for. */
  #asked = '';
  /** The `lang` that we set. */
  #spoken = '';

  constructor() {
    super();
    // keys and focus follow what was drawn
    const hostUpdated = () => this.#isDressed && shellPart.value!.keys.drawn(this.renderRoot as ShadowRoot);
    this.addController({ hostUpdated });
  }

  // -- for subclasses ------------------------------------------------------------------------------------------------
  /** The workspace, once there is one. */
  get workspace(): Workspace | undefined {
    return this.#source.workspace;
  }
  /** `start` from the first, everything else once the parts are loaded. */
  protected get words(): Messages {
    return messagesFor(this.#locale);
  }
  protected get formats(): Formats {
    const identity = this.workspace?.identity;
    return shellPart.value!.formatsOf({
      locale: this.#locale,
      timeZone: identity?.timeZone ?? 'UTC',
      currency: identity?.currency ?? 'USD',
    });
  }
  get #locale(): string {
    const around = this.lang === this.#spoken ? this.parentElement : this;
    const page = around?.closest<HTMLElement>('[lang]')?.lang;
    return this.locale || this.workspace?.identity?.locale || page || 'en-US';
  }
  /** What draws it, beside the shell; nothing but `queries`, `skeleton` and `firstTitle` is called before it is there. */
  protected get parts(): readonly Later<unknown>[] {
    return [];
  }
  /** Heads it until its parts are loaded. */
  protected abstract get firstTitle(): string;
  /** What is read. Called again before every drawing: a query that appears is observed, one that goes is released. */
  protected abstract queries(workspace: Workspace): readonly Query[];
  protected abstract heading(): Heading;
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
  /** What is still being made of the data, beside what is drawn already. */
  protected get pending(): Promise<void> | undefined {
    return undefined;
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
  /** Says which keys there are. */
  protected help(): void {
    this.#tell(this.words.common.keys);
  }
  /** Says it to everybody, for a while, where the host doesn't. */
  #tell(text: string) {
    this.announce(text);
    this.told = text;
    clearTimeout(this.#toldTimer);
    this.#toldTimer = setTimeout(
      this.guard(() => (this.told = '')),
      6000,
    );
  }
  /** Hands a file to the user: by the host, or as a download. */
  protected save(name: string, type: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (!emit(this, 'bailiwicksave', { name, type, bytes })) shellPart.value!.download(name, type, bytes);
  }
  /**
   * Says something politely to who can't see it, at most twice a second; what is `about` the same thing as something that
   * waits to be said replaces it.
   */
  protected announce(text: string, about?: string): void {
    this.#announcer.tell(text, about);
  }
  protected select(...args: Parameters<Workspace['select']>): void {
    if (!this.workspace) return;
    this.workspace.select(...args);
    const { territories, reps, accounts, areas } = this.workspace.selection;
    emit(this, 'bailiwickselect', { territories, reps, accounts, areas });
  }

  // -- life ----------------------------------------------------------------------------------------------------------
  override connectedCallback(): void {
    this.guard(() => {
      this.#isConnecting = true;
      super.connectedCallback();
      this.#waitTimer = setTimeout(
        this.guard(() => (this.waitedLong = true)),
        1000,
      );
      this.#isConnecting = false;
      return this.#loadParts();
    })();
  }
  override disconnectedCallback(): void {
    clearTimeout(this.#waitTimer);
    clearTimeout(this.#toldTimer);
    this.guard(() => {
      this.#announcer.stop();
      super.disconnectedCallback();
      this.left();
    })();
  }
  /** Called when it has left the page. */
  protected left(): void {}
  protected get isLoaded(): boolean {
    return [shellPart, ...this.parts].every((part) => part.value !== undefined) && hasLanguage(this.#locale);
  }
  async #loadParts() {
    this.#notLoaded = false;
    this.#asked = this.#locale;
    try {
      await Promise.all([loadLanguage(this.#locale), ...[shellPart, ...this.parts].map((part) => part.load())]);
    } catch {
      this.#notLoaded = true; // said by render, with a way to try again
    }
    this.requestUpdate();
  }
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    if (!this.isLoaded && !this.#notLoaded && this.isConnected) {
      await this.#loadParts();
      done = await super.getUpdateComplete();
    }
    while (this.pending) {
      await this.pending;
      done = await super.getUpdateComplete();
    }
    return done;
  }
  /** The widget's own styles that came with its parts. */
  protected get laterStyles(): readonly CSSResultOrNative[] {
    return [];
  }
  /** Adds the styles that were loaded; the widget's own stay behind what all share. */
  #dress() {
    const { elementStyles } = this.constructor as typeof Widget;
    const first = Widget.elementStyles.length;
    const shared = [...elementStyles.slice(0, first), ...shellPart.value!.shellStyles];
    adoptStyles(this.renderRoot as ShadowRoot, [...shared, ...elementStyles.slice(first), ...this.laterStyles]);
    shellPart.value!.keys.start(this.renderRoot as ShadowRoot, () => this.help());
    this.#isDressed = true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection')) this.#source.attach();
    const { workspace } = this;
    if (this.#locale !== this.#asked && !hasLanguage(this.#locale)) this.guard(() => this.#loadParts())();
    if (workspace?.identity) this.#source.read(this.queries(workspace));
    if (this.isLoaded) {
      if (!this.#isDressed) this.#dress();
      this.#speak();
    }
    this.status = workspace ? this.#statusOf(workspace) : 'waiting';
  }
  /** Tells in which language and direction the widget is, which may be others than the page's. */
  #speak() {
    const { direction, locale } = this.formats;
    if (direction === 'rtl' || this.dir === 'rtl') this.dir = direction;
    const spoken = isSpoken(locale) ? locale : 'en';
    if (this.lang !== spoken) this.lang = this.#spoken = spoken;
  }
  #statusOf(workspace: Workspace): Status {
    if (this.#notLoaded || workspace.identityError) return 'failed';
    if (!workspace.identity || !this.isLoaded) return 'loading';
    const entries = this.entries(workspace);
    if (entries.some((e) => e.status === 'failed')) return 'failed';
    if (entries.some((e) => e.status === 'loading')) return 'loading';
    if (entries.some((e) => e.error)) return 'stale';
    const own = this.ownStatus();
    if (own) return own;
    if (this.empty(workspace)) return 'empty';
    return this.issues(workspace).length > 0 ? 'partial' : 'ready';
  }

  // -- faults of our own ---------------------------------------------------------------------------------------------
  protected override performUpdate(): void {
    if (this.#isBroken) return;
    try {
      super.performUpdate();
    } catch (thrown) {
      this.contain(thrown);
    }
  }
  /** Shows what was thrown, here and nowhere else. Listeners of templates come here by themselves. */
  contain(thrown: unknown): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.setAttribute('status', 'failed' satisfies Status);
    const again = () => {
      this.#isBroken = false;
      if (this.#isConnecting) {
        this.disconnectedCallback();
        this.connectedCallback();
      }
      if (this.isUpdatePending) this.performUpdate();
      else this.requestUpdate();
    };
    const show = (shell: ShellPart) =>
      render(shell.broken(this.#shell, thrown, again), this.renderRoot as ShadowRoot, this.renderOptions);
    // in a task of its own: a drawing while sizes are observed would be an error of the page. Where the shell can't be had
    // either, the skeleton stays
    void shellPart.load().then(
      (shell) => setTimeout(show, 0, shell),
      () => undefined,
    );
  }

  // -- drawing -------------------------------------------------------------------------------------------------------
  protected override render(): unknown {
    const shell = shellPart.value;
    if (!shell || !this.isLoaded) return this.#drawFirst();
    return html`${this.#draw(shell)} ${this.told ? html`<p class="told" aria-hidden="true">${this.told}</p>` : nothing}
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>`;
  }
  /** While the parts are on their way, or where they didn't arrive. */
  #drawFirst(): unknown {
    const { notLoaded, tryAgain } = this.words.start;
    if (!this.#notLoaded && !this.workspace) return room;
    const again = this.guard(() => this.#loadParts());
    return card({
      title: hasLanguage(this.#locale) ? this.firstTitle : '\u00a0',
      body: this.#notLoaded
        ? html`<div class="not-loaded" part="state">
            <p>${notLoaded}</p>
            <button @click=${again}>${tryAgain}</button>
          </div>`
        : this.skeleton(),
    });
  }
  #draw(shell: ShellPart): unknown {
    const { workspace } = this;
    if (!workspace) return this.waitedLong ? shell.waiting(this.#shell, this.firstTitle, this.connection) : room;
    const { status } = this;
    const heading = this.heading();
    const entries = this.entries(workspace);
    if (status === 'failed' || (status === 'loading' && !(this.drawsWhileLoading && workspace.identity)))
      return shell.drawState(this.#shell, {
        heading,
        entries,
        error: workspace.identityError,
        skeleton: status === 'loading' ? () => this.skeleton() : undefined,
      });
    const empty = status === 'empty' ? this.empty(workspace) : undefined;
    return shell.drawData(this.#shell, {
      heading,
      entries,
      status,
      refreshing: this.pending !== undefined,
      tools: empty && !this.keepsTools ? nothing : this.tools(workspace),
      empty,
      issues: () => this.issues(workspace),
      showsIssues: this.showsIssues,
      toggleIssues: () => (this.showsIssues = !this.showsIssues),
      content: () => this.content(workspace),
    });
  }
  get #shell(): Shell {
    return {
      words: this.words,
      formats: this.formats,
      tag: this.localName,
      open: (collection, id) => this.open(collection, id),
      retry: () => this.workspace?.retry(),
      cancel: () => this.workspace?.store.cancel(),
      tell: (text, onlyAloud) => (onlyAloud ? this.announce(text) : this.#tell(text)),
      guard: this.guard,
    };
  }
}
