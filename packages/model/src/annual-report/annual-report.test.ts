import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import schema from '../../schema/annual-report.schema.json' with { type: 'json' };
import { consistentReport, reportJson, withCell } from '../../testing/annual-report.ts';
import { cellRelations } from './cell-relations.ts';
import { cellKeys, cellWords, requestColumnKeys, requestRowKeys, requestRows, type CellKey } from './cells.ts';
import { readAnnualReports, salvageAnnualReports } from './read-annual-report.ts';
import { readCells } from './read-cells.ts';
import { holds, relationText } from './relations.ts';
import { requestRowOf } from './row-marks.ts';

const counts = fc.array(fc.nat(99), { minLength: cellKeys.length, maxLength: cellKeys.length }).map(
  (numbers) =>
    (cell: CellKey): number =>
      numbers[cellKeys.indexOf(cell)] ?? 0,
);
const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.annual-report/1', items });

test('cells: 25 rows of 7 columns, 15 cells of remedies, 10 of what was made', () => {
  assert.equal(requestRowKeys.length * requestColumnKeys.length, 175);
  assert.equal(cellKeys.length, 200);
  assert.equal(cellWords('t3.r3.8.legal-service').zh, '（三）不予公开 8.属于行政查询事项 法律服务机构');
});

test('relations: a report made of counts holds together, whatever the counts', () => {
  fc.assert(fc.property(counts, (count) => assert.deepEqual(cellRelations(consistentReport({ count })), [])));
});

test('relations: one changed cell of requests or remedies breaks a relation that names it', () => {
  const changed = fc.constantFrom(...cellKeys.filter((cell) => !cell.startsWith('t2')));
  fc.assert(
    fc.property(counts, changed, fc.integer({ min: 1, max: 50 }), (count, cell, more) => {
      const report = consistentReport({ count });
      const findings = cellRelations(withCell(report, cell, report.cells[cell] + more));
      assert.equal(holds(findings), false);
      assert.ok(findings.every(({ cells }) => cells.includes(cell)));
    }),
  );
});

test('relations: what is said of a finding is true of the cells it names', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...cellKeys), fc.nat(500), (count, cell, value) => {
      const report = withCell(consistentReport({ count }), cell, value);
      for (const { relation, left, right } of cellRelations(report))
        assert.ok(relation === 'B3' ? left > right : left !== right, relation);
    }),
  );
});

const before = consistentReport({ year: 2024, count: (cell) => (cell === 't3.out.natural' ? 4 : 0) });
const years: [name: string, cell: CellKey, value: number, relations: string[]][] = [
  ['carried in as carried over', 't3.in.natural', 4, []],
  ['one fewer carried in', 't3.in.natural', 3, ['B1', 'B1']],
  ['more in force than can be', 't2.norm.valid', 9, ['B2']],
];
for (const [name, cell, value, expected] of years)
  test(`relations of two years: ${name}`, () => {
    const count = (asked: CellKey): number =>
      asked === cell ? value : asked === 't3.in.natural' ? 4 : asked === 't3.out.natural' ? 9 : 0;
    const report = consistentReport({ count });
    assert.deepEqual(
      cellRelations(report, { report: before, known: 'published' }).map(({ relation }) => relation),
      expected,
    );
  });
test('relations of two years: an error when both reports are ours, a warning when one was read off a page', () => {
  const levels = (['ours', 'published'] as const).map(
    (known) => cellRelations(consistentReport(), { report: before, known })[0]?.level,
  );
  assert.deepEqual(levels, ['error', 'warning']);
});
test('relations of two years: a report that is not of the year before is left aside', () => {
  assert.deepEqual(cellRelations(consistentReport(), { report: { ...before, year: 2022 }, known: 'ours' }), []);
});
test('relations: more repealed than there were', () => {
  const report = withCell(consistentReport(), 't2.rule.repealed', 3);
  const found = cellRelations(report, { report: before, known: 'ours' });
  assert.deepEqual(
    found.filter(({ cells }) => cells.includes('t2.rule.repealed')).map(({ relation }) => relation),
    ['B2', 'B3'],
  );
});
test('relations: the finding in words names both sides', () => {
  const [finding] = cellRelations(withCell(consistentReport(), 't3.new.total', 7));
  assert.equal(
    finding && relationText(finding, 'zh'),
    '“总计”列：第一项加第二项之和为 7，第三项（七）总计加第四项之和为 0，两者应相等：一、本年新收政府信息公开申请数量 总计；二、上年结转政府信息公开申请数量 总计；（七）总计 总计；四、结转下年度继续办理 总计',
  );
  assert.match(finding ? relationText(finding, 'en') : '', /^Column “Total”: items 1 \+ 2 make 7/);
});

