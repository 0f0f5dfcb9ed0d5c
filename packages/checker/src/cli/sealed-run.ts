import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { good, type Read, type Report } from '@gongkai/model';
import { names } from '../run/folder.ts';
import { packOf } from './pack.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { packCopy } from './run-folder.ts';

/** The report and the pack of a sealed run as they were sealed: nothing is judged again, the database is not opened. */
export function sealedRun(dir: string): Read<{ readonly report: Report; readonly loaded: LoadedPack }> {
  const own = join(dir, names.finalPack);
  const file = existsSync(own) ? own : join(dir, packCopy);
  const loaded = packOf(readFileSync(file, 'utf8'), file);
  if (!loaded.ok) return loaded;
  const report = JSON.parse(readFileSync(join(dir, names.report), 'utf8')) as Report; // our own file, its hash is sealed
  return good({ report, loaded: loaded.value });
}
