import { daysBetween, type Day } from '@gongkai/model';
import { saidDays } from '../dates/published.ts';
import { readDate } from '../dates/read-date.ts';
import { isFileUrl, isOwnPage } from '../documents/items.ts';
import lexicon from '../documents/lexicon.json' with { type: 'json' };
import { decodePage } from '../scan/charset.ts';
import type { Seen } from './answer.ts';
import type { Inspection, InspectSource, PageNote, Subject } from './inspection.ts';
import { bodyChars } from './body-chars.ts';
import { labelled } from './labelled.ts';
import { mayBeWritten, namesMedia } from './written.ts';
import { sampled } from './sampled.ts';

/** What is looked for on the page of an article. */
export interface ArticleFact {
  readonly title: string;
  /** Visible characters of the text under the title; what a template writes round it is left out. */
  readonly bodyChars: number;
  /** Images, players, frames and files in the main part. */
  readonly media: number;
  /** The day it was published, by each source that says so. */
  readonly days: readonly { readonly source: string; readonly day: Day }[];
  /** Days between the earliest and the latest of them. */
  readonly apart: number;
  /** No text was met, and a script of the page may still write it. */
  readonly scripted?: true;
}

interface Choice {
  readonly title: string;
  /** The day its list shows. */
  readonly day?: Day;
  /** Articles of the site that were read. */
  readonly of: number;
  /** Taken for its dates; the others for their length. */
  readonly forDates: boolean;
}

/** Pages with less in their main part may have no body. */
const SHORT = 300;
const MOST_SHORT = 40;
const MOST_APART = 20;
const SAMPLE = 20;
/** A body begins here. */
const EMPTY = 20;
const APART = 2;

export const hasNoBody = ({ bodyChars, media }: ArticleFact): boolean => bodyChars < EMPTY && media === 0;
export const isContradicted = ({ apart }: ArticleFact): boolean => apart >= APART;

/** True for one that was taken for its dates, not only because it is short. */
export const isTakenForDates = ({ data }: Subject): boolean => (data as Choice).forDates;

export const articles: Inspection<ArticleFact> = {
  id: 'articles',
  version: 2,
  rendered: true,
  choose(source) {
    const listed = listedArticles(source);
    const notes = [...source.pages()].filter(({ url }) => listed.has(url));
    const byUrl = ({ url }: PageNote): string => url;
    const short = notes.filter(({ mainChars }) => mainChars < SHORT);
    const apart = notes.filter((note) => isApart(listed.get(note.url)?.day, note));
    const forDates = new Map(
      [...sampled(source.seed, apart, MOST_APART, byUrl), ...sampled(source.seed, notes, SAMPLE, byUrl)].map((note) => [
        note.url,
        note,
      ]),
    );
    const all = new Map([
      ...sampled(source.seed, short, MOST_SHORT, byUrl).map((note) => [note.url, note] as const),
      ...forDates,
    ]);
    return [...all.keys()].map((url): Subject => {
      const { title = '', day } = listed.get(url) ?? {};
      const data: Choice = { title, ...(day && { day }), of: notes.length, forDates: forDates.has(url) };
      return { key: url, url, data };
    });
  },
  read: (seen: Seen, { data }, source) => readArticle(seen, data as Choice, source.asOf), // this inspection's own choice
  outcome: (fact) =>
    [hasNoBody(fact) ? 'empty-body' : '', isContradicted(fact) ? `dates-apart-${fact.apart}` : '']
      .filter((word) => word !== '')
      .join('+'),
};

interface Listed {
  readonly title: string;
  readonly day?: Day;
}

/** What the lists of the site show as its own pages, each under the first list that dates it. */
function listedArticles(source: InspectSource): ReadonlyMap<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const column of source.columns) {
    if (column.form === 'page') continue;
    for (const { url, title, day, source: from } of source.itemsOf(column.url)) {
      const known = listed.get(url);
      if (known?.day !== undefined || !isOwnPage(source, url)) continue;
      listed.set(url, { title, ...(day && from === 'row' && { day }) });
    }
  }
  return listed;
}

const isApart = (listed: Day | undefined, { published, publishedFrom }: PageNote): boolean =>
  listed !== undefined &&
  published !== undefined &&
  publishedFrom !== 'url' &&
  publishedFrom !== 'text' &&
  Math.abs(daysBetween(listed, published)) >= APART;

function readArticle(seen: Seen, { title, day }: Choice, asOf: Day): ArticleFact {
  const { page } = seen;
  if (page === undefined) return { title, bodyChars: EMPTY, media: 1, days: [], apart: 0 }; // a file, or nothing to read
  const said = saidDays(page.scan, asOf).map((one) => ({ source: one.source, day: one.day }));
  const formed = readDate((labelled(page, lexicon.labels.formed) ?? '').slice(0, 40), asOf);
  // lists of documents often show the day they were formed
  const isFormed = formed.ok && formed.day === day;
  const days = [...said, ...(day === undefined || isFormed ? [] : [{ source: 'row', day }])];
  const sorted = days.map((one) => one.day).toSorted();
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  const chars = bodyChars(page, title);
  const { html } = chars < EMPTY ? decodePage(seen.bytes, seen.contentType) : { html: '' };
  const media =
    page.scan.mainMedia +
    page.links.filter(({ url, region }) => region === 'main' && isFileUrl(url)).length +
    (namesMedia(html) ? 1 : 0);
  return {
    title: page.scan.metas['articletitle'] || page.scan.h1 || title,
    bodyChars: chars,
    media,
    days,
    apart: first === undefined || last === undefined ? 0 : daysBetween(first, last),
    ...(chars < EMPTY && media === 0 && mayBeWritten(html) && { scripted: true }),
  };
}
