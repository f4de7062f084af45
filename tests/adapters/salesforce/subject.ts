/** The adapter over the emulator, as a subject for the contract kit. */
import { Connection } from 'jsforce';
import { salesforce, type SalesforceOptions } from '../../../src/adapters/salesforce/index.js';
import type { Fault, Make, Subject, World } from '../../../src/adapters/shared/contract/index.js';
import { realPorts } from '../../../src/adapters/shared/index.js';
import type { Change, CollectionName, Id } from '../../../src/domain/index.js';
import { idOf } from '../../servers/salesforce/ids.js';
import { seed } from '../../servers/salesforce/seed.js';
import { type Org, type serveSalesforce, setFault } from '../../servers/salesforce/server.js';

const usd = (units: number) => ({ amount: Math.round(units * 10_000), currency: 'USD' });
const day = (n: number) => `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));
const [acc, usr, ter] = ['001', '005', '0MI'].map((prefix) => (n: number) => idOf(prefix, n)) as [
  (n: number) => Id,
  (n: number) => Id,
  (n: number) => Id,
];
const stages = { open: 'Proposal', won: 'Closed Won', lost: 'Closed Lost' } as const;

export const world: World = {
  territories: many(5, (n) => ({
    id: ter(n),
    name: `Territory ${n}`,
    type: 'Region',
    ...(n > 1 ? { parent: ter(1) } : {}),
  })),
  reps: many(5, (n) => ({
    id: usr(n),
    name: `Rep ${n} O'Neil\\`,
    active: n !== 4,
    ...(n > 1 ? { manager: usr(1) } : {}),
    home: { kind: 'point', lng: -90 + n, lat: 40, quality: 'city' },
  })),
  accounts: many(14, (n) => ({
    id: acc(n),
    name: `Account ${n} "&", Söhne\nline`,
    owner: usr((n % 5) + 1),
    class: 'ABC'[n % 3]!,
    segment: 'Energy',
    at:
      n === 3
        ? { kind: 'missing', reason: 'none' }
        : { kind: 'point', lng: -95 + n * 0.7, lat: 35 + n * 0.3, quality: 'street' },
    revenue: usd(1000.0001 * n),
  })),
  opportunities: many(23, (n) => {
    const state = (['open', 'won', 'lost'] as const)[n % 3]!;
    return {
      id: idOf('006', n),
      name: `Deal ${n}`,
      account: acc((n % 14) + 1),
      owner: usr((n % 5) + 1),
      territory: ter((n % 4) + 2),
      stage: stages[state],
      state,
      probability: 0.5,
      ...(state === 'open' ? { forecast: (['commit', 'best-case', 'pipeline'] as const)[(n / 3) % 3]! } : {}),
      created: '2026-01-05',
      closes: day(n),
      ...(n % 7 === 0 ? {} : { amount: usd(99.9999 + n) }),
    };
  }),
  activities: many(9, (n) => ({
    id: idOf(n > 5 ? '00U' : '00T', n),
    account: acc(n),
    rep: usr((n % 5) + 1),
    kind: (['visit', 'call', 'mail', 'other'] as const)[n % 4]!,
    on: day(n * 3),
    done: n % 2 === 0,
    minutes: 30,
  })),
  quotas: many(6, (n) => ({
    id: idOf('0J9', n),
    of: n % 2 ? { kind: 'rep', id: usr((n % 5) + 1) } : { kind: 'territory', id: ter((n % 4) + 2) },
    from: n % 2 ? '2026-01-01' : '2026-07-01',
    to: n % 2 ? '2026-07-01' : '2027-01-01',
    target: usd(50_000 + n),
  })),
  assignments: many(10, (n) => ({
    id: idOf(n % 2 ? '0My' : '0MS', n),
    ...(n % 2
      ? { subject: { kind: 'account' as const, id: acc(n) }, cause: n > 5 ? ('rule' as const) : ('hand' as const) }
      : { subject: { kind: 'rep' as const, id: usr((n % 5) + 1) }, role: 'Seller' }),
    territory: ter((n % 4) + 2),
  })),
};
/** Rows that the org holds and nobody can understand whole. */
const swapped = idOf('001', 500);
function spoil(org: Org) {
  org.store.put('Account', { Id: swapped, Name: 'Swapped', BillingLatitude: 140, BillingLongitude: 35 });
  org.store.put('Task', {
    Id: idOf('00T', 500),
    WhatId: acc(1),
    OwnerId: usr(1),
    ActivityDate: null,
    Status: 'Not Started',
  });
}
const bad = [
  { collection: 'accounts', id: swapped },
  { collection: 'activities', id: idOf('00T', 500) },
] as const;

