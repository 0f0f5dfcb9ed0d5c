/** The run's database. Instants are ms UTC, civil days `YYYY-MM-DD`. A newer file than this is refused. */
export const SCHEMA_VERSION = 2;

/** One statement a table; addresses are interned once in `url` and meant by their id everywhere else. */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- every address met; own: 1 of the site, 2 a file by what loads it, 4 no link leads there, only the sitemap names it; state: 0 known, 1 answered, 2 redirected, 3 failed, 4 left out (reason says why)
CREATE TABLE url (id INTEGER PRIMARY KEY, canon TEXT NOT NULL, level INTEGER NOT NULL, own INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0, kind TEXT NOT NULL DEFAULT '', target INTEGER) STRICT;

-- one row an answer; n counts the looks at one address
CREATE TABLE fetch (id INTEGER PRIMARY KEY, url INTEGER NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL, method TEXT NOT NULL,
  status INTEGER NOT NULL, error TEXT, location TEXT, bytes INTEGER NOT NULL, ctype TEXT, ms INTEGER NOT NULL,
  evidence TEXT, ttfb INTEGER) STRICT;

CREATE INDEX fetch_url ON fetch (url);

-- an HTML page that was read. metas, crumbs: JSON. links: JSON, flat [url, kind, text, …] of what is not in a block
CREATE TABLE page (url INTEGER PRIMARY KEY, title TEXT NOT NULL, h1 TEXT NOT NULL, lang TEXT NOT NULL, charset TEXT NOT NULL,
  metas TEXT NOT NULL, crumbs TEXT NOT NULL, published TEXT, published_from TEXT, rows INTEGER NOT NULL, read_by TEXT NOT NULL,
  text_chars INTEGER NOT NULL, main_chars INTEGER NOT NULL, says_empty TEXT NOT NULL, skeleton BLOB, cluster INTEGER,
  sha TEXT, links TEXT NOT NULL, forms TEXT NOT NULL DEFAULT '', blocks TEXT NOT NULL DEFAULT '[]') STRICT;

-- equal runs of chrome links (navigation, header, footer, side) are stored once
CREATE TABLE block (id INTEGER PRIMARY KEY, region TEXT NOT NULL, links TEXT NOT NULL) STRICT;
-- which blocks a page has stands in its own row: a table of pairs was as many writes as all other tables together
CREATE VIEW page_block AS SELECT p.url AS page, j.value AS block FROM page p, json_each(p.blocks) j;

-- rows of lists, in page order; via: rows datastore json pager render
CREATE TABLE item (page INTEGER NOT NULL, pos INTEGER NOT NULL, url INTEGER NOT NULL, title TEXT NOT NULL, day TEXT, via TEXT NOT NULL,
  PRIMARY KEY (page, pos)) STRICT, WITHOUT ROWID;

-- one look at one subject; JSON of model's Observation
CREATE TABLE observation (id INTEGER PRIMARY KEY, subject TEXT NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX observation_subject ON observation (subject, n);

-- what a stage found, as JSON of the facts' own shapes, so that scoring needs no network: columns, search, renders
CREATE TABLE fact (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;

CREATE TABLE trap (pattern TEXT PRIMARY KEY, pages INTEGER NOT NULL, example TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE event (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, stage TEXT NOT NULL, level TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
`;

/** What turns a database of an earlier version into one of the next: step `n` leads from version `n` to `n + 1`. */
export const steps: Readonly<Record<number, string>> = { 1: 'ALTER TABLE fetch ADD COLUMN ttfb INTEGER;' };
