import { describe, test } from 'vitest';
import { file } from '../../../src/adapters/file/index.js';
import { contract, type Make, type World } from '../../../src/adapters/shared/contract/index.js';
import type { Collections } from '../../../src/domain/index.js';

const files = {
  'territories.csv': 'id,name,parentId\nT1,North,\nT2,South,T1\nT3,East,T1\n',
  'reps.csv': 'id,name,territoryId,role\nR1,Ada,T1,rep\nR2,Grace,T2,rep\nR3,Edith,T3,rep\n',
  'accounts.csv': `Account ID,Account Name,Owner ID,Latitude,Longitude,Billing City,Annual Revenue
C1,One,R1,40.5,-74.25,Newark,"$1,234.50"
C2,Two,R2,41,179.99,,
C3,"Three, Ltd",R3,41,-179.99,Here,0.0001
C4,Four,R1,0,0,Nowhere,many
`,
  'opportunities.csv': `id,account,owner,territory,amount,stage,close date,probability,ForecastCategoryName
O1,C1,R1,T1,100.00,Proposal,2026-01-01,50%,Best Case
O2,C2,R2,T2,200.1234,Closed Won,2026-02-01,100,Closed
O3,C3,R3,T3,0.1,Closed Lost,2026-03-31,0,Omitted
O4,C1,R1,T1,,Qualify,2026-04-01,,hopeful
O5,C2,R2,T2,7,Closed Won,yesterday,100,
`,
  'quotas.csv': `rep,start,end,quota\nR1,2026-01-01,2026-03-31,500\nR2,2026-01-01,2026-03-31,500\nR3,2026-01-01,2026-03-31,500\n`,
};
const usd = (amount: number) => ({ amount, currency: 'USD' });
const quota = (rep: string): Collections['quotas'] => ({
  id: `${rep}:2026-01-01`,
  of: { kind: 'rep', id: rep },
  from: '2026-01-01',
  to: '2026-04-01',
  target: usd(5_000_000),
});
const world: World = {
  territories: [
    { id: 'T1', name: 'North' },
    { id: 'T2', name: 'South', parent: 'T1' },
    { id: 'T3', name: 'East', parent: 'T1' },
  ],
  reps: [
    { id: 'R1', name: 'Ada', active: true },
    { id: 'R2', name: 'Grace', active: true },
    { id: 'R3', name: 'Edith', active: true },
  ],
  accounts: [
    { id: 'C1', name: 'One', owner: 'R1', at: point(-74.25, 40.5), city: 'Newark', revenue: usd(12_345_000) },
    { id: 'C2', name: 'Two', owner: 'R2', at: point(179.99, 41) },
    { id: 'C3', name: 'Three, Ltd', owner: 'R3', at: point(-179.99, 41), city: 'Here', revenue: usd(1) },
    { id: 'C4', name: 'Four', owner: 'R1', at: { kind: 'missing', reason: 'zero' }, city: 'Nowhere' },
  ],
  opportunities: [
    deal('O1', '1', {
      amount: usd(1_000_000),
      stage: 'Proposal',
      state: 'open',
      probability: 0.5,
      forecast: 'best-case',
      closes: '2026-01-01',
    }),
    deal('O2', '2', {
      amount: usd(2_001_234),
      stage: 'Closed Won',
      state: 'won',
      probability: 1,
      closes: '2026-02-01',
    }),
    deal('O3', '3', {
      amount: usd(1_000),
      stage: 'Closed Lost',
      state: 'lost',
      probability: 0,
      forecast: 'omitted',
      closes: '2026-03-31',
    }),
    deal('O4', '1', { stage: 'Qualify', state: 'open', closes: '2026-04-01' }),
  ],
  quotas: ['R1', 'R2', 'R3'].map(quota),
  assignments: ['1', '2', '3'].map((n) => ({
    id: `R${n}:T${n}:home`,
    subject: { kind: 'rep', id: `R${n}` },
    territory: `T${n}`,
  })),
};
function point(lng: number, lat: number) {
  return { kind: 'point', lng, lat, quality: 'unknown' } as const;
}
function deal(
  id: string,
  of: string,
  rest: Omit<Collections['opportunities'], 'id' | 'account' | 'owner' | 'territory'>,
): Collections['opportunities'] {
  return { id, account: `C${of}`, owner: `R${of}`, territory: `T${of}`, ...rest };
}

const make: Make = async () => {
  const adapter = file({ files: Object.entries(files).map(([name, text]) => ({ name, text })), pageSize: 1 });
  await adapter.identify({ signal: new AbortController().signal });
  return {
    adapter,
    world,
    bad: [
      { collection: 'accounts', id: 'C4' },
      { collection: 'opportunities', id: 'O4' },
      { collection: 'opportunities', id: 'O5' },
    ],
  };
};

describe('the file adapter', () => {
  for (const c of contract) test(c.name, () => c.run(make));
});
