import type { SQLInputValue } from 'node:sqlite';
import type { Store } from './open.ts';

const TOGETHER = 10;

/**
 * Writes rows of a table, ten with one statement: a list's rows are many and small, and the call costs more than the row.
 *
 * @param insert the statement up to and with `VALUES`
 * @param width values of a row
 */
export function rowsInserter(store: Store, insert: string, width: number): (values: readonly SQLInputValue[]) => void {
  const row = `(${Array.from({ length: width }, () => '?').join()})`;
  const one = store.db.prepare(`${insert} ${row}`);
  const ten = store.db.prepare(`${insert} ${Array.from({ length: TOGETHER }, () => row).join()}`);
  return (values) => {
    let at = 0;
    for (; values.length - at >= TOGETHER * width; at += TOGETHER * width) {
      const from = at;
      store.write(() => ten.run(...values.slice(from, from + TOGETHER * width)));
    }
    for (; at < values.length; at += width) {
      const from = at;
      store.write(() => one.run(...values.slice(from, from + width)));
    }
  };
}
