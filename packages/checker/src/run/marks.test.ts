import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Mark } from '@gongkai/model';
import { addMarks, marksIn } from './marks.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-marks-'));
after(() => rmSync(root, { recursive: true }));
const folder = (): string => mkdtempSync(join(root, 'run-'));
const mark = (reason: string): Mark => ({
  about: { pack: 'demo', row: 'plain-language' },
  verdict: 'pass',
  reason,
  by: 'A',
  at: '2026-11-20T09:00:00+08:00',
});

test('marks are read back in the order they were added, in as many goes as it took', () => {
  const dir = folder();
  assert.deepEqual(marksIn(dir), []);
  addMarks(dir, [mark('a'), mark('b\nc')]);
  addMarks(dir, [mark('d')]);
  assert.deepEqual(
    marksIn(dir).map(({ reason }) => reason),
    ['a', 'b\nc', 'd'],
  );
});

const spoilt: readonly (readonly [name: string, spoil: (text: string) => string])[] = [
  ['a verdict that was changed', (text) => text.replace('"pass"', '"fail"')],
  ['a line that was taken out', (text) => text.slice(text.indexOf('\n') + 1)],
  ['a line that is no JSON', (text) => `x${text}`],
];
for (const [name, spoil] of spoilt)
  test(`marks: ${name} is noticed`, () => {
    const dir = folder();
    addMarks(dir, [mark('a'), mark('b')]);
    const file = join(dir, 'marks.ndjson');
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    assert.throws(() => marksIn(dir), { code: 'marks.changed' });
  });
