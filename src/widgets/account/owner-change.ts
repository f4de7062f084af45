import type { Guard } from '#lit';
import type { Change, ChangeSet, CrmError, Id, Tables } from '../../domain/index.js';
import type { Formats, Messages } from '../../i18n/index.js';
import { type Workspace, errorFrom } from '../../workspace/index.js';
import type { Emit, NotifyDetail } from '../events.js';
import type { ChangeOwner } from './parts/change-owner.js';
import { type Step, changeOf } from './change.js';

export interface Asked {
  readonly account: Id;
  readonly workspace: Workspace | undefined;
  readonly words: Messages;
  readonly formats: Formats;
}
/** What a change of owner asks of the panel around it. */
export interface Host {
  readonly asked: () => Asked;
  /** The records as they were read. */
  readonly base: (workspace: Workspace) => Tables<'accounts'>;
  /** The owner in the CRM. */
  readonly ownerOf: (workspace: Workspace) => Id | undefined;
  readonly nameOf: (rep: Id) => string;
  readonly notify: (tone: NotifyDetail['tone'], text: string) => void;
  readonly announce: (text: string) => void;
  readonly emit: Emit;
  readonly requestUpdate: () => void;
  readonly focus: (selector: string) => void;
  readonly guard: Guard;
}

/** A change of owner on its way: form, dry run, publish, outcome, undo. */
export class OwnerChange {
  readonly #host: Host;
  #step: Step = { at: 'closed' };
  #chosen = '';
  #reason = '';

