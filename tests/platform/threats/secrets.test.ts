import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs';
import { draft } from '../../../packages/platform/testing/requests.ts';
import { seal, open } from '../../../packages/platform/src/crypto/seal.ts';
import { attacked } from './office.ts';

/** Nobody else says these: wherever one is read in clear, it got out. */
const canaries = {
  name: 'Qxanary',
  address: 'Qwaddress-lane-77',
  phone: '13987654321',
  email: 'qzmail@canary.example',
};
const idNo = '320281199001019876';

describe('what must not be read', () => {
  let it_: Awaited<ReturnType<typeof attacked>>;
  let filed: { no: string; code: string };
  before(async () => {
    it_ = await attacked();
    const { text } = await it_.post(
      '/requests',
      draft({ applicant: { kind: 'natural', idKind: 'id-card', idNo, ...canaries } }),
    );
    filed = (JSON.parse(text) as { item: typeof filed }).item;
    await it_.post('/comments', {
      topic: 'suggestion',
      body: 'canary comment',
      name: canaries.name,
      contact: canaries.phone,
    });
  });
  after(() => it_.end());
  const told = [...Object.values(canaries), idNo];
  const clean = (text: string, where: string): void => {
    for (const canary of told) assert.ok(!text.includes(canary), `${canary} in ${where}`);
  };

  it('T9 leaks: no canary in any public page, feed, search, error, nor in what the desk lists and exports', async () => {
    const open = [
      '/',
      '/open',
      '/open/search?q=canary',
      '/feed.atom',
      '/sitemap.xml',
      '/apply',
      '/status',
      '/metrics',
      '/readyz',
    ];
    const api = [
      'search',
      'documents',
      'catalogue',
      'interpretations',
      'comments?topic=suggestion',
      `requests/${filed.no}`,
      'openapi.json',
    ];
    for (const path of [...open, ...api.map((name) => `/api/v1/${name}`)]) {
      const response = await fetch(it_.origin + path);
      clean((await response.text()) + JSON.stringify([...response.headers]), path);
    }
    for (const path of [
      '/desk',
      '/desk/requests',
      `/desk/requests/${filed.no}`,
      '/desk/requests.csv',
      '/desk/audit',
      '/desk/city',
      '/desk/gaps',
    ])
      clean((await it_.chief.get(path)).text, path);
  });
  it('T35 a stolen database file: no canary in it, nor in its log', async () => {
    for (const name of readdirSync(it_.dir)) {
      const path = join(it_.dir, name);
      if (statSync(path).isFile()) clean(readFileSync(path, 'latin1'), name);
    }
  });
  it('T45 ciphertext moved to another row does not open', () => {
    const place = { table: 'request', column: 'name', id: 'a' } as const;
    const sealed = seal(it_.office.keys, place, 'x');
    assert.equal(open(it_.office.keys, place, sealed), 'x');
    assert.throws(() => open(it_.office.keys, { ...place, id: 'b' }, sealed));
  });
  it('T3 cross-site scripting: markup in every field stays text in a real browser, public and at the desk', async () => {
    const markup = '"><img src=x onerror="document.title=\'pwned\'"><script>document.title="pwned"</script>';
    const { text } = await it_.post('/requests', draft({ wanted: { name: markup, description: markup } }));
    const { no } = (JSON.parse(text) as { item: { no: string } }).item;
    await it_.post('/comments', { topic: 'suggestion', body: markup, name: markup.slice(0, 40) });
    const token = await it_.clerk.token('/desk/documents');
    await it_.clerk.post('/desk/documents', {
      token,
      title: markup,
      level: 'department',
      kind: 'other',
      topic: markup.slice(0, 40),
      body: markup,
    });
    const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('dialog', (dialog) => void faults.push(dialog.message()));
      const [name = '', value = ''] = it_.chief.cookie.split('=');
      await browser.setCookie({ name, value, domain: '127.0.0.1' });
      for (const path of [
        '/desk/requests',
        `/desk/requests/${no}`,
        '/desk/comments',
        '/desk/documents',
        '/desk',
        '/desk/gaps',
        '/open',
      ]) {
        await page.goto(it_.origin + path);
        assert.doesNotMatch(await page.title(), /pwned/, path);
        assert.equal(await page.$('img[src="x"]'), null, path);
      }
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
    }
  });
});
