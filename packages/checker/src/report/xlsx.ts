import { isDay, type Locale } from '@gongkai/model';
import { writeXlsx, type Cell, type CellStyle, type CellValue, type ColumnDef, type WriteSheet } from 'hucre/xlsx';
import { clip } from './clean.ts';
import { safeText } from './safe-text.ts';

/** What the cells of a column are: text, an address to follow, a civil day, whole numbers, integers of 0.01 point. */
type Kind = 'text' | 'link' | 'day' | 'whole' | 'points';

export interface SheetColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly kind?: Kind;
  /** The only words a person may choose from. */
  readonly choices?: readonly string[];
  /** True where a person writes: the column is tinted. */
  readonly isOpen?: boolean;
}

/** One sheet of a workbook. Text from outside may stand in any cell: it never becomes a formula. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Most a cell may hold. */
const LONGEST = 32_000;
/** Longer addresses are no links in spreadsheets. */
const FOLLOWED = 2048;

/**
 * A workbook as bytes, every sheet with a frozen head and filters. The same sheets, the same bytes.
 *
 * @param at the instant written into its properties, ISO 8601
 */
export async function workbook(
  sheets: readonly TableSheet[],
  { title, at, locale }: { readonly title: string; readonly at: string; readonly locale: Locale },
): Promise<Uint8Array> {
  const ms = Date.parse(at);
  const when = new Date(Number.isNaN(ms) ? 0 : ms);
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title: clip(safeText(title), 200), creator: 'gongkai', created: when, modified: when },
    defaultFont: { name: fonts[locale], size: 11 },
  });
}

const fonts: Readonly<Record<Locale, string>> = { zh: 'Microsoft YaHei', en: 'Calibri' };

const head: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1D4F91' } },
  alignment: { vertical: 'center', wrapText: true },
};
const formats: Readonly<Record<Kind, string>> = { text: '@', link: '@', day: 'yyyy-mm-dd', whole: '0', points: '0.00' };

function sheetOf({ name, columns, rows }: TableSheet): WriteSheet {
  const last = `${letter(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    columns: columns.map(columnOf),
    rows: [
      columns.map((column) => safeText(column.head)),
      ...rows.map((cells) => columns.map((column, index) => valueOf(column, cells[index] ?? ''))),
    ],
    cells: new Map<string, Partial<Cell>>([
      ...columns.map((_column, index) => [`0,${index}`, { style: head }] as const),
      ...columns.flatMap((column, index) =>
        column.kind === 'link' ? rows.flatMap((cells, row) => linkOf(cells[index], `${row + 1},${index}`)) : [],
      ),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}` },
    dataValidations: columns.flatMap(({ choices }, index) =>
      choices === undefined || rows.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              values: [...choices],
              range: `${letter(index)}2:${letter(index)}${rows.length + 1}`,
            },
          ],
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const columnOf = ({ width, kind = 'text', isOpen }: SheetColumn): ColumnDef => ({
  width,
  style: {
    alignment: { vertical: 'top', wrapText: kind === 'text' || kind === 'link' },
    numFmt: formats[kind],
    ...(isOpen === true && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8E1' } } }),
  },
});

/** Spreadsheets read `_x003D_` as `=`, the library writes it as it is: its underscore is told as one. */
const escape = /_(?=x[0-9a-f]{4}_)/gi;

function valueOf({ kind }: SheetColumn, value: string | number): CellValue {
  if (typeof value === 'number') return kind === 'points' ? value / 100 : value;
  if (kind === 'day' && isDay(value)) return new Date(`${value}T00:00:00Z`);
  return clip(safeText(value), LONGEST).replace(escape, '_x005F_');
}

/** `[cell, link]` when a browser may follow the address. */
function linkOf(
  value: string | number | undefined,
  at: string,
): (readonly [string, { hyperlink: { target: string } }])[] {
  const isWeb =
    typeof value === 'string' && value.length <= FOLLOWED && /^https?:\/\//i.test(value) && URL.canParse(value);
  return isWeb ? [[at, { hyperlink: { target: new URL(value).href } }]] : [];
}

/** 0 → `A`; a sheet of ours has no more than 26 columns. */
const letter = (index: number): string => String.fromCodePoint(65 + Math.min(index, 25));
