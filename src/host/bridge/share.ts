import { type Selectable, type Selection, type Workspace } from '../../workspace/index.js';
import type { Shared } from './messages.js';
import { IDS } from './values.js';

const kinds: readonly Selectable[] = ['territories', 'reps', 'areas', 'accounts'];

/** Selection, period and basis of a workspace, as a message. */
export function sharedOf({ selection, period, basis }: Workspace): Shared {
  const of = (kind: Selectable) => selection[kind].slice(0, IDS);
  const { focused } = selection;
  return {
    type: 'shared',
    selection: {
      territories: of('territories'),
      reps: of('reps'),
      accounts: of('accounts'),
      areas: of('areas'),
      ...(focused && { focused: { ...focused } }),
    },
    period: period.id,
    basis,
  };
}

function take(workspace: Workspace, { selection, period, basis }: Shared): void {
  const focused = (selection as Selection).focused?.collection;
  // what was selected last has the focus
  const order = [...kinds].sort((a, b) => Number(a === focused) - Number(b === focused));
  const wanted = order.filter((kind) => selection[kind].length > 0);
  if (!isSame(sharedOf(workspace).selection, selection)) {
    if (wanted.length === 0) workspace.clearSelection();
    wanted.forEach((kind, i) => workspace.select(kind, selection[kind], i === 0 ? 'replace' : 'add'));
  }
  if (workspace.calendar.parse(period)) workspace.period = period;
  workspace.basis = basis;
}
const isSame = (a: Shared['selection'], b: Shared['selection']) =>
  kinds.every((kind) => a[kind].length === b[kind].length && a[kind].every((id, i) => id === b[kind][i])) &&
  a.focused?.id === b.focused?.id &&
  a.focused?.collection === b.focused?.collection;

export interface Sharing {
  /** What the other end looks at now. */
  take(shared: Shared): void;
  stop(): void;
}

/** Keeps a workspace in step with the other end of a bridge; several changes of one moment are one message. */
export function share(workspace: Workspace, send: (shared: Shared) => void): Sharing {
  let taking = false;
  let planned = false;
  let stopped = false;
  let last = JSON.stringify(sharedOf(workspace));
  const tell = () => {
    planned = false;
    if (stopped) return;
    const now = sharedOf(workspace);
    const text = JSON.stringify(now);
    if (text === last) return;
    last = text;
    send(now);
  };
  const off = workspace.subscribe((topic) => {
    if (taking || planned || (topic !== 'selection' && topic !== 'settings')) return;
    planned = true;
    queueMicrotask(tell);
  });
  return {
    take: (shared) => {
      taking = true;
      try {
        take(workspace, shared);
      } finally {
        taking = false;
      }
      // what came from there isn't sent back, also where this end can't follow it to the letter
      last = JSON.stringify(sharedOf(workspace));
    },
    stop: () => {
      stopped = true;
      off();
    },
  };
}
