import { perTable, type Table } from '../../domain/table.js';
import { createLocator } from '../locator.js';
import { traceRings } from '../trace.js';
import { cutArcs, type ArcSet } from './arcs.js';
import { meshOf, type Mesh } from './mesh.js';
import { node } from './noding.js';
import { boxOf, longestSegment, sidesOf, type Part, type Segment } from './sides.js';
import type { ArcSides, Topology, TopologyProblem, TopologyProblemKind } from './types.js';

export type * from './types.js';

/** Each problem of a unit once. */
class Problems {
  readonly list: TopologyProblem[] = [];
  readonly #known = new Set<string>();
  report = (kind: TopologyProblemKind, unit: number): void => {
    const key = `${kind} ${unit}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.list.push({ kind, unit });
  };
}

/** Units to the left and right of each arc, a unit once a side. */
type Uses = { readonly left: number[]; readonly right: number[] }[];

function partsOf(mesh: Mesh): Part[] {
  const parts = new Map<number, { unit: number; rings: number[][] }>();
  for (const { unit, part, vertices } of mesh.rings) {
    const known = parts.get(part);
    if (known) known.rings.push(vertices);
    else parts.set(part, { unit, rings: [vertices] });
  }
  return [...parts.values()];
}

function usesOf(mesh: Mesh, { arcs, rings }: ArcSet): Uses {
  const uses: Uses = arcs.map(() => ({ left: [], right: [] }));
  rings.forEach((ring, r) => {
    const { unit } = mesh.rings[r]!;
    for (const signed of ring) (signed < 0 ? uses[~signed]!.right : uses[signed]!.left).push(unit);
  });
  return uses;
}

function reportSelfTouching(mesh: Mesh) {
  const seenIn = Array.from<number>({ length: mesh.x.length }).fill(-1);
  mesh.rings.forEach(({ unit, vertices }, r) => {
    for (const v of vertices) {
      if (seenIn[v] === r) mesh.report('self-touching', unit);
      seenIn[v] = r;
    }
  });
}

function reportShared(mesh: Mesh, uses: Uses) {
  for (const { left, right } of uses) {
    if (left.length <= 1 && right.length <= 1) {
      if (left[0] !== undefined && left[0] === right[0]) mesh.report('self-touching', left[0]);
      continue;
    }
    for (const unit of left) mesh.report('shared-by-many', unit);
    for (const unit of right) mesh.report('shared-by-many', unit);
  }
}

/** An area can only lie inside another unseen where it has a border of its own: one look per ring finds it. */
function reportOverlaps(areas: Table<'areas'>, mesh: Mesh, { arcs, rings }: ArcSet, uses: Uses) {
  const locator = createLocator(areas);
  rings.forEach((ring, r) => {
    const own = ring
      .map((signed) => (signed < 0 ? ~signed : signed))
      .find((arc) => uses[arc]!.left.length + uses[arc]!.right.length === 1);
    if (own === undefined) return;
    const { unit } = mesh.rings[r]!;
    const { a, b } = longestSegment(mesh, arcs[own]!);
    for (const other of locator.at((mesh.x[a]! + mesh.x[b]!) / 2, (mesh.y[a]! + mesh.y[b]!) / 2)) {
      if (other === unit) continue;
      mesh.report('overlap', unit);
      mesh.report('overlap', other);
    }
  });
}

/** Asks of every arc near a flagged part whether the part lies beside it, instead of trusting the order of its rings. */
function testFlagged(mesh: Mesh, { arcs }: ArcSet, uses: Uses, parts: readonly Part[], flagged: ReadonlySet<number>) {
  if (flagged.size === 0) return;
  for (const sides of uses) {
    const keep = (unit: number) => !flagged.has(unit);
    sides.left.splice(0, Infinity, ...sides.left.filter(keep));
    sides.right.splice(0, Infinity, ...sides.right.filter(keep));
  }
  const segments: readonly Segment[] = arcs.map((path) => longestSegment(mesh, path));
  for (const part of parts) {
    if (!flagged.has(part.unit)) continue;
    const { west, south, east, north } = boxOf(mesh, part);
    segments.forEach(({ a, b }, arc) => {
      const x = (mesh.x[a]! + mesh.x[b]!) / 2;
      const y = (mesh.y[a]! + mesh.y[b]!) / 2;
      if (x < west || x > east || y < south || y > north) return;
      const [left, right] = sidesOf(mesh, part, { a, b });
      const sides = uses[arc]!;
      if (left && !sides.left.includes(part.unit)) sides.left.push(part.unit);
      if (right && !sides.right.includes(part.unit)) sides.right.push(part.unit);
    });
  }
}

const byNumber = (a: number, b: number) => a - b;

/** Of each unit its rings: as they were read, or, where flagged, traced anew from the arcs that have it on one side only. */
function ringsOf(
  size: number,
  mesh: Mesh,
  set: ArcSet,
  uses: Uses,
  flagged: ReadonlySet<number>,
  base: Pick<Topology, 'arcs' | 'from' | 'to'>,
) {
  const rings = Array.from({ length: size }, (): number[][] => []);
  set.rings.forEach((ring, r) => {
    const { unit } = mesh.rings[r]!;
    if (!flagged.has(unit)) rings[unit]!.push(ring);
  });
  if (flagged.size === 0) return rings;
  const signed = new Map<number, number[]>([...flagged].map((unit) => [unit, []]));
  uses.forEach(({ left, right }, arc) => {
    for (const unit of left) if (!right.includes(unit)) signed.get(unit)?.push(arc);
    for (const unit of right) if (!left.includes(unit)) signed.get(unit)?.push(~arc);
  });
  for (const [unit, arcs] of signed) rings[unit] = traceRings(base, arcs);
  return rings;
}

const flagging: ReadonlySet<TopologyProblemKind> = new Set(['self-touching', 'crossing', 'shared-by-many', 'overlap']);

/**
 * The shared borders of all areas of a table, made once for each table. Borders are shared where their coordinates are
 * equal, to a hundredth of a millimetre; a vertex of one that lies on a line of the other counts too. Nothing is simplified. Areas may overlap: what
 * lies beside each arc is then found by an exact test. Areas that can't be read are listed, never thrown.
 */
export const topologyOf = perTable((areas: Table<'areas'>): Topology => {
  const problems = new Problems();
  const mesh = meshOf(areas, problems.report);
  const set = node(mesh, cutArcs);
  const uses = usesOf(mesh, set);
  reportSelfTouching(mesh);
  reportShared(mesh, uses);
  reportOverlaps(areas, mesh, set, uses);
  const flagged = new Set(problems.list.filter(({ kind }) => flagging.has(kind)).map(({ unit }) => unit));
  testFlagged(mesh, set, uses, partsOf(mesh), flagged);

  const several = new Map<number, ArcSides>();
  uses.forEach(({ left, right }, arc) => {
    if (left.length > 1 || right.length > 1)
      several.set(arc, { left: left.sort(byNumber), right: right.sort(byNumber) });
  });
  const base = {
    arcs: set.arcs.map((path) => path.flatMap((v) => [mesh.x[v]!, mesh.y[v]!])),
    from: set.arcs.map((path) => path[0]!),
    to: set.arcs.map((path) => path.at(-1)!),
  };
  return {
    ...base,
    size: areas.length,
    left: uses.map(({ left }) => left[0] ?? -1),
    right: uses.map(({ right }) => right[0] ?? -1),
    several,
    rings: ringsOf(areas.length, mesh, set, uses, flagged, base),
    problems: problems.list,
    flagged,
    missing: mesh.missing,
  };
});

/** All units to the left and to the right of an arc. */
export function sidesOfArc(topology: Topology, arc: number): ArcSides {
  const several = topology.several.get(arc);
  if (several) return several;
  const left = topology.left[arc]!;
  const right = topology.right[arc]!;
  return { left: left < 0 ? [] : [left], right: right < 0 ? [] : [right] };
}
