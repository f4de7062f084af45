import { MONEY_SCALE, addDays } from '../../../src/domain/index.js';
import { type SmallWorld, TODAY, smallWorld } from '../../support/small-world.js';

/** Numbers of 0 to 1 that a seed gives, always the same ones (mulberry32). */
export function randomOf(seed: number): () => number {
  let a = (seed + 1) * 0x9e3779b9;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const money = (dollars: number) => ({ amount: dollars * MONEY_SCALE, currency: 'USD' });

/** The small world with other numbers: who has which area, what was won, what was planned, how many people live there. */
export function randomWorld(seed: number): SmallWorld {
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const world = smallWorld();
  const territories = ['T-1', 'T-2', 'T-3', 'T-4'];
  const chance = random();
  world.assignments = world.assignments
    .filter((a) => a.id !== 'AS-A-1-1b')
    .map((a) => (a.subject.kind === 'area' && random() < chance / 3 ? { ...a, territory: territories[below(4)]! } : a));
  world.areas = world.areas.map((a) => ({
    ...a,
    measures: random() < 0.1 ? {} : { population: 1000 * (1 + below(10 ** (1 + below(3)))) },
  }));
  const scale = 10 ** (2 + below(4));
  world.opportunities = world.opportunities
    .filter(() => random() < 0.9)
    .map((o) => ({
      ...o,
      amount: money(1 + below(20 * scale)),
      ...(o.state === 'open'
        ? {}
        : { closes: addDays(TODAY, -below(900)), state: random() < 0.6 ? ('won' as const) : ('lost' as const) }),
    }));
  world.quotas = world.quotas.map((q) => ({ ...q, target: money(scale * (1 + below(60))) }));
  return world;
}
