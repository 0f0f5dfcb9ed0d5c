/** A piece of a text beside an earlier one: in both, only in the later, only in the earlier. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'gone';
  readonly text: string;
}

/** So many comparisons at most; what would need more is compared by lines, and told apart whole where even that is too much. */
const MOST_CELLS = 4_000_000;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsIn = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const linesIn = (text: string): readonly string[] => text.split(/(?<=\n)/);

/** What became of a text, word by word: `same` and `gone` together are the earlier one, `same` and `added` the later. */
export function differences(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  for (const split of [wordsIn, linesIn]) {
    const made = compared(split(before), split(after));
    if (made) return made;
  }
  return joined([
    { kind: 'gone', text: before },
    { kind: 'added', text: after },
  ]);
}

function compared(before: readonly string[], after: readonly string[]): readonly Piece[] | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return undefined;
  const longest = new Uint32Array((a.length + 1) * width); // of the rests behind each pair of places
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = before.slice(0, start).map((text) => ({ kind: 'same', text }));
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [gone, added] = [a[i], b[j]];
    if (gone !== undefined && gone === added) {
      pieces.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', text: gone });
      i += 1;
    } else if (added !== undefined) {
      pieces.push({ kind: 'added', text: added });
      j += 1;
    }
  }
  pieces.push(...before.slice(before.length - end).map((text): Piece => ({ kind: 'same', text })));
  return joined(pieces);
}

/** Neighbours of one kind as one; what went stands before what came in its place. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = [];
  let [gone, added] = ['', ''];
  const flush = (): void => {
    if (gone !== '') made.push({ kind: 'gone', text: gone });
    if (added !== '') made.push({ kind: 'added', text: added });
    [gone, added] = ['', ''];
  };
  for (const { kind, text } of pieces)
    if (kind === 'gone') gone += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = made.at(-1);
      if (last?.kind === 'same') made[made.length - 1] = { kind, text: last.text + text };
      else made.push({ kind, text });
    }
  flush();
  return made;
}
