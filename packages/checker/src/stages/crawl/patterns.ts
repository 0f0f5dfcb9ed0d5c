/** The pattern an address follows: digit runs folded, query values dropped, keys sorted. */
export function patternOf(url: string): string {
  const start = url.indexOf('/', 8);
  const query = url.indexOf('?', start);
  const path = (query < 0 ? url.slice(start) : url.slice(start, query)).replace(/\d+/g, '#');
  if (query < 0) return path;
  const keys = url
    .slice(query + 1)
    .split('&')
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .toSorted();
  return `${path}?${keys.join('&')}`;
}

const DEEPEST = 16;
const LONGEST = 2048;

/** True for an address that only a trap makes: too long, too deep, or going in circles through the same folder. */
export function isAbsurd(url: string): boolean {
  if (url.length > LONGEST) return true;
  if (url.length < 60) return false;
  const path = url.slice(url.indexOf('/', 8)).split('?', 1)[0] ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length > DEEPEST) return true;
  if (parts.length < 6) return false;
  const count = new Map<string, number>();
  for (const part of parts) count.set(part, (count.get(part) ?? 0) + 1);
  return [...count.values()].some((times) => times >= 4);
}

const BARREN = 30;
/** A power of two: a bit's place is the end of a number. */
const BITS = 1 << 23;

/** Stops address patterns that only lead to more of themselves: calendars, facets, endless sorting. */
export interface TrapWatch {
  /** A page of the level at hand: its fingerprint, and whether it led anywhere outside its pattern that was not known. */
  page(url: string, texts: readonly number[], leads: boolean): void;
  /** Ends a level: what was new in it is known from now on. The order of answers inside a level changes nothing. */
  endLevel(): void;
  isStopped(url: string): boolean;
  readonly stopped: readonly StoppedPattern[];
  /** All it has in mind, as plain values, for a run that is taken up again. */
  state(): TrapState;
}

/** A pattern that was cut off: how many of its pages were read, and the last of them. */
export interface StoppedPattern {
  readonly pattern: string;
  readonly pages: number;
  readonly example: string;
}

interface LevelPage {
  readonly url: string;
  readonly pattern: string;
  readonly news: boolean;
}

/** What a watch remembers; `known` and `fresh` are base64 of the 32-bit numbers of the texts it has met, before and in this level. */
export interface TrapState {
  readonly known: string;
  readonly fresh: string;
  readonly level: readonly LevelPage[];
  readonly barren: readonly (readonly [pattern: string, row: number])[];
  readonly counts: readonly (readonly [pattern: string, pages: number])[];
}

/**
 * A pattern is stopped after 30 pages in a row, level after level in the order of their addresses, that bring no new target outside the pattern and no
 * text that was not met before once digits are left out. Texts are remembered in two megabytes, however large the site.
 *
 * @param left what a watch that was broken off had in mind, and what was cut off until then
 */
export function watchTraps(
  left: Partial<TrapState> & { readonly stopped?: readonly StoppedPattern[] } = {},
): TrapWatch {
  const known = bitmapOf(left.known ?? '');
  const barren = new Map(left.barren);
  const counts = new Map(left.counts);
  const stopped = new Map((left.stopped ?? []).map((one) => [one.pattern, one]));
  const fresh = bitmapOf(left.fresh ?? '');
  // where a level has written: most of the two megabytes lie still
  const touched = left.fresh === undefined ? [] : [...fresh.keys()].filter((at) => fresh[at] !== 0);
  const patterns = new Map<string, string>(); // one text a pattern, however many pages follow it
  let level: LevelPage[] = [...(left.level ?? [])];
  return {
    page(url, texts, leads) {
      const made = patternOf(url);
      const pattern = patterns.get(made) ?? made;
      if (pattern === made) patterns.set(made, made);
      let salt = 0;
      for (let at = 0; at < pattern.length; at += 1) salt = Math.imul(salt ^ pattern.charCodeAt(at), 0x01000193);
      let news = leads;
      // the crawl's innermost loop but one: no number here is too large to be kept without an object
      for (let nth = 0; nth < texts.length; nth += 1) {
        const bit = Math.imul(texts[nth]! ^ salt, 0x9e3779b1) & (BITS - 1);
        const at = bit >>> 5;
        const mask = 1 << (bit & 31);
        if ((known[at]! & mask) !== 0) continue;
        news = true;
        if (fresh[at] === 0) touched.push(at);
        fresh[at]! |= mask;
      }
      level.push({ url, pattern, news });
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    },
    endLevel() {
      for (const at of touched) {
        known[at]! |= fresh[at]!;
        fresh[at] = 0;
      }
      touched.length = 0;
      for (const { url, pattern, news } of level.toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
        const row = news ? 0 : (barren.get(pattern) ?? 0) + 1;
        if (row === 0) barren.delete(pattern);
        else barren.set(pattern, row);
        if (row >= BARREN && !stopped.has(pattern))
          stopped.set(pattern, { pattern, pages: counts.get(pattern) ?? 0, example: url });
      }
      level = [];
    },
    isStopped: (url) => stopped.size > 0 && stopped.has(patternOf(url)),
    get stopped() {
      return [...stopped.values()];
    },
    state: () => ({ known: bitsOf(known), fresh: bitsOf(fresh), level, barren: [...barren], counts: [...counts] }),
  };
}

/** The numbers of the bits that are set, four bytes each. */
function bitsOf(bitmap: Int32Array): string {
  const bits: number[] = [];
  bitmap.forEach((word, at) => {
    for (let bit = 0; word >>> bit !== 0 && bit < 32; bit += 1) if ((word >>> bit) & 1) bits.push(at * 32 + bit);
  });
  return Buffer.from(Uint32Array.from(bits).buffer).toString('base64');
}

function bitmapOf(bits: string): Int32Array {
  const bitmap = new Int32Array(BITS / 32);
  const bytes = Buffer.from(bits, 'base64');
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const bit = bytes.readUInt32LE(at);
    if (bit < BITS) bitmap[bit >>> 5]! |= 1 << (bit & 31);
  }
  return bitmap;
}
