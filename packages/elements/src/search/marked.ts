/** A piece of text; `hit` when it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const before = 24;
const after = 90;

/** A text cut at the words that were asked for, whatever their capitals and their width. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const plain = unitsOf(text);
  const pieces: Piece[] = [];
  let from = 0;
  while (from < text.length) {
    const next = first(plain, words, from);
    if (!next) break;
    if (next.at > from) pieces.push({ text: text.slice(from, next.at), hit: false });
    pieces.push({ text: text.slice(next.at, next.at + next.length), hit: true });
    from = next.at + next.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** The passage of a text around the first word that was asked for; `''` for an empty text. */
export function passage(text: string, words: readonly string[]): string {
  const at = first(unitsOf(text), words, 0)?.at ?? 0;
  const start = Math.max(0, at - before);
  const cut = text
    .slice(start, at + after)
    .replace(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '\u2026' : ''}${cut}${at + after < text.length ? '\u2026' : ''}`;
}

/** Folded unit by unit, so that places stay the same. */
const unitsOf = (text: string): string =>
  text.replace(/[^\u3400-\u9fff]/g, (unit) => {
    const plain = unit.normalize('NFKC').toLowerCase();
    return plain.length === 1 ? plain : unit;
  });

/** The earliest word, the longest of those that begin there. */
function first(text: string, words: readonly string[], from: number): { at: number; length: number } | undefined {
  let best: { at: number; length: number } | undefined;
  for (const word of words) {
    const at = word === '' ? -1 : text.indexOf(word, from);
    if (at < 0 || (best && (at > best.at || (at === best.at && word.length <= best.length)))) continue;
    best = { at, length: word.length };
  }
  return best;
}
