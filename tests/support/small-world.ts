import type { Collections, Identity } from '../../src/domain/index.js';
import { MONEY_SCALE, addDays } from '../../src/domain/index.js';

/** The day on which the small world stands. */
export const TODAY = '2026-08-18';
export const identity: Identity = {
  user: 'U-1',
  rep: 'R-1',
  name: 'Dana Whitfield',
  tenant: 'small',
  locale: 'en-US',
  timeZone: 'America/Chicago',
  currency: 'USD',
};
export type SmallWorld = { [N in keyof Collections]: Collections[N][] };

const money = (dollars: number) => ({ amount: dollars * MONEY_SCALE, currency: 'USD' });

/**
 * Four territories of four counties each in two districts, five reps and their manager, 32 accounts: one overlap (area
 * A-1-1), one gap (A-3-3), one vacancy (T-4), one inactive owner. Small enough to count by hand.
 */
export function smallWorld(): SmallWorld {
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const world: SmallWorld = {
    territories: [
      { id: 'D-W', name: 'West District', type: 'district' },
      { id: 'D-E', name: 'East District', type: 'district' },
      { id: 'T-1', name: 'Northwest', parent: 'D-W', type: 'territory' },
      { id: 'T-2', name: 'Southwest', parent: 'D-W', type: 'territory' },
      { id: 'T-3', name: 'Northeast', parent: 'D-E', type: 'territory' },
      { id: 'T-4', name: 'Southeast', parent: 'D-E', type: 'territory' },
    ],
    areas: [],
    reps: [
      { id: 'R-0', name: 'Ruth Delgado', active: true },
      { id: 'R-1', name: 'Dana Whitfield', manager: 'R-0', active: true },
      { id: 'R-2', name: 'Tom Lindqvist', manager: 'R-0', active: true },
      { id: 'R-3', name: 'Priya Raman', manager: 'R-0', active: true },
      { id: 'R-4', name: 'Left Long-Ago', manager: 'R-0', active: false },
    ],
    accounts: [],
    opportunities: [],
    activities: [],
    quotas: [],
    assignments: [
      ...['1', '2', '3'].map((n) => ({
        id: `AS-R-${n}`,
        subject: { kind: 'rep' as const, id: `R-${n}` },
        territory: `T-${n}`,
        from: '2024-01-01',
      })),
      {
        id: 'AS-R-4',
        subject: { kind: 'rep', id: 'R-4' },
        territory: 'T-4',
        from: '2024-01-01',
        to: '2026-06-01',
      },
    ],
  };
  const territoryAt = (x: number, y: number) => `T-${x < 2 ? (y < 2 ? 1 : 2) : y < 2 ? 3 : 4}`;
  for (let y = 0; y < 4; y++)
    for (let x = 0; x < 4; x++) {
      const [west, north] = [-90 + x, 42 - y];
      const id = `A-${x}-${y}`;
      world.areas.push({
        id,
        name: `County ${x}${y}`,
        level: 'county',
        measures: { population: 10_000 * (x + y + 1) },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, north],
              [west, north - 1],
              [west + 1, north - 1],
              [west + 1, north],
              [west, north],
            ],
          ],
        },
      });
      if (id !== 'A-3-3')
        world.assignments.push({
          id: `AS-${id}`,
          subject: { kind: 'area', id },
          territory: territoryAt(x, y),
          from: '2024-01-01',
        });
    }
  world.assignments.push({
    id: 'AS-A-1-1b',
    subject: { kind: 'area', id: 'A-1-1' },
    territory: 'T-2',
    from: '2026-07-06',
  });

  for (let i = 0; i < 32; i++) {
    const [x, y] = [i % 4, Math.floor(i / 4) % 4];
    const id = `C-${String(i + 1).padStart(2, '0')}`;
    const territory = territoryAt(x, y);
    world.accounts.push({
      id,
      name: `Account ${i + 1}`,
      owner: territory.replace('T', 'R'),
      class: 'ABCC'[i % 4]!,
      at: { kind: 'point', lng: -90 + x + 0.2 + random() * 0.6, lat: 42 - y - 0.2 - random() * 0.6, quality: 'exact' },
      city: `Town ${i + 1}`,
      potential: money(50_000),
    });
    if (!(x === 3 && y === 3))
      world.assignments.push({
        id: `AS-${id}`,
        subject: { kind: 'account', id },
        territory,
        cause: 'area',
        from: '2024-01-01',
      });
    if (x === 1 && y === 1)
      world.assignments.push({
        id: `AS-${id}b`,
        subject: { kind: 'account', id },
        territory: 'T-2',
        cause: 'area',
        from: '2026-07-06',
      });
  }
  let n = 0;
  for (const account of world.accounts) {
    for (let k = 0; k < 12; k++) {
      const state = k % 4 === 3 ? 'lost' : k >= 10 ? 'open' : 'won';
      const closes = state === 'open' ? addDays(TODAY, 10 + k) : addDays('2024-02-01', Math.floor(random() * 920));
      n++;
      world.opportunities.push({
        id: `O-${String(n).padStart(4, '0')}`,
        name: `Deal ${n}`,
        account: account.id,
        owner: account.owner!,
        territory: territoryOf(world, account.id),
        amount: money(1000 + Math.floor(random() * 20_000)),
        stage: state === 'open' ? 'Proposal' : state === 'won' ? 'Closed won' : 'Closed lost',
        state,
        probability: state === 'open' ? 0.5 : state === 'won' ? 1 : 0,
        created: addDays(closes, -60),
        closes,
      });
    }
    for (let k = 0; k < 6; k++)
      world.activities.push({
        id: `X-${account.id}-${k}`,
        account: account.id,
        rep: account.owner!,
        kind: k % 3 === 2 ? 'mail' : k % 3 === 1 ? 'call' : 'visit',
        on: addDays(TODAY, -5 - Math.floor(random() * 300)),
        done: true,
      });
  }
  for (const rep of ['R-1', 'R-2', 'R-3', 'R-4'])
    for (const year of [2024, 2025, 2026])
      for (let q = 0; q < 4; q++)
        world.quotas.push({
          id: `Q-${rep}-${year}-${q + 1}`,
          of: { kind: 'rep', id: rep },
          from: `${year}-${String(q * 3 + 1).padStart(2, '0')}-01`,
          to: q === 3 ? `${year + 1}-01-01` : `${year}-${String(q * 3 + 4).padStart(2, '0')}-01`,
          target: money(120_000),
        });
  return world;
}
const territoryOf = (world: SmallWorld, account: string): string =>
  world.assignments.find((a) => a.subject.kind === 'account' && a.subject.id === account)?.territory ?? 'T-4';
