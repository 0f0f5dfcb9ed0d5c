import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settleFile } from './receive.ts';

/** Puts bytes that are published anyway on disk by their hash, as they are; the same bytes twice are one file. Gives the hash. */
export async function keepBytes(filesDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = join(filesDir, 'tmp');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  await settleFile(filesDir, { path, stored: sha256 });
  return sha256;
}
