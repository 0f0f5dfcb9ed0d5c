import { say, type Words } from '@gongkai/model';
import type { Office } from '../office.ts';
import { systemActor } from '../office.ts';
import {
  dueForErasure,
  eraseDue,
  periodsOf,
  readPeriods,
  retentionKinds,
  setPeriods,
  withPeriods,
} from '../operations/retention.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  period: { zh: '{kind}：保存 {years} 年，已到期 {n} 件', en: '{kind}: kept {years} years, {n} due' },
  never: { zh: '{kind}：未设年限，不清除', en: '{kind}: no period set, kept for good' },
  erased: {
    zh: '已清除：申请 {request} 件、意见来信 {comment} 件、纠错 {feedback} 件',
    en: 'Erased: {request} requests, {comment} comments and messages, {feedback} faults reported',
  },
  dry: { zh: '只检查，未清除任何内容', en: 'Checked only; nothing was erased' },
} satisfies Record<string, Words>;

export interface RetentionFlags {
  readonly set?: readonly string[];
  readonly dryRun?: true;
}

/** Shows how long what is kept, sets it, and erases what is due unless it is a dry run. Returns the exit code. */
export async function retention(
  terminal: Terminal,
  office: Office,
  { set = [], dryRun }: RetentionFlags,
): Promise<number> {
  const locale = localeOf(terminal);
  const read = readPeriods(set);
  if ('problems' in read) {
    for (const { words: text, values } of read.problems) terminal.err(say(text, locale, values));
    return 2;
  }
  const had = await periodsOf(office);
  const periods =
    dryRun || set.length === 0 ? withPeriods(had, read.periods) : await setPeriods(office, systemActor, read.periods);
  const due = await dueForErasure(office, periods);
  for (const kind of ['request', 'comment', 'feedback'] as const) {
    const years = periods[kind];
    const these = due.filter((one) => one.kind === kind);
    const values = { kind: retentionKinds[kind][locale], years: years ?? '', n: these.length };
    terminal.out(say(years === undefined ? words.never : words.period, locale, values));
    if (kind === 'request' && dryRun) for (const { ref } of these) terminal.out(`  ${ref}`);
  }
  terminal.out(dryRun ? words.dry[locale] : say(words.erased, locale, await eraseDue(office)));
  return 0;
}
