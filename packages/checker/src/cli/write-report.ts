import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale, Pack, Report } from '@gongkai/model';
import type { Charts } from '../report/html/view.ts';
import { names } from '../run/folder.ts';

/** What a report can be written as, and the file it becomes in the run folder. */
export const formats = {
  html: names.page,
  json: names.report,
  csv: 'findings.csv',
  pdf: 'report.pdf',
  xlsx: 'report.xlsx',
  sarif: 'report.sarif',
  junit: 'junit.xml',
} as const;
export type Format = keyof typeof formats;

/** What is written, and with what. */
export interface Written {
  readonly report: Report;
  readonly pack: Pack;
  readonly locale: Locale;
  readonly charts?: Charts;
  /** The browser that prints; needed for `pdf` alone. */
  readonly browser?: string;
}

/** A printed report holds so much of the lists; the rest is in the workbook. */
const PAPER = 0.04;

/** Writes the report into its run folder, each file whole or not at all. Returns the files. */
export async function writeReport(dir: string, given: Written, wanted: readonly Format[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const format of wanted) {
    const file = join(dir, formats[format]);
    writeFileSync(`${file}.part`, await contentOf[format](given), { mode: 0o600 });
    renameSync(`${file}.part`, file);
    files.push(file);
  }
  return files;
}

// each format is fetched when it is asked for
const contentOf: Readonly<Record<Format, (given: Written) => Promise<string | Uint8Array>>> = {
  html: async (given) => await page(given, 1),
  json: async ({ report }) => (await import('../report/json.ts')).reportJson(report),
  csv: async ({ report, locale }) => (await import('../report/csv.ts')).findingsCsv(report, locale),
  pdf: async (given) =>
    await (await import('../capture/browser/print.ts')).printPdf(given.browser ?? '', await page(given, PAPER)),
  xlsx: async ({ report, pack, locale }) =>
    await (await import('../report/report-xlsx.ts')).reportXlsx(report, pack, locale),
  sarif: async ({ report, locale }) => (await import('../report/sarif.ts')).reportSarif(report, locale),
  junit: async ({ report, locale }) => (await import('../report/junit.ts')).reportJunit(report, locale),
};

const page = async ({ report, pack, locale, charts = {} }: Written, room: number): Promise<string> =>
  (await import('../report/html.ts')).reportHtml(report, pack, locale, { charts, room });
