import { requestRowOf, settleRows, splitCounts, type RequestRow } from '@gongkai/model';
import { parse } from 'csv-parse/sync';
import type { Printed } from './read-page.ts';

const REQUEST_CELLS = 7;
const REMEDY_CELLS = 15;
/** Digits that one cell of a report has at most; longer runs are no counts that ran together. */
const MOST_DIGITS = 6;
const count = /^[\d\s,\uff0c/\\\u2014\u2013-]$/;

/** Where the counts at a line's end begin; its length when it has none. Read from the end: a line is looked at once. */
function tailOf(line: string): number {
  let at = line.length;
  while (at > 0 && count.test(line[at - 1] ?? '')) at -= 1;
  return at;
}

/** A comma-separated file: its rows are a table, its long cells are text. */
export function readCsv(text: string): Printed {
  const rows: string[][] = parse(text, {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
  });
  const lines = rows.flat().map((cell) => cell.trim());
  return { title: lines[0] ?? '', text: lines.join('\n'), tables: [{ rows }], publishedOn: '' };
}

/**
 * Text copied out of a page or a PDF: rows by tabs, by spaces, with every cell on its own line, or with digits that ran
 * together, which are told apart by the sums they make.
 */
export function readPasted(text: string): Printed {
  const lines = text.normalize('NFKC').split(/\r?\n/);
  const rows = joined(lines).map(cellsOf);
  const known = new Map<RequestRow, readonly number[]>();
  const open = new Map<RequestRow, readonly (readonly number[])[]>();
  for (const row of rows) {
    const name = requestRowOf(row[0] ?? '');
    if (!name || known.has(name) || open.has(name)) continue;
    const [, ...tokens] = row;
    if (tokens.length === REQUEST_CELLS) known.set(name, tokens.map(numberOf));
    const [digits = ''] = tokens;
    const isRun = tokens.length === 1 && digits.length <= REQUEST_CELLS * MOST_DIGITS;
    const ways = isRun ? splitCounts(digits, REQUEST_CELLS) : [];
    if (ways.length > 0) open.set(name, ways);
  }
  const only = [...open].filter(([, ways]) => ways.length === 1);
  for (const [name, [way]] of only) {
    open.delete(name);
    if (way) known.set(name, way);
  }
  const settled = settleRows(known, open);
  const read = rows.map((row) => {
    const name = row.length === 2 ? requestRowOf(row[0] ?? '') : undefined;
    const way = name && settled.get(name);
    return way ? [row[0] ?? '', ...way.map(String)] : remedyRow(row);
  });
  return {
    title: (lines.find((line) => line.trim() !== '') ?? '').trim(),
    text: lines.join('\n'),
    tables: [{ rows: read }],
    publishedOn: '',
  };
}

const numberOf = (token: string): number => Number(token.replaceAll(/\D/g, ''));

/** Lines of counts alone belong to the name above them. */
function joined(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const isCounts = /^[\d\s,\uff0c/\\\u2014\u2013-]+$/.test(text);
    const last = found.at(-1);
    if (isCounts && last !== undefined) found[found.length - 1] = `${last} ${text}`;
    else found.push(text);
  }
  return found;
}

function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const first = cells.findIndex((cell) => /^\d+$/.test(cell));
    return first > 0 ? [cells.slice(0, first).filter(Boolean).at(-1) ?? '', ...cells.slice(first)] : cells;
  }
  const at = tailOf(line);
  if (at === line.length) return [line];
  const tokens = line.slice(at).split(/\s+/);
  return [line.slice(0, at).trim(), ...tokens.filter((token) => token !== '')];
}

/** The one row of table 4 has no name of its own. */
function remedyRow(row: readonly string[]): readonly string[] {
  const [, ...tokens] = row;
  if (tokens.length === REMEDY_CELLS) return tokens;
  const [digits = ''] = tokens;
  if (tokens.length !== 1 || digits.length < REMEDY_CELLS || digits.length > REMEDY_CELLS * MOST_DIGITS) return row;
  const found: (readonly number[])[] = [];
  for (let a = 5; a <= digits.length - 10; a += 1)
    for (let b = a + 5; b <= digits.length - 5; b += 1) {
      const parts = [digits.slice(0, a), digits.slice(a, b), digits.slice(b)].map((part) => splitCounts(part, 5));
      const [x = [], y = [], z = []] = parts;
      for (const one of x) for (const two of y) for (const three of z) found.push([...one, ...two, ...three]);
      if (found.length > 1) return row;
    }
  return found[0]?.map(String) ?? row;
}
