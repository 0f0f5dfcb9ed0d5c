import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cookieJar, mergedCookies } from './cookies.ts';

const cases: readonly [name: string, set: string, from: string, to: string, sent: string][] = [
  ['goes back to its host', 'a=1', 'http://x.test/', 'http://x.test/p', 'a=1'],
  ['not to another', 'a=1', 'http://x.test/', 'http://y.test/', ''],
  ['not to a host below without a domain', 'a=1', 'http://x.test/', 'http://www.x.test/', ''],
  ['to hosts below its domain', 'a=1; Domain=.x.test', 'http://www.x.test/', 'http://so.x.test/', 'a=1'],
  ['not kept for a foreign domain', 'a=1; domain=y.test', 'http://x.test/', 'http://y.test/', ''],
  ['not kept for a top level', 'a=1; domain=test', 'http://x.test/', 'http://y.test/', ''],
  ['only below its path', 'a=1; path=/s', 'http://x.test/', 'http://x.test/', ''],
  ['a secure one only over TLS', 'a=1; Secure', 'https://x.test/', 'http://x.test/', ''],
  [
    'several in one field, dates with commas',
    'a=1; expires=Thu, 01 Jan 2099 00:00:00 GMT, b=2',
    'http://x.test/',
    'http://x.test/',
    'a=1; b=2',
  ],
  ['one that is taken back', 'a=1; max-age=0', 'http://x.test/', 'http://x.test/', ''],
];
for (const [name, set, from, to, sent] of cases)
  it(`a cookie: ${name}`, () => {
    const jar = cookieJar();
    jar.keep(from, set);
    assert.equal(jar.for(to), sent);
  });

it('cookies of a server and of a script go out together, each name once, and the server is right', () => {
  assert.equal(mergedCookies('a=1; b=2', 'b=0; c=3=='), 'b=2; c=3==; a=1');
  assert.equal(mergedCookies('', 'a=1'), 'a=1');
  assert.equal(mergedCookies('', ''), '');
});
