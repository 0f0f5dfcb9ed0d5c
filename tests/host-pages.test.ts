import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';

const embed = new URL('../packages/elements/dist/embed/', import.meta.url);
const withoutTypes =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'self'";
const csp = `${withoutTypes}; require-trusted-types-for 'script'; trusted-types lit-html`;

/** `zheng fu` in GBK: the pages hold no UTF-8 at all. */
const inGbk = Buffer.from([0xd5, 0xfe, 0xb8, 0xae]);
const mark = '@@';
const gbk = (html: string): Buffer =>
  Buffer.concat(html.split(mark).flatMap((part, n) => (n === 0 ? [Buffer.from(part)] : [inGbk, Buffer.from(part)])));

/** Old rules that would break a widget without walls of its own. */
const hostileCss = `html{font-size:62.5%}*{box-sizing:content-box!important;letter-spacing:3px}
table{border-spacing:9px}td,th,tr,tbody{display:block!important;float:left!important}
input,button{display:none!important;width:3px!important}a{color:#ccc!important}`;

/** What libraries of 2009 do to the globals, all at once. */
const hostileScript = `(function () {
  Array.from = function (list) { return list ? [].slice.call(list, 0, 1) : []; };
  Array.prototype.toJSON = function () { return '"broken"'; };
  String.prototype.toJSON = function () { return this.valueOf(); };
  Function.prototype.bind = function (self) { var f = this; return function () { return f.apply(self, arguments); }; };
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  Object.prototype.each = function () {};
  window.$ = function () {};
  window.name = 'frame';
  var Plain = function Event(event) { this.event = event; };
  window.Event = Plain;
})();`;

const list = (count: number): string =>
  JSON.stringify({
    schema: 'gongkai.catalogue/1',
    generatedAt: '2026-11-20T08:00:00+08:00',
    department: '民政局',
    items: Array.from({ length: count }, (_, n) => ({
      code: `A${n}`,
      name: `低保${n}`,
      attribute: '主动公开',
      subject: '民政局',
      history: [{ on: '2026-01-01', kind: '新增', text: '' }],
    })),
  });

const table = `<table><tr><th>@@</th><th>@@</th></tr><tr><td>@@</td><td>@@</td></tr></table>`;
const page = (head: string, body: string): Buffer =>
  gbk(`<!doctype html><html lang="zh-CN"><head><meta charset="gbk"><meta http-equiv="X-UA-Compatible" content="IE=8">
<title>@@</title><link rel="stylesheet" href="/host.css"><script src="/host.js"></script>${head}</head><body>${body}</body></html>`);
const loader = '<script type="module" src="/gk/loader.js"></script>';
const classic = '<script src="/gk/gongkai.classic.js"></script>';
const element = `<gk-catalogue id="ml" src="/data.json">${table}</gk-catalogue>`;

const pages: Readonly<Record<string, Buffer>> = {
  '/module.html': page(loader, element),
  '/classic.html': page(classic, element),
  '/classic-late.html': page('', `${element}${classic}`),
  '/twice.html': page(`${loader}${loader}${classic}${classic}`, element),
  '/base.html': page(
    '<base href="/sub/">',
    `<gk-catalogue src="../data.json">${table}</gk-catalogue>${loader.replace('/gk', '../gk')}`,
  ),
  '/only.html': page(loader.replace('src', 'data-gk-only="gk-provider" src'), element),
  '/written.html': page('', '<script src="/write.js"></script>'),
};
const texts: Readonly<Record<string, [type: string, body: string]>> = {
  '/host.css': ['text/css', hostileCss],
  '/host.js': ['text/javascript', hostileScript],
  '/write.js': [
    'text/javascript',
    `document.write('<script src="/gk/gongkai.classic.js"><\\/script><gk-catalogue src="/data.json"><table><tr><td>x</td></tr></table></gk-catalogue>')`,
  ],
  '/data.json': ['application/json', list(45)],
};

/** Runs in the page: what a reader sees of the element. */
function seen(): { rows: number; heads: string[]; size: string; cell: string; input: number; light: number } {
  const host = document.querySelector('gk-catalogue')!;
  const root = host.shadowRoot!;
  const heads: string[] = [];
  root.querySelectorAll('th').forEach((head) => heads.push(head.textContent!.trim()));
  return {
    rows: root.querySelectorAll('tbody tr').length,
    heads,
    size: getComputedStyle(root.querySelector('.status')!).fontSize,
    cell: getComputedStyle(root.querySelector('td')!).display,
    input: root.querySelector('input')!.getBoundingClientRect().width,
    light: host.querySelectorAll('td').length,
  };
}

