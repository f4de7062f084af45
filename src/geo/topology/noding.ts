import type { ArcSet } from './arcs.js';
import { SAME, type Mesh } from './mesh.js';

const MAX_ROUNDS = 4;

interface Segments {
  readonly a: number[];
  readonly b: number[];
}
/** New vertices on a step from one vertex to another, and whether a border crosses there. */
type Splits = Map<number, { readonly vertices: Set<number>; crossed: boolean }>;

function segmentsOf(arcs: readonly (readonly number[])[]): Segments {
  const a: number[] = [];
  const b: number[] = [];
  for (const path of arcs)
    for (let i = 1; i < path.length; i++) {
      a.push(path[i - 1]!);
      b.push(path[i]!);
    }
  return { a, b };
}

interface Boxes {
  readonly west: readonly number[];
  readonly east: readonly number[];
  readonly south: readonly number[];
  readonly north: readonly number[];
}

/** Boxes of segments, wider by what counts as touching. */
function boxesOf({ x, y }: Mesh, { a, b }: Segments): Boxes {
  return {
    west: a.map((p, s) => Math.min(x[p]!, x[b[s]!]!) - SAME),
    east: a.map((p, s) => Math.max(x[p]!, x[b[s]!]!) + SAME),
    south: a.map((p, s) => Math.min(y[p]!, y[b[s]!]!) - SAME),
    north: a.map((p, s) => Math.max(y[p]!, y[b[s]!]!) + SAME),
  };
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** Calls back with pairs of segments whose boxes touch and of which one is fresh; a pair may come twice. */
function candidatePairs(
  { west, east, south, north }: Boxes,
  isFresh: (s: number) => boolean,
  found: (s: number, t: number) => void,
) {
  const n = west.length;
  const left = least(west);
  const bottom = least(south);
  const across = Math.max(1, Math.min(1024, Math.ceil(Math.sqrt(n))));
  const columns = across / (most(east) - left);
  const rows = across / (most(north) - bottom);
  const clamp = (i: number) => Math.max(0, Math.min(across - 1, Math.floor(i)));
  // of each cell its latest entry; `before` leads to the others: two arrays instead of one a cell
  const latest = Array.from<number>({ length: across * across }).fill(-1);
  const entries: number[] = [];
  const before: number[] = [];
  const meet = (s: number, t: number) => {
    if (west[s]! > east[t]! || west[t]! > east[s]! || south[s]! > north[t]! || south[t]! > north[s]!) return;
    if (isFresh(s) || isFresh(t)) found(s, t);
  };
  for (let s = 0; s < n; s++) {
    const lastColumn = clamp((east[s]! - left) * columns);
    const lastRow = clamp((north[s]! - bottom) * rows);
    for (let r = clamp((south[s]! - bottom) * rows); r <= lastRow; r++)
      for (let c = clamp((west[s]! - left) * columns); c <= lastColumn; c++) {
        const cell = r * across + c;
        for (let e = latest[cell]!; e >= 0; e = before[e]!) meet(entries[e]!, s);
        before.push(latest[cell]!);
        latest[cell] = entries.push(s) - 1;
      }
  }
}

class Noder {
  readonly splits: Splits = new Map();
  readonly #mesh: Mesh;
  readonly #size: number;
  constructor(mesh: Mesh) {
    this.#mesh = mesh;
    this.#size = mesh.x.length;
  }
  key(p: number, q: number) {
    return p < q ? p * this.#size + q : q * this.#size + p;
  }
  #split(p: number, q: number, v: number, crossed: boolean) {
    if (v === p || v === q) return;
    const key = this.key(p, q);
    const split = this.splits.get(key);
    if (!split) this.splits.set(key, { vertices: new Set([v]), crossed });
    else {
      split.vertices.add(v);
      split.crossed ||= crossed;
    }
  }
  /** Signed distance of a vertex from the line through two others, in degrees. */
  #off(p: number, q: number, v: number): number {
    const { x, y } = this.#mesh;
    const dx = x[q]! - x[p]!;
    const dy = y[q]! - y[p]!;
    return (dx * (y[v]! - y[p]!) - dy * (x[v]! - x[p]!)) / Math.sqrt(dx * dx + dy * dy);
  }
  #between(p: number, q: number, v: number): boolean {
    const { x, y } = this.#mesh;
    const dx = x[q]! - x[p]!;
    const dy = y[q]! - y[p]!;
    const along = dx * (x[v]! - x[p]!) + dy * (y[v]! - y[p]!);
    return along > 0 && along < dx * dx + dy * dy;
  }
  /** Whether two segments that begin at one vertex go into different quarters, so that they can't lie on each other. */
  #parting(v: number, p: number, q: number): boolean {
    const { x, y } = this.#mesh;
    return (x[p]! - x[v]!) * (x[q]! - x[v]!) + (y[p]! - y[v]!) * (y[q]! - y[v]!) <= 0;
  }
  pair(p: number, q: number, r: number, s: number) {
    if (q === r && this.#parting(q, p, s)) return;
    if (q === s && this.#parting(q, p, r)) return;
    if (p === r && this.#parting(p, q, s)) return;
    if (p === s && this.#parting(p, q, r)) return;
    const toR = this.#off(p, q, r);
    const toS = this.#off(p, q, s);
    if ((toR > SAME && toS > SAME) || (toR < -SAME && toS < -SAME)) return;
    const toP = this.#off(r, s, p);
    const toQ = this.#off(r, s, q);
    const touching: (readonly [number, number, number, number])[] = [
      [p, q, r, toR],
      [p, q, s, toS],
      [r, s, p, toP],
      [r, s, q, toQ],
    ];
    let touches = false;
    for (const [from, to, v, off] of touching) {
      if (Math.abs(off) > SAME) continue;
      touches = true;
      if (v !== from && v !== to && this.#between(from, to, v)) this.#split(from, to, v, false);
    }
    if (touches || toR > 0 === toS > 0 || toP > 0 === toQ > 0) return;
    const { x, y } = this.#mesh;
    const t = toP / (toP - toQ);
    const v = this.#mesh.vertex(x[p]! + (x[q]! - x[p]!) * t, y[p]! + (y[q]! - y[p]!) * t);
    this.#split(p, q, v, true);
    this.#split(r, s, v, true);
  }
}

function insert(mesh: Mesh, noder: Noder) {
  for (const ring of mesh.rings) {
    let made: number[] | undefined;
    const n = ring.vertices.length;
    for (let i = 0; i < n; i++) {
      const p = ring.vertices[i]!;
      const split = noder.splits.get(noder.key(p, ring.vertices[(i + 1) % n]!));
      made ??= split && ring.vertices.slice(0, i);
      made?.push(p);
      if (!split) continue;
      if (split.crossed) mesh.report('crossing', ring.unit);
      const distance = (v: number) => Math.hypot(mesh.x[v]! - mesh.x[p]!, mesh.y[v]! - mesh.y[p]!);
      made?.push(...[...split.vertices].sort((v, w) => distance(v) - distance(w)));
    }
    if (made) ring.vertices = made;
  }
}

/**
 * Puts a vertex where borders cross and where a vertex of one lies on another. Where borders are so near to each other that new
 * crossings come with each round it gives up after a few.
 */
export function node(mesh: Mesh, cut: (mesh: Mesh) => ArcSet): ArcSet {
  let set = cut(mesh);
  let fresh: Set<number> | undefined;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const noder = new Noder(mesh);
    const { a, b } = segmentsOf(set.arcs);
    const known = fresh;
    candidatePairs(boxesOf(mesh, { a, b }), known ? (s) => known.has(a[s]!) || known.has(b[s]!) : () => true, (s, t) =>
      noder.pair(a[s]!, b[s]!, a[t]!, b[t]!),
    );
    if (noder.splits.size === 0) break;
    insert(mesh, noder);
    fresh = new Set([...noder.splits.values()].flatMap(({ vertices }) => [...vertices]));
    set = cut(mesh);
  }
  return set;
}
