import type { Account, Assignment, Day, Id, Money } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/index.js';
import type { Alignment } from './alignment.js';
import { holds, type County, type Place } from './counties.js';
import { repOn, type Organisation } from './organisation.js';
import { weighted, type Random } from './random.js';
import { industries, proper, stateCodes, streetKinds, streets } from './words.js';

export const usd = (dollars: number): Money => ({ amount: Math.round(dollars) * 10_000, currency: 'USD' });

/** What the makers of opportunities and activities know about an account, beside its record. */
export interface Book {
  readonly accounts: Account[];
  readonly assignments: Assignment[];
  /** Place of the account's territory in the plan, -1 for none; and before the realignment. */
  readonly leaf: number[];
  readonly leafBefore: number[];
  /** Where somebody else owns the account: the id. */
  readonly otherOwner: (Id | undefined)[];
  readonly industry: number[];
}
export interface BookInput {
  readonly counties: readonly County[];
  readonly alignment: Alignment;
  readonly organisation: Organisation;
  readonly random: Random;
  readonly count: number;
  readonly start: Day;
  readonly today: Day;
  readonly realignedOn: Day;
}

export function makeAccounts(input: BookInput): Book {
  const { counties, alignment, random, count } = input;
  const countyOf = weighted(counties.map((c) => c.population));
  const industryOf = weighted(industries.map((i) => i.weight));
  const named = nameMaker(random);
  const book: Book = { accounts: [], assignments: [], leaf: [], leafBefore: [], otherOwner: [], industry: [] };
  const neighbours = neighbouringTerritories(counties, alignment);
  const width = Math.max(5, String(count).length);

  for (let n = 0; n < count; n++) {
    const c = countyOf(random);
    const county = counties[c]!;
    const place = placeIn(county, random);
    const [lng, lat] = pointIn(county, place, random);
    const industry = industryOf(random);
    const id = `A-${String(n + 1).padStart(width, '0')}`;
    const area = alignment.territoryOf[c]!;
    const owner = claim(input, book, id, c, area, area < 0 ? [] : neighbours[area]!, industry);
    const kind = random.next();
    const size = kind < 0.15 ? 'A' : kind < 0.45 ? 'B' : 'C';
    const potential = random.lognormal(size === 'A' ? 210_000 : size === 'B' ? 70_000 : 22_000, 0.55);
    const [low, high] = stateCodes[county.state]!;
    const city = place?.name ?? county.name.replace(/ (County|Parish|Borough|Census Area|Municipality)$/, '');
    book.industry.push(industry);
    book.accounts.push({
      id,
      name: named(city, industry),
      ...(owner && { owner }),
      class: size,
      segment: industries[industry]!.segment,
      at: { kind: 'point', lng, lat, quality: random.chance(0.8) ? 'street' : 'postcode' },
      street: `${1 + random.below(60)}${String(random.below(100)).padStart(2, '0')} ${random.pick(streets)} ${random.pick(streetKinds)}`,
      city,
      region: county.state,
      postcode: `${String(low + (Number(county.fips.slice(2)) % (high - low + 1))).padStart(3, '0')}${String(random.below(100)).padStart(2, '0')}`,
      country: 'US',
      revenue: usd(Math.round((potential * random.lognormal(60, 0.7)) / 10_000) * 10_000),
      potential: usd(Math.round(potential / 1000) * 1000),
    });
  }
  return book;
}

