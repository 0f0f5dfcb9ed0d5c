import type { NumberedFinding } from '@gongkai/model';
import type { Shown } from './part.ts';
import type { JudgedRow } from './row.ts';

export interface Numbering {
  readonly findings: readonly NumberedFinding[];
  /** Ids without repetition, in the order of their numbers. */
  readonly idsOf: (shown: readonly Shown[]) => readonly string[];
}

/**
 * Numbers the findings F0001, F0002 … by row in pack order, then subject, then kind. A finding that several rows show has
 * one number, and is listed as the row that was charged for it saw it.
 */
export function numberFindings(rows: readonly Pick<JudgedRow, 'shown'>[]): Numbering {
  const found = new Map<string, Shown>();
  for (const { shown } of rows)
    for (const one of shown.toSorted(bySubject)) {
      const known = found.get(keyOf(one));
      if (known === undefined || weight(one) > weight(known)) found.set(keyOf(one), one);
    }
  const ids = new Map([...found.keys()].map((key, index) => [key, `F${String(index + 1).padStart(4, '0')}`]));
  const idOf = (shown: Shown): string => ids.get(keyOf(shown)) ?? '';
  return {
    findings: [...found.values()].map((one) => ({ id: idOf(one), check: one.check, ...one.finding })),
    // F10000 comes after F9999
    idsOf: (shown) => [...new Set(shown.map(idOf))].toSorted((a, b) => a.length - b.length || compare(a, b)),
  };
}

const keyOf = ({ check, finding: { kind, subject } }: Shown): string => JSON.stringify([check, kind, subject]);
const weight = ({ role }: Shown): number => (role === 'charged' ? 2 : role === 'elsewhere' ? 1 : 0);

/** By code unit: the same on every machine, in every locale. */
function bySubject({ check: checkA, finding: a }: Shown, { check: checkB, finding: b }: Shown): number {
  return compare(a.subject, b.subject) || compare(a.kind, b.kind) || compare(checkA, checkB);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
