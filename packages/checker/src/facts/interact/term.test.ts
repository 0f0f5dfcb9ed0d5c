import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '@gongkai/model';
import fc from 'fast-check';
import { termOf } from './term.ts';

const published: Day = '2026-06-22';

// zh: terms as notices write them
const cases: readonly (readonly [text: string, expected: string])[] = [
  ['征求意见的时间为2026年10月12日至12月11日。', '2026-10-12 2026-12-11 61'],
  ['征求意见时间：2026年6月22日—7月22日', '2026-06-22 2026-07-22 31'],
  ['公开征求意见时间自2026年12月20日起至2027年1月20日止。', '2026-12-20 2027-01-20 32'],
  ['征集时间：2026-06-22 至 2026-07-01', '2026-06-22 2026-07-01 10'],
  ['征集时间：2026.06.22-2026.07.01', '2026-06-22 2026-07-01 10'],
  ['意见征集期：2026年11月20日至12月25日', '2026-11-20 2026-12-25 36'],
  ['征求意见时间为6月23日至29日', '2026-06-23 2026-06-29 7'],
  ['即日起至2026年7月6日，社会各界可提出意见建议', '2026-06-22 2026-07-06 15'],
  ['请于2026年7月22日前将意见反馈至电子邮箱', '2026-06-22 2026-07-22 31'],
  ['请于7月1日17:00前将书面意见反馈我局', '2026-06-22 2026-07-01 10'],
  ['意见反馈截止时间为2026年7月22日', '2026-06-22 2026-07-22 31'],
  ['开始时间：2026-06-01\n结束时间：2026-06-10', '2026-06-01 2026-06-10 10'],
  ['征求意见期限为30日', '2026-06-22 2026-07-22 30'],
  ['截止日期为公告发布之日起30日。', '2026-06-22 2026-07-22 30'],
  ['自公布之日起三十日内提出意见', '2026-06-22 2026-07-22 30'],
  ['公开征求意见的期限为7个工作日', '2026-06-22 2026-07-02 10'],
  ['征求意见时间为一个月', '2026-06-22 2026-07-22 30'],
  ['本办法自2026年1月1日至2030年12月31日有效，有效期五年。', 'none'],
  ['欢迎提出意见建议，电话0500-7320118', 'none'],
  ['如不服，可在收到之日起60日内申请行政复议并提出意见', 'none'],
];
for (const [text, expected] of cases)
  test(text, () => {
    const got = termOf(text, published);
    assert.equal(got === undefined ? 'none' : [got.from, got.until, got.days].join(' '), expected);
  });

test('a stated reason for a short term is seen', () => {
  // zh: a reason
  const text = '因情况紧急，征求意见时间为2026年6月22日至6月28日。';
  assert.equal(termOf(text, published)?.explained, true);
});

test('no text makes it throw, and no term is negative or endless', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('2026年1月23日至前起止意见:-~ 。')) }), (text) => {
      const got = termOf(text, published);
      assert.ok(got?.days === undefined || (got.days >= 1 && got.days <= 400));
    }),
  ));
