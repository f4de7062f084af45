import type { Change } from '../../../../domain/changes.js';
import type { CrmChange } from '../../../../domain/crm.js';
import { back, hasEdit, setOf } from '../samples.js';
import { contractCase, expect, fail, isCrmError, skip, told } from '../trial.js';

const TRIES = 10;

export const watches = contractCase({
  name: "watch tells somebody else's change, and ends when it is cancelled",
  needs: [{ why: 'The adapter has no watch().', met: ({ adapter }) => adapter.watch !== undefined }, hasEdit],
  async check(trial) {
    const { adapter, subject } = trial;
    const collection = trial.collections.find((name) => trial.world(name).length > 0);
    const record = collection && trial.world(collection)[0];
    if (!collection || !record) return skip('The world has no records.');
    const controller = new AbortController();
    const iterator = adapter.watch!([collection], trial.call(controller.signal))[Symbol.asyncIterator]();
    const next = trial.end(() => iterator.next(), `watch(['${collection}'])`);
    let heard = false;
    const hearing = next.then(
      () => (heard = true),
      () => (heard = true),
    );
    // the adapter may need a moment before it listens, so the edit is made again until it is heard
    const set = setOf(trial, collection, record);
    for (let i = 0; i < TRIES && !heard; i++) {
      const change = { do: 'update', collection, id: record.id, set: i % 2 === 0 ? set : back(record, set) } as Change;
      await subject.edit?.(change);
      await Promise.race([hearing, new Promise((resolve) => setTimeout(resolve, trial.sliceMs))]);
    }
    const end = await next;
    if ('error' in end) return fail(`Let watch() tell changes: it failed with ${told(end.error)}.`, end.error);
    expect(!end.value.done, 'Let watch() go on until it is cancelled: it ended.');
    const change: CrmChange = end.value.value;
    expect(
      change.collection === collection,
      `Tell a change of '${collection}' in watch(), not of '${change.collection}'.`,
    );
    expect(change.ids?.includes(record.id) ?? true, `Tell the changed id '${record.id}' in watch(), or no ids.`);
    controller.abort();
    for (let i = 0; i <= TRIES; i++) {
      const last = await trial.end(() => iterator.next(), 'watch() after its cancel');
      if ('error' in last)
        return expect(
          isCrmError(last.error) && last.error.kind === 'cancelled',
          `End watch() or fail it as 'cancelled' after its cancel: it failed with ${told(last.error)}.`,
        );
      if (last.value.done) return;
    }
    fail('End watch() after its cancel: it goes on telling changes.');
  },
});
