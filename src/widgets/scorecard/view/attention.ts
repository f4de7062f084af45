import {
  type Attention,
  type AttentionCode,
  type Basis,
  type Evaluation,
  type Scope,
  type Window,
  type World,
  attentionOf,
  attentionRules,
  repTree,
  scopeKey,
} from '../../../domain/index.js';
import { territoriesOfRep } from './subject.js';

/** Tells items apart. */
export const attentionKey = ({ code, subject, values }: Attention): string =>
  [code, subject.kind, subject.kind === 'all' ? '' : subject.id, values['other'] ?? ''].join('|');

/** The scope that an item is about; undefined for a single account or area. */
export function scopeOfItem({ subject }: Attention): Scope | undefined {
  switch (subject.kind) {
    case 'all':
      return subject;
    case 'rep':
    case 'territory':
    case 'team':
      return { kind: subject.kind, id: subject.id };
    default:
      return undefined;
  }
}

const aboutPlan: ReadonlySet<AttentionCode> = new Set(['behind-plan', 'on-plan', 'no-plan']);
const aboutTerritory: ReadonlySet<AttentionCode> = new Set(['vacant-territory', 'overlap']);

/**
 * What needs attention in a scope, the most urgent first. A manager's own quota repeats the team's, so plans are told of
 * those who sell; a team also answers for the territories under its manager's that nobody has.
 */
export function itemsOf(
  world: World,
  scope: Scope,
  window: Window,
  basis: Basis,
  evaluation: Evaluation,
): readonly Attention[] {
  const { reps } = world.tables;
  const isManager = (id: string) => (repTree(reps).children[reps.indexOf(id)]?.length ?? 0) > 0;
  const own = attentionOf(world, scope, window, basis, evaluation).filter(
    ({ code, subject }) =>
      !(subject.kind === 'rep' && scope.kind !== 'rep' && aboutPlan.has(code) && isManager(subject.id)),
  );
  if (scope.kind !== 'team') return own;
  const known = new Set(own.map(attentionKey));
  const below = territoriesOfRep(world, scope.id)
    .flatMap((id) => attentionOf(world, { kind: 'territory', id }, window, basis, evaluation))
    .filter((item) => aboutTerritory.has(item.code) && !known.has(attentionKey(item)));
  const order = ['error', 'warning', 'info', 'ok'];
  return [...own, ...below].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.weight - a.weight,
  );
}

/** What is said in one breath: how the plan stands where it is missed, then the most urgent thing besides. */
export function firstItems(items: readonly Attention[], scope: Scope): readonly Attention[] {
  const isOwn = (item: Attention) => {
    const of = scopeOfItem(item);
    return of !== undefined && scopeKey(of) === scopeKey(scope);
  };
  const missed = items.find((i) => i.code === 'behind-plan' && isOwn(i) && i.severity !== 'info');
  const rest = items.filter((i) => i !== missed);
  const next = rest[0];
  if (missed) return next && (next.severity === 'error' || next.severity === 'warning') ? [missed, next] : [missed];
  const after = rest[1];
  return next ? [next, ...(after && (after.severity === 'error' || after.severity === 'warning') ? [after] : [])] : [];
}

/** Checks that are told; being on plan is the other side of being behind it. */
export const checks: readonly AttentionCode[] = attentionRules.flatMap((r) => r.codes).filter((c) => c !== 'on-plan');
export const passedChecks = (items: readonly Attention[]): readonly AttentionCode[] => {
  const found = new Set(items.map((i) => i.code));
  return checks.filter((c) => !found.has(c));
};
