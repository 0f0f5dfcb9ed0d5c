import { addPeriod, type Day } from '@gongkai/model';
import { messagesFresh } from '../../../packages/checker/src/checks/messages/fresh.ts';
import { messagesStats } from '../../../packages/checker/src/checks/messages/stats.ts';
import { replyAge } from '../../../packages/checker/src/checks/reply/age.ts';
import { messageLists, messagePages } from '../../../packages/checker/src/facts/inspect/messages.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { saysOf, type Family } from './family.ts';

const topics = [
  '小区路灯不亮',
  '公积金提取',
  '加装电梯补贴',
  '占道经营',
  '自来水浑浊',
  '停车位不足',
  '房产证办理',
] as const;
const waits = ['待回复', '未答复', '办理中', '处理中', '待办理', '正在办理'] as const;
const dones = ['已回复', '已答复', '已办结', '办结'] as const;
const answers = [
  '您好，经工作人员现场查看，损坏的灯具已于昨日全部更换完毕，感谢您的监督。',
  '网友您好！您反映的问题我局高度重视，根据《住宅专项维修资金管理办法》第二十二条，需由业主大会表决通过后提出申请。',
] as const;

const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** A day as systems of letters print it. */
export function dayText(draw: Draw, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return draw.pick([
    day,
    `${day} 09:32:15`,
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${Number(month)}月${Number(date)}日`,
    wide(`${year}年${month}月${date}日`),
    `[${day}]`,
  ]);
}

interface Letter {
  readonly title: string;
  readonly asked: Day;
  readonly answered?: Day;
  readonly url: string;
}

const letterTable = (draw: Draw, letters: readonly Letter[]): string => {
  const [title, asked, state] = [
    draw.pick(['标题', '来信标题', '主题']),
    draw.pick(['来信时间', '提交时间', '留言日期']),
    draw.pick(['状态', '办理状态', '处理状态']),
  ];
  const cell = draw.pick(['td', 'th']);
  const head = ['编号', title, asked, state].map((one) => `<${cell}>${one}</${cell}>`).join('');
  const rows = letters.map(
    (one, at) =>
      `<tr><td>2026${1000 + at}</td><td><a href="${one.url}">${one.title}</a></td><td>${dayText(draw, one.asked)}</td><td>${draw.pick(one.answered === undefined ? waits : dones)}</td></tr>`,
  );
  return `<table width="100%"><tr>${head}</tr>${rows.join('')}</table>`;
};

const fieldPrints: readonly ((pairs: readonly (readonly [string, string])[]) => string)[] = [
  (pairs) => pairs.map(([label, value]) => `<p>${label}：${value}</p>`).join(''),
  (pairs) =>
    pairs.map(([label, value]) => `<div class="row"><span>${label}：</span><span>${value}</span></div>`).join('\n'),
  (pairs) =>
    `<table border=1>${pairs.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`,
  (pairs) =>
    `<table>${pairs.map(([label, value]) => `<tr><th><b>${label}：</b></th><td>&nbsp;${value}</td></tr>`).join('')}</table>`,
  (pairs) => `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
  (pairs) => `<ul>${pairs.map(([label, value]) => `<li><strong>${label}</strong>:${value}</li>`).join('')}</ul>`,
];
const letterPage = (draw: Draw, { title, asked, answered }: Letter): string =>
  `<h1>${title}</h1>${draw.pick(fieldPrints)([
    ['来信人', '王**'],
    [draw.pick(['来信时间', '留言时间', '提问时间', '写信日期', '咨询时间']), dayText(draw, asked)],
    [draw.pick(['来信内容', '咨询内容']), '请问这个问题什么时候能解决？多次反映没有结果。'],
    ...(answered === undefined
      ? [[draw.pick(['办理状态', '处理状态', '信件状态']), draw.pick(waits)] as const]
      : [
          [draw.pick(['答复时间', '回复日期', '办结时间']), dayText(draw, answered)] as const,
          [draw.pick(['答复内容', '回复内容', '办理结果']), draw.pick(answers)] as const,
        ]),
  ])}`;

/** Letters to an organ and its answers: some wait, some were answered late. */
export const letters: Family = {
  name: 'letters and answers',
  trial(draw) {
    const isLate = draw.chance(0.5);
    const isWaiting = draw.chance(0.5);
    const list = draw.shuffled(topics).map((topic, at): Letter => {
      const url = `http://h/c0/${at}.html`;
      const asked = addPeriod('2025-12-05', `P${draw.int(220)}D`);
      const answered = addPeriod(asked, `P${isLate && at === 0 ? 75 + draw.int(60) : draw.int(5)}D`);
      if (isWaiting && at === 1) return { title: `关于${topic}的问题`, asked, url };
      // one that waits since lately is not late
      if (at === 2) return { title: `反映${topic}`, asked: addPeriod('2026-10-02', `P${draw.int(40)}D`), url };
      return { title: `咨询${topic}`, asked, answered, url };
    });
    const site = {
      columns: [{ class: 'msg', rows: list.map(({ title, asked, url }) => [title, asked, url] as const) }],
      pages: {
        'http://h/c0/': letterTable(draw, draw.shuffled(list)),
        ...Object.fromEntries(list.map((one) => [one.url, letterPage(draw, one)])),
      },
      owed: ['msg'],
    };
    const both = [messageLists, messagePages];
    const note = JSON.stringify(site.pages);
    return [
      {
        check: replyAge.id,
        isFaulty: isWaiting,
        said: saysOf(measureOn(replyAge, both, site, { within: 'P1Y', window: 'P3M' }), 'unanswered'),
        note,
      },
      {
        check: replyAge.id,
        isFaulty: isLate,
        said: saysOf(measureOn(replyAge, both, site, { sample: 20, workingDays: 5 }), 'answered-late'),
        note,
      },
    ];
  },
};

const counted = [
  '<p>本月收到来信 128 件，已答复 120 件。</p>',
  '<div class="tj">受理总数：<b>3560</b>件 办结总数：<b>3541</b>件</div>',
  '<ul><li>收到信件：56封</li><li>已回复：55封</li></ul>',
  '<p>截至目前，共收到留言1024条，回复率：99.5%</p>',
  '<a href="/hd/tj/">信件统计</a>',
  '<a href="/hd/tj2.html">2026年10月局长信箱来信办理情况统计</a>',
] as const;
const uncounted = [
  '',
  '<p>共 128 条记录 每页 15 条 第 1/9 页</p>',
  '<p>来信请留下真实姓名，我们将在5个工作日内答复。</p>',
  '<p>您是第 32808 位访客</p>',
  '<p>本栏目不受理应通过诉讼解决的事项。</p>',
] as const;

/** Columns of letters that were answered lately or long ago, with figures or without. */
export const letterColumns: Family = {
  name: 'columns of letters',
  trial(draw) {
    const [isOld, hasFigures] = [draw.chance(0.5), draw.chance(0.5)];
    const rows = draw.shuffled(topics).map((topic, at) => {
      const day = addPeriod(isOld ? '2026-02-01' : '2026-10-05', `P${(isOld ? 100 : 40) - at * 5}D`);
      return `<li>${draw.pick(['', '<em>[咨询]</em>', '[已答复] '])}<a href="${at}.html" title="${topic}的答复">关于${topic}的答复</a><span class="date">${dayText(draw, day)}</span></li>`;
    });
    const main = draw
      .shuffled([
        `<ul class="list">${rows.join(draw.pick(['', '\n']))}</ul>`,
        draw.pick(hasFigures ? counted : uncounted),
      ])
      .join('');
    const site = { columns: [{ class: 'msg' }], pages: { 'http://h/c0/': main }, owed: ['msg'] };
    return [
      {
        check: messagesFresh.id,
        isFaulty: isOld,
        said: saysOf(measureOn(messagesFresh, [messageLists], site, { window: 'P2M' })),
        note: main,
      },
      {
        check: messagesStats.id,
        isFaulty: !hasFigures,
        said: saysOf(measureOn(messagesStats, [messageLists], site)),
        note: main,
      },
    ];
  },
};
