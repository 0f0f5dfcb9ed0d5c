import { existsSync } from 'node:fs';
import { say, type Words } from '@gongkai/model';
import type { Command } from 'commander';
import { verifyChain } from '../audit/chain.ts';
import { addKey, readKeys } from '../crypto/keys.ts';
import { migrate } from '../db/migrate.ts';
import type { Store } from '../db/open.ts';
import { backup, drill, restore } from '../operations/backup.ts';
import { keysOf, prepare, type Place } from '../operations/place.ts';
import { words } from './program.words.ts';
import { localeOf, type Terminal } from './terminal.ts';

/** Where the data lie, as the flags of every command say it. */
export interface PlaceFlags {
  readonly data: string;
  readonly keyFile?: string;
}

/** What the shell of the command line gives the commands that keep an office's data. */
export interface KeepingShell {
  readonly terminal: Terminal;
  readonly command: (name: string, about: Words) => Command;
  readonly place: (flags: PlaceFlags) => Place;
  readonly withStore: (flags: PlaceFlags, work: (store: Store, at: Place) => Promise<void>) => Promise<void>;
  /** The command found something wrong: its exit code says so. */
  readonly failed: () => void;
}

/** Commands that keep an office's data: tables brought up to date, backups, proofs, keys. */
export function addKeepingCommands({ terminal, command, place, withStore, failed }: KeepingShell): void {
  const { env, out, err, now } = terminal;
  const locale = localeOf(terminal);
  const text = (one: Words, values: Readonly<Record<string, string | number>> = {}): string => say(one, locale, values);
  const digest = env['GONGKAI_DIGEST'] === 'sm3' ? 'sm3' : 'sha256';

  command('migrate', words.migrate).action((flags) =>
    withStore(flags, async (store, at) => {
      const { officeFor, sealOldFiles } = await import('./upkeep.ts');
      const ran = await migrate(store, now);
      await prepare(store, now);
      const { sealed, missing } = await sealOldFiles(officeFor(store, await keysOf(at, store), at, now));
      out(ran.length === 0 ? text(words.upToDate) : text(words.ran, { names: ran.join(', ') }));
      if (sealed > 0) out(text(words.filesSealed, { n: sealed }));
      if (missing.length > 0) err(text(words.filesMissing, { ids: missing.join(', ') }));
    }),
  );

  command('backup', words.backup)
    .requiredOption('--to <dir>', words.to[locale])
    .option('--keep <n>', words.keep[locale], '14')
    .action((flags) =>
      withStore(flags, async (store, at) => {
        out(text(words.backedUp, { dir: await backup(store, at, flags.to, now(), Number(flags.keep)) }));
      }),
    );

  command('restore', words.restore)
    .argument('<backup>', words.from[locale])
    .option('--drill', words.drill[locale])
    .action(async (dir: string, flags) => {
      const { keyFile, cipher } = place(flags);
      const keys = existsSync(keyFile) ? readKeys(keyFile, cipher) : undefined;
      const wrong = await drill(dir, digest, keys);
      if (!keys) err(text(words.keyless, { keyFile }));
      for (const line of wrong) err(line);
      if (wrong.length > 0) failed();
      else if (flags.drill === true) out(text(words.sound));
      else {
        restore(dir, place(flags));
        out(text(words.restored, { dir: flags.data }));
      }
    });

  command('verify-audit', words.verify)
    .option('--files', words.andFiles[locale])
    .action((flags) =>
      withStore(flags, async (store, at) => {
        if (flags.files === true) {
          const { brokenFiles, officeFor } = await import('./upkeep.ts');
          const { read, broken } = await brokenFiles(officeFor(store, await keysOf(at, store), at, now));
          out(text(words.filesRead, { read, broken: broken.length }));
          for (const id of broken) err(`file ${id}`);
          if (broken.length > 0) failed();
        }
        const state = await verifyChain(store, digest);
        if (state.ok) out(text(words.whole, { rows: state.rows, head: state.head }));
        else {
          err(text(words.broken, { seq: state.firstBad }));
          failed();
        }
      }),
    );

  command('rotate-key', words.rotate).action((flags) =>
    withStore(flags, async (store, at) => {
      const { officeFor, resealFileKeys, resealKeys } = await import('./upkeep.ts');
      await prepare(store, now);
      await keysOf(at, store);
      const id = addKey(at.keyFile);
      const office = officeFor(store, await keysOf(at, store), at, now);
      out(text(words.rotated, { id, n: await resealKeys(office), files: await resealFileKeys(office) }));
    }),
  );
}
