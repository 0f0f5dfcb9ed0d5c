import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detailTold, valueTold } from './told.ts';

const cases: readonly (readonly [name: string, told: string, zh: RegExp, en: RegExp])[] = [
  ['too few', detailTold('2 < 3', 'zh') + detailTold('2 < 3', 'en'), /只读到 2 个，不足 3 个/, /only 2 were read/],
  [
    'a search for nonsense',
    detailTold('鸾滟龟 → 8', 'zh') + detailTold('鸾滟龟 → 8', 'en'),
    /“鸾滟龟”也搜出 8 条/,
    /gave 8 results/,
  ],
  ['what was not asked', detailTold('--cloak', 'zh') + detailTold('--cloak', 'en'), /加 --cloak/, /add --cloak/],
  ['a share', valueTold('6.0/9', 'zh') + valueTold('6.0/9', 'en'), /平均 6\.0，共 9/, /6\.0 of 9/],
  [
    'forms',
    valueTold('text 3, chart 1', 'zh') + valueTold('text 3, chart 1', 'en'),
    /文字\S* 3，图\S* 1/,
    /ext\D* 3, [Cc]hart\D* 1/,
  ],
  ['a day', valueTold('2026-03-12', 'zh') + valueTold('2026-03-12', 'en'), /最新 2026-03-12/, /newest 2026-03-12/],
];
for (const [name, told, zh, en] of cases)
  test(`a note of a check is told in words: ${name}`, () => {
    assert.match(told, zh);
    assert.match(told, en);
  });

test('what has no words is told as it stands', () => {
  const url = 'http://zjj.example.gov.cn/zwgk/ 3';
  assert.deepEqual([detailTold(url, 'zh'), valueTold('分管办公室、法规科', 'en')], [url, '分管办公室、法规科']);
});
