import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, runContract } from '../../../src/adapters/shared/contract/index.js';
import { serveRecords } from '../../servers/records.js';
import { makeOutsider } from '../outsider/subject.js';
import { nameOf } from './planted/plant.js';
import { brokenCalls } from './planted/calls.js';
import { brokenReads } from './planted/reads.js';
import { brokenWrites } from './planted/writes.js';

let server: Awaited<ReturnType<typeof serveRecords>>;
beforeAll(async () => {
  server = await serveRecords();
});
afterAll(() => server.close());

const skippedBy = { 1: ['changes that are declared as all or nothing'], 5: ['a change that fails among others'] };

describe.each([1, 5] as const)('an adapter by public exports over HTTP, all or nothing of %i', (atomic) => {
  for (const c of contract)
    test(c.name, async () => {
      const skips = skippedBy[atomic].some((start) => c.name.startsWith(start));
      const verdict = await c.run(makeOutsider(server, { atomic }));
      expect(verdict.status).toBe(skips ? 'skipped' : 'passed');
    });
});

test('the names of the cases differ', () => {
  expect(new Set(contract.map((c) => c.name)).size).toBe(contract.length);
});

describe('adapters that are broken on purpose are found', () => {
  for (const { name, plant, foundBy, says, atomic = 1, settleMs = 10_000 } of [
    ...brokenReads,
    ...brokenWrites,
    ...brokenCalls,
  ])
    for (const start of foundBy)
      test(`${name}: ${start}`, async () => {
        const { run } = nameOf(contract, start);
        await expect(run(makeOutsider(server, { atomic, plant }), { settleMs })).rejects.toThrow(says);
      });
});

test('runContract reports every case, and says what to do about one that fails', async () => {
  const [dropsLast] = brokenReads;
  const results = await runContract(makeOutsider(server, dropsLast));
  expect(results.map(({ name }) => name)).toEqual(contract.map(({ name }) => name));
  const failed = results.flatMap(({ name, verdict }) => (verdict.status === 'failed' ? [[name, verdict.todo]] : []));
  expect(failed).toContainEqual([
    'every collection is read completely, each record once',
    expect.stringMatching(/^Give all \d+ wanted records of '\w+' in a read of everything: \d are missing/),
  ]);
  expect(results.some(({ verdict }) => verdict.status === 'skipped' && verdict.why.length > 0)).toBe(true);
});

test('every case has an adapter that fails it', () => {
  const starts = [...brokenReads, ...brokenWrites, ...brokenCalls].flatMap(({ foundBy }) => foundBy);
  const unproven = contract.filter(({ name }) => !starts.some((start) => name.startsWith(start)));
  expect(unproven.map(({ name }) => name)).toEqual([]);
});

test('the outsider imports what the package exports, and nothing else', async () => {
  const source = await readFile(new URL('../outsider/outsider.ts', import.meta.url), 'utf8');
  const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, specifier]) => specifier);
  expect(imports).toEqual(['../../../src/adapters/shared/index.js', '../../../src/domain/index.js']);
});
