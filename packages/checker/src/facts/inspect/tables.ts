import { fold } from '../scan/text.ts';
import type { Region } from '../page.ts';
import type { Table } from './page-text.ts';

/** Cells of one page that are kept, spans written out: a page of `colspan=1000` must not fill the memory. */
const MOST_CELLS = 50_000;
const MOST_COLUMNS = 200;
const LONGEST_CELL = 4000;

interface Open {
  readonly region: Region;
  caption: string;
  readonly rows: string[][];
  /** Cells that reach down into rows to come, by column. */
  readonly hanging: Map<number, { readonly text: string; rows: number }>;
  row: { readonly cells: string[]; isHead: boolean } | undefined;
  cell: { text: string; inside: string; readonly colspan: number; readonly rowspan: number } | undefined;
  inCaption: boolean;
  inHead: boolean;
  heads: number;
}

/** A cell that holds nothing but a table says what that table begins with. */
const OPENING = 200;

/** Keeps the tables of a page while it is read. Each text belongs to the innermost cell it stands in. */
export interface TableKeeper {
  readonly tables: readonly Table[];
  open(tag: string, region: Region, span: (name: 'colspan' | 'rowspan') => number): void;
  text(text: string): void;
  close(tag: string): void;
  end(): void;
}

export function keepTables(): TableKeeper {
  const tables: Table[] = [];
  const stack: Open[] = [];
  let cells = 0;

  function put(table: Open, text: string): void {
    const row = table.row;
    if (row === undefined || row.cells.length >= MOST_COLUMNS || cells >= MOST_CELLS) return;
    cells += 1;
    row.cells.push(text);
  }
  /** Cells of earlier rows that reach into this place. */
  function hang(table: Open): void {
    const row = table.row;
    if (row === undefined) return;
    for (let over = table.hanging.get(row.cells.length); over !== undefined;) {
      const at = row.cells.length;
      put(table, over.text);
      if (row.cells.length === at) return;
      over.rows -= 1;
      if (over.rows === 0) table.hanging.delete(at);
      over = table.hanging.get(row.cells.length);
    }
  }
  function closeCell(table: Open): void {
    const { cell, row } = table;
    table.cell = undefined;
    if (cell === undefined || row === undefined) return;
    const text = fold(cell.text, LONGEST_CELL) || cell.inside;
    for (let n = 0; n < cell.colspan; n += 1) {
      const at = row.cells.length;
      put(table, text);
      if (cell.rowspan > 1 && row.cells.length > at) table.hanging.set(at, { text, rows: cell.rowspan - 1 });
    }
    hang(table);
  }
  function closeRow(table: Open): void {
    closeCell(table);
    const { row } = table;
    table.row = undefined;
    if (row === undefined || row.cells.length === 0) return;
    if (row.isHead && table.heads === table.rows.length) table.heads += 1;
    table.rows.push(row.cells);
  }
  function closeTable(): void {
    const table = stack.pop();
    if (table === undefined) return;
    closeRow(table);
    const { caption, rows, heads, region } = table;
    if (rows.length > 0) tables.push({ caption: fold(caption, 200), rows, heads, region });
    const round = stack.at(-1)?.cell;
    if (round !== undefined && round.inside === '') round.inside = fold(rows.slice(0, 20).flat().join(' '), OPENING);
  }

  return {
    tables,
    open(tag, region, span) {
      if (tag === 'table') {
        if (stack.length < 32)
          stack.push({
            region,
            caption: '',
            rows: [],
            hanging: new Map(),
            row: undefined,
            cell: undefined,
            inCaption: false,
            inHead: false,
            heads: 0,
          });
        return;
      }
      const table = stack.at(-1);
      if (table === undefined) return;
      if (tag === 'caption') table.inCaption = true;
      else if (tag === 'thead') table.inHead = true;
      else if (tag === 'tr') {
        closeRow(table);
        table.row = { cells: [], isHead: true };
        hang(table);
      } else if (tag === 'td' || tag === 'th') {
        if (table.row === undefined) {
          table.row = { cells: [], isHead: true };
          hang(table);
        } else closeCell(table);
        if (tag === 'td' && !table.inHead) table.row.isHead = false;
        table.cell = { text: '', inside: '', colspan: span('colspan'), rowspan: span('rowspan') };
      }
    },
    text(text) {
      const table = stack.at(-1);
      if (table === undefined) return;
      if (table.cell !== undefined) {
        if (table.cell.text.length < LONGEST_CELL) table.cell.text += text;
      } else if (table.inCaption && table.caption.length < 200) table.caption += text;
    },
    close(tag) {
      const table = stack.at(-1);
      if (table === undefined) return;
      if (tag === 'table') closeTable();
      else if (tag === 'caption') table.inCaption = false;
      else if (tag === 'thead') table.inHead = false;
      else if (tag === 'tr') closeRow(table);
      else if (tag === 'td' || tag === 'th') closeCell(table);
    },
    end() {
      while (stack.length > 0) closeTable();
    },
  };
}
