import { existsSync } from 'node:fs';
import { good, type Read } from '@gongkai/model';
import { readJsonFile } from './json-file.ts';
import { settingsFrom } from './settings.ts';
import type { Settings } from './setting-keys.ts';

const usualName = 'gongkai.config.json';

/**
 * The settings of one command: flags, environment, file, defaults.
 *
 * @param flags what commander read; `config` names the file, without it `gongkai.config.json` is read when it is there
 */
export function readSettings(
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Read<Settings> {
  const named = typeof flags['config'] === 'string' ? flags['config'] : env['GONGKAI_CONFIG'];
  const fileName = named ?? usualName;
  const isThere = named !== undefined || existsSync(usualName);
  const read = isThere ? readJsonFile(fileName) : good(undefined);
  if (!read.ok) return read;
  return settingsFrom({ flags, env, file: read.value?.json, fileName });
}
