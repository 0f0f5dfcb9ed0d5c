import { subtractPeriod, type Day, type Reason } from '@gongkai/model';
import { readMessageList, type MessageList } from '../interact/message-list.ts';
import { isPerfunctory, readMessage, type MessagePage } from '../interact/message.ts';
import words from '../interact/message-words.json' with { type: 'json' };
import { listedAs } from './consultations.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { sampled } from './sampled.ts';
import { mayStillWrite } from './written.ts';

/** A list of messages as it was looked at, with what the crawl knew of it. */
export interface MessagesFact extends MessageList {
  /** Items the crawl met in the column. */
  readonly items: number;
  /** The section round the columns: only its figures are of interest. */
  readonly isAround: boolean;
  /** What may hold more than was met: a frame, or a script on a page that no browser drew; '' when nothing may. */
  readonly more: '' | 'frame' | 'script';
}

/** Messages looked at on their own pages, by seed. */
const SAMPLE = 16;
const WAITING = 16;
const statistics = new RegExp(words.statisticsTitle);

const columnsOf = ({ columns }: InspectSource): InspectSource['columns'] =>
  columns.filter((column) => column.class === 'msg');

const newer = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** Lists of public messages: the columns' own pages. */
export const messageLists: Inspection<MessagesFact | null> = {
  id: 'messages',
  version: 2,
  rendered: true,
  choose: (source) => [
    // a section of interaction may hold the figures for all its columns
    ...source.columns
      .filter((column) => column.class === 'interact')
      .map(({ url }) => ({ key: url, url, data: { isAround: true } })),
    ...columnsOf(source).map(({ url, items }) => {
      const rows = source.itemsOf(url);
      const newest = rows.map(({ day }) => day).reduce(newer, undefined);
      const counted = rows.find(({ title }) => statistics.test(title))?.url;
      return {
        key: url,
        url,
        data: { items, ...(newest && { day: newest }), ...(counted !== undefined && { statistics: counted }) },
      };
    }),
  ],
  read(seen, subject, { asOf }) {
    const { page } = seen;
    if (page === undefined) return null;
    const read = readMessageList(page, asOf);
    const isFramed = page.links.some(({ kind, region, hidden }) => kind === 'frame' && region === 'main' && !hidden);
    const { day } = listedAs(subject);
    const known: unknown = Reflect.get(Object(subject.data), 'statistics');
    const items: unknown = Reflect.get(Object(subject.data), 'items');
    const newest = newer(read.newest, day);
    return {
      ...read,
      ...(newest === undefined ? {} : { newest }),
      statisticsAt: [...read.statisticsAt, ...(typeof known === 'string' ? [known] : [])],
      items: typeof items === 'number' ? items : 0,
      isAround: Reflect.get(Object(subject.data), 'isAround') === true,
      more: isFramed ? 'frame' : mayStillWrite(seen) ? 'script' : '',
    };
  },
  outcome(fact) {
    if (fact === null) return '';
    if (fact.isAround) return fact.statistics || fact.statisticsAt.length > 0 ? '' : 'no-statistics';
    const waiting = fact.rows.filter(({ state, asked }) => state === 'waiting' && asked !== undefined);
    return [
      fact.newest ?? 'undated',
      !fact.statistics && fact.statisticsAt.length === 0 && 'no-statistics',
      ...waiting.map(({ asked, title }) => `waiting:${asked} ${title.slice(0, 20)}`),
    ]
      .filter((part) => part !== false)
      .join(' ');
  },
};

/** Why what a list may hold beyond what was met cannot be said. */
export const moreBecause = ({ more }: MessagesFact): Reason =>
  more === 'frame' ? 'unsupported.format' : 'tool.no-browser';

function choosePages(source: InspectSource): readonly Subject[] {
  const since = subtractPeriod(source.asOf, 'P1Y');
  const items = columnsOf(source)
    .flatMap(({ url }) => source.itemsOf(url))
    .filter(({ day, title }) => (day === undefined || day >= since) && !statistics.test(title));
  const waiting = source
    .factsOf(messageLists)
    .flatMap(({ fact }) => (fact === null || fact.isAround ? [] : fact.rows))
    .filter(({ url, state }) => url !== '' && state === 'waiting')
    .slice(0, WAITING)
    .map(({ url, title, asked }) => ({ url, title, ...(asked === undefined ? {} : { asked }) }));
  const subjects = new Map<string, Subject>();
  for (const { url, title, asked } of waiting)
    subjects.set(url, { key: url, url, data: { title, waiting: true, ...(asked && { asked }) } });
  for (const { url, title, day } of sampled(source.seed, items, SAMPLE, (row) => row.url))
    if (!subjects.has(url)) subjects.set(url, { key: url, url, data: { title, ...(day && { day }) } });
  return [...subjects.values()];
}

/** Messages on their own pages: a sample of the year's, and those the lists show as waiting. */
export const messagePages: Inspection<MessagePage | null> = {
  id: 'message-pages',
  version: 1,
  after: ['messages'],
  rendered: true,
  choose: choosePages,
  read: ({ page }, subject, { asOf }) => (page === undefined ? null : readMessage(page, listedAs(subject).title, asOf)),
  outcome(fact) {
    if (fact === null) return '';
    const { asked, answered, state, answer } = fact;
    if (state === 'waiting') return `waiting:${asked ?? 'undated'}`;
    const took = asked !== undefined && answered !== undefined && subtractPeriod(answered, 'P5D') > asked;
    return took ? `asked:${asked} answered:${answered}` : isPerfunctory(answer) ? 'perfunctory' : '';
  },
};
