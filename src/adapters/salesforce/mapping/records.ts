/** Our records of rows: every value is read by our name for it, and what can't be read becomes an issue. */
import type { Issue } from '../../../domain/crm.js';
import { isDay } from '../../../domain/day.js';
import { locationOf } from '../../../domain/location.js';
import type { CollectionName, Collections, Day, ForecastCategory, Id, Location } from '../../../domain/model.js';
import { moneyFrom } from '../../../domain/money.js';
import type { Row } from '../client.js';
import { id18 } from '../soql.js';
import type { FieldMap, Mapping, Part } from './standard.js';

const qualities: Readonly<Record<string, Extract<Location, { kind: 'point' }>['quality']>> = {
  Address: 'exact',
  NearAddress: 'street',
  Block: 'street',
  Street: 'street',
  ExtendedZip: 'postcode',
  Zip: 'postcode',
  Neighborhood: 'city',
  City: 'city',
};
const forecasts: Readonly<Record<string, ForecastCategory>> = {
  Forecast: 'commit',
  MostLikely: 'best-case',
  BestCase: 'best-case',
  Pipeline: 'pipeline',
  Omitted: 'omitted',
};
/** What a reader of rows needs to know beside them. */
export interface Context {
  readonly currency: string;
  /** Milliseconds since 1970, of now. */
  readonly now: number;
  /** Day of a time, where the user is. */
  dayOf(time: string): Day;
  readonly kinds: NonNullable<Mapping['kinds']>;
  /** First day after a period, by its id. */
  readonly periods: ReadonlyMap<Id, Day>;
  /** Names of territory types, by id. */
  readonly types: ReadonlyMap<Id, string>;
}
/** One row, read by our names. Rows of Bulk API hold texts only. */
class Reader {
  readonly id: Id;
  readonly #row: Row;
  readonly #fields: FieldMap;
  readonly #issues: Issue[];
  readonly collection: CollectionName;
  constructor(collection: CollectionName, row: Row, fields: FieldMap, issues: Issue[]) {
    this.collection = collection;
    this.#row = row;
    this.#fields = fields;
    this.#issues = issues;
    this.id = id18(String(row['Id']));
  }
  raw(name: string): unknown {
    const field = this.#fields[name];
    const value = field === undefined ? undefined : this.#row[field];
    return value === null || value === '' ? undefined : value;
  }
  has = (name: string) => this.raw(name) !== undefined;
  text(name: string): string | undefined {
    const value = this.raw(name);
    return value === undefined ? undefined : String(value as string);
  }
  ref(name: string): Id | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : id18(value);
  }
  flag = (name: string) => String(this.raw(name)) === 'true';
  issue(field: string, code: string, value: unknown = this.raw(field)) {
    const { collection, id: record } = this;
    this.#issues.push({
      collection,
      record,
      field,
      code,
      ...(value === undefined ? {} : { value: String(value as string) }),
    });
  }
  number(name: string): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const n = Number(value);
    if (Number.isFinite(n)) return n;
    this.issue(name, 'unreadable-number');
    return undefined;
  }
  money(name: string, currency: string) {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const money = moneyFrom(value as string, this.text('currency') ?? currency);
    if (!money) this.issue(name, 'unreadable-number');
    return money;
  }
  day(name: string): Day | undefined {
    const value = this.text(name);
    if (value === undefined || isDay(value)) return value;
    this.issue(name, 'unreadable-date');
    return undefined;
  }
  place(): Location {
    const accuracy = this.text('accuracy');
    const found = locationOf(this.raw('lat'), this.raw('lng'), qualities[accuracy ?? ''] ?? 'unknown');
    if (found.kind === 'missing' && found.reason !== 'none')
      this.issue('at', `location-${found.reason}`, this.raw('lat'));
    return found;
  }
  get version(): string | undefined {
    return versionOf(this.#row);
  }
}
/** REST and Bulk API write the same time differently. */
export const versionOf = (row: Row): string | undefined =>
  typeof row['SystemModstamp'] === 'string' ? row['SystemModstamp'].replace('+0000', 'Z') : undefined;

/** Drops what is undefined: records hold no such fields. */
const whole = (record: object): never =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
type Readers = { readonly [P in Part]: (r: Reader, c: Context) => object | undefined };

