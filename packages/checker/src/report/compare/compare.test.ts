import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportFinding } from '@gongkai/model';
import { fixtureReport } from '../../../testing/report-fixture.ts';
import { compareReports, type Sight } from './compare.ts';
import { compareLines } from './compare-lines.ts';

const whole = fixtureReport();

const [first] = whole.findings.filter(({ state }) => state === 'fail');
assert.ok(first);
const without = (report: Report, id: string): Report => ({
  ...report,
  findings: report.findings.filter((finding) => finding.id !== id),
});
const coverage = (report: Report, crawlCoverage: number): Report => ({
  ...report,
  run: { ...report.run, crawlCoverage },
});
/** A run that asked for these addresses, drew every page for these, and read this there. */
const sight = (asked: readonly string[], samples: Readonly<Record<string, string>> = {}): Sight => ({
  wasAsked: (url) => asked.includes(url),
  samplesOf: () => new Map(Object.entries(samples)),
});
const blind = sight([]);
const changeOf = (
  before: Report,
  after: Report,
  finding: ReportFinding,
  sights: readonly [Sight, Sight] = [blind, blind],
): string =>
  compareReports(before, after, sights).findings.find((one) => one.finding.subject === finding.subject)?.change ?? '';

test('the same run has nothing new and nothing fixed', () => {
  const { findings, rows, rest } = compareReports(whole, whole, [blind, blind]);
  assert.deepEqual([...new Set(findings.map(({ change }) => change))], ['still']);
  assert.deepEqual([rows, rest], [[], 0]);
});

const cases: readonly (readonly [
  name: string,
  before: Report,
  after: Report,
  sights: readonly [Sight, Sight],
  expected: string,
])[] = [
  ['a finding that came', without(whole, first.id), whole, [blind, blind], 'new'],
  ['one gone from a site read whole', whole, coverage(without(whole, first.id), 1), [blind, blind], 'fixed'],
  ['one gone where little was read', whole, coverage(without(whole, first.id), 0.2), [blind, blind], 'not-remeasured'],
  ['… but its page was', whole, coverage(without(whole, first.id), 0.2), [blind, sight([first.page])], 'fixed'],
  [
    'one gone whose page was not drawn this time',
    whole,
    coverage(without(whole, first.id), 1),
    [sight([first.page], { 'inspect:tags': 'none' }), sight([first.page])],
    'not-remeasured',
  ],
  [
    '… and was',
    whole,
    coverage(without(whole, first.id), 1),
    [sight([first.page], { 'inspect:tags': 'none' }), sight([first.page], { 'inspect:tags': '' })],
    'fixed',
  ],
  [
    '… and reads as before',
    whole,
    coverage(without(whole, first.id), 1),
    [sight([first.page], { 'inspect:tags': 'none' }), sight([first.page], { 'inspect:tags': 'none' })],
    'not-remeasured',
  ],
  [
    'one on a page that was there and not drawn before',
    without(whole, first.id),
    whole,
    [sight([first.page]), sight([first.page], { 'inspect:tags': 'none' })],
    'first-look',
  ],
  [
    '… and on a page that is new',
    without(whole, first.id),
    whole,
    [blind, sight([first.page], { 'inspect:tags': 'none' })],
    'new',
  ],
];
for (const [name, before, after, sights, expected] of cases)
  test(`compare: ${name} is ${expected}`, () => assert.equal(changeOf(before, after, first, sights), expected));

test('every point between two scores is named: by rows, and the rest', () => {
  const after = structuredClone(whole);
  const score = { ...after.score, total: after.score.total + 300 };
  const dimensions = score.dimensions.map((dimension) => ({
    ...dimension,
    rows: dimension.rows.map((row) => (row.id === 'columns' ? { ...row, lost: 0, state: 'pass' as const } : row)),
  }));
  const moved = compareReports(whole, { ...after, score: { ...score, dimensions } }, [blind, blind]);
  assert.deepEqual([moved.rows.map(({ row, lost }) => [row, ...lost]), moved.rest], [[['columns', 200, 0]], 100]);
  assert.match(
    compareLines(moved, 'en').join('\n'),
    /\(\+3\.00\)\n {2}columns .*\+2\.00: fail → pass[\s\S]*the rest \+1\.00/,
  );
});
