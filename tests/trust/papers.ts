import { gbkEncoder } from '../../seeds/serve/gbk.ts';
import type { Answer, Seen } from '../../packages/checker/src/facts/inspect/answer.ts';
import { answerOf } from '../../packages/checker/testing/inspected.ts';
import type { Draw } from './draw.ts';

/** Pages as Chinese government sites print them, in as many ways as they are met. */

const gbk = gbkEncoder();
const mains = [
  (inside: string) => `<div id="zoom">${inside}</div>`,
  (inside: string) => `<div class="TRS_Editor"><style>.TRS_Editor P{margin:0}</style>${inside}</div>`,
  (inside: string) => `<div class="article-content"><!--begin-->${inside}<!--end--></div>`,
  (inside: string) => `<div class="content"><div id="UCAP-CONTENT">${inside}</div></div>`,
  (inside: string) => `<table width="98%" align="center"><tr><td class="bt_content">${inside}</td></tr></table>`,
  (inside: string) => `<founder-content>${inside}</founder-content>`,
] as const;
const nav =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>';
const crumb = '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>';
const side = '<div class="sidebar"><h3>相关链接</h3><ul><li><a href="/tzgg/">通知公告</a></li></ul></div>';
const foot = '<div class="footer"><p>主办单位：岚川县某局</p><p>网站标识码：3299010001</p></div>';

export interface Paper {
  readonly title: string;
  /** Inside of the main part. */
  readonly main: string;
  /** Between title and main part: dates, sources. */
  readonly info?: string;
  readonly metas?: string;
}

/** One way to print a page. */
export function printed(draw: Draw, { title, main, info = '', metas = '' }: Paper): string {
  const head = `${draw.chance(0.8) ? '<!DOCTYPE html>' : ''}<html><head><meta charset="utf-8"><title>${title}${draw.pick(['', '_岚川县某局', '-岚川县人民政府'])}</title>${metas}</head><body>`;
  const heading = draw.pick([
    `<h1>${title}</h1>`,
    `<div class="title">${title}</div>`,
    `<h2 class="tit">${title}</h2>`,
  ]);
  const parts = [
    draw.chance(0.8) ? nav : '',
    draw.chance(0.6) ? crumb : '',
    heading,
    info,
    draw.pick(mains)(main),
    draw.chance(0.4) ? side : '',
    draw.chance(0.8) ? foot : '',
  ];
  const body = parts.join(draw.pick(['', '\n', '\r\n\t']));
  return `${head}${body}${draw.chance(0.3) ? '<script>var a="</p>";document.title</script>' : ''}</body></html>`;
}

/** The page as a server sends it: in UTF-8 or, as a tenth of all, in GBK. */
export function sent(draw: Draw, html: string, given: Partial<Answer> = {}): Seen {
  if (!draw.chance(0.15)) return answerOf(html, given);
  return answerOf(gbk(html.replace('charset="utf-8"', 'charset="gb2312"')), { contentType: 'text/html', ...given });
}

/** A text broken by the tags that editors leave in it. */
export const inked = (draw: Draw, text: string): string => {
  const half = Math.ceil(text.length / 2);
  return draw.pick([
    text,
    text,
    `<strong>${text}</strong>`,
    `<span style="font-size:16px">${text}</span>`,
    `<font face="宋体">${text.slice(0, half)}</font><font>${text.slice(half)}</font>`,
    `<b><span>${text}</span></b>`,
  ]);
};

type Pairs = readonly (readonly [label: string, value: string])[];
const colon = (draw: Draw): string => draw.pick(['：', '：', ':', '： ']);
const prints: readonly ((draw: Draw, pairs: Pairs) => string)[] = [
  (draw, pairs) => pairs.map(([label, value]) => `<p>${inked(draw, label)}${colon(draw)}${value}</p>`).join('\n'),
  (draw, pairs) => pairs.map(([label, value]) => `<p>&nbsp;&nbsp;${inked(draw, `${label}：`)}${value}</p>`).join(''),
  (draw, pairs) =>
    `<table>${pairs.map(([label, value]) => `<tr><th>${inked(draw, label)}</th><td>${value}</td></tr>`).join('')}</table>`,
  (draw, pairs) =>
    `<table border=1>${pairs.map(([label, value]) => `<tr><td>${inked(draw, label)}</td><td><p>${value}</p></td></tr>`).join('\n')}</table>`,
  (draw, pairs) =>
    `<dl>${pairs.map(([label, value]) => `<dt>${inked(draw, label)}</dt><dd>${value}</dd>`).join('')}</dl>`,
  (_draw, pairs) => pairs.map(([label, value]) => `<h3>${label}</h3><p>${value}</p>`).join('\n'),
  (_draw, pairs) =>
    pairs.map(([label, value], at) => `<p>${'一二三四五六七八九十'[at] ?? at}、${label}</p><p>${value}</p>`).join(''),
];

/** Labels with their values, in one of the ways they are printed. */
export const labelled = (draw: Draw, pairs: Pairs): string => draw.pick(prints)(draw, pairs);

const sentences = [
  '各有关单位要切实提高思想认识，加强组织领导，压实工作责任。',
  '坚持问题导向，聚焦群众反映强烈的突出问题，逐项研究整改措施。',
  '相关材料请于规定期限前报送至牵头部门汇总。',
  '资金使用应当符合预算管理的有关规定，做到专款专用。',
  '对工作推进不力的单位予以通报，并纳入年度考核。',
] as const;

/** Some lines of the usual prose. */
export const prose = (draw: Draw, lines = 4): string =>
  Array.from({ length: lines }, () => `<p>${draw.pick(sentences)}${draw.pick(sentences)}</p>`).join('');
