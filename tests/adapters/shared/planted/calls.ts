import { type CrmAdapter, CrmError, type ErrorKind } from '../../../../src/domain/index.js';
import { type Broken, committing, eachRecord, reading } from './plant.js';

/** With reads that fail as another kind. */
const failing = (from: ErrorKind, to: ErrorKind) =>
  reading(async function* (pages) {
    try {
      yield* pages();
    } catch (error) {
      throw error instanceof CrmError && error.kind === from ? new CrmError(to, error.message) : error;
    }
  });

/** Broken in how they describe, narrow, fail or take a commit. */
export const brokenCalls: readonly Broken[] = [
  {
    name: 'describes no fields',
    plant: (good) => ({ ...good, describe: async () => [] }),
    foundBy: ['describe lists the fields'],
    says: /describe/,
  },
  {
    name: 'forgets versions',
    plant: eachRecord((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'version'))),
    foundBy: ['records of collections whose writes compare versions'],
    says: /version/,
  },
  {
    name: 'gives something else each time',
    plant: (good) => {
      let n = 0;
      return eachRecord((record) => ({ ...record, name: `Name ${++n}` }))(good);
    },
    foundBy: ['reading twice'],
    says: /second of two reads/,
  },
  {
    name: 'loses the first record of a read that is narrowed',
    plant: reading(async function* (pages, { account, rep, territory }) {
      let first = (account ?? rep ?? territory) !== undefined;
      for await (const page of pages()) {
        yield first ? { ...page, records: page.records.slice(1) } : page;
        first = false;
      }
    }),
    foundBy: [
      'a read narrowed by account',
      'a read narrowed by rep',
      'a read narrowed by territory',
      'narrowings together',
    ],
    says: /where the read is narrowed/,
  },
  {
    name: 'stops every read when one is cancelled',
    plant: (good) => {
      let stopped = false;
      return reading(async function* (pages, _, call) {
        call.signal.addEventListener('abort', () => (stopped = true));
        for await (const page of pages()) {
          if (stopped) throw new CrmError('cancelled', 'Cancelled.');
          yield page;
        }
      })(good);
    },
    foundBy: ['cancelling one read'],
    says: /'cancelled'/,
  },
  {
    name: 'takes a missing right for a missing sign-in',
    plant: failing('forbidden', 'auth'),
    foundBy: ['where every answer is 403'],
    says: /'auth'/,
  },
  {
    name: 'takes an answer that ends in the middle for a server error',
    plant: failing('not-the-crm', 'server'),
    foundBy: ['where answers end in the middle'],
    says: /'server'/,
  },
  {
    name: 'wants a version with every change',
    plant: committing(async (good, changes, call) =>
      changes.some((change) => change.do === 'update' && change.expected === undefined)
        ? changes.map(() => ({ status: 'rejected', message: 'No version.' }))
        : good.commit!(changes, call),
    ),
    foundBy: ['an update without an expected version'],
    says: /without a version/,
  },
  {
    name: 'remembers the version that it saw first',
    plant: (good): CrmAdapter => {
      const kept = new Map<string, unknown>();
      return eachRecord((record) => {
        const id = String(record['id']);
        if (!kept.has(id)) kept.set(id, record['version']);
        return { ...record, version: kept.get(id) };
      })(good);
    },
    foundBy: ['a change that goes back'],
    says: /just read/,
  },
  {
    name: 'fails at a commit of nothing',
    plant: committing(async (good, changes, call) => {
      if (changes.length === 0) throw new CrmError('unsupported', 'Nothing to do.');
      return good.commit!(changes, call);
    }),
    foundBy: ['a commit of no changes'],
    says: /no changes/,
  },
  {
    name: 'writes more than it declares',
    plant: (good) => ({
      ...good,
      can: { ...good.can, writes: { accounts: { can: ['create', 'update'], concurrency: 'compare-and-set' } } },
    }),
    foundBy: ['a write that is not declared'],
    says: /or declare it/,
  },
  {
    name: 'takes a refused sign-in for refused rows',
    plant: committing(async (good, changes, call) => {
      try {
        return await good.commit!(changes, call);
      } catch (error) {
        if (error instanceof CrmError && error.kind === 'auth')
          return changes.map(() => ({ status: 'rejected', message: 'No.' }));
        throw error;
      }
    }),
    foundBy: ['a commit of somebody who is signed out'],
    says: /it succeeded/,
  },
];
