import words from './consultation-words.json' with { type: 'json' };

const chrome = new RegExp(words.chrome, 'g');
const draftMark = new RegExp(`[(\uff08](?:${words.draft}|[^)\uff09]{0,8})[)\uff09]`, 'g');
const state = new RegExp(words.state, 'g');
const quoted = /\u300a([^\u300b]{2,60})\u300b/;

/** Letters, digits and characters only, width folded. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * What a consultation is about, for holding its announcement against its result: the title in 《》 without its draft mark, // basis: marks as written
 * else the title without the words that all such titles share. '' when nothing is left.
 */
export function topicOf(title: string): string {
  const plain = title.replace(state, '').replace(draftMark, '');
  const inside = quoted.exec(plain)?.[1];
  if (inside !== undefined) return bare(inside.replace(draftMark, ''));
  let rest = plain;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(chrome, '').trim();
  }
  return bare(rest);
}

/** Topics shorter than this are too common to be held to be one. */
const SHORTEST = 4;

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** True when two topics are one: one holds the other, or four fifths of the shorter's pairs of characters stand in the longer. */
export function isSameTopic(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST) return false;
  if (numbers(short) !== numbers(long)) return false;
  if (long.includes(short)) return true;
  const known = pairs(long);
  const own = [...pairs(short)];
  return own.length >= SHORTEST && own.filter((pair) => known.has(pair)).length / own.length >= 0.8;
}

/** Figures tell one year's consultation from the next. */
const numbers = (text: string): string => text.replace(/\D+/g, ' ').trim();
