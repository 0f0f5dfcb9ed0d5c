import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { prerenderRequestForm } from '../../packages/elements/src/prerender/request-form.ts';
import { embed, hostSite, type HostSite } from './host.ts';

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const page = (body: string, folder = 'gk'): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><script type="module" src="/${folder}/loader.js"></script>${body}</html>`;
const form = (given = ''): string =>
  `<gk-request-form endpoint="/api/v1" department="民政局" ${given}><a href="/apply">在线申请</a></gk-request-form>`;

/** What has the focus, in light DOM or a shadow root: its name, or its text. */
const focused = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const name = (active as HTMLInputElement | null)?.name;
    return name || (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
/** Goes on with Tab until this has the focus; fails after sixty. */
async function tabTo(tab: Page, what: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    if ((await focused(tab)).startsWith(what)) return;
    await tab.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${what}; last: ${await focused(tab)}`);
}
/** Counts the filings the server took in answer to this tab. */
function filings(tab: Page): () => number {
  let count = 0;
  tab.on('response', (response) => {
    if (response.url().endsWith('/requests') && response.status() === 201) count += 1;
  });
  return () => count;
}
const textOf = (tab: Page, selector: string, tag = 'gk-request-form'): Promise<string> =>
  tab.evaluate(
    (where, name) => {
      const host = document.querySelector(name)!;
      const node = host.shadowRoot!.querySelector(where) ?? host.querySelector(where);
      return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    },
    selector,
    tag,
  );
const inShadow = (tab: Page, selector: string, tag = 'gk-request-form'): Promise<unknown> =>
  tab.waitForFunction(
    (where, name) => document.querySelector(name)?.shadowRoot?.querySelector(where),
    { timeout: 5000 },
    selector,
    tag,
  );
const whole = (tab: Page): Promise<unknown> =>
  tab.waitForSelector('.gk-form .gk-buttons button + button', { timeout: 5000 });

/** Fills the form in with the keyboard alone, up to the page that is checked. */
async function fillIn(tab: Page, wanted: string): Promise<void> {
  await tabTo(tab, 'applicant.kind');
  await tab.keyboard.press('Space');
  for (const [name, text] of [
    ['applicant.name', '张三'],
    ['applicant.idKind', '居'],
    ['applicant.idNo', '320219195606060012'],
    ['applicant.phone', '0510-86861234'],
    ['wanted.name', wanted],
  ] as const) {
    await tabTo(tab, name);
    if (name === 'applicant.idKind') await tab.keyboard.press('ArrowDown');
    else await tab.keyboard.type(text);
  }
  await tabTo(tab, 'carrier');
  await tab.keyboard.press('Space');
  await tabTo(tab, 'delivery');
  await tab.keyboard.press('Space');
  await tabTo(tab, '下一步');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.gk-check', { timeout: 5000 });
}

