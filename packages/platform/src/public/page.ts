import type { Locale, Words } from '@gongkai/model';
import type { Context } from 'hono';
import { localeOf } from '../http/locale.ts';
import { page, type MenuItem } from '../views/layout.ts';
import type { Markup } from '../views/markup.ts';

interface Place {
  readonly href: string;
  readonly words: Words;
}

/** What the public finds where: rooms with their places, as at the desk; a register's page adds its line. */
const rooms: readonly { readonly words: Words; readonly places: readonly Place[] }[] = [
  {
    words: { zh: '首页', en: 'Home' },
    places: [
      { href: '/open', words: { zh: '最新公开', en: 'Lately published' } },
      { href: '/open/search', words: { zh: '检索', en: 'Search' } },
    ],
  },
  {
    words: { zh: '政策', en: 'Policies' },
    places: [
      { href: '/open/documents', words: { zh: '文件', en: 'Documents' } },
      { href: '/open/interpretations', words: { zh: '政策解读', en: 'Interpretations' } },
      { href: '/open/key-points', words: { zh: '工作重点', en: 'Key points' } },
    ],
  },
  {
    words: { zh: '目录清单', en: 'Lists' },
    places: [
      { href: '/open/catalogue', words: { zh: '公开目录', en: 'Catalogue' } },
      { href: '/open/lists/power', words: { zh: '权责清单', en: 'Powers' } },
      { href: '/open/lists/service', words: { zh: '公共服务', en: 'Services' } },
      { href: '/open/data', words: { zh: '数据开放', en: 'Open data' } },
    ],
  },
  {
    words: { zh: '机构', en: 'Organs' },
    places: [
      { href: '/open/leaders', words: { zh: '领导分工', en: 'Leaders' } },
      { href: '/open/guide', words: { zh: '公开指南', en: 'Guides' } },
      { href: '/open/reports', words: { zh: '年度报告', en: 'Annual reports' } },
      { href: '/open/media', words: { zh: '政务新媒体', en: 'New media' } },
    ],
  },
  {
    words: { zh: '互动回应', en: 'Participation' },
    places: [
      { href: '/open/consultations', words: { zh: '意见征集', en: 'Consultations' } },
      { href: '/open/activities', words: { zh: '公众参与', en: 'Activities' } },
      { href: '/open/meetings', words: { zh: '会议开放', en: 'Meetings' } },
      { href: '/open/surveys', words: { zh: '征集调查', en: 'Surveys' } },
      { href: '/open/messages', words: { zh: '来信答复', en: 'Messages' } },
      { href: '/open/opinion', words: { zh: '回应关切', en: 'Responses' } },
      { href: '/open/hotline', words: { zh: '12345 热线', en: '12345 hotline' } },
    ],
  },
  {
    words: { zh: '依申请公开', en: 'Requests' },
    places: [{ href: '/apply', words: { zh: '依申请公开', en: 'Requests' } }],
  },
];

/** One page for everybody. */
export interface OpenPage {
  /** In the reader's language. */
  readonly title: string;
  /** The menu's entry it belongs to. */
  readonly path: string;
  readonly body: Markup;
  readonly modules?: readonly string[];
  /** Where the same page in the other language is, when `?lang=` alone does not lead there. */
  readonly otherLanguage?: string;
}

/** The public's menu, with the place one is in. */
export const publicMenu = (locale: Locale, path: string): readonly MenuItem[] =>
  rooms.flatMap(({ words, places }) => {
    const items = places.map((place) => ({
      href: place.href,
      text: place.words[locale],
      isCurrent: place.href === path,
    }));
    const [first] = items;
    const isCurrent = items.some((item) => item.isCurrent);
    return first ? [{ href: first.href, text: words[locale], isCurrent, items }] : [];
  });

/** The public pages' frame: where everything is, readable without script. */
export function openPage(
  c: Context,
  { title, path, body, modules, otherLanguage }: OpenPage,
): Response | Promise<Response> {
  const locale = localeOf(c);
  const menu = publicMenu(locale, path);
  return c.html(
    page({ locale, title, body, menu, ...(modules && { modules }), ...(otherLanguage && { otherLanguage }) }),
  );
}
