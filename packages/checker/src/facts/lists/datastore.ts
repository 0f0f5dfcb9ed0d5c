import { recordRow } from './fragment.ts';
import type { ListRead, ListRow } from './list-read.ts';

const MOST_RECORDS = 2000;

/** The inside of each `<tag>…</tag>`, CDATA taken off, in order; the text is walked once. */
function sections(text: string, tag: string): readonly string[] {
  const found: string[] = [];
  const close = `</${tag}>`;
  const open = `<${tag}`;
  for (let at = text.indexOf(open); at >= 0 && found.length < MOST_RECORDS;) {
    const isTag = /[\s>/]/.test(text[at + open.length] ?? '');
    const inner = isTag ? text.indexOf('>', at) : -1;
    const end = inner < 0 ? -1 : text.indexOf(close, inner);
    if (isTag && end < 0) break;
    if (isTag) found.push(uncovered(text.slice(inner + 1, end)));
    at = text.indexOf(open, isTag ? end + close.length : at + open.length);
  }
  return found;
}

function uncovered(text: string): string {
  const open = text.indexOf('<![CDATA[');
  if (open < 0) return text.trim();
  const end = text.lastIndexOf(']]>');
  return text.slice(open + 9, end < open ? undefined : end).trim();
}

const number = (text: string | undefined): number => {
  const value = Number(text?.trim() ?? '');
  return Number.isInteger(value) && value >= 0 && value < 1_000_000 ? value : 0;
};

const unescaped = (href: string): string => href.replaceAll('&amp;', '&');

/** Addresses inside `<nextgroup>`: the one the page itself would ask next. */
const nextGroups = (text: string): readonly string[] =>
  sections(text, 'nextgroup').flatMap((part) => {
    const href = /href\s{0,5}=\s{0,5}["']?([^"'\s>]{1,2000})/i.exec(part)?.[1];
    return href === undefined ? [] : [unescaped(href)];
  });

const asked =
  /["']?\b(col|appid|webid|path|columnid|sourceContentType|unitid|webname|permissiontype)\b["']?\s{0,5}:\s{0,5}(?:"([^"]{0,200})"|'([^']{0,200})'|(\d{1,12}))/g;
const proxy = /["'(\s=]([^"'\s(=]{0,200}dataproxy\.jsp)/;
const perPageIn = /["']?perPage["']?\s{0,5}:\s{0,5}["']?(\d{1,4})/i;
const totalIn = /["']?totalRecord["']?\s{0,5}:\s{0,5}["']?(\d{1,7})/i;

/** Groups by start and end record, as the page's own jpage call would ask them; empty without such a call. */
function proxyGroups(script: string, text: string, rows: number): readonly string[] {
  const address = proxy.exec(script)?.[1];
  const total = number(sections(text, 'totalrecord')[0]) || number(totalIn.exec(script)?.[1]);
  if (address === undefined || rows === 0 || total <= rows) return [];
  const perPage = number(perPageIn.exec(script)?.[1]) || Math.max(1, Math.round(rows / 3));
  const given = [...script.matchAll(asked)].map(
    ([, key, a, b, c]) => `${key}=${encodeURIComponent(a ?? b ?? c ?? '')}`,
  );
  const groups: string[] = [];
  for (let start = rows + 1; start <= total && groups.length < 1000; start += rows)
    groups.push(
      `${address}?startrecord=${start}&endrecord=${Math.min(total, start + rows - 1)}&perpage=${perPage}&${[...new Set(given)].join('&')}`,
    );
  return groups;
}

/**
 * Hanweb's list: rows as CDATA records of a data island or of an answer of `dataproxy.jsp`. `script` is the inline
 * script around it, '' for an answer. Further groups come from `nextgroup`, else from the numbers of the pager call.
 */
export function readDatastore(text: string, script: string): ListRead {
  const rows = sections(text, 'record').flatMap((record): readonly ListRow[] => {
    const row = recordRow(record);
    return row === undefined ? [] : [row];
  });
  const next = nextGroups(text);
  return {
    via: rows.length > 0 ? 'datastore' : '',
    rows,
    pagers: next.length > 0 ? next : proxyGroups(script, text, rows.length),
  };
}
