import type { Id, Table, World } from '../../../domain/index.js';

export interface Suggestion {
  readonly kind: 'territories' | 'reps' | 'areas' | 'accounts';
  readonly id: Id;
  readonly name: string;
  /** What tells it from others of that name: the city of an account. */
  readonly detail?: string;
}

/** Lower case, without accents: `Ö` is found by `o`. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** How well a name answers: 0 begins with it, 1 a word of it does, 2 it holds it, undefined not at all. */
function rankOf(name: string, wanted: string): number | undefined {
  const at = name.indexOf(wanted);
  if (at < 0) return undefined;
  return at === 0 ? 0 : name.includes(` ${wanted}`) ? 1 : 2;
}

/** What is on the map, by row: it goes before what isn't. */
export interface OnMap {
  readonly areas: ReadonlySet<number>;
  readonly accounts: ReadonlySet<number>;
}

/**
 * The best `most` answers: what is on the map first, then by how well it answers; territories before reps, areas and accounts
 * where they answer equally well.
 */
export function searchFor(
  { tables }: Pick<World, 'tables'>,
  text: string,
  onMap?: OnMap,
  most = 8,
): readonly Suggestion[] {
  const wanted = folded(text.trim());
  if (wanted.length === 0) return [];
  const found: { readonly rank: number; readonly order: number; readonly suggestion: Suggestion }[] = [];
  const kinds = ['territories', 'reps', 'areas', 'accounts'] as const;
  kinds.forEach((kind, order) => {
    const table = tables[kind] as unknown;
    const names = (table as Table<'reps'>).column('name');
    const ids = (table as Table<'reps'>).column('id');
    names.forEach((name, i) => {
      const rank = rankOf(folded(name), wanted);
      if (rank === undefined) return;
      const detail = kind === 'accounts' ? tables.accounts.column('city')[i] : undefined;
      const isOff = (kind === 'areas' || kind === 'accounts') && onMap && !onMap[kind].has(i);
      found.push({
        rank: rank + (isOff ? 3 : 0),
        order,
        suggestion: { kind, id: ids[i]!, name, ...(detail ? { detail } : {}) },
      });
    });
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.order - b.order || a.suggestion.name.length - b.suggestion.name.length)
    .slice(0, most)
    .map((f) => f.suggestion);
}
