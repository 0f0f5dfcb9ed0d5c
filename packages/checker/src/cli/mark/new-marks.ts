import type { Mark } from '@gongkai/model';
import { questionOf } from '../../scoring/marks.ts';
import type { SheetMark } from './read-sheet.ts';

/** Of what a sheet says, the marks that are new or stand in for an earlier one of the same evaluator. */
export function newMarks(
  sheet: readonly SheetMark[],
  before: readonly Mark[],
  { by, at, settles }: { readonly by: string; readonly at: string; readonly settles: boolean },
): { readonly added: readonly Mark[]; readonly superseded: number; readonly unchanged: number } {
  const isOwn = (mark: Mark): boolean => mark.by === by && (mark.settles === true) === settles;
  const current = new Map(before.filter(isOwn).map((mark) => [questionOf(mark.about), mark]));
  const isSame = (mark: SheetMark): boolean => {
    const old = current.get(questionOf(mark.about));
    return old !== undefined && old.verdict === mark.verdict && old.lost === mark.lost && old.reason === mark.reason;
  };
  const changed = sheet.filter((mark) => !isSame(mark));
  return {
    added: changed.map((mark) => ({ ...mark, by, at, ...(settles ? { settles } : {}) })),
    superseded: changed.filter(({ about }) => current.has(questionOf(about))).length,
    unchanged: sheet.length - changed.length,
  };
}
