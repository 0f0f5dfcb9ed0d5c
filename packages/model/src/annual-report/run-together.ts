import { requestColumnKeys, requestRowKeys, type RequestRow } from './cells.ts';

/** Longer ones are not tried: a row of a report has about twenty digits. */
const MOST_DIGITS = 28;
const MOST_TRIES = 20_000;

/**
 * Every way to read digits that ran together as counts whose last is the sum of the others: `20520000207` in seven parts is
 * 205 2 0 0 0 0 207. A count has no zero before it. `[]` when there is no way, or too many digits.
 */
export function splitCounts(digits: string, parts: number): readonly (readonly number[])[] {
  if (!/^\d+$/.test(digits) || digits.length < parts || digits.length > MOST_DIGITS) return [];
  const found: number[][] = [];
  const longest = digits.length;
  for (let size = 1; size <= longest - parts + 1; size += 1) {
    const last = digits.slice(longest - size);
    if (size > 1 && last.startsWith('0')) continue;
    split(digits.slice(0, longest - size), parts - 1, Number(last), [], found, Number(last));
  }
  return found;
}

function split(
  digits: string,
  parts: number,
  left: number,
  taken: readonly number[],
  found: number[][],
  total: number,
): void {
  if (parts === 0) {
    if (digits === '' && left === 0) found.push([...taken, total]);
    return;
  }
  for (let size = 1; size <= digits.length - parts + 1; size += 1) {
    const head = digits.slice(0, size);
    if (size > 1 && head.startsWith('0')) return;
    const count = Number(head);
    if (count > left) return;
    split(digits.slice(size), parts - 1, left - count, [...taken, count], found, total);
  }
}

export type ReadRows = ReadonlyMap<RequestRow, readonly number[]>;

const results = requestRowKeys.filter((row) => /^r[1-6]/.test(row));

/**
 * Chooses among the readings of rows that ran together the one way in which every column adds up; the rows that stay open
 * when there is none, or more than one, are left out.
 */
export function settleRows(known: ReadRows, open: ReadonlyMap<RequestRow, readonly (readonly number[])[]>): ReadRows {
  const rows = [...open];
  if (rows.length === 0) return known;
  const tries = rows.reduce((product, [, ways]) => product * ways.length, 1);
  if (tries > MOST_TRIES || tries === 0) return known;
  const solutions: (readonly (readonly number[])[])[] = [];
  for (let n = 0; n < tries && solutions.length < 2; n += 1) {
    let rest = n;
    const chosen = rows.map(([, ways]) => {
      const way = ways[rest % ways.length] ?? [];
      rest = Math.floor(rest / ways.length);
      return way;
    });
    const all = new Map([...known, ...rows.map(([row], at) => [row, chosen[at] ?? []] as const)]);
    if (addsUp(all)) solutions.push(chosen);
  }
  const [only, another] = solutions;
  if (!only || another) return known;
  return new Map([...known, ...rows.map(([row], at) => [row, only[at] ?? []] as const)]);
}

function addsUp(rows: ReadRows): boolean {
  return requestColumnKeys.every((_, column) => {
    const at = (row: RequestRow): number => rows.get(row)?.[column] ?? 0;
    const settled = results.reduce((sum, row) => sum + at(row), 0);
    return at('r7') === settled && at('new') + at('in') === settled + at('out');
  });
}
