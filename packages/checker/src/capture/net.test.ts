import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { webServer, type TestServer } from '../../testing/web-server.ts';
import { guard } from './guard.ts';
import { openNet, type NetOptions, type OpenNet } from './net.ts';
import { pace } from './pace.ts';

const text = '政务公开'.repeat(500);

async function withNet(
  answer: RequestListener,
  use: (net: OpenNet, server: TestServer) => Promise<void>,
  given: Partial<NetOptions> = {},
): Promise<void> {
  const server = await webServer(answer);
  const net = openNet({
    userAgent: 'gongkai/1 (+local)',
    guard: guard(['127.0.0.0/8']),
    pace: pace('max', 64, () => 0),
    connections: () => 2,
    headersMs: 2000,
    totalMs: 2000,
    caps: { page: 100_000, file: 200_000, probe: 1000 },
    ...given,
  });
  try {
    await use(net, server);
  } finally {
    await net.close();
    await server.close();
  }
}

test('net: an answer comes whole, with lower-case headers', () =>
  withNet(
    (_, response) => response.writeHead(200, { 'Content-Type': 'text/html', 'X-Two': ['a', 'b'] }).end(text),
    async (net, { origin }) => {
      const capture = await net.fetch({ url: `${origin}/` });
      assert.deepEqual(
        [capture.status, capture.error, capture.headers['content-type'], capture.headers['x-two']],
        [200, undefined, 'text/html', 'a, b'],
      );
      assert.equal(capture.body.toString(), text);
      assert.equal(capture.wire, capture.body);
    },
  ));

for (const [encoding, wire] of [
  ['gzip', gzipSync(text)],
  ['br', brotliCompressSync(text)],
] as const)
  test(`net: ${encoding} is taken off, and kept as it was sent`, () =>
    withNet(
      (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(wire),
      async (net, { origin }) => {
        const capture = await net.fetch({ url: `${origin}/` });
        assert.equal(capture.body.toString(), text);
        assert.deepEqual(capture.wire, wire);
      },
    ));

test('net: a body over the cap is cut off, compressed or not', () =>
  withNet(
    ({ url }, response) => {
      const noise = Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * at) % 251).join(' '));
      if (url === '/gz') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(noise));
      else response.end(noise);
    },
    async (net, { origin }) => {
      for (const path of ['/', '/gz']) {
        const capture = await net.fetch({ url: `${origin}${path}` });
        assert.deepEqual([capture.status, capture.truncated], [200, 'cap'], path);
      }
      assert.equal((await net.fetch({ url: `${origin}/`, cap: 'probe' })).truncated, 'cap');
    },
  ));

test('net: connections are kept, after HEAD too, and each round has its own', () =>
  withNet(
    (_, response) => response.end('x'),
    async (net, { origin, connections }) => {
      for (let n = 0; n < 5; n += 1) {
        await net.fetch({ url: `${origin}/a.pdf`, method: 'HEAD' });
        await net.fetch({ url: `${origin}/` });
      }
      assert.equal(connections(), 1);
      await net.fetch({ url: `${origin}/`, round: 1 });
      assert.equal(connections(), 2);
      await net.closeRound(1);
      await net.fetch({ url: `${origin}/`, round: 1 });
      assert.equal(connections(), 3);
    },
    { connections: () => 1 },
  ));

