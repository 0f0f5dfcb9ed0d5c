/** A cell of an HTML table with the columns and rows it covers. */
export interface GridCell {
  readonly node: HTMLTableCellElement;
  readonly column: number;
  readonly columns: number;
  /** Index of the first row it covers, in the list of rows given, and how many it covers. */
  readonly row: number;
  readonly rows: number;
}

/** The cell in every column of one row, merged cells repeated; `own` are those that begin in it. */
export interface GridRow {
  readonly node: HTMLTableRowElement;
  readonly cells: readonly GridCell[];
  readonly own: readonly GridCell[];
}

/**
 * Lays rows out as a table does, with rowspan and colspan; a span never leaves its row group. A place that no cell
 * covers, or two do, is left out of `cells`, so that a crooked row is known by its length.
 */
export function gridOf(nodes: readonly HTMLTableRowElement[]): readonly GridRow[] {
  const grid: GridRow[] = [];
  let open: { cell: GridCell; left: number }[] = [];
  for (const [row, node] of nodes.entries()) {
    if (row > 0 && nodes[row - 1]?.parentNode !== node.parentNode) open = [];
    const places = new Map<number, GridCell>();
    for (const { cell } of open) for (let n = 0; n < cell.columns; n++) places.set(cell.column + n, cell);
    const own: GridCell[] = [];
    let column = 0;
    for (let at = 0; at < node.cells.length; at++) {
      const cellNode = node.cells[at]!;
      while (places.has(column)) column += 1;
      const span = cellNode.rowSpan || Number.MAX_SAFE_INTEGER; // 0: to the end of the group
      const cell = {
        node: cellNode,
        column,
        columns: cellNode.colSpan,
        row,
        rows: Math.min(span, leftInGroup(nodes, row)),
      };
      own.push(cell);
      for (let n = 0; n < cell.columns; n++) places.set(column + n, cell);
      column += cell.columns;
    }
    const cells: GridCell[] = [];
    for (let n = 0; n < places.size; n++) {
      const cell = places.get(n);
      if (cell) cells.push(cell);
    }
    grid.push({ node, cells, own });
    open = [...open, ...own.map((cell) => ({ cell, left: cell.rows }))]
      .map(({ cell, left }) => ({ cell, left: left - 1 }))
      .filter(({ left }) => left > 0);
  }
  return grid;
}

function leftInGroup(nodes: readonly HTMLTableRowElement[], row: number): number {
  let count = 0;
  while (nodes[row + count] && nodes[row + count]?.parentNode === nodes[row]?.parentNode) count += 1;
  return count;
}
