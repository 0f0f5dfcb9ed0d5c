import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { testOffice, type TestOffice } from '../../testing/office.ts';
import { withDepartments } from '../../testing/requests.ts';
import { app } from '../app.ts';

const pages = [
  ['/open/catalogue', '<gk-catalogue'],
  ['/open/lists/power?q=a', '<gk-power-list src="/api/v1/lists/power?q=a" list="power"'],
  ['/open/data', '<gk-open-data src="/api/v1/datasets"'],
  ['/open/media?dept=mzj', '<gk-media-matrix src="/api/v1/media-accounts?dept=mzj'],
  ['/open/activities', '<gk-participation src="/api/v1/activities"'],
  ['/open/leaders', '<gk-leaders src="/api/v1/leaders?dept='],
  ['/open/opinion', '<gk-opinion-response src="/api/v1/opinion-responses?dept='],
] as const;

describe('elements on the public pages', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gk-embed-'));
  let office: TestOffice;
  let site: Hono;
  let plain: Hono;
  const text = async (of: Hono, path: string): Promise<string> => (await of.request(path)).text();
  before(async () => {
    writeFileSync(join(dir, 'loader.js'), 'export {};');
    writeFileSync(join(dir, 'csv-D0F3x0Zd.js'), 'export {};');
    office = await testOffice();
    await withDepartments(office);
    const fault = (_: string, error: unknown): void => console.error(error);
    site = app({ ...office, config: { ...office.config, embedDir: dir } }, fault);
    plain = app(office, fault);
  });
  after(async () => {
    await office.end();
    rmSync(dir, { recursive: true, force: true });
  });

  it('stand around the page’s own list, which is there without script, where the office serves elements', async () => {
    for (const [path, tag] of pages) {
      const page = (await text(site, path)).replaceAll(/\s+/g, ' ').replaceAll('&amp;', '&');
      assert.ok(page.includes(tag), `${path}: ${tag}`);
      assert.match(page, /<script type="module" src="\/gk\/loader\.js"><\/script>/);
      assert.match(page, /<gk-[^>]*>\s*<(?:div|section)[\s\S]*<\/gk-/);
    }
  });
  it('are not spoken of where the office has none', async () => {
    for (const [path] of pages) assert.doesNotMatch(await text(plain, path), /<gk-|\/gk\//);
    assert.equal((await plain.request('/gk/loader.js')).status, 404);
  });
  it('are served to every site by their plain names alone, and kept as pages of somebody’s own are not', async () => {
    const loader = await site.request('/gk/loader.js');
    assert.equal(loader.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(loader.headers.get('access-control-allow-origin'), '*');
    assert.equal(loader.headers.get('cache-control'), 'public, max-age=300');
    const piece = await site.request('/gk/csv-D0F3x0Zd.js');
    assert.equal(piece.headers.get('cache-control'), 'public, max-age=31536000');
    assert.match((await site.request('/assets/platform.css')).headers.get('cache-control') ?? '', /max-age/);
    for (const path of ['/apply', '/status', '/desk', '/desk/lists', '/api/v1/desk/documents'])
      assert.equal((await site.request(path)).headers.get('cache-control'), 'no-store', path);
    for (const name of ['none.js', '..%2Fx.js', '.js', 'loader.json', '%2e%2e%2floader.js'])
      assert.equal((await site.request(`/gk/${name}`)).status, 404, name);
  });
});
