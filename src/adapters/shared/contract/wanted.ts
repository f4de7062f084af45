import type { Query } from '../../../domain/crm.js';
import type { CollectionName, Collections, Day, Id, Location } from '../../../domain/model.js';

type By = 'account' | 'rep' | 'territory';
type Links = {
  readonly [N in CollectionName]: {
    readonly [K in By]?: (record: Collections[N], id: Id) => boolean;
  } & { readonly days?: (record: Collections[N], from: Day, to: Day) => boolean };
};
const whole = { from: '-999999-01-01', to: '999999-01-01' };
const before = (a: Day, b: Day) => a === whole.from || b === whole.to || a < b;
const overlaps = (record: { from?: Day; to?: Day }, from: Day, to: Day) =>
  before(record.from ?? whole.from, to) && before(from, record.to ?? whole.to);
const on = (day: Day, from: Day, to: Day) => (from === whole.from || day >= from) && (to === whole.to || day < to);

/**
 * What each narrowing means for each collection; where a cell is empty, the narrowing means nothing there and an adapter
 * leaves it out. Days: an opportunity is placed by the day it closes, an activity by its day, quotas and assignments by any
 * day in common.
 */
export const links: Links = {
  territories: { territory: (t, id) => t.id === id },
  areas: {},
  reps: { rep: (r, id) => r.id === id },
  accounts: { account: (a, id) => a.id === id, rep: (a, id) => a.owner === id },
  opportunities: {
    account: (o, id) => o.account === id,
    rep: (o, id) => o.owner === id,
    territory: (o, id) => o.territory === id,
    days: (o, from, to) => on(o.closes, from, to),
  },
  activities: {
    account: (a, id) => a.account === id,
    rep: (a, id) => a.rep === id,
    days: (a, from, to) => on(a.on, from, to),
  },
  quotas: {
    rep: (q, id) => q.of.kind === 'rep' && q.of.id === id,
    territory: (q, id) => q.of.kind === 'territory' && q.of.id === id,
    days: overlaps,
  },
  assignments: {
    account: (a, id) => a.subject.kind === 'account' && a.subject.id === id,
    rep: (a, id) => a.subject.kind === 'rep' && a.subject.id === id,
    territory: (a, id) => a.territory === id,
    days: overlaps,
  },
};

const EARTH_KM = 6371.0088;
const rad = (deg: number) => (deg * Math.PI) / 180;
/** Great-circle distance, km, on the sphere of the mean radius (haversine). */
export function kmBetween(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const dLat = rad(b.lat - a.lat);
  const dLng = rad(b.lng - a.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
/** Where a record is, if it is anywhere. */
export function placeOf<N extends CollectionName>(
  collection: N,
  record: Collections[N],
): Extract<Location, { kind: 'point' }> | undefined {
  const location: Location | undefined =
    collection === 'accounts' ? (record as Collections['accounts']).at : (record as Collections['reps']).home;
  return location?.kind === 'point' ? location : undefined;
}

/**
 * Whether a record is wanted by a query: an adapter may give others too, but must give these. Narrowing `near` is for accounts;
 * one without a place is not near anything.
 */
export function wanted<N extends CollectionName>(query: Query<N>, record: Collections[N]): boolean {
  if (query.ids && !query.ids.includes(record.id)) return false;
  const link = links[query.collection];
  for (const by of ['account', 'rep', 'territory'] as const) {
    const id = query[by];
    if (id !== undefined && link[by]?.(record, id) === false) return false;
  }
  if (link.days && (query.from !== undefined || query.to !== undefined))
    if (!link.days(record, query.from ?? whole.from, query.to ?? whole.to)) return false;
  if (query.near && query.collection === 'accounts') {
    const place = placeOf(query.collection, record);
    return place !== undefined && kmBetween(place, query.near) <= query.near.km;
  }
  return true;
}
