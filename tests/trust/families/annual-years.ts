import { addPeriod, type Day } from '@gongkai/model';
import { annualOnTime } from '../../../packages/checker/src/checks/annual/on-time.ts';
import { annualPresent } from '../../../packages/checker/src/checks/annual/present.ts';
import { annualReports } from '../../../packages/checker/src/facts/inspect/annual-reports.ts';
import { columnFact } from '../../../packages/checker/testing/column-facts.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';
import { dayText } from './messages.ts';

const years = [2021, 2022, 2023, 2024, 2025] as const;
const han = (year: number): string =>
  Array.from(String(year), (digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
const wide = (year: number): string =>
  String(year).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const titleOf = (draw: Draw, year: number): string =>
  draw.pick([
    `岚川县住建局${year}年政府信息公开工作年度报告`,
    `${year}年度政府信息公开工作年度报告`,
    `岚川县住房和城乡建设局${year}年政府信息公开年报`,
    `岚川县住建局政府信息公开工作年度报告（${year}年）`,
    `岚川县住建局${han(year)}年政府信息公开工作年度报告`,
    `${wide(year)}年政府信息公开工作年度报告`,
  ]);
const near = (draw: Draw, year: number): string =>
  draw.pick([`${year}年部门决算公开`, `${year}年度法治政府建设情况报告`, `${year}年重点工作安排`, `${year}年统计公报`]);

/** Lists of annual reports in which years are wanting, with other papers of those years between. */
export const annualYears: Family = {
  name: 'annual reports by year',
  trial(draw) {
    const isThere = years.map(() => draw.chance(0.75));
    const rows = draw.shuffled(
      years.flatMap((year, at): (readonly [string, Day, string])[] => [
        ...(isThere[at] === true
          ? [[titleOf(draw, year), `${year + 1}-01-20`, `http://h/c0/${year}.html`] as const]
          : []),
        ...(draw.chance(0.3) ? [[near(draw, year), `${year + 1}-03-02`, `http://h/c0/x${year}.html`] as const] : []),
      ]),
    );
    const main = `<ul>${rows.map(([title, day, url]) => `<li><a href="${url}">${title}</a><span>${day}</span></li>`).join('')}</ul>`;
    const measure = measureOn(
      annualPresent,
      [annualReports],
      { columns: [{ class: 'foi.annual', rows }], pages: { 'http://h/c0/': main }, owed: ['foi.annual'] },
      {},
    );
    return years.map((year, at) => {
      const mine =
        measure.state === 'measured' ? measure.findings.filter(({ subject }) => subject.endsWith(String(year))) : [];
      const said = mine.some(({ state }) => state === 'fail') ? 'fault' : mine.length > 0 ? 'open' : 'well';
      return {
        check: annualPresent.id,
        isFaulty: isThere[at] !== true,
        said: measure.state === 'measured' ? said : 'open',
        note: `${year} ${main}`,
      };
    });
  },
};

/** Reports that were put out before the last of January, or after it. */
export const annualDays: Family = {
  name: 'days of annual reports',
  trial(draw) {
    const isLate = draw.chance(0.5);
    const year = draw.pick(years);
    const day = addPeriod(`${year + 1}-${isLate ? '02-01' : '01-04'}`, `P${draw.int(isLate ? 200 : 28)}D`);
    const title = titleOf(draw, year);
    const [info, metas] = draw.pick([
      [`<p>发布日期：${dayText(draw, day)}</p>`, ''],
      [
        `<div class="info"><span>来源：本站</span> <span>发布时间：${dayText(draw, day)}</span> <span>浏览次数：<b>31</b></span></div>`,
        '',
      ],
      ['', `<meta name="PubDate" content="${day} 10:20">`],
      [
        `<table><tr><td>发文日期</td><td>${dayText(draw, day)}</td></tr><tr><td>公开日期</td><td>${day}</td></tr></table>`,
        `<meta name="PubDate" content="${day}">`,
      ],
    ]);
    const main = `<p>一、总体情况</p><p>${year}年1月1日至${year}年12月31日，我局主动公开信息320条。</p>${prose(draw, 3)}`;
    const url = 'http://h/nb/0.html';
    const data = { role: 'report', year };
    const fact = factOf(
      annualReports,
      sent(draw, printed(draw, { title, main, info, metas }), { url, finalUrl: url }),
      data,
    );
    const measure = measureOf(annualOnTime, {
      columns: [columnFact({ class: 'foi.annual', url: 'http://h/nb/', name: '政府信息公开年报' })],
      inspected: inspectedOf(annualReports, [[url, [fact, fact], data]]),
    });
    return [
      { check: annualOnTime.id, isFaulty: isLate, said: saysOf(measure), note: `${day} ${title} ${info} ${metas}` },
    ];
  },
};
