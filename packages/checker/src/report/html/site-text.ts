import { clip } from '../clean.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** Chinese characters with the signs between them; in brackets, so that `split` keeps them. */
const chinese = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u;

/** Text of the site or of a law. Where the page is not Chinese its Chinese parts are marked, for those who hear it. */
export function siteText({ locale }: View, text: string, length: number): Markup {
  const shown = clip(text, length);
  if (locale === 'zh') return html`${shown}`;
  const runs = shown.split(chinese);
  return html`${runs.map((run, index) => (index % 2 === 1 ? html`<span lang="zh-CN">${run}</span>` : html`${run}`))}`;
}
