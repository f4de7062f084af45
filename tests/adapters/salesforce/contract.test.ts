import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../src/adapters/shared/contract/index.js';
import { serveSalesforce } from '../../servers/salesforce/server.js';
import { makeSalesforce, type Server, settings } from './subject.js';

let server: Server;
beforeAll(async () => {
  server = await serveSalesforce();
});
afterAll(() => server.close());

// bulk queries and short pages take their turn in `npm run test:salesforce`
describe('Salesforce by jsforce over HTTP', () => {
  for (const c of contract)
    test(c.name, async () => {
      const { status } = await c.run(makeSalesforce(server, settings['pages by key']));
      expect(status).toBe(c.name.startsWith('changes that are declared as all or nothing') ? 'skipped' : 'passed');
    });
});
