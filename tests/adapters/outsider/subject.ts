/** The outsider over its server, as a subject for the contract kit. */
import type { Fault, Make, Subject, World } from '../../../src/adapters/shared/contract/index.js';
import { realPorts } from '../../../src/adapters/shared/index.js';
import type { CrmAdapter } from '../../../src/domain/index.js';
import { RecordsCrm, type serveRecords, toWire, type WireChange } from '../../servers/records.js';
import { outsider } from './outsider.js';

const usd = (units: number) => ({ amount: Math.round(units * 10_000), currency: 'USD' });
const day = (n: number) => `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));
const reps = 5;
const accounts = 14;

export const world: World = {
  territories: many(5, (n) => ({ id: `t${n}`, name: `Territory ${n}`, ...(n > 1 ? { parent: 't1' } : {}) })),
  reps: many(reps, (n) => ({
    id: `r${n}`,
    name: `Rep ${n}`,
    active: n !== 4,
    home: { kind: 'point', lng: -90 + n, lat: 40, quality: 'city' },
  })),
  accounts: many(accounts, (n) => ({
    id: `a${n}`,
    name: `Account ${n} & Söhne`,
    owner: `r${(n % reps) + 1}`,
    class: 'ABC'[n % 3]!,
    at:
      n === 3
        ? { kind: 'missing', reason: 'none' }
        : { kind: 'point', lng: -95 + n * 0.7, lat: 35 + n * 0.3, quality: 'street' },
    revenue: usd(1000.0001 * n),
  })),
  opportunities: many(23, (n) => ({
    id: `o${n}`,
    name: `Deal ${n}`,
    account: `a${(n % accounts) + 1}`,
    owner: `r${(n % reps) + 1}`,
    territory: `t${(n % 4) + 2}`,
    stage: 'Proposal',
    state: (['open', 'won', 'lost'] as const)[n % 3]!,
    probability: 0.5,
    ...(n % 3 === 0 ? { forecast: (['commit', 'best-case', 'pipeline'] as const)[(n / 3) % 3]! } : {}),
    closes: day(n),
    ...(n % 7 === 0 ? {} : { amount: usd(99.9999 + n) }),
  })),
  activities: many(9, (n) => ({
    id: `v${n}`,
    account: `a${n}`,
    rep: `r${(n % reps) + 1}`,
    kind: 'visit',
    on: day(n * 3),
    done: n % 2 === 0,
    minutes: 30,
  })),
  quotas: many(6, (n) => ({
    id: `q${n}`,
    of: n % 2 ? { kind: 'rep', id: `r${(n % reps) + 1}` } : { kind: 'territory', id: `t${(n % 4) + 2}` },
    from: n % 2 ? '2026-01-01' : '2026-07-01',
    to: n % 2 ? '2026-07-01' : '2027-01-01',
    target: usd(50_000 + n),
  })),
  assignments: many(10, (n) => ({
    id: `s${n}`,
    subject: n % 2 ? { kind: 'account', id: `a${n}` } : { kind: 'rep', id: `r${(n % reps) + 1}` },
    territory: `t${(n % 4) + 2}`,
    from: day(n),
    ...(n % 3 ? {} : { to: '2027-01-01' }),
  })),
};
/** Rows that the source holds and nobody can understand whole. */
const raw = {
  accounts: { bad1: { name: 'Swapped', at: { lat: 140, lng: 35, quality: 'street' } } },
  activities: { bad2: { accountId: 'a1', repId: 'r1', kind: 'visit', on: '2026-02-30', done: false } },
};
const bad = [
  { collection: 'accounts', id: 'bad1' },
  { collection: 'activities', id: 'bad2' },
] as const;
const faults: readonly Fault[] = [
  'signed-out',
  'forbidden',
  'throttled',
  'broken',
  'not-the-crm',
  'cut',
  'unreachable',
  'hang',
  'lost-answer',
];

export interface Planted {
  readonly atomic?: number;
  /** Breaks the adapter on purpose. */
  readonly plant?: (adapter: CrmAdapter, crm: RecordsCrm) => CrmAdapter;
}
/** Waits take no time, and timers run out just when the server decides to stay silent. */
export const makeOutsider =
  (
    server: Awaited<ReturnType<typeof serveRecords>>,
    { atomic = 1, plant = (adapter) => adapter }: Planted = {},
  ): Make =>
  async () => {
    const crm = new RecordsCrm(world, raw);
    const { url, remove } = server.add(crm);
    const timers = new Set<() => void>();
    crm.onHang = () => [...timers].forEach((act) => act());
    const after = (_: number, act: () => void) => {
      timers.add(act);
      return () => timers.delete(act);
    };
    const ports = { ...realPorts, sleep: async () => {}, after };
    const subject: Subject = {
      adapter: plant(outsider({ url, atomic, transport: { ports } }), crm),
      world,
      bad,
      refused: { do: 'update', collection: 'opportunities', id: 'o1', set: { stage: '' } },
      peek: async (collection, id) => crm.peek(collection, id) as never,
      edit: async (change) => {
        const { collection: object } = change;
        const key = change.do === 'create' ? change.record.id : change.id;
        const set = change.do === 'create' ? change.record : change.do === 'update' ? change.set : {};
        const wire: WireChange = { op: change.do, object, key, fields: toWire(set) };
        if (object === 'territories' && change.do === 'delete') crm.rows(object).delete(key);
        else crm.change(wire);
      },
      faults,
      fault: (fault) => {
        crm.fault = fault;
      },
      requests: () => crm.requests,
      dispose: remove as () => void,
    };
    return subject;
  };
