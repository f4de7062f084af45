import fc from 'fast-check';

/** How a forged or malformed message is wrong; each reaches the page as itself. */
export type Via =
  | 'greeting' // from the guest's own window
  | 'other window' // from this page, or from another frame
  | 'other origin' // from the guest's window after it went elsewhere
  | 'port' // within the conversation, by the guest
  | 'answer'; // within the conversation, by the page around

export interface Forged {
  readonly via: Via;
  readonly what: string;
  readonly data: unknown;
  readonly ports: 0 | 1 | 2;
}
export interface Known {
  readonly nonce: string;
  /** What the real guest has said already. */
  readonly replay: object;
  /** Number of a call that was answered already. */
  readonly usedCall: number;
}

const random = fc.string({ unit: fc.constantFrom('A', 'b', 'C', 'd', '0', '7', '9'), minLength: 32, maxLength: 32 });
const deep = (depth: number): unknown => {
  let inner: unknown = 'x';
  for (let i = 0; i < depth; i++) inner = i % 2 ? [inner] : { inner };
  return inner;
};
const circular = () => {
  const loop: Record<string, unknown> = {};
  loop['loop'] = loop;
  return loop;
};
const polluting = (key: string): object =>
  Object.defineProperty({}, key, { value: { isAdmin: true }, enumerable: true, configurable: true, writable: true });
/** Values that no message holds anywhere. */
const alien: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype').map(polluting),
  fc.integer({ min: 20, max: 200 }).map(deep),
  fc.constant(undefined).map(circular),
  fc.constantFrom<unknown>(new Map([['a', 1]]), new Set([1]), /x/, new Date(0), 10n, new Error('x'), new Blob(['x'])),
  fc.constant(undefined).map(() => Object.assign([], { length: 4_000_000_000 })),
  fc.constant({ _$litType$: 1, strings: Object.assign(['<img src=x onerror=alert(1)>'], { raw: ['x'] }), values: [] }),
);
const scalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<unknown>(null, undefined, NaN, Infinity, -1, 1.5, 2 ** 53, '__proto__', 'constructor', ''),
);

/** A good message with one thing in it that is wrong. */
function spoilt<T extends object>(good: T): fc.Arbitrary<{ what: string; data: unknown }> {
  const keys = Object.keys(good) as (keyof T & string)[];
  const key = fc.constantFrom(...keys);
  const wrongType = (k: keyof T) =>
    fc
      .oneof(
        alien,
        fc.constantFrom<unknown>(
          null,
          undefined,
          {},
          [],
          [[]],
          NaN,
          true,
          'no such thing',
          '__proto__',
          'constructor',
          -7.5,
        ),
      )
      .filter((value) => typeof value !== typeof good[k] || (value !== good[k] && typeof value === 'string'));
  return fc.oneof(
    key.chain((k) => wrongType(k).map((value) => ({ what: `wrong ${k}`, data: { ...good, [k]: value } }))),
    key.map((k) => ({ what: `without ${k}`, data: Object.fromEntries(Object.entries(good).filter(([n]) => n !== k)) })),
    fc
      .tuple(fc.string({ minLength: 1 }), scalar)
      .filter(([name]) => !(name in good))
      .map(([name, value]) => ({ what: 'another key', data: { ...good, [name]: value } })),
    alien.map((value) => ({ what: 'alien beside', data: { ...good, extra: value } })),
    fc.constantFrom('__proto__', 'constructor', 'prototype').map((name) => ({
      what: `key ${name}`,
      data: Object.assign(polluting(name), good),
    })),
  );
}

const pick = <T>(...all: readonly T[]) => fc.constantFrom(...all);
const selection = { territories: [], reps: ['r1'], accounts: [], areas: [] };

