import type { Day } from '@gongkai/model';
import { listRows } from '../inspect/list-rows.ts';
import type { PageText, Table, TextLink } from '../inspect/page-text.ts';
import { dayIn, daysOf, messageState, type Message } from './message.ts';
import words from './message-words.json' with { type: 'json' };
import { figuresOn, saysStatistics } from './statistics.ts';

/** A list of messages and answers, first page. */
export interface MessageList {
  readonly rows: readonly Message[];
  /** Newest day beside a row or of an answer: the list's last sign of life. */
  readonly newest?: Day;
  /** Numbers received and answered stand on the page. */
  readonly statistics: boolean;
  /** Pages that by their names hold such numbers. */
  readonly statisticsAt: readonly string[];
  /** It says that answers are shown to the writer only. */
  readonly private: boolean;
  /** Its rows come by a mechanism that was not read, '' when all was. */
  readonly unread: string;
  /** Rows that bear a day. */
  readonly dated: number;
  /** A library that draws charts is loaded: figures may stand in a picture of a script. */
  readonly charts: boolean;
}

const MOST_ROWS = 60;
const chart = /echarts|highcharts|chart\b|g2plot|antv/i;

const hides = new RegExp(words.private);
const statisticsLink = new RegExp(words.statisticsLink);
const statisticsTitle = new RegExp(words.statisticsTitle);

const bare = (text: string): string => text.replace(/[\s:\uff1a]+/g, '');
const columnOf = (head: readonly string[], names: readonly string[]): number =>
  head.findIndex((cell) => names.includes(bare(cell)));

/** Messages of a table whose headings name a title and a time or a state. */
function inTable({ rows, heads }: Table, links: readonly TextLink[], asOf: Day): readonly Message[] {
  const at = Math.max(0, heads - 1);
  const head = rows[at] ?? [];
  const title = columnOf(head, words.title);
  const asked = columnOf(head, words.asked);
  const answered = columnOf(head, words.answered);
  const state = columnOf(head, words.status);
  if (title < 0 || (asked < 0 && answered < 0 && state < 0)) return [];
  return rows.slice(at + 1).flatMap((row): readonly Message[] => {
    const name = row[title] ?? '';
    if (name === '') return [];
    const days = daysOf(dayIn(row[asked], asOf), dayIn(row[answered], asOf));
    const said = state < 0 ? 'unknown' : messageState(row[state] ?? '');
    return [
      {
        title: name,
        url:
          links.find((link) => link.text === name || (link.text.length > 5 && name.startsWith(link.text)))?.url ?? '',
        ...days,
        state: days.answered === undefined ? said : 'answered',
      },
    ];
  });
}

/** Rows of a list whose text tells their state: `[已答复] 关于…  2026-10-30`. */ // basis: row as written
function inList(page: PageText): readonly Message[] {
  const { blocks, scan } = page;
  return scan.rows
    .filter(({ region }) => region === 'main')
    .flatMap(({ title, href }): readonly Message[] => {
      const whole = blocks.find(({ text }) => text.includes(title) && text.length < title.length + 80);
      const state = whole === undefined ? 'unknown' : messageState(whole.text.replace(title, ' '));
      const url = URL.canParse(href, page.url) ? new URL(href, page.url).href : '';
      return [{ title, url, state }];
    });
}

export function readMessageList(page: PageText, asOf: Day): MessageList {
  const tabled = page.tables.flatMap((table) => inTable(table, page.links, asOf));
  const list = listRows(page, asOf);
  const listed = tabled.length > 0 ? tabled : inList(page);
  const days = [...list.rows.flatMap(({ day }) => day ?? []), ...tabled.flatMap(({ answered }) => answered ?? [])];
  const newest = days.toSorted().at(-1);
  return {
    rows: listed.slice(0, MOST_ROWS),
    ...(newest === undefined ? {} : { newest }),
    statistics: saysStatistics(figuresOn(page)),
    statisticsAt: page.links
      .filter(
        ({ text, region, hidden }) =>
          !hidden && region !== 'foot' && (statisticsLink.test(bare(text)) || statisticsTitle.test(text)),
      )
      .map(({ url }) => url)
      .slice(0, 5),
    private: hides.test(page.text),
    unread: list.unread,
    dated: list.rows.filter(({ day }) => day !== undefined).length,
    charts: page.scan.links.some(({ kind, href }) => kind === 'js' && chart.test(href)),
  };
}
