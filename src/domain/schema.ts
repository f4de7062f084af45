import * as v from 'valibot';
import type { Issue } from './crm.js';
import { isDay } from './day.js';
import { forecastCategories, type CollectionName, type Collections } from './model.js';

/** Longest text that a record may hold, in UTF-16 units. */
export const TEXT_CAP = 10_000;
/** Longest id or version. */
export const ID_CAP = 1_000;
/** Most corners of one area's outline. */
export const CORNER_CAP = 1_000_000;
/** Most measures of one area. */
export const MEASURE_CAP = 1_000;

// The message of a check is the code of the issue that it makes.
const text = v.pipe(v.string('not-text'), v.maxLength(TEXT_CAP, 'too-long'));
const id = v.pipe(v.string('not-an-id'), v.minLength(1, 'not-an-id'), v.maxLength(ID_CAP, 'too-long'));
const day = v.pipe(v.string('not-a-day'), v.check(isDay, 'not-a-day'));
const number = v.pipe(v.number('not-a-number'), v.finite('not-a-number'));
const between = (least: number, most: number) =>
  v.pipe(number, v.minValue(least, 'out-of-range'), v.maxValue(most, 'out-of-range'));
const oneOf = <const T extends readonly string[]>(words: T) => v.picklist(words, 'not-in-list');
const flag = v.boolean('not-yes-or-no');
const optional = v.exactOptional;

const money = v.strictObject(
  {
    amount: v.pipe(v.number('not-money'), v.safeInteger('not-money')),
    currency: v.pipe(v.string('not-money'), v.regex(/^[A-Z]{3}$/, 'not-money')),
  },
  'not-money',
);
const location = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('point'),
      lng: between(-180, 180),
      lat: between(-90, 90),
      quality: oneOf(['exact', 'street', 'postcode', 'city', 'unknown']),
    }),
    v.strictObject({
      kind: v.literal('missing'),
      reason: oneOf(['none', 'zero', 'swapped', 'out-of-range', 'unreadable']),
    }),
  ],
  'not-a-location',
);
const reference = <const T extends readonly string[]>(kinds: T) => v.strictObject({ kind: oneOf(kinds), id });

const isPosition = (p: unknown) =>
  Array.isArray(p) && p.length >= 2 && p.length <= 4 && p.every((n) => typeof n === 'number' && Number.isFinite(n));
function isOutline(value: unknown): value is GeoJSON.Polygon | GeoJSON.MultiPolygon {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates) || (type !== 'Polygon' && type !== 'MultiPolygon')) return false;
  let corners = 0;
  const isRing = (ring: unknown) =>
    Array.isArray(ring) && ring.length >= 4 && (corners += ring.length) <= CORNER_CAP && ring.every(isPosition);
  const isPolygon = (rings: unknown) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing);
  return type === 'Polygon' ? isPolygon(coordinates) : coordinates.length > 0 && coordinates.every(isPolygon);
}
const measures = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(ID_CAP, 'too-long')), number),
  v.check((all) => Object.keys(all).length <= MEASURE_CAP, 'too-long'),
);

const version = optional(id);

/** What a record of each collection must be: the model's own fields and no others, every text and list with a cap. */
export const schemas = {
  territories: v.strictObject({
    id,
    name: text,
    parent: optional(id),
    layer: optional(text),
    type: optional(text),
    version,
  }),
  areas: v.strictObject({
    id,
    name: text,
    level: text,
    measures: optional(measures),
    geometry: optional(v.custom<GeoJSON.Polygon | GeoJSON.MultiPolygon>(isOutline, 'not-an-outline')),
    version,
  }),
  reps: v.strictObject({
    id,
    name: text,
    manager: optional(id),
    active: flag,
    home: optional(location),
    hoursPerYear: optional(between(0, 8_784)),
    version,
  }),
  accounts: v.strictObject({
    id,
    name: text,
    owner: optional(id),
    parent: optional(id),
    class: optional(text),
    segment: optional(text),
    at: location,
    street: optional(text),
    city: optional(text),
    region: optional(text),
    postcode: optional(text),
    country: optional(text),
    revenue: optional(money),
    potential: optional(money),
    version,
  }),
  opportunities: v.strictObject({
    id,
    name: optional(text),
    account: optional(id),
    owner: id,
    territory: optional(id),
    amount: optional(money),
    stage: text,
    state: oneOf(['open', 'won', 'lost']),
    probability: optional(between(0, 1)),
    forecast: optional(oneOf(forecastCategories)),
    created: optional(day),
    closes: day,
    version,
  }),
  activities: v.strictObject({
    id,
    account: id,
    rep: id,
    kind: oneOf(['visit', 'call', 'mail', 'other']),
    on: day,
    done: flag,
    minutes: optional(between(0, 1_000_000)),
    version,
  }),
  quotas: v.strictObject({
    id,
    of: reference(['rep', 'territory']),
    from: day,
    to: day,
    target: money,
    version,
  }),
  assignments: v.strictObject({
    id,
    subject: reference(['rep', 'account', 'area']),
    territory: id,
    role: optional(text),
    cause: optional(oneOf(['area', 'rule', 'hand'])),
    from: optional(day),
    to: optional(day),
    version,
  }),
} satisfies { readonly [N in CollectionName]: v.GenericSchema<unknown, Collections[N]> };

/** A record that passed its schema, or the issue that says which field didn't and why. */
export type Parsed<N extends CollectionName> = { readonly record: Collections[N] } | { readonly issue: Issue };

const VALUE_CAP = 100;
const idOf = (value: unknown): string => {
  const found = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof found === 'string' ? found.slice(0, ID_CAP) : '';
};
const shown = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, VALUE_CAP)
    : undefined;
const codes = new Set([
  'not-text',
  'not-an-id',
  'not-a-day',
  'not-a-number',
  'not-in-list',
  'not-yes-or-no',
  'not-money',
  'not-a-location',
  'not-an-outline',
  'too-long',
  'out-of-range',
]);
/** The code of an issue: the check's own, else what valibot says of the object's shape. */
function codeOf(issue: v.BaseIssue<unknown>): string {
  if (codes.has(issue.message)) return issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-field';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'missing';
  return 'not-readable';
}

/**
 * Reads a record at the border. Only the first thing that is wrong is told: codes are `not-text`, `not-an-id`, `not-a-day`,
 * `not-a-number`, `not-in-list`, `not-yes-or-no`, `not-money`, `not-a-location`, `not-an-outline`, `too-long`, `out-of-range`,
 * `missing`, `unknown-field`, `not-readable`. Never throws.
 */
export function parseRecord<N extends CollectionName>(collection: N, value: unknown): Parsed<N> {
  const schema: v.GenericSchema<unknown, Collections[CollectionName]> = schemas[collection];
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return { record: result.output as Collections[N] };
  const first = result.issues[0];
  const field = first.path?.map((step) => String(step.key).slice(0, VALUE_CAP)).join('.');
  const was = shown(first.input);
  return {
    issue: {
      collection,
      record: idOf(value),
      ...(field ? { field } : {}),
      code: codeOf(first),
      ...(was === undefined ? {} : { value: was }),
    },
  };
}
