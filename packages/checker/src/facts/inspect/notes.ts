import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { isDay, type Day } from '@gongkai/model';
import type { PageNote } from './inspection.ts';

/** What the crawl noted of the pages it read. */
export interface Notes {
  /** All of them, in the order they were met. */
  all(): Iterable<PageNote>;
  of(url: string): PageNote | undefined;
}

// the order of Row
const columns =
  'u.canon, p.title, p.h1, p.published, p.published_from, p.metas, p.crumbs, p.text_chars, p.main_chars, p.rows';
type Row = readonly SQLOutputValue[];
/** So many are kept in memory once read: a dozen inspections choose among all pages. */
const KEPT = 5000;

/**
 * Notes out of a run's store. Reads only.
 *
 * @param there `FROM page p JOIN url u …` of the pages that are there
 */
export function pageNotes(db: DatabaseSync, there: string): Notes {
  const everything = db.prepare(`SELECT ${columns} ${there} ORDER BY p.url`);
  everything.setReturnArrays(true);
  const one = db.prepare(`SELECT ${columns} ${there} AND p.url = ?`);
  one.setReturnArrays(true);
  const rows = (): Iterable<Row> => everything.iterate() as unknown as Iterable<Row>; // as asked for above
  let kept: readonly PageNote[] | undefined;
  const count = Number(db.prepare(`SELECT COUNT(*) AS n ${there}`).get()?.n ?? 0);
  // no index leads from an address to its row, and choices ask for hundreds
  let ids: ReadonlyMap<string, number> | undefined;
  const idOf = (url: string): number | undefined =>
    (ids ??= new Map(
      db
        .prepare(`SELECT u.canon, u.id ${there}`)
        .all()
        .map(({ canon, id }) => [String(canon), Number(id)]),
    )).get(url);
  function* read(): Iterable<PageNote> {
    for (const row of rows()) yield new Note(row);
  }
  return {
    all: () => (count > KEPT ? read() : (kept ??= [...read()])),
    of(url) {
      const id = idOf(url);
      const row = id === undefined ? undefined : (one.get(id) as unknown as Row | undefined);
      return row === undefined ? undefined : new Note(row);
    },
  };
}

/** A row; what is written in it as JSON is unpacked for those who ask. */
class Note implements PageNote {
  readonly url: string;
  readonly title: string;
  readonly h1: string;
  readonly published?: Day;
  readonly publishedFrom: string;
  readonly textChars: number;
  readonly mainChars: number;
  readonly rows: number;
  readonly #metas: string;
  readonly #crumbs: string;
  #trail: readonly string[] | undefined;

  constructor([url, title, h1, published, from, metas, crumbs, textChars, mainChars, rows]: Row) {
    const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');
    this.url = text(url);
    this.title = text(title);
    this.h1 = text(h1);
    if (isDay(published)) this.published = published;
    this.publishedFrom = text(from);
    this.textChars = Number(textChars);
    this.mainChars = Number(mainChars);
    this.rows = Number(rows);
    this.#metas = text(metas);
    this.#crumbs = text(crumbs);
  }

  get metas(): PageNote['metas'] {
    return JSON.parse(this.#metas || '{}') as Record<string, string>; // written by the crawl's own reading
  }

  get trail(): readonly string[] {
    return (this.#trail ??= trailOf(this.#crumbs));
  }
}

function trailOf(crumbs: string): readonly string[] {
  const steps: unknown = JSON.parse(crumbs || '[]');
  return Array.isArray(steps) ? steps.map((step) => textOf(step)) : [];
}

const textOf = (step: unknown): string =>
  typeof step === 'object' && step !== null && 'text' in step && typeof step.text === 'string' ? step.text : '';