const faults: readonly (readonly [name: string, answer: RequestListener, kind: string])[] = [
  ['one that says nothing', () => {}, 'timeout'],
  [
    'a slow drip',
    (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    },
    'timeout',
  ],
  ['one that hangs up', (request) => request.socket.destroy(), 'reset'],
  [
    'a body shorter than it said',
    (request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('x', () => request.socket.end());
    },
    'reset',
  ],
  [
    'a body longer than it said',
    ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nxxxxxx'),
    'ok 1',
  ],
  [
    'two lengths that differ',
    ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 5\r\n\r\nxxxxx'),
    'protocol',
  ],
  ['a status line of nonsense', ({ socket }) => socket.end('HTTP/1.1 abc OK\r\n\r\n'), 'protocol'],
  ['HTTP/0.9', ({ socket }) => socket.end('<html>old</html>'), 'protocol'],
  [
    'a broken chunk',
    ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx\r\n'),
    'protocol',
  ],
  [
    'a header of 100 KB',
    ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`),
    'protocol',
  ],
  [
    'two thousand headers',
    ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\n${'x: 1234567890\r\n'.repeat(2000)}\r\n`),
    'protocol',
  ],
  [
    'a head that never ends',
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x: 1\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    },
    'timeout',
  ],
  ['no HTTP at all', (request) => request.socket.end('SSH-2.0-x\r\n\r\n'), 'protocol'],
];
for (const [name, answer, kind] of faults)
  test(`net: ${name} is ${kind}, and no exception`, () =>
    withNet(
      answer,
      async (net, { origin }) => {
        const capture = await net.fetch({ url: `${origin}/` });
        const { status, error, body } = capture;
        assert.equal(error ?? `ok ${body.length}`, kind);
        assert.deepEqual([status === 0, body.length === 0], [kind !== 'ok 1', kind !== 'ok 1']);
      },
      { headersMs: 300, totalMs: 300 },
    ));

test('net: nobody there is refused', () =>
  withNet(
    () => {},
    async (net, server) => {
      await server.close();
      assert.equal((await net.fetch({ url: `${server.origin}/` })).error, 'refused');
    },
  ));

test('net: a private address is not asked, named or written, by redirect or at once', () =>
  withNet(
    (_, response) => response.writeHead(302, { location: 'http://192.168.0.1/' }).end(),
    async (net, { origin, host, asked }) => {
      const { headers } = await net.fetch({ url: `${origin}/` });
      assert.equal((await net.fetch({ url: headers['location'] ?? '' })).error, 'private-address');
      assert.equal((await net.fetch({ url: `http://[::1]:${host.split(':')[1]}/` })).error, 'private-address');
      assert.deepEqual(asked, ['GET /']);
    },
  ));

test('net: a name that leads to this machine is not asked', () =>
  withNet(
    (_, response) => response.end(),
    async (net, { host, asked }) => {
      assert.equal((await net.fetch({ url: `http://localhost:${host.split(':')[1]}/` })).error, 'private-address');
      assert.deepEqual(asked, []);
    },
    { guard: guard([]) },
  ));

test('net: every request that goes out is counted', async () => {
  let counted = 0;
  await withNet(
    (_, response) => response.end(),
    async (net, { origin }) => {
      await Promise.all(Array.from({ length: 7 }, (_, n) => net.fetch({ url: `${origin}/${n}` })));
      assert.equal(counted, 7);
    },
    { onRequest: () => void (counted += 1) },
  );
});

test('net: closing ends what is under way', () =>
  withNet(
    () => {},
    async (net, { origin }) => {
      const waiting = net.fetch({ url: `${origin}/` });
      await new Promise((go) => setImmediate(go));
      await net.close();
      assert.notEqual((await waiting).error, undefined);
    },
    { headersMs: 60_000, totalMs: 60_000 },
  ));

test('net: a clock that is set meanwhile makes nothing late', (t) =>
  withNet(
    (_, response) => {
      response.write('x');
      t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 86_400_000 });
      response.end('y');
    },
    async (net, { origin }) => {
      const { status, body, totalMs } = await net.fetch({ url: `${origin}/` });
      t.mock.timers.reset();
      assert.deepEqual([status, body.toString(), totalMs < 2000], [200, 'xy', true]);
    },
  ));

test('net: one that waits for its turn at a slow host is let go when the net is closed, unasked', () =>
  withNet(
    (_, response) => response.end('x'),
    async (net, { origin, asked }) => {
      await net.fetch({ url: `${origin}/` });
      const waiting = net.fetch({ url: `${origin}/late` });
      await net.close();
      const { status, error } = await waiting;
      assert.deepEqual([status, error, asked.length], [0, 'local', 1]);
    },
    { pace: pace(1, 2, () => 3600) },
  ));
