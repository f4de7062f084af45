import type { Outcome } from '../../../../src/domain/index.js';
import { type Broken, committing, eachRecord, forget } from './plant.js';

const conflict = "a change with an old version is a 'conflict' with the current record, and writes nothing: after";

/** Broken in what they write, state or watch. */
export const brokenWrites: readonly Broken[] = [
  {
    name: 'accepts an old version',
    plant: committing((good, changes, call) => good.commit!(changes.map(forget), call)),
    foundBy: [`${conflict} an own`, `${conflict} somebody`, 'a delete with an old version'],
    says: /'conflict'/,
  },
  {
    name: 'reports a conflict and writes all the same',
    plant: committing(async (good, changes, call) => {
      const outcomes = await good.commit!(changes, call);
      const again = changes.filter((_, i) => outcomes[i]?.status === 'conflict').map(forget);
      if (again.length > 0) await good.commit!(again, call);
      return outcomes;
    }),
    foundBy: [`${conflict} an own`, 'a delete with an old version'],
    says: /after a conflict/,
  },
  {
    name: 'reports as applied what it never sent',
    plant: committing(async (_, changes) =>
      changes.map((change) => ({ status: 'applied', id: change.do === 'create' ? 'new' : change.id, version: '0' })),
    ),
    foundBy: ['an update that is reported', 'a create gives', 'a delete that is reported'],
    says: /reported as applied/,
  },
  {
    name: 'swallows the error of one row and calls it applied',
    plant: committing(async (good, changes, call) => {
      const outcomes = await good.commit!(changes, call);
      return outcomes.map((outcome, i) =>
        outcome.status === 'gone' || outcome.status === 'rejected'
          ? { status: 'applied', id: (changes[i] as { id?: string }).id ?? '' }
          : outcome,
      );
    }),
    foundBy: [
      'a change that fails among others',
      'an update of a record that was deleted',
      'a change that the source refuses',
    ],
    says: /can't be 'applied'|'gone'|refused change/,
  },
  {
    name: 'gives outcomes in the order of ids',
    plant: committing(async (good, changes, call) => {
      const outcomes = await good.commit!(changes, call);
      const key = (o: Outcome) => (o.status === 'applied' ? o.id : '');
      return outcomes.toSorted((a, b) => key(a).localeCompare(key(b)));
    }),
    foundBy: ['outcomes come one for each change'],
    says: /in the order/,
  },
  {
    name: 'gives outcomes of failures only',
    plant: committing(async (good, changes, call) =>
      (await good.commit!(changes, call)).filter(({ status }) => status !== 'applied'),
    ),
    foundBy: ['outcomes come one for each change', 'an update that is reported'],
    says: /one outcome for each/,
  },
  {
    name: 'writes in its dry run',
    plant: (good) => ({
      ...good,
      check: async (changes, call) => {
        await good.commit!(changes, call);
        return [];
      },
    }),
    foundBy: ['check is a dry run'],
    says: /after check/,
  },
  {
    name: 'states that it can write what it cannot',
    plant: (good) => ({
      ...good,
      can: { ...good.can, writes: { ...good.can.writes, reps: good.can.writes.accounts! } },
    }),
    foundBy: ['an update that is reported', 'a create gives'],
    says: /reps/,
  },
  {
    name: 'has a commit and declares no writes',
    plant: (good) => ({ ...good, can: { ...good.can, writes: {} } }),
    foundBy: ['what the adapter states'],
    says: /can\.writes/,
  },
  {
    name: 'cuts a commit that is too large and tells nobody',
    plant: committing(async (good, changes, call) => {
      const outcomes = await good.commit!(changes.slice(0, good.can.batch), call);
      return changes.map((_, i) => outcomes[i] ?? { status: 'not-sent' });
    }),
    foundBy: ['a commit of more changes'],
    says: /can\.batch/,
  },
  {
    name: 'sends a write again when its answer is lost',
    plant: committing(async (good, changes, call) => {
      const outcomes = await good.commit!(changes, call);
      return outcomes.every(({ status }) => status === 'unknown') ? good.commit!(changes, call) : outcomes;
    }),
    foundBy: ['a write whose answer is lost'],
    says: /Never repeat/,
  },
  {
    name: 'takes a lost answer for success',
    plant: committing(async (good, changes, call) =>
      (await good.commit!(changes, call)).map((outcome, i) =>
        outcome.status === 'unknown' ? { status: 'applied', id: (changes[i] as { id?: string }).id ?? 'new' } : outcome,
      ),
    ),
    foundBy: ['a write whose answer is lost', 'a commit that cannot reach'],
    says: /'unknown'/,
  },
  {
    name: 'commits although it was cancelled',
    plant: committing((good, changes) => good.commit!(changes, { signal: new AbortController().signal })),
    foundBy: ['a commit that was cancelled before'],
    says: /aborted signal/,
  },
  {
    name: 'declares all or nothing and writes one by one',
    atomic: 5,
    plant: committing(async (good, changes, call) => {
      const outcomes: Outcome[] = [];
      for (const change of changes) outcomes.push(...(await good.commit!([change], call)));
      return outcomes;
    }),
    foundBy: ['changes that are declared as all or nothing'],
    says: /Undo the first/,
  },
  {
    name: 'answers a commit from what it remembers, and loses the write',
    plant: (good) => {
      const kept = new Map<string, object>();
      const patched = eachRecord((r) => ({ ...r, ...kept.get(String(r['id'])) }))(good);
      return {
        ...patched,
        commit: async (changes) =>
          changes.map((change) => {
            const id = change.do === 'create' ? change.record.id : change.id;
            if (change.do === 'update') kept.set(id, { ...change.set, version: `mine-${kept.size}` });
            return { status: 'applied', id };
          }),
      };
    },
    foundBy: ['an update that is reported'],
    says: /reported as applied/,
  },
  {
    name: 'counts only the first page in its totals',
    plant: (good) => ({ ...good, totals: async (query, call) => (await good.totals!(query, call)).slice(0, 1) }),
    foundBy: ['totals counts and adds up'],
    says: /Count/,
  },
  {
    name: 'watches on after its cancel',
    plant: (good) => ({
      ...good,
      async *watch(collections) {
        for (;;) {
          await new Promise((resolve) => setImmediate(resolve));
          yield { collection: collections[0]! };
        }
      },
    }),
    foundBy: ['watch tells'],
    says: /End watch/,
  },
];
