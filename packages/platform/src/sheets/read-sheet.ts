import { CsvError, parse } from 'csv-parse/sync';
import type { CellValue, MergeRange, Workbook } from 'hucre';
import { isSafeZip } from './open-safe.ts';

/** A table out of a file: texts, merged cells filled in. Row 1 of the sheet is `rows[0]`. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that are computed, as `row,column` from 0: what they show depends on who opens them. */
  readonly formulas: ReadonlySet<string>;
}

/**
 * Why a file gave no table: `encoding` neither UTF-8 nor GB18030, `quotes` a CSV whose quotation marks do not close (with
 * its line), `old` an XLS of before 2007, `unsafe` a container that should not be opened, `type` no table at all.
 */
export type SheetFault =
  | { readonly code: 'empty' | 'encoding' | 'old' | 'unsafe' | 'broken' | 'type' | 'too-many' }
  | { readonly code: 'quotes'; readonly line: number };

export type SheetRead =
  | {
      readonly ok: true;
      readonly kind: 'csv' | 'xlsx';
      readonly encoding: string;
      readonly sheets: readonly SheetRows[];
    }
  | { readonly ok: false; readonly fault: SheetFault };

/** Rows a sheet may have: the whole province's list has fewer. */
export const mostSheetRows = 20_000;
const COLUMNS = 200;
const RANGE = `A1:GR${mostSheetRows + 1}`;

const fails = (fault: SheetFault): SheetRead => ({ ok: false, fault });
const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Text as it was written: by its mark, else UTF-8, else GB18030; undefined when it is none of them. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const marked = starts(bytes, 0xff, 0xfe) ? ['utf-16le'] : starts(bytes, 0xfe, 0xff) ? ['utf-16be'] : [];
  for (const encoding of marked.length > 0 ? marked : ['utf-8', 'gb18030'])
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // the next one
    }
  return undefined;
}

function said(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}

/** Every cell of a merged range says what its first says. */
function spread(rows: string[][], merges: readonly MergeRange[]): readonly (readonly string[])[] {
  for (const { startRow, startCol, endRow, endCol } of merges.slice(0, mostSheetRows)) {
    const value = rows[startRow]?.[startCol] ?? '';
    if (value === '') continue;
    for (const row of rows.slice(startRow, endRow + 1))
      for (let column = startCol; column <= Math.min(endCol, COLUMNS); column += 1) row[column] = value;
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

const sheetsOf = ({ sheets }: Workbook): readonly SheetRows[] =>
  sheets.map(({ name, rows, merges = [], cells }) => ({
    name,
    rows: spread(
      rows.map((row) => Array.from(row.slice(0, COLUMNS), said)),
      merges,
    ),
    formulas: new Set([...(cells ?? [])].filter(([, { formula }]) => formula !== undefined).map(([at]) => at)),
  }));

function readCsv(bytes: Uint8Array): SheetRead {
  if (bytes.some((byte) => byte === 0) && !starts(bytes, 0xff, 0xfe) && !starts(bytes, 0xfe, 0xff))
    return fails({ code: 'type' });
  const read = decodeText(bytes);
  if (!read) return fails({ code: 'encoding' });
  const text = read.text.replace(/^\ufeff/, '');
  if (text.trim() === '') return fails({ code: 'empty' });
  if (/^\s*(?:<|%PDF|\{|\[)/.test(text)) return fails({ code: 'type' });
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = first.includes('\t') && !first.includes(',') ? '\t' : ',';
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, max_record_size: 1_000_000 });
    if (rows.length > mostSheetRows) return fails({ code: 'too-many' });
    const cut = rows.map((row) => row.slice(0, COLUMNS).map((cell) => cell.trim()));
    const formulas = cut.flatMap((row, at) =>
      row.flatMap((cell, column) => (isFormula(cell) ? [`${at},${column}`] : [])),
    );
    return {
      ok: true,
      kind: 'csv',
      encoding: read.encoding,
      sheets: [{ name: '', rows: cut, formulas: new Set(formulas) }],
    };
  } catch (error) {
    return fails(error instanceof CsvError ? { code: 'quotes', line: lineOf(error) } : { code: 'broken' });
  }
}

const isFormula = (text: string): boolean => /^=[^=\s]/.test(text);
const lineOf = (error: CsvError): number => Number(Reflect.get(error, 'lines') ?? 0);

/** Reads what was sent as a table, by its bytes and not by its name: XLSX or CSV. Hidden sheets are left out. Never throws. */
export async function readSheet(bytes: Uint8Array): Promise<SheetRead> {
  if (bytes.length === 0) return fails({ code: 'empty' });
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fails({ code: 'old' });
  if (!starts(bytes, 0x50, 0x4b)) return readCsv(bytes);
  if (!isSafeZip(bytes)) return fails({ code: 'unsafe' });
  try {
    const { readXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(bytes, {
      range: RANGE,
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    });
    const sheets = sheetsOf(book);
    if (sheets.some(({ rows }) => rows.length > mostSheetRows)) return fails({ code: 'too-many' });
    return sheets.length === 0 ? fails({ code: 'empty' }) : { ok: true, kind: 'xlsx', encoding: '', sheets };
  } catch {
    return fails({ code: 'broken' });
  }
}
