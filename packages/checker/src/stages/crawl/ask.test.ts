import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { loopbackNet } from '../../../testing/loopback-net.ts';
import { webServer } from '../../../testing/web-server.ts';
import { openAddresses } from '../../run/addresses.ts';
import { openStore } from '../../run/store/open.ts';
import type { OpenNet } from '../../capture/net.ts';
import { ask } from './fetch.ts';

type Answer = (method: string, response: ServerResponse, times: number) => unknown;
const page = { 'content-type': 'text/html' };
const cases: readonly (readonly [name: string, path: string, answer: Answer, status: number, asked: string])[] = [
  ['a page is read', '/a.html', (_, response) => response.end('x'), 200, 'GET'],
  ['a file is only asked after', '/a.pdf', (_, response) => response.end(), 200, 'HEAD'],
  [
    'a server that refuses HEAD is asked in full',
    '/a.pdf',
    (method, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    200,
    'HEAD GET',
  ],
  [
    'one that fails on HEAD',
    '/a.pdf',
    (method, response) => response.writeHead(method === 'HEAD' ? 500 : 200).end(),
    200,
    'HEAD GET',
  ],
  [
    'one that calls every HEAD gone',
    '/a.pdf',
    (method, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
    200,
    'HEAD GET',
  ],
  ['a file that is gone', '/a.pdf', (_, response) => response.writeHead(404).end(), 404, 'HEAD GET'],
  [
    'a web page under a file’s name is looked into later',
    '/a.pdf',
    (_, response) => response.writeHead(200, page).end(),
    200,
    'HEAD',
  ],
  ['a file that moved', '/a.pdf', (_, response) => response.writeHead(302, { location: '/b.pdf' }).end(), 302, 'HEAD'],
  [
    'one that asks to wait is asked once more',
    '/a.html',
    (_, response, times) => response.writeHead(times === 1 ? 429 : 200, { 'retry-after': '0' }).end(),
    200,
    'GET GET',
  ],
  [
    'and no third time',
    '/a.html',
    (_, response) => response.writeHead(503, { 'retry-after': '0' }).end(),
    503,
    'GET GET',
  ],
  ['one that fails without a word is not', '/a.html', (_, response) => response.writeHead(503).end(), 503, 'GET'],
];
for (const [name, path, answer, status, asked] of cases)
  test(`ask: ${name}`, async () => {
    let times = 0;
    const server = await webServer((request, response) => void answer(request.method ?? '', response, (times += 1)));
    const store = openStore(':memory:');
    try {
      const addresses = openAddresses(store, new Set([server.host]), server.origin);
      const net = { ...loopbackNet(), closeRound: async () => {}, close: async () => {} } satisfies OpenNet;
      const capture = await ask({ net, addresses }, addresses.add(`${server.origin}${path}`, 0));
      assert.equal(capture.status, status);
      assert.equal(server.asked.map((line) => line.split(' ')[0]).join(' '), asked);
    } finally {
      store.close();
      await server.close();
    }
  });
