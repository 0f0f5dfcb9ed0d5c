import { remedyKeys, remedyResultKeys, requestColumnKeys, type CellKey, type RequestRow } from './cells.ts';
import { requestRowOf } from './row-marks.ts';
import words from './printed-words.json' with { type: 'json' };

/** The cells of a report as its tables write them, and how much of each table was met. */
export interface PrintedCells {
  readonly texts: Readonly<Partial<Record<CellKey, string>>>;
  /** Rows of the table of requests: 25 by the form of 2021, 23 by that of 2019. */
  readonly requestRows: number;
  /** Rows of that table whose name was met, whether or not counts could be read in them. */
  readonly namedRows: number;
  readonly hasRemedies: boolean;
  readonly hasDisclosed: boolean;
  readonly form: '2021' | '2019';
}

type Rows = readonly (readonly string[])[];

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');
const isCount = (text: string): boolean => /^[\d,.\uff0c]*$|^[-\u2014\u2013/\\]+$/.test(bare(text));
const noughts = new RegExp(`^(?:${words.nought})$`);
const unit = new RegExp(`(?<=\\d)(?:${words.unit})$`);
/** A count without its unit; a word or a ring for none is 0. */
const counted = (text: string): string => {
  const plain = bare(text).replace(unit, '');
  return noughts.test(plain) ? '0' : isCount(plain) ? plain : text;
};
/** Counts among the seven of a row that tell it from words. */
const FEWEST_COUNTS = 4;
const COLUMNS = requestColumnKeys.length;
const REMEDIES = remedyKeys.length * remedyResultKeys.length;
const older = new RegExp(words.olderFormat);

/**
 * Finds the 200 cells of an annual report in the tables of a page, spans written out, whatever order they stand in: rows by
 * their names, columns by their number. A table that is cut in two is read as one.
 */
export function printedCells(tables: readonly { readonly rows: Rows }[]): PrintedCells {
  const plain = tables.map((table) => ({ rows: table.rows.map((row) => row.map(counted)) }));
  const rows = plain.flatMap((table) => table.rows);
  const texts: Partial<Record<CellKey, string>> = {};
  const form = rows.some((row) => row.some((cell) => older.test(bare(cell)))) ? '2019' : '2021';
  const met = new Set<RequestRow>();
  const named = new Set<RequestRow>();
  for (const row of rows) {
    const { name, counts } = requestRow(row) ?? { counts: [] };
    if (name === undefined || met.has(name)) continue;
    named.add(name);
    if (counts.filter(isCount).length < FEWEST_COUNTS) continue;
    met.add(name);
    requestColumnKeys.forEach((column, at) => {
      texts[`t3.${name}.${column}`] = counts[at] ?? '';
    });
  }
  const hasRemedies = readRemedies(plain, texts);
  const hasDisclosed = form === '2021' && readDisclosed(rows, texts);
  return { texts, requestRows: met.size, namedRows: named.size, hasRemedies, hasDisclosed, form };
}

/** The counts of a row of requests behind its name: an empty column beside them, or remarks, make no difference. */
function requestRow(
  row: readonly string[],
): { readonly name: RequestRow; readonly counts: readonly string[] } | undefined {
  const at = row.findLastIndex((cell) => !isCount(cell) && requestRowOf(cell) !== undefined);
  const name = requestRowOf(row[at] ?? '');
  const rest = row.slice(at + 1);
  const counts = rest.length > COLUMNS && rest[0] === '' && rest[COLUMNS] !== '' ? rest.slice(1) : rest;
  if (name === undefined || counts.length < COLUMNS || counts.length > COLUMNS + 1) return undefined;
  return { name, counts: counts.slice(0, COLUMNS) };
}

function readRemedies(tables: readonly { readonly rows: Rows }[], texts: Partial<Record<CellKey, string>>): boolean {
  for (const { rows } of tables) {
    const heads = rows.flat().map(bare);
    if (![words.review, words.lawsuit].every((word) => heads.some((head) => head.includes(word)))) continue;
    const row = rows.find((cells) => cells.length === REMEDIES && cells.filter(isCount).length >= REMEDIES - 2);
    if (row === undefined) continue;
    remedyKeys.forEach((remedy, group) =>
      remedyResultKeys.forEach((result, at) => {
        texts[`t4.${remedy}.${result}`] = row[group * remedyResultKeys.length + at] ?? '';
      }),
    );
    return true;
  }
  return false;
}

function readDisclosed(rows: Rows, texts: Partial<Record<CellKey, string>>): boolean {
  let found = 0;
  let heads: readonly string[] = [];
  for (const row of rows) {
    const [first = '', ...rest] = row.map(bare);
    if (rest.some((cell) => cell.includes(words.repealed))) heads = [first, ...rest];
    const counted = Object.entries(words.counted).find(([, name]) => first.endsWith(name) && first.length <= 10);
    const decided = Object.entries(words.decided).find(([, name]) => first.endsWith(name) && first.length <= 10);
    if (counted !== undefined && rest.length >= 3 && rest.every(isCount)) {
      const [kind] = counted as ['rule' | 'norm', string];
      for (const what of ['made', 'repealed', 'valid'] as const) {
        const at = heads.findIndex((head) => new RegExp(words[what]).test(head));
        texts[`t2.${kind}.${what}`] = row[at > 0 ? at : ['made', 'repealed', 'valid'].indexOf(what) + 1] ?? '';
      }
      found += 1;
    } else if (decided !== undefined && rest.length > 0 && rest.every(isCount)) {
      texts[decided[0] as CellKey] = row.at(-1) ?? '';
      found += 1;
    }
  }
  return found >= 3;
}