describe(
  'pages that a guest may meet: GBK, strict CSP, hostile styles and globals',
  { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' },
  () => {
    let server: Server;
    let browser: Browser;
    let base = '';

    before(async () => {
      server = createServer(async (request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host');
        const html = pages[pathname];
        const text = texts[pathname];
        if (html)
          response
            .writeHead(200, {
              'content-type': 'text/html',
              'content-security-policy': pathname === '/written.html' ? withoutTypes : csp,
            })
            .end(html);
        else if (text) response.writeHead(200, { 'content-type': text[0] }).end(text[1]);
        else if (pathname.startsWith('/gk/')) {
          const body = await readFile(new URL(pathname.slice(4), embed)).catch(() => undefined);
          response.writeHead(body ? 200 : 404, { 'content-type': 'text/javascript' }).end(body); // no charset: an old server
        } else response.writeHead(404).end();
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    /** Opens a page and gives every complaint of the browser that names one of our files. */
    async function open(path: string): Promise<{ tab: Page; ours: string[] }> {
      const tab = await browser.newPage();
      const ours: string[] = [];
      tab.on('pageerror', (fault) => ours.push(String(fault)));
      tab.on('console', (message) => {
        const where = `${message.text()} ${message.location().url ?? ''}`;
        if (!/favicon/.test(where) && message.type() !== 'log') ours.push(where);
      });
      await tab.goto(base + path, { waitUntil: 'networkidle0' });
      return { tab, ours };
    }

    for (const path of [
      '/module.html',
      '/classic.html',
      '/classic-late.html',
      '/twice.html',
      '/base.html',
      '/written.html',
    ]) {
      it(`works on ${path}`, async () => {
        const { tab, ours } = await open(path);
        const view = await tab.evaluate(seen);
        assert.deepEqual(ours, []);
        assert.equal(view.rows, 20);
        assert.deepEqual(view.heads, ['事项名称', '内容要素', '主体', '时限', '方式', '公开属性']);
        assert.equal(view.size, '15px', 'text of 16 px, whatever rem is');
        assert.equal(view.cell, 'table-cell');
        assert.ok(view.input > 200, `the search box is ${view.input} px wide`);
        assert.equal(view.light, 0, 'the old table has stepped aside');
        if (path !== '/written.html') assert.equal(await tab.title(), '政府');
        await tab.close();
      });
    }

    it('opens, pages and exports among hostile globals', async () => {
      const { tab, ours } = await open('/module.html');
      const result = await tab.evaluate(async () => {
        const root = document.querySelector('gk-catalogue')!.shadowRoot!;
        const tick = (): Promise<void> => new Promise((next) => setTimeout(next, 300));
        root.querySelector<HTMLElement>('.toggle')!.click();
        await tick();
        const details = root.querySelectorAll('.more-about').length;
        root.querySelectorAll<HTMLElement>('.pager .number')[2]!.click();
        await tick();
        let made: Blob | undefined;
        const real = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => real((made = blob as Blob));
        root.querySelectorAll<HTMLElement>('.bar .tool')[1]!.click();
        await tick();
        const json = JSON.parse((await made?.text()) ?? '{}') as { items?: unknown[] };
        return {
          details,
          rows: root.querySelectorAll('tbody tr').length,
          search: location.search,
          items: json.items?.length,
        };
      });
      assert.deepEqual(result, { details: 1, rows: 5, search: '?gk-ml-p=3', items: 45 });
      assert.deepEqual(ours, []);
      await tab.close();
    });

    it('the loader leaves alone what it was told to leave alone, and the page\u2019s own table is there', async () => {
      const { tab } = await open('/only.html');
      assert.equal(await tab.evaluate(() => customElements.get('gk-catalogue') === undefined), true);
      assert.equal(
        await tab.$$eval('gk-catalogue td', (cells) => cells.map(({ textContent }) => textContent).join()),
        '政府,政府',
      );
      await tab.close();
    });

    it('fits a screen of 320 px and reads in one column at 200 % text', async () => {
      const { tab } = await open('/module.html');
      await tab.setViewport({ width: 320, height: 800 });
      await tab.$eval('gk-catalogue', (host) => (host as HTMLElement).style.setProperty('--gk-font-size', '32px'));
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
      assert.equal(
        await tab.evaluate(
          () => getComputedStyle(document.querySelector('gk-catalogue')!.shadowRoot!.querySelector('td')!).display,
        ),
        'block',
      );
      await tab.close();
    });

    it('every file of the bundle is ASCII and leaves no name on window', async () => {
      const { tab } = await open('/classic.html');
      assert.deepEqual(await tab.evaluate(() => Object.keys(window).filter((name) => /^(gk|gongkai)/i.test(name))), []);
      for (const file of ['loader.js', 'gk-catalogue.js', 'gk-catalogue.en.js', 'gongkai.classic.js'])
        assert.doesNotMatch(await readFile(new URL(file, embed), 'latin1'), /[\u0080-\u00ff]/, file);
      await tab.close();
    });
  },
);
