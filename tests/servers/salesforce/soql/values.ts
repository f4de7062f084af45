import { isId } from '../ids.js';
import type { Field } from '../schema.js';
import type { Row } from '../store.js';

/** Salesforce's form of a time: `2026-01-02T03:04:05.000+0000`. */
export const stamp = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

export const fold = (value: unknown) => (typeof value === 'string' && !isId(value) ? value.toLowerCase() : value);
export function orderOf(a: unknown, b: unknown, { type }: Field): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const exact = type === 'id' || type === 'reference';
  const [x, y] = [String(exact ? a : fold(a)), String(exact ? b : fold(b))];
  return x < y ? -1 : x > y ? 1 : 0;
}
export function aggregate(fn: string, values: readonly unknown[]): unknown {
  if (fn === 'COUNT') return values.length;
  if (fn === 'COUNT_DISTINCT') return new Set(values.map(fold)).size;
  if (values.length === 0) return null;
  if (fn === 'MIN' || fn === 'MAX')
    return values.reduce((a, b) => ((a as string) < (b as string) === (fn === 'MIN') ? a : b));
  // decimals are exact at the source
  const sum = values.reduce<number>((total, v) => total + Math.round(Number(v) * 10_000), 0) / 10_000;
  return fn === 'SUM' ? sum : sum / values.length;
}
export function likeOf(raw: string): RegExp {
  let pattern = '';
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i]!;
    if (c === '\\') pattern += (raw[++i] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    else if (c === '%') pattern += '[^]*';
    else if (c === '_') pattern += '[^]';
    else pattern += c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  return new RegExp(`^${pattern}$`, 'iu');
}
export function place(record: Row, path: readonly string[], name: string, value: unknown) {
  if (path.length === 1) {
    record[name] = value;
    return;
  }
  const [step = '', ...rest] = path;
  if (value === null && record[step] === undefined) record[step] = null;
  if (value === null) return;
  const inner = (record[step] ??= { attributes: { type: step } }) as Row;
  place(inner, rest, name, value);
}
/** Records that are made when they are asked for: a query of a million rows answers 2,000 at a time. */
export function lazily(rows: readonly Row[], shape: (row: Row) => Row): readonly Row[] {
  return new Proxy(rows, {
    get(target, key) {
      if (key === 'slice') return (from?: number, to?: number) => target.slice(from, to).map(shape);
      return Reflect.get(target, key) as unknown;
    },
  });
}
