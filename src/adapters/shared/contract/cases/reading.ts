import { collectionNames } from '../../../../domain/model.js';
import { parseRecord } from '../../../../domain/schema.js';
import { expectComplete, expectSame } from '../compare.js';
import { contractCase, expect, fail, skip } from '../trial.js';

const ids = (records: readonly { readonly id: string }[]) => records.map((record) => record.id);

export const readsCompletely = contractCase({
  name: 'every collection is read completely, each record once',
  async check(trial) {
    for (const collection of trial.collections) {
      const { records } = await trial.read({ collection });
      expectComplete(collection, records, ids(trial.world(collection)), 'in a read of everything');
      const known = new Set(ids(trial.world(collection)));
      const extra = records.find(({ id }) => !known.has(id) && !trial.isBad(collection, id));
      expect(!extra, `Give only records that the source holds: '${extra?.id}' of '${collection}' isn't in the world.`);
    }
  },
});

export const readsFaithfully = contractCase({
  name: 'every field of every record is what the source holds: days, money, locations and references too',
  async check(trial) {
    for (const collection of trial.collections) {
      const { records } = await trial.read({ collection });
      const found = new Map(records.map((record) => [record.id, record] as const));
      for (const record of trial.world(collection))
        expectSame(collection, record.id, found.get(record.id), record, 'in a read of everything');
    }
  },
});

export const obeysTheSchema = contractCase({
  name: 'records have the fields of the model and no others: ids are text, days are days, money is whole',
  async check(trial) {
    for (const collection of trial.collections)
      for (const record of (await trial.read({ collection })).records) {
        const parsed = parseRecord(collection, record);
        if ('record' in parsed) continue;
        const { field = 'the record', code, record: id, value = 'it' } = parsed.issue;
        fail(
          `Give '${field}' of record '${id}' of '${collection}' as the model says: ${value} is refused as '${code}'.`,
        );
      }
  },
});

export const givesVersions = contractCase({
  name: 'records of collections whose writes compare versions carry a version',
  async check(trial) {
    const guarded = trial.collections.filter((name) => {
      const writes = trial.can.writes[name];
      return writes && writes.concurrency !== 'last-write-wins';
    });
    if (guarded.length === 0) skip('The adapter declares no writes that compare versions.');
    for (const collection of guarded)
      for (const record of (await trial.read({ collection })).records)
        expect(record.version, `Give record '${record.id}' of '${collection}' a version, which writes compare.`);
  },
});

export const totalsOfPages = contractCase({
  name: 'the total that pages tell is the number of records of the read, on every page the same',
  async check(trial) {
    let told = false;
    for (const collection of trial.collections) {
      const { pages, records, issues } = await trial.read({ collection });
      const all = pages.map((page) => page.total).filter((total) => total !== undefined);
      if (all.length === 0) continue;
      told = true;
      const [total = 0] = all;
      expect(new Set(all).size === 1, `Tell one total on all pages of '${collection}': they say ${all.join(', ')}.`);
      const given = new Set(ids(records));
      const left = new Set(issues.map((issue) => issue.record).filter((id) => !given.has(id))).size;
      expect(
        total >= records.length && total <= records.length + left,
        `Tell the right total of '${collection}': pages say ${total}, the read gave ${records.length} and left out ${left}.`,
      );
    }
    if (!told) skip('The pages tell no total.');
  },
});

export const readsAlike = contractCase({
  name: 'reading twice gives the same records',
  async check(trial) {
    for (const collection of trial.collections) {
      const first = await trial.read({ collection });
      const second = await trial.read({ collection });
      expectComplete(collection, second.records, ids(first.records), 'in the second of two reads');
      const again = new Map(second.records.map((record) => [record.id, record] as const));
      for (const record of first.records)
        expectSame(collection, record.id, again.get(record.id), record, 'in the second of two reads');
    }
  },
});

export const readsSideBySide = contractCase({
  name: 'reads at the same time do not disturb each other',
  async check(trial) {
    const twice = [...trial.collections, ...trial.collections];
    const reads = await Promise.all(twice.map((collection) => trial.read({ collection })));
    for (const [i, { records }] of reads.entries()) {
      const collection = twice[i]!;
      expectComplete(collection, records, ids(trial.world(collection)), 'in one of several reads at the same time');
    }
  },
});

export const tellsProgress = contractCase({
  name: 'progress only grows, counts records and never passes its total',
  async check(trial) {
    let told = false;
    for (const collection of trial.collections) {
      let last = 0;
      const wrong: string[] = [];
      const progress = (done: number, total?: number) => {
        told = true;
        if (!Number.isInteger(done) || done < last) wrong.push(`${done} after ${last}`);
        if (total !== undefined && done > total) wrong.push(`${done} of ${total}`);
        last = done;
      };
      const { records, issues } = await trial.read({ collection }, trial.call(undefined, progress));
      expect(wrong.length === 0, `Let progress of '${collection}' only grow, up to its total: it told ${wrong[0]}.`);
      const most = records.length + issues.length;
      expect(last <= most, `Count records in progress of '${collection}': it told ${last}, the read gave ${most}.`);
    }
    if (!told) skip('The adapter tells no progress.');
  },
});

export const unknownIds = contractCase({
  name: 'ids that nobody knows give no records and no error',
  async check(trial) {
    for (const collection of trial.collections) {
      const { records } = await trial.read({ collection, ids: ['bailiwick-no-such-id'] });
      const made = records.find(({ id }) => id === 'bailiwick-no-such-id');
      expect(!made, `Give nothing for an id of '${collection}' that the source doesn't hold: a record came.`);
    }
  },
});

export const undeclared = contractCase({
  name: "a collection that is not declared is refused as 'unsupported'",
  async check(trial) {
    const other = collectionNames.filter((name) => !trial.collections.includes(name));
    if (other.length === 0) skip('The adapter declares every collection.');
    const call = trial.call();
    for (const collection of other) {
      await trial.error(() => trial.pages({ collection }, call), `read('${collection}'), which isn't declared,`, [
        'unsupported',
      ]);
      await trial.error(
        () => trial.adapter.describe(collection, call),
        `describe('${collection}'), which isn't declared,`,
        ['unsupported'],
      );
    }
  },
});
