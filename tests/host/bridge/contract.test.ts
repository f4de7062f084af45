import { embedded } from '../../../src/adapters/embedded/index.js';
import { contract, type Make, type Subject } from '../../../src/adapters/shared/contract/index.js';
import { company, identity } from '../../adapters/embedded/world.js';
import { throughBridge } from '../support/bridge.js';

const samples = { accounts: { set: { name: 'Changed' } }, opportunities: { set: { stage: 'Changed' } } };

/** The embedded adapter, as a guest sees it over a channel; `edit` and `peek` are the page around. */
const overBridge: Make = async () => {
  const near = embedded({ identity, records: company, pageSize: 2 });
  const call = { signal: new AbortController().signal };
  const { adapter, close } = throughBridge(near);
  return {
    adapter,
    world: company(),
    samples,
    refused: { do: 'update', collection: 'accounts', id: 'c1', set: { owner: 'nobody' } },
    edit: async (change) => {
      const [outcome] = await near.commit!([change], call);
      if (outcome?.status !== 'applied') throw new Error(`The edit was not applied: ${outcome?.status}`);
    },
    peek: async (collection, id) => {
      for await (const { records } of near.read({ collection, ids: [id] }, call)) return records[0] as never;
      return undefined;
    },
    dispose: close,
  } satisfies Subject;
};

describe('an adapter on the other side of the bridge', () => {
  for (const c of contract) it(c.name, () => c.run(overBridge) as unknown as Promise<void>);
});
