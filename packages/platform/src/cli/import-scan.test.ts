import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testOffice, type TestOffice } from '../../testing/office.ts';
import { cityOffice, withDepartments } from '../../testing/requests.ts';
import { reportOf } from '../../testing/scan-report.ts';
import { registerSite } from '../registers/site/index.ts';
import { importScanFile } from './import-scan.ts';

const dir = mkdtempSync(join(tmpdir(), 'gk-scan-'));
let office: TestOffice;
before(async () => {
  office = await testOffice();
  await withDepartments(office);
  const url = 'http://mzj.example.gov.cn/';
  const site = { name: 'mzj', url, department: 'd-mzj', organKind: 'department', level: 'county' };
  await registerSite(office, cityOffice, { values: site, lists: {} });
});
after(async () => {
  await office.end();
  rmSync(dir, { recursive: true });
});

async function importing(text: string): Promise<{ readonly code: number; readonly said: string }> {
  const file = join(dir, 'report.json');
  writeFileSync(file, text);
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await importScanFile({ env: { GONGKAI_LANG: 'en' }, out: say, err: say }, office, file);
  return { code, said: said.join(' ') };
}

test('import scan: a report is taken in once; the same file again changes nothing, a broken one says where', async () => {
  const report = JSON.stringify(reportOf({ url: 'http://mzj.example.gov.cn/' }));
  assert.equal((await importing(report)).code, 0);
  assert.match((await importing(report)).said, /imported before/);
  const cut = await importing(report.slice(0, 200));
  assert.deepEqual([cut.code, /breaks off/.test(cut.said)], [1, true]);
  assert.match((await importing('{"schema":"other/1"}')).said, /gongkai-report\/1/);
});
