import type { Change } from '../changes.js';
import type { Account, Id } from '../model.js';
import { type Table, type Tables, tableOf } from '../table.js';

/** One thing that a user did to the plan. The log is append-only: undo and redo are commands too. */
export type Command =
  | { readonly do: 'give-account'; readonly account: Id; readonly to: Id; readonly reason: string }
  /** Applied or withdrawn: the account leaves the draft. */
  | { readonly do: 'drop-account'; readonly account: Id }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/** What the log amounts to: who is to own which account, and why. */
export interface Draft {
  readonly owners: ReadonlyMap<Id, { readonly to: Id; readonly reason: string }>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
export const emptyDraft: Draft = { owners: new Map(), canUndo: false, canRedo: false };

/** Folds the log. Undoing to the start gives the empty draft; a new command after an undo makes the undone ones unreachable. */
export function draftFrom(log: readonly Command[]): Draft {
  let done: Command[] = [];
  let undone: Command[] = [];
  for (const command of log)
    if (command.do === 'undo') {
      const last = done.pop();
      if (last) undone.push(last);
    } else if (command.do === 'redo') {
      const next = undone.pop();
      if (next) done.push(next);
    } else {
      done = [...done, command];
      undone = [];
    }
  const owners = new Map<Id, { to: Id; reason: string }>();
  for (const command of done)
    if (command.do === 'give-account') owners.set(command.account, { to: command.to, reason: command.reason });
    else if (command.do === 'drop-account') owners.delete(command.account);
  return { owners, canUndo: done.length > 0, canRedo: undone.length > 0 };
}

/** The accounts as they would be. Without a draft it is the same table, so that nothing derived is made twice. */
export function withDraft(accounts: Table<'accounts'>, draft: Draft): Table<'accounts'> {
  const moved = [...draft.owners].filter(([id, { to }]) => {
    const row = accounts.indexOf(id);
    return row >= 0 && accounts.row(row).owner !== to;
  });
  if (moved.length === 0) return accounts;
  const records = Array.from({ length: accounts.length }, (_, i) => accounts.row(i));
  for (const [id, { to }] of moved) {
    const row = accounts.indexOf(id);
    records[row] = { ...records[row]!, owner: to };
  }
  return tableOf('accounts', records);
}

/** The changes that make the CRM as the draft wants it, each with the version that its author saw. */
export function changesOf(base: Tables<'accounts'>, draft: Draft): readonly Change[] {
  return [...draft.owners].flatMap(([id, { to }]): Change[] => {
    const row = base.accounts.indexOf(id);
    const account = row < 0 ? undefined : base.accounts.row(row);
    if (account && account.owner === to) return [];
    return [updateOwner(id, to, account)];
  });
}
const updateOwner = (id: Id, to: Id, seen: Account | undefined): Change => ({
  do: 'update',
  collection: 'accounts',
  id,
  set: { owner: to },
  ...(seen?.version === undefined ? {} : { expected: seen.version }),
});
