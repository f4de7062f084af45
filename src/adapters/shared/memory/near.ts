import type { Account } from '../../../domain/index.js';

/** The earth's mean radius in km (IUGG 1980, R1). */
const EARTH_KM = 6371.0088;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

export interface Circle {
  readonly lng: number;
  readonly lat: number;
  readonly km: number;
}

/** Great-circle distance in km. Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984). */
function kmBetween(aLng: number, aLat: number, bLng: number, bLat: number): number {
  const h =
    Math.sin(rad(bLat - aLat) / 2) ** 2 +
    Math.cos(rad(aLat)) * Math.cos(rad(bLat)) * Math.sin(rad(bLng - aLng) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const isNear = (account: Account, circle: Circle): boolean =>
  account.at.kind === 'point' && kmBetween(account.at.lng, account.at.lat, circle.lng, circle.lat) <= circle.km;

/** Accounts in the order of their latitude, so that a circle looks at a band only; the antimeridian needs no care. */
export class LatitudeBand {
  readonly #lats: number[] = [];
  readonly #accounts: Account[] = [];

  constructor(accounts: readonly Account[]) {
    const placed = accounts.flatMap((account) =>
      account.at.kind === 'point' ? [{ lat: account.at.lat, account }] : [],
    );
    placed.sort((a, b) => a.lat - b.lat);
    for (const { lat, account } of placed) {
      this.#lats.push(lat);
      this.#accounts.push(account);
    }
  }

  /** Every account that may be in the circle. */
  around(circle: Circle): readonly Account[] {
    const reach = (circle.km / EARTH_KM) * (180 / Math.PI) + 1e-9;
    const from = this.#first(circle.lat - reach);
    let to = from;
    while (to < this.#lats.length && this.#lats[to]! <= circle.lat + reach) to++;
    return this.#accounts.slice(from, to);
  }

  #first(lat: number): number {
    let low = 0;
    let high = this.#lats.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lats[middle]! < lat) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