  constructor(host: Host) {
    this.#host = host;
  }
  get isOpen(): boolean {
    return this.#step.at !== 'closed';
  }
  get isInConflict(): boolean {
    return this.#step.at === 'done' && this.#step.outcome.status === 'conflict';
  }
  reset(): void {
    this.#step = { at: 'closed' };
  }
  /** Where the reps can't be listed, the form closes and says so; what the widget shows is not touched. */
  noteReps(error: CrmError | undefined): void {
    if (error && this.#step.at === 'form') this.#step = { at: 'failed', error };
  }
  /** What it is drawn from, and what the user can do. */
  on(workspace: Workspace, draft: { readonly to: Id; readonly reason: string } | undefined): ChangeOwner {
    const { guard } = this.#host;
    return {
      step: this.#step,
      chosen: this.#chosen,
      reason: this.#reason,
      draft,
      canWrite: workspace.canWrite('accounts', 'update'),
      weaker: workspace.adapter.can.writes.accounts?.concurrency !== 'compare-and-set',
      choose: (to) => {
        this.#chosen = to;
        this.#host.requestUpdate();
      },
      say: (text) => {
        this.#reason = text;
        this.#host.requestUpdate();
      },
      start: () => this.#start(draft),
      close: () => this.#close(),
      check: guard(() => this.#check(workspace)),
      discard: () => this.#discard(workspace),
      publish: guard(() => this.#publish(workspace)),
      undo: guard((set) => this.#undo(workspace, set)),
      takeYours: guard(() => {
        if (this.#step.at === 'done' && this.#step.undoes) this.#chosen = this.#step.to;
        return this.#check(workspace);
      }),
      takeTheirs: () => this.#discard(workspace),
    };
  }
  /** Tells later whether another account is shown by then. */
  #leaves(account: Id, workspace: Workspace): () => boolean {
    return () => {
      const now = this.#host.asked();
      return now.account !== account || now.workspace !== workspace;
    };
  }

  #start(draft: { to: Id; reason: string } | undefined) {
    this.#chosen = draft?.to ?? '';
    this.#reason = draft?.reason ?? '';
    this.#step = { at: 'form', tried: false };
    this.#host.requestUpdate();
    this.#host.focus('#new-owner');
  }
  /** Goes on to a step, and takes the focus along: the button that was pressed is gone. */
  #go(step: Step) {
    this.#step = step;
    this.#host.requestUpdate();
    this.#host.focus('.panel');
    const { form } = this.#host.asked().words.account;
    if (step.at === 'checking' || step.at === 'publishing') this.#host.announce(form[step.at]);
  }
  #close() {
    this.#step = { at: 'closed' };
    this.#host.requestUpdate();
    this.#host.focus('#change-owner');
  }
  #discard(workspace: Workspace) {
    workspace.do({ do: 'drop-account', account: this.#host.asked().account });
    this.#close();
  }
  /** Puts the change into the draft and asks the CRM what it would mean. */
  async #check(workspace: Workspace) {
    const to = this.#chosen;
    const reason = this.#reason.trim();
    const { account } = this.#host.asked();
    const owner = this.#host.ownerOf(workspace);
    if (!to || !reason || to === owner) {
      this.#step = { at: 'form', tried: true };
      this.#host.requestUpdate();
      return;
    }
    workspace.do({ do: 'give-account', account, to, reason });
    const set = changeOf(workspace, account, this.#host.base(workspace));
    const isElsewhere = this.#leaves(account, workspace);
    this.#go({ at: 'checking', to });
    try {
      const warnings = await workspace.check(set);
      if (isElsewhere()) return;
      this.#go({ at: 'checked', to, set, warnings });
      this.#host.announce(this.#host.asked().words.account.dryRun.title);
    } catch (thrown) {
      const error = this.#report(errorFrom(thrown, 'accounts'));
      if (!isElsewhere()) this.#go({ at: 'failed', error });
    }
  }
  async #publish(workspace: Workspace) {
    if (this.#step.at !== 'checked') return;
    const { set, to } = this.#step;
    await this.#send(workspace, set, to, false);
  }
  async #undo(workspace: Workspace, set: ChangeSet) {
    const back = set.changes.find((c): c is Extract<Change, { do: 'update' }> => c.do === 'update');
    const owner = back && 'owner' in back.set ? back.set.owner : undefined;
    await this.#send(workspace, set, owner ?? '', true);
  }
  async #send(workspace: Workspace, set: ChangeSet, to: Id, undoes: boolean) {
    const isElsewhere = this.#leaves(this.#host.asked().account, workspace);
    const detail = { changeSet: set.id, reason: set.reason, changes: set.changes.length };
    if (this.#host.emit('bailiwickpublish', detail)) return; // the page said no: the draft stays
    this.#go({ at: 'publishing', to });
    try {
      const receipt = await workspace.publish(set, this.#host.base(workspace));
      const outcome = receipt.outcomes[0] ?? { status: 'not-sent' as const };
      const applied = receipt.outcomes.filter((o) => o.status === 'applied').length;
      if (isElsewhere()) {
        // the panel shows another account by now; the outcome is told all the same
      } else if (receipt.error && outcome.status === 'not-sent')
        this.#go({ at: 'failed', error: this.#report(receipt.error), ...(undoes ? { undo: set } : {}) });
      else this.#go({ at: 'done', to, receipt, outcome, undoes, set });
      this.#host.emit('bailiwickpublished', { ...detail, applied, notApplied: receipt.outcomes.length - applied });
      const words = this.#host.asked().words.account.outcome;
      this.#host.notify(
        outcome.status === 'applied' ? 'success' : 'warning',
        outcome.status === 'applied'
          ? (undoes ? words.undone : words.applied)(this.#host.nameOf(to))
          : words.status[outcome.status],
      );
    } catch (thrown) {
      const error = this.#report(errorFrom(thrown, 'accounts'));
      if (!isElsewhere()) this.#go({ at: 'failed', error, ...(undoes ? { undo: set } : {}) });
    }
  }
  /** Tells the page, too: what a user asked for failed. */
  #report(error: CrmError): CrmError {
    this.#host.emit('bailiwickerror', { kind: error.kind, message: error.message });
    return error;
  }
}
