import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tests = ['packages/platform/src', 'tests', '.ci', 'package.json', 'package-lock.json'];

/** Threats that no test of ours can prove. */
const elsewhere = {
  T29: 'who an applicant is: a clerk confirms it by telephone or at the counter, never a program',
} as const;

it('every threat of the list, T1 to T45, has a test by its number', () => {
  const names = tests.slice(0, 2).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .flatMap(
        (name) => readFileSync(join(root, folder, name), 'utf8').match(/(?:it|test)\(\s*['"`].*?['"`],/gs) ?? [],
      ),
  );
  const missing = Array.from({ length: 45 }, (_, at) => `T${at + 1}`).filter(
    (threat) => !(threat in elsewhere) && !names.some((name) => new RegExp(`\\b${threat}\\b`).test(name)),
  );
  assert.deepEqual(missing, []);
});
