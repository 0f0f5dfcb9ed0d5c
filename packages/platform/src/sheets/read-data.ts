import { Parser } from 'htmlparser2';
import { decodeText, mostSheetRows, readSheet, type SheetFault } from './read-sheet.ts';

/** A dataset out of a file: its columns, and rows with one text a column. */
export interface DataTable {
  readonly format: 'CSV' | 'JSON' | 'XML' | 'XLSX';
  readonly encoding: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Why a file is no dataset: `pdf` and `image` are for people's eyes, `nested` a row that is no flat record, `ragged` a row
 * with another number of cells than the head, `head` a column without a name or with one that stands twice, `rows` none at all.
 */
export type DataFault =
  | SheetFault
  | { readonly code: 'pdf' | 'image' | 'dtd' | 'rows' | 'head' | 'markup' }
  | { readonly code: 'ragged' | 'nested'; readonly line: number };

export type DataRead =
  | { readonly ok: true; readonly table: DataTable }
  | { readonly ok: false; readonly fault: DataFault };

const fails = (fault: DataFault): DataRead => ({ ok: false, fault });
const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const isImage = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
  starts(bytes, 0x42, 0x4d) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0x00);

/** Head and rows as they are given out, or what is wrong with them. */
function tableOf(format: DataTable['format'], encoding: string, all: readonly (readonly string[])[]): DataRead {
  const filled = all.filter((row) => row.some((cell) => cell !== ''));
  const [first = [], ...rest] = filled;
  let width = first.length;
  while (width > 0 && first[width - 1] === '') width -= 1; // a sheet's empty columns to the right
  const columns = first.slice(0, width);
  if (columns.length === 0 || columns.includes('') || new Set(columns).size < columns.length)
    return fails({ code: 'head' });
  if (rest.length === 0) return fails({ code: 'rows' });
  for (const [at, row] of rest.entries()) {
    const isLong = row.slice(width).some((cell) => cell !== '');
    if (isLong || (format === 'CSV' && row.length < width)) return fails({ code: 'ragged', line: at + 2 });
  }
  const rows = rest.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  return { ok: true, table: { format, encoding, columns, rows } };
}

/** Records with names, in the order the names first appear. */
function recordsTable(
  format: DataTable['format'],
  encoding: string,
  records: readonly ReadonlyMap<string, string>[],
): DataRead {
  if (records.length > mostSheetRows) return fails({ code: 'too-many' });
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  if (records.length === 0 || columns.length === 0) return fails({ code: 'rows' });
  return tableOf(format, encoding, [columns, ...records.map((one) => columns.map((name) => one.get(name) ?? ''))]);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A scalar as text; numbers and truth values as JSON writes them. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

function readJson(text: string, encoding: string): DataRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fails({ code: 'broken' });
  }
  const list = isRecord(json) ? Object.values(json).find((value) => Array.isArray(value)) : json;
  if (!Array.isArray(list)) return fails({ code: 'rows' });
  const records: ReadonlyMap<string, string>[] = [];
  for (const [at, row] of list.entries()) {
    if (!isRecord(row)) return fails({ code: 'nested', line: at + 1 });
    const entries = Object.entries(row);
    if (entries.some(([, value]) => typeof value === 'object' && value !== null))
      return fails({ code: 'nested', line: at + 1 });
    records.push(new Map(entries.map(([name, value]) => [name.trim(), textOf(value)])));
  }
  return recordsTable('JSON', encoding, records);
}

/** `<rows><row><name>text</name>…</row>…</rows>`, whatever the names are; no DTD, so no entities of its own. */
function readXml(text: string, encoding: string): DataRead {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return fails({ code: /<!DOCTYPE\s+html/i.test(text) ? 'markup' : 'dtd' });
  if (/^\s*<html[\s>]/i.test(text)) return fails({ code: 'markup' });
  const records: Map<string, string>[] = [];
  let depth = 0;
  let field = '';
  let isNested = false;
  let closed = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        if (depth === 2) records.push(new Map());
        if (depth === 3) {
          field = name;
          records.at(-1)?.set(field, '');
        }
        if (depth > 3) isNested = true;
      },
      ontext(more) {
        const record = records.at(-1);
        if (depth === 3 && record) record.set(field, (record.get(field) ?? '') + more);
      },
      onclosetag(_, isImplied) {
        depth -= 1;
        if (isImplied) closed += 1;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  parser.end();
  if (isNested) return fails({ code: 'nested', line: records.length });
  if (closed > 0) return fails({ code: 'broken' });
  return recordsTable(
    'XML',
    encoding,
    records.map((record) => new Map([...record].map(([name, value]) => [name, value.trim()]))),
  );
}

/** Reads what was sent as a dataset, by its bytes and not by its name. Never throws. */
export async function readData(bytes: Uint8Array): Promise<DataRead> {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return fails({ code: 'pdf' });
  if (isImage(bytes)) return fails({ code: 'image' });
  if (!starts(bytes, 0x50, 0x4b) && !starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const read = decodeText(bytes);
    const text = read?.text.replace(/^\ufeff/, '') ?? '';
    if (read && /^\s*[[{]/.test(text)) return readJson(text, read.encoding);
    if (read && /^\s*</.test(text)) return readXml(text, read.encoding);
  }
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return fails(sheet.fault);
  const [first] = sheet.sheets.filter(({ rows }) => rows.length > 0);
  return tableOf(sheet.kind === 'csv' ? 'CSV' : 'XLSX', sheet.encoding, first?.rows ?? []);
}