const written: [text: unknown, value: number, kind: 'count' | 'blank' | 'wrong'][] = [
  [5, 5, 'count'],
  ['205', 205, 'count'],
  ['１２', 12, 'count'],
  [' 1,204 ', 1204, 'count'],
  ['', 0, 'blank'],
  ['/', 0, 'blank'],
  ['—', 0, 'blank'],
  ['-', 0, 'blank'],
  [undefined, 0, 'blank'],
  [null, 0, 'blank'],
  [-3, 0, 'wrong'],
  [1.5, 0, 'wrong'],
  ['若干', 0, 'wrong'],
  [{}, 0, 'wrong'],
  [true, 0, 'wrong'],
];
for (const [text, value, kind] of written)
  test(`cells: ${JSON.stringify(text) ?? 'an absent one'} is ${kind === 'count' ? value : kind}`, () => {
    const { cells, blank, wrong } = readCells((cell) => (cell === 't3.r1.natural' ? text : 0));
    assert.equal(cells['t3.r1.natural'], value);
    assert.deepEqual([blank.length, wrong.length], [Number(kind === 'blank'), Number(kind === 'wrong')]);
  });
test('cells: the fee income may have decimals, nothing else may', () => {
  const { cells, wrong } = readCells(() => '12.5');
  assert.equal(cells['t2.feeWan'], 12.5);
  assert.equal(wrong.length, 199);
});

test('readAnnualReports: reading what was written gives the same report', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const report = { ...consistentReport({ count }), publishedOn: '2026-01-20' as const, overview: '总体情况。' };
      const read = readAnnualReports(file(reportJson(report)));
      assert.deepEqual(read.ok && read.value.items, [report]);
    }),
  );
});
test('readAnnualReports: the newest year first; a single item is a list of one', () => {
  const { value } = salvageAnnualReports(file({ year: 2023 }, { year: '2025' }, { year: 2024 }));
  assert.deepEqual(
    value?.items.map(({ year }) => year),
    [2025, 2024, 2023],
  );
  const one = salvageAnnualReports({ schema: 'gongkai.annual-report/1', item: { year: 2025 } });
  assert.equal(one.value?.items.length, 1);
});
const faults: [name: string, json: unknown, at: string, code: string][] = [
  ['another schema', { schema: 'gongkai.catalogue/1', items: [] }, '/schema', 'file.schema'],
  ['no year', file({ organ: '民政局' }), '/items/0', 'annual-report.field-missing'],
  ['a year that is none', file({ year: 25 }), '/items/0/year', 'annual-report.not-a-year'],
];
for (const [name, json, at, code] of faults)
  test(`readAnnualReports: ${name} is named with its place, in both languages`, () => {
    const read = readAnnualReports(json);
    assert.deepEqual(read.ok ? [] : read.problems.map((each) => [each.at, each.code]), [[at, code]]);
    for (const { words } of read.ok ? [] : read.problems) assert.doesNotMatch(words.en, /^Wrong data/);
  });
test('readAnnualReports: never throws, whatever JSON comes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      salvageAnnualReports(json);
      salvageAnnualReports(file(json, { year: 2025, t3: json, t2: { rule: json } }));
    }),
  );
});
test('annual-report.schema.json: has every cell', () => {
  const { t2, t3, t4 } = schema.$defs.report.properties;
  assert.deepEqual(Object.keys(t3.properties), [...requestRowKeys]);
  assert.deepEqual(Object.keys(schema.$defs.row.properties), [...requestColumnKeys]);
  assert.deepEqual(Object.keys(t4.properties), ['review', 'direct', 'after']);
  assert.deepEqual(Object.keys(t2.properties), ['rule', 'norm', 'licence', 'penalty', 'coercion', 'feeWan']);
});
for (const row of requestRowKeys)
  test(`requestRowOf: knows the exact name of ${row}`, () => assert.equal(requestRowOf(requestRows[row].zh), row));
const shortened: [label: string, row: string | undefined][] = [
  ['1.逾期不补正', 'r6.1'],
  ['2.逾期不缴费', 'r6.2'],
  ['⼆、上年结转政府\n信息公开申请数量', 'in'],
  ['（一） 予以 公开', 'r1'],
  ['（三）不予公开', undefined],
  ['（六）其他处理', 'r6.3'],
];
for (const [label, row] of shortened)
  test(`requestRowOf: ${label.replace(/\s/g, ' ')} is ${row}`, () => assert.equal(requestRowOf(label), row));
