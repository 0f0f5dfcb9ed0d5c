import { pointsText, say, type Locale, type Mark } from '@gongkai/model';
import { csvText } from '../../report/csv-text.ts';
import type { Question } from '../../scoring/questions.ts';
import { columns, sheetWords, verdicts, type Column } from './sheet.words.ts';

/** A question with the marks an evaluator may see. */
export interface Asked {
  readonly question: Question;
  /** The evaluator's own mark, written into the cells to be changed. */
  readonly own?: Mark;
  /** What others marked, shown beside: only where a difference is to be settled. */
  readonly others: readonly Mark[];
}

/** The sheet of open questions: a line of headings, then one question a line. */
export const sheetCsv = (asked: readonly Asked[], locale: Locale): string =>
  csvText([
    Object.values(columns).map((words) => words[locale]),
    ...asked.map((one, index) => Object.values(cellsOf(one, index, locale))),
  ]);

/** What stands in the cells of one question. */
export function cellsOf({ question, own, others }: Asked, index: number, locale: Locale): Record<Column, string> {
  const { row, finding, worth, proof } = question;
  const title = row.words[locale];
  const detail = finding === undefined ? say(sheetWords.wholeRow, locale, { title }) : textOf(finding, locale);
  return {
    no: String(index + 1),
    row: row.id,
    title,
    basis: row.basis,
    check: finding === undefined ? '' : `${finding.check} ${finding.kind}`,
    subject: finding?.subject ?? '',
    page: finding?.page ?? '',
    detail,
    worth: pointsText(worth),
    verdict: own === undefined ? '' : (verdicts[own.verdict][locale][0] ?? ''),
    lost: own?.lost === undefined ? '' : pointsText(own.lost),
    reason: own?.reason ?? '',
    others: others.map((mark) => markText(mark, locale)).join('\n'),
    proof,
  };
}

/** A mark in one line: who, what, why. */
export const markText = ({ by, verdict, lost, reason }: Mark, locale: Locale): string =>
  say(sheetWords.given, locale, {
    by,
    verdict: verdicts[verdict][locale][0] ?? verdict,
    lost: lost === undefined ? '' : say(sheetWords.lost, locale, { points: pointsText(lost) }),
    reason,
  }).trim();

const textOf = ({ detail, detailEn }: { readonly detail: string; readonly detailEn: string }, locale: Locale): string =>
  ({ zh: detail, en: detailEn === '' ? detail : detailEn })[locale];
