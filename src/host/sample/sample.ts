import { embedded, type Records } from '../../adapters/embedded/index.js';
import {
  type Account,
  type Activity,
  type Area,
  type Assignment,
  type CrmAdapter,
  type Day,
  type Id,
  type Identity,
  MONEY_SCALE,
  type Opportunity,
  type Quota,
  type Rep,
  type Territory,
  addDays,
  dayNumber,
  daysBetween,
  dayOf,
  partsOf,
} from '../../domain/index.js';
import type { OutlineData } from '../../widgets/map/outlines/outlines.js';
import { inNone, inTwo, territories } from './states.js';

const identity: Identity = {
  user: 'U-1',
  rep: 'R-0',
  name: 'Ruth Delgado',
  tenant: 'sample',
  locale: 'en-US',
  timeZone: 'America/Chicago',
  currency: 'USD',
};
const ACCOUNTS = 420;
const YEARS = 2;

/**
 * A small invented company on the lower 48 states, so that three lines of HTML show something: ten territories, one of them
 * vacant, one state claimed twice, one by nobody. It lives in the page's memory; a reload starts anew.
 */
export function sample(today: Day): CrmAdapter {
  return embedded({
    name: 'Sample',
    identity,
    today: () => today,
    records: async () => records((await import('../../../build/vendor/outlines.js')).default, today),
  });
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const money = (dollars: number) => ({ amount: Math.round(dollars) * MONEY_SCALE, currency: identity.currency });
const slug = (name: string) => name.replace(/\W+/g, '-');
const territoryId = (name: string): Id => `T-${slug(name)}`;
const areaId = (state: string): Id => `S-${slug(state)}`;

function records(outlines: OutlineData, today: Day): Records {
  const random = randomFrom(11);
  const start = dayOf(partsOf(today)![0] - YEARS, 1, 1);
  const own = plan(outlines, start);
  const accounts = book(own, outlines, random);
  return {
    territories: own.territories,
    areas: own.areas,
    reps: own.reps,
    accounts: accounts.map((a) => a.account),
    assignments: [
      ...own.assignments,
      ...accounts.flatMap(({ account, claims }) =>
        claims.map((territory): Assignment => ({
          id: `AS-${account.id}-${territory}`,
          subject: { kind: 'account', id: account.id },
          territory,
          cause: 'area',
          from: start,
        })),
      ),
    ],
    ...history(accounts, own.skill, start, today, random),
    quotas: quotasOf(own.reps, start, today),
  };
}

interface Plan {
  readonly territories: Territory[];
  readonly areas: Area[];
  readonly reps: Rep[];
  readonly assignments: Assignment[];
  readonly claims: ReadonlyMap<string, readonly Id[]>;
  readonly ownerOf: ReadonlyMap<Id, Id>;
  readonly skill: ReadonlyMap<Id, number>;
}
/** Who has what. */
function plan(outlines: OutlineData, start: Day): Plan {
  const reps: Rep[] = [{ id: 'R-0', name: identity.name, active: true }];
  const assignments: Assignment[] = [];
  const claims = new Map<string, Id[]>();
  const ownerOf = new Map<Id, Id>();
  const skill = new Map<Id, number>();
  const inhabitants = new Map<string, number>([[inNone.state, inNone.inhabitants]]);
  const tree: Territory[] = ['East', 'Central', 'West'].map((r) => ({ id: territoryId(r), name: r, type: 'region' }));
  territories.forEach(({ name, region, rep, states }, i) => {
    const id = territoryId(name);
    tree.push({ id, name, parent: territoryId(region), type: 'territory' });
    const owner = `R-${i + 1}`;
    ownerOf.set(id, owner);
    skill.set(owner, 0.7 + ((i * 7) % 10) / 14);
    reps.push({ id: owner, name: rep ?? 'Sam Whitaker', manager: 'R-0', active: rep !== undefined });
    if (rep !== undefined)
      assignments.push({ id: `AS-${owner}`, subject: { kind: 'rep', id: owner }, territory: id, from: start });
    for (const [state, count] of Object.entries(states)) {
      inhabitants.set(state, count);
      claims.set(state, state === inTwo.state ? [id, territoryId(inTwo.alsoIn)] : [id]);
    }
  });
  for (const [state, ids] of claims)
    for (const territory of ids)
      assignments.push({
        id: `AS-${areaId(state)}-${territory}`,
        subject: { kind: 'area', id: areaId(state) },
        territory,
        from: start,
      });
  const areas = [...inhabitants].map(([state, population]): Area => ({
    id: areaId(state),
    name: state,
    level: 'state',
    measures: { population },
    geometry: geometryOf(outlines, state),
  }));
  return { territories: tree, areas, reps, assignments, claims, ownerOf, skill };
}

function geometryOf({ grid, states }: OutlineData, name: string): GeoJSON.MultiPolygon {
  const shape = states.shapes.find((s) => s.name === name);
  if (!shape) throw new Error(`The outlines have no state “${name}”.`);
  const arc = (index: number): GeoJSON.Position[] => {
    const out: GeoJSON.Position[] = [];
    let x = 0;
    let y = 0;
    const deltas = states.arcs[index]!;
    for (let i = 0; i < deltas.length; i += 2) out.push([(x += deltas[i]!) / grid, (y += deltas[i + 1]!) / grid]);
    return out;
  };
  const ring = (signed: readonly number[]) =>
    signed.flatMap((a, i) => {
      const points = a < 0 ? arc(~a).reverse() : arc(a);
      return i === 0 ? points : points.slice(1);
    });
  const closed = (points: GeoJSON.Position[]) => {
    const [first, last] = [points[0]!, points[points.length - 1]!];
    return first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
  };
  return { type: 'MultiPolygon', coordinates: shape.rings.map((r) => [closed(ring(r))]) };
}

interface Booked {
  readonly account: Account;
  readonly claims: readonly Id[];
}
const kinds = [
  'Foundry',
  'Castings',
  'Tool & Die',
  'Bearing',
  'Hydraulics',
  'Forge',
  'Fittings',
  'Drivetrain',
  'Controls',
];
const places = [
  'Summit',
  'Harbor',
  'Prairie',
  'Keystone',
  'Cedar',
  'Granite',
  'Lakeside',
  'Union',
  'Pioneer',
  'Redwood',
];

/** Accounts where people live: by a state's inhabitants, around the best places for its name. */
function book(own: Plan, outlines: OutlineData, random: () => number): Booked[] {
  const total = own.areas.reduce((sum, a) => sum + a.measures!['population']!, 0);
  const out: Booked[] = [];
  for (const area of own.areas) {
    const count = Math.max(2, Math.round((ACCOUNTS * area.measures!['population']!) / total));
    const spots = outlines.states.shapes.find((s) => s.name === area.name)!.at;
    const claims = own.claims.get(area.name) ?? [];
    for (let i = 0; i < count; i++) {
      const spot = spots[Math.floor(random() * spots.length)]!;
      const id = `A-${String(out.length + 1).padStart(4, '0')}`;
      const owner = claims[0] === undefined ? undefined : own.ownerOf.get(claims[0]);
      const at = {
        kind: 'point' as const,
        lng: spot[0]! + (random() - 0.5) * 1.2,
        lat: spot[1]! + (random() - 0.5) * 0.9,
        quality: 'city' as const,
      };
      const name = `${places[Math.floor(random() * places.length)]!} ${kinds[Math.floor(random() * kinds.length)]!} ${out.length + 1}`;
      const cls = random() < 0.15 ? 'A' : random() < 0.4 ? 'B' : 'C';
      out.push({
        claims,
        account: {
          id,
          name,
          ...(owner === undefined ? {} : { owner }),
          class: cls,
          at,
          region: area.name,
          country: 'US',
          potential: money(cls === 'A' ? 260_000 : cls === 'B' ? 110_000 : 45_000),
        },
      });
    }
  }
  return out;
}

/** What was sold and whom the reps went to see. */
function history(
  accounts: readonly Booked[],
  skill: ReadonlyMap<Id, number>,
  start: Day,
  today: Day,
  random: () => number,
): { opportunities: Opportunity[]; activities: Activity[] } {
  const opportunities: Opportunity[] = [];
  const activities: Activity[] = [];
  const days = daysBetween(start, today);
  for (const { account, claims } of accounts) {
    const owner = account.owner;
    if (owner === undefined) continue;
    const good = skill.get(owner) ?? 1;
    const deals = Math.round((account.class === 'A' ? 12 : account.class === 'B' ? 7 : 4) * (0.6 + random()));
    for (let k = 0; k < deals; k++) {
      const closes = addDays(start, Math.floor(random() * (days + 80)));
      const state = closes > today ? 'open' : random() < 0.38 * good ? 'won' : 'lost';
      opportunities.push({
        id: `O-${account.id}-${k}`,
        name: `${account.name}, order ${k + 1}`,
        account: account.id,
        owner,
        ...(claims[0] === undefined ? {} : { territory: claims[0] }),
        amount: money(4000 + 60_000 * random() * random() * (account.class === 'A' ? 2.5 : 1)),
        stage: state === 'open' ? 'Proposal' : state === 'won' ? 'Closed won' : 'Closed lost',
        state,
        probability: state === 'open' ? 0.4 : state === 'won' ? 1 : 0,
        created: addDays(closes, -20 - Math.floor(random() * 90)),
        closes,
      });
    }
    const every = account.class === 'A' ? 30 : account.class === 'B' ? 90 : 180;
    for (let day = Math.floor(random() * every); day < days; day += Math.round((every * (0.6 + 0.9 * random())) / good))
      activities.push({
        id: `X-${account.id}-${day}`,
        account: account.id,
        rep: owner,
        kind: random() < 0.6 ? 'visit' : 'call',
        on: addDays(start, day),
        done: true,
      });
  }
  return { opportunities, activities };
}

function quotasOf(reps: readonly Rep[], start: Day, today: Day): Quota[] {
  const out: Quota[] = [];
  const [first, last] = [partsOf(start)![0], partsOf(today)![0]];
  for (const rep of reps.slice(1))
    for (let year = first; year <= last; year++)
      for (let q = 0; q < 4; q++)
        out.push({
          id: `Q-${rep.id}-${year}-${q + 1}`,
          of: { kind: 'rep', id: rep.id },
          from: dayOf(year, q * 3 + 1, 1),
          to: q === 3 ? dayOf(year + 1, 1, 1) : dayOf(year, q * 3 + 4, 1),
          target: money([150, 165, 155, 190][q]! * 1000 * (0.85 + ((dayNumber(start) + out.length) % 5) / 16)),
        });
  return out;
}
