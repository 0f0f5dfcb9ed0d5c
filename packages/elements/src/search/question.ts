import { bigramsOf, folded, termsOf } from './folded.ts';

/** What a reader asks, ready to be compared. */
export interface Question {
  /** The whole query as one text. */
  readonly whole: string;
  /** For each word, all that mean the same, the word itself first. */
  readonly words: readonly (readonly string[])[];
  readonly bigrams: readonly string[];
}

/** Reads a query; `synonyms` are groups of words that mean the same. */
export function questionOf(query: string, synonyms: readonly (readonly string[])[]): Question {
  const groups = synonyms.map((group) => group.map(folded));
  const words = termsOf(query).map((term) => [
    ...new Set([
      term,
      ...groups
        .filter((group) => group.some((word) => term.includes(word)))
        .flatMap((group) => {
          const meant = group.find((word) => term.includes(word)) ?? term;
          return group.map((word) => term.replace(meant, word));
        }),
    ]),
  ]);
  return { whole: folded(query), words, bigrams: bigramsOf(folded(query)) };
}

/** How well a title fits: 5 the very title, 4 the query as it stands, 3 every word, 2 every pair of characters, 0 not. */
export function fitOf(title: string, { whole, words, bigrams }: Question): number {
  if (whole === '') return 0;
  if (title === whole) return 5;
  if (title.includes(whole)) return 4;
  if (words.every((same) => same.some((word) => title.includes(word)))) return 3;
  return bigrams.length > 1 && bigrams.every((pair) => title.includes(pair)) ? 2 : 0;
}

/** True when a text, folded, has every word or the whole query. */
export const isIn = (text: string, { whole, words }: Question): boolean =>
  whole !== '' && (text.includes(whole) || words.every((same) => same.some((word) => text.includes(word))));
