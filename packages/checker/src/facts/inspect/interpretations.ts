import { firstYear, workingDaysBetween } from '@gongkai/calendar';
import {
  addPeriod,
  subtractPeriod,
  type Day,
  type InterpretationElement,
  type InterpretationForm,
} from '@gongkai/model';
import { publishedOf } from '../dates/published.ts';
import { awaitsLinks } from '../documents/awaited-links.ts';
import { elementsIn, formsOf, picturesOf, recordedForms } from '../documents/forms.ts';
import { isOwnPage, listedDocuments, type ListedItem } from '../documents/items.ts';
import { articleLinks } from '../documents/links.ts';
import { documentNumbers, mentions } from '../documents/numbers.ts';
import { ALIKE, containment } from '../documents/titles.ts';
import { decodePage } from '../scan/charset.ts';
import type { Seen } from './answer.ts';
import { documents, titleOf } from './documents.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { sampled } from './sampled.ts';

/** How an interpretation and a document are known to belong together; only links prove that one leads to the other. */
export type Edge = 'forward' | 'back' | 'number' | 'title';

/** A document this page interprets. */
export interface Pairing {
  readonly document: string;
  readonly edges: readonly Edge[];
  /** Working days from the document's publication to this one's, 0 when earlier; absent when a day is not known. */
  readonly workingDays?: number;
}

/** True when the two belong together beyond doubt: a link forward alone may be one of many. */
export const isProven = ({ edges }: Pairing): boolean => edges.some((edge) => edge !== 'forward');

/** What the page of an interpretation says. */
export interface InterpretationFact {
  readonly title: string;
  readonly published?: Day;
  readonly publishedFrom: string;
  readonly pairs: readonly Pairing[];
  readonly elements: readonly InterpretationElement[];
  readonly forms: readonly InterpretationForm[];
  /** Pictures that may be charts. */
  readonly pictures: number;
  /** Visible characters of its main part. */
  readonly chars: number;
  /** A script may still write links to related pages. */
  readonly awaitsLinks?: true;
}

/** A sampled document as a candidate's page is compared with it. */
interface Candidate {
  readonly url: string;
  readonly title: string;
  readonly number: string;
  readonly published?: Day;
  /** The document's page leads here; `own`: and the link may be meant so. */
  readonly leadsHere: '' | 'own' | 'other';
}

interface Choice extends ListedItem {
  /** One of the seeded sample, judged for what it says; the others are only looked at for what they interpret. */
  readonly isSampled: boolean;
  readonly candidates: readonly Candidate[];
}

const SAMPLE = 20;
const MOST = 200;
/** Interpretations of a document come about this long before and after it. */
const BEFORE = 'P10D';
const AFTER = 'P60D';

export const interpretations: Inspection<InterpretationFact> = {
  id: 'interpretations',
  version: 3,
  after: ['documents'],
  rendered: true,
  choose(source) {
    const { interpretations: listed } = listedDocuments(source);
    const known = source.factsOf(documents);
    const candidatesOf = (item: ListedItem): readonly Candidate[] =>
      known.flatMap(({ subject, fact }) => {
        const { title, number, published } = fact;
        const link = fact.interpretations.find(({ url }) => url === item.url);
        const leadsHere = link === undefined ? '' : link.own ? 'own' : 'other';
        const may = leadsHere !== '' || containment(title, item.title) >= ALIKE || isNear(published, item.day);
        return may ? [{ url: subject.url, title, number, leadsHere, ...(published && { published }) }] : [];
      });
    const all = new Map(listed);
    for (const { fact } of known)
      for (const { url, text } of fact.interpretations)
        if (isOwnPage(source, url) && !all.has(url)) all.set(url, { url, title: text });
    const sample = new Set(sampled(source.seed, listed.values(), SAMPLE, ({ url }) => url).map(({ url }) => url));
    const choices = [...all.values()]
      .map((item): Choice => ({ ...item, isSampled: sample.has(item.url), candidates: candidatesOf(item) }))
      .filter(({ isSampled, candidates }) => isSampled || candidates.length > 0);
    return sampled(source.seed, choices, MOST, ({ url }) => url).map((choice): Subject => ({
      key: choice.url,
      url: choice.url,
      data: choice,
    }));
  },
  read: (seen, { data }, source) => readInterpretation(seen, data as Choice, source), // this inspection's own choice
  outcome(fact, { data }) {
    const { isSampled } = data as Choice;
    const late = Math.max(0, ...fact.pairs.map(({ workingDays = 0 }) => workingDays));
    return [
      fact.pairs.some((pair) => isProven(pair) && !pair.edges.includes('back')) ? 'no-document-link' : '',
      late > 0 ? `after-${late}` : '',
      isSampled && fact.elements.length < 9 ? `elements-${fact.elements.length}` : '',
      isSampled && fact.forms.every((form) => form === 'text') ? 'text-only' : '',
    ]
      .filter((word) => word !== '')
      .join('+');
  },
};

const isNear = (document: Day | undefined, item: Day | undefined): boolean =>
  document !== undefined &&
  item !== undefined &&
  item >= subtractPeriod(document, BEFORE) &&
  item <= addPeriod(document, AFTER);

function readInterpretation(seen: Seen, choice: Choice, source: InspectSource): InterpretationFact {
  const { page, url } = seen;
  const title = titleOf(page, choice.title);
  const found = page === undefined ? undefined : publishedOf(page.scan, url, source.asOf);
  const published = found?.day ?? choice.day;
  const links = page === undefined ? [] : articleLinks(page, listedDocuments(source).columnKeys);
  const numbers = page === undefined ? [] : documentNumbers(`${title}\n${page.text}`);
  const pairs = choice.candidates.flatMap((candidate): Pairing[] => {
    const edges: Edge[] = [];
    if (links.some((link) => link.url === candidate.url)) edges.push('back');
    if (mentions(numbers, candidate.number)) edges.push('number');
    if (containment(candidate.title, title) >= ALIKE) edges.push('title');
    if (candidate.leadsHere === 'own' || (candidate.leadsHere === 'other' && edges.length > 0))
      edges.unshift('forward');
    if (edges.length === 0) return [];
    const days = published && candidate.published ? workingDays(candidate.published, published) : undefined;
    return [{ document: candidate.url, edges, ...(days !== undefined && { workingDays: days }) }];
  });
  return {
    title,
    ...(published && { published }),
    publishedFrom: found?.source ?? (choice.day === undefined ? '' : 'row'),
    pairs,
    elements: page === undefined ? [] : elementsIn(page),
    forms: page === undefined ? [] : [...new Set([...formsOf(page, title), ...recordedForms(htmlOf(seen))])],
    pictures: page === undefined ? 0 : picturesOf(page),
    chars: page?.text.replace(/\s/g, '').length ?? 0,
    ...(awaitsLinks(seen) && { awaitsLinks: true }),
  };
}

const htmlOf = ({ bytes, contentType }: Seen): string => decodePage(bytes, contentType).html;

/** Undefined outside the years whose holidays are known. */
function workingDays(from: Day, to: Day): number | undefined {
  if (to <= from) return 0;
  if (Number(from.slice(0, 4)) < firstYear) return undefined;
  const { count, provisional } = workingDaysBetween(from, to);
  return provisional ? undefined : count;
}

/** True for one of the seeded sample. */
export const isSampledInterpretation = ({ data }: Subject): boolean => (data as Choice).isSampled;

/** True for a page that may interpret this document. */
export const isCandidateOf = ({ data }: Subject, document: string): boolean =>
  (data as Choice).candidates.some(({ url }) => url === document);
