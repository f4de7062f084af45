import type { Id } from '../domain/model.js';

/** How a slot looks: number of its colour, and of the pattern over it, 0 for none. */
export interface SlotLook {
  readonly colour: number;
  readonly pattern: number;
}

/** The first slots are plain colours; the same colours with a pattern follow, then with the next. */
export const slotLook = (slot: number, colours = 8): SlotLook => ({
  colour: slot % colours,
  pattern: Math.floor(slot / colours),
});

/** FNV-1a, 32 bits (Fowler, Noll, Vo): the same number for the same id everywhere. */
function hashOf(id: Id): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

interface Graph {
  readonly neighbours: readonly ReadonlySet<number>[];
  readonly ids: readonly Id[];
  readonly hashes: readonly number[];
}

function graphOf(neighbours: readonly (readonly number[])[], ids: readonly Id[]): Graph {
  const sets = ids.map(() => new Set<number>());
  neighbours.forEach((list, a) => {
    for (const b of list) {
      if (a === b) continue;
      sets[a]?.add(b);
      sets[b]?.add(a);
    }
  });
  return { neighbours: sets, ids, hashes: ids.map(hashOf) };
}

/** An order of ids that doesn't depend on the order of rows. */
const byHash =
  ({ ids, hashes }: Graph) =>
  (a: number, b: number) =>
    hashes[a]! - hashes[b]! || (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0);

const clashesOf = ({ neighbours }: Graph, slots: readonly number[], v: number): number => {
  let count = 0;
  if (slots[v]! >= 0) for (const w of neighbours[v]!) if (slots[w] === slots[v]) count++;
  return count;
};

/** Takes the slot from as few as possible, so that no neighbours are alike: who clashes most gives way first. */
function dropClashes(graph: Graph, slots: number[]) {
  const order = byHash(graph);
  let clashing = slots.map((_, v) => v).filter((v) => clashesOf(graph, slots, v) > 0);
  while (clashing.length > 0) {
    clashing.sort((a, b) => clashesOf(graph, slots, b) - clashesOf(graph, slots, a) || order(b, a));
    slots[clashing[0]!] = -1;
    clashing = clashing.filter((v) => clashesOf(graph, slots, v) > 0);
  }
}

/**
 * Those without a slot, in the order in which to give them one: the reverse of taking away, again and again, who has the fewest
 * neighbours left (smallest last; Matula and Beck 1983). On a flat map no one then finds more than five taken.
 */
function smallestLast(graph: Graph, open: readonly number[]): number[] {
  const order = byHash(graph);
  const left = new Set(open);
  const degree = new Map(open.map((v) => [v, [...graph.neighbours[v]!].filter((w) => left.has(w)).length]));
  const buckets: Set<number>[] = [];
  const put = (v: number) => (buckets[degree.get(v)!] ??= new Set()).add(v);
  [...open].sort(order).forEach(put);
  const taken: number[] = [];
  while (left.size > 0) {
    const bucket = buckets.find((set) => set && set.size > 0)!;
    const v = bucket.values().next().value!;
    bucket.delete(v);
    left.delete(v);
    taken.push(v);
    for (const w of [...graph.neighbours[v]!].filter((n) => left.has(n)).sort(order)) {
      buckets[degree.get(w)!]!.delete(w);
      degree.set(w, degree.get(w)! - 1);
      put(w);
    }
  }
  return taken.reverse();
}

/** The first free colour from the one that the id prefers; where all are taken, the same with the next pattern. */
function freeSlot(graph: Graph, slots: readonly number[], v: number, colours: number): number {
  const taken = new Set([...graph.neighbours[v]!].map((w) => slots[w]!));
  const preferred = graph.hashes[v]! % colours;
  for (let pattern = 0; ; pattern++)
    for (let i = 0; i < colours; i++) {
      const slot = pattern * colours + ((preferred + i) % colours);
      if (!taken.has(slot)) return slot;
    }
}

/**
 * A slot for each territory, by id (see `slotLook`), so that no two neighbours have the same. A territory keeps the slot it had
 * in `previous` unless a neighbour has it too. The rest follows from the ids alone, not from the order of rows.
 */
export function colourTerritories(
  neighbours: readonly (readonly number[])[],
  ids: readonly Id[],
  previous: ReadonlyMap<Id, number> = new Map(),
  colours = 8,
): ReadonlyMap<Id, number> {
  const graph = graphOf(neighbours, ids);
  const slots = ids.map((id) => previous.get(id) ?? -1);
  dropClashes(graph, slots);
  const open = slots.map((_, v) => v).filter((v) => slots[v]! < 0);
  for (const v of smallestLast(graph, open)) slots[v] = freeSlot(graph, slots, v, colours);
  return new Map(ids.map((id, v) => [id, slots[v]!]));
}

/** Up to this many territories in one picture can all look different: eight colours, plain and with seven patterns. */
const MOST_LOOKS = 64;

/**
 * How the territories of one picture look: by place in `slots` the colour and the pattern of those in `shown`. Where they share
 * colours, though no two neighbours do, patterns tell them apart: the first of a colour by its id is plain, the next has the
 * first pattern. In a picture of more territories than there are looks only the slots' own patterns count.
 */
export function looksOf(
  slots: readonly number[],
  ids: readonly Id[],
  shown: readonly number[],
  colours = 8,
): readonly (SlotLook | undefined)[] {
  const looks: (SlotLook | undefined)[] = [];
  if (shown.length > MOST_LOOKS) {
    for (const n of shown) looks[n] = slotLook(slots[n]!, colours);
    return looks;
  }
  const hashes = new Map(shown.map((n) => [n, hashOf(ids[n]!)]));
  const taken = new Map<number, number>();
  const order = [...shown].sort((a, b) => slots[a]! - slots[b]! || hashes.get(a)! - hashes.get(b)! || a - b);
  for (const n of order) {
    const { colour } = slotLook(slots[n]!, colours);
    const pattern = taken.get(colour) ?? 0;
    taken.set(colour, pattern + 1);
    looks[n] = { colour, pattern };
  }
  return looks;
}
