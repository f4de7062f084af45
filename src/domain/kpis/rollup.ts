import { attributionOf, type Attribution } from '../attribution.js';
import { addDays, dayNumber } from '../day.js';
import { repTree, territoryTree } from '../hierarchy.js';
import type { CollectionName, Day, Span } from '../model.js';
import type { Table } from '../table.js';
import type { Basis, Scope, Window, World } from '../world.js';
import { dayNumbers } from './days.js';
import type { FlowPart, Part, StockPart } from './kpi.js';

/** Sums of parts for every territory, rep and window, in one pass over each collection, made when first asked for. */
export interface Sums {
  /** Of a part in the window with that index; a territory's holds all below it, a team's its members'. */
  of(part: Part, scope: Scope, window: number): number;
}

interface Leaves {
  /** `unit * width + slot`: a window, or a span between the borders of windows. */
  readonly width: number;
  readonly territory: number[];
  readonly rep: number[];
  /** For teams, where that differs from `rep`. */
  readonly team?: number[];
  readonly all: number[];
}
/** Where a window's sum stands. */
type Found = readonly [leaves: Leaves, slot: number];

/** Sums `parts` over `windows`. The same part given twice is summed once; what nobody asks for costs nothing. */
export function rollUp(world: World, parts: readonly Part[], windows: readonly Window[], basis: Basis): Sums {
  const { territories, reps } = world.tables;
  const find = new Map<Part, (window: number) => Found>();
  const flows = new Map<string, FlowPart[]>();
  for (const part of new Set(parts)) {
    if (part.kind === 'flow') {
      const key = `${part.of}|${String(part.day)}`;
      const list = flows.get(key);
      if (list) list.push(part as FlowPart);
      else flows.set(key, [part as FlowPart]);
    } else {
      const made: Leaves[] = [];
      find.set(part, (w) => [(made[w] ??= sumStock(world, part as StockPart, windows[w]!, basis)), 0]);
    }
  }
  for (const group of flows.values()) {
    let made: ReadonlyMap<FlowPart, Leaves> | undefined;
    for (const part of group)
      find.set(part as Part, (w) => [(made ??= sumFlows(world, group, windows, basis)).get(part)!, w]);
  }

  const count = windows.length;
  return {
    of(part, scope, window) {
      const found = find.get(part);
      if (!found) throw new Error('This part was not rolled up: pass it to rollUp first.');
      if (!(window >= 0 && window < count)) throw new RangeError(`Window ${window} of ${count} was asked for.`);
      const [leaves, slot] = found(window);
      if (scope.kind === 'all') return leaves.all[slot]!;
      if (scope.kind === 'territory') {
        const row = territories.indexOf(scope.id);
        return row < 0 ? 0 : add(territoryTree(territories).under(row), leaves.territory, leaves.width, slot);
      }
      const row = reps.indexOf(scope.id);
      if (row < 0) return 0;
      return scope.kind === 'rep'
        ? leaves.rep[row * leaves.width + slot]!
        : add(teamOf(reps, row), leaves.team ?? leaves.rep, leaves.width, slot);
    },
  };
}

function add(rows: readonly number[], values: readonly number[], count: number, window: number): number {
  let sum = 0;
  for (const row of rows) sum += values[row * count + window]!;
  return sum;
}

/** Rows of a manager and everybody below. */
export const teamOf = (reps: Table<'reps'>, row: number): readonly number[] => repTree(reps).under(row);

const emptyLeaves = (world: World, width: number, who: Attribution): Leaves => ({
  width,
  territory: new Array<number>(world.tables.territories.length * width).fill(0),
  rep: new Array<number>(world.tables.reps.length * width).fill(0),
  ...(who.team ? { team: new Array<number>(world.tables.reps.length * width).fill(0) } : {}),
  all: new Array<number>(width).fill(0),
});

function put(leaves: Leaves, who: Attribution, i: number, slot: number, value: number) {
  const { width } = leaves;
  const t = who.territory[i]!;
  const r = who.rep[i]!;
  if (!who.whole || who.whole[i]) leaves.all[slot]! += value;
  if (t >= 0) leaves.territory[t * width + slot]! += value;
  if (r >= 0) leaves.rep[r * width + slot]! += value;
  if (leaves.team && who.team![i]! >= 0) leaves.team[who.team![i]! * width + slot]! += value;
}

function sumStock(world: World, part: StockPart, window: Window, basis: Basis): Leaves {
  const table = world.tables[part.of] as Table<CollectionName>;
  const who = attributionOf(world, part.of, basis, lastDayOf(window, world));
  const leaves = emptyLeaves(world, 1, who);
  const value = part.rows(table, world, window);
  for (let i = 0; i < table.length; i++) {
    const v = value(i);
    if (v !== 0) put(leaves, who, i, 0, v);
  }
  return leaves;
}
/** The day at which a window's stock is looked at: its last counted one, today where it hasn't begun. */
export function lastDayOf(window: Window, world: Pick<World, 'asOf'>): Day {
  const last = window.upTo > window.from ? addDays(window.upTo, -1) : window.from;
  return last < world.asOf ? last : world.asOf;
}

