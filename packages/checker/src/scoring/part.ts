import type { Finding, Measure, Part, PartLine } from '@gongkai/model';
import { isConfirmed, priceOf } from './price.ts';

/** A finding as one part of a row shows it. */
export interface Shown {
  readonly check: string;
  readonly finding: Finding;
  /** `charged` counts in this row, `elsewhere` counts in an exclusive one, `shown` counts nowhere. */
  readonly role: 'charged' | 'elsewhere' | 'shown';
}

/** One part of a row, priced; the row's cap is not applied yet. */
export interface JudgedPart {
  readonly isBuilt: boolean;
  readonly line: PartLine;
  readonly shown: readonly Shown[];
}

export interface PartInput {
  readonly part: Part;
  readonly isBuilt: boolean;
  /** Absent when the run holds none, as for a check that is only planned. */
  readonly measure: Measure | undefined;
  readonly isTaken: (finding: Finding) => boolean;
  /** False for a row that only a person's mark can fail. */
  readonly mayCharge: boolean;
}

export function judgePart({ part: { check, price }, isBuilt, measure, isTaken, mayCharge }: PartInput): JudgedPart {
  const empty = { check, examined: 0, lost: 0 };
  if (!isBuilt || measure === undefined) {
    const reason = isBuilt ? 'tool.crash' : 'tool.planned';
    return { isBuilt, line: { ...empty, state: 'unmeasured', reason }, shown: [] };
  }
  if (measure.state !== 'measured') return { isBuilt, line: { ...empty, ...measure }, shown: [] };
  const { examined, findings, value } = measure;
  const shown = findings.map((finding): Shown => {
    const isOurs = isConfirmed(finding) && mayCharge;
    return { check, finding: settled(finding), role: !isOurs ? 'shown' : isTaken(finding) ? 'elsewhere' : 'charged' };
  });
  const lost = priceOf(price, chargedOf(shown), examined);
  const line = { check, state: measure.state, examined, ...(value === undefined ? {} : { value }), lost };
  return { isBuilt, line, shown };
}

/** What a measure shows when no row prices it. */
export const shownOf = (check: string, measure: Measure): readonly Shown[] =>
  measure.state === 'measured'
    ? measure.findings.map((finding) => ({ check, finding: settled(finding), role: 'shown' }))
    : [];

export const chargedOf = (shown: readonly Shown[]): readonly Finding[] =>
  shown.flatMap(({ role, finding }) => (role === 'charged' ? [finding] : []));

/** A fault seen once is not a fault yet, whatever the check called it. */
function settled(finding: Finding): Finding {
  return finding.state === 'fail' && !isConfirmed(finding) ? { ...finding, state: 'unmeasured' } : finding;
}
