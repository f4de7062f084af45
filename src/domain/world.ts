import type { Calendar } from './calendar.js';
import type { Day } from './model.js';
import type { Policy } from './policy.js';
import type { Tables } from './table.js';

/** Everything that figures are made from, at one moment. A new page or a new draft makes a new world. */
export interface World {
  readonly tables: Tables;
  /** Today, by the calendar of the place where the data lives. */
  readonly asOf: Day;
  readonly calendar: Calendar;
  /** ISO 4217; amounts in another currency are left out and counted. */
  readonly currency: string;
  readonly policy: Policy;
}

/** Whose figures: a rep's own, a territory's with all below it, a manager's team, or everything that was read. */
export type Scope = { readonly kind: 'rep' | 'territory' | 'team'; readonly id: string } | { readonly kind: 'all' };
export const scopeKey = (scope: Scope): string => (scope.kind === 'all' ? 'all' : `${scope.kind}:${scope.id}`);

/** `as-was`: for the owner and territory of that time. `as-is`: restated to those of today. */
export type Basis = 'as-was' | 'as-is';

/** A period as it is looked at: counted up to `upTo`, the first day that is not counted (tomorrow, in a running period). */
export interface Window {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly upTo: Day;
}
