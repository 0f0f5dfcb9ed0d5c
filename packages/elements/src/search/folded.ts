/**
 * A text as it is compared: full and half width, capitals, spaces, quotes and other signs make no difference, so that a
 * title copied from a page, with its line break or its dots at the end, is the title.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a query, folded, none empty. */
export const termsOf = (query: string): readonly string[] => query.split(/\s+/).map(folded).filter(Boolean);

/** Pairs of neighbouring characters; a single character is its own pair. */
export function bigramsOf(text: string): readonly string[] {
  const units = text.split('');
  if (units.length < 2) return units;
  return units.slice(1).map((unit, at) => (units[at] ?? '') + unit);
}
