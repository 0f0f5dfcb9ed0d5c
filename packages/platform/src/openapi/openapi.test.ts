import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { app } from '../app.ts';
import { testOffice, type TestOffice } from '../../testing/office.ts';
import { draft, withDepartments } from '../../testing/requests.ts';
import { openApi } from './document.ts';
import { operations } from './operations.ts';
import { problem } from './schemas.ts';

const BASE = '/api/v1';
let office: TestOffice;
let site: Hono;
before(async () => {
  office = await testOffice();
  await withDepartments(office);
  site = app(office, (_, error) => console.error(error));
});
after(() => office.end());

/** Asks as described; the answer, which fits the schema of its route. */
async function ask(name: string, path: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const operation = operations[name];
  const [method = ''] = name.split(' ');
  const response = await site.request(BASE + path, { method, ...init });
  const text = await response.text();
  assert.equal(response.status, operation?.status, text);
  const json: unknown = JSON.parse(text);
  const read = operation?.answer?.safeParse(json);
  assert.ok(read?.success, JSON.stringify(read?.error?.issues));
  return (json as { item?: Record<string, unknown> }).item ?? {};
}
const post = (body: unknown, key = 'openapi-0001'): RequestInit => ({
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
  body: JSON.stringify(body),
});

describe('openapi: the document and the routes are the same', () => {
  it('each route is described and each description has its route', () => {
    const mounted = site.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith(`${BASE}/`))
      .map(({ method, path }) => `${method} ${path.slice(BASE.length).replaceAll(/:(\w+)/g, '{$1}')}`);
    assert.deepEqual([...new Set(mounted)].toSorted(), Object.keys(operations).toSorted());
  });
  it('is served; every reference in it leads somewhere', async () => {
    const response = await site.request(`${BASE}/openapi.json`);
    const text = await response.text();
    const document = JSON.parse(text) as ReturnType<typeof openApi> & { components: { schemas: object } };
    assert.equal(document['openapi'], '3.1.0');
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      assert.ok(name in document.components.schemas, name);
    assert.doesNotMatch(text, /#\/\$defs/);
  });
});

describe('openapi: what is really answered fits what is described', () => {
  it('form, filing, status, withdrawal', async () => {
    await ask('GET /forms/request', '/forms/request');
    const { no, code } = await ask('POST /requests', '/requests', post(draft()));
    const headers = { authorization: `GK-Code ${String(no)}:${String(code)}` };
    await ask('GET /requests/{no}', `/requests/${String(no)}`, { headers });
    await ask('POST /requests/{no}/withdraw', `/requests/${String(no)}/withdraw`, { headers, body: '{}' });
  });
  it('an upload', async () => {
    const body = new FormData();
    body.append('file', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'a.pdf'));
    await ask('POST /uploads', '/uploads', { body });
  });
  it('comments and feedback', async () => {
    const { ref } = await ask('POST /comments', '/comments', post({ topic: 'suggestion', body: 'text' }));
    await ask('GET /comments/{ref}', `/comments/${String(ref)}`);
    await ask('GET /comments', '/comments?topic=suggestion');
    await ask('POST /feedback', '/feedback', post({ url: 'https://a.example/', kind: 'other', text: 'text' }));
  });
  it('annual reports', async () => {
    await ask('GET /reports/annual', '/reports/annual');
  });
  it('refusals', async () => {
    for (const [path, init] of [
      ['/requests', { method: 'POST', ...post({}) }],
      ['/comments/nobody', {}],
    ] as const) {
      const response = await site.request(BASE + path, init);
      assert.ok(problem.safeParse(await response.json()).success);
    }
  });
});
