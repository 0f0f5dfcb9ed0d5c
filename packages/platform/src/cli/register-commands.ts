import { say, type Words } from '@gongkai/model';
import type { Command } from 'commander';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import type { ListImport } from './import-list.ts';
import type { RetentionFlags } from './retention.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  facts: {
    zh: '导出一个单位某年的台账数据，供 gongkai score --facts 使用',
    en: 'Write what the registers count of a department in a year, for gongkai score --facts',
  },
  department: { zh: '单位代码或名称', en: 'Code or name of the department' },
  year: { zh: '年度（默认今年）', en: 'Year (default: this one)' },
  importList: {
    zh: '导入权责清单、公共服务清单或公开目录（CSV 或 XLSX），逐行报告',
    en: 'Take a list of powers, services or disclosure items in (CSV or XLSX), row by row',
  },
  list: { zh: 'power、service 或 catalogue', en: 'power, service or catalogue' },
  reason: { zh: '调整理由', en: 'Reason for the change' },
  effectiveOn: { zh: '生效日期（默认今天）', en: 'Takes effect on (default: today)' },
  dryRun: { zh: '只检查，不写入', en: 'Check only, write nothing' },
  retention: {
    zh: '查看、设定保存年限，并清除到期的个人信息',
    en: 'Show and set how long personal data is kept, and erase what is due',
  },
  set: {
    zh: '设定年限，如 request=10（可重复；request=never 为不清除）',
    en: 'Set a period, as request=10 (repeatable; request=never keeps for good)',
  },
  skipBad: { zh: '跳过有错的行', en: 'Leave out bad rows' },
  unknown: { zh: '没有单位“{named}”', en: 'There is no department “{named}”' },
} satisfies Record<string, Words>;

const all = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** What the shell of the command line gives a command. */
export interface Shell<Flags> {
  readonly terminal: Terminal;
  readonly command: (name: string, about: Words) => Command;
  /** Opens the office of the flags, migrated and with its keys, and closes it again. */
  readonly withOffice: (flags: Flags, work: (office: Office) => Promise<number>) => Promise<void>;
}

/** Commands of the registers; each works on the office its flags name. */
export function addRegisterCommands<Flags>({ terminal, command, withOffice }: Shell<Flags>): void {
  const locale = localeOf(terminal);
  command('facts', words.facts)
    .requiredOption('--department <code>', words.department[locale])
    .option('--year <year>', words.year[locale])
    .action(({ department: named, year, ...flags }: Flags & { department: string; year?: string }) =>
      withOffice(flags as Flags, async (office) => {
        const { registers } = await import('../registers/index.ts');
        const { daysCounted, gatherFacts } = await import('../reports/facts/index.ts');
        const { departmentNamed } = await import('../staff/departments.ts');
        const department = await departmentNamed(office.store.read, named);
        if (!department) {
          terminal.err(say(words.unknown, locale, { named }));
          return 1;
        }
        const today = dayOf(terminal.now());
        const days = daysCounted(Number(year ?? today.slice(0, 4)), today);
        terminal.out(JSON.stringify(await gatherFacts(office, registers, department, days), undefined, 2));
        return 0;
      }),
    );
  command('import-list', words.importList)
    .argument('<file>')
    .requiredOption('--list <list>', words.list[locale])
    .requiredOption('--department <code>', words.department[locale])
    .requiredOption('--reason <text>', words.reason[locale])
    .option('--effective-on <day>', words.effectiveOn[locale])
    .option('--dry-run', words.dryRun[locale])
    .option('--skip-bad', words.skipBad[locale])
    .action((file: string, given: Flags & ListImport) =>
      withOffice(given, async (office) => {
        const { importListFile } = await import('./import-list.ts');
        return importListFile(terminal, office, file, given);
      }),
    );
  command('retention', words.retention)
    .option('--set <kind=years>', words.set[locale], all)
    .option('--dry-run', words.dryRun[locale])
    .action((given: Flags & RetentionFlags) =>
      withOffice(given, async (office) => {
        const { retention } = await import('./retention.ts');
        return retention(terminal, office, given);
      }),
    );
}
