/** One thing a check could say of one subject: whether it is so, and what the check said. */
export interface Verdict {
  readonly check: string;
  /** True when a fault was planted or is known. */
  readonly isFaulty: boolean;
  /** `open`: left to a person, or not measured. */
  readonly said: 'fault' | 'well' | 'open';
  /** Only what was called is known, not all that is there: it counts for precision alone. */
  readonly isSampled?: true;
  /** What to look at when it is wrong. */
  readonly note: string;
}

export interface Count {
  readonly check: string;
  /** Verdicts that a fault is there, and those of them that are right. */
  readonly called: number;
  readonly right: number;
  /** Faults that are there and were decided, and those of them that were found. */
  readonly there: number;
  readonly found: number;
  readonly open: number;
  readonly all: number;
  readonly wrong: readonly Verdict[];
}

export function countOf(verdicts: readonly Verdict[]): readonly Count[] {
  const byCheck = Map.groupBy(verdicts, ({ check }) => check);
  return [...byCheck]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([check, of]) => {
      const decided = of.filter(({ said }) => said !== 'open');
      const called = decided.filter(({ said }) => said === 'fault');
      const there = decided.filter(({ isFaulty, isSampled }) => isFaulty && isSampled !== true);
      return {
        check,
        called: called.length,
        right: called.filter(({ isFaulty }) => isFaulty).length,
        there: there.length,
        found: there.filter(({ said }) => said === 'fault').length,
        open: of.length - decided.length,
        all: of.length,
        wrong: decided.filter(({ isFaulty, said }) => isFaulty !== (said === 'fault')),
      };
    });
}

/** Wilson's 95 % interval of a share; all of [0, 1] when nothing was counted. */
export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const down = 1 + (z * z) / of;
  return [Math.max(0, (middle - half) / down), Math.min(1, (middle + half) / down)];
}

/** Enough to hold a check to the goals. */
const ENOUGH = 100;
export const goals = { precision: 0.99, recall: 0.97 } as const;

/** Checks that miss a goal where there is enough to say so. */
export const short = (counts: readonly Count[]): readonly string[] =>
  counts
    .filter(
      ({ called, right, there, found }) =>
        (called >= ENOUGH && right / called < goals.precision) || (there >= ENOUGH && found / there < goals.recall),
    )
    .map(({ check }) => check);

const share = (hits: number, of: number): string => {
  if (of === 0) return '–'.padEnd(28);
  const [low, high] = wilson(hits, of);
  const text = `${((100 * hits) / of).toFixed(1)} % (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}) n=${of}`;
  return text.padEnd(28);
};

/** The table that is printed: a line a check. */
export const tableOf = (counts: readonly Count[]): string =>
  [
    `${'check'.padEnd(34)}${'precision (95 %)'.padEnd(28)}${'recall (95 %)'.padEnd(28)}open / all`,
    ...counts.map(
      ({ check, right, called, found, there, open, all }) =>
        `${check.padEnd(34)}${share(right, called)}${share(found, there)}${open} / ${all}`,
    ),
  ].join('\n');
