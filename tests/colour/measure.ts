import { colourTerritories } from '../../src/geo/colouring.js';
import { randomFrom } from '../geo/shapes-of-land.js';
import { board, moveOne, neighboursOn } from './partitions.js';
import { type Sight, sights, territoryColours, worstPair } from './sight.js';

export interface Figures {
  /** The least CIEDE2000 difference of two of the eight colours, by theme and sight. */
  readonly colours: Readonly<Record<'light' | 'dark', Readonly<Record<Sight, number>>>>;
  readonly worst: number;
  readonly partitions: number;
  /** Pairs of neighbours that look the same. */
  readonly alike: number;
  readonly moves: number;
  /** Territories that change their colour when an area moves. */
  readonly changed: { readonly median: number; readonly p99: number; readonly most: number };
}

const round = (n: number) => Math.round(n * 100) / 100;

export function measureColours(tokens: string): Pick<Figures, 'colours' | 'worst'> {
  const { light, dark } = territoryColours(tokens);
  if (light.length !== 8 || dark.length !== 8) throw new Error(`${light.length} colours found instead of 8`);
  const of = (colours: readonly string[]) =>
    Object.fromEntries(sights.map((sight) => [sight, round(worstPair(colours, sight).difference)])) as Record<
      Sight,
      number
    >;
  const colours = { light: of(light), dark: of(dark) };
  return { colours, worst: Math.min(...Object.values(colours.light), ...Object.values(colours.dark)) };
}

const alikeIn = (slots: ReadonlyMap<string, number>, ids: readonly string[], neighbours: readonly number[][]) =>
  neighbours.reduce(
    (sum, list, a) => sum + list.filter((b) => b > a && slots.get(ids[a]!) === slots.get(ids[b]!)).length,
    0,
  );

/** Random partitions, each with some moves of an area to a territory beside it. */
export function measureColouring(
  partitions: number,
  movesEach: number,
): Pick<Figures, 'partitions' | 'alike' | 'moves' | 'changed'> {
  const changes: number[] = [];
  let alike = 0;
  for (let i = 0; i < partitions; i++) {
    const random = randomFrom(i + 1);
    const territories = 2 + Math.floor(random() * 38);
    const ids = Array.from({ length: territories }, (_, n) => `T-${i}-${n}`);
    const cells = board(territories, random, [0, 0, 0.01, 0.03][i % 4]);
    let neighbours = neighboursOn(cells, territories);
    let slots = colourTerritories(neighbours, ids);
    alike += alikeIn(slots, ids, neighbours);
    for (let m = 0; m < movesEach; m++) {
      moveOne(cells, random);
      neighbours = neighboursOn(cells, territories);
      const next = colourTerritories(neighbours, ids, slots);
      alike += alikeIn(next, ids, neighbours);
      changes.push(ids.filter((id) => next.get(id) !== slots.get(id)).length);
      slots = next;
    }
  }
  changes.sort((a, b) => a - b);
  const at = (share: number) => changes[Math.min(changes.length - 1, Math.floor(changes.length * share))] ?? 0;
  return {
    partitions,
    alike,
    moves: changes.length,
    changed: { median: at(0.5), p99: at(0.99), most: changes.at(-1) ?? 0 },
  };
}
