import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it, test } from 'node:test';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { fixturePack, fixtureReport } from '../../testing/report-fixture.ts';
import { draw } from './charts/draw.ts';
import { linesOf } from './charts/lines-of.ts';
import { axesOf } from './charts/radar.ts';
import { trendOf } from './charts/trend.ts';
import { findingsCsv } from './csv.ts';
import { reportHtml } from './html.ts';
import { reportJunit } from './junit.ts';
import { reportXlsx } from './report-xlsx.ts';
import { reportSarif } from './sarif.ts';

const report = fixtureReport();
const [first] = report.findings;
assert.ok(first);

const golden: readonly (readonly [file: string, text: string])[] = [
  ['report.sarif', reportSarif(report, 'zh')],
  ['findings.csv', findingsCsv(report, 'zh')],
];
for (const [name, text] of golden)
  test(`golden: ${name}`, () => {
    const file = new URL(`golden/${name}`, import.meta.url);
    if (process.env['GONGKAI_GOLDEN'] === '1') writeFileSync(file, text);
    assert.ok(text === readFileSync(file, 'utf8'), 'it changed: look, then renew with GONGKAI_GOLDEN=1');
  });

test('sarif: a result a finding, its rule is listed, only what costs is an error', () => {
  const { runs } = JSON.parse(reportSarif(report, 'en'));
  const [{ tool, results }] = runs;
  assert.equal(results.length, report.findings.length);
  for (const [index, { ruleId, ruleIndex, level }] of results.entries()) {
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    assert.equal(level, report.findings[index]?.state === 'fail' ? 'error' : 'note');
  }
});

/** How often each element begins; throws nothing, so that counts tell. */
function elements(xml: string): Map<string, number> {
  const seen = new Map<string, number>();
  const parser = new Parser({ onopentag: (name) => seen.set(name, (seen.get(name) ?? 0) + 1) }, { xmlMode: true });
  parser.end(xml);
  return seen;
}

test('junit: a test an indicator; what failed fails, what is open is skipped', () => {
  const seen = elements(reportJunit(report, 'zh'));
  const rows = report.score.dimensions.flatMap((dimension) => dimension.rows);
  assert.equal(seen.get('testcase'), rows.length);
  assert.equal(seen.get('failure'), rows.filter(({ state }) => state === 'fail').length);
});

it('junit: whatever a site says, the elements are the same', () => {
  const usual = elements(reportJunit(report, 'zh'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (detail) => {
      const findings = report.findings.map((one) => ({ ...one, detail, subject: `]]><x>${detail}` }));
      assert.deepEqual(elements(reportJunit({ ...report, findings }, 'zh')), usual);
    }),
    { numRuns: 50 },
  );
});

test('xlsx: five sheets; every finding that costs stands in the list to mend, with a day', async () => {
  const book = new exceljs.Workbook();
  // its types want a Buffer of an older Node; at run time any bytes will do
  await book.xlsx.load((await reportXlsx(report, fixturePack, 'zh')) as unknown as ArrayBuffer);
  assert.deepEqual(
    book.worksheets.map(({ name }) => name),
    ['总表', '扣分明细', '整改清单', '未能测量', '打分表'],
  );
  const mend = book.getWorksheet('整改清单');
  assert.equal(mend?.rowCount, 1 + report.findings.filter(({ state }) => state === 'fail').length);
  assert.ok(mend?.getCell('I2').value instanceof Date);
});

const point = (asOf: string, total: number): Parameters<typeof trendOf>[0][number] => ({
  run: { ...report.run, asOf, id: asOf },
  score: { ...report.score, total },
});
const trend = trendOf([point('2026-08-01', 8000), point('2026-02-01', 7000)]);

test('charts: runs come in the order of their days, and the same data draw the same picture', () => {
  assert.deepEqual(
    trend.map(({ asOf }) => asOf),
    ['2026-02-01', '2026-08-01'],
  );
  const axes = ['一', '二<b>', '三'].map((name, index) => ({ name, share: 50 + index }));
  const drawn = draw({ axes, trend, passMark: 6000 });
  assert.deepEqual(draw({ axes, trend, passMark: 6000 }), drawn);
  assert.match(drawn.radar ?? '', /二&lt;b&gt;/);
  assert.doesNotMatch(`${drawn.radar}${drawn.trend}`, /<style|<script|class=|ecmeta/);
});

const names: readonly (readonly [name: string, lines: string])[] = [
  ['Response', 'Response'],
  ['Data sharing and opening', 'Data sharing\nand opening'],
  ['\u6570'.repeat(10), `${'\u6570'.repeat(7)}\n${'\u6570'.repeat(3)}`],
  ['', ''],
];
for (const [name, lines] of names)
  test(`charts: "${name}" stands in lines beside the radar`, () => assert.equal(linesOf(name), lines));

test('charts: two dimensions make no radar', () => assert.deepEqual(axesOf(report, 'zh'), []));

test('html: the pictures tell in words what they show', () => {
  const page = reportHtml(report, fixturePack, 'en', {
    charts: { ...draw({ axes: [], trend }), runs: trend },
  });
  assert.match(page, /alt="Line chart: [\d.]+ on 2026-02-01, [\d.]+ on 2026-08-01, up by [\d.]+;/);
});
