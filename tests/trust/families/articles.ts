import { articleEmpty } from '../../../packages/checker/src/checks/article/empty.ts';
import { dateConflict } from '../../../packages/checker/src/checks/date/conflict.ts';
import { articles } from '../../../packages/checker/src/facts/inspect/articles.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, type Family } from './family.ts';

const bodies = [
  '<p><img src="/img/1.jpg" alt="一图读懂"></p>',
  '<p>附件：<a href="/f/1.pdf">名单.pdf</a></p>',
  '<p><video src="/v/1.mp4" controls></video></p>',
  '<p>现将2026年第三批公租房保障对象名单公布如下，公示期五个工作日，有异议请来电反映。</p>',
  '<table><tr><th>姓名</th><th>小区</th></tr><tr><td>周某</td><td>东门一村十二幢</td></tr><tr><td>范某</td><td>西门二村三幢</td></tr></table>',
] as const;
const nothings = ['', '<p>&nbsp;</p>', '<p></p><div><br></div>', '<!-- 正文 -->', '<p>　　</p>'] as const;
const furniture = ['<p><a href="javascript:window.print()">打印</a></p>', '<p>分享到：</p>', ''] as const;

const dayAt = (days: number): string =>
  new Date(Date.parse('2026-09-01') + days * 86_400_000).toISOString().slice(0, 10);
const chinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Articles with a title and nothing else, and articles whose list, tag and line name other days. */
export const articlePages: Family = {
  name: 'articles',
  trial(draw) {
    const isEmpty = draw.chance(0.4);
    const isApart = draw.chance(0.4);
    const listed = dayAt(draw.int(60));
    const said = isApart ? dayAt(70 + draw.int(9)) : listed;
    const title = draw.pick([
      '关于公布公租房保障对象名单的通知',
      '我局召开安全生产工作会议',
      '2026年第三季度考核结果公示',
    ]);
    const main = isEmpty ? draw.pick(nothings) : draw.pick([prose(draw, 3), ...bodies]);
    const isTag = draw.chance(0.4);
    const info = isTag
      ? `<div class="info">来源：岚川县某局　阅读：<span>12</span></div>`
      : draw.pick([
          `<div class="info">发布日期：${said}　来源：岚川县某局　字体：[大 中 小]</div>`,
          `<p class="xx">发布时间：${chinese(said)} 浏览次数：<script>document.write(1)</script></p>`,
          `<table><tr><td>发布日期</td><td>${said} 09:30</td></tr></table>`,
        ]);
    const metas = isTag ? `<meta name="PubDate" content="${said}${draw.pick(['', ' 09:30', ' 09:30:12'])}">` : '';
    const html = printed(draw, { title, main: `${main}${draw.pick(furniture)}`, info, metas });
    const url = 'http://h/tzgg/1.html';
    const data = { title, day: listed, of: 1, forDates: true };
    const fact = factOf(articles, sent(draw, html, { url, finalUrl: url }), data);
    const facts = { inspected: inspectedOf(articles, [[url, [fact, fact], data]]) };
    return [
      { check: articleEmpty, isFaulty: isEmpty },
      { check: dateConflict, isFaulty: isApart },
    ].map(({ check, isFaulty }) => {
      const measure = measureOf(check, facts);
      // contradicting days are always a person's to judge: what is shown to him counts as found
      const isFound = measure.state === 'measured' && measure.findings.length > 0;
      const said = measure.state !== 'measured' ? 'open' : isFound ? 'fault' : 'well';
      return { check: check.id, isFaulty, said, note: `${listed} ${metas}${info} ${main}` } as const;
    });
  },
};
