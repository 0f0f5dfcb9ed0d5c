// Whether the last scan still stands: the same sites at the same addresses, read by the same code under the same rules.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportsOf } from './scan.mjs';

const INPUTS = [
  'seeds/**/*',
  'packages/{model,calendar,checker}/dist/**/*.{js,json}',
  'packages/packs/**/*.json',
  'packages/elements/dist/embed/*',
  'scripts/demo/scan.mjs',
];

/** One text for everything a demo scan depends on; `extra` is what no file says, such as addresses. */
export function keyOf(root, extra) {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const file of globSync(INPUTS, { cwd: root }).toSorted()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`\n${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const keyFile = (folder, id) => join(folder, `${id}.kept.json`);

/** `{report, other, seconds}` of a run that was made from the same inputs, else undefined. */
export function keptRun(folder, id, key) {
  try {
    const kept = JSON.parse(readFileSync(keyFile(folder, id), 'utf8'));
    if (kept.key !== key) return undefined;
    return { ...reportsOf(folder, id), seconds: kept.seconds };
  } catch {
    return undefined;
  }
}

export const keep = (folder, id, key, seconds) => writeFileSync(keyFile(folder, id), JSON.stringify({ key, seconds }));

const portsFile = (folder) => join(folder, 'ports.json');
const portOf = (url) => Number(new URL(url).port);

/** The ports of the last run by name, so that the addresses in its reports stay true; none when there was none. */
export function lastPorts(folder) {
  try {
    return JSON.parse(readFileSync(portsFile(folder), 'utf8'));
  } catch {
    return {};
  }
}

export function keepPorts(folder, { sites, other }) {
  mkdirSync(folder, { recursive: true });
  const ports = Object.fromEntries([...sites.map(({ id, url }) => [id, portOf(url)]), ['other', portOf(other)]]);
  writeFileSync(portsFile(folder), JSON.stringify(ports));
}
