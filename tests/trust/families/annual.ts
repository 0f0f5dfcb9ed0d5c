import {
  cellKeys,
  groupOf,
  requestColumnKeys,
  requestRowKeys,
  requestRows,
  type AnnualReport,
  type CellKey,
} from '@gongkai/model';
import { consistentReport, withCell } from '../../../packages/model/testing/annual-report.ts';
import { annualSections } from '../../../packages/checker/src/checks/annual/sections.ts';
import { annualSums } from '../../../packages/checker/src/checks/annual/sums.ts';
import { annualReports } from '../../../packages/checker/src/facts/inspect/annual-reports.ts';
import { columnFact } from '../../../packages/checker/testing/column-facts.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const row = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** The three tables of the form of 2021. */
function tables(draw: Draw, cells: AnnualReport['cells']): readonly string[] {
  const of = (key: CellKey): string => draw.pick([String(cells[key]), String(cells[key]), `<p>${cells[key]}</p>`]);
  const open = draw.pick(['<table>', '<table border="1" cellspacing="0">', '<table class="MsoNormalTable">']);
  const disclosed = [
    row(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], draw.pick(['td', 'th'])),
    ...(['rule', 'norm'] as const).map((kind) =>
      row([
        kind === 'rule' ? '规章' : '行政规范性文件',
        ...(['made', 'repealed', 'valid'] as const).map((what) => of(`t2.${kind}.${what}`)),
      ]),
    ),
    ...(['licence', 'penalty', 'coercion', 'feeWan'] as const).map((what, at) => {
      const count = of(`t2.${what}`);
      return row([['行政许可', '行政处罚', '行政强制', '行政事业性收费'][at] ?? '', count, count, count]);
    }),
  ];
  const requests = [
    row(
      ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
      draw.pick(['td', 'th']),
    ),
    ...requestRowKeys.map((key) =>
      row([
        '三、本年度办理结果',
        groupOf(key) === undefined ? requestRows[key].zh : '（三）不予公开',
        requestRows[key].zh,
        ...requestColumnKeys.map((column) => of(`t3.${key}.${column}`)),
      ]),
    ),
  ];
  const remedies = [
    row([...Array<string>(5).fill('行政复议'), ...Array<string>(10).fill('行政诉讼')]),
    row(
      (['review', 'direct', 'after'] as const).flatMap((remedy) =>
        (['kept', 'corrected', 'other', 'pending', 'total'] as const).map((result) => of(`t4.${remedy}.${result}`)),
      ),
    ),
  ];
  return [disclosed, requests, remedies].map((rows) => `${open}${rows.join('')}</table>`);
}

/** Reports of a year on the form of 2021: with a sum that is none, with a section left out. */
export const annual: Family = {
  name: 'annual reports',
  trial(draw) {
    const counts = Object.fromEntries(cellKeys.map((key) => [key, draw.chance(0.2) ? draw.int(30) : 0]));
    const good = consistentReport({ count: (key) => counts[key] ?? 0 });
    const isWrong = draw.chance(0.5);
    const key: CellKey = `t3.${draw.pick(requestRowKeys)}.${draw.pick(['natural', 'total'] as const)}`;
    const { cells } = isWrong ? withCell(good, key, good.cells[key] + 1 + draw.int(4)) : good;
    const [disclosed = '', requests = '', remedies = ''] = tables(draw, cells);
    const left = draw.chance(0.5) ? draw.int(6) : -1;
    const sections = [
      ['总体情况', '<p>2025年，我局认真贯彻落实条例，主动公开信息320条。</p>'],
      ['主动公开政府信息情况', disclosed],
      ['收到和处理政府信息公开申请情况', requests],
      ['政府信息公开行政复议、行政诉讼情况', remedies],
      ['存在的主要问题及改进情况', '<p>存在问题：更新不够及时。改进措施：加强培训。</p>'],
      ['其他需要报告的事项', '<p>本年度未收取信息处理费。</p>'],
    ] as const;
    const main = sections
      .map(([name, inside], at) =>
        at === left ? '' : `<p><strong>${'一二三四五六'[at] ?? ''}、${name}</strong></p>${inside}`,
      )
      .join('');
    const title = '岚川县住房和城乡建设局2025年政府信息公开工作年度报告';
    const url = 'http://h/nb/0.html';
    const data = { role: 'report', year: 2025 };
    const html = printed(draw, { title, main, info: '<p>发布日期：2026-01-20</p>' });
    const fact = factOf(annualReports, sent(draw, html, { url, finalUrl: url }), data);
    const facts = {
      columns: [columnFact({ class: 'foi.annual', url: 'http://h/nb/', name: '政府信息公开年报' })],
      inspected: inspectedOf(annualReports, [[url, [fact, fact], data]]),
    };
    const sums = {
      check: annualSums.id,
      isFaulty: isWrong,
      said: saysOf(measureOf(annualSums, facts)),
      note: `${key} ${JSON.stringify(fact).slice(0, 300)}`,
    };
    return [
      // a table that is not there has no sums
      ...(left === 2 ? [] : [sums]),
      {
        check: annualSections.id,
        isFaulty: left >= 0,
        said: saysOf(measureOf(annualSections, facts)),
        note: `${left} ${JSON.stringify(fact).slice(0, 300)}`,
      },
    ];
  },
};
