import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportFinding } from '@gongkai/model';
import fc from 'fast-check';
import { sampleReport } from '../../testing/sample-report.ts';
import { findingsCsv } from './csv.ts';

const [sample] = sampleReport.findings;
assert.ok(sample);
const withFinding = (change: Partial<ReportFinding>): Report => ({
  ...sampleReport,
  findings: [{ ...sample, ...change }],
});

/** The cells of a CSV as a spreadsheet reads them. */
function cells(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
const subjectOf = (report: Report): string | undefined => {
  const [head, row] = cells(findingsCsv(report, 'en'));
  return row?.[head?.indexOf('Subject') ?? -1];
};

test('csv: begins with the mark spreadsheets here know UTF-8 by, and ends each line with CRLF', () => {
  const csv = findingsCsv(sampleReport, 'zh');
  assert.equal(csv.codePointAt(0), 0xfeff);
  assert.ok(csv.endsWith('\r\n'));
  assert.equal(cells(csv).length, sampleReport.findings.length + 1);
});

test('csv: heads and states are in the language asked for', () => {
  assert.match(findingsCsv(sampleReport, 'zh'), /编号.*结论/);
  assert.match(findingsCsv(sampleReport, 'en'), /Id.*State/);
  assert.match(findingsCsv(withFinding({ state: 'person' }), 'zh'), /待人工/);
});

test('csv: a finding names every row that shows it', () => {
  const [head, row] = cells(findingsCsv(sampleReport, 'en'));
  assert.equal(row?.[head?.indexOf('Indicators') ?? -1], 'links');
});

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r\n=1', '\uFF1D1'];
for (const text of formulas)
  test(`csv: ${JSON.stringify(text)} is text, not a formula`, () => {
    assert.equal(subjectOf(withFinding({ subject: text }))?.[0], "'");
  });

const texts: [name: string, text: string, read: string][] = [
  ['a comma and quotes stay in their cell', 'a,"b"', 'a,"b"'],
  ['a line end stays in its cell', 'a\r\nb', 'a\nb'],
  ['control characters are gone', 'a\u0000b\u001b', 'ab'],
  ['marks that turn the reading direction are gone', 'a\u202Eb', 'ab'],
];
for (const [name, text, read] of texts)
  test(`csv: ${name}`, () => assert.equal(subjectOf(withFinding({ subject: text })), read));

test('csv: whatever a site says, one finding is one line and no cell is a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (subject, detail) => {
      const lines = cells(findingsCsv(withFinding({ subject, detail }), 'zh'));
      assert.equal(lines.length, 2);
      assert.equal(lines[1]?.length, lines[0]?.length);
      for (const cell of lines[1] ?? []) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    }),
  );
});
