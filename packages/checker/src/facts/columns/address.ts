// Parameters that turn pages or sort; without them two addresses of one list are the same.
const turning =
  /^(?:page|pageno|page_no|pagenum|pageindex|page_index|curpage|cur_page|currentpage|currpage|pn|p|start|offset|startrecord|endrecord|perpage|pagesize|order|sort|orderby|desc|asc|from)$/i;

const numbered = /\/(?:index|default)(?:[_-]?\d{1,5})?\.(?:s?html?|jsp|aspx?|php|do)$/i;

/** Host, and the path without its file when that is an index: what two addresses of one list share. */
export function listKey(url: string): string {
  const mark = url.indexOf('?');
  const bare = (mark < 0 ? url : url.slice(0, mark)).replace(/^https?:\/\//, '');
  const path = bare.replace(numbered, '/');
  if (mark < 0) return path;
  const kept = url
    .slice(mark + 1)
    .split('&')
    .filter((part) => part !== '' && !turning.test(part.slice(0, Math.max(0, part.indexOf('='))) || part))
    .toSorted();
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** The folder all pages of a list lie in, with its slash: `h/xxgk/zcwj/`; `h/tzgg.htm` keeps its pages in `h/tzgg/`. */
export function folderOf(url: string): string {
  const key = listKey(url).split('?', 1)[0] ?? '';
  if (key.endsWith('/')) return key;
  const dot = key.lastIndexOf('.');
  return dot > key.lastIndexOf('/') ? `${key.slice(0, dot)}/` : `${key}/`;
}

/** Host with port. */
export const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').split(/[/?]/, 1)[0] ?? '';

/** Words of the path, the last folder first: pinyin hints at a class and never proves one. */
export const pathWords = (url: string): readonly string[] =>
  (folderOf(url).split('?', 1)[0] ?? '')
    .split('/')
    .slice(1)
    .filter((part) => part !== '')
    .toReversed();
