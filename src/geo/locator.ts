import { perTable, type Table } from '../domain/table.js';
import { wrapLng } from './bounds.js';
import { polygonsOf } from './geometry.js';

/** Says in which areas a point lies. Rows are those of the table it was made from. */
export interface Locator {
  /** Every area that contains the point, by row; areas may overlap. */
  at(lng: number, lat: number): readonly number[];
  /** The first of them, -1 where there is none. */
  first(lng: number, lat: number): number;
  /** `first` for many points at once: one row, or -1, for each. */
  locateAll(lng: readonly number[], lat: readonly number[]): number[];
}

/** One polygon of an area: its edges sorted into slabs by latitude, so that a test looks at a handful of them. */
interface Part {
  readonly area: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly slabsPerDegree: number;
  /** For each slab its edges, four numbers each: lower latitude, upper latitude, longitude at the lower, slope. */
  readonly slabs: readonly (readonly number[])[];
}

const EDGES_PER_SLAB = 6;
const MAX_SLABS = 1024;

/** The edges of a polygon that aren't level, always from the lower end up, so that both owners of a border decide alike. */
function edgesOf(polygon: readonly (readonly GeoJSON.Position[])[], shift: number): number[] {
  const edges: number[] = [];
  for (const ring of polygon)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [low, high] = ring[i]![1]! < ring[j]![1]! ? [ring[i]!, ring[j]!] : [ring[j]!, ring[i]!];
      const rise = high[1]! - low[1]!;
      if (rise > 0) edges.push(low[1]!, high[1]!, low[0]! + shift, (high[0]! - low[0]!) / rise);
    }
  return edges;
}

const slabOf = (lat: number, south: number, slabsPerDegree: number, slabs: number): number =>
  Math.max(0, Math.min(slabs - 1, Math.floor((lat - south) * slabsPerDegree)));

function partOf(area: number, polygon: readonly (readonly GeoJSON.Position[])[], shift: number): Part | undefined {
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (const position of polygon[0] ?? []) {
    west = Math.min(west, position[0]! + shift);
    east = Math.max(east, position[0]! + shift);
    south = Math.min(south, position[1]!);
    north = Math.max(north, position[1]!);
  }
  if (!(west < east && south < north && west < 180 && east > -180)) return undefined;
  const edges = edgesOf(polygon, shift);
  const count = Math.max(1, Math.min(MAX_SLABS, Math.floor(edges.length / 4 / EDGES_PER_SLAB)));
  const slabsPerDegree = count / (north - south);
  const slabs = Array.from({ length: count }, (): number[] => []);
  for (let e = 0; e < edges.length; e += 4) {
    const last = slabOf(edges[e + 1]!, south, slabsPerDegree, count);
    for (let s = slabOf(edges[e]!, south, slabsPerDegree, count); s <= last; s++)
      slabs[s]!.push(edges[e]!, edges[e + 1]!, edges[e + 2]!, edges[e + 3]!);
  }
  return { area, west, east, south, north, slabsPerDegree, slabs };
}

/** Even-odd and half-open: western and southern sides belong to a polygon, eastern and northern ones don't. */
function contains(part: Part, lng: number, lat: number): boolean {
  if (lng < part.west || lng >= part.east || lat < part.south || lat >= part.north) return false;
  const edges = part.slabs[slabOf(lat, part.south, part.slabsPerDegree, part.slabs.length)]!;
  let inside = false;
  for (let e = 0; e < edges.length; e += 4)
    if (lat >= edges[e]! && lat < edges[e + 1]! && lng < edges[e + 2]! + (lat - edges[e]!) * edges[e + 3]!)
      inside = !inside;
  return inside;
}

function partsOf(areas: Table<'areas'>): Part[] {
  const parts: Part[] = [];
  areas.column('geometry').forEach((geometry, area) => {
    for (const polygon of polygonsOf(geometry))
      // a polygon drawn beyond 180° also lies on the other side
      for (const shift of [0, -360, 360]) {
        const part = partOf(area, polygon, shift);
        if (part) parts.push(part);
      }
  });
  return parts;
}

const CELLS_PER_PART = 8;
const MAX_CELLS_ACROSS = 1024;

/** A grid of the parts whose box touches each cell; the exact test follows. */
class GridLocator implements Locator {
  readonly #cells: Part[][] = [];
  readonly #west: number;
  readonly #south: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #columnsPerDegree: number;
  readonly #rowsPerDegree: number;

  constructor(parts: readonly Part[]) {
    let west = Infinity;
    let east = -Infinity;
    let south = Infinity;
    let north = -Infinity;
    for (const part of parts) {
      west = Math.min(west, Math.max(-180, part.west));
      east = Math.max(east, Math.min(180, part.east));
      south = Math.min(south, part.south);
      north = Math.max(north, part.north);
    }
    const across = Math.sqrt((parts.length * CELLS_PER_PART * (east - west)) / (north - south));
    const clamp = (n: number) => Math.max(1, Math.min(MAX_CELLS_ACROSS, Math.ceil(n)));
    this.#west = west;
    this.#south = south;
    this.#columns = parts.length === 0 ? 0 : clamp(across);
    this.#rows = parts.length === 0 ? 0 : clamp((parts.length * CELLS_PER_PART) / across);
    this.#columnsPerDegree = this.#columns / (east - west);
    this.#rowsPerDegree = this.#rows / (north - south);
    for (let i = this.#columns * this.#rows; i > 0; i--) this.#cells.push([]);
    for (const part of parts) this.#add(part);
  }
  #column(lng: number) {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((lng - this.#west) * this.#columnsPerDegree)));
  }
  #row(lat: number) {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((lat - this.#south) * this.#rowsPerDegree)));
  }
  #add(part: Part) {
    const east = this.#column(part.east);
    const north = this.#row(part.north);
    for (let row = this.#row(part.south); row <= north; row++)
      for (let column = this.#column(part.west); column <= east; column++)
        this.#cells[row * this.#columns + column]!.push(part);
  }
  at(lng: number, lat: number): readonly number[] {
    const x = wrapLng(lng);
    const cell = this.#cells[this.#row(lat) * this.#columns + this.#column(x)] ?? [];
    const found: number[] = [];
    for (const part of cell) if (found.at(-1) !== part.area && contains(part, x, lat)) found.push(part.area);
    return found;
  }
  first(lng: number, lat: number): number {
    const x = wrapLng(lng);
    const cell = this.#cells[this.#row(lat) * this.#columns + this.#column(x)];
    if (cell) for (const part of cell) if (contains(part, x, lat)) return part.area;
    return -1;
  }
  locateAll(lng: readonly number[], lat: readonly number[]): number[] {
    const found = Array.from<number>({ length: lng.length });
    for (let i = 0; i < lng.length; i++) found[i] = this.first(lng[i]!, lat[i]!);
    return found;
  }
}

/**
 * A locator for the areas of a table, made once for each table. The test is exact, not a raster's, and half-open, so that a
 * point on a border that two areas share (equal coordinates on both sides) lies in exactly one of them. Areas that cross the
 * antimeridian are cut there (RFC 7946, 3.1.9) or drawn on beyond 180°. An area without geometry contains nothing.
 */
export const createLocator = perTable((areas: Table<'areas'>): Locator => new GridLocator(partsOf(areas)));
