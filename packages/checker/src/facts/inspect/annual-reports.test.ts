import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellRelations, reportYear } from '@gongkai/model';
import { columnFact } from '../../../testing/column-facts.ts';
import { answerOf, inspectSource } from '../../../testing/inspected.ts';
import { annualReports, reportOf } from './annual-reports.ts';

const titles: readonly (readonly [title: string, year: number])[] = [
  ['岚川县财政局2025年政府信息公开工作年度报告', 2025],
  ['２０２４年度政府信息公开年报', 2024],
  ['岚川县住建局二〇二五年政府信息公开工作年度报告', 2025],
  ['二○一九年度政府信息公开年报', 2019],
  ['2023年法治政府建设年度报告', 2023],
  ['关于公布2023年部门预算的通知', 0],
  ['政府信息公开年度报告', 0],
  ['岚川县2025年政府信息公开工作年…', 2025],
  ['2024年政府信息公开工作总结', 2024],
  ['2025年政府信息公开工作要点', 0],
];
for (const [title, year] of titles) test(`reportYear: ${title}`, () => assert.equal(reportYear(title), year));

const row = (label: string, total: number): string =>
  `<tr><td colspan="3">${label}</td>${'<td>0</td>'.repeat(5)}<td>${total}</td><td>${total}</td></tr>`;
const results =
  '予以公开 部分公开 国家秘密 禁止公开 三安全一稳定 第三方 内部事务 过程性 执法案卷 行政查询 不掌握 另行制作 仍不明确 信访 重复申请 出版物 反复申请 重新出具 不补正 不缴费 其他'.split(
    ' ',
  );
const html = (total: number): string => `<title>2025年政府信息公开工作年度报告</title><div class="content">
<h1>2025年政府信息公开工作年度报告</h1><p>发布日期：2026-01-20</p>
<p>一、总体情况</p><p>依法公开。</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>
<table>${row('一、本年新收政府信息公开申请数量', 2)}${row('二、上年结转政府信息公开申请数量', 0)}
${results.map((label) => row(label, label === '予以公开' ? 2 : 0)).join('')}
${row('（七）总计', total)}${row('四、结转下年度继续办理', 0)}</table>
<p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>更新慢。</p>
<p>六、其他需要报告的事项</p><p>未收取信息处理费。</p></div>`;

const subject = { key: 'http://h/nb/1.html', url: 'http://h/nb/1.html', data: { role: 'report', year: 2025 } };
const read = (page: string): ReturnType<typeof annualReports.read> =>
  annualReports.read(answerOf(page), subject, inspectSource());

test('annual-reports: parts, table and day of a page', () => {
  const fact = read(html(2));
  assert.ok('report' in fact);
  const { sections, requestRows, publishedOn, form } = fact.report;
  assert.deepEqual([sections, requestRows, publishedOn, form], [[1, 2, 3, 4, 5, 6], 25, '2026-01-20', '2021']);
  assert.deepEqual(
    cellRelations(reportOf(fact.report, '')).filter(({ level }) => level === 'error'),
    [],
  );
  assert.equal(annualReports.outcome(fact, subject), '');
});
test('annual-reports: a total that does not add up is a reason to look again', () => {
  const fact = read(html(3));
  assert.match(annualReports.outcome(fact, subject), /A1:2\/3/);
});
test('annual-reports: of many organs the site’s own, and the list itself', () => {
  const item = (at: number, title: string): { url: string; title: string; source: string } => ({
    url: `http://h/nb/${at}.html`,
    title,
    source: 'row',
  });
  const source = inspectSource({
    columns: [columnFact({ class: 'foi.annual', url: 'http://h/nb/' })],
    itemsOf: () => [
      item(1, '岚川县教育局2025年政府信息公开工作年度报告'),
      item(2, '岚川县住建局2025年政府信息公开工作年度报告'),
      item(3, '工作动态'),
    ],
  });
  assert.deepEqual(
    annualReports.choose(source).map(({ key }) => key),
    ['list http://h/nb/', 'http://h/nb/2.html'],
  );
});

test('annual-reports: a list names years by titles, cut or whole, and alone', () => {
  const list = { key: 'list', url: 'http://h/nb/', data: { role: 'list', year: 0 } };
  const html = `<title>政府信息公开年报</title><ul><li><a href="5.html">2025年</a><li><a href="4.html">2024</a>
    <li><a href="3.html">岚川县2023年政府信息公开工作年...</a><li><span onclick="go(2)">2022年度</span>
    <li><a href="x.html">2021年政府信息公开工作要点</a></ul>`;
  const fact = annualReports.read(answerOf(html), list, inspectSource());
  assert.deepEqual(fact, { list: { years: [2022, 2023, 2024, 2025] } });
});

const lists: readonly (readonly [name: string, page: string, expected: unknown])[] = [
  [
    'rows of a data island',
    '<script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="/1.html">岚川县2025年政府信息公开年报</a></li>]]></record></recordset></datastore></script>',
    { years: [2025] },
  ],
  [
    'rows that a script asks for',
    '<div id="l"></div><script>$.ajax({url:"/list",data:{page:1}})</script>',
    { years: [], unread: true },
  ],
];
for (const [name, page, expected] of lists)
  test(`annual-reports: the list: ${name}`, () =>
    assert.deepEqual(
      annualReports.read(answerOf(page), { ...subject, data: { role: 'list', year: 0 } }, inspectSource()),
      { list: expected },
    ));
