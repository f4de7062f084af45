import { lengthKm } from './distance.js';
import { sidesOfArc, type Topology } from './topology/index.js';

/** Two areas that share a stretch of border. */
export interface Neighbour {
  /** Row of the neighbour. */
  readonly unit: number;
  /** Length of the common border on the sphere, km. */
  readonly km: number;
}

/**
 * Of each area its neighbours across an edge, by row; a common corner is not enough, and none is its own neighbour. Areas that
 * only overlap aren't neighbours here. Water and bridges are unknown to it: an island has no neighbour.
 */
export function adjacency(topology: Topology): readonly (readonly Neighbour[])[] {
  const km = Array.from({ length: topology.size }, () => new Map<number, number>());
  const add = (unit: number, other: number, length: number) =>
    km[unit]!.set(other, (km[unit]!.get(other) ?? 0) + length);
  topology.arcs.forEach((flat, arc) => {
    const { left, right } = sidesOfArc(topology, arc);
    if (left.length === 0 || right.length === 0) return;
    const ends = left.filter((unit) => !right.includes(unit));
    const begins = right.filter((unit) => !left.includes(unit));
    if (ends.length === 0 || begins.length === 0) return;
    const length = lengthKm(flat);
    for (const unit of ends)
      for (const other of begins) {
        add(unit, other, length);
        add(other, unit, length);
      }
  });
  return km.map((others) =>
    [...others].map(([unit, length]) => ({ unit, km: length })).sort((a, b) => a.unit - b.unit),
  );
}

/** Groups of units that hang together, the biggest first, equals by their first unit; each lists its units in order. */
export function components(neighbours: readonly (readonly (number | Neighbour)[])[]): readonly (readonly number[])[] {
  const seen = Array.from<boolean>({ length: neighbours.length }).fill(false);
  const groups: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (seen[start]) continue;
    seen[start] = true;
    const group = [start];
    for (let i = 0; i < group.length; i++)
      for (const neighbour of neighbours[group[i]!]!) {
        const unit = typeof neighbour === 'number' ? neighbour : neighbour.unit;
        if (seen[unit]) continue;
        seen[unit] = true;
        group.push(unit);
      }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
