import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keep, keptRun, keyOf } from '../scripts/demo/kept.mjs';

function inFolder(work: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-kept-'));
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds', 'day.json'), '{}');
  try {
    work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('a run is kept while nothing it was made from has changed', () =>
  inFolder((root) => {
    const key = keyOf(root, { port: 1 });
    mkdirSync(join(root, 'housing'));
    writeFileSync(join(root, 'housing', 'report.json'), '{"a":1}');
    writeFileSync(join(root, 'housing.jiangyin-2018.json'), '{"b":2}');
    keep(root, 'housing', key, '3.0');
    assert.deepEqual(keptRun(root, 'housing', keyOf(root, { port: 1 })), {
      report: { a: 1 },
      other: { b: 2 },
      seconds: '3.0',
    });
  }));

test('another address or one more word in a site asks for a new scan', () =>
  inFolder((root) => {
    const key = keyOf(root, { port: 1 });
    assert.notEqual(keyOf(root, { port: 2 }), key);
    writeFileSync(join(root, 'seeds', 'day.json'), '{"day":"2026-11-21"}');
    assert.notEqual(keyOf(root, { port: 1 }), key);
  }));

test('a run whose report is gone is not kept', () =>
  inFolder((root) => {
    keep(root, 'housing', 'k', '3.0');
    assert.equal(keptRun(root, 'housing', 'k'), undefined);
  }));
