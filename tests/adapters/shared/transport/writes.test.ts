import { describe, expect, test } from 'vitest';
import { isUnanswered } from '../../../../src/adapters/shared/index.js';
import { json } from '../../../servers/serve.js';
import { bench, errorOf, type Handler, status, write } from './bench.js';

const on = bench();

describe('writes', () => {
  test.each<[string, Handler]>([
    ['500', status(500)],
    ['502', status(502)],
    ['503 with Retry-After', status(503, { 'retry-after': '1' })],
    ['504', status(504)],
    ['a cut connection', (request) => request.socket.destroy()],
    ['a web page', (_, r) => r.end('<html>')],
    ['JSON that ends in the middle', (_, r) => r.end('{"a"')],
  ])('after %s a write is unanswered and never sent again', async (_, answer) => {
    on.handler = answer;
    const error = await errorOf(on.send(write));
    expect(isUnanswered(error)).toBe(true);
    expect(error.retryable).toBe(false);
    expect(on.asked).toHaveLength(1);
  });
  test('a write that was throttled surely did nothing, and is sent again', async () => {
    on.handler = (_, response, nth) => json(response, nth < 3 ? 429 : 200, nth);
    expect((await on.send(write)).body).toBe(3);
  });
  test.each([400, 403, 404, 409, 412, 422])('status %i answers a write: it is not unanswered', async (code) => {
    on.handler = status(code);
    expect(isUnanswered(await errorOf(on.send(write)))).toBe(false);
    expect(on.asked).toHaveLength(1);
  });
  test('the hook may say that nothing was done', async () => {
    on.handler = (_, response, nth) => json(response, nth === 1 ? 503 : 200, nth);
    expect((await on.send(write, { explain: () => ({ kind: 'throttle', refused: true }) })).body).toBe(2);
  });
  test('a write that is cancelled or late while it is sent is unanswered', async () => {
    const controller = new AbortController();
    on.handler = () => controller.abort();
    const stopped = await errorOf(on.send(write, {}, controller.signal));
    expect([stopped.kind, isUnanswered(stopped)]).toEqual(['cancelled', true]);
    on.handler = () => on.clock.advance(30_000);
    const late = await errorOf(on.send(write));
    expect([late.kind, isUnanswered(late)]).toEqual(['timeout', true]);
    expect(on.asked).toHaveLength(2);
  });
  test('a write that was cancelled before is not sent, and not unanswered', async () => {
    const error = await errorOf(on.send(write, {}, AbortSignal.abort()));
    expect([error.kind, isUnanswered(error), on.asked.length]).toEqual(['cancelled', false, 0]);
  });
});
