import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testOffice } from '../../testing/office.ts';
import { withDepartments } from '../../testing/requests.ts';
import { importListFile } from './import-list.ts';

test('import-list: a dry run writes nothing, a wrong row stops all, unless bad rows are skipped', async () => {
  const office = await testOffice();
  await withDepartments(office);
  const dir = mkdtempSync(join(tmpdir(), 'gk-list-'));
  const file = join(dir, 'x.csv');
  writeFileSync(file, '事项编码,事项名称,事项类别,设定依据\r\nA-001,甲,行政许可,某法\r\n,乙,行政许可,某法'); // zh: two powers, one without its code
  const said: string[] = [];
  const terminal = {
    env: { GONGKAI_LANG: 'en' },
    now: office.now,
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
    readIn: async () => '',
    onSignal: () => undefined,
  };
  const given = { list: 'power', department: 'mzj', reason: 'review' };
  const items = async (): Promise<number> =>
    (await office.store.read.selectFrom('list_item').select('id').execute()).length;
  assert.equal(await importListFile(terminal, office, file, { ...given, dryRun: true }), 1);
  assert.equal(await importListFile(terminal, office, file, given), 1);
  assert.equal(await items(), 0);
  assert.match(said.join('\n'), /Row 3 : Fill in the item’s code/);
  assert.equal(await importListFile(terminal, office, file, { ...given, skipBad: true }), 0);
  assert.equal(await items(), 1);
  assert.equal(await importListFile(terminal, office, file, { ...given, department: 'nobody' }), 2);
  rmSync(dir, { recursive: true });
  await office.end();
});
