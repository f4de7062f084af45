import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultKinds, serveSalesforce } from '../../servers/salesforce/server.js';
import { runFaults } from './faults.js';
import type { Server } from './subject.js';

let server: Server;
beforeAll(async () => {
  server = await serveSalesforce();
});
afterAll(() => server.close());

test('at least 30 kinds of fault, each with its documentation', () => {
  expect(Object.keys(faultKinds).length).toBeGreaterThanOrEqual(30);
  for (const { doc } of Object.values(faultKinds)) expect(doc).toMatch(/^https:\/\//);
});

test('under every fault, every call settles, errors are typed, and nothing passes for whole that is not', async () => {
  const { notes, hangs, unhandled, untyped, truncated, untrue } = await runFaults(server, {
    collections: ['accounts'],
  });
  expect(notes).toEqual([]);
  expect({ hangs, unhandled, untyped, truncated, untrue }).toEqual({
    hangs: 0,
    unhandled: 0,
    untyped: 0,
    truncated: 0,
    untrue: 0,
  });
}, 120_000);
