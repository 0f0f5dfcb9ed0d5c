import { interpElements } from '../../../packages/checker/src/checks/interp/elements.ts';
import { interpForms } from '../../../packages/checker/src/checks/interp/forms.ts';
import { documents } from '../../../packages/checker/src/facts/inspect/documents.ts';
import { interpretations } from '../../../packages/checker/src/facts/inspect/interpretations.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import { inked } from '../papers.ts';
import { saysOf, type Family } from './family.ts';

const parts = [
  ['制定背景', '出台背景', '文件起草背景和依据', '政策依据'],
  ['目标任务', '工作目标', '总体目标'],
  ['主要内容', '重点内容', '核心内容'],
  ['适用范围', '适用对象', '涉及范围'],
  ['执行标准', '补助标准'],
  ['注意事项', '需要注意的问题'],
  ['关键词诠释', '名词解释', '关键词解读'],
  ['惠民利民举措', '便民举措'],
  ['新旧政策差异', '与原政策的区别'],
] as const;
const plain = ['群众普遍关心，记者采访了有关负责人。', '这项工作由各镇街具体落实。', '欢迎广大市民来电咨询。'] as const;
const charts = [
  '<p><img src="/upload/tj1.jpg" width="900" height="3200" alt="图解"></p>',
  '<video src="/v/1.mp4" controls></video>',
  '<audio src="/v/1.mp3" controls></audio>',
] as const;
const furniture = [
  '',
  '<img src="/images/print.gif" width="16" height="16" alt="打印">',
  '<div class="share"><img src="/images/wx.png" alt="分享到微信"></div>',
  '<img src="/images/line.gif" width="600" height="1">',
] as const;

/** Interpretations that speak to the elements the policy asks for, or to next to none; with pictures or recordings, or in words alone. */
export const interpretationTexts: Family = {
  name: 'contents of interpretations',
  trial(draw) {
    const isTextOnly = draw.chance(0.5);
    const withChart = isTextOnly ? -1 : draw.int(4);
    const pages = Array.from({ length: 4 }, (_, at) => {
      const isThin = draw.chance(0.4);
      const heads = draw
        .shuffled(parts)
        .slice(0, isThin ? draw.int(2) : 4 + draw.int(5))
        .map(
          (names, n) =>
            `<p>${inked(draw, `${'一二三四五六七八九'[n]}、${draw.pick(names)}`)}</p><p>${draw.pick(plain)}${draw.pick(plain)}</p>`,
        );
      const filler = Array.from({ length: 9 }, () => `<p>${draw.pick(plain)}${draw.pick(plain)}</p>`).join('');
      const title = `《岚川县第${at + 1}号办法》政策解读`;
      const chart = at === withChart ? draw.pick(charts) : draw.pick(furniture);
      return {
        url: `http://h/jd/${at}.html`,
        title,
        isThin,
        main: `<h1>${title}</h1>${heads.join('')}${filler}${chart}`,
      };
    });
    const site = {
      columns: [{ class: 'interp', rows: pages.map(({ title, url }) => [title, '2026-10-12', url] as const) }],
      pages: Object.fromEntries(pages.map(({ url, main }) => [url, main])),
    };
    const both = [documents, interpretations];
    const measure = measureOn(interpElements, both, site);
    const forms = {
      check: interpForms.id,
      isFaulty: isTextOnly,
      said: saysOf(measureOn(interpForms, both, site)),
      note: pages.map(({ main }) => main.slice(-160)).join('\n'),
    };
    return [
      forms,
      ...pages.map(({ url, isThin, main }) => {
        const mine = measure.state === 'measured' ? measure.findings.filter(({ page }) => page === url) : [];
        const said = mine.some(({ state }) => state === 'fail') ? 'fault' : mine.length > 0 ? 'open' : 'well';
        return {
          check: interpElements.id,
          isFaulty: isThin,
          said: measure.state === 'measured' ? said : 'open',
          note: main,
        } as const;
      }),
    ];
  },
};
