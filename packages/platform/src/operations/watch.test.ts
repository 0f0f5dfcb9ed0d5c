import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { app } from '../app.ts';
import { openSqlite } from '../db/open.ts';
import { engines, testOffice, type TestOffice } from '../../testing/office.ts';
import { applicant, filed, withDepartments } from '../../testing/requests.ts';
import { filesOf } from '../files/owned.ts';
import { placeOf } from '../files/receive.ts';
import { takeUpload } from '../files/upload.ts';
import { jsonLog } from './log.ts';
import { listen } from './serve.ts';
import { removeOld, removeOrphans, noteAuditHead, settleCalendar, planUpkeep, doUpkeep } from './upkeep.ts';
import { watched } from './watch.ts';

async function onPort(office: TestOffice): Promise<{ origin: string; lines: string[]; stop(): Promise<void> }> {
  const lines: string[] = [];
  const site = app(office, (_, error) => console.error(error));
  const log = jsonLog((line) => lines.push(line), office.now);
  const served = await listen(
    watched((request, bindings) => site.fetch(request, bindings), office, log),
    0,
    '127.0.0.1',
  );
  return { origin: `http://127.0.0.1:${served.port}`, lines, stop: () => served.close(0) };
}

for (const engine of engines())
  describe(`watching, ${engine.name}`, { skip: engine.skip }, () => {
    it('ready when the job loop beats; counts on /metrics, for this machine alone; a line without the query', async (t) => {
      await engine.start();
      const isSqlite = engine.name === 'sqlite';
      const office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      await filed(office);
      const { origin, lines, stop } = await onPort(office);
      t.after(async () => {
        await stop();
        await office.jobs.stop();
        await office.end();
        await engine.stop();
      });
      const early = await fetch(`${origin}/readyz`);
      assert.equal(early.status, 503);
      assert.deepEqual(((await early.json()) as { checks: object }).checks, {
        migrations: true,
        durable: isSqlite, // the throw-away server does not wait for its disk
        disk: true,
        jobs: false,
      });
      await office.jobs.start();
      assert.equal((await fetch(`${origin}/readyz`)).status, isSqlite ? 200 : 503);
      await fetch(`${origin}/status?no=MZJ-2026-0001&code=secret`);
      const text = await (await fetch(`${origin}/metrics`)).text();
      assert.match(text, /^gongkai_requests_total 1$/m);
      assert.match(text, /^gongkai_requests_open 1$/m);
      assert.match(text, /^gongkai_http_requests_total\{status="503"\} [12]$/m);
      const proxied = await fetch(`${origin}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
      assert.equal(proxied.status, 404);
      assert.ok(lines.some((line) => line.includes('"path":"/status","status":200')));
      assert.ok(lines.every((line) => !line.includes('secret')));
    });
  });

describe('what is done at night', () => {
  const quiet = (): void => undefined;
  const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

  it('an upload nobody filed with goes after a day, its file with it; one that was filed stays', async () => {
    const office = await testOffice();
    const upload = async (): Promise<string> => {
      const body = new FormData();
      body.append('file', new File([pdf], 'a.pdf'));
      const request = new Request('http://a.example/', { method: 'POST', body });
      const taken = await takeUpload(office, applicant, request, 1e6);
      assert.ok('sha256' in taken);
      const [file] = await filesOf(office, 'upload', taken.id);
      return placeOf(office.filesDir, file?.sha256 ?? '');
    };
    const path = await upload();
    assert.equal(await removeOrphans(office), 0);
    office.setNow('2026-11-24T12:00:00+08:00');
    const again = await upload(); // the same bytes again are a file of their own
    assert.equal(await removeOrphans(office), 1);
    assert.deepEqual([existsSync(path), existsSync(again)], [false, true]);
    office.setNow('2026-11-26T12:00:00+08:00');
    assert.equal(await removeOrphans(office), 1);
    assert.ok(!existsSync(again));
    await office.end();
  });
  it('answers to keys go after thirty days', async () => {
    const office = await testOffice();
    const row = { scope: 'request', fingerprint: 'f', status: 201, body: '{}' };
    const insert = (key: string, at: string) =>
      office.store.db
        .insertInto('idempotency')
        .values({ ...row, key, at })
        .execute();
    await insert('old-key-1', '2026-10-20T00:00:00.000Z');
    await insert('new-key-1', '2026-11-20T00:00:00.000Z');
    await removeOld(office);
    const left = await office.store.read.selectFrom('idempotency').select('key').execute();
    assert.deepEqual(
      left.map(({ key }) => key),
      ['new-key-1'],
    );
    await office.end();
  });
  it('the chain’s end is noted in a file beside the registers', async () => {
    const office = await testOffice();
    await withDepartments(office);
    await filed(office);
    assert.ok(await noteAuditHead(office));
    const path = join(dirname(office.filesDir), 'audit-heads.jsonl');
    assert.match(readFileSync(path, 'utf8'), /"ok":true,"rows":1/);
    rmSync(path);
    await office.end();
  });
  it('its two jobs are planned once a night, and each night plans the next', async () => {
    const office = await testOffice({ store: openSqlite(':memory:') });
    doUpkeep(office, quiet);
    await planUpkeep(office);
    await planUpkeep(office);
    const planned = await office.store.read.selectFrom('job').select('run_at').execute();
    assert.deepEqual(
      planned.map(({ run_at: at }) => at),
      ['2026-11-23T18:30:00.000Z', '2026-11-23T18:30:00.000Z'],
    );
    await office.end();
  });
  it('another calendar works every term out anew; the same one nothing', async () => {
    const office = await testOffice();
    await withDepartments(office);
    await filed(office, {}, { channel: 'counter' });
    assert.equal(await settleCalendar(office, quiet), 0);
    const due = async () => (await office.store.read.selectFrom('request_view').select('due_on').execute())[0]?.due_on;
    const right = await due();
    await office.store.db.updateTable('request_view').set({ due_on: '2026-12-01' }).execute();
    assert.equal(await settleCalendar(office, quiet), 0);
    assert.equal(await settleCalendar(office, quiet, 'another'), 1);
    assert.equal(await due(), right);
    await office.end();
  });
});
