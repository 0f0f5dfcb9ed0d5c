import assert from 'node:assert/strict';
import { createServer as createPlain, type AddressInfo, type Server } from 'node:net';
import { test } from 'node:test';
import { createServer } from 'node:tls';
import pems from '../../testing/tls-fixture.json' with { type: 'json' };
import { guard } from './guard.ts';
import { shakeHands } from './tls.ts';

const local = guard(['127.0.0.0/8', '::1/128']);
const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};
const shake = (port: number, host = '127.0.0.1', timeoutMs = 2000): ReturnType<typeof shakeHands> =>
  shakeHands(host, port, { guard: local, timeoutMs, ca: pems.root });

const certificates: readonly (readonly [name: string, cert: string, host: string, expected: string])[] = [
  ['a certificate of a trusted root is well', pems.good, '127.0.0.1', 'ok  TLSv1.3'],
  ['by name as by address', pems.good, 'localhost', 'ok  TLSv1.3'],
  ['one that ended is seen as such', pems.expired, '127.0.0.1', 'cert CERT_HAS_EXPIRED TLSv1.3'],
  ['one of another host is', pems.other, '127.0.0.1', 'cert ERR_TLS_CERT_ALTNAME_INVALID TLSv1.3'],
  ['one that vouches for itself is', pems.selfSigned, '127.0.0.1', 'cert DEPTH_ZERO_SELF_SIGNED_CERT TLSv1.3'],
];
for (const [name, cert, host, expected] of certificates)
  test(`tls: ${name}`, async () => {
    const server = createServer({ key: pems.key, cert });
    const port = await listening(server);
    const { is, code, protocol, validTo } = await shake(port, host);
    server.close();
    assert.equal(`${is} ${code} ${protocol}`, expected);
    assert.match(validTo, /^\d{4}-\d\d-\d\d$/);
  });

test('tls: nobody listens, nobody answers, and one who speaks no TLS', async () => {
  const silent = createPlain(() => {});
  const port = await listening(silent);
  assert.equal((await shake(port, '127.0.0.1', 200)).is, 'timeout');
  silent.close();
  assert.equal((await shake(port)).is, 'refused');
  const plain = createPlain((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  assert.equal((await shake(await listening(plain))).is, 'protocol');
  plain.close();
});

test('tls: a private address is not connected to', async () => {
  let connections = 0;
  const server = createPlain(() => (connections += 1));
  const port = await listening(server);
  const options = { guard: guard([]), timeoutMs: 1000 };
  assert.equal((await shakeHands('127.0.0.1', port, options)).is, 'private-address');
  assert.equal((await shakeHands('localhost', port, options)).is, 'private-address');
  server.close();
  assert.equal(connections, 0);
});
