import {
  type Basis,
  type Calendar,
  type Change,
  type ChangeSet,
  type CollectionName,
  type Command,
  CrmError,
  type CrmAdapter,
  type Day,
  type Draft,
  type FiscalRule,
  type Id,
  type Identity,
  type Issue,
  type Period,
  type Policy,
  type Query,
  type Receipt,
  type Tables,
  type Warning,
  type World,
  calendarOf,
  calendarYear,
  changesOf,
  collectionNames,
  defaultPolicy,
  draftFrom,
  emptyDraft,
  tableOf,
  withDraft,
} from '../domain/index.js';
import type { Ports } from './ports.js';
import type { Journal } from './publish.js';
import { type SelectMode, type Selectable, type Selection, nothingSelected, select } from './selection.js';
import { type Entry, Store, errorFrom } from './store.js';
import { Work } from './work.js';

/** What belongs to a connection and isn't asked of the CRM. */
export interface WorkspaceOptions {
  readonly calendar?: FiscalRule;
  readonly policy?: Partial<Policy>;
  /** The day that counts as today; by default the present one in the CRM's time zone. */
  readonly today?: Day;
  readonly journal?: Journal;
}

/** What changed: the data that was read, the selection, the draft, or the settings (period, basis, views). */
export type Topic = 'data' | 'selection' | 'draft' | 'settings';

const dayFormats = new Map<string | undefined, Intl.DateTimeFormat>();
/** Writes days as 2026-08-18 by the clock of a time zone; without one by the browser's, and by UTC where it is unknown. */
function isoDays(timeZone: string | undefined): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (!format) {
    // `sv` writes ISO dates
    const make = (zone: string | undefined) => new Intl.DateTimeFormat('sv-SE', zone ? { timeZone: zone } : {});
    try {
      format = make(timeZone);
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      format = make('UTC');
    }
    dayFormats.set(timeZone, format);
  }
  return format;
}

/** The one place of a page that reads, holds the selection and the draft, and publishes. */
export class Workspace {
  readonly adapter: CrmAdapter;
  readonly store: Store;
  /** Work on the data that takes longer than a page may stand still. */
  readonly work: Work;
  readonly calendar: Calendar;
  readonly policy: Policy;
  readonly #ports: Ports;
  readonly #options: WorkspaceOptions;
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #life = new AbortController();
  #identity: Identity | undefined;
  #identifying: Promise<Identity | undefined> | undefined;
  #identityError: CrmError | undefined;
  #selection: Selection = nothingSelected;
  #log: Command[] = [];
  #draft: Draft = emptyDraft;
  #period: string | undefined;
  #basis: Basis = 'as-was';
  #views: Readonly<Record<string, string>> = {};
  #watching = false;
  #liveError: CrmError | undefined;
  /** The worlds made last: several widgets ask for different tables in turn. */
  #made: { readonly from: readonly unknown[]; readonly world: World }[] = [];

  constructor(adapter: CrmAdapter, options: WorkspaceOptions, ports: Ports) {
    this.adapter = adapter;
    this.#options = options;
    this.#ports = ports;
    this.store = new Store(adapter, ports);
    this.work = new Work(ports);
    this.calendar = calendarOf(options.calendar ?? calendarYear);
    this.policy = { ...defaultPolicy, ...options.policy };
  }

