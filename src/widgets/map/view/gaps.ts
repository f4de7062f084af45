import type { MapGeometry } from '../geometry.js';

/**
 * The unclaimed areas that belong to a view: all of them where everything is shown, else those that hang together with a
 * border of a shown territory.
 */
export function gapsOf({ shapes, topology, alignment }: MapGeometry, shown: readonly number[]): readonly number[] {
  const { areas } = shapes.gaps;
  if (areas.length === 0 || shown.length === alignment.ids.length) return areas;
  const isShown = new Set(shown);
  const open = new Set(areas);
  const beside = new Map<number, number[]>(areas.map((a) => [a, []]));
  const found: number[] = [];
  topology.arcs.forEach((_, arc) => {
    const [left, right] = [topology.left[arc]!, topology.right[arc]!];
    for (const [a, b] of [[left, right] as const, [right, left] as const]) {
      if (!open.has(a) || b < 0) continue;
      if (open.has(b)) beside.get(a)!.push(b);
      else if (alignment.ofArea[b]!.some((n) => isShown.has(n))) found.push(a);
    }
  });
  const reached = new Set(found);
  for (const area of reached) for (const other of beside.get(area)!) reached.add(other);
  return [...reached].sort((a, b) => a - b);
}
