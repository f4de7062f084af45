import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf, territoryTree } from '../../src/domain/index.js';
import { territory } from './support.js';

const treeOf = (parents: Readonly<Record<string, string | undefined>>) => {
  const ids = Object.keys(parents);
  const records = ids.map((id) => territory(id, parents[id] === undefined ? {} : { parent: parents[id] }));
  const tree = territoryTree(tableOf('territories', records));
  const names = (rows: readonly number[]) => rows.map((r) => ids[r]!).sort();
  return {
    roots: names(tree.roots),
    under: (id: string) => names(tree.under(ids.indexOf(id))),
    depth: (id: string) => tree.depth(ids.indexOf(id)),
  };
};

describe('a tree', () => {
  test('knows what is below and how deep', () => {
    const tree = treeOf({ us: undefined, west: 'us', east: 'us', ca: 'west' });
    expect(tree.roots).toEqual(['us']);
    expect(tree.under('us')).toEqual(['ca', 'east', 'us', 'west']);
    expect(tree.under('west')).toEqual(['ca', 'west']);
    expect(tree.depth('ca')).toBe(2);
  });
  test('has records with an unknown parent as roots', () => expect(treeOf({ a: 'gone' }).roots).toEqual(['a']));
  test('has a record that is its own parent as a root', () => expect(treeOf({ a: 'a' }).roots).toEqual(['a']));
  test('has everything that is its own ancestor as a root, with what hangs below it', () => {
    const tree = treeOf({ a: 'c', b: 'a', c: 'b', d: 'c' });
    expect(tree.roots).toEqual(['a', 'b', 'c']);
    expect(tree.under('c')).toEqual(['c', 'd']);
  });
  test('holds a hundred thousand below one', () => {
    const parents = Object.fromEntries(
      Array.from({ length: 150_000 }, (_, i) => [`t${i}`, i === 0 ? undefined : 't0']),
    );
    const records = Object.keys(parents).map((id) => territory(id, id === 't0' ? {} : { parent: 't0' }));
    expect(territoryTree(tableOf('territories', records)).under(0).length).toBe(150_000);
  });
  test('holds every record once below the roots, whatever the parents are, and doesn’t depend on their order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids, 'gone', undefined), { minLength: 6, maxLength: 6 }), (parents) => {
        const forward = treeOf(Object.fromEntries(ids.map((id, i) => [id, parents[i]])));
        expect(forward.roots.flatMap((root) => forward.under(root)).sort()).toEqual(ids);
        const back = treeOf(Object.fromEntries(ids.map((id, i) => [id, parents[i]] as const).reverse()));
        expect(back.roots).toEqual(forward.roots);
        for (const id of ids) expect(back.under(id)).toEqual(forward.under(id));
      }),
    );
  });
});
