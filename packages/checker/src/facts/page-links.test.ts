import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openAddresses } from '../run/addresses.ts';
import { openStore } from '../run/store/open.ts';
import { scriptedHref } from './lists/scripted.ts';
import { pageLinks, type LinkIds } from './page-links.ts';
import { resolveAddress } from './scan/address.ts';
import { scanPage } from './scan/scan.ts';

function site(): {
  readonly read: (html: string, url?: string, charset?: string) => LinkIds;
  readonly canon: (id: number) => string;
} {
  const store = openStore(':memory:');
  const addresses = openAddresses(store, new Set(['h']), 'http://h');
  const { read: links } = pageLinks(store, addresses);
  return {
    canon: (id) => addresses.canon(id),
    read(html, url = 'http://h/a/b.html', charset = 'utf-8') {
      addresses.add(url, 0);
      return links({ url, charset, scan: scanPage(html), level: 0, scripted: scriptedHref, list: undefined });
    },
  };
}

const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  ['each address once', '<a href=1.html>x</a><a href=./1.html>y</a><a href=/a/1.html#top>z</a>', ['http://h/a/1.html']],
  ['by the base of the page', '<base href=/c/><a href=1.html>x</a>', ['http://h/c/1.html']],
  [
    'by a base on another host',
    '<base href=http://x/c/><a href=1.html>x</a><a href=/2.html>x</a>',
    ['http://x/c/1.html', 'http://x/2.html'],
  ],
  [
    'dead controls lead nowhere',
    '<a href="#">x</a><a href="">x</a><a href="javascript:void(0)">x</a><a href=mailto:a@b>x</a>',
    [],
  ],
  ['a written address in a script of a link', `<a href="javascript:window.open('/1.html')">x</a>`, ['http://h/1.html']],
  ['a written address in an onclick', `<a href="#" onclick="location.href='/1.html'">x</a>`, ['http://h/1.html']],
  ['an address that is put together is not guessed', `<a href="javascript:go('1')">x</a>`, []],
];
for (const [name, html, expected] of cases)
  test(`pageLinks: ${name}`, () => {
    const { read, canon } = site();
    assert.deepEqual(read(html).follow.map(canon), expected);
  });

test('pageLinks: the short way comes to the same address as the long one', () => {
  const { read, canon } = site();
  const part = fc.constantFrom('..', '.', 'a', 'b', '', '1.html', 'x.do?id=1', '#t', '.x', '...', '通', 'http:', '%20');
  const href = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));
  const page = fc.constantFrom(
    'http://h/',
    'http://h/a/b/c.html',
    'http://h/a/x.do?u=/q/',
    'http://x/a/',
    'https://h/a/',
  );
  fc.assert(
    fc.property(fc.array(href), href, page, (known, raw, url) => {
      const ids = read(known.map((one) => `<a href="${one}">x</a>`).join(''), url);
      const id = ids.resolve(raw);
      if (id !== 0) assert.equal(canon(id), resolveAddress(raw, url, 'utf-8'));
    }),
    { numRuns: 500 },
  );
});
