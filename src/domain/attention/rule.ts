import type { Kpi } from '../kpis/kpi.js';
import type { Evaluation } from '../kpis/evaluate.js';
import type { CollectionName, Day, Id } from '../model.js';
import type { Basis, Scope, Window, World } from '../world.js';

/** What a page may say needs attention; the catalogue has the sentence for each, made of `values`. */
export type AttentionCode =
  | 'vacant-territory'
  | 'behind-plan'
  | 'on-plan'
  | 'no-plan'
  | 'accounts-overdue'
  | 'overlap'
  | 'areas-without-territory'
  | 'accounts-without-territory'
  | 'accounts-without-owner'
  | 'past-due-deals'
  | 'inactive-owner'
  | 'coverage-below-goal'
  | 'win-rate-fell';
export type Severity = 'error' | 'warning' | 'info' | 'ok';

/** One thing to know or do. Plain data: money counts 1/10,000 of the world's currency, shares are 0 to 1, days are ISO. */
export interface Attention {
  readonly code: AttentionCode;
  readonly severity: Severity;
  readonly subject: Scope | { readonly kind: 'account' | 'area'; readonly id: Id };
  /** Numbers, days and ids that the sentence is made of. */
  readonly values: Readonly<Record<string, number | string>>;
  /** The records that it is about, to be listed. */
  readonly records?: { readonly collection: CollectionName; readonly ids: readonly Id[] };
  /** How much of the scope is concerned, 0 to 1: orders what is equally severe. */
  readonly weight: number;
}

/** What a rule looks at. */
export interface AttentionContext {
  readonly world: World;
  readonly scope: Scope;
  readonly window: Window;
  readonly basis: Basis;
  readonly evaluation: Evaluation;
  /** Index of the window, and of the quarter that today is in (undefined where it isn't evaluated), in the evaluation. */
  readonly at: number;
  readonly quarter: number | undefined;
  /** The day at which accounts and assignments are looked at. */
  readonly day: Day;
  /** Rows of the scope's territories, with those below the territories of a team, and of its accounts. */
  readonly territories: readonly number[];
  readonly accounts: readonly number[];
  /** What the scope is made of: of a territory the lowest ones below it, else active reps; nothing for a single one. */
  readonly units: readonly Scope[];
}

/** One rule: the KPIs that it needs, and what it finds. */
export interface AttentionRule {
  readonly codes: readonly AttentionCode[];
  readonly kpis: readonly Kpi[];
  find(context: AttentionContext): readonly Attention[];
}

export const shareOf = (part: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
/** Rows by key, in the order in which keys are met. */
export function groupBy<K>(rows: readonly number[], keyOf: (row: number) => K | undefined): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
/**
 * The scope itself, and each that it is made of. Figures of a territory and of its rep differ, so one page tells them of
 * either: of territories where it is about a territory, of reps where it is about people.
 */
export const scopeAndUnits = ({ scope, units }: AttentionContext): readonly Scope[] => [scope, ...units];
export const accountIds = ({ world }: AttentionContext, rows: readonly number[]) => ({
  collection: 'accounts' as const,
  ids: rows.map((row) => world.tables.accounts.row(row).id),
});