const faults: Readonly<Record<Fault, string>> = {
  'signed-out': 'session-revoked',
  forbidden: 'no-access',
  throttled: 'too-many-requests',
  broken: 'server-error',
  'not-the-crm': 'html-with-200',
  cut: 'cut-json',
  unreachable: 'unreachable',
  hang: 'hang',
  'lost-answer': 'lost-answer',
};
const objects: Readonly<Partial<Record<CollectionName, string>>> = {
  territories: 'Territory2',
  reps: 'User',
  accounts: 'Account',
  opportunities: 'Opportunity',
  quotas: 'ForecastingQuota',
};
const theirs: Readonly<Record<string, string>> = {
  name: 'Name',
  owner: 'OwnerId',
  stage: 'StageName',
  cause: 'AssociationCause',
};
function edit({ store }: Org, change: Change) {
  const id = change.do === 'create' ? '' : change.id;
  const object = objects[change.collection] ?? store.typeOf(id).name;
  if (change.do === 'delete') return store.kill(store.existing(object, id));
  if (change.do === 'update')
    store.force(
      object,
      id,
      Object.fromEntries(Object.entries(change.set).map(([k, v]) => [theirs[k] ?? 'Name', v as unknown])),
    );
}

export type Server = Awaited<ReturnType<typeof serveSalesforce>>;
export interface Setting {
  readonly options?: Partial<SalesforceOptions>;
  /** Rows of a page that the org gives at most. */
  readonly pageSize?: number;
}
const mapping = { currency: 'USD', accounts: { fields: { class: 'Class__c', potential: 'Potential__c' } } };
/** An org with the world in it, and an adapter whose waits take no time and whose timers run out when the org stays silent. */
export function connected(server: Server, { options = {}, pageSize = 2000 }: Setting = {}) {
  const { org, url, remove } = server.add({ pageSize, bulkPageSize: 3 });
  seed(org, world);
  spoil(org);
  const timers = new Set<() => void>();
  org.onHang = () => [...timers].forEach((act) => act());
  const after = (_: number, act: () => void) => {
    timers.add(act);
    return () => timers.delete(act);
  };
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const ports = { ...realPorts, sleep: turn, after, now: () => org.store.now() };
  const connection = new Connection({ instanceUrl: url, accessToken: org.token, version: '62.0' });
  const adapter = salesforce({
    connection,
    mapping,
    refresh: async () => org.grant(),
    transport: { ports },
    pageSize: 4,
    ...options,
  });
  return { org, url, connection, adapter, remove };
}
export const makeSalesforce =
  (server: Server, setting?: Setting): Make =>
  async () => {
    const { org, adapter, remove } = connected(server, setting);
    const subject: Subject = {
      adapter,
      world,
      bad,
      refused: { do: 'update', collection: 'opportunities', id: idOf('006', 1), set: { stage: '' } },
      samples: {
        assignments: {
          set: { cause: 'hand' },
          create: {
            id: 'bailiwick-new-1',
            subject: { kind: 'account', id: acc(2) },
            territory: ter(2),
            cause: 'hand',
          },
        },
      },
      edit: async (change) => edit(org, change),
      faults: Object.keys(faults) as Fault[],
      fault: (fault) => setFault(org, fault === 'none' ? undefined : faults[fault]),
      requests: () => org.requests,
      dispose: remove,
    };
    return subject;
  };
/** The ways to read, each for a run of the kit. */
export const settings = {
  'pages by key': {},
  'pages that the org cuts shorter than asked': { pageSize: 3 },
  'bulk queries': { options: { bulkFrom: 1 } },
} satisfies Readonly<Record<string, Setting>>;
