import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type Make } from '../../../src/adapters/shared/contract/index.js';
import { throughBridge } from '../../host/support/bridge.js';
import { serveRecords } from '../../servers/records.js';
import { makeOutsider } from './subject.js';

let server: Awaited<ReturnType<typeof serveRecords>>;
beforeAll(async () => {
  server = await serveRecords();
});
afterAll(() => server.close());

/** The outsider over HTTP, with every fault, as a guest sees it over a channel. */
const bridged =
  (make: Make): Make =>
  async () => {
    const subject = await make();
    const { adapter, close } = throughBridge(subject.adapter);
    return {
      ...subject,
      adapter,
      dispose: async () => {
        close();
        await subject.dispose?.();
      },
    };
  };
const skips = ['changes that are declared as all or nothing'];

describe('an adapter by public exports over HTTP, on the other side of the bridge', () => {
  for (const c of contract)
    test(c.name, async () => {
      const verdict = await c.run(bridged(makeOutsider(server, { atomic: 1 })));
      expect(verdict.status).toBe(skips.some((start) => c.name.startsWith(start)) ? 'skipped' : 'passed');
    });
});
