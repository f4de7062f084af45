/** What tracing needs to know of a topology. */
export interface ArcEnds {
  readonly arcs: readonly (readonly number[])[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export const startOf = ({ from, to }: ArcEnds, signed: number): number => (signed < 0 ? to[~signed]! : from[signed]!);
export const endOf = ({ from, to }: ArcEnds, signed: number): number => (signed < 0 ? from[~signed]! : to[signed]!);

/** Direction in which a signed arc leaves its start, radians anticlockwise from east. */
function heading({ arcs }: ArcEnds, signed: number): number {
  const arc = arcs[signed < 0 ? ~signed : signed]!;
  const n = arc.length;
  return signed < 0
    ? Math.atan2(arc[n - 3]! - arc[n - 1]!, arc[n - 4]! - arc[n - 2]!)
    : Math.atan2(arc[3]! - arc[1]!, arc[2]! - arc[0]!);
}

/** Of the arcs that leave a vertex the sharpest to the left of the one that came in: it bounds the same piece of the inside. */
function sharpestLeft(ends: ArcEnds, incoming: number, outgoing: readonly number[]): number {
  const back = heading(ends, ~incoming);
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < outgoing.length; i++) {
    let clockwise = back - heading(ends, outgoing[i]!);
    while (clockwise <= 0) clockwise += 2 * Math.PI;
    if (clockwise < least) {
      least = clockwise;
      best = i;
    }
  }
  return best;
}

function take(ends: ArcEnds, leaving: ReadonlyMap<number, number[]>, incoming: number): number | undefined {
  const outgoing = leaving.get(endOf(ends, incoming));
  if (!outgoing || outgoing.length === 0) return undefined;
  return outgoing.splice(outgoing.length === 1 ? 0 : sharpestLeft(ends, incoming, outgoing), 1)[0];
}

/**
 * Joins signed arcs, the inside on their left, to simple rings. Where rings touch in a point each gets a ring of its own. A
 * chain that doesn't close, which only broken borders can give, is left out.
 */
export function traceRings(ends: ArcEnds, signed: readonly number[]): number[][] {
  const leaving = new Map<number, number[]>();
  for (const arc of signed) {
    const start = startOf(ends, arc);
    const list = leaving.get(start);
    if (list) list.push(arc);
    else leaving.set(start, [arc]);
  }
  const rings: number[][] = [];
  for (const first of signed) {
    const list = leaving.get(startOf(ends, first))!;
    const at = list.indexOf(first);
    if (at < 0) continue;
    list.splice(at, 1);
    const path: number[] = [];
    const position = new Map<number, number>();
    for (let arc: number | undefined = first; arc !== undefined;) {
      position.set(startOf(ends, arc), path.length);
      path.push(arc);
      const loop = position.get(endOf(ends, arc));
      if (loop !== undefined) {
        const ring = path.splice(loop);
        for (const done of ring) position.delete(startOf(ends, done));
        rings.push(ring);
        if (path.length === 0) break;
      }
      arc = take(ends, leaving, arc);
    }
  }
  return rings;
}

/** The positions of a ring of signed arcs, closed. */
export function positionsOf({ arcs }: Pick<ArcEnds, 'arcs'>, ring: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const signed of ring) {
    const arc = arcs[signed < 0 ? ~signed : signed]!;
    const n = arc.length;
    // each arc but the first begins where the last one ended
    const skip = out.length === 0 ? 0 : 2;
    if (signed < 0) for (let i = n - 2 - skip; i >= 0; i -= 2) out.push([arc[i]!, arc[i + 1]!]);
    else for (let i = skip; i < n; i += 2) out.push([arc[i]!, arc[i + 1]!]);
  }
  return out;
}
