import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '@gongkai/model';

/** What a visit of a home page came to. `void` says nothing: our own line, or a wall that keeps programs out. */
export interface Visit {
  /** ms UTC. */
  readonly at: number;
  readonly outcome: 'open' | 'failed' | 'void';
  /** HTTP status, `timeout`, `dns` …; for `void` why. */
  readonly detail: string;
  readonly ms: number;
  /** From where it was made, when a watch is kept from several places; absent for the only one. */
  readonly vantage?: string;
}

export interface Watched {
  readonly url: string;
  readonly name: string;
}

/** The folder of a watch: which sites are watched, and every visit. Visits are only ever added. */
export interface WatchFolder {
  readonly sites: readonly Watched[];
  /** False when it is watched already. */
  add(site: Watched): boolean;
  /** Visits of one site from an instant on, in order. */
  visits(url: string, since: number): readonly Visit[];
  keep(url: string, visit: Visit): void;
  /** Takes in what another place saw of the same sites; what is known already is not kept twice. Gives how many were new. */
  join(other: WatchFolder, vantage: string): number;
  /** Addresses that tell whether our own line is well. */
  readonly references: readonly string[];
  addReference(url: string): void;
  close(): void;
}

const VERSION = 2;
const file = 'watch.sqlite';
const schema = `
CREATE TABLE site (url TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE reference (url TEXT PRIMARY KEY) STRICT;
CREATE TABLE visit (id INTEGER PRIMARY KEY, site TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL,
  ms INTEGER NOT NULL, vantage TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX visit_site ON visit (site, at);`;
const fromFirst = "ALTER TABLE visit ADD COLUMN vantage TEXT NOT NULL DEFAULT '';";

export const holdsWatch = (dir: string): boolean => existsSync(join(dir, file));

/** Opens the folder of a watch, making it when it is new. Several processes may hold it; a kill loses one visit at most. */
export function openWatch(dir: string): WatchFolder {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dir, file));
  // in WAL a kill loses nothing that was kept, without waiting for the disk at each visit
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;');
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version > VERSION) {
    db.close();
    throw new Fault('watch.newer', `${join(dir, file)} was made by a newer version`);
  }
  if (version < VERSION)
    db.exec(`BEGIN; ${version === 0 ? schema : fromFirst} PRAGMA user_version=${VERSION}; COMMIT;`);
  const visits = db.prepare(
    'SELECT at, outcome, detail, ms, vantage FROM visit WHERE site = ? AND at >= ? ORDER BY at, id',
  );
  const insert = db.prepare('INSERT INTO visit (site, at, outcome, detail, ms, vantage) VALUES (?, ?, ?, ?, ?, ?)');
  const has = db.prepare('SELECT 1 FROM visit WHERE site = ? AND at = ? AND vantage = ?');
  const keep = (url: string, { at, outcome, detail, ms, vantage = '' }: Visit): void =>
    void insert.run(url, at, outcome, detail, ms, vantage);
  const folder: WatchFolder = {
    get sites() {
      const rows = db.prepare('SELECT url, name FROM site ORDER BY url').all();
      return rows.map(({ url, name }) => ({ url: String(url), name: String(name) }));
    },
    get references() {
      return db
        .prepare('SELECT url FROM reference ORDER BY url')
        .all()
        .map(({ url }) => String(url));
    },
    add: ({ url, name }) =>
      Number(db.prepare('INSERT OR IGNORE INTO site (url, name) VALUES (?, ?)').run(url, name).changes) > 0,
    addReference: (url) => void db.prepare('INSERT OR IGNORE INTO reference (url) VALUES (?)').run(url),
    visits: (url, since) =>
      visits.all(url, since).map(({ at, outcome, detail, ms, vantage }) => ({
        at: Number(at),
        outcome: outcome === 'open' || outcome === 'failed' ? outcome : 'void',
        detail: String(detail),
        ms: Number(ms),
        ...(vantage !== '' && { vantage: String(vantage) }),
      })),
    keep,
    join(other, vantage) {
      let taken = 0;
      db.exec('BEGIN');
      for (const { url } of folder.sites)
        for (const visit of other.visits(url, 0)) {
          const from = visit.vantage ?? vantage;
          if (has.get(url, visit.at, from) !== undefined) continue;
          keep(url, { ...visit, vantage: from });
          taken += 1;
        }
      db.exec('COMMIT');
      return taken;
    },
    close: () => db.close(),
  };
  return folder;
}
