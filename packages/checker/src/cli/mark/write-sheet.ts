import { pointsText, say, type Locale, type Mark } from '@gongkai/model';
import { csvText } from '../../report/csv-text.ts';
import { workbook, type SheetColumn, type TableSheet } from '../../report/xlsx.ts';
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

/** The sheet of open questions as CSV: a line of headings, then one question a line. */
export const sheetCsv = (asked: readonly Asked[], locale: Locale): string => {
  const { columns: heads, rows } = sheetOf(asked, locale);
  return csvText([heads.map(({ head }) => head), ...rows]);
};

/** The same as a workbook, with the verdicts to choose from. */
export const sheetXlsx = (
  asked: readonly Asked[],
  locale: Locale,
  { title, at }: { readonly title: string; readonly at: string },
): Promise<Uint8Array> => workbook([sheetOf(asked, locale)], { title, at, locale });

function sheetOf(asked: readonly Asked[], locale: Locale): TableSheet {
  const choices = Object.values(verdicts).map((words) => words[locale][0] ?? '');
  return {
    name: sheetWords.name[locale],
    columns: keysOf(columns).map((column): SheetColumn => {
      const head = columns[column][locale];
      const { width, kind = 'text' } = shapes[column];
      const isOpen = column === 'verdict' || column === 'lost' || column === 'reason';
      return { head, width, kind, isOpen, ...(column === 'verdict' ? { choices } : {}) };
    }),
    rows: asked.map((one, index) => Object.values(cellsOf(one, index, locale))),
  };
}

const keysOf = <K extends string>(all: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(all) as K[];
const shapes: Readonly<Record<Column, Pick<SheetColumn, 'width' | 'kind'>>> = {
  no: { width: 6 },
  row: { width: 14 },
  title: { width: 24 },
  basis: { width: 30 },
  check: { width: 18 },
  subject: { width: 36 },
  page: { width: 36, kind: 'link' },
  detail: { width: 50 },
  worth: { width: 9 },
  verdict: { width: 10 },
  lost: { width: 8 },
  reason: { width: 40 },
  others: { width: 40 },
  proof: { width: 20 },
};

/** What stands in the cells of one question. */
function cellsOf({ question, own, others }: Asked, index: number, locale: Locale): Record<Column, string> {
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
