import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { names } from './folder.ts';

/** Which addresses a run got an answer from, or a failure; nothing in its folder is written. Closed by `close`. */
export interface Asked {
  has(url: string): boolean;
  close(): void;
}

export function askedIn(dir: string): Asked {
  const file = join(dir, names.database);
  if (!existsSync(file)) return { has: () => false, close: () => undefined };
  const db = new DatabaseSync(file, { readOnly: true });
  const find = db.prepare('SELECT 1 FROM url WHERE canon = ? AND state BETWEEN 1 AND 3 LIMIT 1');
  return { has: (url) => find.get(url) !== undefined, close: () => db.close() };
}
