import { isWorkingDay } from '@gongkai/calendar';
import type { Day } from '@gongkai/model';
import { interpLinkBack } from '../../../packages/checker/src/checks/interp/link/back.ts';
import { interpLinkForward } from '../../../packages/checker/src/checks/interp/link/forward.ts';
import { interpShare } from '../../../packages/checker/src/checks/interp/share.ts';
import { interpWithin3wd } from '../../../packages/checker/src/checks/interp/within-3wd.ts';
import { documents } from '../../../packages/checker/src/facts/inspect/documents.ts';
import { interpretations } from '../../../packages/checker/src/facts/inspect/interpretations.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { inked, prose } from '../papers.ts';
import { saysOf, type Family } from './family.ts';

const DAY_MS = 86_400_000;
const dayAfter = (day: string, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as Day; // ISO by its maker

/** So many working days later. */
function workingDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = dayAfter(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

const things = [
  '既有住宅加装电梯',
  '燃气安全管理',
  '建筑垃圾处置',
  '保障性租赁住房',
  '城市树木保护',
  '物业服务质量',
  '农村危房改造',
  '停车设施建设',
  '城市书房运营',
  '再生资源回收',
] as const;
const kinds = ['实施办法', '管理细则', '若干措施', '实施方案'] as const;

const dated = (draw: Draw, day: Day): string =>
  draw.pick([
    `<p>发布日期：${day}　来源：县住建局</p>`,
    `<p>发布时间：${day.replaceAll('-', '/')}</p>`,
    `<span>发布时间： ${day} 09:30</span>`,
    `<p>时间：${day} 来源：岚川县住房和城乡建设局 浏览次数：12</p>`,
  ]);
const related = (draw: Draw, url: string, text: string): string =>
  draw.pick([
    `<p>相关解读：<a href="${url}">${text}</a></p>`,
    `<div class="xgjd"><h4>相关解读</h4><ul><li><a href="${url}">${text}</a></li></ul></div>`,
    `<p>解读：<a href="${url}">${inked(draw, text)}</a></p>`,
  ]);
const toDocument = (draw: Draw, url: string, text: string): string =>
  draw.pick([
    `<p>相关文件：<a href="${url}">${text}</a></p>`,
    `<p>文件原文：<a href="${url}">《${text}》</a></p>`,
    `<p>政策原文链接：<a href="${url}">${inked(draw, text)}</a></p>`,
  ]);

/** Documents and their interpretations: late or in time, linked or not, or none at all. */
export const interpreted: Family = {
  name: 'documents and interpretations',
  trial(draw) {
    const made = draw
      .shuffled(things)
      .slice(0, 6)
      .map((thing, at) => {
        const name = `岚川县${thing}${draw.pick(kinds)}`;
        let day = dayAfter('2026-01-05', draw.int(240));
        while (!isWorkingDay(day)) day = dayAfter(day, 1);
        const after = draw.pick([0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 6, 8, 12]);
        return {
          name,
          title: draw.pick([`关于印发《${name}》的通知`, `岚川县住房和城乡建设局关于印发${name}的通知`, name]),
          url: `http://h/zc/${at}.html`,
          number: `岚建规〔2026〕${at + 1}号`,
          day,
          has: draw.chance(0.8),
          after,
          reading: `http://h/jd/${at}.html`,
          readingTitle: draw.pick([`《${name}》政策解读`, `图解：${name}`, `一图读懂《${name}》`, `${name}解读`]),
          readingDay: workingDaysAfter(day, after),
          forward: draw.chance(0.7),
          back: draw.chance(0.7),
        };
      });
    const pages: Record<string, string> = {};
    for (const one of made) {
      pages[one.url] =
        `<h1>${one.title}</h1>${dated(draw, one.day)}<p>${one.number}</p>${prose(draw, 5)}<p>（此件公开发布）</p>${one.has && one.forward ? related(draw, one.reading, one.readingTitle) : ''}`;
      if (one.has)
        pages[one.reading] =
          `<h1>${one.readingTitle}</h1>${dated(draw, one.readingDay)}<p>一、起草背景</p>${prose(draw, 2)}<p>二、主要内容</p>${prose(draw, 2)}${one.back ? toDocument(draw, one.url, one.title) : ''}`;
    }
    const site = {
      columns: [
        { class: 'policy', rows: made.map(({ title, day, url }) => [title, day, url] as const) },
        {
          class: 'interp',
          rows: made
            .filter(({ has }) => has)
            .map(({ readingTitle, readingDay, reading }) => [readingTitle, readingDay, reading] as const),
        },
      ],
      pages,
    };
    const inspections = [documents, interpretations];
    const faults = [
      [interpWithin3wd, { workingDays: 3 }, (one) => one.after > 3, 'has'],
      [interpLinkForward, {}, (one) => !one.forward, 'has'],
      [interpLinkBack, {}, (one) => !one.back, 'has'],
      [interpShare, { sample: 20 }, (one) => !one.has, 'all'],
    ] as const satisfies readonly (readonly [unknown, object, (one: (typeof made)[number]) => boolean, string])[];
    return faults.flatMap(([check, given, isFaulty, of]) => {
      const measure = measureOn(check, inspections, site, given);
      return made
        .filter(({ has }) => has || of === 'all')
        .map((one) => {
          const whole = saysOf(measure);
          const mine =
            measure.state === 'measured' &&
            measure.findings.filter(({ subject, page }) =>
              [subject, page].some((url) => url === one.url || url === one.reading),
            );
          const said =
            mine === false
              ? whole
              : mine.some(({ state }) => state === 'fail')
                ? 'fault'
                : mine.length > 0
                  ? 'open'
                  : 'well';
          return {
            check: check.id,
            isFaulty: isFaulty(one),
            said,
            note: JSON.stringify(one) + JSON.stringify(mine).slice(0, 200),
          };
        });
    });
  },
};
