import { describe, expect, test } from 'vitest';
import { type TransportOptions } from '../../../../src/adapters/shared/index.js';
import type { ErrorKind } from '../../../../src/domain/index.js';
import { bodyOf, json } from '../../../servers/serve.js';
import { bench, errorOf, type Handler, status, write } from './bench.js';

const on = bench();

describe('answers', () => {
  test('JSON is read, with method, headers and body sent', async () => {
    on.handler = async (request, response) =>
      json(response, 200, { got: await bodyOf(request), type: request.headers['content-type'] });
    const answer = await on.send({ ...write, body: '{"a":1}', headers: { 'content-type': 'application/json' } });
    expect(answer.body).toEqual({ got: '{"a":1}', type: 'application/json' });
    expect(on.asked).toEqual(['POST /x?secret=1']);
  });
  test('an empty answer has no body; text is given as it is', async () => {
    on.handler = (_, response) => response.writeHead(204).end();
    expect((await on.send()).body).toBeUndefined();
    on.handler = (_, response) => response.end('a;b');
    expect(await on.send({ as: 'text' })).toMatchObject({ text: 'a;b', body: undefined });
  });
  test('a status that the adapter understands is an answer', async () => {
    on.handler = status(412);
    expect(await on.send({ ...write, accept: [412] })).toMatchObject({ status: 412, body: { error: 'no' } });
  });

  test.each<[number, ErrorKind]>([
    [400, 'mapping'],
    [401, 'auth'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'unsupported'],
    [410, 'not-found'],
    [413, 'unsupported'],
    [418, 'mapping'],
    [422, 'mapping'],
    [429, 'throttle'],
    [500, 'server'],
    [501, 'unsupported'],
    [502, 'server'],
    [503, 'server'],
    [504, 'timeout'],
  ])('status %i is %s', async (code, kind) => {
    on.handler = status(code);
    expect((await errorOf(on.send())).kind).toBe(kind);
  });
  test('a 503 that says when to come again is throttle', async () => {
    on.handler = status(503, { 'retry-after': '1' });
    expect(await errorOf(on.send())).toMatchObject({ kind: 'throttle', at: { retryAfterMs: 1000 } });
  });
  test("the vendor's hook knows better: kind, message and place", async () => {
    on.handler = (_, response) => json(response, 403, [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'Limit.' }]);
    const explain: TransportOptions['explain'] = ({ body }) => {
      const [first] = body as { errorCode: string; message: string }[];
      return first?.errorCode === 'REQUEST_LIMIT_EXCEEDED'
        ? { kind: 'quota', message: first.message, at: { needs: 'calls' } }
        : undefined;
    };
    expect(await errorOf(on.send({}, { explain }))).toMatchObject({
      kind: 'quota',
      message: 'Limit.',
      at: { needs: 'calls' },
    });
    expect(on.asked).toHaveLength(1);
  });
  test('a hook that throws leaves the kind of the status', async () => {
    on.handler = status(403);
    const explain = () => {
      throw new TypeError('bad hook');
    };
    const error = await errorOf(on.send({}, { explain }));
    expect(error.kind).toBe('forbidden');
    expect(error.cause).toBeInstanceOf(TypeError);
  });
  test.each<[string, Handler]>([
    ['a web page', (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')],
    ['a web page that says it is JSON', (_, r) => r.writeHead(200, { 'content-type': 'application/json' }).end(' <p>')],
    ['JSON that ends in the middle', (_, r) => r.writeHead(200).end('{"records":[{"id":"1"')],
  ])('%s with status 200 is not-the-crm, at once', async (_, answer) => {
    on.handler = answer;
    expect((await errorOf(on.send())).kind).toBe('not-the-crm');
    expect(on.asked).toHaveLength(1);
  });
  test('an answer beyond the cap is incomplete', async () => {
    on.handler = (_, response) => response.end(JSON.stringify('x'.repeat(5_000)));
    expect((await errorOf(on.send({}, { maxBytes: 1_000 }))).kind).toBe('incomplete');
  });
  test('messages hold no query and no user name', async () => {
    on.handler = status(404);
    const error = await errorOf(on.send({ url: `${on.url}/x?token=s3cret#frag` }));
    expect(error.message).toContain('/x');
    expect(error.message).not.toContain('s3cret');
  });
});
