import { leadersOpennessDuty } from '../../../packages/checker/src/checks/leaders/openness-duty.ts';
import { listPowerCodeFormat } from '../../../packages/checker/src/checks/list/power/code-format.ts';
import { opendayThisYear } from '../../../packages/checker/src/checks/openday/this-year.ts';
import { activities } from '../../../packages/checker/src/facts/inspect/activities.ts';
import { listFiles, listings, type ListSubject } from '../../../packages/checker/src/facts/inspect/listings.ts';
import { leaderColumns, leaderPages } from '../../../packages/checker/src/facts/inspect/organ-pages.ts';
import { named } from '../../../packages/checker/testing/content-looks.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import { labelled, printed, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const duties = [
  '负责政务公开工作',
  '分管政府信息公开、档案工作',
  '分管办公室、政务公开',
  '协助局长抓好信息公开工作',
] as const;
const others = [
  '主持全面工作',
  '分管工程质量安全、建筑业',
  '负责财务、人事工作',
  '分管城市建设、老旧小区改造',
  '联系行业协会',
] as const;
const persons = ['周明远', '范立新', '徐静', '陈国强', '李晓红'] as const;
const posts = ['局长', '副局长', '党组成员', '总工程师'] as const;

/** Pages of leaders, one of whom has openness among his duties, or none. */
export const leaders: Family = {
  name: 'leaders',
  trial(draw) {
    const isMissing = draw.chance(0.5);
    const list = draw.shuffled(persons).slice(0, 3 + draw.int(2));
    const owner = isMissing ? -1 : draw.int(list.length);
    const told = list.map((name, at) => {
      const duty =
        at === owner ? draw.pick([draw.pick(duties), `${draw.pick(others)}，${draw.pick(duties)}`]) : draw.pick(others);
      return [name, draw.pick(posts), duty] as const;
    });
    const main = draw.pick([
      () => told.map(([name, post, duty]) => `<p>${name}，${post}，${duty}。</p>`).join(''),
      () =>
        `<table><tr><th>姓名</th><th>职务</th><th>分工</th></tr>${told.map((one) => `<tr>${one.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      () =>
        told
          .map(
            ([name, post, duty]) =>
              `<h3>${name}</h3>${labelled(draw, [
                ['职务', post],
                ['工作分工', duty],
              ])}`,
          )
          .join(''),
    ])();
    const aside = draw.chance(0.5) ? '<div class="nav"><a href="/zwgk/">政务公开</a></div>' : '';
    const measure = measureOn(leadersOpennessDuty, [leaderColumns, leaderPages], {
      columns: [{ class: 'leaders', form: 'page' }],
      pages: { 'http://h/c0/': `<h1>领导信息</h1>${aside}${main}` },
      owed: ['leaders'],
    });
    return [{ check: leadersOpennessDuty.id, isFaulty: isMissing, said: saysOf(measure), note: main }];
  },
};

const days = [
  '我局举办政府开放日活动',
  '“政务开放日”走进污水处理厂',
  '住建局开展公众开放日活动',
  '市民代表走进住建局——政府开放日活动侧记',
] as const;
const news = [
  '我局召开半年工作会议',
  '关于放假的通知',
  '我局开展安全检查',
  '住建局举行消防演练',
  '图书馆全年开放日程安排',
] as const;

/** Lists in which an open day of the year is told of, or is not. */
export const openDays: Family = {
  name: 'open days',
  trial(draw) {
    const isMissing = draw.chance(0.5);
    const titles = draw.shuffled([...draw.shuffled(news).slice(0, 3), ...(isMissing ? [] : [draw.pick(days)])]);
    const rows = titles.map(
      (title, at) => [title, `2026-0${3 + (at % 5)}-1${at}`] as [string, `${number}-${number}-${number}`],
    );
    const measure = measureOn(
      opendayThisYear,
      [activities],
      { columns: [{ class: draw.pick(['news', 'notice']), rows }], pages: { 'http://h/c0/': '<p>–</p>' } },
      { count: 1 },
    );
    return [{ check: opendayThisYear.id, isFaulty: isMissing, said: saysOf(measure), note: titles.join(' | ') }];
  },
};

const codes = ['320281001000', 'JS020100XK-XK-0010', '3202810100123', 'XK-0001-000', '0100123000'] as const;
const wrong = ['', '—', '1', '12', '无'] as const;

/** Lists of powers, some without their code. */
export const powerCodes: Family = {
  name: 'codes of powers',
  trial(draw) {
    const rows = Array.from({ length: 3 + draw.int(6) }, () =>
      draw.chance(0.3) ? draw.pick(wrong) : `${draw.pick(codes)}${draw.int(9)}`,
    );
    const isWrong = (code: string): boolean => wrong.some((one) => one === code);
    const head = draw.pick(['权力编码', '事项编码', '基本编码']);
    const main = `<table border=1><tr><th>序号</th><th>${head}</th><th>权力名称</th><th>权力类型</th><th>实施依据</th></tr>${rows.map((code, at) => `<tr><td>${at + 1}</td><td>${code}</td><td>建筑许可事项${at}</td><td>行政许可</td><td>《建筑法》</td></tr>`).join('')}</table>`;
    const url = 'http://h/list.html';
    const data: ListSubject = { roles: ['power'], name: '权责清单' };
    const fact = factOf(listings, sent(draw, printed(draw, { title: '权责清单', main }), { url, finalUrl: url }), data);
    const measure = measureOf(listPowerCodeFormat, {
      inspected: bothInspected(
        ...named({ power: url }),
        inspectedOf(listings, [[url, [fact, fact], data]]),
        inspectedOf(listFiles, []),
      ),
    });
    const found = measure.state === 'measured' ? measure.findings.filter(({ state }) => state === 'fail').length : -1;
    const planted = rows.filter(isWrong).length;
    const note = `${head}: ${rows.join(' ')}`;
    // as many as were planted are found, and none besides
    return rows.map((code, index) => {
      const before = rows.slice(0, index).filter(isWrong).length;
      const said = isWrong(code) ? before < found : index - before < found - planted;
      return {
        check: listPowerCodeFormat.id,
        isFaulty: isWrong(code),
        said: found < 0 ? 'open' : said ? 'fault' : 'well',
        note,
      };
    });
  },
};
