import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createPlain, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Ended } from '../../packages/checker/testing/command.ts';
import {
  ordinary,
  redirect,
  serveHostile,
  silence,
  type Answer,
} from '../../packages/checker/testing/hostile-server.ts';
import { newFolder, reportIn, root, scan, served } from './kit.ts';

describe('a site that cannot be read is reported as such, exit 3', { concurrency: 4 }, () => {
  const unreachable = async (url: string, out: string): Promise<Ended> => {
    const ended = await scan(url, out, '--timeout', '1');
    assert.equal(ended.code, 3, ended.err);
    assert.match(ended.err, /cannot be scanned/);
    assert.ok(existsSync(join(out, 'report.html')), 'the report is written');
    return ended;
  };

  test('a host that answers nothing', async (t) => {
    const server = await served(t, { '*': silence });
    const { err } = await unreachable(server.url, newFolder());
    assert.match(err, /robots\.txt timeout/);
    assert.deepEqual([...new Set(server.requests)], ['GET /robots.txt'], 'silence is a ban');
  });
  test('a host whose pages never come', async (t) => {
    const robots: Answer = (_request, response) => void response.writeHead(404).end();
    const server = await served(t, { '/robots.txt': robots, '*': silence });
    const { err } = await unreachable(server.url, newFolder());
    assert.match(err, /timeout/);
  });
  test('robots that cannot be read for a fault of the server', async (t) => {
    const robots: Answer = (_request, response) => void response.writeHead(503).end();
    const server = await served(t, { ...ordinary(), '/robots.txt': robots });
    const out = newFolder();
    const { err } = await unreachable(server.url, out);
    assert.match(err, /counts as a ban \(.*\/robots\.txt 503\)/);
    const { score, findings } = reportIn(out);
    assert.deepEqual([score.outcome, findings], ['unrated', []], 'nothing is charged');
    assert.deepEqual([...new Set(server.requests)], ['GET /robots.txt']);
  });
  test('a host that hangs up without an answer', async (t) => {
    const server = await served(t, { '*': (request) => void request.socket.destroy() });
    await unreachable(server.url, newFolder());
  });
  test('a port where nobody listens', async () => {
    const server = await serveHostile({});
    await server.close();
    const { err } = await unreachable(server.url, newFolder());
    assert.match(err, /refused/i);
  });
  test('TLS errors: a host that speaks no TLS', async (t) => {
    const server = await served(t, ordinary());
    const { err } = await unreachable(server.url.replace('http:', 'https:'), newFolder());
    assert.match(err, /tls/i);
  });
  test(
    'TLS errors: a certificate nobody vouches for',
    { skip: spawnSync('openssl', ['version']).status !== 0 && 'no openssl' },
    async (t) => {
      const [key, cert] = [join(root, 'key.pem'), join(root, 'cert.pem')];
      const asked = [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=127.0.0.1',
        '-keyout',
        key,
        '-out',
        cert,
      ];
      assert.equal(spawnSync('openssl', asked).status, 0);
      const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) =>
        response.end('hello'),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      t.after(() => server.close());
      const { err } = await unreachable(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`, newFolder());
      assert.match(err, /tls/i);
    },
  );
  test('a server that speaks no HTTP', async (t) => {
    const server = createPlain((socket) => socket.on('error', () => undefined).end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    await unreachable(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, newFolder());
  });
  test('a login wall', async (t) => {
    const login =
      '<html><title>登录</title><form action="/login"><input name="u"><input type="password" name="p"></form></html>';
    const server = await served(t, { '/login.jsp': login, '*': redirect('/login.jsp') });
    const { err } = await unreachable(server.url, newFolder());
    assert.match(err, /login/i);
  });
  test('robots that forbid all', async (t) => {
    const robots: Answer = (_request, response) => void response.end('User-agent: *\nDisallow: /\n');
    const server = await served(t, { ...ordinary(), '/robots.txt': robots });
    const { err } = await unreachable(server.url, newFolder());
    assert.match(err, /robots\.txt/);
    assert.deepEqual([...new Set(server.requests)], ['GET /robots.txt']);
  });
  test('a redirect loop at the door', async (t) => {
    const server = await served(t, { '/': redirect('/a'), '/a': redirect('/') });
    await unreachable(server.url, newFolder());
  });
});
