import { readFileSync } from 'node:fs';
import { isDay, say, type Words } from '@gongkai/model';
import { dayOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import { importList, type RegisterList } from '../registers/lists/index.ts';
import { departmentNamed } from '../staff/departments.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  department: { zh: '没有单位“{named}”', en: 'There is no department “{named}”' },
  list: { zh: '清单应为 power、service 或 catalogue', en: 'The list is power, service or catalogue' },
  day: { zh: '生效日期应如 2026-11-23', en: 'The day must be such as 2026-11-23' },
  row: { zh: '第 {line} 行 {code}：{what}', en: 'Row {line} {code}: {what}' },
  sum: {
    zh: '共 {all} 行：新增 {added}，调整 {changed}，不变 {same}，有错 {refused}；{saved}',
    en: '{all} rows: {added} new, {changed} changed, {same} the same, {refused} wrong; {saved}',
  },
  none: { zh: '没有写入', en: 'nothing is written' },
  saved: { zh: '已写入', en: 'written' },
} satisfies Record<string, Words>;

/** How a file of list items is to be taken in. */
export interface ListImport {
  readonly list: string;
  readonly department: string;
  readonly reason: string;
  readonly effectiveOn?: string;
  readonly dryRun?: boolean;
  readonly skipBad?: boolean;
}

/** Takes a file of list items in, as the desk does: each wrong row is said; 1 when any was and nothing was to be skipped. */
export async function importListFile(
  terminal: Terminal,
  office: Office,
  file: string,
  given: ListImport,
): Promise<number> {
  const locale = localeOf(terminal);
  const fail = (text: Words, values: Readonly<Record<string, string>> = {}): number => {
    terminal.err(say(text, locale, values));
    return 2;
  };
  const list = (['power', 'service', 'catalogue'] as const).find((one): one is RegisterList => one === given.list);
  const department = await departmentNamed(office.store.read, given.department);
  const effectiveOn = given.effectiveOn ?? dayOf(office.now());
  if (!list) return fail(words.list);
  if (!department) return fail(words.department, { named: given.department });
  if (!isDay(effectiveOn)) return fail(words.day);
  const { problems, rows, saved } = await importList(
    office,
    { ...systemActor, role: 'office' },
    {
      list,
      departmentId: department.id,
      bytes: readFileSync(file),
      mode: given.dryRun ? 'check' : given.skipBad ? 'skip' : 'all',
      reason: given.reason,
      legalBasis: '',
      effectiveOn,
    },
  );
  for (const { words: what, values } of problems) terminal.err(say(what, locale, values));
  for (const { line, code, problems: wrong } of rows)
    for (const { words: what, values } of wrong)
      terminal.err(say(words.row, locale, { line, code, what: say(what, locale, values) }));
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
  const sum = {
    all: rows.length,
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
  };
  terminal.out(say(words.sum, locale, { ...sum, saved: words[saved === 'none' ? 'none' : 'saved'][locale] }));
  return problems.length > 0 || (sum.refused > 0 && !given.skipBad) ? 1 : 0;
}
