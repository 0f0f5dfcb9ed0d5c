import type { DatabaseSync } from 'node:sqlite';
import type { Day, OwedColumn, Site } from '@gongkai/model';
import type { ColumnFact } from '../columns/column.ts';
import type { ColumnEvidence, RowEvidence } from '../columns/evidence.ts';
import type { CrawlFacts } from '../crawl.ts';
import { readLoads } from '../links/loads.ts';
import { readSearch } from '../read-search.ts';
import type { InspectSource } from './inspection.ts';
import { pageNotes } from './notes.ts';

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

// a page that answers with an error in words is none
const there = "FROM page p JOIN url u ON u.id = p.url WHERE u.state = 1 AND u.kind <> 'soft-404'";
const redirecting = `SELECT u.canon AS url, t.canon AS "to" FROM url u JOIN url t ON t.id = u.target
  WHERE u.state = 2 AND u.own & 1 = 1 AND u.canon LIKE '%?%' ORDER BY u.canon`;

/** A run's store as inspections ask it. Reads only. */
export function readSource(input: SourceInput): InspectSource {
  const { db, evidence, site, asOf, seed, crawl, owed, itemsOf, factsOf, asked } = input;
  const notes = pageNotes(db, there);
  const search = readSearch(db);
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
    pages: () => notes.all(),
    page: (url) => notes.of(url),
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
