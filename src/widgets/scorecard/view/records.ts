import {
  type Basis,
  type CollectionName,
  type Day,
  type Id,
  type Kpi,
  type Part,
  type Scope,
  type Window,
  type World,
  dayFrom,
  dayNumber,
  daysBetween,
  dueAccounts,
  factsOf,
  intervalOf,
  lastBefore,
  lastDayOf,
  recordsBehind,
  touchedInTime,
} from '../../../domain/index.js';
import { repName } from './subject.js';

/** A column of a list of records; the catalogue has its head. */
export type ColumnId =
  | 'account'
  | 'opportunity'
  | 'activity'
  | 'record'
  | 'lastTouch'
  | 'overdue'
  | 'closes'
  | 'amount'
  | 'state'
  | 'days'
  | 'day'
  | 'rep'
  | 'owner'
  | 'target'
  | 'potential'
  | 'value'
  | 'population';

/** What stands in a cell, before it becomes text. */
export type Value =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'day'; readonly day: Day }
  | { readonly as: 'money'; readonly amount: number; readonly currency: string }
  | { readonly as: 'days' | 'number'; readonly number: number }
  | { readonly as: 'state'; readonly state: 'open' | 'won' | 'lost' }
  | { readonly as: 'kind'; readonly kind: 'visit' | 'call' | 'mail' | 'other' }
  | { readonly as: 'never' }
  | undefined;

export interface RecordRow {
  readonly id: Id;
  readonly name: string;
  /** Service class of an account. */
  readonly class?: string;
  readonly values: readonly Value[];
  /** Larger comes first. */
  readonly order: number;
}
export interface RecordList {
  readonly collection: CollectionName;
  /** The first is the name. */
  readonly columns: readonly ColumnId[];
  readonly rows: readonly RecordRow[];
}

/** KPIs whose listed part counts an amount. */
const money = new Set(['potential-coverage', 'white-space']);

/** The records behind a figure, those first that matter most. */
export function recordsOf(world: World, kpi: Kpi, scope: Scope, window: Window, basis: Basis): RecordList {
  const part = (kpi.parts as Readonly<Record<string, Part>>)[kpi.lists ?? Object.keys(kpi.parts)[0]!]!;
  const found = recordsBehind(world, part, scope, window, basis);
  return listOf(world, part.of, found, lastDayOf(window, world), kpi.id);
}

/** A list of records by their ids, in that order; ids that were not read are left out. */
export function recordsById(world: World, collection: CollectionName, ids: readonly Id[], day: Day): RecordList {
  const rows = ids.map((id) => world.tables[collection].indexOf(id)).filter((row) => row >= 0);
  const list = listOf(
    world,
    collection,
    rows.map((row) => ({ row, value: 1 })),
    day,
    '',
  );
  const order = new Map(ids.map((id, i) => [id, i]));
  return { ...list, rows: [...list.rows].sort((a, b) => order.get(a.id)! - order.get(b.id)!) };
}

function listOf(
  world: World,
  collection: CollectionName,
  found: readonly { readonly row: number; readonly value: number }[],
  day: Day,
  kpi: string,
): RecordList {
  const [columns, make] = (makers[collection] ?? otherRecords)(world, day, kpi);
  const rows = found.map(({ row, value }) => make(row, value));
  rows.sort((a, b) => b.order - a.order || (a.id < b.id ? -1 : 1));
  return { collection, columns, rows };
}

type Maker = (
  world: World,
  day: Day,
  kpi: string,
) => readonly [readonly ColumnId[], (row: number, value: number) => RecordRow];
const text = (t: string | undefined): Value => (t === undefined ? undefined : { as: 'text', text: t });

