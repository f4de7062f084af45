import { perTable } from './table.js';
import type { Id } from './model.js';
import type { Table } from './table.js';

/** A tree by row numbers. A record whose parent is unknown, or that is its own ancestor, stands as a root. */
export interface Hierarchy {
  /** Row of the parent, -1 for a root. */
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly roots: readonly number[];
  /** A row and all below it. */
  under(row: number): readonly number[];
  /** 0 for a root. */
  depth(row: number): number;
}

function treeOf(parents: readonly (Id | undefined)[], indexOf: (id: Id) => number): Hierarchy {
  const n = parents.length;
  const parent = parents.map((p, i) => {
    const row = p === undefined ? -1 : indexOf(p);
    return row === i ? -1 : row;
  });
  const state = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i++) {
    const path: number[] = [];
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = parent[at]!;
    }
    // every row of a cycle becomes a root, so that the tree doesn't depend on the order of the records
    if (at >= 0 && state[at] === 1) for (const row of path.slice(path.indexOf(at))) parent[row] = -1;
    for (const row of path) state[row] = 2;
  }
  const children: number[][] = Array.from({ length: n }, () => []);
  const roots: number[] = [];
  for (let i = 0; i < n; i++) (parent[i]! < 0 ? roots : children[parent[i]!]!).push(i);
  const kept = new Map<number, readonly number[]>();
  const under = (row: number): readonly number[] => {
    let rows = kept.get(row);
    if (!rows) {
      const out = [row];
      for (let k = 0; k < out.length; k++) for (const child of children[out[k]!]!) out.push(child);
      kept.set(row, (rows = out));
    }
    return rows;
  };
  const depth = (row: number) => {
    let d = 0;
    for (let at = parent[row]!; at >= 0; at = parent[at]!) d++;
    return d;
  };
  return { parent, children, roots, under, depth };
}

export const territoryTree: (territories: Table<'territories'>) => Hierarchy = perTable((t: Table<'territories'>) =>
  treeOf(t.column('parent'), (id) => t.indexOf(id)),
);
/** Reps below their managers. */
export const repTree: (reps: Table<'reps'>) => Hierarchy = perTable((t: Table<'reps'>) =>
  treeOf(t.column('manager'), (id) => t.indexOf(id)),
);
export const accountTree: (accounts: Table<'accounts'>) => Hierarchy = perTable((t: Table<'accounts'>) =>
  treeOf(t.column('parent'), (id) => t.indexOf(id)),
);
