import type { Mesh } from './mesh.js';

/** The rings of one polygon of an area. */
export interface Part {
  readonly unit: number;
  readonly rings: readonly (readonly number[])[];
}
/** A straight piece of a border, from one vertex to another. */
export interface Segment {
  readonly a: number;
  readonly b: number;
}

/** The longest piece of an arc: the one whose middle is farthest from other borders, as a rule. */
export function longestSegment({ x, y }: Mesh, path: readonly number[]): Segment {
  let [a, b, longest] = [path[0]!, path[1]!, -1];
  for (let i = 1; i < path.length; i++) {
    const length = Math.hypot(x[path[i]!]! - x[path[i - 1]!]!, y[path[i]!]! - y[path[i - 1]!]!);
    if (length > longest) [a, b, longest] = [path[i - 1]!, path[i]!, length];
  }
  return { a, b };
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxOf({ x, y }: Mesh, part: Part): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of part.rings)
    for (const v of ring) {
      west = Math.min(west, x[v]!);
      east = Math.max(east, x[v]!);
      south = Math.min(south, y[v]!);
      north = Math.max(north, y[v]!);
    }
  return { west, south, east, north };
}

/**
 * Whether a part lies directly to the left and to the right of a segment, by the even-odd rule: the borders of the part that a
 * ray from the segment's middle crosses, with the segment itself (which may be one of them) counted on one side only.
 */
export function sidesOf(mesh: Mesh, part: Part, { a, b }: Segment): readonly [left: boolean, right: boolean] {
  // the ray runs across the segment: eastwards from a steep one, northwards from a level one
  const steep = Math.abs(mesh.y[b]! - mesh.y[a]!) >= Math.abs(mesh.x[b]! - mesh.x[a]!);
  const along = steep ? mesh.y : mesh.x;
  const across = steep ? mesh.x : mesh.y;
  const at = (along[a]! + along[b]!) / 2;
  const from = (across[a]! + across[b]!) / 2;
  let beyond = false;
  let own = false;
  for (const ring of part.rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const p = ring[i]!;
      const q = ring[j]!;
      if ((p === a && q === b) || (p === b && q === a)) own = !own;
      else if (along[p]! > at !== along[q]! > at) {
        const [low, high] = along[p]! < along[q]! ? [p, q] : [q, p];
        const slope = (across[high]! - across[low]!) / (along[high]! - along[low]!);
        if (from < across[low]! + (at - along[low]!) * slope) beyond = !beyond;
      }
    }
  const far = beyond;
  const near = beyond !== own;
  // east lies to the right of what runs north, north to the left of what runs east
  const farIsRight = steep ? mesh.y[b]! > mesh.y[a]! : mesh.x[b]! < mesh.x[a]!;
  return farIsRight ? [near, far] : [far, near];
}
