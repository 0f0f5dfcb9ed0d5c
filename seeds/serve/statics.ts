import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, normalize } from 'node:path';
import { file, type Answer } from './files.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  txt: 'text/plain',
  json: 'application/json',
  map: 'application/json',
};

/** A file of a folder, or undefined; never one outside it. */
export function fileIn(folder: URL, path: string): Answer | undefined {
  const root = fileURLToPath(folder);
  const found = normalize(join(root, path));
  if (!found.startsWith(root) || !existsSync(found) || !statSync(found).isFile()) return undefined;
  return file(types[found.slice(found.lastIndexOf('.') + 1)] ?? 'application/octet-stream', readFileSync(found));
}
