import fc from 'fast-check';
import {
  calendarOf,
  calendarYear,
  collectionNames,
  dayFrom,
  dayNumber,
  defaultPolicy,
  forecastCategories,
  tableOf,
  type Account,
  type Calendar,
  type CollectionName,
  type Collections,
  type Money,
  type Policy,
  type Table,
  type Tables,
  type World,
} from '../../src/domain/index.js';

export type Records = { readonly [N in CollectionName]?: readonly Collections[N][] };
export interface Settings {
  readonly asOf?: string;
  readonly calendar?: Calendar;
  readonly currency?: string;
  readonly policy?: Partial<Policy>;
}

export const tablesOf = (records: Records): Tables =>
  Object.fromEntries(
    collectionNames.map((name): [CollectionName, Table<CollectionName>] => [
      name,
      tableOf(name, (records[name] ?? []) as never),
    ]),
  ) as unknown as Tables;

/** A world that stands on 15 May 2026, the middle of 2026-Q2, in dollars. */
export const worldOf = (records: Records, settings: Settings = {}): World => ({
  tables: tablesOf(records),
  asOf: settings.asOf ?? '2026-05-15',
  calendar: settings.calendar ?? calendarOf(calendarYear),
  currency: settings.currency ?? 'USD',
  policy: { ...defaultPolicy, ...settings.policy },
});

export const usd = (units: number): Money => ({ amount: Math.round(units * 10_000), currency: 'USD' });
export const eur = (units: number): Money => ({ amount: Math.round(units * 10_000), currency: 'EUR' });

let made = 0;
/** Records with what a test doesn't care about filled in. */
export const account = (of: Partial<Account> & { id: string }): Account => ({
  name: of.id,
  at: { kind: 'missing', reason: 'none' },
  ...of,
});
export const rep = (id: string, of: Partial<Collections['reps']> = {}): Collections['reps'] => ({
  id,
  name: id,
  active: true,
  ...of,
});
export const territory = (id: string, of: Partial<Collections['territories']> = {}): Collections['territories'] => ({
  id,
  name: id,
  ...of,
});
export const deal = (
  state: 'open' | 'won' | 'lost',
  closes: string,
  of: Partial<Collections['opportunities']> = {},
): Collections['opportunities'] => ({ id: `o${made++}`, owner: 'ann', stage: state, state, closes, ...of });
export const touch = (
  accountId: string,
  on: string,
  of: Partial<Collections['activities']> = {},
): Collections['activities'] => ({
  id: `v${made++}`,
  account: accountId,
  rep: 'ann',
  kind: 'visit',
  on,
  done: true,
  ...of,
});
export const quota = (
  kind: 'rep' | 'territory',
  id: string,
  from: string,
  to: string,
  target: Money,
): Collections['quotas'] => ({ id: `q${made++}`, of: { kind, id }, from, to, target });
export const assign = (
  kind: 'rep' | 'account' | 'area',
  id: string,
  territoryId: string,
  of: Partial<Collections['assignments']> = {},
): Collections['assignments'] => ({ id: `s${made++}`, subject: { kind, id }, territory: territoryId, ...of });
export const area = (id: string, population?: number): Collections['areas'] => ({
  id,
  name: id,
  level: 'county',
  ...(population === undefined ? {} : { measures: { population } }),
});

const first = dayNumber('2024-01-01');
const anyDay = fc.integer({ min: 0, max: 1000 }).map((n) => dayFrom(first + n));
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
/** Ids that exist, one that doesn't, and none. */
const idOf = (known: readonly string[]) => oneOf<string | undefined>(...known, 'nobody', undefined);
const without = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined)) as T;
const money = fc.record({
  amount: fc.oneof(fc.integer({ min: -1e6, max: 1e11 }), oneOf(0)),
  currency: oneOf('USD', 'USD', 'USD', 'EUR'),
});
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const listOf = <T>(of: fc.Arbitrary<T>, max: number, prefix: string) =>
  fc.array(of, { maxLength: max }).map((all) => all.map((r, i) => without({ ...r, id: `${prefix}${i}` })));

