import lexicon from './words.json' with { type: 'json' };

/** A word of the list of wrong forms, where it stands. */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  /** The words round it. */
  readonly quote: string;
}

const right: ReadonlyMap<string, string> = new Map(lexicon.words.map((word) => [word.wrong, word.right]));
const wrong = new RegExp(lexicon.words.map((word) => word.wrong).join('|'), 'g');
const MOST = 20;

/** Where the list is from: a person must be able to ask. */
export const wrongWordsFrom: string = lexicon.source;

/** Wrong forms in a text, each once, in order. */
export function wrongWords(text: string): readonly WrongWord[] {
  const found = new Map<string, WrongWord>();
  for (const { 0: word, index } of text.matchAll(wrong)) {
    if (found.size >= MOST) break;
    if (found.has(word)) continue;
    const quote = text.slice(Math.max(0, index - 12), index + word.length + 12).replace(/\s+/g, ' ');
    found.set(word, { wrong: word, right: right.get(word) ?? '', quote });
  }
  return [...found.values()];
}
