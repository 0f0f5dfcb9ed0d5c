import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  cellKeys,
  remedyKeys,
  remedyResultKeys,
  requestColumnKeys,
  requestRowKeys,
  requestRows,
  type AnnualReport,
  type CellKey,
} from '@gongkai/model';
import fc from 'fast-check';
import { consistentReport } from '../../../../model/testing/annual-report.ts';
import { testOffice } from '../../../testing/office.ts';
import { withDepartments } from '../../../testing/requests.ts';
import { checkReportFile } from '../../cli/check-report.ts';
import { enterReportFile } from '../../cli/enter-report.ts';
import { checkReport } from './check-report.ts';
import { countCells, sumOf } from './draft.ts';
import { draftTexts } from './draft-texts.ts';
import { reportFile } from './report-view.ts';
import { reportCsv } from './report-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const count = (cell: CellKey): number => (cellKeys.indexOf(cell) * 7) % 23;

/** A report in order, its texts those of a first draft. */
function whole(given: Partial<AnnualReport> = {}): AnnualReport {
  const report = consistentReport({ year: 2025, count });
  const counted = new Map(cellKeys.map((cell) => [cell, report.cells[cell]]));
  const texts = draftTexts({ year: 2025, counted, feesFen: 0 });
  return { ...report, organ: '某市民政局', ...texts, ...given };
}
const ids = (text: string | Uint8Array, before?: string): string => {
  const checked = checkReport(
    typeof text === 'string' ? bytes(text) : text,
    before === undefined ? {} : { before: bytes(before) },
  );
  return checked ? checked.findings.map(({ level, id }) => `${level} ${id}`).join(', ') : 'none';
};

/** The report as text copied out of a PDF, each row's digits run together. */
const pasted = ({ cells, overview, problems, other }: AnnualReport): string =>
  [
    '某市民政局2025年政府信息公开工作年度报告',
    '一、总体情况',
    overview,
    '二、主动公开政府信息情况',
    `规章 ${cells['t2.rule.made']} ${cells['t2.rule.repealed']} ${cells['t2.rule.valid']}`,
    `行政规范性文件 ${cells['t2.norm.made']} ${cells['t2.norm.repealed']} ${cells['t2.norm.valid']}`,
    `行政许可 ${cells['t2.licence']}`,
    `行政处罚 ${cells['t2.penalty']}`,
    `行政强制 ${cells['t2.coercion']}`,
    `行政事业性收费 ${cells['t2.feeWan']}`,
    '三、收到和处理政府信息公开申请情况',
    ...requestRowKeys.map(
      (row) => `${requestRows[row].zh}${requestColumnKeys.map((column) => cells[`t3.${row}.${column}`]).join('')}`,
    ),
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    remedyKeys.flatMap((remedy) => remedyResultKeys.map((result) => cells[`t4.${remedy}.${result}`])).join('\n'),
    '五、存在的主要问题及改进情况',
    problems,
    '六、其他需要报告的事项',
    other,
  ].join('\n');

test('checkReport: a report of our own, as page and as CSV, has nothing wrong', async () => {
  const page = await reportFile(whole());
  assert.equal(ids(page), '');
  assert.equal(
    ids(reportCsv(whole())).replaceAll(/warning S(, )?/g, ''),
    '',
    'texts are not in it, and nothing is asked of them',
  );
});

test('checkReport: the cells of any report come back from its page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(9999), { minLength: cellKeys.length, maxLength: cellKeys.length }),
      async (numbers) => {
        const report = consistentReport({ count: (cell) => numbers[cellKeys.indexOf(cell)] ?? 0 });
        const checked = checkReport(bytes(await reportFile({ ...report, organ: '某局' })));
        assert.deepEqual(checked?.report.cells, report.cells);
        assert.equal(checked.report.year, 2025);
      },
    ),
    { numRuns: 30 },
  );
});

const spoilt = (cell: CellKey, value: number): AnnualReport => {
  const report = whole();
  return { ...report, cells: { ...report.cells, [cell]: value } };
};
const pages: readonly (readonly [name: string, report: AnnualReport, found: string])[] = [
  ['a sum of a column', spoilt('t3.out.natural', 900), 'error A1, error A3'],
  ['a total of a row', spoilt('t3.r3.5.total', 900), 'error A2, error A3, warning C3'],
  ['a total of reviews', spoilt('t4.review.total', 900), 'error A4, warning C6'],
  ['more made than can be', spoilt('t2.rule.made', 900), 'warning B3'],
  ['silent on fees', whole({ other: '没有其他事项。' }), 'error D1'],
  ['another number in the text', whole({ overview: `${whole().overview}\n全年新收申请9999件。` }), 'warning C1'],
  ['a period of another year', whole({ overview: whole().overview.replaceAll('2025', '2024') }), 'warning D5'],
  ['too long', whole({ overview: `${whole().overview}${'长'.repeat(1000)}` }), 'notice D3'],
];
for (const [name, report, found] of pages)
  test(`checkReport: ${name}`, async () => assert.equal(ids(await reportFile(report)), found));

test('checkReport: the year before is compared', async () => {
  const before = { ...spoilt('t3.out.natural', 77), year: 2024 };
  const page = await reportFile(whole());
  assert.match(ids(page, await reportFile(before)), /warning B1/);
});

test('checkReport: text copied out of a PDF, digits run together, is resolved by its sums', () => {
  const checked = checkReport(bytes(pasted(whole())));
  assert.ok(checked);
  const { cells } = whole();
  const unlike = cellKeys.filter((cell) => checked.report.cells[cell] !== cells[cell]);
  const open = checked.findings.filter(({ level }) => level === 'error');
  assert.deepEqual(open, [], 'a row that stays open is no error');
  for (const cell of unlike)
    assert.match(
      checked.findings.map(({ words }) => words.zh).join(),
      new RegExp(cell.startsWith('t3') ? '未读到的行' : '表四'),
    );
});

