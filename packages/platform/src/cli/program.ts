import { say, type Words } from '@gongkai/model';
import { Command, CommanderError } from 'commander';
import { keysOf, openPlace, placeOf, prepare, type Place } from '../operations/place.ts';
import type { Store } from '../db/open.ts';
import type { Office } from '../office.ts';
import { sentenceOf } from './faults.ts';
import { addKeepingCommands, type PlaceFlags } from './keeping-commands.ts';
import { words } from './program.words.ts';
import { addRegisterCommands } from './register-commands.ts';
import { localeOf, type Terminal } from './terminal.ts';

const all = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Reads the command line and does what it says; resolves with the exit code: 0 done, 1 found wrong or could not, 2 usage. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeOf(terminal);
  const text = (one: Words, values: Readonly<Record<string, string | number>> = {}): string => say(one, locale, values);
  const { env, out, err, now } = terminal;
  let code = 0;
  const program = new Command('gongkai-platform').description(words.program[locale]).exitOverride();
  program.configureOutput({ writeOut: (line) => out(line.trimEnd()), writeErr: (line) => err(line.trimEnd()) });

  const place = ({ data, keyFile }: PlaceFlags): Place => {
    const databaseUrl = env['DATABASE_URL'];
    const cipher = env['GONGKAI_CIPHER'];
    const pages = env['GONGKAI_MAX_PAGES'];
    return placeOf(data, {
      ...(keyFile !== undefined && { keyFile }),
      ...(databaseUrl !== undefined && { databaseUrl }),
      ...(cipher !== undefined && { cipher }),
      ...(pages !== undefined && { maxPages: Number(pages) }),
    });
  };
  const command = (name: string, about: Words): Command =>
    program
      .command(name)
      .description(about[locale])
      .option('--data <dir>', words.data[locale], env['GONGKAI_DATA'] ?? 'var')
      .option('--key-file <file>', words.keyFile[locale]);
  const withStore = async (flags: PlaceFlags, work: (store: Store, at: Place) => Promise<void>): Promise<void> => {
    const at = place(flags);
    const store = openPlace(at, (error) => err(String(error)));
    try {
      await work(store, at);
    } finally {
      await store.close();
    }
  };

  const withOffice = (flags: PlaceFlags, work: (office: Office) => Promise<number>): Promise<void> =>
    withStore(flags, async (store, at) => {
      const { officeFor } = await import('./upkeep.ts');
      await prepare(store, now);
      code = await work(officeFor(store, await keysOf(at, store), at, now));
    });
  addRegisterCommands({ terminal, command, withOffice });
  addKeepingCommands({ terminal, command, place, withStore, failed: () => (code = 1) });

  command('serve', words.serve)
    .option('--port <n>', words.port[locale], '8080')
    .option('--host <address>', words.host[locale], '127.0.0.1')
    .option('--site-origin <origin>', words.origin[locale], all)
    .option('--trust-proxy <cidr>', words.proxy[locale], all)
    .option('--allow-private <cidr>', words.private[locale], all)
    .option('--embed <dir>', words.embed[locale])
    .option('--public-url <url>', words.url[locale])
    .option('--filings <n>', words.filings[locale], '30')
    .option('--seed <what>', words.seed[locale])
    .action(async ({ port, filings, siteOrigin = [], trustProxy = [], allowPrivate = [], ...flags }) => {
      const { serve } = await import('./serve.ts');
      code = await serve(terminal, place(flags), {
        ...flags,
        port: Number(port),
        filings: Number(filings),
        siteOrigin,
        trustProxy,
        allowPrivate,
      });
    });

  program
    .command('check-report')
    .description(words.checkReport[locale])
    .argument('<file>')
    .option('--before <file>', words.before[locale])
    .option('--year <year>', words.year[locale])
    .option('--json', words.json[locale])
    .action(async (file: string, { before, year, json }: { before?: string; year?: string; json?: true }) => {
      const { checkReportFile } = await import('./check-report.ts');
      code = checkReportFile(terminal, file, {
        ...(before !== undefined && { before }),
        ...(year !== undefined && { year: Number(year) }),
        ...(json && { json }),
      });
    });

  command('account', words.account)
    .argument('<what>', 'add')
    .requiredOption('--login <login>', words.login[locale])
    .requiredOption('--name <name>', words.personName[locale])
    .requiredOption('--role <role>', words.role[locale])
    .option('--department <code>', words.department[locale], 'city')
    .action(async (what: string, { login, name, role, department, ...flags }) => {
      if (what !== 'add') throw new CommanderError(2, 'account', what);
      const password = (await terminal.readIn()).replace(/\r?\n[^]*$/, '');
      const { addPerson } = await import('./people.ts');
      await withOffice(flags, (office) => addPerson(terminal, office, { login, name, role, department, password }));
    });

  command('password', words.password)
    .requiredOption('--login <login>', words.login[locale])
    .action(async ({ login, ...flags }) => {
      const password = (await terminal.readIn()).replace(/\r?\n[^]*$/, '');
      const { newPassword } = await import('./people.ts');
      await withOffice(flags, (office) => newPassword(terminal, office, login, password));
    });

  command('import', words.import)
    .argument('<what>', 'departments, scan')
    .argument('<file>')
    .option('--dry-run', words.dryRun[locale])
    .action(async (what: string, file: string, { dryRun = false, ...flags }) => {
      if (what === 'scan') {
        const { importScanFile } = await import('./import-scan.ts');
        return withOffice(flags, (office) => importScanFile(terminal, office, file));
      }
      if (what !== 'departments') throw new CommanderError(2, 'import', what);
      const { importDepartments } = await import('./people.ts');
      return withOffice(flags, (office) => importDepartments(terminal, office, file, dryRun));
    });

  command('seed', words.seedDemo).action((flags) =>
    withStore(flags, async (store, at) => {
      const { officeFor } = await import('./upkeep.ts');
      const { demoPassword, seedDemo } = await import('../seed/demo.ts');
      await prepare(store, now);
      const { requests } = await seedDemo(officeFor(store, await keysOf(at, store), at, now));
      out(text(words.seeded, { n: requests, password: demoPassword }));
    }),
  );

  command('rebuild-views', words.rebuild).action((flags) =>
    withStore(flags, async (store, at) => {
      const { officeFor, rebuildViews } = await import('./upkeep.ts');
      await prepare(store, now);
      out(text(words.rebuilt, { n: await rebuildViews(officeFor(store, await keysOf(at, store), at, now)) }));
    }),
  );

  command('enter-report', words.enterReport)
    .argument('<file>')
    .option('--dept <code>', words.dept[locale])
    .option('--year <year>', words.year[locale])
    .action(async (file: string, { dept, year, ...flags }: PlaceFlags & { dept?: string; year?: string }) => {
      await withOffice(flags, async (office) => {
        const { enterReportFile } = await import('./enter-report.ts');
        return enterReportFile(terminal, office, file, {
          ...(dept !== undefined && { dept }),
          ...(year !== undefined && { year: Number(year) }),
        });
      });
    });

  command('erase', words.erase)
    .argument('<no>', words.number[locale])
    .requiredOption('--reason <text>', words.why[locale])
    .action((no: string, flags) =>
      withStore(flags, async (store, at) => {
        const { eraseByNo, officeFor } = await import('./upkeep.ts');
        const erased = await eraseByNo(officeFor(store, await keysOf(at, store), at, now), no, flags.reason);
        out(text(erased ? words.erased : words.notErased, { no }));
        if (!erased) code = 1;
      }),
    );

  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    err(sentenceOf(error, locale));
    return 1;
  }
  return code;
}
