import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';

/** A ZIP of texts by name. */
export const zipOf = (entries: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))));

/** A workbook of one sheet. */
export const bookOf = async (rows: readonly (readonly (string | number)[])[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: '目录', rows: rows.map((row) => [...row]) }] }));
