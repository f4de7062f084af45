import type { ChangeSet, CrmError, Id, Outcome, Receipt, Tables, Warning } from '../../domain/index.js';
import type { Workspace } from '../../workspace/index.js';

/** Where a change of owner stands. */
export type Step =
  | { readonly at: 'closed' }
  | { readonly at: 'form'; readonly tried: boolean }
  | { readonly at: 'checking'; readonly to: Id }
  | { readonly at: 'checked'; readonly to: Id; readonly set: ChangeSet; readonly warnings: readonly Warning[] }
  | { readonly at: 'publishing'; readonly to: Id }
  | {
      readonly at: 'done';
      readonly to: Id;
      readonly receipt: Receipt;
      readonly outcome: Outcome;
      readonly undoes: boolean;
      /** What was sent, so that it can be sent again. */
      readonly set: ChangeSet;
    }
  | { readonly at: 'failed'; readonly error: CrmError; readonly undo?: ChangeSet };

/** The changes of the draft that are about one account. */
export function changeOf(workspace: Workspace, account: Id, base: Tables<'accounts'>): ChangeSet {
  const set = workspace.changeSet(base);
  return {
    ...set,
    reason: workspace.draft.owners.get(account)?.reason ?? set.reason,
    changes: set.changes.filter((c) => c.do === 'update' && c.id === account),
  };
}
