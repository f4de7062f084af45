import { subjectOf, type Change, type Outcome } from '../../../../domain/changes.js';
import type { CollectionName } from '../../../../domain/model.js';
import { expectHeld, expectSame, expectUntouched } from '../compare.js';
import {
  back,
  canCreate,
  canDelete,
  canUpdate,
  changeable,
  createOf,
  firstChangeable,
  setOf,
  updateOf,
  writable,
} from '../samples.js';
import { contractCase, expect, fail, skip, told, type Trial } from '../trial.js';

const applied = (outcome: Outcome | undefined, what: string) =>
  outcome?.status === 'applied'
    ? outcome
    : fail(`Apply ${what}, which the adapter declares that it can: the outcome is ${JSON.stringify(outcome)}.`);

export const updates = contractCase({
  name: 'an update that is reported as applied is in the source, with a new version, and nothing else changed',
  needs: [canUpdate],
  async check(trial) {
    for (const collection of writable(trial, 'update')) {
      const record = await firstChangeable(trial, collection);
      const change = updateOf(trial, collection, record);
      const [first] = await trial.commit([change], `an update of '${collection}'`);
      const outcome = applied(first, `an update of '${collection}'`);
      expect(
        outcome.id === record.id,
        `Give the id of the record in its outcome: '${outcome.id}' isn't '${record.id}'.`,
      );
      await expectHeld(trial, collection, record.id, change.set, 'after its update was reported as applied');
      const now = await trial.record(collection, record.id);
      if (record.version !== undefined)
        expect(now?.version !== record.version, `Give record '${record.id}' of '${collection}' a new version.`);
      if (outcome.version !== undefined)
        expect(
          now?.version === outcome.version,
          `Give in the outcome the version that the next read gives, for '${collection}': '${outcome.version}' isn't '${now?.version}'.`,
        );
      await expectUntouched(trial, collection, 'after an update of another record', [record.id]);
    }
  },
});

export const updatesBlindly = contractCase({
  name: 'an update without an expected version is applied',
  needs: [canUpdate],
  async check(trial) {
    for (const collection of writable(trial, 'update')) {
      const record = await firstChangeable(trial, collection);
      const set = setOf(trial, collection, record);
      const change = { do: 'update', collection, id: record.id, set } as Change;
      const [outcome] = await trial.commit([change], `an update of '${collection}' without a version`);
      applied(outcome, `an update of '${collection}' without a version`);
      await expectHeld(trial, collection, record.id, set, 'after its update was reported as applied');
    }
  },
});

export const creates = contractCase({
  name: 'a create gives the id of the new record, and it is in the source',
  needs: [canCreate],
  async check(trial) {
    for (const collection of writable(trial, 'create')) {
      const change = createOf(trial, collection);
      const [outcome] = await trial.commit([change], `a create in '${collection}'`);
      const { id } = applied(outcome, `a create in '${collection}'`);
      expect(typeof id === 'string' && id !== '', `Give the id of the new record of '${collection}' in its outcome.`);
      const known = trial.world(collection).some((record) => record.id === id);
      expect(!known, `Give the new record of '${collection}' an id of its own: '${id}' was there.`);
      await expectHeld(trial, collection, id, { ...change.record, id }, 'after its create was reported as applied');
      await expectUntouched(trial, collection, 'after a create', [id]);
    }
  },
});

export const deletes = contractCase({
  name: 'a delete that is reported as applied takes the record away, and no other',
  needs: [canDelete],
  async check(trial) {
    for (const collection of writable(trial, 'delete')) {
      const { id, version } = await firstChangeable(trial, collection);
      const change = { do: 'delete', collection, id, ...(version === undefined ? {} : { expected: version }) } as const;
      const [outcome] = await trial.commit([change], `a delete in '${collection}'`);
      applied(outcome, `a delete in '${collection}'`);
      await expectHeld(trial, collection, id, undefined, 'after its delete was reported as applied');
      await expectUntouched(trial, collection, 'after a delete of another record', [id]);
    }
  },
});

export const ordersOutcomes = contractCase({
  name: 'outcomes come one for each change, in the order of the changes',
  needs: [canUpdate],
  async check(trial) {
    let tried = false;
    for (const collection of writable(trial, 'update')) {
      const records = (await changeable(trial, collection)).slice(0, Math.min(5, trial.can.batch)).toReversed();
      if (records.length < 2) continue;
      tried = true;
      const changes = records.map((record) => updateOf(trial, collection, record));
      const outcomes = await trial.commit(changes, `${changes.length} updates of '${collection}'`);
      for (const [i, change] of changes.entries()) {
        const { id } = applied(outcomes[i], `update ${i + 1} of ${changes.length} of '${collection}'`);
        expect(
          id === subjectOf(change),
          `Give outcomes in the order of the changes: outcome ${i + 1} is of '${id}', change ${i + 1} of '${subjectOf(change)}'.`,
        );
        await expectHeld(trial, collection, id, change.set, 'after its update was reported as applied');
      }
    }
    if (!tried) skip('The adapter takes one change at a time.');
  },
});

export const emptyCommit = contractCase({
  name: 'a commit of no changes gives no outcomes',
  needs: [canUpdate],
  async check(trial) {
    await trial.commit([], 'no changes');
  },
});

