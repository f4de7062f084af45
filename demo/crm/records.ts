import type { Call, CollectionName, Collections, CrmAdapter, Id, Money, Query } from '../../src/domain/index.js';
import { inUnits } from '../../src/domain/index.js';

const call = (): Call => ({ signal: new AbortController().signal });

/** Every record of a query. An adapter may give more than asked, so the page narrows again where it matters. */
export async function readAll<N extends CollectionName>(
  adapter: CrmAdapter,
  query: Query<N>,
): Promise<readonly Collections[N][]> {
  const out: Collections[N][] = [];
  for await (const page of adapter.read(query, call())) for (const record of page.records) out.push(record);
  return out;
}
export async function readOne<N extends CollectionName>(
  adapter: CrmAdapter,
  collection: N,
  id: Id,
): Promise<Collections[N] | undefined> {
  const found = await readAll(adapter, { collection, ids: [id] } as unknown as Query<N>);
  return found.find((r) => r.id === id);
}
export const identityOf = (adapter: CrmAdapter) => adapter.identify(call());

const whole = new Map<string, Intl.NumberFormat>();
/** An amount in full, as lists of records show it. */
export function money(value: Money | undefined): string {
  if (!value) return 'n/a';
  let format = whole.get(value.currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency: value.currency, maximumFractionDigits: 0 });
    whole.set(value.currency, format);
  }
  return format.format(inUnits(value.amount)).replace('-', '\u2212');
}
const days = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
export const dayText = (day: string | undefined): string => (day ? days.format(new Date(`${day}T00:00:00Z`)) : 'n/a');
export const count = (n: number): string => n.toLocaleString('en-US');
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
