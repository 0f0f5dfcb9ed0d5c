import type { Entry } from './entry.ts';

/** Full-width and half-width, capital and small, with or without spaces: all the same to a reader. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The folded terms of a query: between spaces, none empty. */
const termsOf = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .map(fold)
    .filter((term) => term !== '');

/** True for each row that fits; the empty query fits all. */
export type Search = (query: string) => (row: number) => boolean;

/** True for a query that may be pinyin initials: one latin term of 2 to 8 letters. */
export function isInitials(query: string): boolean {
  const terms = termsOf(query);
  return terms.length === 1 && /^[a-z]{2,8}$/.test(terms[0] ?? '');
}

/**
 * Folds the rows once. A row fits when every term is contained in one of its texts, so it finds what plain `includes`
 * finds. With `initialsOf`, {@link isInitials} queries also find the pinyin initials of titles.
 */
export function searchIn(entries: readonly Entry[], initialsOf?: (title: string) => string): Search {
  const texts = entries.map(({ cells, also = [] }) =>
    [...Object.keys(cells).map((key) => cells[key] ?? ''), ...also].map(fold).join('\n'),
  );
  let initials: readonly string[] | undefined;
  return (query) => {
    const terms = termsOf(query);
    const [first = ''] = terms;
    if (initialsOf && isInitials(query)) {
      const letters = (initials ??= entries.map(({ title, py = '' }) => `${py}\n${initialsOf(title)}`));
      return (row) => texts[row]!.includes(first) || letters[row]!.includes(first);
    }
    return (row) => terms.every((term) => texts[row]!.includes(term));
  };
}
