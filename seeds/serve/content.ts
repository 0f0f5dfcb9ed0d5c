import { readFileSync } from 'node:fs';

/** A file that hangs on an article; `gone` files are linked and answer 404. */
export interface Attachment {
  readonly file: string;
  readonly gone?: boolean;
}

/** What an article has besides title and day. */
interface Extras {
  readonly attach?: readonly (string | Attachment)[];
  /** `column/index` of the article it belongs with: a policy and its interpretation. */
  readonly see?: string;
  /** Document number; makes it a document with a head table. */
  readonly no?: string;
  /** A document without the words that it is openly issued. */
  readonly unmarked?: boolean;
  readonly image?: boolean;
  /** Day on which the message of this answer was sent; two or three days before when absent. */
  readonly asked?: string;
  /** A table under the text, its heading first. */
  readonly rows?: readonly (readonly string[])[];
  readonly links?: readonly { readonly text: string; readonly href: string }[];
}

interface RawColumn {
  readonly id: string;
  readonly in?: string;
  readonly name: string;
  readonly path: string;
  readonly class: string;
  readonly form: 'list' | 'page' | 'section';
  readonly kind?: string;
  readonly on?: string;
  readonly text?: readonly string[];
  readonly attach?: readonly (string | Attachment)[];
  readonly catalogue?: boolean;
  readonly items?: readonly (readonly [on: string, title: string, extras?: Extras])[];
}

/** What `seeds/sites/<id>/content.json` holds: one department, its columns and articles, newest first. */
interface Content {
  readonly name: string;
  readonly short: string;
  readonly county: string;
  readonly domain: string;
  readonly idCode: string;
  readonly docMark: string;
  readonly phone: string;
  readonly address: string;
  readonly icp: string;
  readonly police: string;
  readonly columns: readonly RawColumn[];
}

export interface Article {
  readonly column: Column;
  /** Unique in the site, counts up with the day: a content system's record number. */
  readonly number: number;
  readonly index: number;
  readonly on: string;
  readonly title: string;
  readonly extras: Extras;
}

export interface Column extends Omit<RawColumn, 'in' | 'items'> {
  readonly parent: Column | undefined;
  readonly children: readonly Column[];
  readonly items: readonly Article[];
}

/** One department with its tree of columns, ready to be printed. */
export interface Department extends Omit<Content, 'columns'> {
  readonly id: string;
  /** Every column, parents before children. */
  readonly columns: readonly Column[];
  /** Columns of the main navigation. */
  readonly top: readonly Column[];
  readonly articles: readonly Article[];
  column(id: string): Column;
}

const FIRST_NUMBER = 31_000;

/** Reads `seeds/sites/<id>/content.json` and ties columns, parents and articles together. */
export function readDepartment(id: string): Department {
  const file = new URL(`../sites/${id}/content.json`, import.meta.url);
  const { columns: raw, ...rest }: Content = JSON.parse(readFileSync(file, 'utf8'));
  const columns: (Column & { children: Column[]; items: Article[] })[] = [];
  const column = (wanted: string) => {
    const found = columns.find((one) => one.id === wanted);
    if (!found) throw new Error(`seeds/sites/${id}/content.json: no column ${wanted}`);
    return found;
  };
  for (const { in: parentId, items, ...own } of raw) {
    const parent = parentId === undefined ? undefined : column(parentId);
    const made = { ...own, parent, children: [], items: [] as Article[] };
    columns.push(made);
    parent?.children.push(made);
    (items ?? []).forEach(([on, title, extras = {}], index) =>
      made.items.push({ column: made, number: 0, index, on, title, extras }),
    );
  }
  const articles = columns.flatMap(({ items }) => items).sort((a, b) => a.on.localeCompare(b.on));
  articles.forEach((article, rank) => Object.assign(article, { number: FIRST_NUMBER + rank * 7 }));
  return { ...rest, id, columns, top: columns.filter(({ parent }) => !parent), articles, column };
}

/** The article `column/index` means. */
export function articleAt(department: Department, place: string): Article {
  const [id = '', index = ''] = place.split('/');
  const article = department.column(id).items[Number(index)];
  if (!article) throw new Error(`${department.id}: no article ${place}`);
  return article;
}
