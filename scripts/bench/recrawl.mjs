#!/usr/bin/env node
// Adapter of the bench kit: a scan, and on the repeat the same site once more with --since the first. By the built command.
//   node scripts/bench/recrawl.mjs URL DIR [scan flags]
// The first call leaves DIR/run, and later calls DIR/again.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [url, dir, ...flags] = process.argv.slice(2);
if (!url || !dir) {
  process.stderr.write('usage: recrawl.mjs URL DIR [scan flags]\n');
  process.exit(2);
}
const first = join(dir, 'run');
const again = join(dir, 'again');
const isRepeat = existsSync(join(first, 'report.json'));
if (isRepeat) rmSync(again, { recursive: true, force: true });
const folders = isRepeat ? ['--since', first, '--out', again] : ['--out', first];
const command = fileURLToPath(new URL('../../packages/checker/dist/cli/main.js', import.meta.url));
// in this process: another would be counted too
process.argv = [process.execPath, command, 'scan', url, ...flags, ...folders];
await import(command);
