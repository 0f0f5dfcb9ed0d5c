import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColumnNames } from '@gongkai/model';
import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import { namer, ownNames } from './names.ts';

const reader = namer(synonyms as ColumnNames, '岚川县住房和城乡建设局');

const cases: readonly (readonly [name: string, parent: string | undefined, expected: string | undefined])[] = [
  ['政府信息公开指南', undefined, 'foi.guide'],
  ['信息公开年报', undefined, 'foi.annual'],
  ['政府信息公开', undefined, 'foi'],
  ['政 策 文 件', undefined, 'policy'],
  ['“三公”经费', undefined, 'budget'],
  ['政策解读专栏', undefined, 'interp'],
  ['财政预决算信息公开', undefined, 'budget'],
  ['岚川县政府采购', undefined, 'procure'],
  ['我局领导班子', undefined, 'leaders'],
  ['走进岚川', undefined, 'profile'],
  ['岚川概况', undefined, 'profile'],
  ['通知公告>>', undefined, 'notice'],
  ['１２３４５', undefined, 'hotline'],
  ['双随机、一公开', undefined, 'supervise'],
  ['双随机一公开', undefined, 'supervise'],
  ['图解', 'interp', 'interp'],
  ['图解', undefined, undefined],
  ['指南', 'foi', 'foi.guide'],
  ['指南', 'service', 'service'],
  ['项目概况', undefined, undefined],
  ['安全生产专题', undefined, undefined],
  ['优化营商环境', undefined, undefined],
  ['关于印发政策文件的通知', undefined, undefined],
  ['首页', undefined, undefined],
  ['News', undefined, undefined],
  ['', undefined, undefined],
];
for (const [name, parent, expected] of cases)
  test(`${name || 'an empty name'}${parent === undefined ? '' : ` under ${parent}`} → ${expected ?? 'no class'}`, () =>
    assert.equal(reader.classOf(name, parent)?.class, expected));

test('a site’s own names are its places, with and without rank, and its organ', () => {
  const own = ownNames('江苏省江阴市财政局');
  for (const name of ['江苏省', '江苏', '江阴市', '江阴', '财政局']) assert.ok(own.includes(name), name);
});

const naming: readonly (readonly [text: string, could: boolean])[] = [
  ['政策文件', true],
  ['首页', false],
  ['English', false],
  ['更多', false],
  ['2023年工作总结', false],
  ['关于2024年元旦春节期间有关工作安排的通知', false],
  ['', false],
];
for (const [text, could] of naming)
  test(`“${text}” ${could ? 'could' : 'could not'} name a column`, () => assert.equal(reader.couldName(text), could));

test('every synonym is read as its own class, and none twice', () => {
  const seen = new Map<string, string>();
  for (const { class: key, names } of synonyms.classes)
    for (const name of names) {
      assert.equal(seen.get(name), undefined, name);
      seen.set(name, key);
      if (!name.includes('XX')) assert.equal(reader.classOf(name)?.class, key, name);
    }
});