test('checkReport: radicals, full-width digits, spaces of office software, GB18030', async () => {
  const page = (await reportFile(whole()))
    .replace('一、总体情况', '\u2f00、总体情况')
    .replaceAll('<td colspan="1" class="">1</td>', '<td><p>\uff11</p>&nbsp;&nbsp;</td>')
    .replaceAll('商业企业', '<p>商业</p><p>企业</p>');
  assert.equal(ids(page), '');
});

test('checkReport: a row that is away takes no part in a sum and is named', async () => {
  const page = (await reportFile(whole())).replace('7.属于行政执法案卷', '7.');
  const checked = checkReport(bytes(page));
  assert.deepEqual(
    checked?.findings.map(({ level, id }) => `${level} ${id}`),
    ['warning S'],
  );
  assert.match(checked?.findings[0]?.words.zh ?? '', /24 行.*行政执法案卷/);
});

for (const [name, text] of [
  ['another page', '<html><body><h1>通知</h1><table><tr><td>1</td></tr></table></body></html>'],
  ['nothing', ''],
  ['bytes', '\u0000\u0001\u0002'],
] as const)
  test(`checkReport: ${name} is no report`, () => assert.equal(checkReport(bytes(text)), undefined));

test('checkReport: never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (given) => void checkReport(given)));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<td>', '<tr>', '<table colspan=99>', '新收', '1', '\t', '\n', ',') }),
      (given) => void checkReport(bytes(given)),
    ),
  );
});

const folder = mkdtempSync(join(tmpdir(), 'gk-report-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('check-report FILE: findings apart by level, exit code 0 without errors, 1 with, 2 without a report', async () => {
  const run = (file: string, lang = 'zh'): { code: number; text: string } => {
    const lines: string[] = [];
    const say = (text: string): void => void lines.push(text);
    return { code: checkReportFile({ env: { LANG: lang }, out: say, err: say }, file), text: lines.join('\n') };
  };
  const put = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  assert.deepEqual(run(put('good.html', await reportFile(whole()))).code, 0);
  const bad = run(put('bad.html', await reportFile({ ...spoilt('t3.out.natural', 900), overview: '太短' })));
  assert.equal(bad.code, 1);
  assert.match(bad.text, /错误 2，警告 1[^]*错误\n {2}\[A1\][^]*警告\n {2}\[D5\]/);
  assert.match(run(join(folder, 'bad.html'), 'en_US').text, /2 errors, 1 warnings/);
  assert.deepEqual(run(put('other.html', '<p>通知</p>')).code, 2);
  assert.deepEqual(run(join(folder, 'away.html')).code, 2);
});

test('countCells: whatever happened, every column adds up', () => {
  const day = (text: string) => text as `${number}-${number}-${number}`;
  const days = fc
    .integer({ min: 0, max: 1100 })
    .map((n) => day(new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)));
  const request = fc.record({
    kind: fc.constantFrom('natural', 'enterprise', 'research', 'welfare', 'legal-service', 'other'),
    receivedOn: days,
    open: fc.nat(400),
    isOpen: fc.boolean(),
    outcome: fc.constantFrom('granted', 'partial', 'deny.secret', 'none.not-held', 'other.misc', 'refuse.repeat'),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 40 }), (all) => {
      const requests = all.map(({ kind, receivedOn, open, isOpen, outcome }, at) => ({
        no: String(at),
        kind,
        receivedOn,
        closedOn: isOpen
          ? undefined
          : day(new Date(Date.parse(receivedOn) + open * 86_400_000).toISOString().slice(0, 10)),
        outcome,
      }));
      const years = [2024, 2025, 2026, 2027].map((year) => countCells({ year, requests, remedies: [], feesFen: 0 }));
      for (const [at, { cells }] of years.entries()) {
        const result = requestRowKeys.filter((row) => /^r[1-6]/.test(row));
        assert.equal(sumOf(cells, ['new', 'in']), sumOf(cells, ['r7', 'out']));
        assert.equal(sumOf(cells, ['r7']), sumOf(cells, result));
        if (at > 0) assert.equal(sumOf(cells, ['in']), sumOf(years[at - 1]?.cells ?? new Map(), ['out']));
      }
    }),
  );
});

test('enter-report FILE: a whole report that holds is taken over once; anything else is refused with its reason', async () => {
  const office = await testOffice();
  await withDepartments(office);
  const file = join(folder, 'enter.html');
  const run = async (text: string, dept?: string): Promise<string> => {
    writeFileSync(file, text);
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    const code = await enterReportFile(
      { env: {}, out: say, err: say },
      office,
      file,
      dept === undefined ? {} : { dept },
    );
    return `${code} ${lines.join()}`;
  };
  assert.match(await run('<p>通知</p>', 'mzj'), /^2 .*没有读到完整的表三/);
  assert.match(await run(await reportFile(whole()), 'x'), /^2 没有这个机关/);
  assert.match(await run(await reportFile(spoilt('t3.out.natural', 900)), 'mzj'), /^1 表格有关系不成立/);
  assert.equal(await run(await reportFile(whole()), 'mzj'), '0 已录入 2025 年度报告');
  assert.match(await run(await reportFile(whole()), 'mzj'), /^1 2025 年度报告已于/);
  assert.equal(await run(await reportFile(whole())), '0 已录入 2025 年度报告');
  await office.end();
});
