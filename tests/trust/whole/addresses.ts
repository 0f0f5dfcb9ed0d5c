import type { Draw } from '../draw.ts';

/** How a system lays out its addresses. */
export interface Layout {
  readonly name: string;
  /** Of a column, by a word of its own and its number, under the folder of the column above it. */
  column(word: string, id: number, above: string): string;
  article(column: { readonly path: string; readonly id: number }, id: number, day: string): string;
  /** Of the nth page of a list, from 1. */
  page(column: { readonly path: string; readonly id: number }, n: number): string;
}

const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const compact = (day: string): string => day.replaceAll('-', '');
const slashed = (day: string): string => day.split('-').map(Number).join('/');

export const layouts: readonly [Layout, ...Layout[]] = [
  {
    name: 'trs',
    column: (word, _id, above) => `${above === '' ? '/' : folder(above)}${word}/`,
    article: ({ path }, id, day) => `${folder(path)}${compact(day).slice(0, 6)}/t${compact(day)}_${id}.html`,
    page: ({ path }, n) => `${folder(path)}index_${n - 1}.html`,
  },
  {
    name: 'trs, indexes named',
    column: (word, _id, above) => `${above === '' ? '/' : folder(above)}${word}/index.shtml`,
    article: ({ path }, id, day) => `${folder(path)}${compact(day).slice(0, 6)}/t${compact(day)}_${id}.shtml`,
    page: ({ path }, n) => `${folder(path)}index_${n - 1}.shtml`,
  },
  {
    name: 'jcms',
    column: (_word, id) => `/col/col${id}/index.html`,
    article: (column, id, day) => `/art/${slashed(day)}/art_${column.id}_${id}.html`,
    page: ({ id }, n) => `/col/col${id}/index.html?uid=${id}1&pageNum=${n}`,
  },
  {
    name: 'jsp',
    column: (_word, id) => `/iList.jsp?cat_id=${id}`,
    article: (column, id) => `/iContent.jsp?cat_id=${column.id}&content_id=${id}`,
    page: ({ id }, n) => `/iList.jsp?cat_id=${id}&cur_page=${n}`,
  },
  {
    name: 'empire',
    column: (word, _id, above) => `${above === '' ? '/' : folder(above)}${word}/`,
    article: ({ path }, id, day) => `${folder(path)}${day}/${id}.html`,
    page: ({ path }, n) => `${folder(path)}index_${n}.html`,
  },
  {
    name: 'vsb',
    column: (word, id) => `/${word}${id}.htm`,
    article: (column, id) => `/info/${column.id}/${id}.htm`,
    page: ({ path }, n) => `${path.replace(/\.htm$/, '')}/${n}.htm`,
  },
  {
    name: 'eportal',
    column: (_word, id) => `/eportal/ui?pageId=${id}`,
    article: (column, id, day) => `/${column.id}/${compact(day)}/${id}.html`,
    page: ({ id }, n) => `/eportal/ui?pageId=${id}&currentPage=${n}`,
  },
];

export const layoutOf = (draw: Draw): Layout => draw.pick(layouts);
