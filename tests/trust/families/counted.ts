import { addPeriod, type Day } from '@gongkai/model';
import { hotlineStats } from '../../../packages/checker/src/checks/hotline/stats.ts';
import { interviewCount } from '../../../packages/checker/src/checks/interview/count.ts';
import { metaSite } from '../../../packages/checker/src/checks/meta/site.ts';
import { activities } from '../../../packages/checker/src/facts/inspect/activities.ts';
import { hotline, hotlineNamed } from '../../../packages/checker/src/facts/inspect/hotline.ts';
import { homeMarks } from '../../../packages/checker/src/facts/marks/home-marks.ts';
import { siteTags } from '../../../packages/checker/src/facts/tags/required.ts';
import { columnFacts } from '../../../packages/checker/testing/column-facts.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const guests = ['局长周明远', '副局长徐静', '建管科科长', '物业管理专家'] as const;
const pages = { 'http://h/c0/': '<p>–</p>' };

/** Columns of interviews with fewer of them in the year than are asked for, or as many. */
export const interviews: Family = {
  name: 'interviews',
  trial(draw) {
    const [asked, held, old] = [1 + draw.int(5), draw.int(8), draw.int(3)];
    const rows = Array.from({ length: held + old }, (_, at): readonly [string, Day] => {
      const isOld = at >= held;
      const title = draw.pick([`${draw.pick(guests)}做客在线访谈`, `【访谈】${draw.pick(guests)}解读物业新规`]);
      return [`${title}（第${at + 1}期）`, addPeriod(isOld ? '2024-03-01' : '2026-01-05', `P${at}M`)];
    });
    const measure = measureOn(
      interviewCount,
      [activities],
      { columns: [{ class: 'interview', rows: draw.shuffled(rows) }], pages, owed: ['interview'] },
      { within: 'P1Y', count: asked },
    );
    const note = `${held} of ${asked}: ${rows.map(([title, day]) => `${day} ${title}`).join(' | ')}`;
    return [{ check: interviewCount.id, isFaulty: held < asked, said: saysOf(measure), note }];
  },
};

const statistics = [
  '2026年第%季度12345热线办理情况通报',
  '12345政务服务便民热线%月运行分析报告',
  '关于%月份12345热线工单受理情况的通报',
  '市长热线%月办件统计',
] as const;

/** Cities whose statistics of the hotline are of this half-year, or old. */
export const hotlines: Family = {
  name: 'hotline statistics',
  trial(draw) {
    const isOld = draw.chance(0.5);
    const day = addPeriod(isOld ? '2025-11-02' : '2026-06-20', `P${draw.int(isOld ? 150 : 130)}D`);
    const title = draw.pick(statistics).replace('%', draw.pick(['一', '二', '三']));
    const others = ['关于停水的通知', '我市召开安全生产会议'].map((one): readonly [string, Day] => [one, '2026-11-01']);
    const isOwn = draw.chance(0.4);
    const rows = isOwn ? [[title, day] as const] : draw.shuffled([[title, day] as const, ...others]);
    const site = { ...columnFacts().site, organKind: 'city-government' as const };
    const measure = measureOn(
      hotlineStats,
      [hotline, hotlineNamed],
      { columns: [{ class: isOwn ? 'hotline' : 'notice', rows }], pages, facts: { site } },
      { window: 'P6M' },
    );
    return [{ check: hotlineStats.id, isFaulty: isOld, said: saysOf(measure), note: `${day} ${title}` }];
  },
};

/** Home pages with the tags of their site, one of them left out or empty. */
export const siteHomes: Family = {
  name: 'tags of home pages',
  trial(draw) {
    const gap = draw.chance(0.5) ? draw.pick(siteTags) : undefined;
    const value = gap !== undefined && draw.chance(0.5) ? draw.pick(['', ' ', 'null']) : undefined;
    const metas = draw
      .shuffled(siteTags)
      .map((tag) => {
        if (tag === gap && value === undefined) return '';
        const content = tag === gap ? value : '岚川县';
        return draw.pick([
          `<meta name="${tag}" content="${content}">`,
          `<META content="${content}" NAME='${tag.toUpperCase()}' />`,
          `<meta name=${tag} content="${content}">`,
        ]);
      })
      .join(draw.pick(['', '\n']));
    const html = printed(draw, { title: '岚川县某局', main: prose(draw, 2), metas });
    const url = 'http://h/';
    const fact = factOf(homeMarks, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(metaSite, { inspected: inspectedOf(homeMarks, [[url, [fact, fact]]]) });
    return [{ check: metaSite.id, isFaulty: gap !== undefined, said: saysOf(measure), note: metas }];
  },
};
