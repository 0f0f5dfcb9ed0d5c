import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { annualFacts, annualPage, listOf, reportLook } from '../../../testing/annual-looks.ts';
import { annualSums } from './sums.ts';
import { consistentReport, withCell } from '../../../../model/testing/annual-report.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';

const base = consistentReport({ count: (cell) => (cell === 't3.r1.natural' ? 5 : 0) });
const good = reportLook({ cells: base.cells });
const wrong = reportLook({ cells: withCell(base, 't3.r1.total', 6).cells });
const shifted = reportLook({
  texts: Object.fromEntries(
    Object.entries(base.cells).map(([cell]) => [cell, /[.]total$/.test(cell) && /^t3[.]r[1-3]/.test(cell) ? '9' : '0']),
  ),
});
const untold = reportLook({ texts: { ...annualPage({ cells: base.cells }).texts, 't3.r1.total': '' } });
const before = reportLook({ year: 2024, cells: withCell(base, 't3.out.natural', 0).cells });

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['every sum is right', annualFacts([good]), '1'],
  ['a total that is none, twice', annualFacts([wrong, wrong]), '1; fail annual-a2; fail annual-a3'],
  ['a total that is none, seen once', annualFacts([wrong]), '1; open needs.confirm 2'],
  ['a total that was corrected', annualFacts([wrong, good]), '1'],
  ['a total that is left out', annualFacts([untold, untold]), '1; person annual-a2; person annual-a3'],
  [
    'a column that was read in the place of another',
    annualFacts([shifted, shifted]),
    `1; person annual-a2${'; person annual-a3'.repeat(10)}`,
  ],
  ['two years that fit', annualFacts([good], [before]), '2'],
  ['a table that could not be read', annualFacts([reportLook({ requestRows: 3 })]), 'unmeasured unsupported.format'],
  [
    'one of two tables could not be read',
    annualFacts([good], [reportLook({ year: 2024, requestRows: 0 })]),
    '1; open unsupported.format 1',
  ],
  ['no report', annualFacts([listOf(2025)]), 'unmeasured no.population'],
];
for (const [name, facts, expected] of cases)
  test(`annual.sums: ${name}`, () => assert.equal(saidOf(measureInspected(annualSums, facts)), expected));

test('annual.sums: the finding names the relation, its cells and both numbers', () => {
  const measure = measureInspected(annualSums, annualFacts([wrong, wrong]));
  assert.equal(measure.state, 'measured');
  const details = measure.state === 'measured' ? measure.findings.map(({ detail }) => detail.zh) : [];
  assert.match(details.join('\n'), /“（一）予以公开”行|予以公开.*总计为 6/);
});
