import type { CollectionName, Collections, Id } from '../../domain/index.js';

/** A record as it was last written; null where it was deleted. */
export interface Edit {
  readonly collection: CollectionName;
  readonly id: Id;
  /** Grows with every write to the same store, so that a version is never given out twice. */
  readonly sequence: number;
  readonly record: Collections[CollectionName] | null;
}
export type EditKey = Pick<Edit, 'collection' | 'id'>;
export const textOf = ({ collection, id }: EditKey): string => `${collection}\n${id}`;

/** What was written before, by key, and the first sequence number that is free. */
export interface Known {
  readonly edits: ReadonlyMap<string, Edit>;
  readonly next: number;
}

/** Where edits are kept. */
export interface EditStore {
  all(): Promise<readonly Edit[]>;
  get(keys: readonly EditKey[]): Promise<readonly Edit[]>;
  /** Reads what is known of the keys, asks what to write, writes it: one transaction, also across tabs. */
  transact(keys: readonly EditKey[], decide: (known: Known) => readonly Edit[]): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** Edits that last as long as the page. */
export function editsInMemory(): EditStore {
  const edits = new Map<string, Edit>();
  let next = 1;
  return {
    all: async () => [...edits.values()],
    get: async (keys) => keys.flatMap((key) => edits.get(textOf(key)) ?? []),
    transact: async (_, decide) => {
      for (const edit of decide({ edits, next })) {
        edits.set(textOf(edit), edit);
        next = Math.max(next, edit.sequence + 1);
      }
    },
    clear: async () => edits.clear(),
    close: () => undefined,
  };
}
