import type { AnnualReport, WrongCell } from './annual-report.ts';
import { cellKeys, type CellKey } from './cells.ts';

type Cells = Pick<AnnualReport, 'cells' | 'blank' | 'wrong'>;

/** Reads every cell; `textOf` gives what stands in it, undefined for a cell that is not there. */
export function readCells(textOf: (cell: CellKey) => unknown): Cells {
  const cells = {} as Record<CellKey, number>;
  const blank: CellKey[] = [];
  const wrong: WrongCell[] = [];
  for (const cell of cellKeys) {
    const found = textOf(cell);
    const text = typeof found === 'number' || typeof found === 'string' ? plain(String(found)) : '';
    const count = (cell === 't2.feeWan' ? /^\d+(\.\d+)?$/ : /^\d+$/).test(text) ? Number(text) : undefined;
    cells[cell] = count !== undefined && Number.isSafeInteger(Math.trunc(count)) ? count : 0;
    if (isBlank(text) && (found === undefined || found === null || typeof found === 'string')) blank.push(cell);
    else if (count === undefined) wrong.push({ cell, found: shown(found) });
  }
  return { cells, blank, wrong };
}

/** Full-width digits, spaces and the comma between thousands make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1');

/** A dash of any kind and a slash stand for nothing. */
const isBlank = (text: string): boolean => /^[/\\\u2014\u2013\u2212\u2015_-]*$/.test(text);

const shown = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' ? String(found).slice(0, 40) : typeof found;
