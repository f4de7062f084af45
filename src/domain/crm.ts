import type { Call } from './call.js';
import type { Change, Outcome } from './changes.js';
import type { CollectionName, Collections, Day, Id } from './model.js';

/**
 * What is wanted. Everything but `collection` narrows it: an adapter may give more than asked, never less, and the
 * workspace filters.
 */
export interface Query<N extends CollectionName = CollectionName> {
  readonly collection: N;
  readonly ids?: readonly Id[];
  readonly account?: Id;
  readonly rep?: Id;
  readonly territory?: Id;
  readonly from?: Day;
  /** First day that is not wanted. */
  readonly to?: Day;
  readonly near?: { readonly lng: number; readonly lat: number; readonly km: number };
}
export interface Page<T> {
  readonly records: readonly T[];
  /** Of the whole read, where the CRM says. */
  readonly total?: number;
  readonly issues?: readonly Issue[];
}
/**
 * A record, or one of its fields, that could not be understood: listed with its remedy, never thrown, never dropped in
 * silence. Words come from the catalogue by `code`.
 */
export interface Issue {
  readonly collection: CollectionName;
  readonly record: Id;
  readonly field?: string;
  readonly code: string;
  readonly value?: string;
}
/** The signed-in user and the settings of the place where the data lives. */
export interface Identity {
  readonly user: Id;
  readonly rep?: Id;
  readonly name: string;
  readonly tenant: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217; the currency in which totals are shown. */
  readonly currency: string;
}
/** A field as the CRM describes it, for the admin who maps fields. */
export interface VendorField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly writable: boolean;
  /** Share of records with a value, 0 to 1. */
  readonly filled?: number;
  readonly samples?: readonly string[];
}
export type Concurrency = 'compare-and-set' | 'check-then-write' | 'last-write-wins';
/** Final once `identify` has answered: some CRMs must be asked. */
export interface Capabilities {
  readonly collections: readonly CollectionName[];
  readonly writes: Readonly<
    Partial<Record<CollectionName, { readonly can: readonly Change['do'][]; readonly concurrency: Concurrency }>>
  >;
  /** Most changes in one `commit`. */
  readonly batch: number;
  /** How many of them are all or nothing. */
  readonly atomic: number;
  readonly live: 'push' | 'poll' | 'none';
}
export interface Totals {
  readonly collection: CollectionName;
  readonly by: readonly ('territory' | 'rep' | 'month' | 'state')[];
  readonly from: Day;
  readonly to: Day;
}
export interface TotalRow {
  readonly key: readonly string[];
  readonly count: number;
  readonly amount?: number;
  readonly currency?: string;
}
export interface CrmChange {
  readonly collection: CollectionName;
  readonly ids?: readonly Id[];
}
/** What a dry run found. `change` is an index into the changes asked about. */
export interface Warning {
  readonly change?: number;
  readonly code: string;
  readonly value?: string;
  readonly blocks: boolean;
}

/** The whole of what we ask of a CRM. Three methods make a good read-only adapter; the other four are capabilities. */
export interface CrmAdapter {
  readonly name: string;
  readonly can: Capabilities;
  identify(call: Call): Promise<Identity>;
  describe(collection: CollectionName, call: Call): Promise<readonly VendorField[]>;
  read<N extends CollectionName>(query: Query<N>, call: Call): AsyncIterable<Page<Collections[N]>>;
  /** Sums where the data is, for collections that a page should not read row by row. */
  totals?(query: Totals, call: Call): Promise<readonly TotalRow[]>;
  /** Dry run: what stands in the way, and what else a commit would do (rules that run, team members that go). */
  check?(changes: readonly Change[], call: Call): Promise<readonly Warning[]>;
  /** At most `can.batch` changes; one outcome each, in order. The workspace cuts, journals, reconciles. */
  commit?(changes: readonly Change[], call: Call): Promise<readonly Outcome[]>;
  watch?(collections: readonly CollectionName[], call: Call): AsyncIterable<CrmChange>;
}

/** The kinds of errors that a call can end in. */
export const errorKinds = [
  'auth',
  'forbidden',
  'quota',
  'throttle',
  'network',
  'timeout',
  'cancelled',
  'not-found',
  'mapping',
  'incomplete',
  'not-the-crm',
  'unsupported',
  'server',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** Why a call as a whole failed. What became of a single row is an Outcome. */
export class CrmError extends Error {
  override name = 'CrmError';
  readonly kind: ErrorKind;
  readonly at: {
    readonly collection?: CollectionName;
    readonly record?: Id;
    readonly field?: string;
    readonly needs?: string;
    readonly retryAfterMs?: number;
  };
  constructor(kind: ErrorKind, message: string, at: CrmError['at'] = {}, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.at = at;
  }
  /** Whether the same call may succeed later without anybody doing anything. */
  get retryable(): boolean {
    return this.kind === 'throttle' || this.kind === 'network' || this.kind === 'timeout' || this.kind === 'server';
  }
}
