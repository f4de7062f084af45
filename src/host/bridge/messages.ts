import * as v from 'valibot';
import { isTokenName, isTokenValue, TOKENS } from './tokens.js';
import * as value from './values.js';
import type { MessageCaps } from './screen.js';

/** The oldest and the newest version of the bridge that this copy speaks. */
export const VERSIONS = [1, 1] as const;
/** Calls that a guest may have open at once. */
export const OPEN_CALLS = 64;
/** Pixels that a frame may grow to. */
export const HEIGHT = 20_000;

/** Of what the page around says: a page of records with outlines is the largest. */
export const hostCaps: MessageCaps = { values: 6_000_000, depth: 16, text: 100_000, texts: 32_000_000, bytes: 0 };
/** Of what the guest says: changes, and files for the user. */
export const guestCaps: MessageCaps = { values: 500_000, depth: 16, text: 100_000, texts: 8_000_000, bytes: 64 << 20 };
/** Of the first message, which anybody may send. */
export const helloCaps: MessageCaps = { values: 500, depth: 4, text: 200, texts: 20_000, bytes: 0 };

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000));
/** 128 random bits or more, in letters and digits. */
const random = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{22,64}$/));
const call = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const number = v.pipe(v.number(), v.finite());
const type = <const T extends string>(name: T) => v.literal(name);

/** The guest's first message, with a port of its own. */
export const hello = v.strictObject({
  bailiwick: type('hello'),
  versions: v.strictTuple([version, version]),
  /** What the page around put into the guest's address. */
  nonce: random,
  /** Of the guest's document, so that the same greeting doesn't count twice. */
  page: random,
  /** Names of the tokens that it would like to follow. */
  tokens: v.pipe(v.array(v.pipe(v.string(), v.check(isTokenName))), v.maxLength(TOKENS)),
});
export type Hello = v.InferOutput<typeof hello>;

const selection = v.strictObject({
  territories: value.ids,
  reps: value.ids,
  accounts: value.ids,
  areas: value.ids,
  focused: v.optional(
    v.strictObject({ collection: v.picklist(['territories', 'reps', 'accounts', 'areas']), id: value.id }),
  ),
});
/** What all widgets of a page look at. */
const shared = {
  type: type('shared'),
  selection,
  period: v.pipe(v.string(), v.regex(/^\d{4}(-Q\d|-M\d{2}|-\d{2}-\d{2}--\d{4}-\d{2}-\d{2})?$/)),
  basis: v.picklist(['as-was', 'as-is']),
};
export const sharedSchema = v.strictObject(shared);
export type Shared = v.InferOutput<typeof sharedSchema>;

const look = v.strictObject({
  scheme: v.picklist(['light', 'dark']),
  direction: v.picklist(['ltr', 'rtl']),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{0,64}$/)),
  tokens: v.record(v.pipe(v.string(), v.check(isTokenName)), v.pipe(v.string(), v.check(isTokenValue))),
});
export type Look = v.InferOutput<typeof look>;

const simple = v.union([v.string(), number, v.boolean()]);
const view = {
  tag: v.pipe(v.string(), v.regex(/^bailiwick-[a-z]{1,40}(-[a-z]{1,40}){0,3}$/)),
  props: v.record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,40}$/)), simple),
};
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20));
const options = v.strictObject({
  today: v.optional(value.day),
  calendar: v.variant('kind', [
    v.strictObject({
      kind: type('months'),
      startMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    }),
    v.strictObject({
      kind: type('4-4-5'),
      endMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      endsOn: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
      nearest: v.optional(v.boolean()),
    }),
  ]),
  policy: v.strictObject({
    visitEvery: v.record(v.pipe(v.string(), v.maxLength(200)), number),
    touches: v.pipe(v.array(v.picklist(['visit', 'call', 'mail', 'other'])), v.maxLength(4)),
    coverageGoal: number,
    graceDays: number,
    reactivatedAfterMonths: number,
    engagedWithinMonths: number,
    pipelineGoal: number,
  }),
});

