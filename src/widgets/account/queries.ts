import type { CollectionName, Collections, Id, Query, Table } from '../../domain/index.js';
import { distanceKm } from '../../geo/distance.js';

/** How far “nearby” reaches: 30 miles. */
export const NEARBY_KM = 48.28;
const NEARBY_SHOWN = 5;
export const nearbyShown = (showAll: boolean): number => (showAll ? 50 : NEARBY_SHOWN);

type Reads = <N extends CollectionName>(query: Query<N>) => Table<N>;

/**
 * What the widget reads, step by step: the account and what hangs on it; then, from these, its owner, its territories with
 * their reps, and what is near. Never a whole collection, but for the reps where a new owner is chosen.
 */
export function queriesFor(
  id: Id,
  read: Reads,
  options: { readonly choosing: boolean; readonly showAll: boolean },
): Query[] {
  const out: Query[] = [
    { collection: 'accounts', ids: [id] },
    { collection: 'assignments', account: id },
    { collection: 'opportunities', account: id },
    { collection: 'activities', account: id },
  ];
  const accounts = read({ collection: 'accounts', ids: [id] });
  const row = accounts.indexOf(id);
  const account = row < 0 ? undefined : accounts.row(row);
  const claimed = unique(
    rowsOf(read({ collection: 'assignments', account: id }))
      .filter((a) => a.subject.kind === 'account' && a.subject.id === id)
      .map((a) => a.territory),
  );
  if (claimed.length > 0) out.push({ collection: 'territories', ids: claimed });
  const byTerritory = claimed.map((territory): Query<'assignments'> => ({ collection: 'assignments', territory }));
  out.push(...byTerritory);
  const people = byTerritory
    .flatMap((q) => rowsOf(read(q)))
    .filter((a) => a.subject.kind === 'rep' && claimed.includes(a.territory))
    .map((a) => a.subject.id);
  if (account?.owner !== undefined) people.push(account.owner);
  const everybody = options.choosing ? read({ collection: 'reps' }) : undefined;
  if (everybody) out.push({ collection: 'reps' });
  // until everybody is read, the names that are shown stay
  if (people.some((rep) => !everybody || everybody.indexOf(rep) < 0))
    out.push({ collection: 'reps', ids: unique(people).sort() });
  if (account?.at.kind === 'point') {
    const { lng, lat } = account.at;
    const near: Query<'accounts'> = { collection: 'accounts', near: { lng, lat, km: NEARBY_KM } };
    out.push(near);
    const closest = rowsOf(read(near))
      .filter((a) => a.id !== id && a.at.kind === 'point')
      .map((a) => ({ id: a.id, km: a.at.kind === 'point' ? distanceKm({ lng, lat }, a.at) : Infinity }))
      .filter((a) => a.km <= NEARBY_KM)
      .sort((a, b) => a.km - b.km)
      .slice(0, nearbyShown(options.showAll));
    for (const a of closest) out.push({ collection: 'activities', account: a.id });
  }
  return out;
}
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
export const rowsOf = <N extends CollectionName>(table: Table<N>): Collections[N][] =>
  Array.from({ length: table.length }, (_, i) => table.row(i));
