import { addPeriod } from '@gongkai/model';
import { consultCount } from '../../../packages/checker/src/checks/consult/count.ts';
import { participationRulesPublished } from '../../../packages/checker/src/checks/participation/rules.ts';
import { serviceClassified } from '../../../packages/checker/src/checks/service/classified.ts';
import { activities } from '../../../packages/checker/src/facts/inspect/activities.ts';
import { participationRules } from '../../../packages/checker/src/facts/inspect/participation-rules.ts';
import { serviceHall } from '../../../packages/checker/src/facts/inspect/service-hall.ts';
import { columnFacts } from '../../../packages/checker/testing/column-facts.ts';
import { listlessSite } from '../../../packages/checker/testing/content-looks.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import { inked, printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const rules = [
  '岚川县重大行政决策公众参与办法',
  '岚川县人民政府关于印发《重大行政决策公众参与工作规则》的通知',
  '岚川县重大行政决策听证办法',
  '重大行政决策程序规定',
] as const;
const others = [
  '关于公布2026年度重大行政决策事项目录的通知',
  '我县召开重大行政决策听证会',
  '关于公开征求意见的公告',
  '公众参与城市更新活动剪影',
  '安全生产工作规则',
] as const;

/** Cities that have rules on how the public takes part in decisions, and cities that only tell of its taking part. */
export const rulesOfParticipation: Family = {
  name: 'rules of participation',
  trial(draw) {
    const isMissing = draw.chance(0.5);
    const titles = draw.shuffled([...draw.shuffled(others).slice(0, 4), ...(isMissing ? [] : [draw.pick(rules)])]);
    const rows = titles.map(
      (title, at) => [title, `2026-0${1 + (at % 8)}-11`] as [string, `${number}-${number}-${number}`],
    );
    const measure = measureOn(participationRulesPublished, [participationRules], {
      columns: [{ class: draw.pick(['policy', 'notice']), rows }],
      facts: { site: { ...columnFacts().site, organKind: 'city-government' } },
    });
    return [
      { check: participationRulesPublished.id, isFaulty: isMissing, said: saysOf(measure), note: titles.join(' | ') },
    ];
  },
};

const calls = [
  '关于《岚川县物业管理办法》公开征求意见的公告',
  '养老服务满意度问卷调查',
  '关于公交线路调整征集意见的通知',
] as const;

/** Columns of consultations with fewer of them in the year than are asked for, or as many. */
export const consultationCounts: Family = {
  name: 'numbers of consultations',
  trial(draw) {
    const [asked, held, old] = [1 + draw.int(6), draw.int(9), draw.int(4)];
    const rows = Array.from({ length: held + old }, (_, at) => {
      const day = addPeriod(at >= held ? '2024-03-01' : '2026-01-05', `P${at}M`);
      return [`${draw.pick(calls)}（${at + 1}）`, day] as const;
    });
    const measure = measureOn(
      consultCount,
      [activities],
      {
        columns: [{ class: 'consult', rows: draw.shuffled(rows) }],
        pages: { 'http://h/c0/': '<p>–</p>' },
        owed: ['consult'],
      },
      { within: 'P1Y', count: asked },
    );
    const note = `${held} of ${asked}: ${rows.map(([title, day]) => `${day} ${title}`).join(' | ')}`;
    return [{ check: consultCount.id, isFaulty: held < asked, said: saysOf(measure), note }];
  },
};

const classes = [
  ['个人办事', '法人办事'],
  ['个人服务', '企业服务'],
  ['按主题', '按部门'],
  ['行政许可', '行政确认', '公共服务'],
  ['自然人', '法人'],
  ['婚育收养', '社会保障', '住房保障', '教育科研'],
] as const;
const heap = [
  '建筑工程施工许可证核发',
  '商品房预售许可',
  '城镇燃气经营许可',
  '物业服务备案',
  '房产测绘',
  '公租房申请',
  '夜间施工备案',
] as const;

/** Service pages whose services stand in classes, or in a heap. */
export const serviceClasses: Family = {
  name: 'classes of services',
  trial(draw) {
    const isFaulty = draw.chance(0.5);
    const own = isFaulty
      ? []
      : draw.pick(classes).map((name, at) => `<li><a href="/bs/${at}/">${inked(draw, name)}</a></li>`);
    const items = Array.from({ length: 30 }, (_, at) => `<li><a href="/bs/i${at}.html">${draw.pick(heap)}</a></li>`);
    const main = `<ul>${own.join('')}</ul><ul>${items.join('')}</ul>`;
    const url = 'http://h/bs/';
    const data = { parts: [], items: 30 };
    const fact = factOf(
      serviceHall,
      sent(draw, printed(draw, { title: '网上办事', main }), { url, finalUrl: url }),
      data,
    );
    const measure = measureOf(serviceClassified, {
      inspected: bothInspected(inspectedOf(serviceHall, [[url, [fact, fact], data]]), listlessSite()),
    });
    return [
      { check: serviceClassified.id, isFaulty, said: saysOf(measure), note: `${own.join('')} ${JSON.stringify(fact)}` },
    ];
  },
};
