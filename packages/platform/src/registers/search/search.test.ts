import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { salvageSearchPage } from '@gongkai/model';
import { Parser } from 'htmlparser2';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { withTx } from '../../db/tx.ts';
import { publish } from '../../records/published.ts';
import { departmentNamed } from '../../staff/departments.ts';

/** Names and texts of an XML document, as a strict reader meets them. */
function readXml(text: string): readonly string[] {
  const seen: string[] = [];
  const parser = new Parser(
    { onopentag: (name) => void seen.push(`<${name}>`), ontext: (inner) => void seen.push(inner.trim()) },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return seen.filter((one) => one !== '');
}

for (const engine of engines())
  describe(`what the public finds on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      const department = await departmentNamed(office.store.read, 'mzj');
      for (let n = 0; n < 25; n += 1)
        await withTx(office.store, (tx) =>
          publish(tx, office.store.engine, {
            kind: n % 5 === 0 ? 'dataset' : 'document',
            id: `d${n}`,
            title: n === 3 ? '养老<script>&“服务”办法\u0007' : `第${n}号文件`, // zh: one title with markup in it
            text: '面向常住老年人', // zh: what all say
            url: `/open/documents/d${n}`,
            departmentId: department?.id ?? '',
            on: n < 10 ? '2025-03-01' : '2026-03-01',
          }),
        );
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const page = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();
    const json = async (path: string): Promise<{ items: { title: string }[]; total: number; next?: string }> =>
      (await fetch(site.origin + path)).json() as never;

    test('the search element reads the answer whole; page after page gives each thing once', async () => {
      const asked = `/api/v1/search?q=${encodeURIComponent('老年人')}`; // zh: words of the text
      const first = await json(asked);
      assert.deepEqual(salvageSearchPage(first).flaws, []);
      const second = await json(first.next ?? '');
      assert.equal(first.total, 25);
      assert.equal(second.next, undefined);
      assert.equal(new Set([...first.items, ...second.items].map(({ title }) => title)).size, 25);
    });
    test('kind, year and department narrow; a department that is not here is said to be unknown', async () => {
      assert.equal((await json('/api/v1/search?kind=dataset')).total, 5);
      assert.equal((await json('/api/v1/search?year=2025&dept=mzj')).total, 10);
      assert.equal((await fetch(`${site.origin}/api/v1/search?dept=nowhere`)).status, 404);
    });
    test('who has the answer already is told so', async () => {
      const first = await fetch(`${site.origin}/api/v1/search`);
      const again = await fetch(`${site.origin}/api/v1/search`, {
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      });
      assert.equal(again.status, 304);
    });
    test('feed and site map stay whole whatever a title holds', async () => {
      const feed = readXml(await page('/feed.atom?kind=document'));
      assert.equal(feed.filter((one) => one === '<entry>').length, 20);
      assert.ok(feed.join('').includes('养老<script>&“服务”办法')); // zh: the title, nothing lost
      assert.equal(readXml(await page('/sitemap.xml')).filter((one) => one === '<url>').length, 26);
      assert.match(await page('/robots.txt'), /Disallow: \/desk\nDisallow: \/status\nSitemap: http/);
    });
    test('the same by pages without script: what is new, what was asked, what to do when nothing is found', async () => {
      assert.match(await page('/open'), /第24号文件/); // zh: the newest
      const found = await page(`/open/search?q=${encodeURIComponent('养老')}`); // zh: part of one title
      assert.match(found, /养老&lt;script&gt;/); // zh: escaped
      assert.match(await page('/open/search?q=zzzz&lang=en'), /Nothing was found.*href="\/apply"/s);
    });
  });
