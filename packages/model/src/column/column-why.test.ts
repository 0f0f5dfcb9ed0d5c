import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '../words.ts';
import { columnWhy, columnWhyIn } from './column-why.ts';

const values = {
  text: '政策解读',
  pages: 25,
  count: 3,
  by: 'rows',
  host: 'a.gov.cn',
  name: '规划计划',
  near: '规划',
  url: 'http://a.gov.cn/gh/',
};

for (const [key, words] of Object.entries(columnWhy))
  test(`why a column is one is told in English too: ${key}`, () =>
    assert.equal(columnWhyIn('en', say(words, 'zh', values)), say(words, 'en', values)));

test('a sentence that is none of ours stays as it is', () =>
  assert.equal(columnWhyIn('en', '导航里没有'), '导航里没有'));
