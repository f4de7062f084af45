import { attributionOf, type Attribution } from '../attribution.js';
import { dayNumber } from '../day.js';
import { repTree, territoryTree } from '../hierarchy.js';
import type { CollectionName, Span } from '../model.js';
import { type Slices, finish } from '../slices.js';
import type { Table } from '../table.js';
import type { Basis, Scope, Window, World } from '../world.js';
import { byDayInSlices, runOf } from './by-day.js';
import { type Cells, flowCells, lastDayOf, stockCells, sumFlow } from './cells.js';
import { dayNumbers } from './days.js';
import type { FlowPart, Part, StockPart } from './kpi.js';

export { lastDayOf } from './cells.js';

/** Sums of parts for every territory, rep and window, in one pass over each collection, made when first asked for. */
export interface Sums {
  /** Of a part in the window with that index; a territory's holds all below it, a team's its members'. */
  of(part: Part, scope: Scope, window: number): number;
  /** Makes the sums before they are asked for: flows in every window, stocks in the first `stocksIn`. */
  prepare(stocksIn?: number): Slices<void>;
}

/** Sums `parts` over `windows`. A sum is kept with the world, whoever asks for it again; what nobody asks for costs nothing. */
export function rollUp(world: World, parts: readonly Part[], windows: readonly Window[], basis: Basis): Sums {
  const found = new Map<Part, (readonly Cells[])[]>(parts.map((part) => [part, []]));
  const spansOf = (part: FlowPart) => windows.map((w) => spanOf(part, w, world));
  const find = (part: Part, window: number): readonly Cells[] => {
    if (part.kind === 'stock') return [finish(stockCells(world, part as StockPart, basis, windows[window]!))];
    const flow = part as FlowPart;
    const span = spanOf(flow, windows[window]!, world);
    const known = flowCells(world, flow, basis, span);
    if (known) return known;
    finish(sumFlow(world, flow, basis, spansOf(flow)));
    return flowCells(world, flow, basis, span)!;
  };
  return {
    of(part, scope, window) {
      const byWindow = found.get(part);
      if (!byWindow) throw new Error('This part was not rolled up: pass it to rollUp first.');
      if (!(window >= 0 && window < windows.length))
        throw new RangeError(`Window ${window} of ${windows.length} was asked for.`);
      return sumIn(world, (byWindow[window] ??= find(part, window)), scope);
    },
    *prepare(stocksIn = windows.length) {
      for (const part of found.keys())
        if (part.kind === 'flow') yield* sumFlow(world, part as FlowPart, basis, spansOf(part as FlowPart));
        else for (const w of windows.slice(0, stocksIn)) yield* stockCells(world, part as StockPart, basis, w);
    },
  };
}

function sumIn({ tables }: World, cells: readonly Cells[], scope: Scope): number {
  let sum = 0;
  if (scope.kind === 'all') {
    for (const { all } of cells) sum += all;
    return sum;
  }
  const { territories, reps } = tables;
  const row = (scope.kind === 'territory' ? territories : reps).indexOf(scope.id);
  if (row < 0) return 0;
  if (scope.kind === 'rep') {
    for (const { rep } of cells) sum += rep[row]!;
    return sum;
  }
  const isTeam = scope.kind === 'team';
  const rows = isTeam ? teamOf(reps, row) : territoryTree(territories).under(row);
  for (const { territory, rep, team = rep } of cells) {
    const values = isTeam ? team : territory;
    for (const r of rows) sum += values[r]!;
  }
  return sum;
}

/** Rows of a manager and everybody below. */
export const teamOf = (reps: Table<'reps'>, row: number): readonly number[] => repTree(reps).under(row);

/** The days over which a flow is summed in a window. */
export function spanOf(part: Pick<FlowPart, 'over'>, window: Window, world: World): Span {
  if (part.over === 'whole') return window;
  if (part.over === 'to-date') return { from: window.from, to: window.upTo };
  const from = window.from > world.asOf ? window.from : world.asOf;
  return { from, to: window.to > from ? window.to : from };
}

/** Visits the rows of a flow in a window, with what each adds, whoever they count for. */
export function eachIn(
  world: World,
  part: FlowPart,
  window: Window,
  visit: (row: number, value: number) => void,
): void {
  const table = world.tables[part.of] as Table<CollectionName>;
  const span = spanOf(part, window, world);
  const order = finish(byDayInSlices(table, part.day as PropertyKey, part.among?.(table)));
  const [first, end] = runOf(order, dayNumber(span.from), dayNumber(span.to));
  const value = part.rows(table, world);
  for (let k = first; k < end; k++) {
    const v = value(order.rows[k]!);
    if (v !== 0) visit(order.rows[k]!, v);
  }
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
  const days = part.kind === 'flow' ? dayNumbers(table, part.day as PropertyKey) : undefined;
  const span = part.kind === 'flow' ? spanOf(part, window, world) : window;
  const from = dayNumber(span.from);
  const to = dayNumber(span.to);
  const out: { row: number; value: number }[] = [];
  const among = (part.among as StockPart['among'])?.(table);
  const length = among?.length ?? table.length;
  for (let k = 0; k < length; k++) {
    const i = among ? among[k]! : k;
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
