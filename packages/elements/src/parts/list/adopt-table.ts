import { gridOf, type GridCell, type GridRow } from './grid.ts';

/** A table of the page, read: its columns, and its rows with the text of every column. */
export interface AdoptedTable {
  readonly labels: readonly string[];
  readonly rows: readonly AdoptedRow[];
  /** False when a cell cannot be attributed to its columns: the table then stays untouched. */
  readonly whole: boolean;
}

export interface AdoptedRow extends GridRow {
  readonly texts: readonly string[];
  /** The row across all columns that stands above this part of the table, if there is one. */
  readonly heading: HTMLTableRowElement | undefined;
}

/** `isLabel` says which header texts are known, for tables without `th`; undefined when the table has no header or no rows. */
export function readTable(table: HTMLTableElement, isLabel: (text: string) => boolean): AdoptedTable | undefined {
  const grid = gridOf(rowsOf(table));
  const width = grid.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const start = grid.findIndex((row) => row.own.length > 1 && isHeader(row, isLabel));
  if (start < 0 || width < 2) return undefined;
  const depth = (grid[start]?.own ?? []).reduce((most, { rows }) => Math.max(most, rows), 1);
  let end = start + depth;
  while (grid[end]?.node.parentElement?.localName === 'thead') end += 1;
  const header = grid[end - 1];
  if (header === undefined || end >= grid.length) return undefined;
  const rows: AdoptedRow[] = [];
  let heading: HTMLTableRowElement | undefined;
  for (const row of grid.slice(end)) {
    if (row.own.length === 1 && row.own[0]?.columns === width && row.own[0].rows === 1) heading = row.node;
    else if (row.cells.length > 0) rows.push({ ...row, texts: row.cells.map(({ node }) => textOf(node)), heading });
  }
  const whole = [header, ...rows].every(({ cells }) => cells.length === width);
  return { labels: header.cells.map(({ node }) => textOf(node)), rows, whole };
}

/** Shows some rows of a table and puts it back as it was. Cells merged over several rows keep their merging. */
export interface TableView {
  show(rows: readonly AdoptedRow[]): void;
  restore(): void;
}

export function tableView(table: HTMLTableElement, { rows }: AdoptedTable): TableView {
  const ours = new Set(rows.flatMap(({ node, heading }) => (heading ? [node, heading] : [node])));
  const parents = new Map<HTMLTableRowElement, ParentNode | null>();
  for (const node of rowsOf(table)) if (ours.has(node)) parents.set(node, node.parentNode);
  const merged = [...new Set(rows.flatMap(({ own }) => own.filter((cell) => cell.rows > 1)))];
  const spans = merged.map(({ node }) => node.getAttribute('rowspan'));
  const covering = new Map<HTMLTableRowElement, readonly GridCell[]>();
  for (const { node, cells } of rows)
    covering.set(
      node,
      [...new Set(cells)].filter((cell) => cell.rows > 1),
    );
  let copies: Element[] = [];

  const reset = (): void => {
    for (const copy of copies) copy.parentNode?.removeChild(copy);
    copies = [];
    for (const [n, { node }] of merged.entries()) node.setAttribute('rowspan', spans[n] ?? '1');
  };
  const lead = (row: AdoptedRow, cell: GridCell, length: number): void => {
    if (row.own.includes(cell)) return cell.node.setAttribute('rowspan', String(length));
    const copy = cell.node.cloneNode(true) as HTMLTableCellElement;
    copy.removeAttribute('id');
    for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
    copy.setAttribute('rowspan', String(length));
    row.node.insertBefore(copy, row.own.find(({ column }) => column > cell.column)?.node ?? null);
    copies.push(copy);
  };
  return {
    show(shown) {
      reset();
      for (const [at, row] of shown.entries())
        for (const cell of covering.get(row.node) ?? []) {
          const above = shown[at - 1];
          if (above && above.heading === row.heading && covering.get(above.node)?.includes(cell)) continue;
          let length = 1;
          while (covering.get(shown[at + length]?.node as HTMLTableRowElement)?.includes(cell)) length += 1;
          lead(row, cell, length);
        }
      for (const node of parents.keys()) node.parentNode?.removeChild(node);
      for (const [at, { node, heading }] of shown.entries()) {
        const parent = parents.get(node);
        if (heading && shown[at - 1]?.heading !== heading) parent?.appendChild(heading);
        parent?.appendChild(node);
      }
    },
    restore() {
      reset();
      for (const [node, parent] of parents) parent?.appendChild(node);
    },
  };
}

/** Rows in the order they stand in; a list of our own, since `table.rows` changes under our hands. */
function rowsOf(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  const rows: HTMLTableRowElement[] = [];
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at]!;
    if (row.parentElement?.localName !== 'tfoot') rows.push(row);
  }
  return rows;
}

function isHeader({ node, own }: GridRow, isLabel: (text: string) => boolean): boolean {
  if (node.parentElement?.localName === 'thead' || own.every((cell) => cell.node.localName === 'th')) return true;
  return own.filter((cell) => isLabel(textOf(cell.node))).length >= 2;
}

const textOf = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
