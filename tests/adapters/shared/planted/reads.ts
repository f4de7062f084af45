import { type Call, type Collections, type CrmAdapter, CrmError, type Query } from '../../../../src/domain/index.js';
import { type AnyPage, type Broken, eachPage, eachRecord, gather, never, reading } from './plant.js';

const complete = 'every collection is read completely';
const faithful = 'every field of every record';
const schema = 'records have the fields of the model';
/** Broken in what they read. */
export const brokenReads: readonly Broken[] = [
  {
    name: 'drops the last page',
    plant: reading(async function* (pages) {
      let held: AnyPage | undefined;
      let given = 0;
      for await (const page of pages()) {
        if (held) yield (given++, held);
        held = page;
      }
      if (held && given === 0) yield held;
    }),
    foundBy: [complete, 'reads at the same time'],
    says: /are missing/,
  },
  {
    name: 'gives the last record of a page again on the next',
    plant: reading(async function* (pages) {
      let last: AnyPage['records'] = [];
      for await (const page of pages()) {
        yield { ...page, records: [...last, ...page.records] };
        last = page.records.slice(-1);
      }
    }),
    foundBy: [complete],
    says: /came twice/,
  },
  {
    name: 'ignores the signal',
    plant: (good) => {
      const call = { signal: new AbortController().signal };
      return {
        ...good,
        identify: () => good.identify(call),
        describe: (name) => good.describe(name, call),
        read: (query) => good.read(query, call),
      };
    },
    foundBy: ['a call that was cancelled before', 'a read that is cancelled between'],
    says: /aborts|aborted signal/,
  },
  {
    name: 'ends a cancelled read as if it were whole',
    plant: reading(async function* (pages, _, call) {
      for await (const page of pages()) {
        yield page;
        if (call.signal.aborted) return;
      }
    }),
    foundBy: ['a read that is cancelled between'],
    says: /it succeeded/,
  },
  {
    name: 'never settles while the source is silent',
    plant: reading((pages, _, call) => ({
      [Symbol.asyncIterator]: () => {
        const inner = pages()[Symbol.asyncIterator]();
        return {
          next: () =>
            inner.next().catch((error: unknown) => {
              if (error instanceof CrmError && (error.kind === 'timeout' || call.signal.aborted)) return never();
              throw error;
            }),
        };
      },
    })),
    foundBy: ['where no answer comes', 'a call that is cancelled while'],
    says: /settle/,
    settleMs: 300,
  },
  {
    name: 'takes a failed page for an empty one',
    plant: reading(async function* (pages) {
      try {
        yield* pages();
      } catch (error) {
        if (error instanceof CrmError && error.kind !== 'server') throw error;
      }
    }),
    foundBy: ['where every answer is a 500', 'a read that breaks off'],
    says: /it succeeded|or fail/,
  },
  {
    name: 'throws what came along instead of a CrmError',
    plant: (good) => ({
      ...good,
      read: ((query: Query, call: Call) =>
        reading(async function* (pages) {
          try {
            yield* pages();
          } catch (error) {
            throw new TypeError('fetch failed', { cause: error });
          }
        })(good).read(query, call)) as CrmAdapter['read'],
    }),
    foundBy: ['where the source closes', 'where every answer is 401', 'a collection that is not declared'],
    says: /no CrmError/,
  },
  {
    name: 'takes every failure for a missing network',
    plant: reading(async function* (pages) {
      try {
        yield* pages();
      } catch (error) {
        throw new CrmError('network', 'No connection.', {}, { cause: error });
      }
    }),
    foundBy: ['where every answer is 401', 'where every answer is 429', 'where a web page comes'],
    says: /'network'/,
  },
  {
    name: 'takes the end of a span for the first of its month',
    plant: reading(async function* (pages, query) {
      for await (const page of pages())
        yield query.to === undefined
          ? page
          : {
              ...page,
              records: page.records.filter((r) => !('closes' in r) || r.closes < query.to!.replace(/..$/, '01')),
            };
    }),
    foundBy: ['a read narrowed by days'],
    says: /narrowed by .*to/,
  },
  {
    name: 'leaves out the last of the ids asked for',
    plant: (good) => ({
      ...good,
      read: ((query: Query, call: Call) =>
        good.read(
          query.ids && query.ids.length > 1 ? { ...query, ids: query.ids.slice(0, -1) } : query,
          call,
        )) as CrmAdapter['read'],
    }),
    foundBy: ['a read narrowed by ids'],
    says: /narrowed by .*ids/,
  },
  {
    name: 'looks for nearby accounts in a square in degrees of half the size',
    plant: reading(async function* (pages, { near }) {
      for await (const page of pages()) {
        const inside = (r: object) => {
          const at = 'at' in r ? (r.at as Collections['accounts']['at']) : undefined;
          if (!near || at?.kind !== 'point') return true;
          return Math.abs(at.lng - near.lng) + Math.abs(at.lat - near.lat) < near.km / 222;
        };
        yield { ...page, records: page.records.filter(inside) };
      }
    }),
    foundBy: ['a read of accounts narrowed to a circle'],
    says: /narrowed by .*near/,
  },
  {
    name: 'gives money in units, with a fraction',
    plant: eachRecord((r) => {
      const money = r['revenue'] as { amount: number } | undefined;
      return money ? { ...r, revenue: { ...money, amount: money.amount / 10_000 } } : r;
    }),
    foundBy: [schema, faithful],
    says: /revenue/,
  },
  {
    name: 'reads days through UTC midnight west of Greenwich',
    plant: eachRecord((r) => {
      if (typeof r['closes'] !== 'string') return r;
      const shifted = new Date(Date.parse(r['closes']) - 6 * 3_600_000).toISOString().slice(0, 10);
      return { ...r, closes: shifted };
    }),
    foundBy: [faithful],
    says: /closes/,
  },
  {
    name: 'gives days with a time',
    plant: eachRecord((r) => ('on' in r ? { ...r, on: `${String(r['on'])}T00:00:00Z` } : r)),
    foundBy: [schema],
    says: /not-a-day/,
  },
  {
    name: "hands the vendor's own fields on",
    plant: eachRecord((r) => ('class' in r ? { ...r, OwnerId__c: r['owner'] } : r)),
    foundBy: [schema],
    says: /unknown-field/,
  },
  {
    name: 'gives ids as numbers',
    plant: eachRecord((r) => ('manager' in r || 'active' in r ? { ...r, id: Number(String(r['id']).slice(1)) } : r)),
    foundBy: [schema],
    says: /not-an-id/,
  },
  {
    name: 'drops records that it cannot understand without a word',
    plant: eachPage((page) => ({ ...page, issues: [] })),
    foundBy: ['a record that cannot be understood'],
    says: /Make an issue/,
  },
  {
    name: 'throws at a record that it cannot understand',
    plant: eachPage((page) => {
      if ((page.issues?.length ?? 0) > 0) throw new CrmError('mapping', 'Bad record.');
      return page;
    }),
    foundBy: ['a record that cannot be understood', complete],
    says: /'mapping'/,
  },
  {
    name: 'tells the length of the page as the total',
    plant: eachPage((page) => ({ ...page, total: page.records.length })),
    foundBy: ['the total that pages tell'],
    says: /total/,
  },
  {
    name: 'tells progress backwards',
    plant: (good) => ({
      ...good,
      read: ((query: Query, call: Call) =>
        good.read(query, {
          ...call,
          progress: (done, total = done) => call.progress?.(total - done, total),
        })) as CrmAdapter['read'],
    }),
    foundBy: ['progress only grows'],
    says: /progress/,
  },
  {
    name: 'shares one cursor among reads',
    plant: (good) => {
      const kept = new Map<string, AsyncIterator<AnyPage>>();
      return reading((pages, query) => ({
        [Symbol.asyncIterator]: () => {
          const key = JSON.stringify(query);
          const shared = kept.get(key) ?? pages()[Symbol.asyncIterator]();
          kept.set(key, shared);
          return {
            next: async () => {
              const result = await shared.next();
              if (result.done) kept.delete(key);
              return result;
            },
          };
        },
      }))(good);
    },
    foundBy: ['reads at the same time'],
    says: /at the same time/,
  },
  {
    name: 'goes on reading after its reader left',
    plant: reading((pages) => ({
      [Symbol.asyncIterator]: () => {
        const all = gather(pages());
        return {
          next: async () => ({ done: false, value: (await all).shift()! }),
          return: async () => ({ done: true, value: undefined }),
        };
      },
    })),
    foundBy: ['a reader who stops early'],
    says: /after return/,
  },
  {
    name: 'fails at an id that nobody knows',
    plant: reading((pages, query) => {
      if (query.ids?.some((id) => id.includes('no-such'))) throw new CrmError('not-found', 'No such record.');
      return pages();
    }),
    foundBy: ['ids that nobody knows'],
    says: /'not-found'/,
  },
  {
    name: 'gives nothing for a collection that it does not have',
    plant: (good) => ({
      ...good,
      read: ((query: Query, call: Call) =>
        good.can.collections.includes(query.collection)
          ? good.read(query, call)
          : (async function* () {})()) as CrmAdapter['read'],
    }),
    foundBy: ['a collection that is not declared'],
    says: /unsupported/,
  },
  {
    name: 'gives a language name for a locale',
    plant: (good) => ({ ...good, identify: async (call) => ({ ...(await good.identify(call)), locale: 'en_US' }) }),
    foundBy: ['identify gives the user'],
    says: /BCP 47/,
  },
];
