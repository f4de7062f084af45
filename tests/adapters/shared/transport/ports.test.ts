import { expect, test } from 'vitest';
import { realPorts } from '../../../../src/adapters/shared/index.js';

test('a real sleep ends when its signal aborts, and leaves no listener', async () => {
  const controller = new AbortController();
  const sleep = realPorts.sleep(2 ** 30, controller.signal);
  controller.abort();
  await sleep;
  await realPorts.sleep(0, new AbortController().signal);
});
test('a real timer acts once, and not after it was taken back', async () => {
  const acted: string[] = [];
  const cancel = realPorts.after(0, () => acted.push('cancelled'));
  cancel();
  await new Promise<void>((resolve) => realPorts.after(0, () => (acted.push('kept'), resolve())));
  expect(acted).toEqual(['kept']);
});
test('random numbers are from 0 to 1, time goes on', () => {
  const n = realPorts.random();
  expect(n >= 0 && n < 1).toBe(true);
  expect(realPorts.now()).toBeGreaterThan(Date.UTC(2024, 0, 1));
});