/** KPIs whose opportunities are named by the customer that they made. */
const madeCustomers: ReadonlySet<string> = new Set(['new-customers', 'acquisition-rate', 'new-customer-share']);
/** KPIs whose opportunities are of more than one state. */
const mixed: ReadonlySet<string> = new Set(['win-rate', 'win-rate-value', 'commit-attainment']);
const makers: Partial<Record<CollectionName, Maker>> = {
  accounts: (world, day, kpi) => {
    const { tables, currency } = world;
    const facts = factsOf(world);
    const isMoney = money.has(kpi);
    const isOrphans = kpi === 'orphan-rate';
    const make = (row: number, value: number): RecordRow => {
      const account = tables.accounts.row(row);
      const touch = lastBefore(facts.touches[row]!, dayNumber(day) + 1);
      const last = touch === undefined ? undefined : dayFrom(touch);
      const every = intervalOf(world, account.class);
      const overdue = last !== undefined && every !== undefined ? daysBetween(last, day) - every : undefined;
      const lastTouch: Value = last === undefined ? { as: 'never' } : { as: 'day', day: last };
      const third: Value = isMoney
        ? { as: 'money', amount: value, currency }
        : isOrphans
          ? text(repName(world, account.owner))
          : overdue !== undefined && overdue > 0
            ? { as: 'days', number: overdue }
            : undefined;
      return {
        id: account.id,
        name: account.name,
        ...(account.class === undefined ? {} : { class: account.class }),
        values: [lastTouch, third],
        order: isMoney ? value : (every === undefined ? 0 : 1 / every) * 1e6 + (overdue ?? 1e5),
      };
    };
    return [['account', 'lastTouch', isMoney ? 'value' : isOrphans ? 'owner' : 'overdue'], make];
  },
  opportunities: ({ tables }, _day, kpi) => {
    const isMixed = mixed.has(kpi);
    const isCycle = kpi === 'sales-cycle';
    const byAccount = madeCustomers.has(kpi);
    const make = (row: number): RecordRow => {
      const o = tables.opportunities.row(row);
      const at = o.account === undefined ? -1 : tables.accounts.indexOf(o.account);
      const account = at < 0 ? undefined : tables.accounts.row(at).name;
      const amount: Value = o.amount && { as: 'money', ...o.amount };
      const cycle = o.created === undefined ? undefined : daysBetween(o.created, o.closes);
      return {
        id: o.id,
        name: (byAccount ? (account ?? o.name) : (o.name ?? account)) ?? o.id,
        values: [
          isMixed ? { as: 'state', state: o.state } : { as: 'day', day: o.closes },
          isCycle ? (cycle === undefined ? undefined : { as: 'days', number: cycle }) : amount,
        ],
        order: isCycle ? (cycle ?? 0) : (o.amount?.amount ?? 0),
      };
    };
    const name = byAccount ? 'account' : 'opportunity';
    return [[name, isMixed ? 'state' : 'closes', isCycle ? 'days' : 'amount'], make];
  },
  activities: ({ tables }) => {
    const make = (row: number): RecordRow => {
      const a = tables.activities.row(row);
      const account = tables.accounts.indexOf(a.account);
      return {
        id: a.id,
        name: account < 0 ? a.account : tables.accounts.row(account).name,
        values: [
          { as: 'kind', kind: a.kind },
          { as: 'day', day: a.on },
        ],
        order: dayNumber(a.on),
      };
    };
    return [['account', 'activity', 'day'], make];
  },
  areas: ({ tables }) => {
    const make = (row: number): RecordRow => {
      const area = tables.areas.row(row);
      const population = area.measures?.['population'];
      return {
        id: area.id,
        name: area.name,
        values: [population === undefined ? undefined : { as: 'number', number: population }],
        order: population ?? 0,
      };
    };
    return [['record', 'population'], make];
  },
};
const otherRecords: Maker = () => [['record'], (row) => ({ id: String(row), name: String(row), values: [], order: 0 })];

/** Touched in time by class: the parts of the coverage figure. */
export interface ClassShare {
  readonly class: string;
  readonly touched: number;
  readonly counted: number;
}
export function coverageByClass(world: World, scope: Scope, window: Window, basis: Basis): readonly ClassShare[] {
  const classes = world.tables.accounts.column('class');
  const count = (part: Part) => {
    const by = new Map<string, number>();
    for (const { row } of recordsBehind(world, part, scope, window, basis)) {
      const name = classes[row];
      if (name !== undefined) by.set(name, (by.get(name) ?? 0) + 1);
    }
    return by;
  };
  const touched = count(touchedInTime);
  return [...count(dueAccounts)]
    .map(([name, counted]) => ({ class: name, touched: touched.get(name) ?? 0, counted }))
    .sort((a, b) => (a.class < b.class ? -1 : 1));
}
