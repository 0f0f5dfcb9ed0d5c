/** A title as it is compared: width folded, case folded, nothing but letters and digits. */
export const bare = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** From this likeness on two titles are one; lists cut and engines mark up what they show. */
const ALIKE = 0.95;
/** A cut title must still show as much of its beginning. */
const CUT = 10;

/** True when a result's text is the title: letter for letter, nearly so, or cut with an ellipsis. */
export function isSameTitle(shown: string, title: string): boolean {
  const a = bare(shown);
  const b = bare(title);
  if (a === '' || b === '') return false;
  if (a === b) return true;
  if (/(?:\u2026|\.{2,})\s*$/.test(shown) && a.length >= CUT && b.startsWith(a)) return true;
  return numbersOf(a) === numbersOf(b) && likenessOf(a, b) >= ALIKE;
}

/** Digits in both scripts: last year's title differs from this year's in nothing else. */
const numbersOf = (text: string): string =>
  text.replace(/[^\d\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]/g, '');

/** 1 − edit distance ÷ length of the longer, 0–1. */
export function likenessOf(a: string, b: string): number {
  const most = Math.max(a.length, b.length);
  if (most === 0) return 1;
  // a difference in length alone may already decide
  if (Math.abs(a.length - b.length) / most > 1 - ALIKE) return 1 - Math.abs(a.length - b.length) / most;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (before[j] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    before = row;
  }
  return 1 - (before[b.length] ?? most) / most;
}