  /** Calls `tell` after every change; returns how to stop. */
  subscribe(tell: (topic: Topic) => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
  #tell(topic: Topic) {
    for (const tell of [...this.#listeners]) tell(topic);
  }

  // -- who is looking ------------------------------------------------------------------------------------------------
  get identity(): Identity | undefined {
    return this.#identity;
  }
  get identityError(): CrmError | undefined {
    return this.#identityError;
  }
  /** Asks the CRM who is signed in, once; a failure is kept in `identityError` until `retry`. */
  identify(): Promise<Identity | undefined> {
    return (this.#identifying ??= (async () => {
      try {
        this.#identity = await this.adapter.identify({ signal: this.#life.signal });
        if (!this.#life.signal.aborted) void this.#watch();
      } catch (thrown) {
        this.#identityError = errorFrom(thrown);
      }
      this.#tell('data');
      return this.#identity;
    })());
  }
  /** Tries again what failed. */
  retry(): void {
    if (this.#identityError) {
      this.#identityError = undefined;
      this.#identifying = undefined;
      void this.identify();
    }
    this.#liveError = undefined;
    void this.#watch();
    this.store.refresh();
  }
  /** Today, by the clock of the place where the data lives. */
  get today(): Day {
    if (this.#options.today) return this.#options.today;
    return isoDays(this.#identity?.timeZone).format(this.#ports.now());
  }
  now(): number {
    return this.#ports.now();
  }

  // -- data ----------------------------------------------------------------------------------------------------------
  observe(query: Query, tell: () => void): () => void {
    return this.store.observe(query, tell);
  }
  entry<N extends CollectionName>(query: Query<N>): Entry<N> {
    return this.store.peek(query);
  }
  /**
   * All collections as they were read, with the draft on top. The same world is returned until something of it changes, so
   * it can be a cache key. Collections that nobody observes are empty.
   */
  get world(): World {
    const entries = collectionNames.map((collection) => this.store.peek({ collection }).table);
    return this.worldOf(Object.fromEntries(collectionNames.map((n, i) => [n, entries[i]])) as unknown as Tables);
  }
  /** A world of some tables, such as those of one account and its neighbourhood; what is absent is empty. */
  worldOf(tables: Partial<Tables>): World {
    const from = [...collectionNames.map((n) => tables[n]), this.#draft, this.today, this.#identity];
    const known = this.#made.find((m) => m.from.every((x, i) => x === from[i]));
    if (known) return known.world;
    const whole = Object.fromEntries(collectionNames.map((n) => [n, tables[n] ?? tableOf(n, [])])) as unknown as Tables;
    const world: World = {
      tables: { ...whole, accounts: withDraft(whole.accounts, this.#draft) },
      asOf: this.today,
      calendar: this.calendar,
      currency: this.#identity?.currency ?? 'USD',
      policy: this.policy,
    };
    this.#made = [{ from, world }, ...this.#made.slice(0, 7)];
    return world;
  }
  issues(collections: readonly CollectionName[] = collectionNames): readonly Issue[] {
    return collections.flatMap((collection) => this.store.peek({ collection }).issues);
  }

  // -- settings ------------------------------------------------------------------------------------------------------
  /** The period that widgets show unless they name their own; the running fiscal year by default. */
  get period(): Period {
    return (this.#period && this.calendar.parse(this.#period)) || this.calendar.of('year', this.today);
  }
  set period(period: Period | string) {
    const id = typeof period === 'string' ? period : period.id;
    if (!this.calendar.parse(id)) throw new RangeError(`“${id}” is no period; write 2026, 2026-Q3 or 2026-M08.`);
    if (id === this.#period) return;
    this.#period = id;
    this.#tell('settings');
  }
  get basis(): Basis {
    return this.#basis;
  }
  set basis(basis: Basis) {
    if (basis === this.#basis) return;
    this.#basis = basis;
    this.#tell('settings');
  }
  /** Short texts with which widgets remember how they look at things (the map its place and colouring), for deep links. */
  get views(): Readonly<Record<string, string>> {
    return this.#views;
  }
  setView(widget: string, text: string): void {
    if (this.#views[widget] === text) return;
    this.#views = { ...this.#views, [widget]: text };
    this.#tell('settings');
  }

  // -- selection -----------------------------------------------------------------------------------------------------
  get selection(): Selection {
    return this.#selection;
  }
  select(kind: Selectable, ids: readonly Id[], mode: SelectMode = 'replace'): void {
    this.#selection = select(this.#selection, kind, ids, mode);
    this.#tell('selection');
  }
  clearSelection(): void {
    this.#selection = nothingSelected;
    this.#tell('selection');
  }

  // -- draft and publish ---------------------------------------------------------------------------------------------
  get draft(): Draft {
    return this.#draft;
  }
  /** Everything that was done to the plan, in order. */
  get log(): readonly Command[] {
    return this.#log;
  }
  do(command: Command): void {
    this.#log.push(command);
    this.#draft = draftFrom(this.#log);
    this.#tell('draft');
  }
  /** Whether the connection lets a change of that kind be written. */
  canWrite(collection: CollectionName, kind: Change['do']): boolean {
    return this.adapter.commit !== undefined && (this.adapter.can.writes[collection]?.can.includes(kind) ?? false);
  }
  /** The changes that the draft amounts to, against the records in `base`. */
  changeSet(base: Tables<'accounts'>): ChangeSet {
    const reasons = [...new Set([...this.#draft.owners.values()].map((o) => o.reason))];
    return { id: this.#ports.newId(), reason: reasons.join('; '), changes: changesOf(base, this.#draft) };
  }
  /** Asks the CRM what stands in the way of changes and what else they would do. Nothing is written. */
  async check(set: ChangeSet, signal: AbortSignal = this.#life.signal): Promise<readonly Warning[]> {
    return (await this.adapter.check?.(set.changes, { signal })) ?? [];
  }
  /**
   * Publishes a change set. What was applied leaves the draft; conflicts and rejections stay in it. `base` holds the records
   * as they were, for the rollback.
   */
  async publish(
    set: ChangeSet,
    base: Tables<'accounts'>,
    options: { readonly signal?: AbortSignal; readonly progress?: (done: number, total?: number) => void } = {},
  ): Promise<Receipt & { readonly error?: CrmError }> {
    const call = {
      signal: options.signal ?? this.#life.signal,
      ...(options.progress ? { progress: options.progress } : {}),
    };
    const before = (change: Change) => {
      if (change.do === 'create' || change.collection !== 'accounts') return undefined;
      const row = base.accounts.indexOf(change.id);
      return row < 0 ? undefined : base.accounts.row(row);
    };
    const { publish } = await import('./publish.js');
    const receipt = await publish(this.adapter, set, before, call, this.#options.journal);
    const touched: Id[] = [];
    receipt.outcomes.forEach((outcome, i) => {
      const change = set.changes[i]!;
      if (change.collection !== 'accounts' || change.do === 'create') return;
      if (outcome.status === 'applied') this.do({ do: 'drop-account', account: change.id });
      if (outcome.status !== 'not-sent') touched.push(change.id);
    });
    if (touched.length > 0) await this.store.reread('accounts', touched).catch(() => this.store.refresh(['accounts']));
    this.#tell('data');
    return receipt;
  }

  /** Why changes of others no longer arrive by themselves; the data on screen keeps its “as of”. */
  get liveError(): CrmError | undefined {
    return this.#liveError;
  }

  // -- live ----------------------------------------------------------------------------------------------------------
  async #watch() {
    if (this.#watching || !this.adapter.watch || this.adapter.can.live === 'none') return;
    this.#watching = true;
    const { signal } = this.#life;
    try {
      const { follow } = await import('./live.js');
      if (!signal.aborted) await follow(this.adapter, this.store, this.#ports, signal, () => this.#tell('data'));
    } catch (thrown) {
      if (signal.aborted) return;
      this.#liveError = errorFrom(thrown);
      this.#tell('data');
    } finally {
      this.#watching = false;
    }
  }

  dispose(): void {
    this.#life.abort();
    this.store.dispose();
    this.work.dispose();
    this.#listeners.clear();
  }
}
