import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { annualFacts, listOf, reportLook } from '../../../testing/annual-looks.ts';
import { annualSections } from './sections.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';

const noFive = reportLook({ sections: [1, 2, 3, 4, 6] });
const silent = reportLook({ other: '本年度开展政务公开培训 2 次。' });
const none = (other: string) => reportLook({ other });
const told = reportLook({ overview: '全年未收取信息处理费。', other: '没有其他事项。' });
const noTable = reportLook({ requestRows: 0, namedRows: 0 });
const scanned = reportLook({ sections: [], requestRows: 0, namedRows: 0, chars: 20, file: 'http://h/nb.pdf' });
const long =
  '存在的主要问题是主动公开的范围还不够宽，政策解读形式较为单一，公众参与渠道有待拓展；下一步将完善制度、加强培训、丰富形式、拓展渠道，持续提升公开质量。'.repeat(
    2,
  );

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['all six', annualFacts([reportLook()]), '1'],
  ['no part five, twice', annualFacts([noFive, noFive]), '1; fail annual-part-5-missing'],
  ['no part five, seen once', annualFacts([noFive]), '1; open needs.confirm 1'],
  ['nothing of fees, twice', annualFacts([silent, silent]), '1; fail annual-fees-unsaid'],
  ['part six says only 无', annualFacts([none('无'), none('无')]), '1; person annual-fees-none'],
  ...[
    '无。',
    '本年度无其他需要报告的事项。',
    '没有需要报告的其他事项',
    '无\n岚川县住房和城乡建设局\n2026年1月20日',
  ].map((other): Row => [
    `part six says only ${other}`,
    annualFacts([none(other), none(other)]),
    '1; person annual-fees-none',
  ]),
  [
    'part six says something else after 无',
    annualFacts([none('无行政复议。本年度组织培训。'), none('无行政复议。本年度组织培训。')]),
    '1; fail annual-fees-unsaid',
  ],
  ['no table, twice', annualFacts([noTable, noTable]), '1; fail annual-table-missing'],
  [
    'a table that is a picture',
    annualFacts([reportLook({ requestRows: 0, namedRows: 0, pictures: 1 }), undefined]),
    '1; person annual-table-unread',
  ],
  [
    'a table that may be in a file',
    annualFacts([reportLook({ requestRows: 0, namedRows: 0, file: 'http://h/t.xlsx' }), undefined]),
    '1; person annual-table-unread',
  ],
  [
    'a table whose counts are words',
    annualFacts([reportLook({ requestRows: 0 }), undefined]),
    '1; person annual-table-unread',
  ],
  ['fees told of in another part', annualFacts([told, told]), '1'],
  ['a report that is a file', annualFacts([scanned, scanned]), '1; person annual-unread'],
  [
    'problems copied from last year',
    annualFacts([reportLook({ problems: long })], [reportLook({ year: 2024, problems: long })]),
    '2; person annual-alike',
  ],
  ['no report', annualFacts([listOf(2025)]), 'unmeasured no.population'],
];
for (const [name, facts, expected] of cases)
  test(`annual.sections: ${name}`, () => assert.equal(saidOf(measureInspected(annualSections, facts)), expected));
