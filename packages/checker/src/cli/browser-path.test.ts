import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { browserPath } from './browser-path.ts';

const inPath = join('/opt/bin', 'google-chrome');
const cases: readonly (readonly [
  name: string,
  env: Record<string, string>,
  there: readonly string[],
  found: string,
])[] = [
  ['what the environment names goes first', { CHROMIUM_PATH: '/my/c' }, ['/my/c', '/usr/bin/chromium'], '/my/c'],
  ['a variable that names nothing is a fault', { CHROMIUM_PATH: '/my/c' }, ['/usr/bin/chromium'], 'browser.path'],
  ['an empty variable is none', { CHROMIUM_PATH: '' }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
  ['a program on PATH', { PATH: '/opt/bin' }, [inPath], inPath],
  ['a machine without any', { PATH: '/opt/bin' }, [], 'none'],
];
for (const [name, env, there, expected] of cases)
  test(`browserPath: ${name}`, () => {
    const read = browserPath(env, (path) => there.includes(path));
    assert.equal(read.ok ? (read.value ?? 'none') : read.problems[0]?.code, expected);
  });
