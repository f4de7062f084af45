import { type PropertyValues, html, nothing, property, state as internal } from '#lit';
import {
  type Change,
  type ChangeSet,
  type CollectionName,
  type Id,
  type Issue,
  type Query,
  type Table,
  type Tables,
  type World,
  collectionNames,
} from '../../domain/index.js';
import { account } from '../../i18n/en/account.js';
import { useWords } from '../../i18n/index.js';
import type { Workspace } from '../../workspace/index.js';
import { errorFrom } from '../../workspace/index.js';
import { define } from '../define.js';
import { emit } from '../events.js';
import { type Empty, Widget } from '../widget.js';
import { styles } from './account.styles.js';
import { type AccountView, merge, queriesFor, viewOf } from './account.view.js';
import { type Step, changeOf } from './change.js';
import { changeOwner } from './parts/change-owner.js';
import { conflicts, coverage } from './parts/coverage.js';
import { nearby } from './parts/nearby.js';
import { results, touch } from './parts/touch.js';

useWords({ account });

/**
 * Who covers an account and why, what is wrong with that, when it is due, what is near, and a change of owner with a dry
 * run and an undo. It reads the one account and its neighbourhood.
 *
 * @fires bailiwickopen - A record is to be opened: {collection, id}.
 * @fires bailiwickpublish - A change of owner is about to be written; cancelable.
 * @fires bailiwickpublished - It was written: {changeSet, reason, changes, applied, notApplied}.
 * @csspart header - Title and controls.
 * @csspart state - What is shown instead of data.
 */
export class BailiwickAccount extends Widget {
  static override styles = [...Widget.styles, styles];

  /** Id of the account. */
  @property() account = '';

  @internal() private step: Step = { at: 'closed' };
  @internal() private showAll = false;
  @internal() private chosen = '';
  @internal() private reason = '';
  #merged = new Map<CollectionName, { from: readonly Table<CollectionName>[]; table: Table<CollectionName> }>();
  #view: { world: World; account: Id; view: AccountView | undefined } | undefined;

  protected override queries(workspace: Workspace): readonly Query[] {
    if (!this.account) return [];
    // names of reps are needed from the form to the outcome, and while a draft stands
    const choosing = this.step.at !== 'closed' || workspace.draft.owners.has(this.account);
    return queriesFor(this.account, (query) => workspace.entry(query).table, { choosing, showAll: this.showAll });
  }
  protected override get drawsWhileLoading(): boolean {
    const workspace = this.workspace;
    if (!workspace || !this.account) return false;
    return queriesFor(this.account, (q) => workspace.entry(q).table, { choosing: false, showAll: false })
      .filter((q) => !q.near && (q.account === undefined || q.account === this.account))
      .every((q) => workspace.entry(q).status !== 'loading');
  }
  protected override heading() {
    return { title: this.words.account.title };
  }
  protected override empty(workspace: Workspace): Empty | undefined {
    if (!this.account) return this.words.account.none;
    if (this.#viewFor(workspace)) return undefined;
    const { title, text } = this.words.account.missing;
    return { title, text: text(this.account) };
  }
  /** Only what is wrong with this account; its neighbours’ gaps are not its own. */
  protected override issues(workspace: Workspace): readonly Issue[] {
    return super.issues(workspace).filter((i) => i.collection !== 'accounts' || i.record === this.account);
  }
  protected override entries(workspace: Workspace) {
    return this.queries(workspace)
      .filter((q) => Object.keys(q).length > 1 || workspace.entry(q).status !== 'failed')
      .map((q) => workspace.entry(q));
  }
  protected override ownStatus() {
    return this.step.at === 'done' && this.step.outcome.status === 'conflict' ? ('conflict' as const) : undefined;
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('account') && changed.get('account') !== undefined) {
      this.step = { at: 'closed' };
      this.showAll = false;
    }
    // where the reps can't be listed, the form closes and says so; what the widget shows is not touched
    const { workspace } = this;
    const error = workspace && this.step.at === 'form' ? workspace.entry({ collection: 'reps' }).error : undefined;
    if (error) this.step = { at: 'failed', error };
    super.willUpdate(changed);
  }