function activity(r: Reader, c: Context, on: Day | undefined, done: boolean, minutes: number | undefined) {
  if (on === undefined && !r.has('on')) r.issue('on', 'unreadable-date');
  if (on === undefined) return undefined;
  const kind = c.kinds[r.text('type') ?? ''] ?? c.kinds[r.text('subtype') ?? ''] ?? 'other';
  return { account: r.ref('account'), rep: r.ref('rep'), kind, on, done, minutes };
}
const readers: Readers = {
  accounts: (r, { currency }) => ({
    name: r.text('name') ?? '',
    owner: r.ref('owner'),
    parent: r.ref('parent'),
    class: r.text('class'),
    segment: r.text('segment'),
    at: r.place(),
    street: r.text('street'),
    city: r.text('city'),
    region: r.text('region'),
    postcode: r.text('postcode'),
    country: r.text('country'),
    revenue: r.money('revenue', currency),
    potential: r.money('potential', currency),
  }),
  reps: (r) => ({
    name: r.text('name') ?? '',
    manager: r.ref('manager'),
    active: r.flag('active'),
    home: r.has('lat') || r.has('lng') ? r.place() : undefined,
    hoursPerYear: r.number('hoursPerYear'),
  }),
  opportunities(r, c) {
    const closes = r.day('closes');
    if (closes === undefined) return undefined;
    const open = !r.flag('closed');
    const category = r.text('forecast');
    const forecast = open && category !== undefined ? forecasts[category] : undefined;
    if (open && category !== undefined && forecast === undefined) r.issue('forecast', 'unknown-forecast');
    const probability = r.number('probability');
    const created = r.text('created');
    return {
      name: r.text('name'),
      account: r.ref('account'),
      owner: r.ref('owner') ?? '',
      territory: r.ref('territory'),
      amount: r.money('amount', c.currency),
      stage: r.text('stage') ?? '',
      state: open ? 'open' : r.flag('won') ? 'won' : 'lost',
      probability: probability === undefined ? undefined : probability / 100,
      forecast,
      created: created === undefined ? undefined : c.dayOf(created),
      closes,
    };
  },
  tasks(r, c) {
    const completed = r.text('completed');
    const seconds = r.number('seconds');
    const on = r.day('on') ?? (completed === undefined ? undefined : c.dayOf(completed));
    return activity(r, c, on, r.flag('done'), seconds === undefined ? undefined : Math.round(seconds / 60));
  },
  events(r, c) {
    const ends = r.text('ends');
    const done = ends !== undefined && Date.parse(ends) <= c.now;
    return activity(r, c, r.day('on'), done, r.number('minutes'));
  },
  quotas(r, c) {
    const from = r.day('from');
    const to = r.day('to') ?? c.periods.get(r.ref('period') ?? '');
    const target = r.money('target', c.currency);
    const territory = r.ref('territory');
    const rep = r.ref('rep');
    if (to === undefined) r.issue('to', 'unknown-reference', r.raw('period') ?? '');
    if (target === undefined) r.issue('target', 'no-amount', '');
    if (from === undefined || to === undefined || !target || (territory ?? rep) === undefined) return undefined;
    const of = territory === undefined ? { kind: 'rep', id: rep } : { kind: 'territory', id: territory };
    return { of, from, to, target };
  },
  territories: (r, { types }) => ({
    name: r.text('name') ?? '',
    parent: r.ref('parent'),
    type: types.get(r.ref('type') ?? ''),
  }),
  accountTerritories: (r) => ({
    subject: { kind: 'account', id: r.ref('account') },
    territory: r.ref('territory'),
    cause: r.text('cause') === 'Territory2AssignmentRule' ? 'rule' : 'hand',
  }),
  repTerritories: (r) => ({
    subject: { kind: 'rep', id: r.ref('rep') },
    territory: r.ref('territory'),
    role: r.text('role'),
  }),
  accountFields: (r) =>
    r.has('territory')
      ? { subject: { kind: 'account', id: r.id }, territory: r.ref('territory'), cause: 'hand' }
      : undefined,
  owners: (r) => ({ name: r.text('name') ?? '' }),
  ownerTerritories: (r) => ({ subject: { kind: 'rep', id: r.id }, territory: r.id }),
};

/** Our record of a row, or nothing where it can't be one; what is wrong goes into `issues`. */
export function recordOf<N extends CollectionName>(
  collection: N,
  part: Part,
  row: Row,
  fields: FieldMap,
  context: Context,
  issues: Issue[],
): Collections[N] | undefined {
  const reader = new Reader(collection, row, fields, issues);
  const record = readers[part](reader, context);
  return record && whole({ id: reader.id, ...record, version: reader.version });
}