/** The days over which a flow is summed in a window. */
export function spanOf(part: Pick<FlowPart, 'over'>, window: Window, world: World): Span {
  if (part.over === 'whole') return window;
  if (part.over === 'to-date') return { from: window.from, to: window.upTo };
  const from = window.from > world.asOf ? window.from : world.asOf;
  return { from, to: window.to > from ? window.to : from };
}

function sumFlows(
  world: World,
  parts: readonly FlowPart[],
  windows: readonly Window[],
  basis: Basis,
): ReadonlyMap<FlowPart, Leaves> {
  const first = parts[0]!;
  const table = world.tables[first.of] as Table<CollectionName>;
  const who = attributionOf(world, first.of, basis, world.asOf);
  const days = dayNumbers(table)(first.day as PropertyKey);
  const spans = parts.map((part) => windows.map((w) => spanOf(part, w, world)));

  // the borders of all spans cut time into buckets; a span is a run of buckets
  const borders = [...new Set(spans.flat().flatMap((s) => [s.from, s.to]))].sort().map(dayNumber);
  const start = borders[0]!;
  const bucketOf: number[] = [];
  for (let b = 0; b + 1 < borders.length; b++)
    for (let d = borders[b]!; d < borders[b + 1]!; d++) bucketOf[d - start] = b;
  const width = Math.max(1, borders.length - 1);

  const buckets = parts.map(() => emptyLeaves(world, width, who));
  const values = parts.map((part) => part.rows(table, world));
  parts.forEach((_, p) => {
    const value = values[p]!;
    const leaves = buckets[p]!;
    for (let i = 0; i < table.length; i++) {
      const bucket = bucketOf[days[i]! - start];
      if (bucket === undefined) continue;
      const v = value(i);
      if (v !== 0) put(leaves, who, i, bucket, v);
    }
  });

  const runOf = (span: Span): Run => [borders.indexOf(dayNumber(span.from)), borders.indexOf(dayNumber(span.to))];
  return new Map(parts.map((part, p) => [part, gather(buckets[p]!, spans[p]!.map(runOf))]));
}

/** The first bucket of a window, and the one after its last. */
type Run = readonly [from: number, to: number];
/** Buckets made into windows. */
function gather({ width, territory, rep, team, all }: Leaves, runs: readonly Run[]): Leaves {
  const sum = (cells: readonly number[]) => {
    const units = cells.length / width;
    const out = new Array<number>(units * runs.length).fill(0);
    for (let u = 0; u < units; u++)
      runs.forEach(([from, to], w) => {
        let of = 0;
        for (let b = from; b < to; b++) of += cells[u * width + b]!;
        out[u * runs.length + w] = of;
      });
    return out;
  };
  const teams = team ? { team: sum(team) } : {};
  return { width: runs.length, territory: sum(territory), rep: sum(rep), ...teams, all: sum(all) };
}

/** The rows of a part's collection that a scope's sum is made of, with what each adds. */
export function recordsBehind(
  world: World,
  part: Part,
  scope: Scope,
  window: Window,
  basis: Basis,
): readonly { readonly row: number; readonly value: number }[] {
  const table = world.tables[part.of] as Table<CollectionName>;
  const who = attributionOf(world, part.of, basis, part.kind === 'stock' ? lastDayOf(window, world) : world.asOf);
  const inScope = membership(world, scope, who);
  const value =
    part.kind === 'flow' ? (part as FlowPart).rows(table, world) : (part as StockPart).rows(table, world, window);
  const days = part.kind === 'flow' ? dayNumbers(table)(part.day as PropertyKey) : undefined;
  const span = part.kind === 'flow' ? spanOf(part, window, world) : window;
  const from = dayNumber(span.from);
  const to = dayNumber(span.to);
  const out: { row: number; value: number }[] = [];
  for (let i = 0; i < table.length; i++) {
    if (!inScope(i) || (days && !(days[i]! >= from && days[i]! < to))) continue;
    const v = value(i);
    if (v !== 0) out.push({ row: i, value: v });
  }
  return out;
}

function membership(world: World, scope: Scope, who: Attribution): (i: number) => boolean {
  if (scope.kind === 'all') return (i) => !who.whole || who.whole[i]!;
  const { territories, reps } = world.tables;
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    const rows = new Set(row < 0 ? [] : territoryTree(territories).under(row));
    return (i) => rows.has(who.territory[i]!);
  }
  const row = reps.indexOf(scope.id);
  if (row < 0) return () => false;
  if (scope.kind === 'rep') return (i) => who.rep[i] === row;
  const rows = new Set(teamOf(reps, row));
  const members = who.team ?? who.rep;
  return (i) => rows.has(members[i]!);
}
