import { createHmac } from 'node:crypto';
import lexicon from './lexicon.json' with { type: 'json' };

const han = /\p{Script=Han}/u;
const shortest = 5;
const longest = 10;

/**
 * The longest run of a title that tells it from others: 5–10 Chinese characters without the words every title has, or three
 * words in other scripts. The title itself when it has no such run.
 */
export function distinctiveRun(title: string): string {
  if (!han.test(title)) {
    const words = title.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word.length > 3);
    return words.length > 0 ? words.slice(0, 3).join(' ') : title;
  }
  const stops = new RegExp(`[^\\p{L}\\p{N}]+|${lexicon.stop.join('|')}`, 'u');
  const [best = ''] = title
    .split(stops)
    .filter((run) => run.length >= shortest)
    .toSorted((a, b) => Math.min(b.length, longest) - Math.min(a.length, longest));
  return best === '' ? title : best.slice(0, longest);
}

/** Eight rare characters drawn by seed, none of which stands in a title of the site where that can be avoided. */
export function nonsenseWord(seed: string, titles: Iterable<string>): string {
  const used = new Set<string>();
  for (const title of titles) for (const char of title) used.add(char);
  const all = Array.from(lexicon.rare);
  const key = (char: string): string => createHmac('sha256', seed).update(`nonsense ${char}`).digest('hex');
  return all
    .map((char) => ({ char, key: `${used.has(char) ? 1 : 0}${key(char)}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, 8)
    .map(({ char }) => char)
    .join('');
}
