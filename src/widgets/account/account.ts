import { type CSSResultOrNative, type PropertyValues, property } from '#lit';
import type { Issue, Query } from '../../domain/index.js';
import type { Workspace } from '../../workspace/index.js';
import { define } from '../define.js';
import { emit } from '../events.js';
import { Later } from '../later.js';
import { type Empty, Widget } from '../widget.js';
import type { AccountPanel } from './panel.js';
import { queriesFor } from './queries.js';

/** What draws on data, and the change of owner. */
const part = new Later(() => import('./panel.js'));

/**
 * Who covers an account and why, what is wrong with that, when it is due, what is near, and a change of owner with a dry
 * run and an undo. It reads the one account and its neighbourhood.
 *
 * @fires bailiwickopen - A record is to be opened: {collection, id}.
 * @fires bailiwickpublish - A change of owner is about to be written; cancelable.
 * @fires bailiwickpublished - It was written: {changeSet, reason, changes, applied, notApplied}.
 * @fires bailiwickerror - A check or a publish failed: {kind, message}.
 * @fires bailiwicksave - A file is to be saved: {name, type, bytes}.
 * @csspart header - Title and controls.
 * @csspart state - What is shown instead of data.
 */
export class BailiwickAccount extends Widget {
  /** Id of the account. */
  @property() account = '';

  #panel: AccountPanel | undefined;

  protected override get parts(): readonly Later<unknown>[] {
    return [part];
  }
  protected override get laterStyles(): readonly CSSResultOrNative[] {
    return [part.value!.styles];
  }
  protected override get firstTitle(): string {
    return this.words.start.account;
  }
  /** What draws, and what the user is about to do. */
  get #drawn(): AccountPanel {
    return (this.#panel ??= new part.value!.AccountPanel({
      asked: () => ({ account: this.account, workspace: this.workspace, words: this.words, formats: this.formats }),
      tables: (workspace) => this.entries(workspace).map((e) => e.table),
      open: (collection, id) => this.open(collection, id),
      notify: this.guard((tone, text) => this.notify(tone, text)),
      save: (...file) => this.save(...file),
      announce: (text) => this.announce(text),
      emit: (type, detail) => emit(this, type, detail),
      requestUpdate: () => this.requestUpdate(),
      focus: (selector) =>
        this.guard(async () => {
          await this.updateComplete;
          this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
        })(),
      guard: this.guard,
    }));
  }

  protected override queries(workspace: Workspace): readonly Query[] {
    if (!this.account) return [];
    // names of reps are needed from the form to the outcome, and while a draft stands
    const choosing = this.#panel?.change.isOpen || workspace.draft.owners.has(this.account);
    const showAll = this.#panel?.showAll ?? false;
    return queriesFor(this.account, (query) => workspace.entry(query).table, { choosing, showAll });
  }
  protected override get drawsWhileLoading(): boolean {
    const workspace = this.workspace;
    if (!workspace || !this.account) return false;
    return queriesFor(this.account, (q) => workspace.entry(q).table, { choosing: false, showAll: false })
      .filter((q) => !q.near && (q.account === undefined || q.account === this.account))
      .every((q) => workspace.entry(q).status !== 'loading');
  }
  protected override heading() {
    return { title: this.firstTitle };
  }
  protected override empty(workspace: Workspace): Empty | undefined {
    const { none, missing } = this.words.account;
    if (!this.account) return none;
    if (this.#drawn.viewFor(workspace)) return undefined;
    return { title: missing.title, text: missing.text(this.account) };
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
    return this.#drawn.change.isInConflict ? ('conflict' as const) : undefined;
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('account') && changed.get('account') !== undefined) this.#panel?.reset();
    const { workspace } = this;
    if (workspace) this.#panel?.change.noteReps(workspace.entry({ collection: 'reps' }).error);
    super.willUpdate(changed);
  }
  protected override content(workspace: Workspace): unknown {
    return this.#drawn.content(workspace);
  }
}

define('bailiwick-account', BailiwickAccount);
declare global {
  interface HTMLElementTagNameMap {
    'bailiwick-account': BailiwickAccount;
  }
}
