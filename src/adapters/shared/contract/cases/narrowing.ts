import type { Query } from '../../../../domain/crm.js';
import { addDays, dayNumber } from '../../../../domain/day.js';
import type { CollectionName, Collections, Day, Id } from '../../../../domain/model.js';
import { expectComplete } from '../compare.js';
import { contractCase, expect, skip, type Trial } from '../trial.js';
import { links, placeOf, wanted } from '../wanted.js';

async function expectWanted<N extends CollectionName>(trial: Trial, query: Query<N>): Promise<void> {
  const { records } = await trial.read(query);
  const want = trial.world(query.collection).filter((record) => wanted(query, record));
  const { collection, ...narrowed } = query;
  const how = JSON.stringify(narrowed);
  expectComplete(
    collection,
    records,
    want.map((record) => record.id),
    `where the read is narrowed by ${how.length > 120 ? `${how.slice(0, 120)}…` : how}`,
  );
}

/** Enough values to see every kind of record: those of the first, the last and some between. */
function some<T>(values: readonly T[], most = 8): readonly T[] {
  const all = [...new Set(values)];
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!);
}
const keysOf: Readonly<Record<'account' | 'rep' | 'territory', CollectionName>> = {
  account: 'accounts',
  rep: 'reps',
  territory: 'territories',
};
/** Ids to narrow by: from the collection itself, else from what refers to it. */
function idsOf(trial: Trial, by: 'account' | 'rep' | 'territory'): readonly Id[] {
  const { world } = trial.subject;
  const own = world[keysOf[by]]?.map((record) => record.id) ?? [];
  const referred = (): readonly (Id | undefined)[] =>
    by === 'account'
      ? [...(world.opportunities ?? []), ...(world.activities ?? [])].map((record) => record.account)
      : by === 'rep'
        ? [...(world.opportunities ?? []), ...(world.accounts ?? [])].map((record) => record.owner)
        : (world.opportunities ?? []).map((record) => record.territory);
  return some(own.length > 0 ? own : referred().filter((id) => id !== undefined));
}

export const narrowsByIds = contractCase({
  name: 'a read narrowed by ids loses none of them: one, some over several pages, all',
  async check(trial) {
    for (const collection of trial.collections) {
      const all = trial.world(collection).map((record) => record.id);
      const alternate = all.filter((_, i) => i % 2 === 0);
      for (const ids of [all.slice(0, 1), all.slice(-1), alternate, all.toReversed()])
        if (ids.length > 0) await expectWanted(trial, { collection, ids });
      const { records } = await trial.read({ collection, ids: [...all.slice(0, 1), 'bailiwick-no-such-id'] });
      expectComplete(collection, records, all.slice(0, 1), 'where one of the ids asked for is unknown');
    }
  },
});

const narrowsBy = (by: 'account' | 'rep' | 'territory') =>
  contractCase({
    name: `a read narrowed by ${by} loses no record of it`,
    async check(trial) {
      const ids = idsOf(trial, by);
      if (ids.length === 0) skip(`The world has no ${by} to narrow by.`);
      for (const collection of trial.collections)
        if (links[collection][by]) for (const id of ids) await expectWanted(trial, { collection, [by]: id });
    },
  });
export const narrowsByAccount = narrowsBy('account');
export const narrowsByRep = narrowsBy('rep');
export const narrowsByTerritory = narrowsBy('territory');

const daysOf: { readonly [N in CollectionName]?: (record: Collections[N]) => readonly (Day | undefined)[] } = {
  opportunities: (o) => [o.closes],
  activities: (a) => [a.on],
  quotas: (q) => [q.from, q.to],
  assignments: (a) => [a.from, a.to],
};
function daysIn<N extends CollectionName>(trial: Trial, collection: N): readonly Day[] {
  const days = daysOf[collection];
  if (!days) return [];
  const found = trial.world(collection).flatMap((record) => days(record));
  return found.filter((day) => day !== undefined).toSorted((a, b) => dayNumber(a) - dayNumber(b));
}

export const narrowsByDays = contractCase({
  name: 'a read narrowed by days keeps the first day and every record before the end',
  async check(trial) {
    let tried = false;
    for (const collection of trial.collections) {
      const days = some(daysIn(trial, collection), 6);
      for (const [i, from] of days.entries()) {
        tried = true;
        const to = addDays(days[Math.min(days.length - 1, i + 2)]!, 1);
        for (const span of [{ from }, { to }, { from, to }, { from, to: addDays(from, 1) }])
          await expectWanted(trial, { collection, ...span });
      }
    }
    if (!tried) skip('No declared collection has days.');
  },
});

export const narrowsByPlace = contractCase({
  name: 'a read of accounts narrowed to a circle keeps every account inside',
  async check(trial) {
    if (!trial.collections.includes('accounts')) skip("The adapter doesn't declare accounts.");
    const places = trial.world('accounts').map((account) => placeOf('accounts', account));
    const known = some(places.filter((place) => place !== undefined));
    if (known.length === 0) skip('No account of the world has a place.');
    for (const { lng, lat } of known)
      for (const km of [1, 50, 800, 20_100])
        await expectWanted(trial, { collection: 'accounts', near: { lng, lat, km } });
  },
});

export const narrowsByMore = contractCase({
  name: 'narrowings together lose no record that all of them want',
  async check(trial) {
    const reps = idsOf(trial, 'rep');
    const territories = idsOf(trial, 'territory');
    for (const collection of trial.collections) {
      const days = daysIn(trial, collection);
      const from = days[Math.floor(days.length / 4)];
      const to = days[Math.floor((days.length * 3) / 4)];
      const span = from !== undefined && to !== undefined && from < to ? { from, to } : {};
      const ids = trial.world(collection).map((record) => record.id);
      for (const rep of reps) await expectWanted(trial, { collection, rep, ids, ...span });
      for (const territory of territories) await expectWanted(trial, { collection, territory, ...span });
    }
  },
});

export const badBecomesIssue = contractCase({
  name: 'a record that cannot be understood becomes an issue; the others arrive',
  needs: [{ why: 'make() gives no bad records.', met: ({ bad }) => (bad?.length ?? 0) > 0 }],
  async check(trial) {
    for (const collection of trial.collections) {
      const bad = trial.subject.bad?.filter((one) => one.collection === collection) ?? [];
      if (bad.length === 0) continue;
      const { records, issues } = await trial.read({ collection });
      for (const { id } of bad) {
        const issue = issues.find((one) => one.record === id);
        expect(issue, `Make an issue of record '${id}' of '${collection}', which can't be understood: there is none.`);
        expect(issue.collection === collection, `Name '${collection}' in the issue of record '${id}'.`);
        expect(issue.code !== '', `Give the issue of record '${id}' of '${collection}' a code.`);
      }
      const good = trial.world(collection).map((record) => record.id);
      expectComplete(collection, records, good, 'beside records that make issues');
    }
  },
});
