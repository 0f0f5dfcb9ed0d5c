import { consultBasis } from '../../../packages/checker/src/checks/consult/basis.ts';
import { consultDraft } from '../../../packages/checker/src/checks/consult/draft.ts';
import { consultFeedback } from '../../../packages/checker/src/checks/consult/feedback.ts';
import { consultReasons } from '../../../packages/checker/src/checks/consult/reasons.ts';
import { consultTerm } from '../../../packages/checker/src/checks/consult/term.ts';
import { consultations } from '../../../packages/checker/src/facts/inspect/consultations.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { saysOf, type Family } from './family.ts';

const things = ['燃气管理办法', '城市树木保护条例实施细则', '停车收费方案', '物业管理若干规定'] as const;
const drafts = [
  (thing: string) => `<p>附件：<a href="/f/1.doc">${thing}（征求意见稿）</a></p>`,
  (thing: string) => `<p><a href="P020260901.pdf">${thing}（草案）.pdf</a></p>`,
  (thing: string) =>
    `<h3>${thing}（征求意见稿）</h3>${Array.from({ length: 12 }, (_, at) => `<p>第${'一二三四五六七八九十'[at] ?? '十一'}条　本办法适用于本县行政区域内的有关活动及其监督管理，有关单位应当遵守。</p>`).join('')}`,
] as const;
const bases = [
  '<p>起草依据：《中华人民共和国城乡规划法》。</p>',
  '<p>根据《江苏省燃气管理条例》等有关规定，我局起草了本稿。</p>',
  '<p>附件：<a href="/f/2.doc">起草说明</a></p>',
] as const;
const adopted = [
  '<p>征求意见期间共收到意见12条，采纳8条，部分采纳2条，未采纳2条。</p>',
  '<table><tr><th>意见</th><th>采纳情况</th></tr><tr><td>增加车位</td><td>采纳</td></tr><tr><td>取消收费</td><td>未采纳</td></tr></table>',
] as const;
const reasons = [
  '<p>未采纳理由：与上位法规定不一致。</p>',
  '<p>不予采纳的原因：超出本办法的权限。</p>',
  '<p>未采纳的意见，经研究，因不符合省里统一标准。</p>',
] as const;
const day = (draw: Draw, days: number): readonly [string, string] => {
  const from = Date.parse('2026-08-03') + draw.int(10) * 86_400_000;
  const written = (at: number): string => {
    const [year, month, date] = new Date(at).toISOString().slice(0, 10).split('-').map(Number);
    return `${year}年${month}月${date}日`;
  };
  return [written(from), written(from + days * 86_400_000)];
};

/** Calls for opinions on drafts with their results. */
export const calls: Family = {
  name: 'consultations',
  trial(draw) {
    const thing = draw.pick(things);
    const [draft, basis, result, reason] = [draw.chance(0.7), draw.chance(0.6), draw.chance(0.7), draw.chance(0.6)];
    const days = draw.pick([7, 10, 15, 20, 30, 31, 40]);
    const [from, to] = day(draw, days);
    const title = draw.pick([`关于《${thing}（征求意见稿）》公开征求意见的公告`, `${thing}（草案）公开征求意见`]);
    const term = draw.pick([
      `<p>征求意见时间：${from}至${to}。</p>`,
      `<p>公开征求意见期限自${from}起至${to}止。</p>`,
      `<p>征集时间：${from} - ${to}</p>`,
    ]);
    const [call, answer] = ['http://h/c0/0.html', 'http://h/c0/1.html'] as const;
    const resultTitle = `关于《${thing}》公开征求意见采纳情况的反馈`;
    const site = {
      columns: [
        {
          class: 'consult',
          rows: [
            [title, '2026-08-03', call] as const,
            ...(result ? [[resultTitle, '2026-10-20', answer] as const] : []),
          ],
        },
      ],
      pages: {
        [call]: `<h1>${title}</h1><p>为做好有关工作，现${thing === '停车收费方案' ? '' : '就重大行政决策事项'}向社会公开征求意见。</p>${basis ? draw.pick(bases) : ''}${term}<p>邮箱：zjj@example.gov.cn，电话：0510-86861234。</p>${draft ? draw.pick(drafts)(thing) : ''}`,
        ...(result
          ? {
              [answer]: `<h1>${resultTitle}</h1><p>《${thing}》征求意见工作已经结束，现将情况反馈如下。</p>${draw.pick(adopted)}${reason ? draw.pick(reasons) : ''}`,
            }
          : {}),
      },
    };
    const say = (check: Parameters<typeof measureOn>[0], given: object = {}) =>
      saysOf(measureOn(check, [consultations], site, { ...given }));
    const note = JSON.stringify(site.pages);
    return [
      { check: consultDraft.id, isFaulty: !draft, said: say(consultDraft), note },
      { check: consultBasis.id, isFaulty: !basis, said: say(consultBasis), note },
      { check: consultTerm.id, isFaulty: days < 30, said: say(consultTerm, { days: 30 }), note },
      { check: consultFeedback.id, isFaulty: !result, said: say(consultFeedback), note },
      ...(result ? [{ check: consultReasons.id, isFaulty: !reason, said: say(consultReasons), note }] : []),
    ];
  },
};
