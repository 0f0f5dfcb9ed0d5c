import type { Finding, Pack } from '@gongkai/model';

/** Says of a row's finding whether it is already charged in a row the pack names exclusive to it. */
export interface Ledger {
  readonly isTaken: (row: string, finding: Finding) => boolean;
  /** The same ledger, knowing what a further row was charged for. */
  readonly with: (row: string, charged: readonly Finding[]) => Ledger;
}

/** Rows are entered in pack order: the first row of a pair that meets a finding is charged for it. */
export function openLedger(
  exclusive: Pack['exclusive'],
  taken: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Ledger {
  const rivals = (row: string): readonly string[] =>
    exclusive.flatMap(([a, b]) => (a === row ? [b] : b === row ? [a] : [])).filter((other) => other !== row);
  return {
    isTaken: (row, finding) => rivals(row).some((other) => taken.get(other)?.has(faultOf(finding)) === true),
    with: (row, charged) =>
      rivals(row).length === 0
        ? openLedger(exclusive, taken)
        : openLedger(exclusive, new Map([...taken, [row, new Set(charged.map(faultOf))]])),
  };
}

/** Two checks may meet the same fault, so the check is no part of it. */
const faultOf = ({ kind, subject }: Finding): string => JSON.stringify([kind, subject]);
