import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '@gongkai/model';
import { fixturePack, fixtureReport } from '../../../testing/report-fixture.ts';
import { pageText } from './markup.ts';
import { siteText } from './site-text.ts';
import { viewOf } from './view.ts';

const cases: readonly (readonly [name: string, locale: Locale, text: string, expected: string, length?: number])[] = [
  ['a Chinese page marks nothing', 'zh', '公开 <b>', '公开 &lt;b&gt;'],
  [
    'an English page marks what is Chinese',
    'en',
    '国办秘函〔2019〕19号',
    '<span lang="zh-CN">国办秘函〔</span>2019〕19<span lang="zh-CN">号</span>',
  ],
  ['and nothing else', 'en', 'The column “规划” <b>', 'The column “<span lang="zh-CN">规划</span>” &lt;b&gt;'],
  ['a long text is cut', 'en', 'abcdefghijkl', 'abcdefghi…', 10],
];

describe('text of a site', () => {
  for (const [name, locale, text, expected, length = 100] of cases)
    test(name, () => {
      const view = viewOf(fixtureReport(), fixturePack, locale);
      assert.equal(pageText(siteText(view, text, length)), expected);
    });
});
