import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { isDay, type Day, type OwedColumn, type Site } from '@gongkai/model';
import type { ColumnFact } from '../columns/column.ts';
import type { ColumnEvidence, RowEvidence } from '../columns/evidence.ts';
import type { CrawlFacts } from '../crawl.ts';
import { readLoads } from '../links/loads.ts';
import { readSearch } from '../read-search.ts';
import type { InspectSource, PageNote } from './inspection.ts';

/** What a source is made of. */
export interface SourceInput {
  readonly db: DatabaseSync;
  readonly site: Site;
  readonly asOf: Day;
  readonly seed: string;
  readonly crawl: CrawlFacts;
  readonly owed: readonly OwedColumn[];
  readonly evidence: ColumnEvidence;
  readonly columns: readonly ColumnFact[];
  itemsOf(column: string): readonly RowEvidence[];
  factsOf: InspectSource['factsOf'];
  readonly asked: InspectSource['asked'];
}

const columns =
  'u.canon, p.title, p.h1, p.published, p.published_from, p.metas, p.crumbs, p.text_chars, p.main_chars, p.rows';
// a page that answers with an error in words is none
const there = "FROM page p JOIN url u ON u.id = p.url WHERE u.state = 1 AND u.kind <> 'soft-404'";
const redirecting = `SELECT u.canon AS url, t.canon AS "to" FROM url u JOIN url t ON t.id = u.target
  WHERE u.state = 2 AND u.own & 1 = 1 AND u.canon LIKE '%?%' ORDER BY u.canon`;

/** A run's store as inspections ask it. Reads only. */
export function readSource(input: SourceInput): InspectSource {
  const { db, evidence, site, asOf, seed, crawl, owed, itemsOf, factsOf, asked } = input;
  const all = db.prepare(`SELECT ${columns} ${there} ORDER BY p.url`);
  const search = readSearch(db);
  const one = db.prepare(`SELECT ${columns} ${there} AND p.url = ?`);
  // no index leads from an address to its row, and choices ask for hundreds
  let ids: ReadonlyMap<string, number> | undefined;
  const idOf = (url: string): number | undefined =>
    (ids ??= new Map(
      db
        .prepare(`SELECT u.canon, u.id ${there}`)
        .all()
        .map(({ canon, id }) => [String(canon), Number(id)]),
    )).get(url);
  const answered = db.prepare(
    `SELECT u.canon, (SELECT f.ctype FROM fetch f WHERE f.url = u.id ORDER BY f.id DESC LIMIT 1) AS ctype
     FROM url u WHERE u.state = 1 AND (u.own & 1) = 1 AND u.kind <> 'soft-404' ORDER BY u.id`,
  );
  const outbound = db.prepare('SELECT canon FROM url WHERE (own & 1) = 0 ORDER BY id');
  const suspects = db.prepare("SELECT key FROM fact WHERE kind = 'to-look-at' ORDER BY key");
  return {
    asked,
    *answered() {
      for (const { canon, ctype } of answered.iterate())
        yield { url: String(canon), contentType: ctype === null ? '' : String(ctype) };
    },
    *outbound() {
      for (const { canon } of outbound.iterate()) yield String(canon);
    },
    suspects: () => suspects.all().map(({ key }) => String(key)),
    site,
    asOf,
    seed,
    home: evidence.home,
    crawl,
    owed,
    columns: input.columns,
    itemsOf,
    links: evidence.links,
    *pages() {
      for (const row of all.iterate()) yield noteOf(row);
    },
    page(url) {
      const id = idOf(url);
      const row = id === undefined ? undefined : one.get(id);
      return row === undefined ? undefined : noteOf(row);
    },
    loads: (wanted) => readLoads(db, wanted),
    redirects: () =>
      db
        .prepare(redirecting)
        .all()
        .map(({ url, to }) => ({ url: String(url), to: String(to) })),
    ...(search && { search }),
    ...(evidence.sitemap && { sitemap: evidence.sitemap }),
    factsOf,
  };
}

function noteOf(row: Readonly<Record<string, SQLOutputValue>>): PageNote {
  const text = (name: string): string => String(row[name] ?? '');
  const published = row['published'];
  const crumbs: unknown = JSON.parse(text('crumbs') || '[]');
  return {
    url: text('canon'),
    title: text('title'),
    h1: text('h1'),
    ...(isDay(published) ? { published } : {}),
    publishedFrom: text('published_from'),
    metas: JSON.parse(text('metas') || '{}') as Record<string, string>, // written by the crawl's own reading
    trail: Array.isArray(crumbs) ? crumbs.map((step) => textOf(step)) : [],
    textChars: Number(row['text_chars']),
    mainChars: Number(row['main_chars']),
    rows: Number(row['rows']),
  };
}

const textOf = (step: unknown): string =>
  typeof step === 'object' && step !== null && 'text' in step && typeof step.text === 'string' ? step.text : '';
