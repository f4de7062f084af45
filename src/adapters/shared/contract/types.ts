import type { Change } from '../../../domain/changes.js';
import type { CrmAdapter } from '../../../domain/crm.js';
import type { CollectionName, Collections, Id } from '../../../domain/model.js';

/** Records by collection. */
export type World = { readonly [N in CollectionName]?: readonly Collections[N][] };

/**
 * What may go wrong between an adapter and its source, until `fault('none')`:
 * - `signed-out`: every answer is 401, also after a refresh
 * - `forbidden`: every answer is 403
 * - `throttled`: every answer is 429
 * - `broken`: every answer is a 500
 * - `not-the-crm`: every answer is a 200 with an HTML page, such as a sign-in page or a captive portal
 * - `cut`: every answer is a 200 whose body ends in the middle
 * - `unreachable`: connections are closed without an answer, nothing is done
 * - `hang`: no answer ever comes, nothing is done
 * - `lost-answer`: writes are done, then the connection is closed without an answer
 */
export type Fault =
  'signed-out' | 'forbidden' | 'throttled' | 'broken' | 'not-the-crm' | 'cut' | 'unreachable' | 'hang' | 'lost-answer';

/** Sample changes for one collection, where the kit's own choice can't be written. */
export interface Sample<N extends CollectionName = CollectionName> {
  /** Fields to set in an update; values that no record of the world has. */
  readonly set?: Partial<Omit<Collections[N], 'id' | 'version'>>;
  readonly create?: Omit<Collections[N], 'version'>;
}

/**
 * An adapter over a source that an adapter's author supplies: a double of the CRM, or a sandbox of it. Build the adapter with
 * small pages (so that a collection takes three or more), short deadlines and waits that take no time.
 */
export interface Subject {
  readonly adapter: CrmAdapter;
  /**
   * What the adapter must give, as our own records, for every collection that it declares. `version` is left out of
   * comparisons. Records that can't be understood go into `bad`.
   */
  readonly world: World;
  /** Records of the source that can't be fully understood; each must become an issue. */
  readonly bad?: readonly { readonly collection: CollectionName; readonly id: Id }[];
  /** Sample changes where the kit's own can't be written; by collection. */
  readonly samples?: { readonly [N in CollectionName]?: Sample<N> };
  /** A change that the source refuses because of one field; its outcome must be `rejected` or `forbidden`. */
  readonly refused?: Change;
  /** The record that the source holds now, seen without the adapter. */
  peek?<N extends CollectionName>(collection: N, id: Id): Promise<Omit<Collections[N], 'version'> | undefined>;
  /** Makes a change behind the adapter's back, as somebody else's edit. `expected` doesn't matter. */
  edit?(change: Change): Promise<void>;
  /** The faults that `fault` can induce. */
  readonly faults?: readonly Fault[];
  fault?(fault: Fault | 'none'): Promise<void> | void;
  /** How many requests the source has had. */
  requests?(): number;
  dispose?(): Promise<void> | void;
}

/** Makes a fresh subject; every case asks for its own. */
export type Make = () => Promise<Subject>;

export interface RunOptions {
  /** How long a call may take before it counts as never settling. Default 10,000 ms. */
  readonly settleMs?: number;
}
/** What a case came to. A failure is thrown, as an `Error` whose message says what to do. */
export type Verdict = { readonly status: 'passed' } | { readonly status: 'skipped'; readonly why: string };

/** What a subject must be able to do for a case to make sense. */
export interface Need {
  /** Why the case doesn't apply where it is not met. */
  readonly why: string;
  met(subject: Subject): boolean;
}

export interface ContractCase {
  /** A sentence that is true of a good adapter. */
  readonly name: string;
  readonly needs?: readonly Need[];
  run(make: Make, options?: RunOptions): Promise<Verdict>;
}
