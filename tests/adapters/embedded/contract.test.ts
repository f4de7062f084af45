import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { embedded } from '../../../src/adapters/embedded/index.js';
import { contract, type Make } from '../../../src/adapters/shared/contract/index.js';
import type { CollectionName, Id } from '../../../src/domain/index.js';
import { company, identity } from './world.js';

let databases = 0;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
const call = () => ({ signal: new AbortController().signal });

/** Changes that name no other record, as the kit may have deleted it. */
const samples = { accounts: { set: { name: 'Changed' } }, opportunities: { set: { stage: 'Changed' } } };

/** Two tabs on one database; what a third would find there. */
const inDatabase: Make = async () => {
  const database = `contract-${databases++}`;
  const open = () => embedded({ identity, records: company, database, pageSize: 2 });
  const adapter = open();
  const otherTab = open();
  await Promise.all([adapter.identify(call()), otherTab.identify(call())]);
  return {
    adapter,
    world: company(),
    samples,
    refused: { do: 'update', collection: 'accounts', id: 'c1', set: { owner: 'nobody' } },
    edit: async (change) => {
      const [outcome] = await otherTab.commit!([change], call());
      expect(outcome?.status).toBe('applied');
    },
    peek: async <N extends CollectionName>(collection: N, id: Id) => {
      const third = open();
      for await (const { records } of third.read({ collection, ids: [id] }, call())) {
        await third.close();
        return records[0];
      }
      return undefined;
    },
    dispose: async () => {
      await Promise.all([adapter.close(), otherTab.close()]);
    },
  };
};
const inMemory: Make = async () => ({
  adapter: embedded({ identity, records: company, pageSize: 2 }),
  world: company(),
  samples,
});

describe('the embedded adapter, in a database', () => {
  for (const c of contract) test(c.name, () => c.run(inDatabase));
});
describe('the embedded adapter, in memory', () => {
  for (const c of contract) test(c.name, () => c.run(inMemory));
});
