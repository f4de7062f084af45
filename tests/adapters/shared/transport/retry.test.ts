import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jitter } from '../../../../src/adapters/shared/index.js';
import { json, serve } from '../../../servers/serve.js';
import { bench, call, errorOf, status } from './bench.js';

const on = bench();

describe('retry', () => {
  test('a read is tried again after 5xx, a cut connection and a stalled one, at most six times', async () => {
    on.handler = (request, response, nth) =>
      nth === 1 ? request.socket.destroy() : json(response, nth < 6 ? 500 : 200, nth);
    expect((await on.send()).body).toBe(6);
    expect(on.clock.sleeps).toEqual([250, 500, 1000, 2000, 4000]);
    on.asked = [];
    on.handler = status(500);
    expect((await errorOf(on.send())).kind).toBe('server');
    expect(on.asked).toHaveLength(6);
  });
  test.each([400, 401, 403, 404, 422, 501])('status %i is not tried again', async (code) => {
    on.handler = status(code);
    await errorOf(on.send());
    expect(on.asked).toHaveLength(1);
  });
  test('a connection that is cut in the body is tried again', async () => {
    on.handler = (request, response, nth) => {
      if (nth > 1) return json(response, 200, 'whole');
      response.writeHead(200, { 'content-length': '1000' }).write('{"a":');
      return setImmediate(() => request.socket.destroy());
    };
    expect((await on.send()).body).toBe('whole');
  });
  test('nothing listens: network, after six tries', async () => {
    const gone = await serve(() => {});
    await gone.close();
    expect((await errorOf(on.send({ url: gone.url }))).kind).toBe('network');
    expect(on.clock.sleeps).toHaveLength(5);
  });
  test('Retry-After in seconds is waited in full', async () => {
    on.handler = (_, response, nth) =>
      nth === 1 ? json(response, 429, {}, { 'retry-after': '17' }) : json(response, 200, 'ok');
    expect((await on.send()).body).toBe('ok');
    expect(on.clock.sleeps).toEqual([17_250]);
  });
  test("Retry-After as a date counts from the answer's own clock", async () => {
    const headers = { date: 'Wed, 01 Jul 2026 10:00:00 GMT', 'retry-after': 'Wed, 01 Jul 2026 10:00:40 GMT' };
    on.handler = (_, response, nth) => (nth === 1 ? json(response, 429, {}, headers) : json(response, 200, 'ok'));
    await on.send();
    expect(on.clock.sleeps).toEqual([40_250]);
  });
  test('without a Date header the date counts from our clock', async () => {
    const until = new Date(on.clock.time + 5_000).toUTCString();
    const answers = [
      new Response('{}', { status: 429, headers: { 'retry-after': until } }),
      new Response('"ok"', { status: 200 }),
    ];
    await on.send({}, { ports: { fetch: async () => answers.shift()! } });
    expect(on.clock.sleeps).toEqual([5_250]);
  });
  test('a Retry-After beyond the deadline fails at once, and says how long', async () => {
    on.handler = status(429, { 'retry-after': '600' });
    expect(await errorOf(on.send())).toMatchObject({ kind: 'throttle', at: { retryAfterMs: 600_000 } });
    expect(on.asked).toHaveLength(1);
    expect(on.clock.sleeps).toEqual([]);
  });
  test('all requests together have a budget of retries', async () => {
    on.handler = status(500);
    const transport = on.transport({ retryBudget: { share: 0.1, reserve: 7 } });
    for (let i = 0; i < 20; i++) await errorOf(transport.request({ url: on.url, effect: 'read' }, call()));
    expect(on.asked).toHaveLength(20 + 9);
  });
  test('full jitter: from nothing to the doubled base, never beyond the cap', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (retry, random) => {
        const wait = jitter(retry, 500, 30_000, random);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** retry));
        expect(jitter(retry, 500, 30_000, 0)).toBe(0);
      }),
    );
  });
});
