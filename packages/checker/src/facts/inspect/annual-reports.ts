import {
  cellRelations,
  printedAttachment,
  printedCells,
  readCells,
  reportYear,
  sectionsOf,
  type AnnualReport,
  type CellKey,
  type Day,
} from '@gongkai/model';
import { publishedOf } from '../dates/published.ts';
import { bareName } from '../columns/names.ts';
import type { ListRow } from '../lists/list-read.ts';
import { rowsOf } from '../lists/rows-of.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import type { PageText } from './page-text.ts';

/** An annual report as its page prints it. */
export interface AnnualPage {
  readonly year: number;
  readonly title: string;
  readonly publishedOn?: Day;
  /** Where the day stands; `''` when there is none. */
  readonly publishedFrom: string;
  /** Numbers of the six parts that were met. */
  readonly sections: readonly number[];
  readonly form: '2021' | '2019';
  /** Rows of the table of requests that were met, of 25 or 23. */
  readonly requestRows: number;
  /** Rows whose name was met, with counts that could be read or without. */
  readonly namedRows: number;
  readonly hasRemedies: boolean;
  readonly hasDisclosed: boolean;
  readonly texts: Readonly<Partial<Record<CellKey, string>>>;
  readonly overview: string;
  readonly problems: string;
  readonly other: string;
  /** A file that may hold the report: then the page itself need not. */
  readonly file?: string;
  /** Pictures of its main part: what is written there is not read. */
  readonly pictures?: number;
  readonly chars: number;
}

/** What the list of reports names, on the page itself. */
export interface AnnualList {
  readonly years: readonly number[];
  /** Its rows come in a way that was not read: it may name more. */
  readonly unread?: true;
}

export type AnnualFact = { readonly report: AnnualPage } | { readonly list: AnnualList };

/** A report that was met in a list, or the list. */
export interface AnnualSubject {
  readonly role: 'report' | 'list';
  readonly year: number;
}
export const annualSubject = ({ data }: Subject): AnnualSubject => data as AnnualSubject; // written by choose below

const MOST_TEXT = 6000;
const LONGEST_NAME = 60;
const A_YEAR = 2;
const SECTIONS = 6;
/** Of the form of 2019; that of 2021 has two more. */
const FEWEST_ROWS = 23;
/** Reports in the site's column, newest first; of a year with many organs the site's own, at most two. */
function reportsOf(source: InspectSource): readonly Subject[] {
  const columns = source.columns.filter((column) => column.class === 'foi.annual');
  const own = bareName(source.site.name);
  const byYear = new Map<number, { url: string; title: string }[]>();
  for (const { url } of columns)
    for (const item of source.itemsOf(url)) {
      const year = reportYear(item.title);
      const known = byYear.get(year) ?? [];
      if (year !== 0 && !known.some((one) => one.url === item.url)) byYear.set(year, [...known, item]);
    }
  const closeness = ({ title }: { readonly title: string }): number => (bareName(title).includes(own) ? 0 : 1);
  return [...byYear]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([year, items]) =>
      items
        .toSorted((a, b) => closeness(a) - closeness(b) || a.title.length - b.title.length || (a.url < b.url ? -1 : 1))
        .slice(0, items.some((item) => closeness(item) === 0) ? 1 : A_YEAR)
        .map(({ url }) => ({ key: url, url, data: { role: 'report', year } satisfies AnnualSubject })),
    );
}

/** Years that the page of a list names: by titles, cut or whole, or alone, where reports stand under their year. */
function yearsNamed({ links, blocks, scan }: PageText, rows: readonly ListRow[]): readonly number[] {
  const shown = blocks.filter(({ text }) => text.length <= LONGEST_NAME).map(({ text }) => text);
  const listed = [...links.map(({ text }) => text), ...rows.map(({ title }) => title)];
  const years = [...listed, ...shown, scan.title, scan.h1].map(
    (text) => Number(/^(20\d{2})(?:\u5e74\u5ea6?)?$/.exec(text.trim())?.[1] ?? 0) || reportYear(text),
  );
  return [...new Set(years)].filter((year) => year > 0).toSorted((a, b) => a - b);
}

export const annualReports: Inspection<AnnualFact> = {
  id: 'annual-reports',
  version: 4,
  choose: (source) => [
    ...source.columns
      .filter((column) => column.class === 'foi.annual')
      .map(({ url }) => ({ key: `list ${url}`, url, data: { role: 'list', year: 0 } satisfies AnnualSubject })),
    ...reportsOf(source),
  ],
  read({ page, bytes }, subject, { asOf }) {
    const { role, year } = annualSubject(subject);
    if (role === 'list') {
      if (page === undefined) return { list: { years: [] } };
      const { rows, unread } = rowsOf(page.scan);
      return { list: { years: yearsNamed(page, rows), ...(unread !== undefined && { unread: true }) } };
    }
    const none = {
      year,
      title: '',
      publishedFrom: '',
      sections: [],
      form: '2021',
      requestRows: 0,
      namedRows: 0,
    } as const;
    if (page === undefined)
      return {
        report: {
          ...none,
          hasRemedies: false,
          hasDisclosed: false,
          texts: {},
          overview: '',
          problems: '',
          other: '',
          chars: 0,
          ...(bytes.length > 0 && { file: subject.url }),
        },
      };
    const sections = sectionsOf(page.text);
    const published = publishedOf(page.scan, page.url, asOf);
    const part = (number: number): string => (sections.get(number) ?? '').slice(0, MOST_TEXT);
    const file = page.links.find(({ region, url }) => region === 'main' && printedAttachment.test(url))?.url;
    return {
      report: {
        year,
        title: page.scan.h1 || page.scan.title,
        publishedFrom: published?.source ?? '',
        sections: [...sections.keys()],
        ...printedCells(page.tables),
        overview: part(1),
        problems: part(5),
        other: part(6),
        chars: page.scan.mainChars,
        ...(page.scan.mainMedia > 0 && { pictures: page.scan.mainMedia }),
        ...(published && { publishedOn: published.day }),
        ...(file !== undefined && { file }),
      },
    };
  },
  outcome(fact) {
    if ('list' in fact) return `years:${fact.list.years.join()}${fact.list.unread ? ' unread' : ''}`; // which of them are owed is said by packs
    const { year, sections, requestRows, publishedOn = '' } = fact.report;
    const failing = cellRelations(reportOf(fact.report, '')).filter(({ level }) => level === 'error');
    const isWhole = sections.length === SECTIONS && requestRows >= FEWEST_ROWS && failing.length === 0;
    if (isWhole && publishedOn !== '' && publishedOn <= `${year + 1}-01-31`) return '';
    const cells = failing.map(({ relation, left, right }) => `${relation}:${left}/${right}`);
    return [sections.join(''), requestRows, publishedOn, ...cells].join(' ').slice(0, 300);
  },
};

/** The report in the model's own form: relations between its cells are told there. */
export const reportOf = (page: AnnualPage, organ: string): AnnualReport => ({
  year: page.year,
  organ,
  overview: page.overview,
  problems: page.problems,
  other: page.other,
  ...readCells((cell) => page.texts[cell]),
  ...(page.publishedOn && { publishedOn: page.publishedOn }),
});
