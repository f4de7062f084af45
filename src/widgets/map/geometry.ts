import { type Id, type Table, type World, perTable } from '../../domain/index.js';
import {
  type LabelPoint,
  type Locator,
  type Outline,
  type TerritoryShapes,
  type Topology,
  colourTerritories,
  createLocator,
  labelPoint,
  projectFlat,
  territoryShapes,
  topologyOf,
} from '../../geo/index.js';
import { type Line, lineOf } from './outlines/outlines.js';
import { type Alignment, alignmentOf } from './view/alignment.js';

export type Box = Line['box'];
type Rings = readonly (readonly number[])[];

/** Everything about borders that a map is drawn and hit with; on the Mercator unit square. */
export interface MapGeometry {
  readonly alignment: Alignment;
  readonly topology: Topology;
  readonly arcs: readonly Line[];
  readonly locator: Locator;
  readonly shapes: TerritoryShapes;
  /** By territory the slot of its colour. */
  readonly slots: readonly number[];
  /** Whether any area has a usable outline. */
  readonly hasOutlines: boolean;
}

const arcsOf = perTable((areas: Table<'areas'>) => topologyOf(areas).arcs.map((flat) => lineOf(projectFlat(flat))));

const kept = new WeakMap<Alignment, { readonly areas: Table<'areas'>; readonly geometry: MapGeometry }>();

/** Geometry that was made before; undefined where it still has to be. */
export function knownGeometry({ tables, asOf }: World): MapGeometry | undefined {
  const known = kept.get(alignmentOf({ tables, asOf }));
  return known?.areas === tables.areas ? known.geometry : undefined;
}

/**
 * Makes the geometry: some 0.3 s for the first 3,000 areas of a table, a few milliseconds for the next alignment of it.
 * Territories keep the colours that they have in `before`, unless they have a neighbour of the same colour now.
 */
export function makeGeometry(world: World, before?: MapGeometry): MapGeometry {
  const { areas } = world.tables;
  const alignment = alignmentOf(world);
  const topology = topologyOf(areas);
  const shapes = territoryShapes(topology, alignment);
  const colours = before ? recoloured(alignment, shapes, before) : coloursOf(world, alignment, shapes);
  const geometry: MapGeometry = {
    alignment,
    topology,
    arcs: arcsOf(areas),
    locator: createLocator(areas),
    shapes,
    slots: alignment.ids.map((id) => colours.get(id)!),
    hasOutlines: topology.missing.length < topology.size,
  };
  kept.set(alignment, { areas, geometry });
  return geometry;
}

/** Neighbours never share a colour; territories with the same parent don't either, as far as the colours go. */
function coloursOf(
  { tables }: World,
  { ids, rows }: Alignment,
  { neighbours }: TerritoryShapes,
): ReadonlyMap<Id, number> {
  const parents = tables.territories.column('parent');
  const siblings = new Map<Id | undefined, number[]>();
  rows.forEach((row, n) => {
    const list = siblings.get(parents[row]);
    if (list) list.push(n);
    else siblings.set(parents[row], [n]);
  });
  const together = rows.map((row, n) => {
    const list = siblings.get(parents[row])!;
    return [...neighbours[n]!, ...(list.length > MOST_SIBLINGS ? [] : list.filter((m) => m !== n))];
  });
  const apart = colourTerritories(together, ids);
  const plain = new Map([...apart].filter(([, slot]) => slot < COLOURS));
  return colourTerritories(neighbours, ids, plain);
}
const COLOURS = 8;
/** Of so many, colours can't tell all apart anyway. */
const MOST_SIBLINGS = 64;
/** An area that moves leaves all others their colours. */
const recoloured = ({ ids }: Alignment, { neighbours }: TerritoryShapes, before: MapGeometry) =>
  colourTerritories(neighbours, ids, new Map(before.alignment.ids.map((id, n) => [id, before.slots[n]!])));

export const ringsOfOutline = (outline: Outline): Rings => outline.arcs.flat();
export const ringsOfArea = ({ topology }: MapGeometry, area: number): Rings => topology.rings[area] ?? [];

export function boxOfRings({ arcs }: MapGeometry, rings: Rings): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const signed of ring) {
      const box = arcs[signed < 0 ? ~signed : signed]!.box;
      west = Math.min(west, box[0]);
      north = Math.min(north, box[1]);
      east = Math.max(east, box[2]);
      south = Math.max(south, box[3]);
    }
  return [west, north, east, south];
}

const boxes = new WeakMap<Rings | Outline, Box>();
export function boxOfOutline(g: MapGeometry, outline: Outline): Box {
  let box = boxes.get(outline);
  if (!box) boxes.set(outline, (box = boxOfRings(g, ringsOfOutline(outline))));
  return box;
}
export function boxOfArea(g: MapGeometry, area: number): Box {
  const rings = ringsOfArea(g, area);
  let box = boxes.get(rings);
  if (!box) boxes.set(rings, (box = boxOfRings(g, rings)));
  return box;
}

const labels = new WeakMap<object, LabelPoint | undefined>();
/** Where the label of an outline stands best. */
export function labelOf(outline: Outline): LabelPoint | undefined {
  if (!labels.has(outline)) labels.set(outline, labelPoint(outline.geometry.coordinates, 0.05));
  return labels.get(outline);
}

/** An area by row, or a territory by number. */
export type Unit = { readonly kind: 'area' | 'territory'; readonly at: number };
/** The box around it, on the Mercator unit square. */
export function boxOfUnit(g: MapGeometry, unit: Unit) {
  if (unit.kind === 'area') return boxOfArea(g, unit.at);
  const outline = g.shapes.outlines[unit.at];
  return outline && boxOfOutline(g, outline);
}
