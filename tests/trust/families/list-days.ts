import { listUpdatedWithin } from '../../../packages/checker/src/checks/list/updated-within.ts';
import { listFiles, listings, type ListSubject } from '../../../packages/checker/src/facts/inspect/listings.ts';
import { named } from '../../../packages/checker/testing/content-looks.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

/** Days of this window are young enough, for a year before the day of the scan (20 November 2026). */
const dayIn = (draw: Draw, isOld: boolean): string => {
  const from = Date.parse(isOld ? '2018-01-05' : '2025-11-21');
  const to = Date.parse(isOld ? '2025-11-18' : '2026-11-19');
  return new Date(from + draw.int((to - from) / 86_400_000) * 86_400_000).toISOString().slice(0, 10);
};
const written = (draw: Draw, day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return draw.pick([
    day,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${year}年${month}月${date}日`,
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${day} 09:30`,
    `${day} 09:30:15`,
  ]);
};
const bases = [
  '《建筑法》（2019年4月23日修正）第七条',
  '《江苏省物业管理条例》（2013年5月1日起施行）',
  '《城镇燃气管理条例》（国务院令第583号，2016年2月6日修订）',
  '澄政办发〔2018〕24号',
] as const;
const asides = [
  '',
  '',
  '<div class="sidebar"><h3>最新公告</h3><ul><li><a href="/tzgg/9.html">关于开展燃气检查的通知</a><span>2026-11-16</span></li></ul></div>',
  '<div class="footer"><p>Copyright 2026 版权所有 更新时间：2026-11-19</p></div>',
  '<div class="header">今天是：2026年11月20日 星期五</div>',
  '<div class="sidebar"><p>本站发布日期：2026-11-18</p></div>',
] as const;

/** How a page tells the day of its list. */
const ways: readonly ((
  draw: Draw,
  day: string,
) => { info?: string; metas?: string; main?: string; column?: string })[] = [
  (draw, day) => ({
    info: `<div class="info">${draw.pick(['发布时间', '发布日期', '时间', '日期'])}：${written(draw, day)}　${draw.pick(['来源：岚川县住建局', '浏览次数：120', '字体：大 中 小'])}</div>`,
  }),
  (draw, day) => ({ metas: `<meta name="PubDate" content="${day} 09:00">` }),
  (draw, day) => ({
    main: `<p>${draw.pick(['更新日期', '更新时间', '调整日期', '最近更新', '最后调整时间', '最近一次调整日期'])}：${written(draw, day)}</p>`,
  }),
  (draw) => ({
    column: draw.pick(['调整日期', '更新日期', '调整时间', '公布日期', '修订日期']),
    info: draw.chance(0.3) ? '<div class="info">发布时间：2017-05-02</div>' : '',
  }),
  (draw, day) => ({
    main: `<p>${draw.pick(['（', '（截至', '（更新至', '（调整日期：'])}${written(draw, day).replace(/ .*/, '')}）</p>`,
  }),
];

/** Lists of powers that were adjusted within a year, or longer ago; with other days around. */
export const listDays: Family = {
  name: 'days of lists',
  trial(draw) {
    const isOld = draw.chance(0.5);
    const day = dayIn(draw, isOld);
    const { info = '', metas = '', main = '', column } = draw.pick(ways)(draw, day);
    const rows = Array.from({ length: 3 + draw.int(5) }, () => draw.pick(bases));
    const newest = draw.int(rows.length);
    const changed = (at: number): string => {
      if (column === undefined) return '';
      const of = at === newest ? day : draw.pick(['2016-03-01', '2017-11-20', '2017-06-30']);
      return `<td>${at === newest || draw.chance(0.7) ? written(draw, of).replace(/ .*/, '') : ''}</td>`;
    };
    const table = `<table><tr><th>序号</th><th>权力编码</th><th>权力名称</th><th>实施依据</th>${column === undefined ? '' : `<th>${column}</th>`}</tr>${rows
      .map(
        (basis, at) =>
          `<tr><td>${at + 1}</td><td>32028100${at}</td><td>事项${at + 1}</td><td>${basis}</td>${changed(at)}</tr>`,
      )
      .join('')}</table>`;
    const aside = draw.pick(asides);
    const html = printed(draw, { title: '岚川县住建局权责清单', info, metas, main: `${main}${table}` }).replace(
      '</body>',
      `${aside}</body>`,
    );
    const url = 'http://h/qzqd/list.html';
    const data: ListSubject = { roles: ['power'], name: '权责清单' };
    const fact = factOf(listings, sent(draw, html, { url, finalUrl: url }), data);
    const measure = measureOf(
      listUpdatedWithin,
      {
        inspected: bothInspected(
          ...named({ power: url }),
          inspectedOf(listings, [[url, [fact, fact], data]]),
          inspectedOf(listFiles, []),
        ),
      },
      { window: 'P1Y' },
    );
    return [
      {
        check: listUpdatedWithin.id,
        isFaulty: isOld,
        said: saysOf(measure),
        note: `${day} read ${fact.day}: ${metas} ${info} ${main} ${column} ${aside}`,
      },
    ];
  },
};
