import { say, type Day, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../views/markup.ts';
import { url } from '../views/url.ts';
import { rowsTable } from './table.ts';

/** Something a department still lacks, as its register tells it. */
export interface Lack {
  readonly words: Words;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly href: string;
  readonly departmentId: string;
  readonly dueOn?: Day;
  readonly isLate: boolean;
}

const words = {
  caption: { zh: '需要补齐的', en: 'What is lacking' },
  what: { zh: '内容', en: 'What' },
  whose: { zh: '单位', en: 'Department' },
  due: { zh: '期限', en: 'Due' },
  late: { zh: '已逾期', en: 'Late' },
  none: { zh: '没有缺项', en: 'Nothing is lacking' },
} satisfies Record<string, Words>;

/** Values that all of them share; the others differ from department to department. */
function shared(all: readonly Lack[]): Readonly<Record<string, string | number>> {
  const [first, ...rest] = all;
  const entries = Object.entries(first?.values ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [name, rest.every(({ values }) => values?.[name] === value) ? value : '…']),
  );
}

/** Where one department mends it, with the numbers that are its own. */
function place(lack: Lack, name: string, common: Readonly<Record<string, string | number>>): Markup {
  const own = Object.entries(lack.values ?? {}).filter(([key]) => common[key] === '…');
  return html`<a href="${url(lack.href)}">${name}</a
    >${own.length === 0 ? '' : ` (${own.map(([, value]) => value).join('/')})`}`;
}

/** What is lacking: late first, then by day; what several departments lack alike stands in one row. */
export function gapsList(gaps: readonly Lack[], names: ReadonlyMap<string, string>, locale: Locale): Markup {
  const groups = Map.groupBy(
    gaps,
    ({ words: text, dueOn = '', isLate }) => `${isLate ? 0 : 1} ${dueOn || '9999'} ${text.zh}`,
  );
  const rows = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return rowsTable({
    caption: words.caption[locale],
    heads: [words.what, words.whose, words.due].map((text) => text[locale]),
    rows: rows.flatMap(([, all]) => {
      const [first] = all;
      if (!first) return [];
      const common = shared(all);
      const mark = locale === 'zh' ? '\u3001' : ', ';
      return [
        [
          say(first.words, locale, common),
          html`${all.map((lack, at) => html`${at > 0 ? mark : ''}${place(lack, names.get(lack.departmentId) ?? '', common)}`)}`,
          html`<span class="day">${first.dueOn ?? ''}</span
            >${first.isLate ? html` <strong class="late">${words.late[locale]}</strong>` : ''}`,
        ],
      ];
    }),
    empty: words.none[locale],
  });
}
