import type { Finding, Group, Indicator, Measure, PartLine, Points, Reason, Verdict } from '@gongkai/model';
import { chargedOf, judgePart, type JudgedPart, type Shown } from './part.ts';

/** One indicator, judged and priced. */
export interface JudgedRow {
  readonly indicator: Indicator;
  readonly kind: Group['kind'];
  readonly state: Verdict;
  readonly reason?: Reason;
  /** At most the indicator's worth. */
  readonly lost: Points;
  readonly shown: readonly Shown[];
  /** Their `lost` sum to that of the row. */
  readonly lines: readonly PartLine[];
  /** True when a built check can answer it: the rows coverage speaks of. */
  readonly isCheckable: boolean;
  /** True when something in it is still unknown, even if it failed already. */
  readonly isOpen: boolean;
}

export interface RowInput {
  readonly indicator: Indicator;
  readonly kind: Group['kind'];
  /** False for rows of another organ kind and of groups a factor takes out. */
  readonly applies: boolean;
  readonly built: ReadonlySet<string>;
  readonly measureOf: (part: number) => Measure | undefined;
  readonly isTaken: (finding: Finding) => boolean;
}

export function judgeRow({ indicator, kind, applies, built, measureOf, isTaken }: RowInput): JudgedRow {
  const base = { indicator, kind, lost: 0, shown: [], lines: [], isCheckable: false };
  if (!applies) return { ...base, state: 'na', reason: 'not.applicable', isOpen: false };
  if (indicator.source === 'register') return { ...base, state: 'unmeasured', reason: 'needs.register', isOpen: true };
  // a veto that the pack leaves to a person falls by a person's mark alone
  const mayCharge = !(indicator.veto !== undefined && indicator.source === 'person');
  const parts = indicator.parts.map((part, index) =>
    judgePart({ part, isBuilt: built.has(part.check), measure: measureOf(index), isTaken, mayCharge }),
  );
  const shown = parts.flatMap((part) => part.shown);
  const lines = capped(parts, indicator.worth);
  const lost = lines.reduce((sum, line) => sum + line.lost, 0);
  const isVetoed = indicator.veto !== undefined && chargedOf(shown).length >= indicator.veto.from;
  const verdict = lost > 0 || isVetoed ? ({ state: 'fail' } as const) : openVerdict(indicator, parts, shown);
  const isCheckable = indicator.source === 'check' && parts.some(({ isBuilt }) => isBuilt);
  const unknown = openVerdict(indicator, parts, shown).state;
  return {
    indicator,
    kind,
    ...verdict,
    lost,
    shown,
    lines,
    isCheckable,
    isOpen: unknown === 'person' || unknown === 'unmeasured',
  };
}

/** What a row is when nothing in it cost a point. */
function openVerdict(
  { source }: Indicator,
  parts: readonly JudgedPart[],
  shown: readonly Shown[],
): Pick<JudgedRow, 'state' | 'reason'> {
  const counted = source === 'person' ? parts : parts.filter(({ isBuilt }) => isBuilt);
  const [first] = counted;
  if (first !== undefined && counted.every(({ line }) => line.state === 'na'))
    return { state: 'na', reason: first.line.reason ?? 'not.applicable' };
  if (source === 'person' || shown.some(({ finding }) => finding.state === 'person'))
    return { state: 'person', reason: 'needs.judgement' };
  if (first === undefined) return { state: 'unmeasured', reason: 'tool.planned' };
  const open = counted.find(({ line }) => line.state === 'unmeasured');
  return open === undefined ? { state: 'pass' } : { state: 'unmeasured', reason: open.line.reason ?? 'tool.crash' };
}

/** One cap for all parts: the first ones take what there is to lose. */
function capped(parts: readonly JudgedPart[], worth: Points): readonly PartLine[] {
  let left = worth;
  return parts.map(({ line }) => {
    const lost = Math.min(line.lost, left);
    left -= lost;
    return { ...line, lost };
  });
}
