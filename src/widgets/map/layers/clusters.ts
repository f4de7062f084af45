/** Points that stand so close together that they are drawn as one ring with their number in it. */
export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Places of its points in the arrays that were given. */
  readonly members: readonly number[];
}
export interface Clustering {
  readonly clusters: readonly Cluster[];
  /** 1 where a point is in a cluster. */
  readonly taken: Uint8Array;
}

const FEWEST = 7;
export const ringRadius = (count: number): number => (count < 10 ? 9 : count < 100 ? 11 : count < 1000 ? 13.5 : 17);

/** Points sorted into square cells. */
class Grid {
  readonly starts: Int32Array;
  readonly order: Int32Array;
  readonly columns: number;
  readonly rows: number;

  constructor(xs: Float64Array, ys: Float64Array, count: number, cell: number, width: number, height: number) {
    this.columns = Math.ceil(width / cell) + 1;
    this.rows = Math.ceil(height / cell) + 1;
    const cells = this.columns * this.rows;
    const of = new Int32Array(count);
    this.starts = new Int32Array(cells + 1);
    for (let i = 0; i < count; i++) {
      const column = Math.max(0, Math.min(this.columns - 1, Math.floor(xs[i]! / cell)));
      const row = Math.max(0, Math.min(this.rows - 1, Math.floor(ys[i]! / cell)));
      of[i] = row * this.columns + column;
      this.starts[of[i]! + 1]!++;
    }
    for (let c = 0; c < cells; c++) this.starts[c + 1]! += this.starts[c]!;
    const next = this.starts.slice(0, cells);
    this.order = new Int32Array(count);
    for (let i = 0; i < count; i++) this.order[next[of[i]!]!++] = i;
  }
  countAround(cell: number): number {
    const row = Math.floor(cell / this.columns);
    let sum = 0;
    for (let r = Math.max(0, row - 1); r <= Math.min(this.rows - 1, row + 1); r++) {
      const [from, to] = this.span(r, cell % this.columns);
      sum += this.starts[to]! - this.starts[from]!;
    }
    return sum;
  }
  /** The cells of a row beside a column, as a run: their points stand together. */
  span(row: number, column: number): [from: number, to: number] {
    const first = row * this.columns;
    return [first + Math.max(0, column - 1), first + Math.min(this.columns, column + 2)];
  }
}

function gather(
  xs: Float64Array,
  ys: Float64Array,
  count: number,
  reach: number,
  width: number,
  height: number,
): Clustering {
  const grid = new Grid(xs, ys, count, reach, width, height);
  const { starts, order } = grid;
  const taken = new Uint8Array(count);
  const clusters: Cluster[] = [];
  const dense: number[] = [];
  for (let cell = 0; cell < grid.columns * grid.rows; cell++)
    if (starts[cell + 1]! > starts[cell]! && grid.countAround(cell) >= FEWEST) dense.push(cell);
  const size = (cell: number) => starts[cell + 1]! - starts[cell]!;
  dense.sort((a, b) => size(b) - size(a) || a - b);
  for (const cell of dense) {
    let [sx, sy, n] = [0, 0, 0];
    for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
      const i = order[k]!;
      if (taken[i]) continue;
      sx += xs[i]!;
      sy += ys[i]!;
      n++;
    }
    if (n === 0) continue;
    const [cx, cy] = [sx / n, sy / n];
    const row = Math.floor(cell / grid.columns);
    const members: number[] = [];
    [sx, sy] = [0, 0];
    for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++) {
      const [from, to] = grid.span(r, cell % grid.columns);
      for (let k = starts[from]!; k < starts[to]!; k++) {
        const i = order[k]!;
        const [dx, dy] = [xs[i]! - cx, ys[i]! - cy];
        if (taken[i] || dx * dx + dy * dy > reach * reach) continue;
        members.push(i);
        sx += xs[i]!;
        sy += ys[i]!;
      }
    }
    if (members.length < FEWEST) continue;
    for (const i of members) taken[i] = 1;
    clusters.push({ x: sx / members.length, y: sy / members.length, radius: ringRadius(members.length), members });
  }
  return { clusters, taken };
}

/** Rings that would cover one another become one. */
function merged(clusters: readonly Cluster[]): readonly Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of [...clusters].sort((a, b) => b.members.length - a.members.length)) {
    const at = kept.findIndex((o) => Math.hypot(o.x - cluster.x, o.y - cluster.y) < o.radius + cluster.radius + 1);
    const other = kept[at];
    if (!other) {
      kept.push(cluster);
      continue;
    }
    const [n, m] = [other.members.length, cluster.members.length];
    kept[at] = {
      x: (other.x * n + cluster.x * m) / (n + m),
      y: (other.y * n + cluster.y * m) / (n + m),
      radius: ringRadius(n + m),
      members: [...other.members, ...cluster.members],
    };
  }
  return kept;
}

const REACHES = [17, 27, 42, 64, 96];
/** Square pixels that a ring should have for itself. */
const ROOM = 9000;

/**
 * Merges seven or more points within 17 px, by a grid; where that would cover the view with rings, within more. Pixels are
 * CSS pixels inside `width` x `height`.
 */
export function cluster(xs: Float64Array, ys: Float64Array, count: number, width: number, height: number): Clustering {
  const most = Math.max(8, (width * height) / ROOM);
  let found: Clustering | undefined;
  for (const reach of REACHES) {
    found = gather(xs, ys, count, reach, width, height);
    if (found.clusters.length <= most) break;
  }
  return { clusters: merged(found!.clusters), taken: found!.taken };
}
