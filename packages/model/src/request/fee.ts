/** Fee tables of the law pack: `steps` are `[up to, fen each]`, in order. */
export interface FeeRules {
  readonly perItem: {
    readonly steps: readonly (readonly [upTo: number, fen: number])[];
    /** Beyond the last step every `items` more cost `fenMore` each more than those before. */
    readonly further: { readonly items: number; readonly fenMore: number };
  };
  readonly perPage: {
    readonly steps: readonly (readonly [upTo: number, fen: number])[];
    readonly beyond: number;
  };
}

export type FeeMode = 'per-item' | 'per-page';

/** One step of a fee: so many at so much. */
export interface FeeLine {
  readonly from: number;
  readonly to: number;
  readonly each: number;
  readonly fen: number;
}

/**
 * The information-processing fee 信息处理费 in 分, progressive by excess, with its working (国办函〔2020〕109号). `count`
 * is items of one applicant in one calendar month, or pages of one request. Zero where nothing is owed.
 */
export function feeOf(
  rules: FeeRules,
  mode: FeeMode,
  count: number,
): { readonly fen: number; readonly lines: readonly FeeLine[] } {
  const lines: FeeLine[] = [];
  let from = 1;
  const add = (to: number, each: number): void => {
    const last = Math.min(to, count);
    if (last >= from) lines.push({ from, to: last, each, fen: (last - from + 1) * each });
    from = to + 1;
  };
  const { steps } = mode === 'per-item' ? rules.perItem : rules.perPage;
  for (const [upTo, fen] of steps) add(upTo, fen);
  if (mode === 'per-page') add(count, rules.perPage.beyond);
  else {
    const { items, fenMore } = rules.perItem.further;
    for (let each = (steps.at(-1)?.[1] ?? 0) + fenMore; from <= count; each += fenMore) add(from + items - 1, each);
  }
  return { fen: lines.reduce((sum, line) => sum + line.fen, 0), lines };
}
