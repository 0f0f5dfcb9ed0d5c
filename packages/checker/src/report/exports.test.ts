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

/** What SARIF 2.1.0 lets stand in an object, `!` what must; the standard closes every one of them but property bags. */
const sarif: Readonly<Record<string, string>> = {
  log: '$schema version! runs!:run[]',
  run: 'tool!:tool automationDetails:details invocations:invocation[] results:result[] properties',
  tool: 'driver!:driver',
  driver: 'name! version language rules:rule[]',
  rule: 'id! shortDescription:text fullDescription:text',
  text: 'text!',
  details: 'id',
  invocation: 'executionSuccessful! startTimeUtc endTimeUtc toolExecutionNotifications:notification[]',
  notification: 'message!:text level descriptor:reference associatedRule:reference',
  reference: 'id! index',
  result: 'ruleId ruleIndex level message!:text locations:location[] partialFingerprints properties',
  location: 'physicalLocation:physical logicalLocations:logical[]',
  physical: 'artifactLocation!:artifact',
  artifact: 'uri!',
  logical: 'fullyQualifiedName!',
};

/** Where a value is not of its shape. */
function strays(value: unknown, shape: string, at = ''): readonly string[] {
  if (shape.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((one, index) => strays(one, shape.slice(0, -2), `${at}/${index}`));
  }
  if (typeof value !== 'object' || value === null) return [`${at} is no object`];
  const known = (sarif[shape] ?? '').split(' ').map((one) => /^([^!:]+)(!?)(?::(.+))?$/.exec(one) ?? []);
  const names = known.map(([, name]) => name);
  return [
    ...Object.keys(value).flatMap((key) => (names.includes(key) ? [] : [`${at}/${key} is not known`])),
    ...known.flatMap(([, name = '', must, inner]) => {
      const found: unknown = Reflect.get(value, name);
      if (found === undefined) return must === '!' ? [`${at}/${name} is missing`] : [];
      return inner === undefined ? [] : strays(found, inner, `${at}/${name}`);
    }),
  ];
}

test('sarif: every object has what the standard asks for and nothing it does not know', () => {
  const log = JSON.parse(reportSarif(report, 'zh'));
  assert.deepEqual(strays(log, 'log'), []);
  assert.equal(log.version, '2.1.0');
  const [{ tool, invocations, results }] = log.runs;
  assert.match(tool.driver.language, /^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$/);
  assert.ok(invocations.every((one: { startTimeUtc: string }) => /^\d{4}-.*Z$/.test(one.startTimeUtc)));
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { level, partialFingerprints } of results) {
    assert.ok(['none', 'note', 'warning', 'error'].includes(level));
    assert.ok(Object.values(partialFingerprints).every((one) => typeof one === 'string'));
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

test('junit: attributes are those that Jenkins and Surefire read, and the counts are right', () => {
  const must: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['tests', 'failures', 'errors'],
    testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname'],
    testcase: ['name', 'classname', 'time'],
    failure: ['type', 'message'],
    skipped: ['message'],
  };
  const lacking: string[] = [];
  let [said, begun] = [0, 0];
  const onopentag = (name: string, given: Record<string, string>): void => {
    lacking.push(...(must[name] ?? ['an element that is known']).filter((one) => given[one] === undefined));
    if (name === 'testsuite') {
      said += Number(given['tests']);
      assert.match(given['timestamp'] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      assert.doesNotMatch(given['hostname'] ?? '', /\//);
    }
    if (name === 'testcase') begun += 1;
  };
  new Parser({ onopentag }, { xmlMode: true }).end(reportJunit(report, 'zh'));
  assert.deepEqual([lacking, said], [[], begun]);
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
