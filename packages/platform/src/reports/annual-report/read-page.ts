import { Parser } from 'htmlparser2';

/** What was read of a file: its lines, its tables with spans written out. */
export interface Printed {
  readonly title: string;
  /** One line a block. */
  readonly text: string;
  readonly tables: readonly { readonly rows: readonly (readonly string[])[] }[];
  /** Day of publication by the page's own meta, `''` without. */
  readonly publishedOn: string;
}

/** A page of `colspan=1000` must not fill the memory. */
const MOST_CELLS = 50_000;
const MOST_COLUMNS = 60;
const silent = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea', 'svg']);
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 li tr td th br section article header footer caption dt dd table ul ol blockquote'.split(
    ' ',
  ),
);

interface OpenTable {
  readonly rows: string[][];
  readonly hanging: Map<number, { readonly text: string; rows: number }>;
  row: string[] | undefined;
  cell: { text: string; readonly colspan: number; readonly rowspan: number } | undefined;
}

const span = (text: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(text ?? '1', 10) || 1, 1), MOST_COLUMNS);

/** Reads a published page, whatever its markup: nested tables, open cells, words split over paragraphs. */
export function readPage(html: string): Printed {
  const tables: { rows: string[][] }[] = [];
  const open: OpenTable[] = [];
  const lines: string[] = [''];
  let title = '';
  let publishedOn = '';
  let hidden = 0;
  let inTitle = false;
  let cells = 0;

  function put(row: string[], text: string): void {
    if (row.length >= MOST_COLUMNS || cells >= MOST_CELLS) return;
    cells += 1;
    row.push(text);
  }
  function hang({ row, hanging }: OpenTable): void {
    if (!row) return;
    for (let over = hanging.get(row.length); over !== undefined; over = hanging.get(row.length)) {
      const at = row.length;
      put(row, over.text);
      if (row.length === at) return;
      over.rows -= 1;
      if (over.rows === 0) hanging.delete(at);
    }
  }
  function closeCell(table: OpenTable): void {
    const { cell, row } = table;
    table.cell = undefined;
    if (!cell || !row) return;
    const text = cell.text.trim();
    for (let n = 0; n < cell.colspan; n += 1) {
      const at = row.length;
      put(row, text);
      if (cell.rowspan > 1 && row.length > at) table.hanging.set(at, { text, rows: cell.rowspan - 1 });
    }
    hang(table);
  }
  function closeRow(table: OpenTable): void {
    closeCell(table);
    if (table.row && table.row.length > 0) table.rows.push(table.row);
    table.row = undefined;
  }

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (silent.has(tag)) hidden += 1;
      if (tag === 'title') inTitle = true;
      if (tag === 'meta' && /^(pubdate|publishdate)$/i.test(attributes['name'] ?? ''))
        publishedOn ||= /\d{4}-\d{2}-\d{2}/.exec(attributes['content'] ?? '')?.[0] ?? '';
      if (blocks.has(tag)) lines.push('');
      if (tag === 'table') open.push({ rows: [], hanging: new Map(), row: undefined, cell: undefined });
      const table = open.at(-1);
      if (!table) return;
      if (tag === 'tr') {
        closeRow(table);
        table.row = [];
        hang(table);
      }
      if (tag === 'td' || tag === 'th') {
        closeCell(table);
        table.row ??= [];
        table.cell = { text: '', colspan: span(attributes['colspan']), rowspan: span(attributes['rowspan']) };
      }
    },
    ontext(text) {
      if (inTitle) title += text;
      if (hidden > 0 || inTitle) return;
      lines.push(`${lines.pop() ?? ''}${text.replaceAll(/\s+/g, ' ')}`);
      const cell = open.findLast((table) => table.cell)?.cell;
      if (cell && cell.text.length < 4000) cell.text += text;
    },
    onclosetag(tag) {
      if (silent.has(tag) && hidden > 0) hidden -= 1;
      if (tag === 'title') inTitle = false;
      if (blocks.has(tag)) lines.push('');
      const table = open.at(-1);
      if (!table) return;
      if (tag === 'td' || tag === 'th') closeCell(table);
      if (tag === 'tr') closeRow(table);
      if (tag !== 'table') return;
      closeRow(table);
      open.pop();
      if (table.rows.length > 0) tables.push({ rows: table.rows });
    },
  });
  parser.end(html);
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return { title: title.trim(), text, tables, publishedOn };
}