/** From the page around to the guest. */
export const fromHost = v.variant('type', [
  v.strictObject({
    type: type('welcome'),
    version,
    name: value.text,
    can: value.capabilities,
    methods: words,
    options,
    view: v.strictObject(view),
    /** The frame is as high as what it shows. */
    grows: v.boolean(),
    look,
    shared: v.strictObject(shared),
  }),
  v.strictObject({ type: type('refused'), versions: v.strictTuple([version, version]) }),
  v.strictObject({ type: type('result'), call, value: v.unknown() }),
  v.strictObject({ type: type('item'), call, value: v.unknown() }),
  v.strictObject({ type: type('end'), call }),
  v.strictObject({ type: type('failed'), call, error: value.failure }),
  v.strictObject({ type: type('progress'), call, done: value.count, total: v.optional(value.count) }),
  v.strictObject({ type: type('look'), look }),
  v.strictObject({ type: type('view'), ...view }),
  v.strictObject(shared),
  /** Nobody took what the guest asked for: it helps itself. */
  v.strictObject({ type: type('untaken'), ask: call }),
  v.strictObject({ type: type('bye') }),
]);
export type FromHost = v.InferOutput<typeof fromHost>;

const rows = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000));
const publish = { changeSet: value.id, reason: value.text, changes: rows };
const ask = <const N extends string, T extends v.GenericSchema>(name: N, detail: T) =>
  v.strictObject({ type: type('ask'), ask: call, name: v.literal(name), detail });

const STATUSES = ['waiting', 'loading', 'ready', 'empty', 'partial', 'failed', 'stale', 'conflict'] as const;

/** From the guest to the page around. */
export const fromGuest = v.variant('type', [
  v.variant('method', [
    v.strictObject({ type: type('call'), call, method: v.literal('identify') }),
    v.strictObject({ type: type('call'), call, method: v.literal('describe'), collection: value.collection }),
    v.strictObject({ type: type('call'), call, method: v.literal('read'), query: value.query }),
    v.strictObject({ type: type('call'), call, method: v.literal('totals'), query: value.totals }),
    v.strictObject({ type: type('call'), call, method: v.literal('check'), changes: value.changes }),
    v.strictObject({ type: type('call'), call, method: v.literal('commit'), changes: value.changes }),
    v.strictObject({ type: type('call'), call, method: v.literal('watch'), collections: value.collections }),
  ]),
  /** One more page, or one more change that is heard of. */
  v.strictObject({ type: type('more'), call }),
  v.strictObject({ type: type('cancel'), call }),
  v.strictObject(shared),
  v.strictObject({ type: type('height'), height: v.pipe(number, v.minValue(0), v.maxValue(HEIGHT)) }),
  v.strictObject({ type: type('status'), status: v.picklist(STATUSES) }),
  v.variant('name', [
    ask(
      'bailiwickselect',
      v.strictObject({ territories: value.ids, reps: value.ids, accounts: value.ids, areas: value.ids }),
    ),
    ask('bailiwickopen', v.strictObject({ collection: value.collection, id: value.id })),
    ask(
      'bailiwicknotify',
      v.strictObject({ tone: v.picklist(['success', 'warning', 'error', 'info']), text: value.text }),
    ),
    ask(
      'bailiwicksave',
      v.strictObject({
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
        type: v.pipe(v.string(), v.regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}(;\s?charset=[\w-]{1,40})?$/)),
        bytes: v.instance(Uint8Array),
      }),
    ),
    ask('bailiwickpublish', v.strictObject(publish)),
    ask('bailiwickpublished', v.strictObject({ ...publish, applied: rows, notApplied: rows })),
    ask('bailiwickerror', v.strictObject({ kind: value.text, message: value.text })),
  ]),
  v.strictObject({ type: type('bye') }),
]);
export type FromGuest = v.InferOutput<typeof fromGuest>;
export type Called = Extract<FromGuest, { type: 'call' }>;
export type Asked = Extract<FromGuest, { type: 'ask' }>;

/** The version that two sides speak, undefined where none fits both. */
export function agreed(ours: readonly [number, number], theirs: readonly [number, number]): number | undefined {
  const newest = Math.min(ours[1], theirs[1]);
  return newest >= Math.max(ours[0], theirs[0]) ? newest : undefined;
}
