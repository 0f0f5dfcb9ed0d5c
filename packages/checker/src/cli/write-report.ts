import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale, Pack, Report } from '@gongkai/model';
import { names } from '../run/folder.ts';

/** What a report can be written as, and the file it becomes in the run folder. */
export const formats = { html: names.page, json: names.report, csv: 'findings.csv' } as const;
export type Format = keyof typeof formats;

/** Writes the report into its run folder, each file whole or not at all. Returns the files. */
export async function writeReport(
  dir: string,
  { report, pack, locale }: { readonly report: Report; readonly pack: Pack; readonly locale: Locale },
  wanted: readonly Format[],
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const format of wanted) {
    const file = join(dir, formats[format]);
    writeFileSync(`${file}.part`, await textOf[format](report, pack, locale), { mode: 0o600 });
    renameSync(`${file}.part`, file);
    files.push(file);
  }
  return files;
}

// each format is fetched when it is asked for
const textOf: Readonly<Record<Format, (report: Report, pack: Pack, locale: Locale) => Promise<string>>> = {
  html: async (report, pack, locale) => (await import('../report/html.ts')).reportHtml(report, pack, locale),
  json: async (report) => (await import('../report/json.ts')).reportJson(report),
  csv: async (report, _pack, locale) => (await import('../report/csv.ts')).findingsCsv(report, locale),
};
