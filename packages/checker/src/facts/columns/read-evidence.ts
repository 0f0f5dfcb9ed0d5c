import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { isDay, reasons, type Day, type Observation, type Reason, type Site } from '@gongkai/model';
import { ofReadByWord } from '../lists/read-by.ts';
import type { ColumnEvidence, RowEvidence } from './evidence.ts';
import { gatherEvidence, type BlockRecord, type PageRecord, type PageSource } from './gather.ts';
import { openStored, type Stored } from './stored.ts';

const isReason = (text: string): text is Reason => Object.hasOwn(reasons, text);

/** 2000-01-01T08:00:00+08:00 for an instant in ms. */
const chinaTime = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const dayOrNothing = (value: unknown): { readonly day?: Day } => (isDay(value) ? { day: value } : {});

/** The crawl's own look at a page: the first answer to its address. */
function firstLooks(db: DatabaseSync): (id: number) => Omit<Observation, 'outcome'> | undefined {
  const first = db.prepare(
    "SELECT at, status, evidence FROM fetch WHERE url = ? AND method <> 'HEAD' ORDER BY id LIMIT 1",
  );
  return (id) => {
    const look = first.get(id);
    if (look === undefined) return undefined;
    const { at, status, evidence } = look;
    return {
      at: chinaTime(Number(at)),
      via: 'http',
      status: Number(status),
      ...(evidence === null ? {} : { evidence: String(evidence) }),
    };
  };
}

/** All looks at columns after the first. */
export function laterLooks(db: DatabaseSync): ReadonlyMap<string, readonly Observation[]> {
  const looks = new Map<string, Observation[]>();
  const sql =
    "SELECT subject, body FROM observation WHERE subject LIKE 'column:%' OR subject LIKE 'column-class:%' ORDER BY subject, n";
  for (const { subject, body } of db.prepare(sql).iterate()) {
    const known = looks.get(String(subject)) ?? [];
    known.push(JSON.parse(String(body)) as Observation);
    looks.set(String(subject), known);
  }
  return looks;
}

function* trailsOf(
  db: DatabaseSync,
  stored: Stored,
): Generator<PageSource['trails'] extends Iterable<infer T> ? T : never> {
  for (const { url, metas, crumbs } of db.prepare('SELECT url, metas, crumbs FROM page ORDER BY url').iterate()) {
    const address = stored.address(Number(url));
    if (stored.isGone(Number(url)) || stored.isApart(Number(url))) continue;
    const columnName = stored.metas(String(metas))['columnname'] ?? '';
    yield { url: address, trail: stored.trail(String(crumbs), address), columnName };
  }
}

function* blocksOf(db: DatabaseSync, stored: Stored, home: number): Generator<BlockRecord> {
  const sql =
    'SELECT b.region, b.links, COUNT(*) AS pages, MAX(pb.page = ?) AS home FROM block b JOIN page_block pb ON pb.block = b.id WHERE pb.page NOT IN (SELECT id FROM url WHERE own & 4) GROUP BY b.id ORDER BY b.id';
  for (const { region, links, pages, home: onHome } of db.prepare(sql).iterate(home))
    yield {
      region: String(region),
      links: stored.links(String(links), ''),
      pages: Number(pages),
      onHome: onHome === 1,
    };
}

/** Pages that only the sitemap names: what they are called, and where. */
const namedPages = (db: DatabaseSync): PageSource['named'] =>
  db
    .prepare(
      `SELECT u.canon, p.title, p.h1, p.metas FROM page p JOIN url u ON u.id = p.url
       WHERE (u.own & 4) <> 0 AND u.state = 1 AND u.kind <> 'soft-404' ORDER BY u.canon`,
    )
    .all()
    .map(({ canon, title, h1, metas }) => ({
      url: String(canon),
      title: String(title),
      h1: String(h1),
      columnName: String((JSON.parse(String(metas)) as Record<string, string>)['columnname'] ?? ''), // written by the crawl
    }));

/** A sequence that starts anew each time it is read. */
const again = <T>(start: () => Iterator<T>): Iterable<T> => ({ [Symbol.iterator]: start });

/** The run's pages as column inference asks for them. Reads only; the database may be in use. */
export function storedPages(db: DatabaseSync, site: Pick<Site, 'name'>, home: string): PageSource {
  const stored = openStored(db);
  const homeId = stored.find(home) ?? 0;
  const looks = firstLooks(db);
  const onePage = db.prepare(
    'SELECT title, h1, metas, crumbs, read_by, links, main_chars, says_empty, published, rows FROM page WHERE url = ?',
  );
  const itsItems = db.prepare(
    'SELECT i.url, i.title, i.day, p.published, p.published_from FROM item i LEFT JOIN page p ON p.url = i.url AND i.day IS NULL WHERE i.page = ? ORDER BY i.pos',
  );
  const itsDay = db.prepare('SELECT published FROM page WHERE url = ?');
  itsItems.setReturnArrays(true); // rows of lists are the bulk of what is read
  const oneDay = (value: unknown): unknown => (typeof value === 'string' ? stored.once(value) : value);
  const rowsOf = (id: number): readonly RowEvidence[] =>
    (itsItems.all(id) as unknown as SQLOutputValue[][]).map(([url, title, day, published, from]) => ({
      url: stored.address(Number(url)),
      title: stored.once(String(title)),
      source: day === null ? stored.once(String(from ?? '')) : 'row',
      ...dayOrNothing(oneDay(day ?? published)),
    }));
  const pageOf = (id: number, url: string): PageRecord | undefined => {
    const row = onePage.get(id);
    if (stored.isGone(id)) return undefined;
    const rows = row?.['rows'] === 0 ? [] : rowsOf(id);
    if (row === undefined && rows.length === 0) return undefined;
    const text = (name: string): string => stored.once(String(row?.[name] ?? ''));
    const published = row?.['published'];
    return {
      url,
      title: text('title'),
      h1: text('h1'),
      metas: stored.metas(String(row?.['metas'] ?? '')),
      trail: stored.trail(String(row?.['crumbs'] ?? ''), url),
      rows,
      ...ofReadByWord(text('read_by')),
      links: stored.links(String(row?.['links'] ?? ''), url),
      mainChars: Number(row?.['main_chars'] ?? 0),
      saysEmpty: text('says_empty'),
      ...(isDay(published) ? { published } : {}),
      look: { at: '', via: 'http', ...looks(id), outcome: '', url },
    };
  };
  return {
    home: stored.address(homeId) || home,
    siteName: site.name,
    trails: again(() => trailsOf(db, stored)),
    blocks: again(() => blocksOf(db, stored, homeId)),
    page(url) {
      const id = stored.find(url);
      return id === undefined ? undefined : pageOf(id, url);
    },
    publishedOf(url) {
      const id = stored.find(url);
      const day = id === undefined || stored.isGone(id) ? undefined : itsDay.get(id)?.['published'];
      return isDay(day) ? day : undefined;
    },
    whyUnread(url) {
      const id = stored.find(url);
      if (id === undefined) return undefined;
      const kind = stored.kind(id);
      if (isReason(kind)) return kind;
      return stored.isGone(id) ? 'site.unreachable' : 'tool.budget';
    },
    looks: laterLooks(db),
    named: namedPages(db),
  };
}

/** What the store of a run knows about columns, gathered for {@link inferColumns}. */
export const readEvidence = (db: DatabaseSync, site: Pick<Site, 'name'>, home: string): ColumnEvidence =>
  gatherEvidence(storedPages(db, site, home));
