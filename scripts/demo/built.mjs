// Builds what the demo runs on, and only what is older than its sources: types and code by tsc, the elements' bundle by Vite.
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const newest = (root, pattern) =>
  globSync(pattern, { cwd: root }).reduce((latest, file) => Math.max(latest, statSync(join(root, file)).mtimeMs), 0);

function run(root, command, args) {
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed: see the lines above`);
}

/** Returns what had to be done, in words for the terminal; throws with a sentence when a build fails. */
export function build(root) {
  const started = performance.now();
  run(root, 'tsc', ['-b', 'packages/checker', 'packages/elements', 'packages/platform']);
  const bundle = newest(root, 'packages/elements/dist/embed/loader.js');
  const isOld = newest(root, 'packages/elements/dist/src/**/*.js') > bundle || newest(root, 'vite.config.ts') > bundle;
  if (isOld) run(root, 'vite', ['build']);
  process.stderr.write(`built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
