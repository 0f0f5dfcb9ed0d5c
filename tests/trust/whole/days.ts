import type { Draw } from '../draw.ts';
import { asOf } from './judged.ts';

/** The day so many days before the run's. */
export const daysAgo = (days: number): string =>
  new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10);

const parts = (day: string): readonly [year: string, month: string, date: string] => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, month, date];
};
const short = (text: string): string => String(Number(text));

/** Days as lists print them, the year among them. */
export const dayPrints: readonly [(day: string) => string, ...((day: string) => string)[]] = [
  (day) => day,
  (day) => `[${day}]`,
  (day) => `（${day}）`,
  (day) => day.replaceAll('-', '/'),
  (day) => day.replaceAll('-', '.'),
  (day) => {
    const [year, month, date] = parts(day);
    return `${year}年${month}月${date}日`;
  },
  (day) => {
    const [year, month, date] = parts(day);
    return `${year}年${short(month)}月${short(date)}日`;
  },
  (day) => `${day} 10:23`,
  (day) => `${day} 10:23:45`,
  (day) => `发布时间：${day}`,
  (day) => `发布日期: ${day}`,
  (day) => {
    const [year, month, date] = parts(day);
    return `${year}-${short(month)}-${short(date)}`;
  },
  (day) => `${day}&nbsp;&nbsp;`,
];

/** Days as articles print them under their title. */
export const infoPrints: readonly [(day: string) => string, ...((day: string) => string)[]] = [
  (day) => `<div class="info">发布时间：${day} 09:12　来源：本站　浏览次数：<span id="hits"></span></div>`,
  (day) =>
    `<p class="xxgk_info"><span>发布日期:${day}</span><span>信息来源：办公室</span><span>字体：[大 中 小]</span></p>`,
  (day) => `<table><tr><td>时间：${day.replaceAll('-', '/')}</td><td>作者：管理员</td></tr></table>`,
  (day) => {
    const [year, month, date] = parts(day);
    return `<div class="source">${year}年${short(month)}月${short(date)}日 来源：县政府办公室 【字体：大 中 小】</div>`;
  },
  (day) => `<div class="pages-date">${day} 08:30 <span class="font">来源：本局</span></div>`,
];

/** A day in the shape that a whole site uses. */
export const dayPrint = (draw: Draw): ((day: string) => string) => draw.pick(dayPrints);
