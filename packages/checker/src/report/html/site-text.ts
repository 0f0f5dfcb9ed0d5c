import { clip } from '../clean.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** Text of the site or of a law: always Chinese, and said so where the page is not, for those who hear it. */
export function siteText({ locale }: View, text: string, length: number): Markup {
  const shown = clip(text, length);
  return locale !== 'zh' && /\p{Script=Han}/u.test(shown) ? html`<span lang="zh-CN">${shown}</span>` : html`${shown}`;
}
