import type { Area, Assignment, Day, Identity, Location, Rep, Territory } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/index.js';
import type { Alignment } from './alignment.js';
import type { County } from './counties.js';
import { peopleOf } from './people.js';
import { districts, handedOver, vacant } from './plan.js';
import type { Random } from './random.js';

/** Who has a territory from a day number of the world's span on. */
export interface Tenure {
  readonly rep: string;
  readonly from: Day;
  readonly to?: Day;
}
/** How a rep works: multiples of the ordinary. */
export interface Talent {
  /** Chance to win. */
  readonly skill: number;
  /** Yearly growth of the business, as an exponent. */
  readonly growth: number;
  /** How often accounts are touched. */
  readonly diligence: number;
  /** Of quota, what the plan was drawn for the rep to reach. */
  readonly attainment: number;
}
export interface Organisation {
  readonly territories: readonly Territory[];
  readonly reps: readonly Rep[];
  readonly areas: readonly Area[];
  readonly assignments: readonly Assignment[];
  /** Id of a territory by its place in the plan, and who had it, oldest first. */
  readonly leaves: readonly { readonly id: string; readonly tenures: readonly Tenure[] }[];
  readonly talents: ReadonlyMap<string, Talent>;
  /** Reps by manager, for the quotas of managers. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
}

/** Who looks at the demo: a district manager, the same in every world. */
export const signedIn: Identity & { readonly rep: string } = {
  user: 'U-1',
  rep: 'M-great-lakes-south',
  name: 'Ruth Delgado',
  tenant: 'Bluewater Pumps',
  locale: 'en-US',
  timeZone: 'America/Chicago',
  currency: 'USD',
};

export const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

export interface OrganisationInput {
  readonly counties: readonly County[];
  readonly alignment: Alignment;
  readonly random: Random;
  readonly start: Day;
  readonly today: Day;
  readonly realignedOn: Day;
}
export function organise(input: OrganisationInput): Organisation {
  const { counties, alignment, random, start, today } = input;
  const nameOf = peopleOf(random);
  const territories: Territory[] = [{ id: 'US', name: 'United States', type: 'company' }];
  const reps: Rep[] = [];
  const assignments: Assignment[] = [];
  const talents = new Map<string, Talent>();
  const teams = new Map<string, string[]>();
  const leaves: { id: string; tenures: Tenure[] }[] = [];
  const longAgo = addDays(start, -700);

  const homeAt = (county: County): Location => {
    const place = county.places[0] ?? county;
    return {
      kind: 'point',
      lng: round(place.lng + random.between(-0.08, 0.08)),
      lat: round(place.lat + random.between(-0.06, 0.06)),
      quality: 'street',
    };
  };
  const hold = (rep: string, territory: string, role: string, from: Day, to?: Day) =>
    assignments.push({
      id: `S-${rep}-${slug(territory)}`,
      subject: { kind: 'rep', id: rep },
      territory,
      role,
      from,
      ...(to && { to }),
    });
  const hire = (id: string, manager: string | undefined, active: boolean, home?: Location) => {
    reps.push({
      id,
      name: id === signedIn.rep ? signedIn.name : nameOf(),
      active,
      ...(manager && { manager }),
      ...(home && { home }),
      hoursPerYear: 1500 + 50 * random.below(8),
    });
    if (manager) teams.set(manager, [...(teams.get(manager) ?? []), id]);
  };

  hire('M-US', undefined, true);
  hold('M-US', 'US', 'manager', longAgo);
  for (const region of new Set(districts.map((d) => d.region))) {
    const id = `R-${slug(region)}`;
    territories.push({ id, name: `${region} region`, parent: 'US', type: 'region' });
    hire(`M-${slug(region)}`, 'M-US', true);
    hold(`M-${slug(region)}`, id, 'manager', longAgo);
  }
  let count = 0;
  const newRep = (territory: number, manager: string, active: boolean) => {
    const id = `P-${String(++count).padStart(3, '0')}`;
    hire(id, manager, active, homeAt(counties[alignment.anchors[territory]!]!));
    talents.set(id, talentOf(random));
    return id;
  };
  for (const district of districts) {
    const id = `D-${slug(district.name)}`;
    const manager = `M-${slug(district.name)}`;
    territories.push({ id, name: district.name, parent: `R-${slug(district.region)}`, type: 'district' });
    hire(manager, `M-${slug(district.region)}`, true);
    hold(manager, id, 'manager', longAgo);
    for (const plan of district.territories) {
      const t = leaves.length;
      const leaf = { id: `T-${slug(plan.name)}`, tenures: [] as Tenure[] };
      territories.push({ id: leaf.id, name: plan.name, parent: id, type: 'territory' });
      const left = vacant.find(([name]) => name === plan.name)?.[1];
      const changed = handedOver.find(([name]) => name === plan.name)?.[1];
      if (left !== undefined)
        leaf.tenures.push({ rep: newRep(t, manager, false), from: longAgo, to: addDays(today, -left) });
      else if (changed !== undefined)
        leaf.tenures.push({ rep: newRep(t, manager, false), from: longAgo, to: addDays(today, -changed) });
      if (left === undefined)
        leaf.tenures.push({
          rep: newRep(t, manager, true),
          from: changed === undefined ? addDays(longAgo, -random.below(900)) : addDays(today, -changed),
        });
      for (const { rep, from, to } of leaf.tenures) hold(rep, leaf.id, 'rep', from, to);
      leaves.push(leaf);
    }
  }
  // one after another, so that some are well ahead and some well behind whatever the seed
  const field = [...talents.keys()];
  random.shuffle(field).forEach((rep, i) => {
    const at = i / (field.length - 1);
    talents.set(rep, { ...talents.get(rep)!, attainment: 0.67 + 0.58 * at + random.between(-0.04, 0.04) });
  });
  for (const leaf of leaves)
    if (leaf.tenures.at(-1)!.to) {
      const rep = leaf.tenures.at(-1)!.rep;
      talents.set(rep, { ...talents.get(rep)!, attainment: 0.8, growth: -0.22, diligence: 0.8 });
    }
  return {
    territories,
    reps,
    areas: counties.map((c) => ({
      id: c.fips,
      name: `${c.name}, ${c.state}`,
      level: 'county',
      measures: c.measures,
      geometry: c.geometry,
    })),
    assignments: [...assignments, ...areaAssignments(input, leaves, addDays(longAgo, -300))],
    leaves,
    talents,
    teams,
  };
}

const round = (n: number) => Math.round(n * 1e5) / 1e5;

function talentOf(random: Random): Talent {
  const skill = Math.min(1.4, Math.max(0.7, 1 + 0.2 * random.normal()));
  return {
    skill,
    growth: Math.min(0.3, Math.max(-0.22, 0.05 + 0.12 * random.normal())),
    diligence: Math.min(1.35, Math.max(0.55, 0.55 + 0.45 * skill + 0.14 * random.normal())),
    attainment: 1,
  };
}

function areaAssignments(
  { alignment, counties, realignedOn }: OrganisationInput,
  leaves: Organisation['leaves'],
  since: Day,
): Assignment[] {
  const out: Assignment[] = [];
  counties.forEach((county, c) => {
    const now = alignment.territoryOf[c]!;
    if (now < 0) return;
    const claim = (territory: number, from: Day, to?: Day) =>
      out.push({
        id: `G-${county.fips}-${slug(alignment.plans[territory]!.name)}`,
        subject: { kind: 'area', id: county.fips },
        territory: leaves[territory]!.id,
        from,
        ...(to && { to }),
      });
    const before = alignment.before.get(c);
    if (before !== undefined) claim(before, since, realignedOn);
    claim(now, before === undefined ? since : realignedOn);
    const also = alignment.alsoClaimedBy.get(c);
    if (also !== undefined && also !== before) claim(also, realignedOn);
  });
  return out;
}

/** Who had a territory on a day; undefined in a vacancy. */
export const repOn = (tenures: readonly Tenure[], day: Day): string | undefined =>
  tenures.find((t) => t.from <= day && (t.to === undefined || day < t.to))?.rep;
