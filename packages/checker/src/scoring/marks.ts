import type { Finding, Mark, MarkTarget, MarkVerdict, Points, RowMark } from '@gongkai/model';

/** What holds for one question after all marks on it. */
export interface Decision {
  readonly verdict: MarkVerdict;
  /** Absent: all the row is worth. */
  readonly lost?: Points;
  /** The marks that agree on it. */
  readonly marks: readonly Mark[];
}

/** One question with the mark that holds for each evaluator, and what is decided: nothing while they differ. */
export interface Answer {
  readonly about: MarkTarget;
  readonly marks: readonly Mark[];
  readonly decision?: Decision;
}

/** Decisions as the rows of one pack ask for them. */
export interface Decisions {
  ofRow(row: string): Decision | undefined;
  ofFinding(check: string, finding: Pick<Finding, 'kind' | 'subject'>): Decision | undefined;
}

/**
 * What the marks come to, question by question in the order of the first mark. A later mark of the same evaluator stands
 * in for the earlier one. Evaluators who differ decide nothing until a mark settles it.
 */
export function answersOf(marks: readonly Mark[]): readonly Answer[] {
  const byQuestion = new Map<string, Mark[]>();
  for (const mark of marks)
    byQuestion.set(questionOf(mark.about), [...(byQuestion.get(questionOf(mark.about)) ?? []), mark]);
  return [...byQuestion.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const settling = all.findLast(({ settles }) => settles === true);
    const current = new Map(all.filter(({ settles }) => settles !== true).map((mark) => [mark.by, mark]));
    const holds = settling === undefined ? [...current.values()] : [settling];
    const [one] = holds;
    const agree = one !== undefined && holds.every((mark) => mark.verdict === one.verdict && mark.lost === one.lost);
    const given = settling === undefined ? holds : [...current.values(), settling];
    return [{ about: first.about, marks: given, ...(agree ? { decision: decisionOf(one, holds) } : {}) }];
  });
}

const decisionOf = ({ verdict, lost }: Mark, marks: readonly Mark[]): Decision => ({
  verdict,
  ...(lost === undefined ? {} : { lost }),
  marks,
});

/** The decisions that hold under a pack: those on its own rows, and those on findings, which hold under every pack. */
export function decisionsUnder(pack: string, marks: readonly Mark[]): Decisions {
  const decided = new Map<string, Decision>();
  for (const { about, decision } of answersOf(marks))
    if (decision !== undefined) decided.set(questionOf(about), decision);
  return {
    ofRow: (row) => decided.get(questionOf({ pack, row })),
    ofFinding: (check, { kind, subject }) => decided.get(questionOf({ check, kind, subject })),
  };
}

/** One text for one question. */
export const questionOf = (about: MarkTarget): string =>
  JSON.stringify('row' in about ? [about.pack, about.row] : [about.check, about.kind, about.subject]);

/** The marks of a decision as its row shows them. */
export const shownMarks = ({ marks }: Decision): readonly RowMark[] =>
  marks.map(({ about, ...mark }) => ('row' in about ? mark : { ...mark, finding: about }));
