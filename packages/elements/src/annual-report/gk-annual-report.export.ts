// Export: a file of its own, loaded when somebody asks for one.
import { cellKeys, cellWords, type AnnualReport, type Locale } from '@gongkai/model';
import { csvOf } from '../parts/list/csv.ts';
import { download } from '../parts/list/file-download.ts';
import { reportWords } from './report.words.ts';

const words = {
  key: { zh: '指标', en: 'Key' },
  cell: { zh: '单元格', en: 'Cell' },
  value: { zh: '数值', en: 'Value' },
  table: { t2: reportWords.s2, t3: reportWords.s3, t4: reportWords.s4 },
};

/** Every cell of a report in a line of its own: table, key, name, number. Sums can be checked in any spreadsheet. */
export function csvFile({ cells, wrong }: AnnualReport, locale: Locale): string {
  const written = new Map(wrong.map(({ cell, found }) => [cell, found]));
  return csvOf([
    [reportWords.content[locale], words.key[locale], words.cell[locale], words.value[locale]],
    ...cellKeys.map((cell) => [
      words.table[cell.slice(0, 2) as 't2' | 't3' | 't4'][locale],
      cell,
      cellWords(cell)[locale],
      written.get(cell) ?? String(cells[cell]),
    ]),
  ]);
}

/** Hands the reader the tables of a report as a CSV file. */
export function saveReport(page: Document, report: AnnualReport, locale: Locale): void {
  download(page, `annual-report-${report.year}.csv`, 'text/csv;charset=utf-8', csvFile(report, locale));
}
