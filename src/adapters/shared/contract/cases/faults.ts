import type { CrmError } from '../../../../domain/crm.js';
import { expectComplete, expectUntouched } from '../compare.js';
import { canUpdate, changeable, createOf, firstChangeable, updateOf, writable } from '../samples.js';
import { contractCase, expect, isCrmError, skip, told } from '../trial.js';
import type { Fault, Need } from '../types.js';

const induces = (fault: Fault): Need => ({
  why: `make() can't induce '${fault}'.`,
  met: ({ faults }) => faults?.includes(fault) ?? false,
});

const signs = {
  'signed-out': { kinds: ['auth'], words: 'every answer is 401' },
  forbidden: { kinds: ['forbidden', 'quota'], words: 'every answer is 403' },
  throttled: { kinds: ['throttle', 'quota'], words: 'every answer is 429' },
  broken: { kinds: ['server'], words: 'every answer is a 500' },
  'not-the-crm': { kinds: ['not-the-crm'], words: 'a web page comes instead of data' },
  cut: { kinds: ['not-the-crm', 'incomplete', 'network'], words: 'answers end in the middle' },
  unreachable: { kinds: ['network'], words: 'the source closes connections' },
  hang: { kinds: ['timeout'], words: 'no answer comes' },
} satisfies Partial<Record<Fault, { kinds: readonly CrmError['kind'][]; words: string }>>;

const failsAs = (fault: keyof typeof signs) => {
  const { words } = signs[fault];
  const kinds: readonly CrmError['kind'][] = signs[fault].kinds;
  return contractCase({
    name: `where ${words}, calls fail in time as '${kinds[0]}', and work again afterwards`,
    needs: [induces(fault)],
    async check(trial) {
      const { adapter } = trial;
      const [collection] = trial.collections;
      if (!collection) return;
      await trial.fault(fault);
      await trial.error(() => trial.pages({ collection }, trial.call()), `read('${collection}') where ${words}`, kinds);
      // who the user is and which fields there are may be known already
      for (const [what, work] of [
        ['identify()', () => adapter.identify(trial.call())],
        [`describe('${collection}')`, () => adapter.describe(collection, trial.call())],
      ] as const) {
        const end = await trial.end<unknown>(work, `${what} where ${words}`);
        expect(
          'value' in end || (isCrmError(end.error) && kinds.includes(end.error.kind)),
          `Let ${what} fail as '${kinds[0]}' where ${words}: it failed with ${told('error' in end && end.error)}.`,
        );
      }
      await trial.fault('none');
      const { records } = await trial.read({ collection });
      const want = trial.world(collection).map((record) => record.id);
      expectComplete(collection, records, want, `after a time where ${words}`);
    },
  });
};
export const faultCases = (Object.keys(signs) as (keyof typeof signs)[]).map(failsAs);

export const breaksOff = contractCase({
  name: 'a read that breaks off in the middle fails, and does not pass for a whole one',
  needs: [induces('broken')],
  async check(trial) {
    for (const collection of trial.collections) {
      await trial.fault('none');
      const end = await trial.end(
        () =>
          trial.pages({ collection }, trial.call(), (pages) =>
            pages.length === 1 ? trial.fault('broken') : undefined,
          ),
        `read('${collection}') that breaks off after its first page`,
      );
      await trial.fault('none');
      if ('error' in end) {
        expect(
          isCrmError(end.error) && end.error.kind === 'server',
          `Fail read('${collection}') as 'server' when it breaks off: it failed with ${told(end.error)}.`,
        );
        continue;
      }
      const records = end.value.flatMap((page) => page.records);
      const want = trial.world(collection).map((record) => record.id);
      expectComplete(collection, records, want, 'or fail, when the source breaks off after the first page');
    }
  },
});

export const signedOutCommit = contractCase({
  name: "a commit of somebody who is signed out fails as 'auth' and writes nothing",
  needs: [canUpdate, induces('signed-out')],
  async check(trial) {
    const [collection] = writable(trial, 'update');
    if (!collection) return;
    const change = updateOf(trial, collection, await firstChangeable(trial, collection));
    await trial.fault('signed-out');
    await trial.error(
      async () => trial.adapter.commit?.([change], trial.call()),
      'commit() where every answer is 401',
      ['auth'],
    );
    await trial.fault('none');
    await expectUntouched(trial, collection, 'after a commit of somebody who is signed out');
  },
});

export const lostAnswer = contractCase({
  name: "a write whose answer is lost is 'unknown', and is not sent again",
  needs: [induces('lost-answer')],
  async check(trial) {
    const create = writable(trial, 'create')[0];
    const collection = create ?? writable(trial, 'update')[0];
    if (!collection) return skip('The adapter declares no creates and no updates.');
    const change = create
      ? createOf(trial, create)
      : updateOf(trial, collection, await firstChangeable(trial, collection));
    const before = (await trial.read({ collection })).records.length;
    await trial.fault('lost-answer');
    const [outcome] = await trial.commit([change], 'a change whose answer is lost');
    await trial.fault('none');
    expect(
      outcome?.status === 'unknown',
      `Give the outcome 'unknown' where a write was sent and no answer came: it was '${outcome?.status}'.`,
    );
    const more = (await trial.read({ collection })).records.length - before;
    expect(more <= 1, `Never repeat a write whose answer was lost: '${collection}' has ${more} more records.`);
  },
});

export const unreachableCommit = contractCase({
  name: "a commit that cannot reach the source tells 'unknown' or fails as 'network', and reports nothing as applied",
  needs: [canUpdate, induces('unreachable')],
  async check(trial) {
    const [collection] = writable(trial, 'update');
    if (!collection) return;
    const records = (await changeable(trial, collection)).slice(0, Math.min(2, trial.can.batch));
    const changes = records.map((record) => updateOf(trial, collection, record));
    await trial.fault('unreachable');
    const end = await trial.end(async () => trial.adapter.commit?.(changes, trial.call()), 'commit()');
    await trial.fault('none');
    if ('error' in end)
      expect(
        isCrmError(end.error) && end.error.kind === 'network',
        `Let commit() fail as 'network' where the source can't be reached: it failed with ${told(end.error)}.`,
      );
    else
      expect(
        end.value?.length === changes.length &&
          end.value.every(({ status }) => status === 'unknown' || status === 'not-sent'),
        `Give 'unknown' or 'not-sent' for each change where the source can't be reached.`,
      );
    await expectUntouched(trial, collection, 'after a commit that could not reach the source');
  },
});
