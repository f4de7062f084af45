import type { CollectionName, Id } from '../domain/index.js';

export type Selectable = 'territories' | 'reps' | 'accounts' | 'areas';

/** What is selected on the page: shared by every widget of a workspace. */
export interface Selection {
  readonly territories: readonly Id[];
  readonly reps: readonly Id[];
  readonly accounts: readonly Id[];
  readonly areas: readonly Id[];
  /** The one thing that is looked at. */
  readonly focused?: { readonly collection: Extract<CollectionName, Selectable>; readonly id: Id };
}
export const nothingSelected: Selection = { territories: [], reps: [], accounts: [], areas: [] };

/** `replace`: only these; `add`: these too; `toggle`: each the other way round. */
export type SelectMode = 'replace' | 'add' | 'toggle';

export function select(now: Selection, kind: Selectable, ids: readonly Id[], mode: SelectMode): Selection {
  const last = ids[ids.length - 1];
  if (mode === 'replace')
    return {
      ...nothingSelected,
      [kind]: [...new Set(ids)],
      ...(last === undefined ? {} : { focused: { collection: kind, id: last } }),
    };
  const kept = new Set(now[kind]);
  for (const id of ids)
    if (mode === 'toggle' && kept.has(id)) kept.delete(id);
    else kept.add(id);
  const { focused: was, ...others } = now;
  const left = [...kept];
  const id = last !== undefined && kept.has(last) ? last : left.at(-1);
  const focused = id !== undefined ? { collection: kind, id } : was?.collection === kind ? undefined : was;
  return { ...others, [kind]: left, ...(focused ? { focused } : {}) };
}
