import { describe, expect, test } from 'vitest';
import { isUnanswered } from '../../../../src/adapters/shared/index.js';
import { json } from '../../../servers/serve.js';
import { bench, call, errorOf, type Handler, status, write } from './bench.js';

const on = bench();

describe('token', () => {
  const guarded =
    (good: () => string): Handler =>
    (request, response) =>
      json(response, request.headers.authorization === `Bearer ${good()}` ? 200 : 401, {});

  test('many refusals at once cause one refresh', async () => {
    on.handler = guarded(() => 'new');
    const olds: string[] = [];
    const transport = on.transport({
      token: async () => 'old',
      refresh: async (old) => (olds.push(old), 'new'),
    });
    const url = on.url;
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => transport.request({ url, effect: 'read' }, call())),
    );
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect(olds).toEqual(['old']);
    expect(on.clock.sleeps).toEqual([]);
    await transport.request({ url, effect: 'read' }, call());
    expect(on.asked.at(-1)).toContain('Bearer new');
  });
  test('a second refusal is auth', async () => {
    on.handler = status(401);
    let refreshed = 0;
    const error = await errorOf(on.send({}, { token: async () => 'a', refresh: async () => `b${++refreshed}` }));
    expect([error.kind, refreshed, on.asked.length]).toEqual(['auth', 1, 2]);
  });
  test('a refused write surely did nothing: it is sent again once, and is not unanswered', async () => {
    on.handler = status(401);
    const error = await errorOf(on.send(write, { token: async () => 'a', refresh: async () => 'b' }));
    expect([error.kind, isUnanswered(error), on.asked.length]).toEqual(['auth', false, 2]);
  });
  test('without refresh the token is asked for again', async () => {
    on.handler = guarded(() => 't2');
    let n = 0;
    expect((await on.send({}, { token: async () => `t${++n}` })).status).toBe(200);
    expect((await errorOf(on.send({}, { token: async () => 'same' }))).kind).toBe('auth');
  });
  test('a refresh that fails is auth for all who wait, and can be tried again later', async () => {
    on.handler = guarded(() => 'new');
    let broken = true;
    const transport = on.transport({
      token: async () => 'old',
      refresh: async () => {
        if (broken) throw new Error('no session');
        return 'new';
      },
    });
    const ask = () => transport.request({ url: on.url, effect: 'read' }, call());
    const errors = await Promise.all([errorOf(ask()), errorOf(ask())]);
    expect(errors.map(({ kind }) => kind)).toEqual(['auth', 'auth']);
    broken = false;
    expect((await ask()).status).toBe(200);
  });
  test('one who cancels while a refresh runs leaves the refresh to the others', async () => {
    on.handler = guarded(() => 'new');
    let finish: (token: string) => void = () => {};
    let begun = () => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    const transport = on.transport({
      token: async () => 'old',
      refresh: () => (begun(), new Promise((resolve) => (finish = resolve))),
    });
    const controller = new AbortController();
    const request = { url: on.url, effect: 'read' } as const;
    const stopped = errorOf(transport.request(request, call(controller.signal)));
    const other = transport.request(request, call());
    await started;
    controller.abort();
    expect((await stopped).kind).toBe('cancelled');
    finish('new');
    expect((await other).status).toBe(200);
  });
  test('a refresh that hangs ends those who wait in time, and does not hold the next', async () => {
    on.handler = guarded(() => 'new');
    let n = 0;
    const transport = on.transport({
      token: async () => 'old',
      refresh: () => {
        if (++n > 1) return Promise.resolve('new');
        queueMicrotask(() => queueMicrotask(() => on.clock.advance(120_000)));
        return new Promise(() => {});
      },
    });
    const ask = () => transport.request({ url: on.url, effect: 'read' }, call());
    expect((await errorOf(ask())).kind).toBe('timeout');
    expect((await ask()).status).toBe(200);
  });
  test('headers that carry the token can be chosen', async () => {
    on.handler = (request, response) => json(response, 200, request.headers['x-token']);
    expect((await on.send({}, { token: async () => 'abc', authorize: (t) => ({ 'X-Token': t }) })).body).toBe('abc');
  });
});