/** Messages of a guest that would mean something if they weren't spoilt; each member is needed. */
const ofGuest: readonly object[] = [
  { type: 'call', call: 1_000_000, method: 'identify' },
  { type: 'call', call: 1_000_000, method: 'describe', collection: 'accounts' },
  { type: 'call', call: 1_000_000, method: 'read', query: { collection: 'accounts' } },
  { type: 'call', call: 1_000_000, method: 'commit', changes: [] },
  { type: 'call', call: 1_000_000, method: 'watch', collections: ['accounts'] },
  { type: 'shared', selection, period: '2026', basis: 'as-is' },
  { type: 'height', height: 777 },
  { type: 'status', status: 'forged' },
  { type: 'ask', ask: 1, name: 'bailiwickopen', detail: { collection: 'accounts', id: 'forged' } },
  { type: 'ask', ask: 1, name: 'bailiwicknotify', detail: { tone: 'info', text: 'forged' } },
  { type: 'ask', ask: 1, name: 'bailiwicksave', detail: { name: 'x', type: 'text/csv', bytes: new Uint8Array(3) } },
];
const ofHost: readonly object[] = [
  { type: 'result', call: 1_000_000, value: {} },
  { type: 'item', call: 1_000_000, value: { records: [] } },
  { type: 'end', call: 1_000_000 },
  { type: 'failed', call: 1_000_000, error: { kind: 'auth', message: 'x', at: {} } },
  { type: 'progress', call: 1_000_000, done: 1 },
  { type: 'refused', versions: [1, 1] },
];
const wholeOfGuest = (usedCall: number): fc.Arbitrary<{ what: string; data: unknown }> =>
  fc.oneof(
    // well-formed, and out of place
    pick('identify', 'read', 'commit').map((method) => ({
      what: 'a call again',
      data: { type: 'call', call: usedCall, method, query: { collection: 'accounts' }, changes: [] },
    })),
    fc.constant({ what: 'a call again', data: { type: 'call', call: usedCall, method: 'identify' } }),
    fc.integer({ min: 1, max: 2 ** 31 }).map((call) => ({ what: 'more of nothing', data: { type: 'more', call } })),
    pick('toString', 'constructor', '__proto__', 'dispose').map((method) => ({
      what: 'another method',
      data: { type: 'call', call: 1_000_001, method },
    })),
    pick('constructor', '__proto__', 'secrets').map((collection) => ({
      what: 'another collection',
      data: { type: 'call', call: 1_000_001, method: 'read', query: { collection } },
    })),
    pick('create', 'update', 'toString').map((verb) => ({
      what: 'a malformed change',
      data: {
        type: 'call',
        call: 1_000_001,
        method: 'commit',
        changes: [{ do: verb, collection: 'accounts', id: 'c1', set: { owner: { evil: 1 } }, record: { id: 'x' } }],
      },
    })),
    fc.constant(undefined).map(() => ({
      what: 'oversized',
      data: { type: 'ask', ask: 1, name: 'bailiwicknotify', detail: { tone: 'info', text: 'x'.repeat(200_000) } },
    })),
    fc.constant(undefined).map(() => ({
      what: 'oversized',
      data: {
        type: 'call',
        call: 1_000_001,
        method: 'read',
        query: { collection: 'accounts', ids: new Array(60_000).fill('a') },
      },
    })),
    scalar.map((data) => ({ what: 'no object', data })),
    alien.map((data) => ({ what: 'alien', data })),
    fc.object().map((data) => ({ what: 'something else', data })),
  );

/** Forged and malformed messages of every kind, the same for the same seed. */
export function forgeries(known: Known, count: number, seed: number): readonly Forged[] {
  const hello = { ...known.replay, page: 'F'.repeat(32) };
  const greeting = { ...hello, nonce: known.nonce };
  const fresh = random.map((page) => ({ ...greeting, page }));
  const of = (
    via: Via,
    arb: fc.Arbitrary<{ what: string; data: unknown }>,
    ports: fc.Arbitrary<0 | 1 | 2> = fc.constant(1),
  ) => fc.tuple(arb, ports).map(([one, n]): Forged => ({ via, ports: n, ...one }));
  const all = fc.oneof(
    of(
      'greeting',
      fc.tuple(fresh, random).map(([g, nonce]) => ({ what: 'another nonce', data: { ...g, nonce } })),
    ),
    of('greeting', fc.constant({ what: 'the same greeting again', data: known.replay })),
    of(
      'greeting',
      fresh.chain((g) => spoilt(g).filter(({ what }) => what !== 'wrong page')),
    ),
    of(
      'greeting',
      fc.tuple(fresh, fc.integer({ min: 2, max: 1e6 }), fc.nat(9)).map(([g, from, more]) => ({
        what: 'another version',
        data: { ...g, versions: [from, from + more] },
      })),
    ),
    of(
      'greeting',
      fresh.map((data) => ({ what: 'without a port', data })),
      fc.constant(0),
    ),
    of(
      'greeting',
      fresh.map((data) => ({ what: 'with two ports', data })),
      fc.constant(2),
    ),
    of(
      'greeting',
      fresh.map((g) => ({ what: 'oversized', data: { ...g, tokens: new Array(5_000).fill('--bailiwick-accent') } })),
    ),
    of(
      'greeting',
      fc.oneof(alien, scalar).map((data) => ({ what: 'no greeting', data })),
    ),
    of(
      'other window',
      fresh.map((data) => ({ what: 'a good greeting', data })),
    ),
    of(
      'other window',
      fresh.chain(spoilt).filter(({ data }) => Object.hasOwn(data as object, 'bailiwick')),
    ),
    of(
      'other origin',
      fresh.map((data) => ({ what: 'a good greeting', data })),
    ),
    of('port', pick(...ofGuest).chain(spoilt)),
    of('port', pick(...ofGuest).chain(spoilt)),
    of('port', wholeOfGuest(known.usedCall)),
    of('answer', pick(...ofHost).chain(spoilt)),
    of(
      'answer',
      pick(...ofHost).map((data) => ({ what: 'an answer to nothing', data })),
    ),
  );
  return fc.sample(all, { numRuns: count, seed });
}
