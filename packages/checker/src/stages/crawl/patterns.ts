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
const BITS = 1 << 23;

/** Stops address patterns that only lead to more of themselves: calendars, facets, endless sorting. */
export interface TrapWatch {
  /** A page of the level at hand: its fingerprint, and whether it led anywhere outside its pattern that was not known. */
  page(url: string, texts: readonly number[], leads: boolean): void;
  /** Ends a level: what was new in it is known from now on. The order of answers inside a level changes nothing. */
  endLevel(): void;
  isStopped(url: string): boolean;
  readonly stopped: readonly { readonly pattern: string; readonly pages: number; readonly example: string }[];
}

/**
 * A pattern is stopped after 30 pages in a row, level after level in the order of their addresses, that bring no new target outside the pattern and no
 * text that was not met before once digits are left out. Texts are remembered in one megabyte, however large the site.
 */
export function watchTraps(): TrapWatch {
  const known = new Uint32Array(BITS / 32);
  const barren = new Map<string, number>();
  const counts = new Map<string, number>();
  const stopped = new Map<string, { pattern: string; pages: number; example: string }>();
  let fresh: number[] = [];
  let level: { url: string; pattern: string; news: boolean }[] = [];
  const has = (bit: number): boolean => ((known[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  return {
    page(url, texts, leads) {
      const pattern = patternOf(url);
      let salt = 0;
      for (let at = 0; at < pattern.length; at += 1) salt = Math.imul(salt ^ pattern.charCodeAt(at), 0x01000193);
      let news = leads;
      for (const text of texts) {
        const bit = (Math.imul(text ^ salt, 0x9e3779b1) >>> 0) % BITS;
        if (has(bit)) continue;
        news = true;
        fresh.push(bit);
      }
      level.push({ url, pattern, news });
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    },
    endLevel() {
      for (const bit of fresh) known[bit >>> 5]! |= 1 << (bit & 31);
      fresh = [];
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
  };
}
