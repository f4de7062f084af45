import * as v from 'valibot';
import {
  type Capabilities,
  type Change,
  type CollectionName,
  type CrmChange,
  type ErrorKind,
  ID_CAP,
  type Identity,
  type Issue,
  type Outcome,
  type Query,
  TEXT_CAP,
  type TotalRow,
  type Totals,
  errorKinds,
  type VendorField,
  type Warning,
  collectionNames,
  isDay,
  schemas,
} from '../../domain/index.js';

/** Records of one message; a longer page goes in several. */
export const RECORDS = 5_000;
/** Issues that come with them. */
export const ISSUES = 5_000;
/** Ids in one query or one live change. */
export const IDS = 50_000;
/** Changes of one dry run or commit. */
export const CHANGES = 10_000;
const FIELDS = 5_000;
const ROWS = 50_000;
const MESSAGE = 4_000;

export const text = v.pipe(v.string(), v.maxLength(TEXT_CAP));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(ID_CAP));
const code = v.pipe(v.string(), v.maxLength(200));
const finite = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const day = v.pipe(v.string(), v.check(isDay));
const listOf = <const T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.maxLength(most));
export const collection = v.picklist(collectionNames as readonly [CollectionName, ...CollectionName[]]);
export const collections = listOf(collection, collectionNames.length);
export const ids = listOf(id, IDS);

/** `undefined` and absent are the same in what is asked and answered; our own types only know absent. */
type Plain<T> = v.GenericSchema<unknown, T>;
const plain = <T>(schema: v.GenericSchema): Plain<T> => schema as Plain<T>;

export const query = plain<Query>(
  v.strictObject({
    collection,
    ids: v.optional(ids),
    account: v.optional(id),
    rep: v.optional(id),
    territory: v.optional(id),
    from: v.optional(day),
    to: v.optional(day),
    near: v.optional(v.strictObject({ lng: finite, lat: finite, km: finite })),
  }),
);
export const totals = plain<Totals>(
  v.strictObject({
    collection,
    by: listOf(v.picklist(['territory', 'rep', 'month', 'state']), 4),
    from: day,
    to: day,
  }),
);

/** A change's own shape depends on what it does to which collection. */
const changeOf = (name: CollectionName) => {
  const record = v.omit(schemas[name] as typeof schemas.accounts, ['version']);
  const about = { collection: v.literal(name), id, expected: v.optional(id) };
  return {
    create: v.strictObject({ do: v.literal('create'), collection: v.literal(name), record }),
    // a field that is set to undefined loses its value
    update: v.strictObject({ do: v.literal('update'), ...about, set: v.partial(v.omit(record, ['id'])) }),
    delete: v.strictObject({ do: v.literal('delete'), ...about }),
  };
};
const shapes = new Map(collectionNames.map((name) => [name, changeOf(name)]));
const change = v.lazy((input): v.GenericSchema => {
  const { do: what, collection: of } = (input ?? {}) as { do?: unknown; collection?: unknown };
  const shape = shapes.get(of as CollectionName);
  return (what === 'create' || what === 'update' || what === 'delete' ? shape?.[what] : undefined) ?? v.never();
});
export const changes = plain<readonly Change[]>(listOf(change, CHANGES));

const record = v.union(collectionNames.map((name) => schemas[name]));
const outcome = v.variant('status', [
  v.strictObject({ status: v.literal('applied'), id, version: v.optional(id) }),
  // the record as the CRM has it, where it is one: what widgets draw is of a known shape
  v.strictObject({ status: v.literal('conflict'), current: v.fallback(v.optional(record), undefined) }),
  v.strictObject({ status: v.literal('rejected'), field: v.optional(code), message: text }),
  v.strictObject({ status: v.literal('forbidden'), needs: v.optional(text) }),
  v.strictObject({ status: v.picklist(['gone', 'locked', 'unknown', 'not-sent', 'undone']) }),
]);
export const outcomes = plain<readonly Outcome[]>(listOf(outcome, CHANGES));
export const warnings = plain<readonly Warning[]>(
  listOf(
    v.strictObject({ change: v.optional(count), code, value: v.optional(text), blocks: v.boolean() }),
    CHANGES * 10,
  ),
);

const promise = v.picklist(['compare-and-set', 'check-then-write', 'last-write-wins']);
const verbs = listOf(v.picklist(['create', 'update', 'delete']), 3);
export const capabilities = plain<Capabilities>(
  v.strictObject({
    collections,
    writes: v.strictObject(
      Object.fromEntries(
        collectionNames.map((name) => [name, v.optional(v.strictObject({ can: verbs, concurrency: promise }))]),
      ),
    ),
    batch: count,
    atomic: count,
    live: v.picklist(['push', 'poll', 'none']),
  }),
);
export const identity = plain<Identity>(
  v.strictObject({
    user: id,
    rep: v.optional(id),
    name: text,
    tenant: text,
    locale: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,64}$/)),
    timeZone: v.pipe(v.string(), v.regex(/^[\w+\-/]{1,64}$/)),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  }),
);
export const fields = plain<readonly VendorField[]>(
  listOf(
    v.strictObject({
      name: text,
      label: text,
      type: code,
      writable: v.boolean(),
      filled: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
      samples: v.optional(listOf(text, 100)),
    }),
    FIELDS,
  ),
);
const issue = v.strictObject({
  collection,
  record: v.pipe(v.string(), v.maxLength(ID_CAP)),
  field: v.optional(code),
  code,
  value: v.optional(text),
});
/** Its records are looked at one by one, as one that can't be understood is an issue and doesn't spoil the others. */
export interface RawPage {
  readonly records: readonly unknown[];
  readonly total?: number;
  readonly issues?: readonly Issue[];
}
export const page = plain<RawPage>(
  v.strictObject({
    records: listOf(v.unknown(), RECORDS),
    total: v.optional(count),
    issues: v.optional(listOf(issue, ISSUES)),
  }),
);
export const live = plain<CrmChange>(v.strictObject({ collection, ids: v.optional(ids) }));
export const totalRows = plain<readonly TotalRow[]>(
  listOf(v.strictObject({ key: listOf(text, 4), count, amount: v.optional(finite), currency: v.optional(code) }), ROWS),
);

export interface Failure {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly at: {
    readonly collection?: CollectionName;
    readonly record?: string;
    readonly field?: string;
    readonly needs?: string;
    readonly retryAfterMs?: number;
  };
}
export const failure = plain<Failure>(
  v.strictObject({
    kind: v.picklist(errorKinds),
    message: v.pipe(v.string(), v.maxLength(MESSAGE)),
    at: v.strictObject({
      collection: v.optional(collection),
      record: v.optional(v.pipe(v.string(), v.maxLength(ID_CAP))),
      field: v.optional(text),
      needs: v.optional(text),
      retryAfterMs: v.optional(v.pipe(finite, v.minValue(0))),
    }),
  }),
);
/** Longest message of an error; the rest is cut. */
export const MESSAGE_CAP = MESSAGE;
