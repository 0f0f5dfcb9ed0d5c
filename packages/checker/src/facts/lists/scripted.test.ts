import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scriptedHref } from './scripted.ts';

const cases: readonly (readonly [raw: string, href: string | undefined])[] = [
  ["javascript:openNew('/art/2024/3/27/art_1_2.html')", '/art/2024/3/27/art_1_2.html'],
  ["window.open('http://h/a.html','_blank','width=300')", 'http://h/a.html'],
  ['location.href="content.jsp?id=7"', 'content.jsp?id=7'],
  ["javascript:location='../a/index.html'", '../a/index.html'],
  ["self.location.replace('./t1.html');return false;", './t1.html'],
  ["javascript:showDetail('/xxgk/1.html', 3)", '/xxgk/1.html'],
  ["javascript:open%28'/a.html'%29", '/a.html'],
  ["location.href='/search.html?keyword='+key", undefined],
  ["javascript:go('channel', '3')", undefined],
  ["this.setHomePage('http://www.h.gov.cn')", undefined],
  ["AddFavorite('http://www.h.gov.cn','站名')", undefined],
  ["window.external.addFavorite('http://h/','a')", undefined],
  ['javascript:void(0)', undefined],
  ['javascript:;', undefined],
  ["javascript:alert('建设中')", undefined],
  ["javascript:__doPostBack('ctl00$Pager','2')", undefined],
  ["window.open('about:blank')", undefined],
  ["window.open('')", undefined],
  ['', undefined],
];

for (const [raw, href] of cases)
  test(`${raw || 'nothing'} → ${href ?? 'no address'}`, () => assert.equal(scriptedHref(raw), href));

test('any text is read in time and never thrown at', () => {
  fc.assert(fc.property(fc.string({ maxLength: 3000 }), (text) => void scriptedHref(`open('${text}`)));
});
