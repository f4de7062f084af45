import { attributionInSlices, type Attribution } from '../attribution.js';
import { addDays, dayNumber } from '../day.js';
import type { CollectionName, Day, Span } from '../model.js';
import { type Slices, inSlices } from '../slices.js';
import type { Table } from '../table.js';
import type { Basis, Window, World } from '../world.js';
import { byDayInSlices, runOf } from './by-day.js';
import { dayNumbersInSlices } from './days.js';
import type { FlowPart, Part, StockPart } from './kpi.js';

/** Sums of a part, by the row of the territory and of the rep that they count for, and of everything. */
export interface Cells {
  readonly territory: number[];
  readonly rep: number[];
  /** For teams, where that differs from `rep`. */
  readonly team?: number[];
  all: number;
}

const emptyCells = ({ tables }: World, who: Attribution): Cells => ({
  territory: new Array<number>(tables.territories.length).fill(0),
  rep: new Array<number>(tables.reps.length).fill(0),
  ...(who.team ? { team: new Array<number>(tables.reps.length).fill(0) } : {}),
  all: 0,
});
function put(cells: Cells, who: Attribution, i: number, value: number): void {
  const t = who.territory[i]!;
  const r = who.rep[i]!;
  if (!who.whole || who.whole[i]) cells.all += value;
  if (t >= 0) cells.territory[t]! += value;
  if (r >= 0) cells.rep[r]! += value;
  if (cells.team && who.team![i]! >= 0) cells.team[who.team![i]!]! += value;
}

/** A fiscal month, or what a span has of it; by day numbers. */
interface Block {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}
interface Kept {
  /** By basis, part, and what of time the cells are about. */
  readonly cells: Readonly<Record<Basis, Map<Part, Map<string, Cells>>>>;
  readonly blocks: Map<string, readonly Block[]>;
}
const kept = new WeakMap<World, Kept>();
function keptOf(world: World): Kept {
  let of = kept.get(world);
  if (!of) kept.set(world, (of = { cells: { 'as-was': new Map(), 'as-is': new Map() }, blocks: new Map() }));
  return of;
}
function cellsOf(world: World, part: Part, basis: Basis): Map<string, Cells> {
  const parts = keptOf(world).cells[basis];
  let of = parts.get(part);
  if (!of) parts.set(part, (of = new Map()));
  return of;
}

// -- what happens on a day: kept by fiscal month, so that another period costs what is new in it ------------------------
/** Sums of a flow over the blocks that make up a span; undefined where one of them wasn't summed yet. */
export function flowCells(world: World, part: FlowPart, basis: Basis, span: Span): readonly Cells[] | undefined {
  const known = cellsOf(world, part as Part, basis);
  const found: Cells[] = [];
  for (const { key } of blocksOf(world, span)) {
    const cells = known.get(key);
    if (!cells) return undefined;
    found.push(cells);
  }
  return found;
}
function blocksOf(world: World, { from, to }: Span): readonly Block[] {
  const { blocks } = keptOf(world);
  const key = `${from}|${to}`;
  let made = blocks.get(key);
  if (!made) blocks.set(key, (made = cut(world, from, to)));
  return made;
}
function cut({ calendar }: World, from: Day, to: Day): readonly Block[] {
  const out: Block[] = [];
  for (let start = from; start < to;) {
    const month = calendar.of('month', start);
    const end = month.to < to && month.to > start ? month.to : to;
    const isWhole = start === month.from && end === month.to;
    out.push({ key: `${start}|${end}`, from: dayNumber(start), to: dayNumber(end), isWhole });
    start = end;
  }
  return out;
}

