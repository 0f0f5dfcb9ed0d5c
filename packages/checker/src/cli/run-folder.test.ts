import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { siteFolder, takeNew, takeRun, usualFolder } from './run-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-folder-'));
after(() => rmSync(root, { recursive: true }));
const folder = (name: string, ...files: string[]): string => {
  const dir = join(root, name);
  mkdirSync(dir);
  for (const file of files) writeFileSync(join(dir, file), '');
  return dir;
};
const codeOf = (read: ReturnType<typeof takeNew>): string => (read.ok ? 'taken' : (read.problems[0]?.code ?? ''));

test('the usual folder is a good file name whatever the host and the seed', () => {
  assert.equal(
    usualFolder({ url: 'http://127.0.0.1:8000/' }, '2026-03-01', 'a/../b c'),
    'runs/127.0.0.1_8000/2026-03-01-a_.._b_c',
  );
});
test('departments on one host have a folder each', () => {
  const folders = ['http://h/', 'http://h/zjj/', 'http://h/zjj', 'http://h/czj/', 'http://h/?unit=1'].map((url) =>
    siteFolder({ url }),
  );
  assert.deepEqual(folders, ['h', 'h_zjj', 'h_zjj', 'h_czj', 'h_unit_1']);
});
test('a folder that is not there is made, with all above it', () => {
  const dir = join(root, 'a/b/c');
  assert.equal(codeOf(takeNew(dir)), 'taken');
  assert.deepEqual(readdirSync(dir), ['lock']);
});
test('an output folder that holds something else is not touched', () => {
  const dir = folder('foreign', 'thesis.doc');
  assert.equal(codeOf(takeNew(dir)), 'out.foreign');
  assert.deepEqual(readdirSync(dir), ['thesis.doc']);
});
test('an output folder with a finished run is not overwritten', () => {
  assert.equal(codeOf(takeNew(folder('finished', 'run.sqlite', 'report.json'))), 'out.finished');
});
test('an output folder with an unfinished run points to resume', () => {
  assert.equal(codeOf(takeNew(folder('unfinished', 'run.sqlite'))), 'out.unfinished');
});
test('a file in place of the output folder is refused', () => {
  const dir = folder('with-file', 'x');
  assert.equal(codeOf(takeNew(join(dir, 'x'))), 'out.not-folder');
  assert.equal(codeOf(takeNew(join(dir, 'x', 'y'))), 'out.unwritable');
});
test('a folder where nothing can be made is refused with the error of the system', () => {
  const read = takeNew('/proc/gongkai-run');
  assert.equal(codeOf(read), 'out.unwritable');
});
test('resume wants a folder with a run', () => {
  assert.equal(codeOf(takeRun(folder('empty'))), 'run.missing');
  assert.equal(codeOf(takeRun(join(root, 'nowhere'))), 'run.missing');
});
