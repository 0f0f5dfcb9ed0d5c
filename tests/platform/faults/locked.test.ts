import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { describe, test, before, after as atEnd } from 'node:test';
import { fileAt, folder, serving, type Serving } from '../run.ts';

describe('a database that another program has locked', () => {
  const { dir, remove } = folder();
  let site: Serving;
  let other: DatabaseSync;
  before(async () => {
    site = await serving(dir, ['--filings', '100000']);
    other = new DatabaseSync(join(dir, 'data', 'gongkai.db'));
  });
  atEnd(async () => {
    other.close();
    await site.end();
    remove();
  });

  test('for 0.7 s: a filing waits and is taken, and pages are answered meanwhile', async () => {
    other.exec('begin immediate');
    const filed = fileAt(site.origin, 'key-locked-1');
    const page = await Promise.race([fetch(`${site.origin}/apply`), filed]);
    assert.ok(page && 'headers' in page && page.status === 200, 'the page came first');
    await after(700);
    other.exec('commit');
    assert.equal((await filed)?.status, 201);
  });

  test('for 30 s: refused after five with when to come again, by page and API; what was typed stays and goes in later', async () => {
    other.exec('begin immediate');
    const key = 'key-locked-2';
    const start = performance.now();
    const form = await (await fetch(`${site.origin}/apply`)).text();
    const hidden = /name="key"\s+value="([^"]+)"/.exec(form)?.[1] ?? '';
    const fields = {
      key: hidden,
      organ: 'city',
      'applicant.kind': 'natural',
      'applicant.name': 'Typed Name',
      'applicant.idKind': 'other',
      'applicant.idNo': 'X1234567',
      'applicant.phone': '0510-86861234',
      'wanted.name': 'Typed Subject',
      carrier: 'electronic',
      delivery: 'online',
    };
    const typed = (): Promise<Response> =>
      fetch(`${site.origin}/apply`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: Object.entries(fields).reduce((body, [name, value]) => (body.set(name, value), body), new FormData()),
      });
    const [byApi, byPage] = await Promise.all([fileAt(site.origin, key), typed()]);
    const seconds = (performance.now() - start) / 1000;
    const text = await byPage.text();
    assert.deepEqual([byApi?.status, byPage.status, byPage.headers.get('retry-after')], [503, 503, '5']);
    assert.ok(seconds > 4 && seconds < 15, `${seconds} s`);
    assert.match(text, /Typed Name/);
    assert.match(text, /Typed Subject/);
    assert.equal(/name="key"\s+value="([^"]+)"/.exec(text)?.[1], hidden, 'sent again it is the same filing');
    other.exec('commit');
    assert.deepEqual([(await typed()).status, (await fileAt(site.origin, key))?.status], [201, 201]);
    const kept = other.prepare('select count(*) n from request').get();
    assert.equal(kept?.['n'], 3, 'the one that waited, and each refused one once');
  });
});
