import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { names } from './folder.ts';

/**
 * Where a run looked more closely than to ask: by the need that drew samples (`inspect:…`, `render`, `view:…`) the addresses,
 * each with what was read there where something in it could cost points, else ''. What was drawn and could not be read is not
 * among them. Nothing in the folder is written.
 */
export type Sampled = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Look {
  readonly reason?: string;
  readonly page?: string;
  readonly outcome?: string;
  readonly fact?: unknown;
}

export function sampledIn(dir: string): Sampled {
  const file = join(dir, names.database);
  const all = new Map<string, Map<string, string>>();
  if (!existsSync(file)) return all;
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT key, body FROM fact WHERE kind = ? ORDER BY key');
  const rowsOf = (kind: string): (readonly [key: string, body: unknown])[] =>
    rows.all(kind).map(({ key, body }) => [String(key), JSON.parse(String(body))]);
  const add = (need: string, url: string, read = ''): void => {
    const known = all.get(need);
    if (known === undefined) all.set(need, new Map([[url, read]]));
    else known.set(url, read);
  };
  const looksOf = (kind: string): (readonly [key: string, look: Look])[] =>
    rowsOf(kind).map(([key, body]) => [key, body as Look]); // every kind of look has these, or lacks them
  for (const [id, body] of rowsOf('inspect-subjects')) {
    const read = new Map<string, string>(); // the last look counts, and they come by their rounds
    for (const [key, { reason, outcome = '', fact }] of looksOf(`inspect:${id}`))
      if (!reason) read.set(afterSpace(key), outcome === '' ? '' : JSON.stringify([outcome, fact]));
    const { subjects } = body as { readonly subjects: readonly { readonly key: string; readonly url: string }[] }; // written by storedLooks
    for (const { key, url } of subjects) {
      const found = read.get(key);
      if (found !== undefined) add(`inspect:${id}`, url, found);
    }
  }
  for (const [, { page, reason }] of looksOf('axe')) if (page && !reason) add('render', page);
  for (const [key, { page, reason }] of looksOf('trial'))
    if (page && !reason) add(`view:${afterSpace(key).split(' ')[0]}`, page);
  db.close();
  return all;
}

const afterSpace = (key: string): string => key.slice(key.indexOf(' ') + 1);
