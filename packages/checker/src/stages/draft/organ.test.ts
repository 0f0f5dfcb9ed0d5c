import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeIn, kindOf, levelOf, organName } from './organ.ts';

const names: readonly (readonly [title: string, name: string, kind: string, level: string])[] = [
  ['首页 - 岚川县住房和城乡建设局', '岚川县住房和城乡建设局', 'department', 'county'],
  ['岚川县财政局门户网站', '岚川县财政局', 'department', 'county'],
  ['青萝镇人民政府', '青萝镇人民政府', 'town', 'town'],
  ['江阴市人民政府网站', '江阴市人民政府', 'city-government', 'city'],
  ['某某经济技术开发区管委会', '某某经济技术开发区管委会', 'park-committee', ''],
];
for (const [title, named, kind, level] of names)
  test(`${title} is a ${kind}`, () => {
    const name = organName(title);
    assert.equal(name, named);
    assert.equal(kindOf(name), kind);
    assert.equal(levelOf(name, '') ?? '', level);
  });

test('the site code decides between city and county', () => {
  assert.equal(levelOf('江阴市教育局', '3202810012'), 'county');
  assert.equal(levelOf('无锡市教育局', '3202000012'), 'city');
  assert.equal(levelOf('江苏省教育厅', '3200000012'), 'province');
});

test('the site code is read out of a footer with its tags', () => {
  assert.equal(codeIn('<p>网站标识码：<a href="#">3202810012</a></p>'), '3202810012');
  assert.equal(codeIn('网站标识码：bm29000002'), 'bm29000002');
  assert.equal(codeIn('电话 05108888888'), '');
});
