import {
  collectionNames,
  type CollectionName,
  type Id,
  type Issue,
  type Slices,
  type VendorField,
} from '../../domain/index.js';
import { FieldTally, typeOf, type Records } from '../shared/memory/index.js';
import { areaAssignments, areaFromRow, areasFromShapes, measureColumns, mergeAreas, type AreaDraft } from './areas.js';
import * as make from './builders.js';
import { homes, outsideCountry, sellersNotOwners, unknownReferences, type Built } from './link.js';
import { validate } from './validate.js';
import { Reader, eachOf, type Context } from './reader.js';
import type { Recognised } from './recognise.js';
import type { Caps, RawShapes, RawTable } from './types.js';
import type { DayOrder } from './values.js';

export type KnownTable = RawTable & { readonly known: Recognised };
export interface Parts {
  readonly tables: readonly KnownTable[];
  readonly shapes: readonly RawShapes[];
}
export interface DataSet {
  readonly records: Records;
  readonly issues: readonly Issue[];
  readonly fields: ReadonlyMap<CollectionName, readonly VendorField[]>;
  readonly currency: string;
}

/** Our records from recognised tables and shapes, linked, with everything that is odd about them as issues. */
export function* build(parts: Parts, options: { currency?: string; dates?: DayOrder; caps: Caps }): Slices<DataSet> {
  const issues: Issue[] = [];
  const currency = options.currency ?? (yield* usualCurrency(parts.tables)) ?? 'USD';
  const context: Context = { issues, currency, ...(options.dates && { dates: options.dates }) };
  const built: Built = {
    territories: [],
    areas: [],
    reps: [],
    accounts: [],
    opportunities: [],
    activities: [],
    quotas: [],
    assignments: [],
  };
  const extra = yield* readTables(parts.tables, built, context);
  yield;
  addAreas(parts.shapes, extra, built, context, options.caps);
  built.assignments = [...homes(extra.homes, extra.history, issues), ...built.assignments];
  for (const name of collectionNames) yield* validate(name, built, issues);
  yield* unknownReferences(built, issues);
  yield* sellersNotOwners(built, issues);
  yield* outsideCountry(built.accounts, extra.areas, extra.countries, issues);
  return { records: built, issues, fields: yield* fieldsOf(parts), currency };
}

/** What tables say beyond their own collection. */
interface Extra {
  /** Home territory by rep. */
  readonly homes: Map<Id, Id>;
  readonly history: ReturnType<typeof make.history>[];
  /** Country by territory. */
  readonly countries: Map<Id, string>;
  areas: AreaDraft[];
}

function* readTables(tables: readonly KnownTable[], built: Built, context: Context): Slices<Extra> {
  const extra: Extra = { homes: new Map(), history: [], countries: new Map(), areas: [] };
  const taken = new Map<CollectionName, Set<Id>>();
  for (const table of tables) {
    const { collection } = table.known.shape;
    let ids = taken.get(collection);
    if (!ids) taken.set(collection, (ids = new Set()));
    yield* readTable(table, new Reader(table, table.known, context, ids), built, extra);
  }
  return extra;
}

