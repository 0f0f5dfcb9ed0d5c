import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { app } from '../../../packages/platform/src/app.ts';
import { jsonLog } from '../../../packages/platform/src/operations/log.ts';
import { watched } from '../../../packages/platform/src/operations/watch.ts';
import { formsOf } from '../../../packages/platform/testing/forms.ts';
import { draft } from '../../../packages/platform/testing/requests.ts';
import { loggedIn } from '../../../packages/platform/testing/staff.ts';
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs';
import { attacked } from './office.ts';

const canaries = {
  name: 'Qxanary',
  address: 'Qwaddress-lane-77',
  phone: '13987654321',
  email: 'qzmail@canary.example',
  idNo: '320281199001019876',
};
const markup = '"><img src=x onerror=alert(1)>\'; drop table request; --';

describe('every page there is', () => {
  let it_: Awaited<ReturnType<typeof attacked>>;
  let auditor: Awaited<ReturnType<typeof loggedIn>>;
  let routes: readonly string[];
  const lines: string[] = [];
  before(async () => {
    it_ = await attacked({ filingsPerTenMinutes: 1000 });
    auditor = await loggedIn(it_.office, it_.origin, { login: 'audit', role: 'auditor', department: 'city' });
    const { text } = await it_.post(
      '/requests',
      draft({
        applicant: { kind: 'natural', idKind: 'id-card', ...canaries },
        wanted: { name: 'x', description: 'y' },
      }),
    );
    const { no } = (JSON.parse(text) as { item: { no: string } }).item;
    const said = await it_.post('/comments', {
      topic: 'mailbox',
      body: 'plain words',
      name: canaries.name,
      contact: canaries.phone,
    });
    const { ref } = (JSON.parse(said.text) as { item: { ref: string } }).item;
    await it_.post('/feedback', { url: 'https://a.example/', kind: 'error', text: 'x', contact: canaries.email });
    const feedback = await it_.office.store.db.selectFrom('feedback').select('id').executeTakeFirstOrThrow();
    const given: Readonly<Record<string, string>> = { no, ref, year: '2026', id: feedback.id, format: 'json' };
    routes = [
      ...new Set(
        app(it_.office, () => undefined)
          .routes.filter(({ method, path }) => method === 'GET' && !path.includes('*') && path !== '/logout')
          .map(({ path }) => path.replaceAll(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => given[name] ?? 'x')),
      ),
    ];
  });
  after(() => it_.end());
  const clean = (text: string, where: string): void => {
    for (const canary of Object.values(canaries)) assert.ok(!text.includes(canary), `${canary} in ${where}`);
  };

  it('T6 clickjacking: no page of any route can be framed', async () => {
    assert.ok(routes.length > 100, `${routes.length} routes`);
    for (const path of routes)
      for (const headers of [{}, { cookie: it_.chief.cookie }]) {
        const response = await fetch(it_.origin + path, { headers, redirect: 'manual' });
        await response.arrayBuffer();
        assert.equal(response.headers.get('x-frame-options'), 'DENY', path);
        assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'|^sandbox/, path);
      }
  });

  it('T9 leaks: no sealed word on any public route, on any page of an auditor, in an error, a header or the log', async () => {
    const log = jsonLog((line) => void lines.push(line), it_.office.now);
    const faults: unknown[] = [];
    const site = app(it_.office, (number, error) => void faults.push(number, error));
    const seen = watched((request, bindings) => site.fetch(request, bindings), it_.office, log);
    for (const path of routes)
      for (const query of ['', `?lang=en&q=${canaries.name}`]) {
        const open = await seen(new Request(`http://a.example${path}${query}`));
        const text = (await open.text()).replaceAll(canaries.name, query === '' ? canaries.name : ''); // the reader's own word
        clean(text + (query === '' ? JSON.stringify([...open.headers]) : ''), path);
        if (!path.includes('/desk')) continue;
        const headers = { cookie: auditor.cookie };
        const masked = await seen(new Request(`http://a.example${path}`, { headers }));
        clean((await masked.text()) + JSON.stringify([...masked.headers]), `${path} of an auditor`);
      }
    assert.deepEqual(faults, []);
    assert.ok(lines.length > routes.length);
    clean(lines.join('\n'), 'the log');
  });

  it('T1 and T3 injection: every form of every page takes SQL and markup as text, and every route as an address', async () => {
    const sent = new Set<string>();
    for (const path of routes) {
      const page = await it_.chief.get(path);
      assert.ok(page.status < 500, `${path} ${page.status}`);
      if (!(page.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      for (const { action, fields } of formsOf(page.text, markup)) {
        if (sent.has(action)) continue;
        sent.add(action);
        const answer = await it_.chief.post(action, Object.fromEntries(fields));
        assert.ok(answer.status < 500, `${action} ${answer.status}`);
        assert.doesNotMatch(answer.text, /<img src=x/, `${action}: what was typed is text`);
      }
    }
    assert.ok(sent.size > 20, `${sent.size} forms`);
    const evil = encodeURIComponent(markup);
    for (const path of routes) {
      for (const query of ['q', 'dept', 'state', 'year', 'cursor', 'kind', 'page'])
        assert.ok((await it_.chief.get(`${path}?${query}=${evil}`)).status < 500, `${path} ${query}`);
      const page = await it_.chief.get(path);
      if ((page.headers.get('content-type') ?? '').startsWith('text/html'))
        assert.doesNotMatch(page.text, /<img src=x/, `${path}: what was sent is text`);
    }
    const tables = ['request', 'audit', 'account', 'comment'] as const;
    for (const table of tables)
      assert.ok((await it_.office.store.db.selectFrom(table).selectAll().limit(1).execute()).length > 0, table);
  });

  it('T3 in a browser: on no page of any route does what was typed run, load or meet the policy that would stop it', async () => {
    const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
    try {
      const [name = '', value = ''] = it_.chief.cookie.split('=');
      await browser.setCookie({ name, value, domain: '127.0.0.1' });
      const faults: string[] = [];
      const page = await browser.newPage();
      page.on('dialog', (dialog) => {
        faults.push(`${page.url()}: a script spoke`);
        void dialog.dismiss();
      });
      await page.exposeFunction('tellViolation', (what: string) => void faults.push(what));
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', ({ documentURI, violatedDirective, blockedURI }) =>
          Reflect.get(window, 'tellViolation')(`${documentURI}: ${violatedDirective} ${blockedURI}`),
        );
      });
      // what is watched for is seen
      await page.goto(`${it_.origin}/open`);
      await page.evaluate(() => {
        const picture = new Image();
        const blocked = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve));
        picture.src = 'http://elsewhere.example/x.png';
        return blocked.then(() => undefined);
      });
      assert.equal(faults.splice(0).length, 1);

      let read = 0;
      for (const path of routes) {
        const plain = await it_.chief.get(path); // a download is no page
        if (plain.status !== 200 || !(plain.headers.get('content-type') ?? '').startsWith('text/html')) continue;
        await page.goto(it_.origin + path, { waitUntil: 'load' });
        assert.equal(await page.$('img[src="x"]'), null, path);
        read += 1;
      }
      assert.ok(read > 50, `${read} pages`);
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
    }
  });
});
