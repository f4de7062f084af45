import { ApiError } from './errors.js';
import type { ActiveFault } from './faults.js';
import type { BulkJob } from './bulk.js';
import type { OrgOptions } from './schema.js';
import { Store } from './store.js';

export interface EmulatorOptions extends OrgOptions {
  /** Most rows of one page of a query; Salesforce's own is 2,000. */
  readonly pageSize?: number;
  /** Most rows of one set of bulk results. */
  readonly bulkPageSize?: number;
  /** Most rows that the org lets a client read by `maxRecords`-less bulk results and REST calls a day. */
  readonly dailyCalls?: number;
  /** Origins of the CORS allowlist. */
  readonly origins?: readonly string[];
}

/** One org: its rows, its sessions, its open cursors, and what goes wrong with it. */
export class Org {
  readonly store: Store;
  readonly options: EmulatorOptions;
  readonly cursors = new Map<string, { readonly records: readonly unknown[]; readonly size: number }>();
  readonly jobs = new Map<string, BulkJob>();
  readonly tokens = new Set(['00Dtoken!0']);
  fault: ActiveFault | undefined;
  requests = 0;
  calls = 0;
  /** Called when a client is left without an answer. */
  onHang: () => void = () => {};
  #made = 0;

  constructor(options: EmulatorOptions = {}) {
    this.options = options;
    this.store = new Store(options);
  }
  next(): number {
    return ++this.#made;
  }
  get token(): string {
    return [...this.tokens].at(-1)!;
  }
  grant(): string {
    const token = `00Dtoken!${this.next()}`;
    this.tokens.add(token);
    return token;
  }
  get limit(): number {
    return this.options.dailyCalls ?? 100_000;
  }
  authorize(header: string | undefined): void {
    const token = /^(?:Bearer|OAuth) (.+)$/.exec(header ?? '')?.[1];
    if (!token || !this.tokens.has(token)) throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  }
}
