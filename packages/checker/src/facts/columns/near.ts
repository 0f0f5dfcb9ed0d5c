import type { ColumnEvidence } from './evidence.ts';
import type { Namer } from './names.ts';
import roots from './near.json' with { type: 'json' };

const patterns: readonly (readonly [key: string, root: RegExp])[] = Object.entries(roots).map(([key, root]) => [
  key,
  new RegExp(root),
]);

/** Longer than this is the title of an article. */
const LONGEST = 12;

/** A name on the site that no class knows, and where it leads. */
export interface NearName {
  readonly text: string;
  readonly url: string;
}

/**
 * For each class the first name on the site that no class knows and that speaks of the same thing: a list of names is never
 * whole, and a column by a name of its own is there all the same.
 */
export function nearNames(
  { links, steps, labels, ends, pages, home }: ColumnEvidence,
  reader: Namer,
): ReadonlyMap<string, NearName> {
  const seen = new Set<string>();
  const found = new Map<string, NearName>();
  const take = (raw: string, url: string): void => {
    const text = raw.trim();
    if (text.length > LONGEST || seen.has(text)) return;
    seen.add(text);
    if (!reader.couldName(text) || reader.classOf(text) !== undefined) return;
    for (const [key, root] of patterns) if (!found.has(key) && root.test(text)) found.set(key, { text, url });
  };
  for (const { text, url } of [...links, ...steps, ...labels]) take(text, url);
  for (const text of ends) take(text, home);
  for (const { columnName, h1, url } of pages.values()) for (const text of [columnName, h1]) take(text, url);
  return found;
}
