import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { refusalOf, type Door } from './door.ts';

const local: Door = { port: 80, host: '127.0.0.1', token: '' };
const closed: Door = { port: 80, host: '10.0.0.5', token: 'a-long-enough-token' };
type Headers = Readonly<Record<string, string>>;
const request = (method: string, url: string, headers: Headers): IncomingMessage =>
  ({ method, url, headers }) as unknown as IncomingMessage; // all that the door looks at

const cases: readonly (readonly [
  name: string,
  door: Door,
  method: string,
  url: string,
  headers: Headers,
  expected: number | undefined,
])[] = [
  ['a page by address', local, 'GET', '/', { host: '127.0.0.1:80' }, undefined],
  ['a page by name', local, 'GET', '/', { host: 'LOCALHOST:80' }, undefined],
  ['a name that was pointed here', local, 'GET', '/', { host: 'evil.example:80' }, 421],
  ['our name on another port', local, 'GET', '/', { host: 'localhost:81' }, 421],
  ['no name', local, 'GET', '/', {}, 421],
  [
    'a form of ours',
    local,
    'POST',
    '/scan',
    { host: 'localhost:80', origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' },
    undefined,
  ],
  ['a form of another page', local, 'POST', '/scan', { host: 'localhost:80', origin: 'http://evil.example' }, 403],
  ['a form from nowhere', local, 'POST', '/scan', { host: 'localhost:80' }, 403],
  ['a hidden origin', local, 'POST', '/scan', { host: 'localhost:80', origin: 'null' }, 403],
  [
    'another site',
    local,
    'POST',
    '/scan',
    { host: 'localhost:80', origin: 'http://localhost:80', 'sec-fetch-site': 'cross-site' },
    403,
  ],
  ['no token', closed, 'GET', '/', { host: '10.0.0.5:80' }, 401],
  ['a wrong token', closed, 'GET', '/?token=a-long-enough-tokem', { host: '10.0.0.5:80' }, 401],
  ['the token in the address', closed, 'GET', '/?token=a-long-enough-token', { host: '10.0.0.5:80' }, undefined],
  [
    'the token in a cookie',
    closed,
    'GET',
    '/',
    { host: '10.0.0.5:80', cookie: 'x=1; gongkai=a-long-enough-token' },
    undefined,
  ],
];
for (const [name, door, method, url, headers, expected] of cases)
  test(`door: ${name}`, () => assert.equal(refusalOf(request(method, url, headers), door)?.status, expected));
