/** How far apart the requests to one host go out: slower at once when it says or shows that it has too much, faster again bit by bit. */
export interface Tempo {
  /** ms to the next request, never below `least`, which may have become known since. */
  gap(least: number): number;
  /** Takes in how an answer came; `ttfbMs` is 0 for one that did not. */
  heard(status: number, ttfbMs: number, now: number): void;
}

const SLOWEST_MS = 30_000;
/** How much faster it may become in a minute. */
const A_MINUTE = 1.1;
const MINUTE_MS = 60_000;
/** Answers whose first bytes are compared: as many of the beginning with as many of now. */
const WINDOW = 20;
/** Twice of next to nothing is no sign of anything. */
const SOON_MS = 200;

/** Halves the pace after 429 and 503, and when the slowest twentieth of the answers takes twice as long as at first. */
export function tempo(): Tempo {
  let gap = 0;
  let least = 0;
  let easedAt: number | undefined;
  let usual: number | undefined;
  let times: number[] = [];
  const slower = (now: number): void => {
    gap = Math.min(gap * 2, Math.max(SLOWEST_MS, least));
    easedAt = now;
  };
  const isLabouring = (ttfbMs: number): boolean => {
    times.push(ttfbMs);
    if (times.length < WINDOW) return false;
    const slow = slowest(times);
    times = [];
    usual ??= slow;
    return slow > SOON_MS && slow > usual * 2;
  };
  return {
    gap(now) {
      least = now;
      gap = Math.max(gap, least);
      return gap;
    },
    heard(status, ttfbMs, now) {
      if (status === 429 || status === 503) return slower(now);
      if (ttfbMs > 0 && isLabouring(ttfbMs)) return slower(now);
      const since = now - (easedAt ?? now);
      easedAt ??= now;
      if (since < 1000) return;
      gap = Math.max(least, gap / A_MINUTE ** (Math.min(since, MINUTE_MS) / MINUTE_MS)); // a clock set on makes nobody hasty
      easedAt = now;
    },
  };
}

/** The 95th of a hundred. */
const slowest = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