describe(
  'a request in a real page: keyboard, broken networks, plain http, no script',
  { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' },
  () => {
    let site: HostSite;
    before(async () => {
      site = await hostSite();
      site.put('/form.html', { body: page(form()), headers: { 'content-security-policy': csp } });
      site.put('/both.html', {
        body: page(`${form('draft="off"')}<gk-request-status endpoint="/api/v1"></gk-request-status>`),
        headers: { 'content-security-policy': csp },
      });
    });
    after(() => site.close());

    it('gk-request-form 6.3 (6): filed, looked up and withdrawn with the keyboard alone, under a strict policy', async () => {
      const { tab, complaints } = await site.open('/both.html');
      await whole(tab);
      await fillIn(tab, '低保资金支出');
      assert.equal(await focused(tab), '请核对，无误后提交');
      await tabTo(tab, '提交');
      await tab.keyboard.press('Enter');
      await inShadow(tab, '.receipt');
      const keys = await tab.evaluate(() =>
        [...document.querySelector('gk-request-form')!.shadowRoot!.querySelectorAll('.key')].map(
          (node) => node.textContent,
        ),
      );
      for (const [n, name] of ['number', 'code'].entries()) {
        await tabTo(tab, name);
        await tab.keyboard.type(keys[n] ?? '');
      }
      await tab.keyboard.press('Enter');
      await inShadow(tab, '.status', 'gk-request-status');
      assert.match(await textOf(tab, '.status', 'gk-request-status'), /待确认.*尚未起算/);
      await tabTo(tab, '撤回申请');
      await tab.keyboard.press('Enter');
      await tabTo(tab, '确定提交');
      await tab.keyboard.press('Enter');
      await tab.waitForFunction(
        () => /已撤回/.test(document.querySelector('gk-request-status')?.shadowRoot?.textContent ?? ''),
        { timeout: 5000 },
      );
      assert.deepEqual(complaints, []);
      await tab.close();
    });

    it('gk-request-form 6.3 (1): the browser goes offline at submit and comes back: one request on the server', async () => {
      const { tab } = await site.open('/form.html');
      const filed = filings(tab);
      await whole(tab);
      await fillIn(tab, '断网的一份');
      await tab.setOfflineMode(true);
      await tabTo(tab, '提交');
      await tab.keyboard.press('Enter');
      await inShadow(tab, '.failure');
      assert.match(await focused(tab), /^网络已断开，内容尚未送达/);
      await tab.setOfflineMode(false);
      await tabTo(tab, '重新提交');
      await tab.keyboard.press('Enter');
      await inShadow(tab, '.receipt');
      assert.equal(filed(), 1);
      await tab.close();
    });

    it('gk-request-form 6.3 (3): a real reload brings the draft back without the id number', async () => {
      const { tab } = await site.open('/form.html');
      await whole(tab);
      await fillIn(tab, '草稿');
      await tab.reload();
      await tab.waitForSelector('[data-restored]', { timeout: 5000 });
      const kept = await tab.evaluate(() => [
        ...new FormData(document.querySelector<HTMLFormElement>('.gk-form form')!),
      ]);
      const values = Object.fromEntries(kept as [string, string][]);
      assert.equal(values['applicant.name'], '张三');
      assert.equal(values['wanted.name'], '草稿');
      assert.equal(values['applicant.idNo'], '');
      await tab.evaluate(() => localStorage.clear());
      await tab.close();
    });

    it('gk-request-form 6.3 (5): a real page without https has no form: reason and link', async () => {
      const { tab } = await site.open('/form.html', { at: site.plain });
      await inShadow(tab, '.notice');
      assert.match(await textOf(tab, '.notice'), /本页未加密（http）/);
      assert.equal(await tab.$('form'), null);
      assert.equal(await tab.evaluate(() => document.querySelector('gk-request-form a')!.checkVisibility()), true);
      await tab.close();
    });

    it('gk-request-form: without script the printed form is whole, and posts to the platform', async () => {
      const printed = prerenderRequestForm({
        endpoint: '/api/v1',
        department: '民政局',
        action: 'https://open.example.gov.cn/apply',
      });
      site.put('/printed.html', { body: page(printed) });
      const tab = await site.browser.newPage();
      await tab.setJavaScriptEnabled(false);
      await tab.goto(`${site.base}/printed.html`);
      const action = await tab.$eval('form', ({ action: to, method }) => `${method} ${to}`);
      assert.equal(action, 'post https://open.example.gov.cn/apply');
      await tab.type('[name="wanted.name"]', '低保资金');
      const tree = await tab.accessibility.snapshot();
      const names = JSON.stringify(tree);
      for (const label of ['姓名 / 单位名称', '证件号码 / 统一社会信用代码', '信息名称', '提交申请'])
        assert.ok(names.includes(label), label);
      await tab.setJavaScriptEnabled(true);
      await tab.close();
    });

    it('gk-request-form: when its second part cannot be loaded it says so, keeps the text, and goes on when it can', async () => {
      let gone = true;
      const { readFile } = await import('node:fs/promises');
      const { readdirSync } = await import('node:fs');
      for (const name of readdirSync(embed).filter((each) => each.endsWith('.js')))
        site.put(`/gk-second/${name}`, async (_request, response) => {
          if (gone && name.includes('papers')) return void response.writeHead(503).end();
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(new URL(name, embed)));
        });
      site.put('/second.html', { body: page(form('draft="off"'), 'gk-second') });
      const { tab } = await site.open('/second.html');
      await tab.waitForSelector('.gk-form [name="wanted.name"]');
      await tab.type('.gk-form [name="wanted.name"]', '低保资金');
      await tab.click('.gk-form .gk-main');
      await tab.waitForSelector('.gk-form [role=alert]', { timeout: 5000 });
      assert.match(await textOf(tab, '[role=alert]'), /^表单的后续部分未能载入，请检查网络后再点一次/);
      assert.equal(
        await tab.$eval('.gk-form [name="wanted.name"]', (node) => (node as HTMLInputElement).value),
        '低保资金',
      );
      gone = false;
      await tab.click('.gk-form .gk-main');
      await tab.waitForSelector('.gk-summary', { timeout: 5000 });
      await tab.close();
    });

    it('gk-request-form: a page whose policy forbids the platform shows the link, and names the directive to editors', async () => {
      site.put('/narrow.html', {
        body: page(
          '<gk-request-form endpoint="https://open.example.gov.cn/api/v1" department="民政局"><a href="/apply">在线申请</a></gk-request-form>',
        ),
        headers: { 'content-security-policy': csp },
      });
      const { tab } = await site.open('/narrow.html#gk-debug');
      await tab.waitForFunction(
        () => /connect-src/.test(document.querySelector('gk-request-form')?.shadowRoot?.textContent ?? ''),
        { timeout: 8000 },
      );
      assert.equal(await tab.evaluate(() => document.querySelector('gk-request-form a')!.checkVisibility()), true);
      await tab.close();
    });
  },
);
