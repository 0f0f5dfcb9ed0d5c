import type { DatabaseSync } from 'node:sqlite';
import type { Store } from './open.ts';

/** What stages found, to be read only. */
export interface FactReader {
  /** Bodies of one kind by ascending key; those whose key begins with `prefix` when one is given. */
  all(kind: string, prefix?: string): unknown[];
  /** Bodies of one kind by their keys. */
  keyed(kind: string): ReadonlyMap<string, unknown>;
  get(kind: string, key: string): unknown;
  has(kind: string, key: string): boolean;
}

/** What a stage found, as JSON under a kind and a key, so that scoring needs no network. */
export interface FactRows extends FactReader {
  put(kind: string, key: string, body: unknown): void;
}

export function factRows(store: Store): FactRows {
  const insert = store.db.prepare('INSERT OR REPLACE INTO fact (kind, key, body) VALUES (?, ?, ?)');
  return {
    ...factReader(store.db),
    put: (kind, key, body) => store.write(() => insert.run(kind, key, JSON.stringify(body))),
  };
}

export function factReader(db: DatabaseSync): FactReader {
  const read = db.prepare('SELECT key, body FROM fact WHERE kind = ? ORDER BY key');
  const one = db.prepare('SELECT body FROM fact WHERE kind = ? AND key = ?');
  const parse = (body: unknown): unknown => JSON.parse(String(body)) as unknown;
  return {
    all: (kind, prefix = '') =>
      read
        .all(kind)
        .filter(({ key }) => String(key).startsWith(prefix))
        .map(({ body }) => parse(body)),
    keyed: (kind) => new Map(read.all(kind).map(({ key, body }) => [String(key), parse(body)])),
    get(kind, key) {
      const row = one.get(kind, key);
      return row === undefined ? undefined : parse(row.body);
    },
    has: (kind, key) => one.get(kind, key) !== undefined,
  };
}
