import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { names } from './folder.ts';

/**
 * Where a run looked more closely than to ask: addresses by the need that drew them as a sample (`inspect:…`, `render`,
 * `view:…`). What was drawn and could not be read is not among them. Nothing in the folder is written.
 */
export type Sampled = ReadonlyMap<string, ReadonlySet<string>>;

interface Look {
  readonly reason?: string;
  readonly page?: string;
}

export function sampledIn(dir: string): Sampled {
  const file = join(dir, names.database);
  const all = new Map<string, Set<string>>();
  if (!existsSync(file)) return all;
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT key, body FROM fact WHERE kind = ? ORDER BY key');
  const rowsOf = (kind: string): (readonly [key: string, body: unknown])[] =>
    rows.all(kind).map(({ key, body }) => [String(key), JSON.parse(String(body))]);
  const add = (need: string, url: string): void => {
    const known = all.get(need);
    if (known === undefined) all.set(need, new Set([url]));
    else known.add(url);
  };
  const looksOf = (kind: string): (readonly [key: string, look: Look])[] =>
    rowsOf(kind).map(([key, body]) => [key, body as Look]); // every kind of look is written with these two or without
  for (const [id, body] of rowsOf('inspect-subjects')) {
    const read = new Set(looksOf(`inspect:${id}`).flatMap(([key, { reason }]) => (reason ? [] : [afterSpace(key)])));
    const { subjects } = body as { readonly subjects: readonly { readonly key: string; readonly url: string }[] }; // written by storedLooks
    for (const { key, url } of subjects) if (read.has(key)) add(`inspect:${id}`, url);
  }
  for (const [, { page, reason }] of looksOf('axe')) if (page && !reason) add('render', page);
  for (const [key, { page, reason }] of looksOf('trial'))
    if (page && !reason) add(`view:${afterSpace(key).split(' ')[0]}`, page);
  db.close();
  return all;
}

const afterSpace = (key: string): string => key.slice(key.indexOf(' ') + 1);
