import type { Mesh } from './mesh.js';

/** The borders of a mesh, each once: vertices of the arcs, and of each ring the signed arcs it is made of. */
export interface ArcSet {
  readonly arcs: number[][];
  /** By ring of the mesh. */
  readonly rings: number[][];
}

/** A vertex where not all rings go on in the same way: arcs end there. */
function junctionsOf(mesh: Mesh): boolean[] {
  const size = mesh.x.length;
  const one = Array.from<number>({ length: size }).fill(-1);
  const other = Array.from<number>({ length: size }).fill(-1);
  const junction = Array.from<boolean>({ length: size }).fill(false);
  for (const { vertices } of mesh.rings) {
    const n = vertices.length;
    for (let i = 0; i < n; i++) {
      const v = vertices[i]!;
      const p = vertices[i === 0 ? n - 1 : i - 1]!;
      const q = vertices[i === n - 1 ? 0 : i + 1]!;
      if (p === q) junction[v] = true;
      else if (one[v] === -1) {
        one[v] = p;
        other[v] = q;
      } else if (!((one[v] === p && other[v] === q) || (one[v] === q && other[v] === p))) junction[v] = true;
    }
  }
  return junction;
}

/** A ring that begins at a junction, or at its smallest vertex where it has none, so that equal rings begin alike. */
function rotated(vertices: readonly number[], junction: readonly boolean[]): readonly number[] {
  let start = vertices.findIndex((v) => junction[v]);
  if (start < 0) {
    start = 0;
    for (let i = 1; i < vertices.length; i++) if (vertices[i]! < vertices[start]!) start = i;
  }
  return start === 0 ? vertices : [...vertices.slice(start), ...vertices.slice(0, start)];
}

/** Cuts all rings at their junctions. Between junctions there is one way only, so a first step names an arc. */
export function cutArcs(mesh: Mesh): ArcSet {
  const junction = junctionsOf(mesh);
  const size = mesh.x.length;
  const arcs: number[][] = [];
  const byFirstStep = new Map<number, number>();
  const arcOf = (path: number[]): number => {
    const step = path[0]! * size + path[1]!;
    const known = byFirstStep.get(step);
    if (known !== undefined) return known;
    const arc = arcs.length;
    arcs.push(path);
    byFirstStep.set(step, arc);
    byFirstStep.set(path.at(-1)! * size + path.at(-2)!, ~arc);
    return arc;
  };
  const rings = mesh.rings.map(({ vertices }) => {
    const ring = rotated(vertices, junction);
    const signed: number[] = [];
    let path = [ring[0]!];
    for (let i = 1; i <= ring.length; i++) {
      const v = ring[i % ring.length]!;
      path.push(v);
      if (junction[v] || i === ring.length) {
        signed.push(arcOf(path));
        path = [v];
      }
    }
    return signed;
  });
  return { arcs, rings };
}
