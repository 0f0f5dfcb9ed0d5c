import { Parser } from 'htmlparser2';
import { decodePage } from '../scan/charset.ts';
import { readSheets } from '../sheets/read-sheets.ts';
import type { FileType } from './sniff.ts';

/** A data file as a machine reads it: rows without the heading; or why a machine cannot. */
export type DataRead =
  | { readonly is: 'data'; readonly rows: number; readonly columns: number; readonly text: string }
  | { readonly is: 'no-rows' | 'not-machine-readable' | 'broken' | 'too-big' | 'encrypted' };

const MOST_TEXT = 1_000_000;
const MOST_DEPTH = 200;

/** Reads CSV in UTF-8 or GB18030, JSON with or without BOM, XML, XLSX and XLS. Never throws. */
export async function readData(bytes: Buffer, type: FileType, name: string): Promise<DataRead> {
  if (type === 'json') return json(decodePage(bytes, '').html);
  if (type === 'xml' || type === 'office-xml') return xml(decodePage(bytes, '').html);
  if (type === 'text') return sheets(bytes, /\.[ct]sv(?:$|[?#])/i.test(name) ? name : `${name}#.csv`);
  if (type === 'xlsx' || type === 'cfb') return sheets(bytes, name);
  return { is: 'not-machine-readable' };
}

async function sheets(bytes: Buffer, name: string): Promise<DataRead> {
  const read = await readSheets(bytes, name);
  if ('fault' in read)
    return { is: read.fault === 'other' || read.fault === 'web-page' ? 'not-machine-readable' : read.fault };
  const rows = read.sheets.flatMap((sheet) => {
    const filled = sheet.rows.filter((row) => row.some((cell) => cell !== ''));
    // a title over the whole width is no heading; the first row of two cells is
    const head = filled.findIndex((row) => new Set(row.filter((cell) => cell !== '')).size > 1);
    return head < 0 ? filled.slice(1) : filled.slice(head + 1);
  });
  const text = read.sheets
    .flatMap((sheet) => sheet.rows.map((row) => row.join(' ')))
    .join('\n')
    .slice(0, MOST_TEXT);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length === 0 ? { is: 'no-rows' } : { is: 'data', rows: rows.length, columns, text };
}

function json(text: string): DataRead {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { is: 'broken' };
  }
  const rows = longestList(value, 0);
  const [first] = rows;
  const columns = typeof first === 'object' && first !== null ? Object.keys(first).length : 1;
  return rows.length === 0
    ? { is: 'no-rows' }
    : { is: 'data', rows: rows.length, columns, text: text.slice(0, MOST_TEXT) };
}

/** The records of a file stand in its longest list, however it is wrapped; a lone object is one record. */
function longestList(value: unknown, depth: number): readonly unknown[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value;
  const lists = Object.values(value).map((one) => longestList(one, depth + 1));
  const longest = lists.reduce<readonly unknown[]>((best, list) => (list.length > best.length ? list : best), []);
  return longest.length === 0 && depth === 0 && Object.keys(value).length > 0 ? [value] : longest;
}

/** Records of an XML file are the children of its fullest element. Declarations of types and entities are never followed. */
function xml(text: string): DataRead {
  const children: number[] = [];
  let most = 0;
  let fields = 0;
  let broken = false;
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (open.length > 0) children[open.length - 1] = (children[open.length - 1] ?? 0) + 1;
        if (open.length < MOST_DEPTH) open.push(name);
        else broken = true;
        children[open.length - 1] = 0;
      },
      onclosetag(name, implied) {
        if (implied || open.at(-1) !== name) broken = true;
        const count = children[open.length - 1] ?? 0;
        if (open.length === 1) most = Math.max(most, count);
        else fields = Math.max(fields, count);
        most = Math.max(most, count);
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(text.slice(0, 20_000_000));
  parser.end();
  if (broken || open.length > 0 || most === 0) return { is: broken || open.length > 0 ? 'broken' : 'no-rows' };
  return { is: 'data', rows: most, columns: fields, text: text.replace(/<[^>]{0,2000}>/g, ' ').slice(0, MOST_TEXT) };
}
