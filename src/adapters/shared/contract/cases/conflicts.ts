import type { Change, Outcome } from '../../../../domain/changes.js';
import type { CollectionName, Collections } from '../../../../domain/model.js';
import { parseRecord } from '../../../../domain/schema.js';
import { difference, expectHeld, withoutVersion } from '../compare.js';
import {
  back,
  canDelete,
  canUpdate,
  changeable,
  firstChangeable,
  guarded,
  hasEdit,
  setOf,
  updateOf,
  writable,
} from '../samples.js';
import { contractCase, expect, fail, skip, type Trial } from '../trial.js';

const safe = ['compare-and-set', 'check-then-write'] as const;

function expectConflict(collection: CollectionName, id: string, outcome: Outcome | undefined, now: object | undefined) {
  expect(
    outcome?.status === 'conflict',
    `Give a change with an old version the outcome 'conflict', for '${collection}': it is ${JSON.stringify(outcome)}.`,
  );
  const { current } = outcome;
  const parsed = parseRecord(collection, current);
  expect(
    'record' in parsed && parsed.record.id === id,
    `Give in 'current' of a conflict the record '${id}' of '${collection}' as it is now: it is ${JSON.stringify(current)}.`,
  );
  const path = now && difference(withoutVersion(parsed.record), withoutVersion(now));
  expect(path === undefined, `Give '${path}' in 'current' of a conflict in '${collection}' as it is now.`);
}

export const ownStale = contractCase({
  name: "a change with an old version is a 'conflict' with the current record, and writes nothing: after an own change",
  needs: [guarded],
  async check(trial) {
    for (const collection of writable(trial, 'update', ...safe)) {
      const record = await firstChangeable(trial, collection);
      const set = setOf(trial, collection, record);
      const [first] = await trial.commit([updateOf(trial, collection, record, set)], `an update of '${collection}'`);
      expect(first?.status === 'applied', `Apply an update of '${collection}' with the version that was just read.`);
      const now = await trial.record(collection, record.id);
      const late = updateOf(trial, collection, record, back(record, set));
      const [outcome] = await trial.commit([late], `an update of '${collection}' with an old version`);
      expectConflict(collection, record.id, outcome, now);
      await expectHeld(trial, collection, record.id, set, 'after a conflict');
    }
  },
});

/** Somebody else's edit of a record; what it set. */
async function edited<N extends CollectionName>(trial: Trial, collection: N, record: Collections[N]) {
  const set = setOf(trial, collection, record);
  await trial.subject.edit?.({ do: 'update', collection, id: record.id, set } as Change);
  return set;
}

export const foreignStale = contractCase({
  name: "a change with an old version is a 'conflict' with the current record, and writes nothing: after somebody else's",
  needs: [guarded, hasEdit],
  async check(trial) {
    for (const collection of writable(trial, 'update', ...safe)) {
      const record = await firstChangeable(trial, collection);
      const set = await edited(trial, collection, record);
      const late = updateOf(trial, collection, record, back(record, set));
      const [outcome] = await trial.commit([late], `an update of '${collection}' with an old version`);
      expectConflict(collection, record.id, outcome, undefined);
      await expectHeld(trial, collection, record.id, set, 'after a conflict');
    }
  },
});

export const staleDelete = contractCase({
  name: "a delete with an old version is a 'conflict', and deletes nothing",
  needs: [guarded, canDelete, hasEdit],
  async check(trial) {
    for (const collection of writable(trial, 'delete', ...safe)) {
      const record = await firstChangeable(trial, collection);
      const set = await edited(trial, collection, record);
      if (record.version === undefined) return fail(`Give record '${record.id}' of '${collection}' a version.`);
      const change = { do: 'delete', collection, id: record.id, expected: record.version } as const;
      const [outcome] = await trial.commit([change], `a delete in '${collection}' with an old version`);
      expectConflict(collection, record.id, outcome, undefined);
      await expectHeld(trial, collection, record.id, set, 'after a conflict');
    }
  },
});

