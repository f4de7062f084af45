import type { CollectionName } from '../../../../domain/model.js';
import { expectComplete, expectUntouched } from '../compare.js';
import { canUpdate, firstChangeable, updateOf, writable } from '../samples.js';
import { contractCase, expect, skip, told, type Trial } from '../trial.js';

const aborted = () => {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
};

/** A collection that takes several pages, the one with the most records. */
async function paged(trial: Trial): Promise<CollectionName> {
  const [largest] = trial.collections.toSorted((a, b) => trial.world(b).length - trial.world(a).length);
  if (largest) {
    const iterator = trial.adapter.read({ collection: largest }, trial.call())[Symbol.asyncIterator]();
    let pages = 0;
    while (pages < 2 && !(await trial.get(() => iterator.next(), `read('${largest}')`)).done) pages++;
    if (iterator.return) await trial.end(() => iterator.return!(), 'the end of a read that was left early');
    if (pages > 1) return largest;
  }
  return skip('Every collection came in one page; make the pages of the source smaller.');
}
/** Lets everything run that is ready to. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve));
}

export const cancelledBefore = contractCase({
  name: "a call that was cancelled before it began is refused as 'cancelled'",
  async check(trial) {
    const call = trial.call(aborted());
    const [collection] = trial.collections;
    if (!collection) return;
    await trial.error(() => trial.adapter.identify(call), 'identify() with an aborted signal', ['cancelled']);
    await trial.error(() => trial.adapter.describe(collection, call), 'describe() with an aborted signal', [
      'cancelled',
    ]);
    for (const name of trial.collections)
      await trial.error(() => trial.pages({ collection: name }, call), `read('${name}') with an aborted signal`, [
        'cancelled',
      ]);
  },
});

export const cancelledBetween = contractCase({
  name: "a read that is cancelled between pages ends as 'cancelled', not as a short read, and asks no more",
  async check(trial) {
    const collection = await paged(trial);
    const controller = new AbortController();
    let before = 0;
    const read = () =>
      trial.pages({ collection }, trial.call(controller.signal), (pages) => {
        expect(pages.length < 2, `Stop read('${collection}') when its signal aborts: a page came after that.`);
        before = trial.subject.requests?.() ?? 0;
        controller.abort();
      });
    await trial.error(read, `read('${collection}') that is cancelled after its first page`, ['cancelled']);
    if (!trial.subject.requests) return;
    await turns(5);
    const more = trial.subject.requests() - before;
    expect(more <= 1, `Ask for no more pages of '${collection}' after the cancel: ${more} requests came.`);
  },
});

export const cancelledAlone = contractCase({
  name: 'cancelling one read leaves another alone',
  async check(trial) {
    const collection = await paged(trial);
    const controller = new AbortController();
    const stopped = trial.end(
      () => trial.pages({ collection }, trial.call(controller.signal), () => controller.abort()),
      'a read that is cancelled',
    );
    const other = await trial.read({ collection });
    await stopped;
    const want = trial.world(collection).map((record) => record.id);
    expectComplete(collection, other.records, want, 'while another read of it is cancelled');
  },
});

export const leftEarly = contractCase({
  name: 'a reader who stops early is let go: return() settles and no more pages are asked for',
  async check(trial) {
    const collection = await paged(trial);
    const iterator = trial.adapter.read({ collection }, trial.call())[Symbol.asyncIterator]();
    await trial.get(() => iterator.next(), `the first page of '${collection}'`);
    const before = trial.subject.requests?.() ?? 0;
    if (iterator.return) await trial.get(() => iterator.return!(), `return() of a read of '${collection}'`);
    await turns(5);
    const more = (trial.subject.requests?.() ?? 0) - before;
    expect(more <= 1, `Ask for no more pages of '${collection}' after return(): ${more} requests came.`);
    const { done } = await trial.get(() => iterator.next(), `next() after return() of a read of '${collection}'`);
    expect(done, `Give no page of '${collection}' after return().`);
  },
});

export const cancelledWhileHanging = contractCase({
  name: "a call that is cancelled while the source is silent ends as 'cancelled' at once",
  needs: [{ why: "make() can't induce 'hang'.", met: ({ faults }) => faults?.includes('hang') ?? false }],
  async check(trial) {
    const [collection] = trial.collections;
    if (!collection) return;
    await trial.fault('hang');
    const controller = new AbortController();
    const read = trial.error(
      () => trial.pages({ collection }, trial.call(controller.signal)),
      `read('${collection}') that is cancelled while no answer comes`,
      ['cancelled'],
    );
    queueMicrotask(() => controller.abort());
    await read;
  },
});

export const cancelledCommit = contractCase({
  name: 'a commit that was cancelled before it began writes nothing',
  needs: [canUpdate],
  async check(trial) {
    const { adapter } = trial;
    for (const collection of writable(trial, 'update')) {
      const change = updateOf(trial, collection, await firstChangeable(trial, collection));
      const end = await trial.end(async () => adapter.commit?.([change], trial.call(aborted())), 'commit()');
      if ('error' in end)
        expect(
          (end.error as { kind?: unknown } | undefined)?.kind === 'cancelled',
          `Refuse a commit() with an aborted signal as 'cancelled': it failed with ${told(end.error)}.`,
        );
      else
        expect(
          end.value?.every((outcome) => outcome.status === 'not-sent'),
          `Refuse a commit() with an aborted signal, or give 'not-sent' for every change.`,
        );
      await expectUntouched(trial, collection, 'after a commit that was cancelled before it began');
    }
  },
});
