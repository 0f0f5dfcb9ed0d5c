import type { Finding, Measure, Part, PartLine } from '@gongkai/model';
import type { Decision } from './marks.ts';
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
  /** What persons decided of its findings. */
  readonly decided: readonly Decision[];
}

export interface PartInput {
  readonly part: Part;
  readonly isBuilt: boolean;
  /** Absent when the run holds none, as for a check that is only planned. */
  readonly measure: Measure | undefined;
  readonly isTaken: (finding: Finding) => boolean;
  /** False for a row that only a person's mark can fail. */
  readonly mayCharge: boolean;
  /** What a person decided of a finding. */
  readonly decisionOf: (finding: Finding) => Decision | undefined;
}

export function judgePart({ part, isBuilt, measure, isTaken, mayCharge, decisionOf }: PartInput): JudgedPart {
  const { check, price } = part;
  const empty = { check, examined: 0, lost: 0 };
  if (!isBuilt || measure === undefined) {
    const reason = isBuilt ? 'tool.crash' : 'tool.planned';
    return { isBuilt, line: { ...empty, state: 'unmeasured', reason }, shown: [], decided: [] };
  }
  if (measure.state !== 'measured') return { isBuilt, line: { ...empty, ...measure }, shown: [], decided: [] };
  const { examined, findings, value } = measure;
  const decided: Decision[] = [];
  const shown = findings.flatMap((finding): readonly Shown[] => {
    const role = isTaken(finding) ? 'elsewhere' : 'charged';
    // only what is a person's to judge: a mark never overrules what was measured
    const decision = finding.state === 'person' || !mayCharge ? decisionOf(finding) : undefined;
    if (decision !== undefined) {
      decided.push(decision);
      // what a person cleared is no finding any more; the row keeps the mark
      return decision.verdict === 'fail' ? [{ check, finding: { ...finding, state: 'fail' }, role }] : [];
    }
    return [{ check, finding: settled(finding), role: isConfirmed(finding) && mayCharge ? role : 'shown' }];
  });
  const lost = priceOf(price, chargedOf(shown), examined);
  const line = { check, state: measure.state, examined, ...(value === undefined ? {} : { value }), lost };
  return { isBuilt, line, shown, decided };
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
