import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportFinding } from '@gongkai/model';
import { fixtureReport } from '../../../testing/report-fixture.ts';
import { compareReports } from './compare.ts';
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
const changeOf = (before: Report, after: Report, finding: ReportFinding, asked: readonly string[] = []): string =>
  compareReports(before, after, (url) => asked.includes(url)).findings.find(
    (one) => one.finding.subject === finding.subject,
  )?.change ?? '';

test('the same run has nothing new and nothing fixed', () => {
  const { findings, rows, rest } = compareReports(whole, whole, () => false);
  assert.deepEqual([...new Set(findings.map(({ change }) => change))], ['still']);
  assert.deepEqual([rows, rest], [[], 0]);
});

const cases: readonly (readonly [
  name: string,
  before: Report,
  after: Report,
  asked: readonly string[],
  expected: string,
])[] = [
  ['a finding that came', without(whole, first.id), whole, [], 'new'],
  ['one gone from a site read whole', whole, coverage(without(whole, first.id), 1), [], 'fixed'],
  ['one gone where little was read', whole, coverage(without(whole, first.id), 0.2), [], 'not-remeasured'],
  ['… but its page was', whole, coverage(without(whole, first.id), 0.2), [first.page], 'fixed'],
];
for (const [name, before, after, asked, expected] of cases)
  test(`compare: ${name} is ${expected}`, () => assert.equal(changeOf(before, after, first, asked), expected));

test('every point between two scores is named: by rows, and the rest', () => {
  const after = structuredClone(whole);
  const score = { ...after.score, total: after.score.total + 300 };
  const dimensions = score.dimensions.map((dimension) => ({
    ...dimension,
    rows: dimension.rows.map((row) => (row.id === 'columns' ? { ...row, lost: 0, state: 'pass' as const } : row)),
  }));
  const moved = compareReports(whole, { ...after, score: { ...score, dimensions } }, () => true);
  assert.deepEqual([moved.rows.map(({ row, lost }) => [row, ...lost]), moved.rest], [[['columns', 200, 0]], 100]);
  assert.match(
    compareLines(moved, 'en').join('\n'),
    /\(\+3\.00\)\n {2}columns .*\+2\.00: fail → pass[\s\S]*the rest \+1\.00/,
  );
});
