import process from 'node:process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testOffice, type TestOffice, type TestOfficeOptions } from '../../../packages/platform/testing/office.ts';
import { withDepartments } from '../../../packages/platform/testing/requests.ts';
import { served } from '../../../packages/platform/testing/served.ts';
import { loggedIn } from '../../../packages/platform/testing/staff.ts';
import { openSqlite } from '../../../packages/platform/src/db/open.ts';

/** An office on disk, served, with a clerk and the city office logged in: what an attacker meets. */
export async function attacked(config: TestOfficeOptions['config'] = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'gk-threat-'));
  const database = join(dir, 'gongkai.db');
  const office: TestOffice = await testOffice({ store: openSqlite(database), config });
  await withDepartments(office);
  const site = await served(office);
  const clerk = await loggedIn(office, site.origin, { login: 'clerk', role: 'clerk', department: 'mzj' });
  const chief = await loggedIn(office, site.origin, { login: 'chief', role: 'office', department: 'city' });
  let n = 0;
  return {
    dir,
    database,
    office,
    origin: site.origin,
    clerk,
    chief,
    /** Posts JSON as an element does. */
    async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
      n += 1;
      const response = await fetch(`${site.origin}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `threat-${n}-${process.pid}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    async end() {
      await site.stop();
      await office.end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
