import type { Locale } from '@gongkai/model';
import { toJson } from '../../base/to-json.ts';
import { csvOf } from './csv.ts';
import { download } from './file-download.ts';
import type { Listing, TableEntry } from './listing.ts';
import type { Loaded, LoadedFile } from './loaded.ts';

const words = {
  reason: { zh: '理由', en: 'Reason' },
  url: { zh: '公开地址', en: 'Address' },
};

/** The found rows with every column of the listing, as a CSV file. */
export function csvFile({ columns, entries }: Listing, found: readonly TableEntry[], locale: Locale): string {
  const withUrl = entries.some(({ url }) => url);
  const withReason = entries.some(({ reason }) => reason);
  return csvOf([
    [
      ...columns.map(({ label }) => label),
      ...(withReason ? [words.reason[locale]] : []),
      ...(withUrl ? [words.url[locale]] : []),
    ],
    ...found.map(({ cells, reason, url = '' }) => [
      ...columns.map(({ id }) => cells[id] ?? ''),
      ...(withReason ? [reason ? `${reason.code} ${reason.text}`.trim() : ''] : []),
      ...(withUrl ? [url] : []),
    ]),
  ]);
}

/** The file that was read with only the found rows in it: same schema, same head. */
export function jsonFile({ file }: LoadedFile, found: readonly TableEntry[]): string {
  const { next: _, total: __, ...head } = file;
  return `${toJson({ ...head, items: found.map(({ source }) => source) })}\n`;
}

export interface Saving {
  readonly kind: 'csv' | 'json';
  /** Id of the element: the name of the file begins with it. */
  readonly id: string;
  readonly today: string;
  readonly listing: Listing;
  readonly loaded: Loaded | undefined;
  readonly locale: Locale;
  readonly page: Document;
}

/** Hands the reader the found rows as a file; false when there is no such file to make. */
export function saveRows(
  { kind, id, today, listing, loaded, locale, page }: Saving,
  found: readonly TableEntry[],
): boolean {
  const name = `${id || 'catalogue'}-${today}.${kind}`;
  if (kind === 'csv') download(page, name, 'text/csv;charset=utf-8', csvFile(listing, found, locale));
  else if (loaded?.kind === 'file') download(page, name, 'application/json', jsonFile(loaded, found));
  return kind === 'csv' || loaded?.kind === 'file';
}
