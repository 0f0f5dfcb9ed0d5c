import type { RequestRow } from './cells.ts';
import marks from './row-marks.json' with { type: 'json' };

const rows = Object.keys(marks) as RequestRow[];

/**
 * The row of the table of requests that a published label names, shortened or not, cut by spaces or written with
 * full-width signs or radicals; undefined for a label of no row.
 */
export function requestRowOf(label: string): RequestRow | undefined {
  const plain = label.normalize('NFKC').replace(/\s/g, '');
  return rows.find((row) => marks[row].some((mark) => plain.includes(mark)));
}
