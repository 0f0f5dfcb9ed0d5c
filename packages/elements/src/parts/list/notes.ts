import { say, type Words } from '@gongkai/model';
import type { Listing, Note } from './listing.ts';
import type { Reader } from './loaded.ts';

const words = {
  partRows: {
    zh: '有 {count} 条数据无法读取，未列出（第 {which} 条）',
    en: '{count} rows could not be read and are left out (no. {which})',
  },
  partPages: {
    zh: '第 {page} 页起的数据未能读取，以下仅为前 {count} 条',
    en: 'The data from page {page} on could not be read; these are the first {count} rows only',
  },
  mostPages: {
    zh: '数据较多，以下为前 {count} 条；搜索时由平台在全部数据中查找',
    en: 'There are more; these are the first {count}. A search looks through all of them',
  },
  morePages: { zh: '正在读取其余数据…', en: 'Reading the rest…' },
  unfilled: { zh: '“{column}”有 {count} 项未填写', en: '“{column}” is not filled in for {count} items' },
} satisfies Readonly<Record<string, Words>>;

/** What is to be said about data that are not all there: pages and rows that could not be read, fields left empty. */
export function notesOf(
  { locale, flaws, pages }: Reader,
  { entries, unfilled }: Pick<Listing, 'entries' | 'unfilled'>,
): readonly Note[] {
  const notes: Note[] = [];
  const count = entries.length;
  if (pages === 'some') notes.push({ kind: 'info', text: words.morePages[locale] });
  if (pages === 'most') notes.push({ kind: 'info', text: say(words.mostPages, locale, { count }) });
  if (typeof pages === 'number')
    notes.push({ kind: 'warn', text: say(words.partPages, locale, { page: pages, count }) });
  const broken = [...new Set(flaws.flatMap(({ at }) => /^\/items\/(\d+)/.exec(at)?.[1] ?? []))].map(
    (row) => Number(row) + 1,
  );
  const which = `${broken.slice(0, 10).join(', ')}${broken.length > 10 ? ' \u2026' : ''}`;
  if (broken.length > 0)
    notes.push({ kind: 'warn', text: say(words.partRows, locale, { count: broken.length, which }) });
  for (const { label, count: empty } of unfilled)
    notes.push({ kind: 'editors', text: say(words.unfilled, locale, { column: label, count: empty }) });
  return notes;
}