const BATCH_CAP = 5_000;
export const refusesTooMany = contractCase({
  name: 'a commit of more changes than declared is refused as a whole',
  needs: [canUpdate],
  async check(trial) {
    const { batch } = trial.can;
    if (batch > BATCH_CAP) return skip(`The adapter takes more than ${BATCH_CAP} changes at once.`);
    const [collection] = writable(trial, 'update');
    if (!collection) return;
    const records = await changeable(trial, collection);
    if (records.length === 0) return skip(`'${collection}' has no records.`);
    const changes = Array.from({ length: batch + 1 }, (_, i) =>
      updateOf(trial, collection, records[i % records.length]!),
    );
    await trial.error(
      async () => trial.adapter.commit?.(changes, trial.call()),
      `commit() of ${batch + 1} changes, one more than can.batch,`,
      ['unsupported'],
    );
    await expectUntouched(trial, collection, 'after a commit of too many changes was refused');
  },
});

export const refusesField = contractCase({
  name: 'a change that the source refuses is rejected or forbidden, with the field or the right that it needs',
  needs: [{ why: 'make() gives no refused change.', met: ({ refused }) => refused !== undefined }],
  async check(trial) {
    const { refused } = trial.subject;
    if (!refused) return;
    const [outcome] = await trial.commit([refused], 'a change that the source refuses');
    if (outcome?.status === 'rejected')
      expect(
        outcome.message !== '' && outcome.field,
        "Give the CRM's message and the field of a change that it rejects.",
      );
    else
      expect(
        outcome?.status === 'forbidden' && outcome.needs,
        `Give a refused change the outcome 'rejected' with its field, or 'forbidden' with what it needs: it is ${JSON.stringify(outcome)}.`,
      );
    await expectUntouched(trial, refused.collection, 'after a change that the source refused');
  },
});

const kindsOfChange = ['create', 'update', 'delete'] as const;
async function anyChange(trial: Trial, what: Change['do'], collection: CollectionName): Promise<Change> {
  if (what === 'create') return createOf(trial, collection);
  const record = await firstChangeable(trial, collection);
  return what === 'update' ? updateOf(trial, collection, record) : { do: 'delete', collection, id: record.id };
}
export const refusesUndeclared = contractCase({
  name: 'a write that is not declared is refused, and nothing changes',
  needs: [canUpdate],
  async check(trial) {
    let tried = false;
    for (const collection of trial.collections)
      for (const what of kindsOfChange) {
        if (trial.can.writes[collection]?.can.includes(what) || trial.world(collection).length === 0) continue;
        tried = true;
        const change = await anyChange(trial, what, collection);
        const title = `a ${what} in '${collection}', which isn't declared`;
        const end = await trial.end(async () => trial.adapter.commit?.([change], trial.call()), title);
        if ('error' in end) {
          const kind = (end.error as { kind?: unknown } | undefined)?.kind;
          expect(
            kind === 'unsupported' || kind === 'forbidden',
            `Refuse ${title}, as 'unsupported': it failed with ${told(end.error)}.`,
          );
        } else {
          const status = end.value?.[0]?.status;
          expect(
            status === 'rejected' || status === 'forbidden',
            `Refuse ${title}, or declare it: its outcome is '${status}'.`,
          );
        }
        await expectUntouched(trial, collection, `after ${title}`);
      }
    if (!tried) skip('The adapter declares every write.');
  },
});

export const checksDry = contractCase({
  name: 'check is a dry run: it warns about changes that exist, and changes nothing',
  needs: [canUpdate, { why: 'The adapter has no check().', met: ({ adapter }) => adapter.check !== undefined }],
  async check(trial) {
    for (const collection of writable(trial, 'update')) {
      const record = await firstChangeable(trial, collection);
      const changes = [updateOf(trial, collection, record)];
      const warnings = await trial.get(async () => trial.adapter.check!(changes, trial.call()), 'check()');
      for (const { change, code, blocks } of warnings) {
        expect(
          code !== '' && typeof blocks === 'boolean',
          "Give each warning of check() a code, and say whether it 'blocks'.",
        );
        expect(
          change === undefined || (Number.isInteger(change) && change >= 0 && change < changes.length),
          `Let 'change' of a warning be an index into the changes asked about: it is ${change}.`,
        );
      }
      await expectUntouched(trial, collection, 'after check()');
      const now = await trial.record(collection, record.id);
      expect(now?.version === record.version, `Leave the version of record '${record.id}' alone in check().`);
      const [outcome] = await trial.commit(changes, 'a change after its dry run');
      applied(outcome, `an update of '${collection}' after its dry run`);
    }
  },
});

export const leavesOthersAlone = contractCase({
  name: 'a change that goes back to the old value is applied like any other',
  needs: [canUpdate],
  async check(trial) {
    for (const collection of writable(trial, 'update')) {
      const record = await firstChangeable(trial, collection);
      const set = setOf(trial, collection, record);
      const [there] = await trial.commit([updateOf(trial, collection, record, set)], `an update of '${collection}'`);
      applied(there, `an update of '${collection}'`);
      const now = await trial.record(collection, record.id);
      if (!now) return fail(`Give record '${record.id}' of '${collection}' after its update: it is missing.`);
      const undo = back(record, set);
      const [again] = await trial.commit([updateOf(trial, collection, now, undo)], `the undo of an update`);
      applied(again, `an update of '${collection}' with the version that was just read`);
      if (Object.keys(undo).every((key) => key in record) && undo !== set)
        expectSame(collection, record.id, await trial.record(collection, record.id), record, 'after update and undo');
    }
  },
});
