import { polygonsOf, signedArea2 } from '../geometry.js';
import type { Table } from '../../domain/table.js';
import type { TopologyProblemKind } from './types.js';

/** A ring as numbers of vertices, not closed, the inside on its left. */
export interface MeshRing {
  readonly unit: number;
  /** Number of the polygon it belongs to, over all units. */
  readonly part: number;
  vertices: number[];
}

/** The rings of all areas over one list of vertices, in which coordinates within `SAME` are one vertex. */
export interface Mesh {
  readonly x: number[];
  readonly y: number[];
  /** Number of the vertex at a coordinate; a new one where there is none. */
  vertex(x: number, y: number): number;
  rings: MeshRing[];
  readonly missing: number[];
  report(kind: TopologyProblemKind, unit: number): void;
}

/** Degrees, about a hundredth of a millimetre: what is nearer is the same. Rounding errors of other programs are smaller. */
export const SAME = 1e-10;
const CELLS_PER_DEGREE = 1e8;
const MARGIN = SAME * CELLS_PER_DEGREE;

/** 30 bits, which engines keep as small integers. */
const hashOf = (column: number, row: number): number =>
  (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) >> 2;

class Vertices {
  readonly x: number[] = [];
  readonly y: number[] = [];
  /** By hash of a cell its latest vertex; `#before` leads to the others. Coordinates decide, so equal hashes do no harm. */
  readonly #latest = new Map<number, number>();
  readonly #before: number[] = [];

  #find(x: number, y: number, column: number, row: number): number {
    let v = this.#latest.get(hashOf(column, row)) ?? -1;
    while (v >= 0 && (Math.abs(this.x[v]! - x) > SAME || Math.abs(this.y[v]! - y) > SAME)) v = this.#before[v]!;
    return v;
  }
  #findAround(x: number, y: number, column: number, row: number): number {
    const alongX = x * CELLS_PER_DEGREE - column;
    const alongY = y * CELLS_PER_DEGREE - row;
    const dx = alongX < MARGIN ? -1 : alongX > 1 - MARGIN ? 1 : 0;
    const dy = alongY < MARGIN ? -1 : alongY > 1 - MARGIN ? 1 : 0;
    let v = dx === 0 ? -1 : this.#find(x, y, column + dx, row);
    if (v < 0 && dy !== 0) v = this.#find(x, y, column, row + dy);
    if (v < 0 && dx !== 0 && dy !== 0) v = this.#find(x, y, column + dx, row + dy);
    return v;
  }
  vertex = (x: number, y: number): number => {
    const column = Math.floor(x * CELLS_PER_DEGREE);
    const row = Math.floor(y * CELLS_PER_DEGREE);
    let v = this.#find(x, y, column, row);
    if (v < 0) v = this.#findAround(x, y, column, row);
    if (v >= 0) return v;
    v = this.x.length;
    const hash = hashOf(column, row);
    this.#before.push(this.#latest.get(hash) ?? -1);
    this.#latest.set(hash, v);
    this.x.push(x);
    this.y.push(y);
    return v;
  };
}

export const ringArea2 = (mesh: Pick<Mesh, 'x' | 'y'>, vertices: readonly number[]): number =>
  signedArea2(
    vertices.map((v) => mesh.x[v]!),
    vertices.map((v) => mesh.y[v]!),
  );

/** The vertices of a ring without its end and without repeats; undefined where a coordinate is no number. */
function verticesOf(ring: readonly GeoJSON.Position[], mesh: Mesh): number[] | undefined {
  const vertices: number[] = [];
  for (const position of ring) {
    const [x, y] = position;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
    const v = mesh.vertex(x!, y!);
    if (v !== vertices.at(-1)) vertices.push(v);
  }
  while (vertices.length > 1 && vertices[0] === vertices.at(-1)) vertices.pop();
  return vertices;
}

function readPolygon(
  mesh: Mesh,
  unit: number,
  part: number,
  polygon: readonly (readonly GeoJSON.Position[])[],
): boolean {
  const rings: MeshRing[] = [];
  for (let r = 0; r < polygon.length; r++) {
    const vertices = verticesOf(polygon[r]!, mesh);
    if (!vertices) {
      mesh.report('unreadable', unit);
      return false;
    }
    const area = ringArea2(mesh, vertices);
    if (area === 0) {
      mesh.report('degenerate', unit);
      if (r === 0) return false;
      continue;
    }
    if (area > 0 !== (r === 0)) {
      mesh.report('winding', unit);
      vertices.reverse();
    }
    rings.push({ unit, part, vertices });
  }
  mesh.rings.push(...rings);
  return rings.length > 0;
}

/** Reads the geometry of all areas; what can't be read is reported and left out. */
export function meshOf(areas: Table<'areas'>, report: Mesh['report']): Mesh {
  const { x, y, vertex } = new Vertices();
  const mesh: Mesh = { x, y, vertex, rings: [], missing: [], report };
  let part = 0;
  areas.column('geometry').forEach((geometry, unit) => {
    const polygons = polygonsOf(geometry);
    if (geometry && polygons.length === 0) report('unreadable', unit);
    let usable = 0;
    for (const polygon of polygons) if (readPolygon(mesh, unit, part++, polygon)) usable++;
    if (usable === 0) mesh.missing.push(unit);
  });
  return mesh;
}
