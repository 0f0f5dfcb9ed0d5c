import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColumnNames } from '@gongkai/model';
import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import { owedColumn } from '../../../testing/column-facts.ts';
import { siteSource } from '../../../testing/column-site.ts';
import { absentClasses, nearLook } from './absent.ts';
import { gatherEvidence } from './gather.ts';
import { inferColumns } from './infer.ts';

const names = synonyms as ColumnNames;
const owed = ['leaders', 'msg', 'recruit'].map((key) => owedColumn(key));

/** What a site says of the owed classes: nothing for one that is met, else its looks. */
function said(pages: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const html = new Map(Object.entries(pages).map(([path, text]) => [`http://h${path}`, text]));
  const evidence = gatherEvidence(siteSource(html, 'http://h/', '岚川县住建局', '2026-11-20'));
  const absent = absentClasses(evidence, inferColumns(evidence, names), owed, names);
  return Object.fromEntries(
    [...absent].map(([key, looks]) => [key, nearLook(looks)?.note ?? looks.map(({ outcome }) => outcome).join(' ')]),
  );
}
const nav = (...links: readonly string[]): string =>
  `<div class="nav">${links.map((text, at) => `<a href="/${at}/">${text}</a>`).join('')}</div>`;

test('a name that no class knows and that speaks of the same leaves it to a person', () =>
  assert.deepEqual(said({ '/': nav('领导群像', '信访之窗', '机关党建') }), {
    leaders: '没有名为“leaders栏目”的栏目，但有“领导群像”',
    msg: '没有名为“msg栏目”的栏目，但有“信访之窗”',
    recruit: 'absent',
  }));

test('a name of another class is none, nor is the title of an article', () =>
  assert.equal(
    said({ '/': `${nav('领导信箱')}<a href="/1.html">县领导班子成员到我局调研干部人事档案工作</a>` })['leaders'],
    'absent',
  ));

test('a name at the end of a trail counts, though nothing links by it', () =>
  assert.deepEqual(
    Object.keys(
      said({ '/': nav('首页'), '/a/': '<div class="position">当前位置：<a href="/">首页</a> &gt; 人事任免</div>' }),
    ),
    ['leaders', 'msg'],
  ));

test('where the home page leads to next to nothing, its menu is drawn by a script and nothing is absent', () => {
  const pages = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`/${at}.html`, '<p>正文</p>']));
  assert.deepEqual(said({ '/': '<a href="/a/">工作动态</a>', ...pages }), {});
});
