import { bad, good, pointsText, type Mark, type MarkVerdict, type Problem, type Read } from '@gongkai/model';
import type { Question } from '../../scoring/questions.ts';
import { problem } from '../problems.ts';
import { columns, verdicts, wrong, type Column } from './sheet.words.ts';

/** What a sheet says, without who says it and when. */
export type SheetMark = Pick<Mark, 'about' | 'verdict' | 'lost' | 'reason'>;

interface Line {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * The marks on a sheet of open questions, by whatever language it was written in and in whatever order its rows and
 * columns stand. Lines without a verdict say nothing. All of it is taken or nothing: every problem is told with its row.
 *
 * @param run id of the run whose questions these are
 */
export function readSheet(
  rows: readonly (readonly string[])[],
  file: string,
  { run, questions }: { readonly run: string; readonly questions: readonly Question[] },
): Read<readonly SheetMark[]> {
  const [head = [], ...rest] = rows;
  const places = placesOf(head, file);
  if (!places.ok) return places;
  const byProof = new Map(questions.map((question) => [question.proof, question]));
  const marks = new Map<string, { readonly line: number; readonly mark: SheetMark }>();
  const problems: Problem[] = [];
  const others = new Set(rest.map((cells) => runOf(cells[places.value.get('proof') ?? -1] ?? '')));
  const [stranger = ''] = others;
  if (others.size === 1 && stranger !== run && isRun(stranger))
    return bad([problem('mark.otherSheet', wrong.otherSheet, { file, run: stranger, own: run })]);
  rest.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const line = { number: index + 2, cells: cellsAt(cells, places.value) };
    const tell: Tell = (code, values = {}) => {
      problems.push(problem(`mark.${code}`, wrong[code], { file, line: line.number, ...values }));
      return undefined;
    };
    const question = byProof.get(line.cells.proof);
    if (question === undefined) {
      const other = runOf(line.cells.proof);
      if (other !== run && isRun(other)) tell('otherRun', { run: other, own: run });
      else tell('unknown');
      return;
    }
    const mark = markOf(line, question, tell);
    if (mark === undefined) return;
    const before = marks.get(question.proof);
    if (before !== undefined && before.mark.verdict !== mark.verdict) tell('twice', { first: before.line });
    marks.set(question.proof, { line: line.number, mark });
  });
  return problems.length > 0 ? bad(problems) : good([...marks.values()].map(({ mark }) => mark));
}

/** The run that a proof names before its own hash. */
const runOf = (proof: string): string => proof.split('-').slice(0, -1).join('-');
const isRun = (text: string): boolean => /^[0-9a-f]{16}$/.test(text);

/** Tells of a fault; gives nothing, so that what is at fault gives nothing either. */
type Tell = (code: keyof typeof wrong, values?: Readonly<Record<string, string | number>>) => undefined;

function markOf({ cells }: Line, { about, row, worth, finding }: Question, tell: Tell): SheetMark | undefined {
  const moved = (column: 'row' | 'subject', expected: string): boolean => {
    if (sameText(cells[column], expected)) return false;
    tell('moved', { column: columns[column].zh, found: cells[column] });
    return true;
  };
  if (moved('row', row.id) || moved('subject', finding?.subject ?? '')) return undefined;
  const { reason } = cells;
  if (cells.verdict === '') {
    if (reason !== '' || cells.lost !== '') tell('orphan');
    return undefined;
  }
  const verdict = verdictOf(cells.verdict);
  if (verdict === undefined) return tell('verdict', { found: cells.verdict });
  if (reason === '' && verdict !== 'pass') return tell('reason');
  if (cells.lost === '') return { about, verdict, reason };
  const lost = /^\d+(?:\.\d{1,2})?$/.test(cells.lost) ? Math.round(Number(cells.lost) * 100) : 0;
  const isFine = verdict === 'fail' && finding === undefined && lost > 0 && lost <= worth;
  return isFine ? { about, verdict, lost, reason } : tell('lost', { found: cells.lost, worth: pointsText(worth) });
}

/** A spreadsheet may keep or drop the apostrophe that keeps a text from being a formula, and change line ends. */
const sameText = (found: string, expected: string): boolean => plain(found) === plain(expected);
const plain = (text: string): string => text.replace(/^'/, '').replace(/\s+/g, ' ').trim();

function verdictOf(text: string): MarkVerdict | undefined {
  const word = text.trim().toLowerCase();
  const keys: readonly MarkVerdict[] = ['pass', 'fail', 'na'];
  return keys.find((key) => [...verdicts[key].zh, ...verdicts[key].en].includes(word));
}

function placesOf(head: readonly string[], file: string): Read<ReadonlyMap<Column, number>> {
  const names = head.map((cell) => cell.trim().toLowerCase());
  const places = new Map<Column, number>();
  const missing: Problem[] = [];
  for (const column of keysOf(columns)) {
    const { zh, en } = columns[column];
    const place = names.findIndex((name) => name === zh || name === en.toLowerCase());
    if (place >= 0) places.set(column, place);
    else if (needed.includes(column))
      missing.push(problem('mark.noColumn', wrong.noColumn, { file, column: `${zh} ${en}` }));
  }
  return missing.length > 0 ? bad(missing) : good(places);
}

const needed: readonly Column[] = ['row', 'subject', 'verdict', 'reason', 'proof'];
const keysOf = <K extends string>(all: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(all) as K[];

function cellsAt(cells: readonly string[], places: ReadonlyMap<Column, number>): Readonly<Record<Column, string>> {
  const at = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
  return {
    no: at('no'),
    row: at('row'),
    title: at('title'),
    basis: at('basis'),
    check: at('check'),
    subject: at('subject'),
    page: at('page'),
    detail: at('detail'),
    worth: at('worth'),
    verdict: at('verdict'),
    lost: at('lost'),
    reason: at('reason'),
    others: at('others'),
    proof: at('proof'),
  };
}