function* readTable(table: KnownTable, reader: Reader, built: Built, extra: Extra): Slices<void> {
  switch (table.known.shape.name) {
    case 'territories':
      return add(
        built.territories,
        yield* reader.map((r) => {
          if (r.text('country') !== '') extra.countries.set(r.id, r.text('country'));
          return make.territory(r);
        }),
      );
    case 'areas': {
      const measures = measureColumns(table, table.known.columns.values());
      return add(extra.areas, yield* reader.map((r) => areaFromRow(r, measures)));
    }
    case 'reps':
      return add(
        built.reps,
        yield* reader.map((r) => {
          if (r.text('territory') !== '') extra.homes.set(r.id, r.text('territory'));
          return make.rep(r);
        }),
      );
    case 'accounts':
      return add(
        built.accounts,
        yield* reader.map((r) => {
          const territory = r.text('territory');
          if (territory !== '')
            built.assignments.push({
              id: `account:${r.id}:${territory}`,
              subject: { kind: 'account', id: r.id },
              territory,
              cause: 'rule',
            });
          return make.account(r);
        }),
      );
    case 'opportunities':
      return add(built.opportunities, yield* reader.map(make.opportunity));
    case 'activities':
      return add(built.activities, yield* reader.map(make.activity, make.activityId));
    case 'quotas':
      return add(built.quotas, yield* reader.map(make.quota, make.quotaId));
    case 'history':
      return add(extra.history, yield* reader.map(make.history, make.historyId));
    case 'assignments':
      return add(built.assignments, yield* reader.map(make.assignment, make.assignmentId));
  }
}
function add<T>(to: T[], records: readonly T[]): void {
  for (const record of records) to.push(record);
}

function addAreas(shapes: readonly RawShapes[], extra: Extra, built: Built, context: Context, caps: Caps): void {
  const taken = new Set<Id>();
  const layers = shapes.flatMap((one) => areasFromShapes(one, context, taken, caps));
  extra.areas = mergeAreas(extra.areas, layers, context);
  built.areas = extra.areas.map(({ area }) => area);
  const territories = new Set(built.territories.map(({ id }) => id));
  add(built.assignments, areaAssignments(extra.areas, territories));
}

/** The currency that most rows name. */
function* usualCurrency(tables: readonly KnownTable[]): Slices<string | undefined> {
  const counts = new Map<string, number>();
  for (const { known, rows } of tables) {
    const column = known.columns.get('currency');
    if (column === undefined) continue;
    yield* eachOf(rows, (row) => {
      const code = row[column]?.trim().toUpperCase() ?? '';
      if (/^[A-Z]{3}$/.test(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Shapes whose rows say to which territory they belong: an assignment, too. */
const givesAssignments: ReadonlySet<string> = new Set(['reps', 'accounts', 'areas']);

/** Fields of one collection, over all tables and layers that gave it. */
class FieldList {
  readonly #tallies = new Map<string, { readonly tally: FieldTally; of: number }>();

  /** One column: a value for each of its rows. */
  *add(name: string, values: readonly unknown[]): Slices<void> {
    let entry = this.#tallies.get(name);
    if (!entry) this.#tallies.set(name, (entry = { tally: new FieldTally(), of: 0 }));
    entry.of += values.length;
    const { tally } = entry;
    yield* eachOf(values, (value) => {
      const text = value === undefined || value === null ? '' : String(value as string | number).trim();
      tally.add(text, typeOf(text));
    });
  }
  fields(): VendorField[] {
    return [...this.#tallies].map(([name, { tally, of }]) => tally.field(name, of, false));
  }
}

/** The files' own fields by collection, those included that the model has no place for. */
function* fieldsOf({ tables, shapes }: Parts): Slices<Map<CollectionName, VendorField[]>> {
  const lists = new Map<CollectionName, FieldList>();
  const listOf = (collection: CollectionName) => {
    let list = lists.get(collection);
    if (!list) lists.set(collection, (list = new FieldList()));
    return list;
  };
  for (const { known, header, rows } of tables)
    for (const [column, name] of header.entries()) {
      if (name === '') continue;
      const values = rows.map((row) => row[column]);
      yield* listOf(known.shape.collection).add(name, values);
      if (column === known.columns.get('territory') && givesAssignments.has(known.shape.name))
        yield* listOf('assignments').add(name, values);
    }
  for (const { features } of shapes) {
    const ids = features.map(({ id }) => id);
    for (const collection of ['areas', 'assignments'] as const) yield* listOf(collection).add('id', ids);
    const names = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
    names.delete('id');
    for (const name of names)
      yield* listOf('areas').add(
        name,
        features.map(({ properties }) => properties[name]),
      );
  }
  return new Map([...lists].map(([collection, list]) => [collection, list.fields()]));
}