  #tables(workspace: Workspace): Partial<Tables> {
    const entries = this.entries(workspace);
    const out: Partial<Record<CollectionName, Table<CollectionName>>> = {};
    for (const collection of collectionNames) {
      const from = entries.map((e) => e.table).filter((t) => t.collection === collection);
      if (from.length === 0) continue;
      const known = this.#merged.get(collection);
      const same = known && known.from.length === from.length && known.from.every((t, i) => t === from[i]);
      const table = same ? known.table : merge(collection, from);
      if (!same) this.#merged.set(collection, { from, table });
      out[collection] = table;
    }
    return out as unknown as Partial<Tables>;
  }
  #viewFor(workspace: Workspace): AccountView | undefined {
    const tables = this.#tables(workspace);
    const world = workspace.worldOf(tables);
    if (this.#view?.world !== world || this.#view.account !== this.account) {
      const row = tables.accounts?.indexOf(this.account) ?? -1;
      const baseOwner = row < 0 ? undefined : tables.accounts!.row(row).owner;
      this.#view = { world, account: this.account, view: viewOf(world, this.account, baseOwner) };
    }
    return this.#view.view;
  }

  protected override content(workspace: Workspace): unknown {
    const view = this.#viewFor(workspace);
    if (!view) return nothing;
    const shared = {
      words: this.words,
      formats: this.formats,
      today: workspace.today,
      world: this.#view!.world,
      open: (collection: CollectionName, id: Id) => this.open(collection, id),
    };
    const draft = workspace.draft.owners.get(this.account);
    return html`
      ${conflicts(view, shared)} ${coverage(view, shared, draft?.to)}
      ${changeOwner(view, shared, {
        step: this.step,
        chosen: this.chosen,
        reason: this.reason,
        draft,
        canWrite: workspace.canWrite('accounts', 'update'),
        weaker: workspace.adapter.can.writes.accounts?.concurrency !== 'compare-and-set',
        choose: (to) => (this.chosen = to),
        say: (text) => (this.reason = text),
        start: () => this.#start(draft),
        close: () => this.#close(),
        check: () => void this.#check(workspace),
        discard: () => this.#discard(workspace),
        publish: () => void this.#publish(workspace),
        undo: (set) => void this.#undo(workspace, set),
        takeYours: () => {
          if (this.step.at === 'done' && this.step.undoes) this.chosen = this.step.to;
          void this.#check(workspace);
        },
        takeTheirs: () => this.#discard(workspace),
      })}
      ${touch(view, shared)} ${results(view, shared)}
      ${nearby(view, shared, { showAll: this.showAll, toggle: () => (this.showAll = !this.showAll) })}
    `;
  }

  #start(draft: { to: Id; reason: string } | undefined) {
    this.chosen = draft?.to ?? '';
    this.reason = draft?.reason ?? '';
    this.step = { at: 'form', tried: false };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#new-owner')?.focus());
  }
  /** Goes on to a step, and takes the focus along: the button that was pressed is gone. */
  #go(step: Step) {
    this.step = step;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.panel')?.focus());
  }
  #close() {
    this.step = { at: 'closed' };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#change-owner')?.focus());
  }
  #discard(workspace: Workspace) {
    workspace.do({ do: 'drop-account', account: this.account });
    this.#close();
  }
  #base(workspace: Workspace): Tables<'accounts'> {
    return { accounts: this.#tables(workspace).accounts! };
  }
  /** Puts the change into the draft and asks the CRM what it would mean. */
  async #check(workspace: Workspace) {
    const to = this.chosen;
    const reason = this.reason.trim();
    const { account } = this;
    const owner = this.#viewFor(workspace)?.baseOwner;
    if (!to || !reason || to === owner) {
      this.step = { at: 'form', tried: true };
      return;
    }
    workspace.do({ do: 'give-account', account: this.account, to, reason });
    const set = changeOf(workspace, this.account, this.#base(workspace));
    this.#go({ at: 'checking', to });
    try {
      const warnings = await workspace.check(set);
      if (this.account !== account || this.workspace !== workspace) return;
      this.#go({ at: 'checked', to, set, warnings });
      this.announce(this.words.account.dryRun.title);
    } catch (thrown) {
      if (this.account === account && this.workspace === workspace)
        this.#go({ at: 'failed', error: errorFrom(thrown, 'accounts') });
    }
  }
  async #publish(workspace: Workspace) {
    if (this.step.at !== 'checked') return;
    const { set, to } = this.step;
    await this.#send(workspace, set, to, false);
  }
  async #undo(workspace: Workspace, set: ChangeSet) {
    const back = set.changes.find((c): c is Extract<Change, { do: 'update' }> => c.do === 'update');
    const owner = back && 'owner' in back.set ? back.set.owner : undefined;
    await this.#send(workspace, set, owner ?? '', true);
  }
  async #send(workspace: Workspace, set: ChangeSet, to: Id, undoes: boolean) {
    const { account } = this;
    const isElsewhere = () => this.account !== account || this.workspace !== workspace;
    const detail = { changeSet: set.id, reason: set.reason, changes: set.changes.length };
    if (emit(this, 'bailiwickpublish', detail)) return; // the page said no: the draft stays
    this.#go({ at: 'publishing', to });
    try {
      const receipt = await workspace.publish(set, this.#base(workspace));
      const outcome = receipt.outcomes[0] ?? { status: 'not-sent' as const };
      const applied = receipt.outcomes.filter((o) => o.status === 'applied').length;
      if (isElsewhere()) {
        // the panel shows another account by now; the outcome is told all the same
      } else if (receipt.error && outcome.status === 'not-sent')
        this.#go({ at: 'failed', error: receipt.error, ...(undoes ? { undo: set } : {}) });
      else this.#go({ at: 'done', to, receipt, outcome, undoes, set });
      emit(this, 'bailiwickpublished', { ...detail, applied, notApplied: receipt.outcomes.length - applied });
      const words = this.words.account.outcome;
      this.notify(
        outcome.status === 'applied' ? 'success' : 'warning',
        outcome.status === 'applied'
          ? (undoes ? words.undone : words.applied)(this.#nameOf(to))
          : words.status[outcome.status],
      );
    } catch (thrown) {
      if (!isElsewhere())
        this.#go({ at: 'failed', error: errorFrom(thrown, 'accounts'), ...(undoes ? { undo: set } : {}) });
    }
  }
  #nameOf(rep: Id): string {
    const reps = this.#view?.world.tables.reps;
    const row = reps?.indexOf(rep) ?? -1;
    if (row >= 0) return reps!.row(row).name;
    return rep || this.words.account.noOwner;
  }
}

define('bailiwick-account', BailiwickAccount);
declare global {
  interface HTMLElementTagNameMap {
    'bailiwick-account': BailiwickAccount;
  }
}
