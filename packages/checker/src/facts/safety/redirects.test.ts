import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedInQuery } from './redirects.ts';

const cases: readonly (readonly [name: string, url: string, to: string, expected: boolean])[] = [
  ['the address in the query', 'http://h/go?url=http://x.example/a', 'http://x.example/a', true],
  ['written in escapes', 'http://h/go?url=http%3A%2F%2Fx.example%2F', 'https://x.example/', true],
  ['without its scheme', 'http://h/go?u=//x.example/', 'http://x.example/', true],
  ['an own address', 'http://h/go?url=http://h/a', 'http://h/a', false],
  ['another host than the one in the query', 'http://h/go?url=http://x.example/', 'http://sso.example/login', false],
  ['a word that is no address', 'http://h/go?id=x.example', 'http://x.example/', false],
  ['nothing in the query', 'http://h/go', 'http://x.example/', false],
];
for (const [name, url, to, expected] of cases)
  test(`redirect to ${name}`, () => assert.equal(namedInQuery(url, to), expected));
