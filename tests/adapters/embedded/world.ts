import type { Collections, Identity } from '../../../src/domain/index.js';

/** A company of five of everything, with every optional field somewhere. */
export type Company = { [N in keyof Collections]: Collections[N][] };

export const identity: Identity = {
  user: 'u1',
  rep: 'r1',
  name: 'Ada',
  tenant: 'acme',
  locale: 'en-US',
  timeZone: 'UTC',
  currency: 'USD',
};
const usd = (units: number) => ({ amount: units * 10_000, currency: 'USD' });
const five = [1, 2, 3, 4, 5];

export const company = (): Company => ({
  territories: five.map((n) => ({
    id: `t${n}`,
    name: `Territory ${n}`,
    ...(n > 2 && { parent: n > 4 ? 't3' : 't1' }),
  })),
  areas: five.map((n) => ({ id: `a${n}`, name: `Area ${n}`, level: 'county', measures: { population: n * 1000 } })),
  reps: five.map((n) => ({ id: `r${n}`, name: `Rep ${n}`, active: n !== 5, ...(n > 1 && { manager: 'r1' }) })),
  accounts: five.map((n) => ({
    id: `c${n}`,
    name: `Account ${n}`,
    owner: `r${n < 5 ? n : 1}`,
    at:
      n === 5
        ? { kind: 'missing', reason: 'zero' }
        : { kind: 'point', lng: 179.9 + n / 20 - (n > 2 ? 360 : 0), lat: 10, quality: 'street' },
    revenue: usd(n),
  })),
  opportunities: five.map((n) => ({
    id: `o${n}`,
    account: `c${n < 3 ? 1 : n}`,
    owner: `r${n < 3 ? 1 : n}`,
    territory: `t${n}`,
    amount: usd(n * 100),
    stage: n === 1 ? 'Proposal' : 'Closed won',
    state: n === 1 ? 'open' : 'won',
    created: `2026-0${n}-01`,
    closes: `2026-0${n}-20`,
  })),
  activities: five.map((n) => ({
    id: `v${n}`,
    account: `c${n}`,
    rep: `r${n}`,
    kind: 'visit',
    on: `2026-0${n}-10`,
    done: true,
  })),
  quotas: five.map((n) => ({
    id: `q${n}`,
    of: { kind: n === 5 ? 'territory' : 'rep', id: n === 5 ? 't5' : `r${n}` },
    from: '2026-01-01',
    to: '2026-04-01',
    target: usd(1000),
  })),
  assignments: [
    { id: 's1', subject: { kind: 'rep', id: 'r1' }, territory: 't1', from: '2025-01-01' },
    { id: 's2', subject: { kind: 'rep', id: 'r2' }, territory: 't2', from: '2025-01-01', to: '2026-01-01' },
    { id: 's3', subject: { kind: 'account', id: 'c1' }, territory: 't5', cause: 'hand' },
    { id: 's4', subject: { kind: 'area', id: 'a1' }, territory: 't3' },
    { id: 's5', subject: { kind: 'account', id: 'c2' }, territory: 't2', cause: 'rule' },
  ],
});
