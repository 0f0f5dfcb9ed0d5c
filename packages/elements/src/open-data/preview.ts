import type { Fault } from '@gongkai/model';
import { firstPart } from './first-part.ts';
import { readCsv, type CsvFault } from './read-csv.ts';
import { readRecords } from './read-records.ts';

/** Rows a preview shows. */
export const mostRows = 20;

/** The first rows of a file, or why there are none. */
export type Preview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string }
  | {
      readonly kind: 'rows';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** True when the file has more rows than these. */
      readonly more: boolean;
      readonly fault?: CsvFault | { readonly kind: 'json'; readonly line: number };
    };

/** The first 20 rows of a CSV or JSON file. Never throws. */
export async function previewOf(url: string, format: string): Promise<Preview> {
  try {
    const { text, cut } = await firstPart(url);
    return format === 'JSON' ? ofRecords(text, cut) : ofTable(text, cut);
  } catch (cause) {
    return { kind: 'failed', code: (cause as Fault).code };
  }
}

function ofTable(text: string, cut: boolean): Preview {
  const { rows, fault } = readCsv(text, cut);
  return shown(rows, cut, fault);
}

function ofRecords(text: string, cut: boolean): Preview {
  const records = readRecords(text, mostRows + 1, cut);
  if (!records) return { kind: 'failed', code: 'data.no-records' };
  const { rows, faultLine } = records;
  return shown(rows, cut, faultLine === undefined ? undefined : { kind: 'json', line: faultLine });
}

function shown(
  [head = [], ...rows]: readonly (readonly string[])[],
  cut: boolean,
  fault: CsvFault | { readonly kind: 'json'; readonly line: number } | undefined,
): Preview {
  if (head.length === 0 && !fault) return { kind: 'failed', code: 'data.empty' };
  return {
    kind: 'rows',
    head,
    rows: rows.slice(0, mostRows),
    more: cut || rows.length > mostRows || fault !== undefined,
    ...(fault && { fault }),
  };
}
