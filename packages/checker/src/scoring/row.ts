import type {
  Finding,
  Group,
  Indicator,
  Measure,
  PartLine,
  Points,
  Reason,
  RegisterRow,
  RowMark,
  Verdict,
} from '@gongkai/model';
import { shownMarks, type Decision, type Decisions } from './marks.ts';
import { chargedOf, judgePart, type JudgedPart, type Shown } from './part.ts';
import { registerRow } from './register.ts';

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
  /** What persons decided in it. */
  readonly marks: readonly RowMark[];
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
  readonly decisions: Decisions;
  /** What the office's register counts for it. */
  readonly fact?: RegisterRow;
}

export function judgeRow(input: RowInput): JudgedRow {
  const { indicator, kind, applies, built, measureOf, isTaken, decisions, fact } = input;
  const base = { indicator, kind, lost: 0, shown: [], lines: [], marks: [], isCheckable: false };
  if (!applies) return { ...base, state: 'na', reason: 'not.applicable', isOpen: false };
  if (indicator.source === 'register') return { ...base, ...registerRow(indicator, fact) };
  // a veto that the pack leaves to a person falls by a person's mark alone
  const mayCharge = !(indicator.veto !== undefined && indicator.source === 'person');
  const parts = indicator.parts.map((part, index) =>
    judgePart({
      part,
      isBuilt: built.has(part.check),
      measure: measureOf(index),
      isTaken,
      mayCharge,
      decisionOf: (finding) => decisions.ofFinding(part.check, finding),
    }),
  );
  const decision = indicator.source === 'person' ? decisions.ofRow(indicator.id) : undefined;
  const shown = parts.flatMap((part) => part.shown);
  const lines = capped(
    [...parts.map(({ line }) => line), ...(decision === undefined ? [] : [markLine(decision, indicator.worth)])],
    indicator.worth,
  );
  const lost = lines.reduce((sum, line) => sum + line.lost, 0);
  const isVetoed = indicator.veto !== undefined && chargedOf(shown).length >= indicator.veto.from;
  const isFailed = lost > 0 || isVetoed || decision?.verdict === 'fail';
  const open = openVerdict(indicator, parts, shown);
  const rest = decision === undefined ? open : decidedVerdict(decision);
  return {
    indicator,
    kind,
    ...(isFailed ? ({ state: 'fail' } as const) : rest),
    lost,
    shown,
    lines,
    marks: [...parts.flatMap(({ decided }) => decided), ...(decision === undefined ? [] : [decision])].flatMap(
      shownMarks,
    ),
    isCheckable: indicator.source === 'check' && parts.some(({ isBuilt }) => isBuilt),
    isOpen: rest.state === 'person' || rest.state === 'unmeasured',
  };
}

const decidedVerdict = ({ verdict }: Decision): Pick<JudgedRow, 'state' | 'reason'> =>
  verdict === 'na' ? { state: 'na', reason: 'not.applicable' } : { state: verdict };

/** What a person's mark on the whole row costs. */
const markLine = ({ verdict, lost, marks }: Decision, worth: Points): PartLine => ({
  check: 'mark',
  state: 'measured',
  examined: marks.length,
  value: verdict,
  lost: verdict === 'fail' ? (lost ?? worth) : 0,
});

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
function capped(lines: readonly PartLine[], worth: Points): readonly PartLine[] {
  let left = worth;
  return lines.map((line) => {
    const lost = Math.min(line.lost, left);
    left -= lost;
    return { ...line, lost };
  });
}
