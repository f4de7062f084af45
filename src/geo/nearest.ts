import { lowerBound } from '../domain/sorted.js';
import { perTable, type Table } from '../domain/table.js';
import { EARTH_KM, haversineKm, type LngLat } from './distance.js';

/** What to look for: within so many km, at most so many, or both. */
export interface NearestOptions {
  readonly km?: number;
  readonly count?: number;
  /** Leaves out the rows for which it is false, such as the account itself. */
  readonly where?: (row: number) => boolean;
}

export interface Near {
  readonly row: number;
  readonly km: number;
}

/** Km that one degree of latitude spans on the sphere; no two places are nearer than their latitudes. */
const KM_PER_DEGREE = (EARTH_KM * Math.PI) / 180;

interface ByLatitude {
  readonly rows: readonly number[];
  readonly lng: readonly number[];
  readonly lat: readonly number[];
}

const byLatitude = perTable((accounts: Table<'accounts'>): ByLatitude => {
  const at = accounts.column('at');
  const points: { readonly row: number; readonly lng: number; readonly lat: number }[] = [];
  at.forEach((location, row) => {
    if (location.kind === 'point') points.push({ row, lng: location.lng, lat: location.lat });
  });
  points.sort((a, b) => a.lat - b.lat || a.row - b.row);
  return { rows: points.map((p) => p.row), lng: points.map((p) => p.lng), lat: points.map((p) => p.lat) };
});

const before = (a: Near, b: Near) => a.km - b.km || a.row - b.row;

/** The best so far, nearest first; `limit` is the distance from which on nothing can get in any more. */
class Best {
  readonly found: Near[] = [];
  limit: number;
  readonly #count: number;
  constructor(km: number, count: number) {
    this.limit = km;
    this.#count = count;
  }
  add(near: Near) {
    if (near.km > this.limit) return;
    this.found.push(near);
    if (this.#count === Infinity) return;
    for (let i = this.found.length - 1; i > 0 && before(this.found[i]!, this.found[i - 1]!) < 0; i--)
      [this.found[i], this.found[i - 1]] = [this.found[i - 1]!, this.found[i]!];
    if (this.found.length > this.#count) this.found.pop();
    if (this.found.length === this.#count) this.limit = Math.min(this.limit, this.found.at(-1)!.km);
  }
}

/**
 * Accounts near a place with their great-circle distance, nearest first, equals by row. Accounts without a location are never
 * near. It goes outwards by latitude until nothing nearer can come, so the antimeridian and the poles need no special care.
 */
export function nearest(accounts: Table<'accounts'>, to: LngLat, options: NearestOptions): readonly Near[] {
  const count = options.count ?? Infinity;
  if (!(count > 0)) return [];
  const { rows, lng, lat } = byLatitude(accounts);
  const best = new Best(options.km ?? Infinity, count);
  let up = lowerBound(lat, to.lat);
  let down = up - 1;
  while (up < rows.length || down >= 0) {
    const northwards = up < rows.length ? lat[up]! - to.lat : Infinity;
    const southwards = down >= 0 ? to.lat - lat[down]! : Infinity;
    // a hair of slack: the product may round above the distance it bounds
    if (Math.min(northwards, southwards) * KM_PER_DEGREE > best.limit * (1 + 1e-9) + 1e-9) break;
    const i = northwards <= southwards ? up++ : down--;
    const row = rows[i]!;
    if (options.where && !options.where(row)) continue;
    best.add({ row, km: haversineKm(to.lng, to.lat, lng[i]!, lat[i]!) });
  }
  return best.found.sort(before);
}
