import { dissolveGroups, type Outline } from './dissolve.js';
import { sidesOfArc, type Topology } from './topology/index.js';

/** Areas that two territories of one layer both claim. */
export interface Overlap {
  /** The lower number first. */
  readonly territories: readonly [number, number];
  readonly areas: readonly number[];
  readonly outline: Outline;
}

/** What a map draws of an alignment. Territories are numbered as in the claims, areas are rows. */
export interface TerritoryShapes {
  /** By territory; undefined where it has no area with a geometry. */
  readonly outlines: readonly (Outline | undefined)[];
  readonly overlaps: readonly Overlap[];
  /** Areas that no territory claims, and their outline. */
  readonly gaps: { readonly areas: readonly number[]; readonly outline: Outline | undefined };
  /** By territory those that share a border or an area with it, in order. */
  readonly neighbours: readonly (readonly number[])[];
}

export interface TerritoryClaims {
  /** How many territories there are. */
  readonly territories: number;
  /** By area the territories that claim it: none, one or several. */
  readonly ofArea: readonly (readonly number[])[];
  /** By territory its layer; only claims within a layer overlap. Without it all are in one. */
  readonly layers?: readonly (string | undefined)[];
}

const none: readonly number[] = [];
const noOutline: Outline = { arcs: [], geometry: { type: 'MultiPolygon', coordinates: [] } };

/** Areas by pair of territories of one layer; the key is `a * territories + b` with a < b. */
function pairsOf({ ofArea, layers, territories }: TerritoryClaims): {
  readonly areas: ReadonlyMap<number, number[]>;
  readonly ofArea: ReadonlyMap<number, readonly number[]>;
} {
  const areas = new Map<number, number[]>();
  const byArea = new Map<number, readonly number[]>();
  ofArea.forEach((claims, area) => {
    if (claims.length < 2) return;
    const sorted = [...new Set(claims)].sort((a, b) => a - b);
    const keys: number[] = [];
    for (let i = 0; i < sorted.length; i++)
      for (let j = i + 1; j < sorted.length; j++) {
        if (layers && layers[sorted[i]!] !== layers[sorted[j]!]) continue;
        const key = sorted[i]! * territories + sorted[j]!;
        keys.push(key);
        const list = areas.get(key);
        if (list) list.push(area);
        else areas.set(key, [area]);
      }
    if (keys.length > 0) byArea.set(area, keys);
  });
  return { areas, ofArea: byArea };
}

function neighboursOf(topology: Topology, { ofArea, territories }: TerritoryClaims): number[][] {
  const sets = Array.from({ length: territories }, () => new Set<number>());
  const connect = (some: readonly number[], others: readonly number[]) => {
    for (const a of some)
      for (const b of others) {
        if (a === b) continue;
        sets[a]?.add(b);
        sets[b]?.add(a);
      }
  };
  for (const claims of ofArea) if (claims.length > 1) connect(claims, claims);
  for (let arc = 0; arc < topology.arcs.length; arc++) {
    const { left, right } = sidesOfArc(topology, arc);
    // areas that overlap on the ground make their territories neighbours too
    const units = left.length + right.length > 2 ? [...left, ...right] : undefined;
    for (const a of units ?? left)
      for (const b of units ?? right) if (a !== b) connect(ofArea[a] ?? none, ofArea[b] ?? none);
  }
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

const sameClaims = (a: readonly number[], b: readonly number[]) =>
  a === b || (a.length === b.length && a.every((territory, i) => territory === b[i]));

/** The territories whose areas differ between two claims; undefined where all have to be drawn anew. */
function changed(topology: Topology, claims: TerritoryClaims): ReadonlySet<number> | undefined {
  const last = latest.get(topology);
  if (!last || last.claims.territories !== claims.territories || last.claims.ofArea.length !== claims.ofArea.length)
    return undefined;
  const dirty = new Set<number>();
  claims.ofArea.forEach((now, area) => {
    const before = last.claims.ofArea[area]!;
    if (!sameClaims(before, now)) for (const territory of [...before, ...now]) dirty.add(territory);
  });
  return dirty;
}

/** The last answer for each topology, so that a move draws only what it touched. */
const latest = new WeakMap<
  Topology,
  { readonly claims: TerritoryClaims; readonly outlines: readonly (Outline | undefined)[] }
>();

function outlinesOf(topology: Topology, claims: TerritoryClaims): readonly (Outline | undefined)[] {
  const dirty = changed(topology, claims);
  const fresh = dirty?.size === 0 ? undefined : dissolveGroups(topology, (unit) => claims.ofArea[unit] ?? none, dirty);
  const kept = latest.get(topology)?.outlines;
  const outlines = Array.from({ length: claims.territories }, (_, territory) =>
    dirty && !dirty.has(territory) ? kept![territory] : fresh?.get(territory),
  );
  latest.set(topology, { claims, outlines });
  return outlines;
}

/**
 * Outlines of territories, overlaps, gaps and neighbours from who claims which area. Outlines of territories that a move didn't
 * touch are the very same objects as in the call before with the same topology. The claims must not be changed afterwards.
 */
export function territoryShapes(topology: Topology, claims: TerritoryClaims): TerritoryShapes {
  const pairs = pairsOf(claims);
  const pairOutlines =
    pairs.areas.size === 0 ? undefined : dissolveGroups(topology, (unit) => pairs.ofArea.get(unit) ?? none);
  const missing = new Set(topology.missing);
  const unclaimed = claims.ofArea.map((list, area) => (list.length === 0 ? area : -1)).filter((area) => area >= 0);
  const gapGroup: readonly number[] = [0];
  const gapOutline = unclaimed.some((area) => !missing.has(area))
    ? dissolveGroups(topology, (unit) => ((claims.ofArea[unit] ?? none).length === 0 ? gapGroup : none)).get(0)
    : undefined;
  return {
    outlines: outlinesOf(topology, claims),
    overlaps: [...pairs.areas]
      .sort((a, b) => a[0] - b[0])
      .map(([key, areas]) => ({
        territories: [Math.floor(key / claims.territories), key % claims.territories] as const,
        areas,
        outline: pairOutlines?.get(key) ?? noOutline,
      })),
    gaps: { areas: unclaimed, outline: gapOutline },
    neighbours: neighboursOf(topology, claims),
  };
}
