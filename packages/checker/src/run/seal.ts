import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FinalScore, SealedFile } from '@gongkai/model';
import { names } from './folder.ts';

/** What a score rests on. Pages to look at can be made again at any time. */
const kept =
  /^(?:run\.sqlite|pages-\d+\.warc\.gz|pack\.json|final-pack\.json|marks\.ndjson|register-facts.*\.json|report\.json)$/;

/** The files of a run folder that a final score rests on, by name, each with its hash. */
export async function sealedFiles(dir: string): Promise<readonly SealedFile[]> {
  const files: SealedFile[] = [];
  for (const name of readdirSync(dir)
    .filter((one) => kept.test(one))
    .toSorted()) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(dir, name))) hash.update(chunk as Buffer);
    files.push({ name, bytes: statSync(join(dir, name)).size, sha256: hash.digest('hex') });
  }
  return files;
}

/** Writes `final.json`, once. Gives its own SHA-256. */
export function writeFinal(dir: string, final: FinalScore): string {
  const text = `${JSON.stringify(final, undefined, 2)}\n`;
  writeFileSync(join(dir, names.final), text, { mode: 0o400, flag: 'wx', flush: true });
  return createHash('sha256').update(text).digest('hex');
}

/** The final score of a run; undefined in a folder that is not sealed. */
export function finalOf(dir: string): { readonly final: FinalScore; readonly sha256: string } | undefined {
  const file = join(dir, names.final);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return { final: JSON.parse(text) as FinalScore, sha256: createHash('sha256').update(text).digest('hex') }; // our own file
}
