import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { consistentReport } from '../../testing/annual-report.ts';
import { cellKeys, groupOf, requestColumnKeys, requestRowKeys, requestRows, type CellKey } from './cells.ts';
import { printedCells } from './printed-cells.ts';
import { sectionsOf } from './printed-sections.ts';
import { readCells } from './read-cells.ts';

const heads = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const remedyHead = [...Array<string>(5).fill('行政复议'), ...Array<string>(10).fill('行政诉讼')];

/** The three tables of a report as a page shows them. */
const tablesOf = (cells: Readonly<Record<CellKey, number>>): { rows: string[][] }[] => [
  {
    rows: [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ...(['rule', 'norm'] as const).map((kind) => [
        kind === 'rule' ? '规章' : '行政规范性文件',
        ...(['made', 'repealed', 'valid'] as const).map((what) => String(cells[`t2.${kind}.${what}`])),
      ]),
      ...(['licence', 'penalty', 'coercion', 'feeWan'] as const).map((what, at) => {
        const count = String(cells[`t2.${what}`]);
        return [['行政许可', '行政处罚', '行政强制', '行政事业性收费'][at] ?? '', count, count, count];
      }),
    ],
  },
  {
    rows: [
      heads,
      ...requestRowKeys.map((row) => [
        '三、本年度办理结果',
        groupOf(row) === undefined ? requestRows[row].zh : '（三）不予公开',
        requestRows[row].zh,
        ...requestColumnKeys.map((column) => String(cells[`t3.${row}.${column}`])),
      ]),
    ],
  },
  {
    rows: [
      remedyHead,
      (['review', 'direct', 'after'] as const).flatMap((remedy) =>
        (['kept', 'corrected', 'other', 'pending', 'total'] as const).map((result) =>
          String(cells[`t4.${remedy}.${result}`]),
        ),
      ),
    ],
  },
];

const counts = fc.array(fc.nat(999), { minLength: cellKeys.length, maxLength: cellKeys.length });
test('printedCells: every cell of a printed report is read back', () => {
  fc.assert(
    fc.property(counts, (numbers) => {
      const report = consistentReport({ count: (cell) => numbers[cellKeys.indexOf(cell)] ?? 0 });
      const printed = printedCells(tablesOf(report.cells));
      assert.equal(printed.requestRows, 25);
      assert.deepEqual(
        readCells((cell) => printed.texts[cell]),
        { cells: report.cells, blank: [], wrong: [] },
      );
      assert.deepEqual([printed.form, printed.hasDisclosed, printed.hasRemedies], ['2021', true, true]);
    }),
  );
});
test('printedCells: a table cut in two is read as one, a page without tables has none', () => {
  const [first, requests, third] = tablesOf(consistentReport().cells);
  assert.ok(first && requests && third);
  const cut = [first, { rows: requests.rows.slice(0, 12) }, { rows: requests.rows.slice(12) }, third];
  assert.equal(printedCells(cut).requestRows, 25);
  assert.equal(printedCells([]).requestRows, 0);
});
const none = consistentReport({ count: (cell) => (cell === 't3.r1.natural' ? 5 : 0) });
const written: readonly (readonly [name: string, cells: (row: readonly string[]) => string[]])[] = [
  ['none as a word', (row) => row.map((cell) => (cell === '0' ? '无' : cell))],
  ['none as a ring', (row) => row.map((cell) => (cell === '0' ? '〇' : cell))],
  ['counts with their unit', (row) => row.map((cell) => (/^\d+$/.test(cell) ? `${cell} 件` : cell))],
  ['an empty column behind', (row) => [...row, '']],
  ['a column of remarks', (row) => [...row, '—']],
  ['an empty column between name and counts', (row) => [...row.slice(0, 3), '', ...row.slice(3)]],
];
for (const [name, cells] of written)
  test(`printedCells: ${name}`, () => {
    const [, requests] = tablesOf(none.cells);
    const printed = printedCells([{ rows: (requests?.rows ?? []).map(cells) }]);
    assert.deepEqual([printed.requestRows, printed.namedRows], [25, 25]);
    const { cells: counts, wrong } = readCells((cell) => printed.texts[cell]);
    assert.deepEqual(
      [counts['t3.r1.natural'], counts['t3.r1.total'], counts['t3.new.total'], wrong],
      [5, 5, none.cells['t3.new.total'], []],
    );
  });
test('printedCells: rows that are named without counts are told apart from no table', () => {
  const rows = tablesOf(none.cells)[1]?.rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? '见附件' : cell)));
  const { requestRows, namedRows } = printedCells([{ rows: rows ?? [] }]);
  assert.deepEqual([requestRows, namedRows], [0, 25]);
});

test('printedCells: the older form is known by its heads', () => {
  assert.equal(printedCells([{ rows: [['信息内容', '本年新制作数量']] }]).form, '2019');
});

const whole =
  '一、总体情况\n2025年主动公开12条。\n二、主动公开政府信息情况\n规章\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n四、政府信息公开行政复议、行政诉讼情况\n0\n五、存在的主要问题及改进情况\n更新慢。\n六、其他需要报告的事项\n未收费。';
const cases: readonly (readonly [name: string, text: string, found: string])[] = [
  ['the headings of the form', whole, '1 2 3 4 5 6'],
  ['one part is missing', whole.replace('五、存在的主要问题及改进情况', ''), '1 2 3 4 6'],
  ['shortened, other signs', whole.replace('三、收到和处理政府信息公开申请情况', '三. 处理申请情况'), '1 2 3 4 5 6'],
  ['without numerals', whole.replace('一、总体情况', '总体情况').replace('六、其他需要', '其他需要'), '1 2 3 4 5 6'],
  [
    'heading and text in one line',
    `一、总体情况。${'我局认真做好政府信息公开工作，'.repeat(5)}\n${whole.slice(7)}`,
    '1 2 3 4 5 6',
  ],
  [
    'figures for numerals',
    whole.replace(/^([一二三四五六])、/gm, (_, one) => `${'一二三四五六'.indexOf(one) + 1}、`),
    '1 2 3 4 5 6',
  ],
  ['parts named as such', whole.replace(/^(.)、(?!本年)/gm, '第$1部分 '), '1 2 3 4 5 6'],
  [
    'headings set apart',
    whole.replace('一、总体情况', '一、总 体 情 况').replace('六、其他', '六 其 他'),
    '1 2 3 4 5 6',
  ],
  [
    'what comes next for what is lacking',
    whole.replace('存在的主要问题及改进情况', '主要困难和下一步打算'),
    '1 2 3 4 5 6',
  ],
  ['a page of something else', '关于开展检查的通知\n一、检查范围\n二、时间', ''],
];
for (const [name, text, found] of cases)
  test(`sectionsOf: ${name}`, () => assert.equal([...sectionsOf(text).keys()].join(' '), found));
test('sectionsOf: the text of a part ends where the next begins', () => {
  assert.equal(sectionsOf(whole).get(5), '更新慢。');
  assert.equal(sectionsOf(whole).get(6), '未收费。');
  const joined = whole.replace('其他需要报告的事项\n', '其他需要报告的事项：');
  assert.match(sectionsOf(joined).get(6) ?? '', /未收费。$/, 'a heading may have its text in the same line');
});
test('sectionsOf: never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void sectionsOf(text)));
});
