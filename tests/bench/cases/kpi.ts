import {
  type Account,
  type Assignment,
  MONEY_SCALE,
  type Opportunity,
  type World,
  calendarOf,
  calendarYear,
  collectionNames,
  defaultPolicy,
  flow,
  rollUp,
  tableOf,
} from '../../../src/domain/index.js';

const OPPORTUNITIES = 1_000_000;
const ACCOUNTS = 100_000;
const TERRITORIES = 500;

function seeded(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
const id = (prefix: string, n: number) => prefix + String(n).padStart(15, '0');

/** The same million opportunities as records of ours and as plain objects. */
function data() {
  const random = seeded(42);
  const accounts: Account[] = [];
  const assignments: Assignment[] = [];
  for (let i = 0; i < ACCOUNTS; i++) {
    const account = id('001', i);
    accounts.push({ id: account, name: '', at: { kind: 'missing', reason: 'none' } });
    assignments.push({
      id: id('0TA', i),
      subject: { kind: 'account', id: account },
      territory: `T-${Math.floor(random() * TERRITORIES)}`,
    });
  }
  const opportunities: Opportunity[] = [];
  for (let i = 0; i < OPPORTUNITIES; i++) {
    const month = 1 + Math.floor(random() * 12);
    opportunities.push({
      id: id('006', i),
      account: accounts[Math.floor(random() * ACCOUNTS)]!.id,
      owner: 'R-1',
      amount: { amount: Math.round(1000 + random() * random() * 250_000) * MONEY_SCALE, currency: 'USD' },
      stage: 'Won',
      state: random() < 0.5 ? 'won' : 'open',
      closes: `2026-${String(month).padStart(2, '0')}-15`,
    });
  }
  return { accounts, assignments, opportunities };
}

/** Won amount by territory, with the join from opportunity to account to territory. */
export async function run({ say, median }: { say(t: string): void; median(n: number[]): number }) {
  const { accounts, assignments, opportunities } = data();
  const territories = Array.from({ length: TERRITORIES }, (_, t) => ({ id: `T-${t}`, name: '' }));
  const tables = Object.fromEntries(collectionNames.map((n) => [n, tableOf(n, [])])) as unknown as World['tables'];
  const world: World = {
    tables: {
      ...tables,
      accounts: tableOf('accounts', accounts),
      assignments: tableOf('assignments', assignments),
      opportunities: tableOf('opportunities', opportunities),
      territories: tableOf('territories', territories),
    },
    asOf: '2026-12-31',
    calendar: calendarOf(calendarYear),
    currency: 'USD',
    policy: defaultPolicy,
  };
  // a new part each time, so that nothing of an earlier pass is at hand
  const wonPart = () =>
    flow('opportunities', 'closes', (t) => {
      const state = t.column('state');
      const amount = t.column('amount');
      return (i) => (state[i] === 'won' ? amount[i]!.amount : 0);
    });
  const year = { id: '2026', from: '2026-01-01', to: '2027-01-01', upTo: '2027-01-01' };

  const territoryOf = new Map(assignments.map((a) => [a.subject.id, a.territory]));
  const rows = opportunities.map((o) => ({
    AccountId: o.account!,
    Amount: o.amount!.amount,
    IsWon: o.state === 'won',
  }));
  const objects = new Map(accounts.map((a) => [a.id, { Id: a.id, Territory: territoryOf.get(a.id)! }]));

  /** Asks for every territory, since sums are made on demand. */
  const sumAll = () => {
    const won = wonPart();
    const sums = rollUp(world, [won], [year], 'as-is');
    return new Map(territories.map(({ id: t }) => [t, sums.of(won, { kind: 'territory', id: t }, 0)]));
  };
  const start = performance.now();
  sumAll();
  say(`kpi.rollup1m: ours reads its columns once, ${(performance.now() - start).toFixed(0)} ms`);
  const ours: number[] = [];
  const peer: number[] = [];
  for (let k = 0; k < 7; k++) {
    const t0 = performance.now();
    const sums = sumAll();
    const t1 = performance.now();
    const groups = new Map<string, { sum: number; count: number }>();
    for (const o of rows) {
      if (!o.IsWon) continue;
      const territory = objects.get(o.AccountId)!.Territory;
      const known = groups.get(territory);
      if (known) {
        known.sum += o.Amount;
        known.count++;
      } else groups.set(territory, { sum: o.Amount, count: 1 });
    }
    const t2 = performance.now();
    for (const [territory, { sum }] of groups)
      if (sums.get(territory) !== sum) throw new Error(`The sums of ${territory} differ.`);
    ours.push(t1 - t0);
    peer.push(t2 - t1);
    say(`kpi.rollup1m, repetition ${k + 1} of 7: ours ${(t1 - t0).toFixed(1)} ms, objects ${(t2 - t1).toFixed(0)} ms`);
  }
  return { 'kpi.rollup1m/objects': { ours: median(ours), peer: median(peer), note: 'both with their rows in memory' } };
}
