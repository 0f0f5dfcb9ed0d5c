import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColumnNames } from '@gongkai/model';
import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import { owedColumn } from '../../../testing/column-facts.ts';
import { siteSource } from '../../../testing/column-site.ts';
import { scanPage } from '../scan/scan.ts';
import { absentClasses, classesNamedOn, mayHideMenu } from './absent.ts';
import { gatherEvidence } from './gather.ts';
import { inferColumns } from './infer.ts';

const names = synonyms as ColumnNames;
const owed = ['policy', 'msg', 'interp'].map((key) => owedColumn(key));
const page = (main: string): string =>
  `<div class="nav"><a href="/zcwj/">政策文件</a> <a href="/map.html">网站地图</a></div><div class="main">${main}</div>`;

function absences(
  home: string,
  looks: ReadonlyMap<string, readonly { at: string; via: string; outcome: string }[]> = new Map(),
) {
  const html = new Map([
    ['http://h/', page(home)],
    ['http://h/zcwj/', page('<h1>政策文件</h1><li><a href="/1.html">甲</a>2026-01-01</li>')],
    ['http://h/map.html', page('<a href="/zcwj/">政策文件</a>')],
  ]);
  const evidence = gatherEvidence({ ...siteSource(html, 'http://h/', '岚川县住建局', '2026-11-20'), looks });
  return absentClasses(evidence, inferColumns(evidence, names), owed, names);
}

test('a class nothing is named by is absent, from the crawl and from the sitemap', () => {
  const absent = absences('<p>欢迎</p>');
  assert.deepEqual([...absent.keys()], ['msg', 'interp']);
  assert.deepEqual(
    absent.get('msg')?.map(({ via, outcome }) => `${via} ${outcome}`),
    ['facts absent', 'sitemap absent'],
  );
  assert.match(absent.get('msg')?.[0]?.note ?? '', /msg栏目/);
});

test('a class that a link names anywhere is not absent, even when nothing proves the column', () =>
  assert.deepEqual([...absences('<a href="http://other/xx/">局长信箱</a>').keys()], ['interp']));

test('later looks stand behind the first', () =>
  assert.deepEqual(
    absences('', new Map([['column-class:msg', [{ at: 'x', via: 'browser', outcome: 'absent' }]]]))
      .get('msg')
      ?.map(({ via }) => via),
    ['facts', 'sitemap', 'browser'],
  ));

test('a fresh home page is asked for the classes it names', () =>
  assert.deepEqual([...classesNamedOn(scanPage(page('<a href="/x">咨询投诉</a>')), names, '岚川县住建局')].toSorted(), [
    'msg',
    'policy',
  ]));

const menu = Array.from({ length: 12 }, (_, at) => `<a href="/c${at}/">政策${'甲乙丙丁戊己庚辛壬癸子丑'[at]}</a>`).join(
  '',
); // zh: names
const draws = '<script>document.write(menu)</script>';
for (const [name, html, expected] of [
  ['few names and a script that writes', page('') + draws, true],
  [
    'few names and links in strings',
    `${page('')}<script>document.write('<li><a href="/zcwj/">政策文件</a></li>');</script>`,
    true,
  ],
  ['few names and a counter', `${page('')}<script>document.write('<img src="/hits?id=12345678">');</script>`, false],
  ['few names and nothing that writes', page(''), false],
  ['a menu of its own, and a script that writes besides', page(menu) + draws, false],
] as const)
  test(`a home page may hide its menu: ${name}`, () =>
    assert.equal(mayHideMenu(html, scanPage(html), names, '岚川县住建局'), expected)); // zh: a site
