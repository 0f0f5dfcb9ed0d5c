import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../scripts/bootstrap.mjs', import.meta.url));
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

test('a browser that is not there is named with the variable that names it', () => {
  const { status, stderr } = run(['--browser', 'node', '-v'], { CHROMIUM_PATH: '/nowhere/chromium' });
  assert.equal(status, 1);
  assert.equal(stderr, 'bootstrap: CHROMIUM_PATH names /nowhere/chromium, which does not exist\n');
});

test('the command runs under Node 26', () => assert.match(run(['node', '-v']).stdout, /^v26\./));

test('it ends as its command ends', () => assert.equal(run(['node', '-e', 'process.exit(7)']).status, 7));

test('a signal reaches the command, and its end is the end', async () => {
  const child = spawn(process.execPath, [script, 'node', '-e', "console.log('up'); setInterval(() => {}, 1000)"], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 128 + 15);
});

test('a command that does not exist is a sentence, not a stack', () => {
  const { status, stderr } = run(['no-such-command']);
  assert.equal(status, 1);
  assert.match(stderr, /^bootstrap: no-such-command: .*ENOENT\n$/);
});
