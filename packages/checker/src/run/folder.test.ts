import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { holdsRun, isForeign, names, takeFolder } from './folder.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-folder-'));
after(() => rmSync(root, { recursive: true }));
const folder = (name: string): string => join(root, name);

test(
  'takeFolder: makes a folder for its owner alone, locks it and gives it back',
  { skip: process.platform === 'win32' ? 'no modes here' : false },
  () => {
    const dir = folder('new');
    const taken = takeFolder(dir);
    assert.ok(typeof taken === 'object');
    assert.equal(statSync(dir).mode & 0o777, 0o700);
    assert.match(readFileSync(join(dir, names.lock), 'utf8'), new RegExp(`^${process.pid}( \\d+)?$`));
    taken.unlock();
    assert.equal(statSync(join(dir, names.lock), { throwIfNoEntry: false }), undefined);
  },
);

test('takeFolder: what another living process holds is not taken', () => {
  const dir = folder('held');
  takeFolder(dir);
  writeFileSync(join(dir, names.lock), String(process.ppid));
  assert.equal(takeFolder(dir), 'locked');
});

for (const [name, owner] of [
  ['a process that was killed', '999999999'],
  ['nobody', ''],
  ['nonsense', 'x'],
  ['a process whose id another one has now', `${process.ppid} 1`],
] as const)
  test(`takeFolder: what ${name} holds is taken over`, () => {
    const dir = folder(`left-${owner}`);
    takeFolder(dir);
    writeFileSync(join(dir, names.lock), owner);
    assert.ok(typeof takeFolder(dir) === 'object');
  });

test('holdsRun, isForeign: a run, an empty folder, somebody’s papers', () => {
  for (const [name, file, run, foreign] of [
    ['none', undefined, false, false],
    ['run', names.database, true, false],
    ['papers', 'letter.txt', false, true],
  ] as const) {
    const dir = mkdtempSync(join(root, name));
    if (file) writeFileSync(join(dir, file), '');
    assert.deepEqual([holdsRun(dir), isForeign(dir)], [run, foreign], name);
  }
  assert.deepEqual([holdsRun(folder('never')), isForeign(folder('never'))], [false, false]);
});
