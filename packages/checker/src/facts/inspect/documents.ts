import { subtractPeriod, type Day } from '@gongkai/model';
import { publishedOf } from '../dates/published.ts';
import { readDate } from '../dates/read-date.ts';
import { isFileUrl, listedDocuments, type ListedItem } from '../documents/items.ts';
import lexicon from '../documents/lexicon.json' with { type: 'json' };
import { awaitsLinks } from '../documents/awaited-links.ts';
import { articleLinks, type ArticleLink } from '../documents/links.ts';
import { documentNumbers } from '../documents/numbers.ts';
import { isInterpretationTitle, mayInterpret, needsNoInterpretation } from '../documents/titles.ts';
import type { Seen } from './answer.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { bodyChars } from './body-chars.ts';
import { labelled } from './labelled.ts';
import type { PageText } from './page-text.ts';
import { sampled } from './sampled.ts';

/** `own` when it may be this document's: its title names no other. */
export interface InterpretationLink extends ArticleLink {
  readonly own: boolean;
}

/** What the page of a policy document says. */
export interface DocumentFact {
  readonly title: string;
  /** With the year in its brackets, '' when it has none. */
  readonly number: string;
  readonly issuer: string;
  readonly index: string;
  /** What it calls its openness, '' when it does not. */
  readonly attribute: string;
  readonly validity: string;
  readonly formed?: Day;
  readonly published?: Day;
  readonly publishedFrom: string;
  /** It carries the words that it is openly issued. */
  readonly openMark: boolean;
  /** Its text is in a file, the page only leads to it. */
  readonly fileOnly: boolean;
  /** Nobody has to interpret such a document. */
  readonly needsNoInterpretation: boolean;
  /** Links of the article and beside it that lead to an interpretation. */
  readonly interpretations: readonly InterpretationLink[];
  /** A script may still write links to related pages. */
  readonly awaitsLinks?: true;
}

const SAMPLE = 20;
/** Older documents are taken only when there are not enough younger ones. */
const RECENT = 'P2Y';
const openMark = new RegExp(lexicon.openMark);
const notOpenMark = new RegExp(lexicon.notOpenMark);
const isOpen = new RegExp(lexicon.open);
/** Less text than this beside a file is a cover, not a document. */
const COVER = 300;
/** Less than this is no text at all. */
const LINE = 60;

/** Official documents that call themselves open, or do not say: those that must carry the words. */
export const owesMark = ({ number, attribute }: DocumentFact): boolean =>
  number !== '' && (attribute === '' || isOpen.test(attribute));

/**
 * True when the page leads to its own interpretation.
 *
 * @param proven addresses of interpretations that are known to be its own, whatever they are called
 */
export const leadsToOwn = ({ interpretations }: DocumentFact, proven: readonly string[] = []): boolean =>
  interpretations.some(({ own, url }) => own || proven.includes(url));

export const documents: Inspection<DocumentFact> = {
  id: 'documents',
  version: 5,
  rendered: true,
  choose(source) {
    const all = [...listedDocuments(source).documents.values()];
    const since = subtractPeriod(source.asOf, RECENT);
    const isRecent = ({ day }: ListedItem): boolean => day === undefined || day >= since;
    const byUrl = ({ url }: ListedItem): string => url;
    const recent = sampled(source.seed, all.filter(isRecent), SAMPLE, byUrl);
    const older = sampled(
      source.seed,
      all.filter((one) => !isRecent(one)),
      SAMPLE - recent.length,
      byUrl,
    );
    return [...recent, ...older].map(({ url, title, day }): Subject => ({ key: url, url, data: { title, day } }));
  },
  read: (seen: Seen, { data }, source) => ({
    ...readDocument(seen.page, seen.url, data as ListedItem, source),
    ...(awaitsLinks(seen) && { awaitsLinks: true as const }),
  }),
  outcome: (fact) =>
    [
      owesMark(fact) && !fact.openMark ? 'no-open-mark' : '',
      !fact.needsNoInterpretation && !leadsToOwn(fact) ? 'no-interpretation-link' : '',
    ]
      .filter((word) => word !== '')
      .join('+'),
};

function readDocument(page: PageText | undefined, url: string, item: ListedItem, source: InspectSource): DocumentFact {
  const { labels } = lexicon;
  const value = (names: readonly string[]): string =>
    page === undefined ? '' : (labelled(page, names) ?? '').slice(0, 80);
  const title = titleOf(page, item.title);
  const published = page === undefined ? undefined : publishedOf(page.scan, url, source.asOf);
  const formed = readDate(value(labels.formed), source.asOf);
  const said = page?.blocks.filter(({ hidden, region }) => !hidden && region !== 'nav') ?? [];
  const saysClosed = said
    .map(({ text }) => notOpenMark.exec(text.replace(/\s/g, ''))?.[0] ?? '')
    .find((mark) => mark !== '');
  const { interpretations: known, columnKeys } = listedDocuments(source);
  const links = page === undefined ? [] : articleLinks(page, columnKeys);
  const files = page?.links.some(({ url: to, region }) => region === 'main' && isFileUrl(to)) === true;
  return {
    title,
    number: numberOf(page, value(labels.number)),
    issuer: value(labels.issuer),
    index: value(labels.index),
    // what the document says of itself goes before what its page calls it
    attribute: saysClosed || value(labels.attribute),
    validity: value(labels.validity),
    ...(formed.ok && formed.form === 'full' && { formed: formed.day }),
    ...(published ? { published: published.day } : item.day && { published: item.day }),
    publishedFrom: published?.source ?? (item.day === undefined ? '' : 'row'),
    openMark: said.some(({ text }) => openMark.test(text.replace(/\s/g, ''))),
    fileOnly: (files && (page?.scan.mainChars ?? 0) < COVER) || isScan(page, title),
    needsNoInterpretation: needsNoInterpretation(title),
    interpretations: links
      .filter(({ url: to, text }) => known.has(to) || isInterpretationTitle(text))
      .slice(0, 20)
      .map((link) => ({ ...link, own: mayInterpret(title, known.get(link.url)?.title ?? link.text) })),
  };
}

/** True when pictures or a frame stand where the text should: they hide it as a file does. */
const isScan = (page: PageText | undefined, title: string): boolean =>
  page !== undefined && page.scan.mainMedia > 0 && bodyChars(page, title) < LINE;

/** The number under its label; else one that stands in a line of its own above or in the text's head. */
function numberOf(page: PageText | undefined, labelledNumber: string): string {
  const named = documentNumbers(labelledNumber).at(0);
  if (named !== undefined || page === undefined) return named ?? '';
  for (const { text, region } of page.blocks.slice(0, 400)) {
    if (region === 'nav' || region === 'foot' || text.length > 40) continue;
    const [alone] = documentNumbers(text);
    if (alone !== undefined && text.length - alone.length < 8) return alone;
  }
  return '';
}

/** The article's own title where it has one; a list may cut it. */
export function titleOf(page: PageText | undefined, listed: string): string {
  const own = page?.scan.metas['articletitle'] ?? '';
  return [own, page?.scan.h1 ?? '', listed].find((title) => title.length >= 6) ?? listed;
}
