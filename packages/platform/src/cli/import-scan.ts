import { readFileSync } from 'node:fs';
import { say, type Words } from '@gongkai/model';
import { systemActor, type Office } from '../office.ts';
import { importScan } from '../registers/site/index.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  done: { zh: '已导入检查报告 {id}', en: 'The report is imported as {id}' },
  again: {
    zh: '这份报告已经导入过（{id}），未作改动',
    en: 'This report was imported before as {id}; nothing has changed',
  },
} satisfies Record<string, Words>;

/** Takes a checker's report in, as the desk does. Exit code: 0 it is there, 1 refused with every reason. */
export async function importScanFile(
  terminal: Pick<Terminal, 'env' | 'out' | 'err'>,
  office: Office,
  file: string,
): Promise<number> {
  const locale = localeOf(terminal);
  const result = await importScan(office, { ...systemActor, role: 'office' }, readFileSync(file));
  if (result.kind === 'done') {
    terminal.out(say(result.isNew ? words.done : words.again, locale, { id: result.id }));
    return 0;
  }
  for (const { at, words: text, values } of result.problems) terminal.err(`${at} ${say(text, locale, values)}`.trim());
  return 1;
}
