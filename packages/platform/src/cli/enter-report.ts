import { readFileSync } from 'node:fs';
import { say, type Words } from '@gongkai/model';
import { systemActor, type Office } from '../office.ts';
import { allOrgans, enterReport, readPublished } from '../reports/annual-report/index.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  rows: {
    zh: '{file} 中没有读到完整的表三（{count} 行），未录入。可先用 check-report 查看',
    en: 'Table 3 was not read whole in {file} ({count} rows); nothing is entered. Look at it with check-report first',
  },
  organ: { zh: '没有这个机关：{dept}', en: 'There is no such organ: {dept}' },
  done: { zh: '已录入 {year} 年度报告', en: 'The report for {year} is entered' },
} satisfies Record<string, Words>;
const REQUEST_ROWS = 25;

export interface EnterReportFlags {
  readonly dept?: string;
  readonly year?: number;
}

/** Takes over a published report out of a file. Exit code: 0 entered, 1 refused, 2 the file or the organ is not there. */
export async function enterReportFile(
  terminal: Pick<Terminal, 'env' | 'out' | 'err'>,
  office: Office,
  file: string,
  { dept, year }: EnterReportFlags,
): Promise<number> {
  const locale = localeOf(terminal);
  const { report, requestRows } = readPublished(readFileSync(file), year);
  if (requestRows < REQUEST_ROWS) {
    terminal.err(say(words.rows, locale, { file, count: requestRows }));
    return 2;
  }
  const organs = await allOrgans(office.store.read);
  const organ = organs.find(({ code, name, kind }) =>
    dept === undefined ? kind === 'city' : dept === code || dept === name,
  );
  if (!organ) {
    terminal.err(say(words.organ, locale, { dept: dept ?? '' }));
    return 2;
  }
  const scope = dept === undefined ? 'government' : 'organ';
  const result = await enterReport(office, systemActor, { scope, organId: organ.id, year: report.year }, report);
  if (result.kind === 'done') {
    terminal.out(say(words.done, locale, { year: report.year }));
    return 0;
  }
  for (const { words: text, values } of result.problems) terminal.err(say(text, locale, values));
  return 1;
}
