import {
  printedCells,
  readCells,
  reportYear,
  requestColumnKeys,
  requestRowKeys,
  isCellKey,
  sectionsOf,
  type AnnualReport,
  type CellKey,
  type Day,
} from '@gongkai/model';
import { readPage, type Printed } from './read-page.ts';
import { readCsv, readPasted } from './read-pasted.ts';

/** A report that somebody published, as far as it could be read. */
export interface PublishedReport {
  readonly report: AnnualReport;
  /** Numbers of the six parts that were met. */
  readonly sections: readonly number[];
  readonly requestRows: number;
  readonly form: '2021' | '2019';
  /** Cells that were met; the others are 0 in `report` and say nothing. */
  readonly met: ReadonlySet<CellKey>;
}

/** UTF-8, or what old office pages are written in. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function printedOf(text: string): Printed {
  if (/<(table|html|body|div|p)[\s>]/i.test(text)) return readPage(text);
  const rows = text.split('\n').slice(0, 50);
  return rows.filter((line) => line.split(',').length > 3).length > 5 ? readCsv(text) : readPasted(text);
}

const yearIn = ({ title, text }: Printed): number => {
  const lines = [title, ...text.split('\n')];
  const titled = lines.map(reportYear).find((year) => year > 0);
  return titled ?? Number(/20\d{2}/.exec(`${title} ${text}`)?.[0] ?? 0);
};

/** Reads a page, a CSV file or pasted text; a report without any table of requests has `requestRows` 0. */
export function readPublished(bytes: Uint8Array, year?: number): PublishedReport {
  const printed = printedOf(decode(bytes));
  const found = printedCells(printed.tables);
  const keyed = printed.tables.flatMap(({ rows }) =>
    rows.flatMap(([key = '', ...rest]) => (isCellKey(key) ? [[key, rest.at(-1) ?? ''] as const] : [])),
  );
  const { form } = found;
  const texts: Readonly<Partial<Record<CellKey, string>>> = { ...found.texts, ...Object.fromEntries(keyed) };
  const requestRows = requestRowKeys.filter((row) => texts[`t3.${row}.total`] !== undefined).length;
  const parts = sectionsOf(printed.text);
  const part = (number: number): string => parts.get(number) ?? '';
  const { publishedOn } = printed;
  return {
    report: {
      year: year ?? yearIn(printed),
      organ: '',
      overview: part(1),
      problems: part(5),
      other: part(6),
      ...readCells((cell) => texts[cell]),
      ...(publishedOn !== '' && { publishedOn: publishedOn as Day }), // matched as a day when it was read
    },
    sections: [...parts.keys()],
    requestRows,
    form,
    met: new Set([
      ...(Object.keys(texts) as CellKey[]), // keys of texts are cells
      // one row where there are three now
      ...(form === '2019'
        ? requestColumnKeys.flatMap((column) => [`t3.r6.1.${column}`, `t3.r6.2.${column}`] as const)
        : []),
    ]),
  };
}
