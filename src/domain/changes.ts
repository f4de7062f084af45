import type { CollectionName, Collections, Id, Version } from './model.js';

/** One record to create, update or delete, with the version that its author saw. */
export type Change = {
  [N in CollectionName]:
    | { readonly do: 'create'; readonly collection: N; readonly record: Omit<Collections[N], 'version'> }
    | {
        readonly do: 'update';
        readonly collection: N;
        readonly id: Id;
        readonly set: Partial<Omit<Collections[N], 'id' | 'version'>>;
        readonly expected?: Version;
      }
    | { readonly do: 'delete'; readonly collection: N; readonly id: Id; readonly expected?: Version };
}[CollectionName];

export interface ChangeSet {
  readonly id: string;
  readonly reason: string;
  readonly changes: readonly Change[];
}

/**
 * What became of one change. `unknown`: sent, no answer, to be reconciled by reading and never repeated blindly.
 * `not-sent`: never tried. `undone`: rolled back by the CRM because another row failed.
 */
export type Outcome =
  | { readonly status: 'applied'; readonly id: Id; readonly version?: Version }
  | { readonly status: 'conflict'; readonly current?: unknown }
  | { readonly status: 'rejected'; readonly field?: string; readonly message: string }
  | { readonly status: 'forbidden'; readonly needs?: string }
  | { readonly status: 'gone' | 'locked' | 'unknown' | 'not-sent' | 'undone' };

/** What a publish did. `inverse` is the rollback, made from the records as they were before. */
export interface Receipt {
  readonly changeSet: string;
  readonly outcomes: readonly Outcome[];
  readonly inverse: ChangeSet;
}

/** The id of the record that a change is about. */
export const subjectOf = (change: Change): Id => (change.do === 'create' ? change.record.id : change.id);