/** Up to so many months are found by day; for more all rows are gone through in their own order, which is faster. */
const FEW = 3;
/** Sums what is missing of a flow in some spans. */
export function* sumFlow(world: World, part: FlowPart, basis: Basis, spans: readonly Span[]): Slices<void> {
  const known = cellsOf(world, part as Part, basis);
  const missing = new Map<string, Block>();
  for (const span of spans)
    for (const block of blocksOf(world, span)) if (!known.has(block.key)) missing.set(block.key, block);
  if (missing.size === 0) return;
  const who = yield* attributionInSlices(world, part.of, basis, world.asOf);
  const days = daysRange(
    yield* dayNumbersInSlices(world.tables[part.of] as Table<CollectionName>, part.day as PropertyKey),
  );
  const made = [...missing.values()].map((block) => ({ ...block, cells: emptyCells(world, who) }));
  // nothing happens before the records begin and after they end
  const within = made.filter(({ from, to }) => from <= days.last && to > days.first);
  const months = within.filter((block) => block.isWhole);
  const inOrder = months.length > FEW ? months : [];
  if (inOrder.length > 0) yield* throughAll(world, part, who, inOrder);
  for (const block of within) if (!inOrder.includes(block)) yield* byDay(world, part, who, block);
  for (const { key, cells } of made) known.set(key, cells);
}

const ranges = new WeakMap<readonly number[], { readonly first: number; readonly last: number }>();
function daysRange(days: readonly number[]) {
  let range = ranges.get(days);
  if (!range) {
    let first = Infinity;
    let last = -Infinity;
    for (const day of days) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
    ranges.set(days, (range = { first, last }));
  }
  return range;
}

interface Empty extends Block {
  readonly cells: Cells;
}
function* byDay(world: World, part: FlowPart, who: Attribution, { from, to, cells }: Empty): Slices<void> {
  const table = world.tables[part.of] as Table<CollectionName>;
  const { rows, ...order } = yield* byDayInSlices(table, part.day as PropertyKey, part.among?.(table));
  const value = part.rows(table, world);
  const [first, end] = runOf({ rows, ...order }, from, to);
  yield* inSlices(end - first, (start, stop) => {
    for (let k = first + start; k < first + stop; k++) {
      const i = rows[k]!;
      const v = value(i);
      if (v !== 0) put(cells, who, i, v);
    }
  });
}
/** `months` don't overlap. */
function* throughAll(world: World, part: FlowPart, who: Attribution, months: readonly Empty[]): Slices<void> {
  const table = world.tables[part.of] as Table<CollectionName>;
  const days = yield* dayNumbersInSlices(table, part.day as PropertyKey);
  const among = part.among?.(table);
  const value = part.rows(table, world);
  yield;
  const start = Math.min(...months.map((m) => m.from));
  const length = Math.max(...months.map((m) => m.to)) - start;
  const ofDay = new Array<Cells | undefined>(length).fill(undefined);
  for (const { from, to, cells } of months) ofDay.fill(cells, from - start, to - start);
  yield* inSlices(among?.length ?? table.length, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = among ? among[k]! : k;
      const day = days[i]! - start;
      const cells = day >= 0 && day < length ? ofDay[day] : undefined;
      if (!cells) continue;
      const v = value(i);
      if (v !== 0) put(cells, who, i, v);
    }
  });
}

// -- what stands as it stands in a window ------------------------------------------------------------------------------
/** The day at which a window's stock is looked at: its last counted one, today where it hasn't begun. */
export function lastDayOf(window: Window, world: Pick<World, 'asOf'>): Day {
  const last = window.upTo > window.from ? addDays(window.upTo, -1) : window.from;
  return last < world.asOf ? last : world.asOf;
}
/** Sums of a stock in a window; kept for every window that looks the same to it. */
export function* stockCells(world: World, part: StockPart, basis: Basis, window: Window): Slices<Cells> {
  const known = cellsOf(world, part as Part, basis);
  const day = lastDayOf(window, world);
  const key = part.by === 'today' ? '' : part.by === 'day' ? day : `${window.from}|${window.to}|${window.upTo}`;
  const cells = known.get(key);
  if (cells) return cells;
  const table = world.tables[part.of] as Table<CollectionName>;
  const who = yield* attributionInSlices(world, part.of, basis, day);
  const sums = emptyCells(world, who);
  const value = part.rows(table, world, window);
  const among = part.among?.(table);
  yield;
  yield* inSlices(among?.length ?? table.length, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = among ? among[k]! : k;
      const v = value(i);
      if (v !== 0) put(sums, who, i, v);
    }
  });
  known.set(key, sums);
  return sums;
}
