import { readFileSync } from 'node:fs';
import type { Day, Words } from '@gongkai/model';
import { say } from '@gongkai/model';
import { checkLevels, checkReport, type CheckLevel, type ReportFinding } from '../reports/annual-report/index.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  none: {
    zh: '{file} 中没有找到政府信息公开工作年度报告。请给出报告页面的 HTML、CSV，或从页面复制的文字',
    en: 'There is no annual report in {file}. Give its page as HTML, a CSV file, or the text copied from the page',
  },
  unread: { zh: '无法读取 {file}：{why}', en: '{file} cannot be read: {why}' },
  title: {
    zh: '{year} 年度报告：错误 {error}，警告 {warning}，提示 {notice}',
    en: 'Report for {year}: {error} errors, {warning} warnings, {notice} notices',
  },
  holds: { zh: '各项关系均成立', en: 'All relations hold' },
} satisfies Record<string, Words>;

const levels: Readonly<Record<CheckLevel, Words>> = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  notice: { zh: '提示', en: 'Notices' },
};

export interface CheckReportFlags {
  readonly before?: string;
  readonly year?: number;
  readonly dueOn?: Day;
  readonly json?: boolean;
}

/** Checks a published annual report in a file. Exit code: 0 no error, 1 errors, 2 the file holds no report or cannot be read. */
export function checkReportFile(
  terminal: Pick<Terminal, 'env' | 'out' | 'err'>,
  file: string,
  flags: CheckReportFlags = {},
): number {
  const locale = localeOf(terminal);
  const { before, year, dueOn, json = false } = flags;
  const read = (path: string): Uint8Array | undefined => {
    try {
      return readFileSync(path);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      terminal.err(say(words.unread, locale, { file: path, why }));
      return undefined;
    }
  };
  const bytes = read(file);
  const last = before === undefined ? undefined : read(before);
  if (!bytes || (before !== undefined && !last)) return 2;
  const checked = checkReport(bytes, {
    ...(year !== undefined && { year }),
    ...(last && { before: last }),
    ...(dueOn && { dueOn }),
  });
  if (!checked) {
    terminal.err(say(words.none, locale, { file }));
    return 2;
  }
  const { report, findings } = checked;
  const of = (level: CheckLevel): readonly ReportFinding[] => findings.filter((finding) => finding.level === level);
  const counts = { error: of('error').length, warning: of('warning').length, notice: of('notice').length };
  if (json)
    terminal.out(
      JSON.stringify({ schema: 'gongkai.report-check/1', year: report.year, counts, findings }, undefined, 2),
    );
  else {
    terminal.out(say(words.title, locale, { year: report.year, ...counts }));
    for (const level of checkLevels) {
      const found = of(level);
      if (found.length === 0) continue;
      terminal.out(`\n${levels[level][locale]}`);
      for (const { id, words: text } of found) terminal.out(`  [${id}] ${text[locale]}`);
    }
    if (findings.length === 0) terminal.out(words.holds[locale]);
  }
  return counts.error > 0 ? 1 : 0;
}
