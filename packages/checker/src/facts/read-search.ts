import type { DatabaseSync } from 'node:sqlite';
import type { SearchFacts } from './search.ts';

/** What came of the search test; undefined when it was not made. What no second look confirmed is open in it. */
export function readSearch(db: DatabaseSync): SearchFacts | undefined {
  const row = db.prepare("SELECT body FROM fact WHERE kind = 'search' AND key = 'facts'").get();
  return row === undefined ? undefined : (JSON.parse(String(row.body)) as SearchFacts);
}
