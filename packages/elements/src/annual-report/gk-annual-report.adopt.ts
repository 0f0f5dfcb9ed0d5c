// The page's own tables as a source: a file of its own, loaded where a page has no data file.
import {
  disclosedCells,
  readCells,
  remedyKeys,
  remedyResultKeys,
  requestColumnKeys,
  requestRowKeys,
  requestRowOf,
  type AnnualReport,
  type AnnualReports,
  type CellKey,
} from '@gongkai/model';
import { gridOf } from '../parts/list/grid.ts';
import labels from './disclosed-labels.json' with { type: 'json' };

/** What was read, and whether the page holds anything beside the tables that were. */
export interface Adopted {
  readonly file: AnnualReports;
  readonly whole: boolean;
}

/**
 * The tables of a published report inside `host`; undefined unless every row of the table of requests was found. The
 * year is `year`, else the first one the page names.
 */
export function adoptReport(host: Element, year: number | undefined): Adopted | undefined {
  const texts = new Map<CellKey, string>();
  const tables = host.querySelectorAll('table');
  for (const table of tables) {
    const rows = gridOf([...table.rows]).map(({ cells }) => cells.map(({ node }) => textOf(node)));
    for (const row of rows) readRow(row, texts);
  }
  const named = year ?? Number(/(20\d\d)\s*\u5e74/.exec(`${textOf(host)}${host.ownerDocument.title}`)?.[1]);
  if (!Number.isFinite(named) || requestRowKeys.some((row) => !texts.has(`t3.${row}.total`))) return undefined;
  const report: AnnualReport = {
    year: named,
    organ: '',
    overview: '',
    problems: '',
    other: '',
    ...readCells((cell) => texts.get(cell)),
  };
  const inTables = [...tables].reduce((sum, table) => sum + textOf(table).length, 0);
  const file = { schema: 'gongkai.annual-report/1', department: '', items: [report] } as const;
  return { file, whole: inTables === textOf(host).length };
}

/** A row of one of the three tables, by what stands before its numbers. */
function readRow(row: readonly string[], texts: Map<CellKey, string>): void {
  const first = row.findIndex((text, at) => isNumber(text) && row.slice(at).every(isNumber));
  const numbers = first < 0 ? [] : row.slice(first);
  const label = row[first - 1] ?? '';
  if (numbers.length === remedyKeys.length * remedyResultKeys.length)
    remedyKeys.forEach((remedy, at) =>
      remedyResultKeys.forEach((result, n) => texts.set(`t4.${remedy}.${result}`, numbers[at * 5 + n] ?? '')),
    );
  const kind = (Object.keys(labels) as (keyof typeof labels)[]).find((key) => label.includes(labels[key]));
  if (numbers.length <= 3) return kind && readDisclosed(kind, numbers, texts);
  const request = numbers.length === requestColumnKeys.length ? requestRowOf(label) : undefined;
  if (request) requestColumnKeys.forEach((column, at) => texts.set(`t3.${request}.${column}`, numbers[at] ?? ''));
}

function readDisclosed(kind: string, numbers: readonly string[], texts: Map<CellKey, string>): void {
  const kinds = ['made', 'repealed', 'valid'];
  const one = `t2.${kind}`;
  if (one in disclosedCells) return void texts.set(one as CellKey, numbers[0] ?? '');
  kinds.forEach((each, at) => texts.set(`${one}.${each}` as CellKey, numbers[at] ?? ''));
}

const isNumber = (text: string): boolean => /^[\d,.\uff10-\uff19\s/\u2014\u2013-]*$/.test(text);
const textOf = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, '');
