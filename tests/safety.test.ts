import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Report } from '@gongkai/model';
import { gongkaiHere } from '../packages/checker/testing/command.ts';
import { readFaults } from '../seeds/serve/faults.ts';
import { seedDay, seedIds, serveSeeds, type ServedSeeds } from '../seeds/serve/serve.ts';

/** What a person must look at on the demo sites: found = listed, and no report repeats what it complains of. */

const checks = ['hack.darklink', 'pii.leak', 'words.lexicon'];
const folder = mkdtempSync(join(tmpdir(), 'gongkai-safety-'));
let seeds: ServedSeeds;

before(async () => {
  seeds = await serveSeeds();
});
after(async () => {
  await seeds.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const id of seedIds)
  test(`${id}: what a person must look at = listed`, async () => {
    const served = seeds.sites.find((one) => one.id === id);
    assert.ok(served);
    const file = join(folder, `${id}.json`);
    const out = join(folder, id);
    writeFileSync(file, JSON.stringify(served.site));
    const local = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0', '--no-browser'];
    await gongkaiHere(['scan', file, '--as-of', seedDay, '--only', checks.join(), '--out', out, ...local]);
    const text = readFileSync(join(out, 'report.json'), 'utf8');
    const report: Report = JSON.parse(text);
    const found: Record<string, string[]> = {};
    for (const { check, kind, state, subject } of report.findings) {
      if (!checks.includes(check)) continue;
      assert.equal(state, 'person');
      (found[check] ??= []).push(`${kind} /${subject.slice(served.url.length)}`);
    }
    assert.deepEqual(found, readFaults(id).safety);
    assert.doesNotMatch(text, /\d{17}[\dX]/);
  });