/** Assigns an account, and says who owns it. */
function claim(
  { alignment, organisation, random, today, start, realignedOn }: BookInput,
  book: Book,
  id: Id,
  county: number,
  area: number,
  near: readonly number[],
  industry: number,
): Id | undefined {
  const ownerOf = (leaf: number) => {
    const { tenures } = organisation.leaves[leaf]!;
    // nobody has tidied up a vacant territory: most of its accounts still name the rep who left
    return repOn(tenures, today) ?? (random.chance(0.7) ? tenures.at(-1)!.rep : undefined);
  };
  const assign = (leaf: number, cause: 'area' | 'rule' | 'hand', from: Day, to?: Day) =>
    book.assignments.push({
      id: `S-${id}-${organisation.leaves[leaf]!.id.slice(2)}`,
      subject: { kind: 'account', id },
      territory: organisation.leaves[leaf]!.id,
      cause,
      from,
      ...(to && { to }),
    });
  const since = addDays(start, -30 - random.below(900));
  const luck = random.next();
  let leaf = area;
  let before = area;
  if (area >= 0 && near.length > 0 && luck < 0.025) {
    // given away by hand, some time ago
    leaf = random.pick(near);
    const moved = addDays(today, -40 - random.below(500));
    assign(area, 'area', since, moved);
    assign(leaf, 'hand', moved);
  } else if (area >= 0) {
    const held = alignment.before.get(county);
    const also = alignment.alsoClaimedBy.get(county);
    const cause = industries[industry]!.segment === 'Public works' && luck > 0.6 ? 'rule' : 'area';
    if (held === undefined) assign(area, cause, since);
    else {
      before = held;
      assign(held, 'area', since, realignedOn);
      assign(area, cause, realignedOn);
    }
    if (also !== undefined) assign(also, cause, realignedOn);
  }
  book.leaf.push(leaf);
  book.leafBefore.push(before);
  if (leaf < 0) {
    book.otherOwner.push(undefined);
    return undefined;
  }
  // an old friendship: owned from next door, though the territory is another
  if (luck > 0.98 && near.length > 0) {
    const friend = repOn(organisation.leaves[random.pick(near)]!.tenures, today);
    book.otherOwner.push(friend);
    if (friend) return friend;
  } else book.otherOwner.push(undefined);
  return ownerOf(leaf);
}

function neighbouringTerritories(counties: readonly County[], { territoryOf, plans }: Alignment): number[][] {
  const sets = plans.map(() => new Set<number>());
  counties.forEach((county, c) => {
    const own = territoryOf[c]!;
    if (own < 0) return;
    for (const n of county.neighbours) {
      const other = territoryOf[n]!;
      if (other >= 0 && other !== own) sets[own]!.add(other);
    }
  });
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

function placeIn(county: County, random: Random): Place | undefined {
  if (county.places.length === 0) return undefined;
  const total = county.places.reduce((sum, p) => sum + p.thousands, 0);
  let x = random.next() * total;
  return county.places.find((p) => (x -= p.thousands) < 0) ?? county.places[0];
}

/** A point near the place, or anywhere in the county; always inside the outline. */
function pointIn(county: County, place: Place | undefined, random: Random): [lng: number, lat: number] {
  const centre = place ?? county;
  const spread = place && random.chance(0.75) ? 0.03 + 0.002 * Math.sqrt(place.thousands) : 0.16;
  for (let tries = 0; tries < 12; tries++) {
    const lat = centre.lat + spread * random.normal();
    const lng = centre.lng + (spread * random.normal()) / Math.cos((centre.lat * Math.PI) / 180);
    if (holds(county, lng, lat)) return [round(lng), round(lat)];
  }
  const first = county.geometry.type === 'Polygon' ? county.geometry.coordinates : county.geometry.coordinates[0]!;
  const corner = random.pick(first[0]!) as [number, number];
  const centroid = holds(county, county.lng, county.lat) ? county : { lng: corner[0], lat: corner[1] };
  return [round(centroid.lng), round(centroid.lat)];
}
const round = (n: number) => Math.round(n * 1e5) / 1e5;

/** Plausible company names; each is given once, with its city or a number where it would come again. */
function nameMaker(random: Random): (city: string, industry: number) => string {
  const taken = new Map<string, number>();
  return (city, industry) => {
    const noun = random.pick(industries[industry]!.nouns);
    const local = industries[industry]!.segment === 'Public works' || random.chance(0.3);
    const word = local ? city : random.pick(proper);
    const both = !local && random.chance(0.12) ? `${word} & ${random.pick(proper)} ${noun}` : `${word} ${noun}`;
    const name = taken.has(both) && !both.startsWith(city) ? `${both} of ${city}` : both;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name}, plant ${times}`;
  };
}

/** What the demo shows of an account beside its record: made from its id, so never stored. */
export function detailsOf(account: Account): { industry: string; phone: string; website: string } {
  const industry = industries.find((i) => i.nouns.some((noun) => account.name.includes(noun)));
  const [, , area] = stateCodes[account.region ?? ''] ?? [0, 0, 555];
  let h = 0;
  for (const letter of account.id) h = (h * 31 + letter.charCodeAt(0)) % 100;
  const host = account.name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '')
    .slice(0, 28);
  return {
    industry: industry?.name ?? account.segment ?? 'Other',
    phone: `(${area}) 555-01${String(h).padStart(2, '0')}`,
    website: `${host}.example`,
  };
}
