import type { CollectionName, Table } from '../../../domain/index.js';

const GROWTH = 1.5;

/**
 * A table that fills page by page, seen in steps of half as much again: what is worked out anew for every step stays in
 * proportion to the whole, however small the pages are.
 */
export class Steps<N extends CollectionName> {
  #seen: Table<N> | undefined;
  #isWhole = false;

  take({ table, status }: { readonly table: Table<N>; readonly status: string }): Table<N> {
    const seen = this.#seen;
    const isWhole = status !== 'loading';
    const goesOn = seen && !isWhole && !this.#isWhole && table.length >= seen.length;
    this.#isWhole = isWhole;
    return goesOn && table.length < seen.length * GROWTH ? seen : (this.#seen = table);
  }
}
