import { inRing, signedArea2 } from './geometry.js';
import { sidesOfArc, type Topology } from './topology/index.js';
import { positionsOf, traceRings } from './trace.js';

/** Outline of several areas together. */
export interface Outline {
  /** Polygons of rings of signed arcs of the topology, the outer ring first. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  /** The same in degrees: a valid GeoJSON MultiPolygon, outer rings anticlockwise and holes clockwise (RFC 7946). */
  readonly geometry: GeoJSON.MultiPolygon;
}

interface Ring {
  readonly arcs: readonly number[];
  readonly positions: readonly [number, number][];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Twice its signed area in square degrees. */
  readonly area: number;
}

function ringOf(topology: Topology, arcs: readonly number[]): Ring {
  const positions = positionsOf(topology, arcs);
  const xs = positions.map((p) => p[0]);
  const ys = positions.map((p) => p[1]);
  return { arcs, positions, xs, ys, area: signedArea2(xs, ys) };
}

/** The smallest outer ring around a hole. The middle of a side is looked for, as corners may touch the outer ring. */
function ownerOf(hole: Ring, outers: readonly Ring[]): number {
  const x = (hole.xs[0]! + hole.xs[1]!) / 2;
  const y = (hole.ys[0]! + hole.ys[1]!) / 2;
  let owner = -1;
  for (let i = 0; i < outers.length; i++)
    if (inRing(x, y, outers[i]!.xs, outers[i]!.ys) && (owner < 0 || outers[i]!.area < outers[owner]!.area)) owner = i;
  return owner;
}

function outlineOf(topology: Topology, signed: readonly number[]): Outline {
  const rings = traceRings(topology, signed).map((arcs) => ringOf(topology, arcs));
  const outers = rings.filter((ring) => ring.area > 0);
  const polygons = outers.map((outer) => [outer]);
  for (const hole of rings) {
    if (hole.area >= 0) continue;
    const owner = outers.length === 1 ? 0 : ownerOf(hole, outers);
    polygons[owner]?.push(hole);
  }
  return {
    arcs: polygons.map((polygon) => polygon.map((ring) => ring.arcs)),
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygons.map((polygon) => polygon.map((ring) => [...ring.positions])),
    },
  };
}

const none: readonly number[] = [];

function groupsBeside(units: readonly number[], groupsOf: (unit: number) => readonly number[]): readonly number[] {
  if (units.length === 0) return none;
  if (units.length === 1) return groupsOf(units[0]!);
  return [...new Set(units.flatMap((unit) => groupsOf(unit)))];
}

/**
 * Outlines of groups that may share units. Only the arcs that have a group on one side and not on the other stay; no polygon is
 * clipped. `only` limits the work to some groups. A group without area has no entry.
 */
export function dissolveGroups(
  topology: Topology,
  groupsOf: (unit: number) => readonly number[],
  only?: ReadonlySet<number>,
): ReadonlyMap<number, Outline> {
  const signed = new Map<number, number[]>();
  const keep = (group: number, arc: number) => {
    if (only && !only.has(group)) return;
    const list = signed.get(group);
    if (list) list.push(arc);
    else signed.set(group, [arc]);
  };
  for (let arc = 0; arc < topology.arcs.length; arc++) {
    const sides = sidesOfArc(topology, arc);
    const left = groupsBeside(sides.left, groupsOf);
    const right = groupsBeside(sides.right, groupsOf);
    if (left === right) continue;
    for (const group of left) if (!right.includes(group)) keep(group, arc);
    for (const group of right) if (!left.includes(group)) keep(group, ~arc);
  }
  return new Map(
    [...signed].sort((a, b) => a[0] - b[0]).map(([group, arcs]) => [group, outlineOf(topology, arcs)] as const),
  );
}

/** Outlines by group; `groupOf` gives the group of each unit, a negative number for none. */
export function dissolve(topology: Topology, groupOf: readonly number[]): ReadonlyMap<number, Outline> {
  const lists = new Map<number, readonly number[]>();
  for (const group of groupOf) if (group >= 0 && !lists.has(group)) lists.set(group, [group]);
  return dissolveGroups(topology, (unit) => lists.get(groupOf[unit] ?? -1) ?? none);
}

/** The arcs on whose sides are different groups, the outside being one: what to stroke as borders, each once. */
export function borders(topology: Topology, groupOf: readonly number[]): readonly number[] {
  const found: number[] = [];
  const groupsOf = (unit: number) => {
    const group = groupOf[unit] ?? -1;
    return group < 0 ? none : [group];
  };
  for (let arc = 0; arc < topology.arcs.length; arc++) {
    const several = topology.several.get(arc);
    if (!several) {
      const left = groupOf[topology.left[arc]!] ?? -1;
      const right = groupOf[topology.right[arc]!] ?? -1;
      if (Math.max(left, -1) !== Math.max(right, -1)) found.push(arc);
      continue;
    }
    const left = groupsBeside(several.left, groupsOf);
    const right = groupsBeside(several.right, groupsOf);
    if (left.length !== right.length || left.some((group) => !right.includes(group))) found.push(arc);
  }
  return found;
}
