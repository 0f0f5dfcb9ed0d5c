import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { bad, good, isFields, type Read } from '@gongkai/model';
import { filing, waitOf } from './filing.ts';
import { newKey } from './key.ts';

type Answer = (response: ServerResponse, body: string, request: IncomingMessage) => void;
const read = (json: unknown): Read<string> =>
  isFields(json) && typeof json['no'] === 'string'
    ? good(json['no'])
    : bad([{ code: 'receipt.shape', at: '', words: { zh: '', en: '' } }]);
const json =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
const broken: Answer = (response) => void response.socket?.destroy();

/** A server that answers in this order, and what it was sent. */
async function server(t: TestContext, answers: readonly Answer[]) {
  const got: { readonly key: string; readonly body: string }[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      got.push({ key: String(request.headers['idempotency-key']), body: body.replace(/\s/g, '') });
      answers[got.length - 1]?.(response, body, request);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => http.once('listening', ready));
  t.after(() => (http.closeAllConnections(), http.close()));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/requests`;
  return { got, options: { url, read, locale: 'zh', limitMs: 2000 } };
}

const answers: [name: string, answer: Answer, kind: string, why: string | undefined][] = [
  ['a receipt', json(201, { no: 'A1' }), 'filed', undefined],
  ['a receipt of another shape', json(200, { number: 1 }), 'later', 'strange'],
  ['a login page', (r) => void r.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>登录'), 'later', 'strange'],
  ['a broken connection', broken, 'later', 'network'],
  ['401', json(401, {}), 'later', 'forbidden'],
  ['403 of a wall in front of it', (r) => void r.writeHead(403).end('<html>'), 'later', 'forbidden'],
  ['404', json(404, {}), 'later', 'missing'],
  ['409 of a used key', json(409, { type: 'urn:gongkai:key-reused' }), 'later', 'key-reused'],
  ['409 of a closed consultation', json(409, { type: 'urn:gongkai:closed' }), 'refused', undefined],
  ['422', json(422, { errors: [] }), 'refused', undefined],
  ['400 of a wall in front of it', (r) => void r.writeHead(400).end('<html>'), 'later', 'server'],
  ['429', json(429, {}), 'later', 'limited'],
  ['500', json(500, {}), 'later', 'server'],
  ['503', json(503, {}), 'later', 'busy'],
  ['507', json(507, {}), 'later', 'busy'],
];
for (const [name, answer, kind, why] of answers)
  test(`filing: ${name} is ${kind}${why ? ` (${why})` : ''}`, async (t) => {
    const { options } = await server(t, [answer]);
    const sent = await filing().send({ a: 1 }, options);
    assert.equal(sent.kind, kind);
    assert.equal(sent.kind === 'later' ? sent.why : undefined, why);
  });

test('filing: no answer within the limit is a timeout, and the same key asks again', async (t) => {
  const { got, options } = await server(t, [() => undefined, json(201, { no: 'A1' })]);
  const one = filing();
  const first = await one.send({ a: 1 }, { ...options, limitMs: 50 });
  assert.equal(first.kind === 'later' && first.why, 'timeout');
  assert.equal((await one.send({ a: 1 }, options)).kind, 'filed');
  assert.equal(got[0]?.key, got[1]?.key);
});

test('filing: mended after a lost answer, the receipt of the earlier wording is fetched, and nothing is filed twice', async (t) => {
  const { got, options } = await server(t, [broken, json(409, { type: 'key-reused' }), json(201, { no: 'A1' })]);
  const one = filing();
  await one.send({ a: 1 }, options);
  const sent = await one.send({ a: 2 }, options);
  assert.deepEqual(sent, { kind: 'filed', receipt: 'A1', earlier: true });
  assert.deepEqual(
    got.map(({ body }) => body),
    ['{"a":1}', '{"a":2}', '{"a":1}'],
  );
  assert.equal(new Set(got.map(({ key }) => key)).size, 1);
});

test('filing: mended after a lost question, the new wording is filed', async (t) => {
  const { got, options } = await server(t, [broken, json(201, { no: 'A2' })]);
  const one = filing();
  await one.send({ a: 1 }, options);
  assert.deepEqual(await one.send({ a: 2 }, options), { kind: 'filed', receipt: 'A2', earlier: false });
  assert.equal(got.length, 2);
});

test('filing: refused words free the key, so that mended ones are not taken for used', async (t) => {
  const errors = [{ pointer: '/a', code: 'x', words: { zh: '错', en: 'wrong' } }];
  const { got, options } = await server(t, [
    json(422, { type: 'urn:gongkai:invalid', detail: 'd', errors }),
    json(201, { no: 'A1' }),
  ]);
  const one = filing('k1');
  const sent = await one.send({ a: 1 }, options);
  assert.deepEqual(sent, {
    kind: 'refused',
    status: 422,
    type: 'invalid',
    detail: 'd',
    problems: [{ at: '/a', code: 'x', words: { zh: '错', en: 'wrong' } }],
  });
  await one.send({ a: 2 }, options);
  assert.notEqual(got[0]?.key, got[1]?.key);
});

test('newKey: 32 characters, never the same', () => {
  assert.match(newKey(), /^[\da-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});

const waits: [after: string | null, date: string | null, seconds: number | undefined][] = [
  ['120', null, 120],
  ['Tue, 24 Nov 2026 08:02:00 GMT', 'Tue, 24 Nov 2026 08:00:00 GMT', 120],
  ['Tue, 24 Nov 2026 08:02:00 GMT', null, undefined],
  ['Tue, 24 Nov 2025 08:02:00 GMT', 'Tue, 24 Nov 2026 08:00:00 GMT', undefined],
  ['99999999', null, undefined],
  [null, null, undefined],
  ['soon', null, undefined],
];
for (const [after, date, seconds] of waits)
  test(`waitOf: Retry-After ${after} of a server at ${date} is ${seconds ?? 'no time to tell'}`, () =>
    assert.equal(waitOf(after, date), seconds));
