import { escaped } from './escaped.ts';

export interface SearchOptions {
  /** Address of the index, relative to the page. */
  readonly src: string;
  /** Where the site's own search is; the form leads there without script. */
  readonly action: string;
  /** Name of the field in that search, `q` without it. */
  readonly field?: string;
  /** Id of the element: gives it deep links. */
  readonly id?: string;
}

/** The element with a plain form in Chinese, which works without script. Pure; every value is escaped. */
export function prerenderSearch({ src, action, field = 'q', id }: SearchOptions): string {
  return `<gk-search${id ? ` id="${escaped(id)}"` : ''} src="${escaped(src)}">
<form action="${escaped(action)}" method="get" role="search">
<label>${words.label.zh} <input type="search" name="${escaped(field)}"></label> <button>${words.go.zh}</button>
</form>
</gk-search>
`;
}

const words = {
  label: { zh: '站内搜索', en: 'Search this site' },
  go: { zh: '搜索', en: 'Search' },
};
