import { labelled } from '../inspect/labelled.ts';
import type { PageText } from '../inspect/page-text.ts';
import { documentFieldOf, owedOfDocument, type DocumentField } from './fields.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { readListing } from './read-listing.ts';

/** What the directory 政府信息公开目录 says of documents (条例 第十二条). */
export interface DirectoryFact {
  readonly title: string;
  /** Rows of a table that is a directory, each with what it leaves out. */
  readonly rows: readonly { readonly key: string; readonly name: string; readonly gaps: readonly DocumentField[] }[];
  /** What the page of one document leaves out in its head; undefined for a directory. */
  readonly gaps?: readonly DocumentField[];
}

const LEAST = 3;
const MOST = 1000;

const anything = /[\p{L}\p{N}]/u;
const number = /^.{0,60}$(?<=\d.{0,60})/;
const valueOf: Readonly<Record<DocumentField, RegExp>> = {
  index: number,
  title: anything,
  abstract: anything,
  formed: /\d/,
};
const otherLabel = /^[\p{Script=Han}\s]{2,10}[:\uff1a]/u;

const gapsIn = (has: (field: DocumentField) => boolean): readonly DocumentField[] =>
  owedOfDocument.filter((field) => !has(field));

/** Reads a page as a directory: the first of its tables that lists documents. No rows when there is none. */
export function directoryFact({ scan, tables }: PageText): DirectoryFact {
  const listing = tables
    .map(({ rows }) => readListing(rows, documentFieldOf, LEAST))
    .find((found) => found !== undefined && found.rows.length > 1);
  return {
    title: scan.h1 || scan.title,
    rows: (listing?.rows ?? []).slice(0, MOST).map(({ cells }, at) => {
      const { title: name = '' } = cells;
      return { key: `${at + 1} ${name}`, name, gaps: gapsIn((field) => cells[field] !== undefined) };
    }),
  };
}

/** Reads a page as one document with the labels of its head. */
export function documentFact(page: PageText): DirectoryFact {
  const title = page.scan.metas['articletitle'] || page.scan.h1 || page.scan.title;
  const isSaid = (field: DocumentField): boolean => {
    if (field === 'title' && title !== '') return true;
    const value = labelled(page, lexicon[field]);
    // behind a label left empty comes the next one, or the text
    return value !== undefined && valueOf[field].test(value) && !otherLabel.test(value);
  };
  return { title, rows: [], gaps: gapsIn(isSaid) };
}
