import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Every element, the section of the design that holds its acceptance cases, and how many there are. */
const CASES: readonly (readonly [tag: string, section: string, count: number])[] = [
  ['gk-provider', '6.1', 4],
  ['gk-catalogue', '6.2', 6],
  ['gk-request-form', '6.3', 6],
  ['gk-request-status', '6.4', 4],
  ['gk-comment-box', '6.5', 5],
  ['gk-interpretation', '6.6', 5],
  ['gk-consultation', '6.7', 4],
  ['gk-power-list', '6.8', 5],
  ['gk-service-guide', '6.9', 5],
  ['gk-search', '6.10', 5],
  ['gk-accessibility-bar', '6.11', 4],
  ['gk-open-data', '6.12', 4],
  ['gk-opinion-response', '6.12', 3],
  ['gk-participation', '6.12', 3],
  ['gk-annual-report', '6.12', 4],
  ['gk-media-matrix', '6.12', 2],
  ['gk-leaders', '6.12', 2],
  ['gk-feedback', '6.12', 3],
  ['gk-site-footer-marks', '6.12', 2],
];

const root = new URL('../', import.meta.url);
const names = globSync('{packages/elements/src,tests}/**/*.test.ts', { cwd: root })
  .filter((file) => !file.endsWith('acceptance.test.ts'))
  .flatMap((file) => [
    ...readFileSync(new URL(file.replaceAll('\\', '/'), root), 'utf8').matchAll(/\b(?:it|test)\(\s*['"`]([^\n]+)/g),
  ])
  .map(([, name = '']) => name);

for (const [tag, section, count] of CASES)
  test(`acceptance: ${tag} has a test for each of its ${count} cases`, () => {
    for (let n = 1; n <= count; n += 1)
      assert.ok(
        names.some((name) => name.startsWith(`${tag} ${section} (${n})`)),
        `no test is named "${tag} ${section} (${n}): …"`,
      );
  });
