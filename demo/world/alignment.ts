import { roughKm, type County } from './counties.js';
import { districts, gaps, overlaps, realigned, type TerritoryPlan } from './plan.js';
import type { Random } from './random.js';

/** Which county belongs to which territory. Territories are counted in the order of the plan; -1 is none. */
export interface Alignment {
  readonly plans: readonly TerritoryPlan[];
  readonly territoryOf: readonly number[];
  /** A second claim, by county. */
  readonly alsoClaimedBy: ReadonlyMap<number, number>;
  /** The territory before the last realignment, by county. */
  readonly before: ReadonlyMap<number, number>;
  /** Index of the county where each territory started. */
  readonly anchors: readonly number[];
}

/** Grows the planned territories over the counties, then adds what years of exceptions leave behind. */
export function align(counties: readonly County[], random: Random): Alignment {
  const plans = districts.flatMap((d) => d.territories);
  const byFips = new Map(counties.map((c, i) => [c.fips, i]));
  const anchors = plans.map((p) => byFips.get(p.anchor)!);
  const territoryOf = grow(counties, plans, anchors, random);
  const indexOf = (name: string) => plans.findIndex((p) => p.name === name);

  for (const [name, near, count] of gaps)
    for (const c of nearest(counties, territoryOf, indexOf(name), counties[byFips.get(near)!]!, count, anchors))
      territoryOf[c] = -1;

  const before = new Map<number, number>();
  for (const [from, to, count] of realigned)
    for (const c of border(counties, territoryOf, indexOf(to), indexOf(from), count, anchors)) {
      // named by what it is today: grown for `to`, held by `from` before
      before.set(c, indexOf(from));
    }
  const alsoClaimedBy = new Map<number, number>();
  for (const [first, second, count] of overlaps)
    for (const c of border(counties, territoryOf, indexOf(first), indexOf(second), count, anchors))
      alsoClaimedBy.set(c, indexOf(second));
  return { plans, territoryOf, alsoClaimedBy, before, anchors };
}

/**
 * Seeded region growing: the territory that is furthest from its share of population takes, of the free counties at its
 * border, the nearest to its anchor. Each share and distance is blurred a little, so that borders look drawn by people.
 */
function grow(
  counties: readonly County[],
  plans: readonly TerritoryPlan[],
  anchors: readonly number[],
  random: Random,
): number[] {
  const territoryOf = new Array<number>(counties.length).fill(-1);
  const allowed = plans.map((p) => new Set(p.states.split(' ')));
  const share = plans.map((p) => p.millions * 1e6 * random.between(0.88, 1.14));
  const held = plans.map(() => 0);
  const frontier = plans.map(() => new Map<number, number>());
  const cost = (t: number, c: number) => roughKm(counties[c]!, counties[anchors[t]!]!) * random.between(0.92, 1.1);
  const take = (t: number, c: number) => {
    territoryOf[c] = t;
    held[t]! += counties[c]!.population;
    frontier.forEach((f) => f.delete(c));
    for (const n of counties[c]!.neighbours)
      if (territoryOf[n] === -1 && allowed[t]!.has(counties[n]!.state) && !frontier[t]!.has(n))
        frontier[t]!.set(n, cost(t, n));
  };
  anchors.forEach((c, t) => take(t, c));
  for (;;) {
    let t = -1;
    for (let i = 0; i < plans.length; i++)
      if (frontier[i]!.size > 0 && (t < 0 || held[i]! / share[i]! < held[t]! / share[t]!)) t = i;
    if (t < 0) break;
    let best = -1;
    for (const [c, km] of frontier[t]!) if (best < 0 || km < frontier[t]!.get(best)!) best = c;
    take(t, best);
  }
  // islands, and what is cut off by water: to the nearest anchor that may have them
  counties.forEach((county, c) => {
    if (territoryOf[c] !== -1) return;
    let best = -1;
    plans.forEach((_, t) => {
      if (!allowed[t]!.has(county.state)) return;
      if (best < 0 || roughKm(county, counties[anchors[t]!]!) < roughKm(county, counties[anchors[best]!]!)) best = t;
    });
    territoryOf[c] = best;
  });
  return territoryOf;
}

/** Connected counties of a territory around a place, its anchor never among them. */
function nearest(
  counties: readonly County[],
  territoryOf: readonly number[],
  territory: number,
  place: County,
  count: number,
  anchors: readonly number[],
): number[] {
  const own = counties.map((_, c) => c).filter((c) => territoryOf[c] === territory && !anchors.includes(c));
  own.sort((a, b) => roughKm(counties[a]!, place) - roughKm(counties[b]!, place));
  const out: number[] = [];
  for (let k = 0; k < count && own.length > 0; k++) {
    const next = own.find((c) => out.length === 0 || counties[c]!.neighbours.some((n) => out.includes(n)));
    if (next === undefined) break;
    out.push(next);
    own.splice(own.indexOf(next), 1);
  }
  return out;
}

/** Connected counties of a territory along its border with another, the smaller ones first. */
function border(
  counties: readonly County[],
  territoryOf: readonly number[],
  territory: number,
  other: number,
  count: number,
  anchors: readonly number[],
): number[] {
  const touching = counties
    .map((_, c) => c)
    .filter((c) => territoryOf[c] === territory && !anchors.includes(c))
    .filter((c) => counties[c]!.neighbours.some((n) => territoryOf[n] === other))
    .sort((a, b) => counties[a]!.population - counties[b]!.population);
  // neither the emptiest, which nobody would argue about, nor a metropolis
  const start = touching[Math.floor(touching.length * 0.88)];
  return start === undefined ? [] : nearest(counties, territoryOf, territory, counties[start]!, count, anchors);
}
