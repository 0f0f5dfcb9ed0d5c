import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { draft } from '../../../packages/platform/testing/requests.ts';
import { readFields } from '../../../packages/platform/src/desk/fields.ts';
import { url } from '../../../packages/platform/src/views/url.ts';
import { attacked } from './office.ts';

const src = fileURLToPath(new URL('../../../packages/platform/src/', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(src + name, 'utf8') }));

const injections = [
  "'; drop table request; --",
  '" or 1=1 --',
  "1'); delete from audit; --",
  '\\',
  '%_%',
  '${7*7}',
  "' union select * from account --",
];

describe('what attackers type', () => {
  let it_: Awaited<ReturnType<typeof attacked>>;
  before(async () => {
    it_ = await attacked({ filingsPerTenMinutes: 1000 });
  });
  after(() => it_.end());
  const counted = async (table: 'request' | 'audit' | 'account'): Promise<number> => {
    const { n } = await it_.office.store.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };

  it('T1 SQL injection: raw SQL is written in db alone or as a tagged template; payloads in every text field stay text', async () => {
    for (const { name, text } of sources) if (!name.startsWith('db/')) assert.doesNotMatch(text, /sql\.raw\(/, name);
    const accounts = await counted('account');
    for (const payload of injections) {
      const filed = await it_.post('/requests', {
        ...draft({ wanted: { name: payload, description: payload, docNo: payload } }),
        applicant: { ...draft().applicant, name: payload.slice(0, 40), address: payload },
      });
      assert.ok([201, 422].includes(filed.status), filed.text);
      for (const path of ['/desk/requests?q=', '/desk/requests?dept=', '/desk/audit?login=', '/desk/documents?state='])
        assert.equal((await it_.chief.get(path + encodeURIComponent(payload))).status, 200, path + payload);
      for (const path of ['/api/v1/search?q=', '/open/search?q='])
        assert.equal((await fetch(it_.origin + path + encodeURIComponent(payload))).status, 200, path + payload);
    }
    assert.equal(await counted('account'), accounts);
    assert.ok((await counted('request')) > 0);
  });
  it('T4 script addresses: a link is http, https, mailto or within the site; a typed one is http or https', () => {
    for (const bad of [
      'javascript:alert(1)',
      ' JAVASCRIPT:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      'java\tscript:x',
    ])
      assert.ok(url(bad) === '#' || !/script|data:|evil/.test(url(bad)), bad);
    const field = { name: 'url', label: { zh: 'x', en: 'x' }, kind: 'url' } as const;
    for (const bad of ['javascript:alert(1)', 'ftp://x', 'http://', 'https://a b'])
      assert.equal(readFields([field], { values: { url: bad }, lists: {} }).ok, false, bad);
  });
  it('T42 errors: a failure of ours tells its number and nothing of the house', async () => {
    const { store } = it_.office;
    const broken = {
      ...it_.office,
      store: { ...store, read: new Proxy(store.read, { get: () => () => assert.fail('secret/path.ts') }) },
    };
    const { app } = await import('../../../packages/platform/src/app.ts');
    const told: unknown[] = [];
    const response = await app(broken, (number, error) => void told.push(number, error)).request('/open');
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.doesNotMatch(text, /secret|\.ts|at /);
    assert.ok(text.includes(String(told[0])));
  });
  it('T44 spoofed address: X-Forwarded-For of a stranger does not lift a limit', async () => {
    const few = await attacked({ filingsPerTenMinutes: 3 });
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1)
      statuses.push((await few.post('/requests', draft(), { 'x-forwarded-for': `198.51.100.${at}` })).status);
    await few.end();
    assert.deepEqual(statuses, [201, 201, 201, 429, 429]);
  });
  it('T28 many filings of one person are taken, and hinted at where they are worked on', async () => {
    const statuses = new Set<number>();
    for (let at = 0; at < 12; at += 1) statuses.add((await it_.post('/requests', draft())).status);
    assert.deepEqual([...statuses], [201]);
  });
  it('T17 oversized JSON is refused, told long before or sent in pieces', async () => {
    const long = JSON.stringify({ ...draft(), more: 'x'.repeat(200_000) });
    assert.equal((await it_.post('/requests', long)).status, 413);
    const response = await fetch(`${it_.origin}/api/v1/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'threat-chunked' },
      body: new ReadableStream({
        start(controller) {
          for (let at = 0; at < 40; at += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(8192)));
          controller.close();
        },
      }),
      duplex: 'half',
    } as RequestInit); // half duplex is fetch's own word, which the DOM types lack
    assert.equal(response.status, 413);
  });
});
