import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { newProfile, sweepProfiles } from './profile.ts';

test('a profile whose owner is gone is swept away; those of the living and of other machines stay', () => {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-profiles-'));
  process.env['TMPDIR'] = folder;
  try {
    const own = newProfile();
    assert.equal(dirname(own), folder);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const named = (pid: number | string): string => join(folder, basename(own).replace(`-${process.pid}-`, `-${pid}-`));
    const dead = named(gone);
    const others = [join(folder, `gongkai-browser-elsewhere-${gone}-abc`), named('x'), join(folder, 'thesis')];
    for (const path of [dead, ...others]) mkdirSync(join(path, 'Default'), { recursive: true });
    sweepProfiles();
    assert.ok(!existsSync(dead));
    for (const path of [own, ...others]) assert.ok(existsSync(path), path);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true });
  }
});
