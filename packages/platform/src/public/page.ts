import type { Words } from '@gongkai/model';
import type { Context } from 'hono';
import { localeOf } from '../http/locale.ts';
import { page } from '../views/layout.ts';
import type { Markup } from '../views/markup.ts';

/** What the public finds where; a register's page adds its line. */
const places = [
  { href: '/open', words: { zh: '首页', en: 'Home' } },
  { href: '/open/documents', words: { zh: '文件', en: 'Documents' } },
  { href: '/open/interpretations', words: { zh: '政策解读', en: 'Interpretations' } },
  { href: '/open/search', words: { zh: '检索', en: 'Search' } },
  { href: '/open/catalogue', words: { zh: '公开目录', en: 'Catalogue' } },
  { href: '/open/lists/power', words: { zh: '权责清单', en: 'Powers' } },
  { href: '/open/lists/service', words: { zh: '公共服务', en: 'Services' } },
  { href: '/open/leaders', words: { zh: '领导分工', en: 'Leaders' } },
  { href: '/open/key-points', words: { zh: '工作重点', en: 'Key points' } },
  { href: '/open/opinion', words: { zh: '回应关切', en: 'Responses' } },
  { href: '/open/media', words: { zh: '政务新媒体', en: 'New media' } },
  { href: '/open/data', words: { zh: '数据开放', en: 'Open data' } },
  { href: '/open/reports', words: { zh: '年度报告', en: 'Annual reports' } },
  { href: '/open/messages', words: { zh: '来信答复', en: 'Messages' } },
  { href: '/open/surveys', words: { zh: '征集调查', en: 'Surveys' } },
  { href: '/open/guide', words: { zh: '公开指南', en: 'Guides' } },
  { href: '/open/consultations', words: { zh: '意见征集', en: 'Consultations' } },
  { href: '/open/activities', words: { zh: '公众参与', en: 'Participation' } },
  { href: '/apply', words: { zh: '依申请公开', en: 'Request information' } },
] as const satisfies readonly { readonly href: string; readonly words: Words }[];

/** One page for everybody. */
export interface OpenPage {
  /** In the reader's language. */
  readonly title: string;
  /** The menu's entry it belongs to. */
  readonly path: string;
  readonly body: Markup;
  readonly modules?: readonly string[];
}

/** The public pages' frame: where everything is, readable without script. */
export function openPage(c: Context, { title, path, body, modules }: OpenPage): Response | Promise<Response> {
  const locale = localeOf(c);
  const menu = places.map(({ href, words }) => ({ href, text: words[locale], isCurrent: href === path }));
  return c.html(page({ locale, title, body, menu, ...(modules && { modules }) }));
}
