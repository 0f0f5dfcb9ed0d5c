import { say, type Locale, type Words } from '../words.ts';

/** Why a column was taken for what it is, or where one was looked for: one sentence a piece of evidence. */
export const columnWhy = {
  nav: { zh: '导航“{text}”，出现在 {pages} 页', en: 'Navigation “{text}”, on {pages} pages' },
  side: { zh: '侧栏“{text}”，出现在 {pages} 页', en: 'Side menu “{text}”, on {pages} pages' },
  home: { zh: '首页链接“{text}”', en: 'Link “{text}” on the home page' },
  section: { zh: '上级栏目页链接“{text}”', en: 'Link “{text}” on the page of the column above' },
  sitemap: { zh: '网站地图“{text}”', en: 'Sitemap “{text}”' },
  trail: { zh: '当前位置“{text}”，出现在 {pages} 页', en: 'Trail “{text}”, on {pages} pages' },
  columnName: { zh: 'ColumnName 标签“{text}”', en: 'ColumnName tag “{text}”' },
  columnType: { zh: 'ColumnType 标签“{text}”', en: 'ColumnType tag “{text}”' },
  label: { zh: '{pages} 篇文章的 ColumnName 标签“{text}”', en: 'ColumnName tag “{text}” of {pages} articles' },
  title: { zh: '网页标题“{text}”', en: 'Page title “{text}”' },
  path: { zh: '地址含“{text}”', en: 'Address contains “{text}”' },
  more: { zh: '首页“更多”链接', en: 'A “more” link on the home page' },
  read: { zh: '读到 {count} 条信息（{by}）', en: '{count} items read ({by})' },
  text: { zh: '栏目页有正文', en: 'The page has text' },
  below: { zh: '下设 {count} 个栏目', en: '{count} columns below it' },
  empty: { zh: '栏目页没有信息', en: 'The page has no item' },
  drawn: { zh: '列表由脚本加载，浏览器打开后有信息', en: 'The list is drawn by a script: a browser shows items' },
  says: { zh: '栏目页写有“{text}”', en: 'The page says “{text}”' },
  unread: {
    zh: '列表由脚本或框架加载，未能读取（{by}）',
    en: 'The list is loaded by a script or frame and was not read ({by})',
  },
  unseen: { zh: '栏目页未抓取', en: 'The page was not fetched' },
  elsewhere: {
    zh: '栏目在其他主机 {host}，未抓取',
    en: 'The column lies on another host, {host}, and was not fetched',
  },
  unclear: { zh: '栏目页只有少量文字，须人工判断', en: 'The page has only a few words: a person must judge' },

  facts: {
    zh: '已在 {pages} 个页面的导航、当前位置、栏目标签和标题以及首页链接中查找“{name}”及同义名称，未见',
    en: 'Looked for “{name}” and its synonyms in menus, trails, tags and titles of {pages} pages and in the links of the home page: not found',
  },
  near: {
    zh: '没有名为“{name}”的栏目，但有“{near}”',
    en: 'Nothing is named “{name}”, but there is “{near}”',
  },
  unlinked: {
    zh: '网站地图文件（sitemap.xml）中有“{name}”页面，但没有页面链接到它（{url}）',
    en: 'The sitemap file names a page “{name}” that no page links to ({url})',
  },
  absentInSitemap: {
    zh: '已在网站地图中查找“{name}”及同义名称，未见',
    en: 'Looked for “{name}” and its synonyms in the sitemap: not found',
  },
} as const satisfies Record<string, Words>;

/**
 * A sentence of `columnWhy` in the language asked for. Reports keep them in Chinese; what is none of them stays as it is.
 *
 * @param told in Chinese, filled in
 */
export function columnWhyIn(locale: Locale, told: string): string {
  if (locale === 'zh') return told;
  for (const [shape, words] of shapes) {
    const found = shape.exec(told);
    if (found !== null) return say(words, locale, found.groups ?? {});
  }
  return told;
}

// the longest words first: those of a shorter sentence may fit a longer one
const shapes: readonly (readonly [RegExp, Words])[] = Object.values<Words>(columnWhy)
  .toSorted((one, other) => other.zh.length - one.zh.length)
  .map((words) => [new RegExp(`^${words.zh.replaceAll(/\{(\w+)\}/g, '(?<$1>.*)')}$`, 'u'), words]);