/** Takes a record away: behind the adapter's back if that can be done. */
async function remove(trial: Trial, collection: CollectionName, id: string): Promise<boolean> {
  const change: Change = { do: 'delete', collection, id };
  if (trial.subject.edit) await trial.subject.edit(change);
  else if (trial.can.writes[collection]?.can.includes('delete')) await trial.commit([change], 'a delete');
  else return false;
  return true;
}
export const gone = contractCase({
  name: "an update of a record that was deleted meanwhile is 'gone'",
  needs: [canUpdate],
  async check(trial) {
    let tried = false;
    for (const collection of writable(trial, 'update')) {
      const record = await firstChangeable(trial, collection);
      const change = updateOf(trial, collection, record);
      if (!(await remove(trial, collection, record.id))) continue;
      tried = true;
      const [outcome] = await trial.commit([change], `an update of a deleted record of '${collection}'`);
      expect(
        outcome?.status === 'gone',
        `Give an update of a deleted record of '${collection}' the outcome 'gone': it is ${JSON.stringify(outcome)}.`,
      );
      await expectHeld(trial, collection, record.id, undefined, 'and leave it deleted');
    }
    if (!tried) skip('make() gives no edit(), and the adapter declares no deletes.');
  },
});

/** A change that can't be applied, made from a good one: its version is old, or its record is gone. */
async function spoil(trial: Trial, collection: CollectionName, record: Collections[CollectionName]): Promise<boolean> {
  if (trial.subject.edit) {
    await trial.subject.edit({ do: 'delete', collection, id: record.id });
    return true;
  }
  return remove(trial, collection, record.id);
}

export const partly = contractCase({
  name: 'a change that fails among others is told, and the others are applied',
  needs: [
    canUpdate,
    {
      why: 'The adapter takes fewer than three changes, or all or nothing.',
      met: ({ adapter: { can } }) => can.batch >= 3 && can.atomic < 3,
    },
  ],
  async check(trial) {
    let tried = false;
    for (const collection of writable(trial, 'update')) {
      const [a, b, c] = await changeable(trial, collection);
      if (!a || !b || !c) continue;
      const changes = [a, b, c].map((record) => updateOf(trial, collection, record));
      if (!(await spoil(trial, collection, b))) continue;
      tried = true;
      const outcomes = await trial.commit(changes, `three updates of '${collection}', the second of a deleted record,`);
      const statuses = outcomes.map(({ status }) => status);
      expect(
        statuses[1] !== 'applied' && statuses[1] !== 'unknown',
        `Tell what became of each change: the second of three updates of '${collection}' can't be '${statuses[1]}', its record is gone.`,
      );
      for (const i of [0, 2]) {
        expect(
          statuses[i] === 'applied',
          `Apply the changes beside one that fails: change ${i + 1} of three of '${collection}' is '${statuses[i]}'.`,
        );
        await expectHeld(trial, collection, changes[i]!.id, changes[i]!.set, 'beside a change that failed');
      }
    }
    if (!tried) skip('No three records can be changed, or none can be spoilt.');
  },
});

export const allOrNothing = contractCase({
  name: 'changes that are declared as all or nothing are: one that fails undoes the others',
  needs: [
    canUpdate,
    { why: 'The adapter declares no groups of all or nothing.', met: ({ adapter: { can } }) => can.atomic >= 2 },
  ],
  async check(trial) {
    let tried = false;
    for (const collection of writable(trial, 'update')) {
      const [a, b] = await changeable(trial, collection);
      if (!a || !b) continue;
      const changes = [a, b].map((record) => updateOf(trial, collection, record));
      if (!(await spoil(trial, collection, b))) continue;
      tried = true;
      const outcomes = await trial.commit(changes, `two updates of '${collection}', the second of a deleted record,`);
      const [first, second] = outcomes.map(({ status }) => status);
      expect(
        first === 'undone' || first === 'not-sent',
        `Undo the first of two changes of '${collection}' where the second fails, and tell so: it is '${first}'.`,
      );
      expect(
        second === 'gone',
        `Tell why a group of '${collection}' failed, in the change that did: it is '${second}'.`,
      );
      const before = withoutVersion(a) as Partial<typeof a>;
      await expectHeld(trial, collection, a.id, before, 'after its group was undone');
    }
    if (!tried) skip('No two records can be changed, or none can be spoilt.');
  },
});
