import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTransport } from '../../../../src/adapters/shared/index.js';
import { json } from '../../../servers/serve.js';
import { bench, call, errorOf, status } from './bench.js';
import { Clock } from './clock.js';

const on = bench();

describe('deadline and cancel', () => {
  test('a silent server: each try ends in time, then timeout', async () => {
    on.handler = () => on.clock.advance(on.clock.untilNext);
    const from = on.clock.time;
    expect((await errorOf(on.send())).kind).toBe('timeout');
    expect(on.clock.time - from).toBe(120_000);
    expect(on.asked).toHaveLength(4);
  });
  test('a body that stalls ends in time', async () => {
    on.handler = (_, response) => {
      response.writeHead(200).write('{"a":');
      setImmediate(() => on.clock.advance(30_000));
    };
    expect((await errorOf(on.send({}, { tries: 1 }))).kind).toBe('timeout');
  });
  test('a fetch that ignores its signal settles all the same', async () => {
    const fetch = () => {
      queueMicrotask(() => on.clock.advance(30_000));
      return new Promise<never>(() => {});
    };
    expect((await errorOf(on.send({}, { tries: 2, ports: { fetch } }))).kind).toBe('timeout');
  });
  test('the whole request settles by its deadline whatever the waits are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ takes: fc.nat(40_000), code: fc.constantFrom(0, 429, 500, 503), after: fc.nat(60) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 200_000 }),
        async (plan, deadlineMs) => {
          const own = new Clock();
          let nth = 0;
          const fetch = async (_: string, { signal }: RequestInit) => {
            const { takes, code, after } = plan[nth++ % plan.length]!;
            for (let left = takes; left > 0 && !signal?.aborted;) {
              const step = Math.min(left, own.untilNext);
              own.advance(step);
              left -= step;
            }
            if (signal?.aborted) throw signal.reason;
            if (code === 0) throw new TypeError('failed');
            return new Response('{}', { status: code, headers: { 'retry-after': String(after) } });
          };
          const transport = createTransport({ deadlineMs, tryMs: 30_000, ports: { ...own.ports, fetch } });
          const from = own.time;
          await errorOf(transport.request({ url: '/x', effect: 'read' }, call()));
          expect(own.time - from).toBeLessThanOrEqual(deadlineMs);
          expect(nth).toBeLessThanOrEqual(6);
          expect(own.pending).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });
  test('cancelled before, nothing is sent; cancelled while it runs, it ends at once', async () => {
    expect((await errorOf(on.send({}, {}, AbortSignal.abort()))).kind).toBe('cancelled');
    expect(on.asked).toHaveLength(0);
    const controller = new AbortController();
    on.handler = () => controller.abort();
    expect((await errorOf(on.send({}, {}, controller.signal))).kind).toBe('cancelled');
    expect(on.asked).toHaveLength(1);
  });
  test('cancelled while it waits for the next try, it ends at once', async () => {
    const controller = new AbortController();
    on.handler = status(500);
    const sleep = () => {
      controller.abort();
      return new Promise<never>(() => {});
    };
    expect((await errorOf(on.send({}, { ports: { sleep } }, controller.signal))).kind).toBe('cancelled');
    expect(on.asked).toHaveLength(1);
  });
  test('the request is closed on the wire when the call is cancelled', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      on.handler = (request) => {
        request.socket.on('close', () => resolve());
        controller.abort();
      };
    });
    await errorOf(on.send({}, {}, controller.signal));
    await closed;
  });
  test('no listener stays on the signal', async () => {
    on.handler = (_, response, nth) => json(response, nth < 3 ? 500 : 200, {});
    const controller = new AbortController();
    const listeners = new Set<unknown>();
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, on: EventListener) => (listeners.add(on), add(type, on));
    signal.removeEventListener = (type: string, on: EventListener) => (listeners.delete(on), remove(type, on));
    await on.send({}, {}, signal);
    expect(listeners.size).toBe(0);
  });
});
