import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { embed, hostSite, type Answer, type HostSite, type Served } from './host.ts';
import { element, left, page } from './page.ts';
import { catalogueFile, fixtureOf, markup, tags } from './parts.ts';
import { seen } from './seen.ts';

const json = (body: string | Buffer, status = 200): Answer => {
  return (_request, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};
const loginPage = '<!doctype html><title>统一身份认证</title><form action="/login"><input name="user"></form>';

/** What a server sends in place of a data file, and whether a list is to be shown all the same. */
const files: readonly (readonly [what: string, answer: Served | Answer, shown: boolean])[] = [
  ['a login page, status 200', { body: loginPage, headers: { 'content-type': 'text/html' } }, false],
  [
    'a redirect to a login page',
    (_, response) => void response.writeHead(302, { location: '/login.html' }).end(),
    false,
  ],
  ['an empty file', { body: '' }, false],
  ['half a file', { body: catalogueFile.slice(0, 900) }, false],
  ['an array without a name', { body: '[]' }, false],
  ['the file of another element', { body: '{"schema":"gongkai.nothing/1","items":[]}' }, false],
  ['401', json('{}', 401), false],
  ['403', json('{}', 403), false],
  ['404', json('{}', 404), false],
  ['429', json('{}', 429), false],
  ['500', json('{}', 500), false],
  ['a connection that breaks', (_, response) => void response.destroy(), false],
];

/** Words that the page did not have. */
const another = /[^页面原有内容\s]{6}/;

/** What the element shows once it says something of its own: a note may come a moment after the state it speaks of. */
async function saidBy(tab: Page, tag: string): Promise<ReturnType<typeof seen>> {
  const until = Date.now() + 10_000;
  for (;;) {
    const now = await tab.evaluate(seen, tag);
    if (another.test(now.text) || Date.now() > until) return now;
    await sleep(50);
  }
}

describe(
  'what goes wrong around elements',
  { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' },
  () => {
    let site: HostSite;
    before(async () => {
      site = await hostSite();
      site.put('/login.html', { body: loginPage });
      for (const tag of tags) {
        const body = fixtureOf(tag);
        if (body !== undefined) site.put(`/data/${tag}.json`, { body });
      }
    });
    after(() => site.close());

    const withData = tags.filter((tag) => fixtureOf(tag) !== undefined);
    for (const [at, [what, answer]] of files.entries())
      it(`src gives ${what}: what the page had is still there, and a way on`, async (t) => {
        const parts = withData.map((tag) => markup(tag).replace(`/data/${tag}.json`, `/wrong-${at}`));
        site.put(`/wrong-${at}`, answer);
        site.put(`/wrong-${at}.html`, { body: page(parts.join('').replaceAll('@@', '页面原有内容')) });
        const { tab, complaints } = await site.open(`/wrong-${at}.html`);
        for (const tag of withData)
          await t.test(tag, async () => {
            await left(tab, tag);
            const { text } = await saidBy(tab, tag);
            assert.match(text, /页面原有内容/);
            assert.match(text, another, 'says what happened');
          });
        assert.deepEqual(
          complaints.filter((text) => /Error:/.test(text) && !/Failed to load/.test(text)),
          [],
        );
        await tab.close();
      });

    for (const [what, body] of [
      ['a byte order mark', `\uFEFF${catalogueFile}`],
      ['GB18030', inGb18030()],
      ['a wrong content type', catalogueFile],
    ] as const)
      it(`a file with ${what} is read`, async () => {
        site.put('/good.json', {
          body,
          headers: { 'content-type': what.startsWith('a wrong') ? 'text/plain' : 'application/json' },
        });
        site.put('/good.html', { body: page(element('/good.json')) });
        const { tab } = await site.open('/good.html');
        await left(tab, 'gk-catalogue');
        assert.match((await tab.evaluate(seen, 'gk-catalogue')).text, /低保|A0/);
        await tab.close();
      });

    it('a file of 30 MB, 50,000 rows: the page answers within 15 seconds and shows 20 rows or says why not', async () => {
      const item = {
        name: '低保',
        attribute: '主动公开',
        subject: '民政局',
        timeLimit: '自作出决定之日起20个工作日内'.repeat(10),
      };
      const items = Array.from({ length: 50_000 }, (_, n) => ({ ...item, code: `A${n}` }));
      const body = JSON.stringify({ schema: 'gongkai.catalogue/1', generatedAt: '2026-11-20T08:00:00+08:00', items });
      assert.ok(Buffer.byteLength(body) > 25e6);
      site.put('/huge.json', { body });
      site.put('/huge.html', { body: page(element('/huge.json')) });
      const { tab } = await site.open('/huge.html');
      await left(tab, 'gk-catalogue', 15_000);
      const { text } = await tab.evaluate(seen, 'gk-catalogue');
      assert.match(text, /低保|页面原有内容/);
      await tab.close();
    });
  },
);

/** The same list as an old editor saves it: names in GB18030, which no UTF-8 reader takes. */
function inGb18030(): Buffer {
  const name = Buffer.from([0xb5, 0xcd, 0xb1, 0xa3]); // di bao
  const [before = '', after = ''] = '{"schema":"gongkai.catalogue/1","items":[{"code":"A0","name":"@@"}]}'.split('@@');
  return Buffer.concat([Buffer.from(before), name, Buffer.from(after)]);
}
