import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { consistentReport } from '../../testing/annual-report.ts';
import { alike } from './alike.ts';
import type { AnnualReport } from './annual-report.ts';
import type { CellKey } from './cells.ts';
import { textFindings } from './text-relations.ts';

const numbers: Partial<Record<CellKey, number>> = {
  't3.r1.natural': 60,
  't3.r2.natural': 6,
  't3.r3.4.natural': 5,
  't3.r4.1.natural': 24,
  't3.r5.1.natural': 4,
  't3.r6.3.natural': 1,
  't3.out.natural': 8,
  't3.in.natural': 10,
  't4.review.kept': 3,
  't4.review.corrected': 1,
  't4.direct.kept': 2,
};
const base = consistentReport({ count: (cell) => numbers[cell] ?? 0 });
const whole = '统计期限为2025年1月1日至2025年12月31日。';
const report = (overview: string, given: Partial<AnnualReport> = {}): AnnualReport => ({
  ...base,
  overview: `${whole}${overview}`,
  other: '本年度未收取信息处理费。',
  ...given,
});
const found = (overview: string, given: Partial<AnnualReport> = {}, grounds = {}): string[] =>
  textFindings(report(overview, given), grounds).map(({ relation }) => relation);
const before = { ...base, year: 2024, problems: '主要问题：一是公开形式单一，二是更新不够及时。' };

// new 98, carried in 10, settled 100, carried over 8
const cases: [name: string, overview: string, relations: string[]][] = [
  ['a text without numbers', '依法公开。', []],
  ['new requests as in the table', '全年新收政府信息公开申请98件。', []],
  ['other new requests', '全年新收政府信息公开申请97件。', ['C1']],
  ['received: the new ones', '共收到申请98件。', []],
  ['received: with the carried in', '共受理申请１０８件。', []],
  ['received: neither', '共收到申请100件。', ['C2']],
  ['outcomes as in the table', '予以公开60件，部分公开6件，不予公开5件，无法提供24件，结转下年度8件。', []],
  ['two outcomes together', '予以公开及部分公开66件。', []],
  ['one outcome is another', '予以公开60件，无法提供25件。', ['C3']],
  ['a share, rounded', '其中无法提供24件，占24.0%。', []],
  ['a share that is not', '其中无法提供24件，占办结总数的25%。', ['C4']],
  ['reviews and lawsuits', '行政复议4件，行政诉讼2件。', []],
  ['other reviews', '行政复议5件。', ['C6']],
  ['all upheld, but one was corrected', '行政复议均获维持。', ['C7']],
  ['all settled, and none is pending', '行政诉讼均已审结。', []],
  ['parts beyond the whole', '新收申请98件，其中自然人90件、企业20件。', ['C8']],
  ['parts that are not all', '新收申请98件，其中网络申请60件。', []],
];
for (const [name, overview, relations] of cases)
  test(`text relations: ${name}`, () => assert.deepEqual(found(overview), relations));

const growth: [text: string, relations: string[]][] = [
  ['新收申请同比增长40%。', []],
  ['新收申请较上年增加40.0%。', []],
  ['新收申请同比增长30%。', ['C5']],
  ['新收申请同比下降40%。', ['C5']],
];
for (const [text, relations] of growth)
  test(`text relations of two years: ${text}`, () => {
    const cells = { ...base.cells, 't3.new.total': 70, 't3.in.total': 3 };
    assert.deepEqual(found(text, {}, { before: { ...before, cells } }), relations);
  });

const owed: [name: string, given: Partial<AnnualReport>, grounds: object, relations: string[]][] = [
  ['section six silent on fees', { other: '无其他事项。' }, {}, ['D1']],
  ['the problems of last year', { problems: before.problems }, { before }, ['D2']],
  ['other problems', { problems: '主要问题：目录与基层实际脱节。' }, { before }, []],
  ['a long section one', { overview: whole + '公开'.repeat(600) }, {}, ['D3']],
  ['published late', { publishedOn: '2026-02-03' }, { dueOn: '2026-01-31' }, ['D4']],
  ['published on the last day', { publishedOn: '2026-01-31' }, { dueOn: '2026-01-31' }, []],
  ['no period', { overview: '依法公开。' }, {}, ['D5']],
  ['the period of last year', { overview: '自2024年1月1日起至12月31日止。' }, {}, ['D5']],
  ['fees without a case of fees', { other: '收取信息处理费1200元。' }, {}, ['D6']],
];
for (const [name, given, grounds, relations] of owed)
  test(`text relations: ${name}`, () => assert.deepEqual(found('', given, grounds), relations));

test('alike: a text is like itself whatever its numbers, and unlike what shares nothing', () => {
  assert.equal(alike('2024年办结3件', '2025年办结18件'), 1);
  assert.equal(alike('甲乙丙丁', '子丑寅卯'), 0);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(alike(a, b), alike(b, a));
      assert.ok(alike(a, b) >= 0 && alike(a, b) <= 1);
    }),
  );
});
test('text relations: never throw, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => textFindings(report(text)).length >= 0));
});
