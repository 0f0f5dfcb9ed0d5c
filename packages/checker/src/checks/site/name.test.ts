import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfHome } from '../../../testing/home-looks.ts';
import { homePage } from '../../../testing/home-page.ts';
import { siteName } from './name.ts';

const twice = (html: string): readonly string[] => [html, html];
const cases: readonly (readonly [name: string, looks: readonly string[], expected: string])[] = [
  ['a page that names its site is well', [homePage()], '1'],
  ['the head alone may name it where the title says more', [homePage({ title: '欢迎您-岚川住建' })], '1'], // zh: a title
  ['a title that says nothing costs', twice(homePage({ title: '首页' })), '1; title-nameless fail http://h/ ×1'], // zh: a title
  ['so does a page without any name', twice(homePage({ title: '', head: '' })), '1; no-site-name fail http://h/ ×1'],
  [
    'another name is for a person',
    twice(homePage({ title: '岚川建设网', head: '<h1>岚川建设网</h1>' })), // zh: a title
    '1; other-site-name person http://h/ ×1',
  ],
  ['a name that was missed once waits', [homePage({ title: '首页' })], 'unmeasured needs.confirm'], // zh: a title
  ['no look, no measure', [''], 'unmeasured site.unreachable'],
];
for (const [name, looks, expected] of cases)
  test(`site.name: ${name}`, () => assert.equal(saidOfHome(siteName, looks), expected));

test('site.name: a name that nobody gave is not compared with', () => {
  const page = homePage({ title: 'x', head: '<h1>x</h1>' });
  assert.equal(saidOfHome(siteName, [page, page], { name: 'h' }), '1');
  assert.equal(saidOfHome(siteName, [page, page]), '1; other-site-name person http://h/ ×1');
});
