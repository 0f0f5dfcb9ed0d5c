import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bindPack, builtChecks, plannedChecks } from '../stages/bind.ts';
import { readPack } from './read-pack.ts';

const folder = fileURLToPath(new URL('../../../packs/assessment/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

test('the two packs of the assessment and the one of the demo are there', () => {
  for (const id of ['jiangyin-2018', 'state-2019', 'demo']) assert.ok(files.includes(`${id}.json`), id);
});

for (const file of files)
  test(`${file} reads without a problem, and every row binds to its checks`, () => {
    const read = readPack(readFileSync(folder + file, 'utf8'), file, {
      built: builtChecks(),
      planned: plannedChecks(),
    });
    assert.deepEqual(read.ok ? [] : read.problems, []);
    if (!read.ok) return;
    assert.equal(`${read.value.id}.json`, file);
    const bound = bindPack(read.value);
    assert.deepEqual(bound.ok ? [] : bound.problems, []);
  });

test('no id is both built and planned', () => {
  const planned = plannedChecks();
  assert.deepEqual(
    [...builtChecks()].filter((id) => planned.has(id)),
    [],
  );
});
