import {
  cellKeys,
  requestColumnKeys,
  requestRowKeys,
  remedyKeys,
  remedyResultKeys,
  type AnnualReport,
  type CellKey,
} from '../src/index.ts';

/** Numbers for what a report counts; all else follows from them. */
export interface Counted {
  readonly year?: number;
  /** The count of a cell that is no sum; 0 without it. */
  readonly count?: (cell: CellKey) => number;
}

/** A report that holds together: sums are worked out, new requests are what the others leave. */
export function consistentReport({ year = 2025, count = () => 0 }: Counted = {}): AnnualReport {
  const cells = Object.fromEntries(cellKeys.map((cell) => [cell, 0])) as Record<CellKey, number>;
  const results = requestRowKeys.filter((row) => /^r[1-6]/.test(row));
  for (const column of requestColumnKeys.filter((each) => each !== 'total')) {
    for (const row of [...results, 'out'] as const) cells[`t3.${row}.${column}`] = count(`t3.${row}.${column}`);
    const settled = results.reduce((sum, row) => sum + cells[`t3.${row}.${column}`], 0);
    const all = settled + cells[`t3.out.${column}`];
    cells[`t3.r7.${column}`] = settled;
    cells[`t3.in.${column}`] = Math.min(all, count(`t3.in.${column}`));
    cells[`t3.new.${column}`] = all - cells[`t3.in.${column}`];
  }
  for (const row of requestRowKeys)
    for (const column of requestColumnKeys)
      if (column !== 'total') cells[`t3.${row}.total`] += cells[`t3.${row}.${column}`];
  for (const remedy of remedyKeys)
    for (const result of remedyResultKeys)
      if (result !== 'total') {
        cells[`t4.${remedy}.${result}`] = count(`t4.${remedy}.${result}`);
        cells[`t4.${remedy}.total`] += cells[`t4.${remedy}.${result}`];
      }
  for (const kind of ['rule', 'norm'] as const) {
    cells[`t2.${kind}.made`] = count(`t2.${kind}.made`);
    cells[`t2.${kind}.valid`] = cells[`t2.${kind}.made`] + count(`t2.${kind}.valid`);
  }
  return { year, organ: '民政局', overview: '', problems: '', other: '', cells, blank: [], wrong: [] };
}

/** The report with one cell changed. */
export const withCell = (report: AnnualReport, cell: CellKey, value: number): AnnualReport => ({
  ...report,
  cells: { ...report.cells, [cell]: value },
});

/** The report as a file has it: cells in three tables. */
export function reportJson(report: AnnualReport): Record<string, unknown> {
  const { cells, blank: _, wrong: __, ...head } = report;
  const tables: Record<string, Record<string, unknown>> = { t2: {}, t3: {}, t4: {} };
  for (const cell of cellKeys) {
    const [table = '', ...path] = cell.split('.');
    const last = path.pop() ?? '';
    const row = path.join('.');
    const rows = tables[table]!;
    if (row === '') rows[last] = cells[cell];
    else rows[row] = { ...(rows[row] as object | undefined), [last]: cells[cell] };
  }
  return { ...head, ...tables };
}
