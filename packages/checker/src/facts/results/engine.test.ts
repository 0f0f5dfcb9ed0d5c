import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scanPage } from '../scan/scan.ts';
import { findEngines, type PlacedForm } from './engine.ts';

const isOwn = (url: string): boolean => new URL(url).host === 'www.site.test';
const formsOf = (html: string, page = 'http://www.site.test/'): PlacedForm[] =>
  scanPage(html).forms.map((form) => ({ page, charset: 'utf-8', form }));
const brief = (html: string): string[] =>
  findEngines(formsOf(html), isOwn).map(
    ({ engine }) => `${engine.method} ${engine.action} ${engine.field} ${engine.owner}`,
  );

const cases: readonly [name: string, html: string, expected: string[]][] = [
  [
    'TRS',
    '<form action="/was5/web/search"><input type=hidden name=channelid value=1><input name=searchword><button>搜索</button></form>',
    ['GET http://www.site.test/was5/web/search searchword own'],
  ],
  [
    'Hanweb',
    '<form action="/jsearchfront/search.do"><input type=hidden name=websiteid value=3><input type=text name=q><input type=submit value=搜索></form>',
    ['GET http://www.site.test/jsearchfront/search.do q own'],
  ],
  [
    'Empire, by POST',
    '<form method=post action="/e/search/index.php"><input name=keyboard><input type=submit name=Submit value=搜索></form>',
    ['POST http://www.site.test/e/search/index.php keyboard own'],
  ],
  [
    'another host',
    '<form action="http://so.gov.test/s"><input name=qt placeholder=请输入关键字></form>',
    ['GET http://so.gov.test/s qt foreign'],
  ],
  [
    'no form, a script',
    '<input id=keyword placeholder=请输入关键词><input type=button value=搜索>',
    ['script http://www.site.test/ keyword own'],
  ],
  [
    'a form that a script sends',
    '<form action="javascript:void(0)"><input name=keyword><button>搜索</button></form>',
    ['script http://www.site.test/ keyword own'],
  ],
  [
    'a field with a name of its own that says what to write into it',
    '<input id=ss1 placeholder=请输入搜索内容><button onclick="go()"></button>',
    ['script http://www.site.test/ ss1 own'],
  ],
  [
    'a search among the fields of a form round the whole page',
    '<form method=post action=Default.aspx id=form1><input name=user><input type=password name=pwd><input name=txtSearch value=请输入关键字><input type=submit value=登录></form>',
    ['script http://www.site.test/ txtSearch own'],
  ],
  [
    'a search and a login that stand in no form',
    '<input name=user><input type=password name=pwd><input id=keyword placeholder=请输入关键词>',
    ['script http://www.site.test/ keyword own'],
  ],
  [
    'a registration with a word to search for is none',
    '<form action=/reg><input name=user><input type=password name=pwd><input name=title><input type=submit value=注册></form>',
    [],
  ],
  [
    'a login',
    '<form action=/login><input name=username><input type=password name=p><input type=submit value=登录></form>',
    [],
  ],
  [
    'a request to fill in',
    '<form action=/ask><input name=title><textarea name=t></textarea><input type=submit value=提交></form>',
    [],
  ],
  ['a newsletter', '<form action=/sub><input name=email><input type=submit value=订阅></form>', []],
  [
    'one with a form beside it',
    '<form action=/vote><input type=radio name=v></form><form action=/s><input name=q></form>',
    ['GET http://www.site.test/s q own'],
  ],
];
for (const [name, html, expected] of cases) it(`search form: ${name}`, () => assert.deepEqual(brief(html), expected));

it('hidden fields go along', () => {
  const [found] = findEngines(
    formsOf('<form action=/s><input type=hidden name=a value=1><input name=q></form>'),
    isOwn,
  );
  assert.deepEqual(found?.engine.hidden, { a: '1' });
});

it('of two searches the better named comes first, then the one on more pages', () => {
  const twice = ['/', '/a'].flatMap((page) =>
    formsOf('<form action=/all><input name=q></form>', `http://www.site.test${page}`),
  );
  const once = formsOf('<form action=/one><input name=q></form>');
  assert.deepEqual(
    findEngines([...once, ...twice], isOwn).map(({ engine, pages }) => [new URL(engine.action).pathname, pages]),
    [
      ['/all', 2],
      ['/one', 1],
    ],
  );
});
