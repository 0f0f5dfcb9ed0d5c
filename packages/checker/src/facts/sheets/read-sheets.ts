import type { CellValue, MergeRange, Workbook } from 'hucre';
import { decodePage } from '../scan/charset.ts';
import { isZip, openZip } from './zip.ts';

/** A table out of a file: texts, merged cells filled in, no row or cell beyond the limits. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Why a file gave no table: `too-big` over our limits, `encrypted`, `web-page` for HTML under another name, `broken` when
 * its own reader refuses it, `other` for what is no table format at all (PDF, picture, text document).
 */
export type SheetFault = 'too-big' | 'encrypted' | 'web-page' | 'broken' | 'other';

export type SheetsRead =
  | { readonly kind: 'xlsx' | 'xls' | 'csv'; readonly sheets: readonly SheetRows[] }
  | { readonly fault: SheetFault };

const ROWS = 20_000;
const COLUMNS = 200;
/** `A1:GR20000`, for the reader: two far cells would else make a rectangle of billions. */
const RANGE = `A1:GR${ROWS}`;
const XLS_BYTES = 8 * 1024 * 1024;
const CSV_BYTES = 20 * 1024 * 1024;
const CFB = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The stream of an encrypted workbook, as its container names it: UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const said = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
};

/** Every cell of a merged range says what its first says. */
function spread(rows: string[][], merges: readonly MergeRange[]): readonly (readonly string[])[] {
  for (const { startRow, startCol, endRow, endCol } of merges.slice(0, ROWS)) {
    const value = rows[startRow]?.[startCol] ?? '';
    if (value === '') continue;
    for (let at = startRow; at <= Math.min(endRow, rows.length - 1); at += 1) {
      const row = rows[at];
      for (let column = startCol; row && column <= Math.min(endCol, COLUMNS); column += 1) row[column] = value;
    }
  }
  return rows;
}

const sheetsOf = ({ sheets }: Workbook): readonly SheetRows[] =>
  sheets
    .filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
    .map(({ name, rows, merges = [] }) => ({
      name,
      rows: spread(
        rows.slice(0, ROWS).map((row) => Array.from(row.slice(0, COLUMNS), said)),
        merges,
      ),
    }));

function readCsv(bytes: Buffer, maxRows: number, parse: typeof import('hucre/csv').parseCsv): SheetsRead {
  const { html: text } = decodePage(bytes, '');
  const rows = parse(text, { maxRows, skipEmptyRows: true }).map((row) => row.slice(0, COLUMNS).map(said));
  return { kind: 'csv', sheets: [{ name: '', rows }] };
}

/** True for text without the control characters of a binary file. */
function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096);
  return head.length > 0 && !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/**
 * Reads what was offered as a table, by its bytes and not by its name: XLSX (the ZIP is looked through first), old XLS,
 * CSV in any charset. Never throws.
 *
 * @param name the file's name or address: a text is read as CSV only when it ends so
 */
export async function readSheets(bytes: Buffer, name: string): Promise<SheetsRead> {
  try {
    if (isZip(bytes)) {
      const files = openZip(bytes);
      if (typeof files === 'string') return { fault: files };
      if (!files.has('xl/workbook.xml')) return { fault: 'other' };
      const { readXlsx } = await import('hucre/xlsx');
      return { kind: 'xlsx', sheets: sheetsOf(await readXlsx(bytes, { range: RANGE, maxRows: ROWS })) };
    }
    if (bytes.subarray(0, CFB.length).equals(CFB)) {
      if (bytes.length > XLS_BYTES) return { fault: 'too-big' };
      if (bytes.includes(ENCRYPTED)) return { fault: 'encrypted' };
      if (!/\.(?:xls|et)(?:$|[?#])/i.test(name)) return { fault: 'other' };
      const { readXls } = await import('hucre');
      return { kind: 'xls', sheets: sheetsOf(await readXls(bytes)) };
    }
    if (!isText(bytes)) return { fault: 'other' };
    if (
      /^\s*<(?:!doctype|html|\?xml|head|script|meta)/i.test(
        bytes.toString('latin1', 0, 400).replace(/^\u00ef\u00bb\u00bf/, ''),
      )
    )
      return { fault: 'web-page' };
    if (!/\.(?:csv|tsv)(?:$|[?#])/i.test(name)) return { fault: 'other' };
    if (bytes.length > CSV_BYTES) return { fault: 'too-big' };
    const { parseCsv } = await import('hucre/csv');
    return readCsv(bytes, ROWS, parseCsv);
  } catch {
    return { fault: 'broken' };
  }
}
