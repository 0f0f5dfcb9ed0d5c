import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Input {
  readonly input: string;
  readonly 'comes to': string;
  /** `file › part of the test's name, as it stands in the file`. */
  readonly tests: readonly string[];
}

/** What comes in badly, what comes of it, and the tests that say so. */
const inputs: readonly Input[] = JSON.parse(readFileSync(new URL('inputs.json', import.meta.url), 'utf8'));
const root = new URL('../../', import.meta.url);

for (const { input, 'comes to': outcome, tests } of inputs)
  test(`${input}: ${outcome}`, () => {
    assert.ok(tests.length > 0);
    for (const one of tests) {
      const [file = '', name = ''] = one.split(' › ');
      assert.ok(existsSync(new URL(file, root)), `${file} is gone`);
      assert.ok(readFileSync(new URL(file, root), 'utf8').includes(name), `${file} has no test "${name}"`);
    }
  });
