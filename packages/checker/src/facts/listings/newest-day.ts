import type { Day } from '@gongkai/model';
import { publishedOf } from '../dates/published.ts';
import { readDate } from '../dates/read-date.ts';
import { labelled } from '../inspect/labelled.ts';
import type { PageText } from '../inspect/page-text.ts';
import lexicon from './lexicon.json' with { type: 'json' };

const plain = (text: string): string => text.replace(/\s/g, '');
const changed: ReadonlySet<string> = new Set(lexicon.changed);

const dayIn = (text: string, asOf: Day): Day | undefined => {
  const read = readDate(text, asOf);
  return read.ok && read.form === 'full' && read.day <= asOf ? read.day : undefined;
};

/** The newest day that a column of changes names. */
export function newestChange(tables: readonly (readonly (readonly string[])[])[], asOf: Day): Day | undefined {
  const days: Day[] = [];
  for (const rows of tables) {
    const head = rows.findIndex((row) => row.some((cell) => changed.has(plain(cell))));
    const columns = (rows[head] ?? []).flatMap((cell, at) => (changed.has(plain(cell)) ? [at] : []));
    for (const row of head < 0 ? [] : rows.slice(head + 1))
      for (const at of columns) {
        const day = dayIn(row[at] ?? '', asOf);
        if (day !== undefined) days.push(day);
      }
  }
  return days.toSorted().at(-1);
}

const outside: ReadonlySet<string> = new Set(['nav', 'foot', 'side']);

/** The newest day a page tells of its list: a change of an item, a label 更新日期, the page's own day of publication. */
export function newestDay(page: PageText, asOf: Day): Day | undefined {
  // the site has days of its own around the list
  const isOwn = ({ region }: { readonly region: string }): boolean => !outside.has(region);
  const own = { ...page, blocks: page.blocks.filter(isOwn), tables: page.tables.filter(isOwn) };
  const label = labelled(own, lexicon.changed);
  const days = [
    newestChange(
      own.tables.map(({ rows }) => rows),
      asOf,
    ),
    label === undefined ? undefined : dayIn(label, asOf),
    publishedOf(page.scan, page.url, asOf)?.day,
  ];
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}
