import { type Attention, type AttentionCode, type Scope, attentionRules, scopeKey } from '../../../domain/index.js';

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