const reps = ids('r', 6);
const territories = ids('t', 6);
const accounts = ids('a', 12);
const areas = ids('z', 5);

/** Small worlds with everything that may be wrong: unknown ids, cycles, gaps, overlaps, other currencies, no amounts. */
const anyOf: fc.Arbitrary<unknown> = fc.record({
  territories: fc
    .tuple(...territories.map((id) => fc.record({ id: oneOf(id), name: oneOf(id), parent: idOf(territories) })))
    .map((all) => all.map(without)) as never,
  areas: fc
    .tuple(
      ...areas.map((id) =>
        fc.record({
          id: oneOf(id),
          name: oneOf(id),
          level: oneOf('county'),
          measures: maybe(fc.record({ population: fc.nat(1e6) })),
        }),
      ),
    )
    .map((all) => all.map(without)) as never,
  reps: fc
    .tuple(
      ...reps.map((id) => fc.record({ id: oneOf(id), name: oneOf(id), manager: idOf(reps), active: fc.boolean() })),
    )
    .map((all) => all.map(without)) as never,
  accounts: fc
    .tuple(
      ...accounts.map((id) =>
        fc.record({
          id: oneOf(id),
          name: oneOf(id),
          owner: idOf(reps),
          parent: fc.oneof({ weight: 3, arbitrary: oneOf(undefined) }, { weight: 1, arbitrary: idOf(accounts) }),
          class: oneOf('A', 'B', 'C', 'X', undefined),
          at: oneOf({ kind: 'missing', reason: 'none' } as const),
          potential: maybe(money),
        }),
      ),
    )
    .map((all) => all.map(without)) as never,
  opportunities: listOf(
    fc.record({
      account: idOf(accounts),
      owner: oneOf(...reps, 'nobody'),
      territory: fc.oneof({ weight: 3, arbitrary: oneOf(undefined) }, { weight: 1, arbitrary: idOf(territories) }),
      amount: maybe(money),
      stage: oneOf('s'),
      state: oneOf('open', 'won', 'lost'),
      probability: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
      forecast: maybe(oneOf(...forecastCategories)),
      created: maybe(anyDay),
      closes: anyDay,
    }),
    40,
    'o',
  ) as never,
  activities: listOf(
    fc.record({
      account: oneOf(...accounts, 'nobody'),
      rep: oneOf(...reps, 'nobody'),
      kind: oneOf('visit', 'call', 'mail', 'other'),
      on: anyDay,
      done: fc.boolean(),
    }),
    40,
    'v',
  ) as never,
  quotas: listOf(
    fc.record({
      of: fc.oneof(
        fc.record({ kind: oneOf('rep'), id: oneOf(...reps, 'nobody') }),
        fc.record({ kind: oneOf('territory'), id: oneOf(...territories, 'nobody') }),
      ),
      from: anyDay,
      to: anyDay,
      target: money,
    }),
    12,
    'q',
  ) as never,
  assignments: listOf(
    fc.record({
      subject: fc.oneof(
        fc.record({ kind: oneOf('rep'), id: oneOf(...reps, 'nobody') }),
        fc.record({ kind: oneOf('account'), id: oneOf(...accounts, 'nobody') }),
        fc.record({ kind: oneOf('area'), id: oneOf(...areas, 'nobody') }),
      ),
      territory: oneOf(...territories, 'nobody'),
      cause: oneOf('area', 'rule', 'hand', undefined),
      from: maybe(anyDay),
      to: maybe(anyDay),
    }),
    40,
    's',
  ) as never,
});
export const anyRecords = anyOf as fc.Arbitrary<Required<Records>>;
export const anyWorld = anyRecords.map((records) => worldOf(records));
