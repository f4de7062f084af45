/** The nouns. Plain immutable records; no vendor field name ever appears here. */
export type Id = string;
/** Opaque concurrency token as the CRM gave it (an ETag, a SystemModstamp, a row version). */
export type Version = string;
/** ISO date, `YYYY-MM-DD`, on the proleptic Gregorian calendar. It never goes through `Date`. */
export type Day = string;

/** Half-open span of days: `to` is the first day that is not in it. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}
/** A named span, such as `2026-Q3`. */
export interface Period extends Span {
  readonly id: string;
}

/** `amount` counts 1/10,000 of the currency's unit, an integer, so that sums are exact; it is rounded once, when shown. */
export interface Money {
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Where something is, in WGS84 degrees, or why that isn't known. */
export type Location =
  | {
      readonly kind: 'point';
      readonly lng: number;
      readonly lat: number;
      readonly quality: 'exact' | 'street' | 'postcode' | 'city' | 'unknown';
    }
  | { readonly kind: 'missing'; readonly reason: 'none' | 'zero' | 'swapped' | 'out-of-range' | 'unreadable' };

/** Areas, rules and named accounts that are looked after together. */
export interface Territory {
  readonly id: Id;
  readonly name: string;
  readonly parent?: Id;
  readonly layer?: string;
  readonly type?: string;
  readonly version?: Version;
}
/** A geographic building block: ZIP code, county, hex cell, drawn polygon. */
export interface Area {
  readonly id: Id;
  readonly name: string;
  readonly level: string;
  /** Numbers of the area, such as `population`; the keys are the data's own. */
  readonly measures?: Readonly<Record<string, number>>;
  readonly geometry?: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  readonly version?: Version;
}
/** A user who sells. */
export interface Rep {
  readonly id: Id;
  readonly name: string;
  readonly manager?: Id;
  readonly active: boolean;
  readonly home?: Location;
  readonly hoursPerYear?: number;
  readonly version?: Version;
}
/** A customer or prospect with a location. */
export interface Account {
  readonly id: Id;
  readonly name: string;
  readonly owner?: Id;
  readonly parent?: Id;
  /** Service class, `A` (most visits) to `C`; the policy says how often each is due. */
  readonly class?: string;
  readonly segment?: string;
  readonly at: Location;
  readonly street?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly country?: string;
  readonly revenue?: Money;
  /** What the account could buy from us in a year. */
  readonly potential?: Money;
  readonly version?: Version;
}
export const forecastCategories = ['commit', 'best-case', 'pipeline', 'omitted'] as const;
export type ForecastCategory = (typeof forecastCategories)[number];
export interface Opportunity {
  readonly id: Id;
  readonly name?: string;
  readonly account?: Id;
  readonly owner: Id;
  readonly territory?: Id;
  readonly amount?: Money;
  readonly stage: string;
  readonly state: 'open' | 'won' | 'lost';
  /** 0 to 1. */
  readonly probability?: number;
  /** What the rep forecasts of it: counted on, hoped for, in the pipeline, or left out. */
  readonly forecast?: ForecastCategory;
  readonly created?: Day;
  readonly closes: Day;
  readonly version?: Version;
}
export interface Activity {
  readonly id: Id;
  readonly account: Id;
  readonly rep: Id;
  readonly kind: 'visit' | 'call' | 'mail' | 'other';
  readonly on: Day;
  readonly done: boolean;
  readonly minutes?: number;
  readonly version?: Version;
}
/** What a rep or a territory is to win in a span of days. */
export interface Quota {
  readonly id: Id;
  readonly of: { readonly kind: 'rep' | 'territory'; readonly id: Id };
  readonly from: Day;
  /** First day that is not in it. */
  readonly to: Day;
  readonly target: Money;
  readonly version?: Version;
}
/** Who or what belongs to which territory, since when, and why. */
export interface Assignment {
  readonly id: Id;
  readonly subject: { readonly kind: 'rep' | 'account' | 'area'; readonly id: Id };
  readonly territory: Id;
  /** Of a rep. */
  readonly role?: string;
  /** Of an account. */
  readonly cause?: 'area' | 'rule' | 'hand';
  readonly from?: Day;
  readonly to?: Day;
  readonly version?: Version;
}

/** Every collection a CRM may have, by name. */
export interface Collections {
  territories: Territory;
  areas: Area;
  reps: Rep;
  accounts: Account;
  opportunities: Opportunity;
  activities: Activity;
  quotas: Quota;
  assignments: Assignment;
}
export type CollectionName = keyof Collections;
export const collectionNames: readonly CollectionName[] = [
  'territories',
  'areas',
  'reps',
  'accounts',
  'opportunities',
  'activities',
  'quotas',
  'assignments',
];
