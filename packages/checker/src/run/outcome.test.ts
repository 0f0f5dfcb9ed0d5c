import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Capture } from './capture.ts';
import { isRefusal, outcomeOf } from './outcome.ts';

const capture = (given: Partial<Capture>): Capture => ({
  url: 'http://h/x',
  method: 'GET',
  at: 0,
  status: 200,
  headers: {},
  body: Buffer.alloc(0),
  wire: Buffer.alloc(0),
  ttfbMs: 0,
  totalMs: 0,
  ...given,
});
const cases: readonly (readonly [name: string, given: Partial<Capture>, expected: string])[] = [
  ['an answer', {}, 'ok'],
  ['nothing has changed', { status: 304 }, 'ok'],
  ['a redirect', { status: 302, headers: { location: '/y' } }, 'redirect /y'],
  [
    'a redirect to a Chinese address in bare UTF-8',
    { status: 302, headers: { location: Buffer.from('/通').toString('latin1') } },
    'redirect /%E9%80%9A',
  ],
  [
    'a redirect to a Chinese address in bare GBK',
    { status: 302, headers: { location: '/\u00cd\u00a8' } },
    'redirect /%CD%A8',
  ],
  ['a redirect to nowhere', { status: 302 }, 'ok'],
  ['not there', { status: 404 }, 'failed gone'],
  ['never again', { status: 410 }, 'failed gone'],
  ['a bad request', { status: 400 }, 'failed client-error'],
  ['a server that fails', { status: 502 }, 'failed server-error'],
  ['a method that is not wanted says the page is there', { status: 405 }, 'ok'],
  ['to HEAD it says nothing', { status: 405, method: 'HEAD' }, 'failed client-error'],
  ['a login', { status: 401 }, 'open site.login'],
  ['a bot wall', { status: 412 }, 'open site.blocked'],
  ['too many questions', { status: 429 }, 'open site.blocked'],
  [
    'a wall that calls itself a fault',
    { status: 503, body: Buffer.from('<script>__jsl_clearance=1</script>') },
    'open site.blocked',
  ],
  [
    'a wall that answers as if all were well',
    { status: 200, body: Buffer.from('<html><script>var arg1="3A"; setCookie("acw_sc__v2", x);</script></html>') },
    'open site.blocked',
  ],
  [
    'a wall nobody knows the name of',
    { status: 202, body: Buffer.from('<script>document.cookie = "t=" + f(); location.reload();</script>') },
    'open site.blocked',
  ],
  [
    'a page that sets a cookie and has links',
    { body: Buffer.from('<script>document.cookie="a=1";if(x)location.reload()</script><a href="/x">x</a>') },
    'ok',
  ],
  [
    'a page without links that says something',
    { body: Buffer.from('<script>document.cookie="a=1";if(x)location.reload()</script><p>x</p>') },
    'ok',
  ],
  ['a door whose script only leads on', { body: Buffer.from('<script>location.href="/web/"</script>') }, 'ok'],
  ['our own network', { status: 0, error: 'local' }, 'open net.local'],
  ['our own name service', { status: 0, error: 'dns-local' }, 'open net.dns-local'],
  ['no such name', { status: 0, error: 'dns' }, 'failed dns'],
  ['no answer in time', { status: 0, error: 'timeout' }, 'failed timeout'],
  ['an address of a private network', { status: 0, error: 'private-address' }, 'failed private-address'],
  ['an address that is none', { status: 0, error: 'bad-url' }, 'failed bad-address'],
];
for (const [name, given, expected] of cases)
  test(`outcomeOf: ${name}`, () => {
    const got = outcomeOf(capture(given));
    const more =
      got.is === 'redirect' ? got.location : got.is === 'failed' ? got.kind : got.is === 'open' ? got.reason : '';
    assert.equal(`${got.is} ${more}`.trim(), expected);
  });

test('outcomeOf: what an earlier run has is not read from the disk for it', () => {
  const unchanged = { place: '', bytes: 9, sha: '' };
  const unread: Capture = {
    ...capture({ unchanged }),
    get body(): Buffer {
      throw new Error('read');
    },
  };
  assert.deepEqual(outcomeOf(unread), { is: 'ok' });
});

const refusals: readonly (readonly [given: Partial<Capture>, isOne: boolean])[] = [
  [{ status: 200 }, false],
  [{ status: 302, headers: { location: '/y' } }, false],
  [{ status: 404 }, false],
  [{ status: 401 }, false],
  ...[403, 406, 412, 418, 429, 500, 503, 521].map((status) => [{ status }, true] as const),
  [{ status: 0, error: 'reset' }, true],
];
for (const [given, isOne] of refusals)
  test(`isRefusal: ${given.status} ${given.error ?? ''}`, () => assert.equal(isRefusal(capture(given)), isOne));
