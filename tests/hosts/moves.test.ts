import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { embed, hostSite, type HostSite, type Opened } from './host.ts';
import { catalogueFile, loader } from './parts.ts';

const head = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>`;
const row = (n: number): string => `<tr><td><a href="/i/${n}">事项${n}</a></td><td>民政局</td></tr>`;
const rows = (count: number): string => Array.from({ length: count }, (_, n) => row(n + 1)).join('');
const table = `<table><thead><tr><th>事项名称</th><th>公开主体</th></tr></thead><tbody>${rows(45)}</tbody></table>`;
const fromFile = `<gk-catalogue id="ml" src="/data.json">${table}</gk-catalogue>`;
const fromTable = `<gk-catalogue id="ml">${table}</gk-catalogue>`;
const page = (body: string, more = ''): string => `${head}${more}${loader}</head><body>${body}</body></html>`;

/** How many rows each catalogue shows, drawn by itself or the page's own, and how many it says it found. */
const counted = (tab: Page): Promise<(readonly [shown: number, found: string])[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('gk-catalogue')].map((host) => {
      const drawn = host.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
      const said = host.shadowRoot?.querySelector('.status')?.textContent ?? '';
      return [drawn > 0 ? drawn : host.querySelectorAll('tbody tr').length, /\d+/.exec(said)?.[0] ?? ''] as const;
    }),
  );
/** Waits until every catalogue on the page says how many rows it found. */
const shown = (tab: Page, count = 1): Promise<unknown> =>
  tab.waitForFunction(
    (wanted) => {
      const all = document.querySelectorAll('gk-catalogue');
      let ready = 0;
      for (const one of all) if (/\d/.test(one.shadowRoot?.querySelector('.status')?.textContent ?? '')) ready += 1;
      return all.length === wanted && ready === wanted;
    },
    { timeout: 5000 },
    count,
  );

describe(
  'what pages do to elements',
  { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' },
  () => {
    let site: HostSite;
    const jquery = '<script src="/lib/jquery.js"></script>';
    before(async () => {
      site = await hostSite();
      site.put('/data.json', { body: catalogueFile });
      site.put('/file.html', { body: page(`<div id="a">${fromFile}</div><div id="b"></div>`, jquery) });
      site.put('/table.html', { body: page(`<div id="a">${fromTable}</div><div id="b"></div>`, jquery) });
    });
    after(() => site.close());

    /** Opens a page with a catalogue, does something to it, and gives what is to be seen afterwards. */
    async function moved(path: string, act: string, count = 1): Promise<Opened> {
      const opened = await site.open(path);
      await shown(opened.tab);
      await opened.tab.evaluate(act);
      await shown(opened.tab, count);
      return opened;
    }

    for (const path of ['/file.html', '/table.html'])
      for (const [what, act] of [
        ['jQuery .html(node) moves it', `$('#b').html($('#ml'))`],
        ['jQuery .append() moves it', `$('#b').append($('#ml'))`],
        ['it is taken out and put back', `{const ml=$('#ml').detach();$('#b').append(ml)}`],
        [
          'it is taken out, and put back a moment later',
          `new Promise(next=>{const ml=$('#ml').detach();setTimeout(()=>{$('#b').append(ml);next()},50)})`,
        ],
        ['it is wrapped', `$('#ml').wrap('<section class="panel"></section>')`],
      ] as const)
        it(`${path}: ${what}, and all rows are there`, async () => {
          const { tab, complaints } = await moved(path, act);
          assert.deepEqual(await counted(tab), [[20, '45']]);
          assert.deepEqual(complaints, []);
          await tab.close();
        });

    it('taken out for good it gives the page its table back, whole', async () => {
      const { tab } = await site.open('/table.html');
      await shown(tab);
      const left = await tab.evaluate(async () => {
        const host = document.querySelector('gk-catalogue')!;
        host.remove();
        await Promise.resolve();
        return [host.querySelectorAll('tbody tr').length, host.querySelector('a')?.getAttribute('href')];
      });
      assert.deepEqual(left, [45, '/i/1']);
      await tab.close();
    });

    for (const [what, act] of [
      ['outerHTML', `document.querySelector('#b').innerHTML=document.querySelector('#ml').outerHTML`],
      ['cloneNode', `document.querySelector('#b').append(document.querySelector('#ml').cloneNode(true))`],
      ['jQuery .html()', `$('#b').html($('#a').html())`],
    ] as const)
      it(`a copy made by ${what} shows the file too`, async () => {
        const { tab, complaints } = await moved('/file.html', act, 2);
        assert.deepEqual(await counted(tab), [
          [20, '45'],
          [20, '45'],
        ]);
        assert.deepEqual(complaints, []);
        await tab.close();
      });

    it('an ancestor is written anew while the file is on its way', async () => {
      let release = (): void => {};
      const held = new Promise<void>((open) => (release = open));
      site.put('/held.json', async (_request, response) => {
        await held;
        response.writeHead(200, { 'content-type': 'application/json' }).end(catalogueFile);
      });
      site.put('/held.html', { body: page(`<div id="a">${fromFile.replace('/data', '/held')}</div>`) });
      const { tab, complaints } = await site.open('/held.html', { until: 'load' });
      await tab.waitForFunction(() => document.querySelector('gk-catalogue')!.matches(':state(loading)'));
      await tab.evaluate(`document.querySelector('#a').innerHTML=document.querySelector('#a').innerHTML`);
      release();
      await shown(tab);
      assert.deepEqual(await counted(tab), [[20, '45']]);
      assert.deepEqual(complaints, []);
      await tab.close();
    });

    it('Turbolinks swaps the page, back shows its copy', async () => {
      const links = '<script src="/lib/turbolinks.js"></script>';
      site.put('/swap-1.html', { body: page(`${fromTable}<a id="on" href="/swap-2.html">on</a>`, links) });
      site.put('/swap-2.html', { body: page(`<h1>2</h1>${fromFile}`, links) });
      const { tab, complaints } = await site.open('/swap-1.html');
      await shown(tab);
      await tab.click('#on');
      await tab.waitForSelector('h1');
      await shown(tab);
      await tab.goBack();
      await tab.waitForSelector('#on');
      await shown(tab);
      assert.deepEqual(await counted(tab), [[20, '45']]);
      assert.deepEqual(complaints, []);
      await tab.close();
    });

    it('back from another page: rows and the question are there', async () => {
      site.put('/away.html', { body: `${head}</head><body><p>away</p></body></html>` });
      const { tab, complaints } = await site.open('/table.html');
      await shown(tab);
      await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `kept ${persisted}`)));
      await tab.evaluate(() =>
        document.querySelector('gk-catalogue')!.shadowRoot!.querySelectorAll<HTMLElement>('.pager .number')[2]!.click(),
      );
      await tab.waitForFunction(() => location.search.includes('gk-ml-p=3'));
      await tab.goto(`${site.base}/away.html`);
      await tab.goBack();
      await shown(tab);
      assert.deepEqual(await counted(tab), [[5, '45']]);
      assert.deepEqual(complaints, []);
      await tab.close();
    });

    it('a form that comes out of the back/forward cache has what was typed', async () => {
      const filled =
        '<gk-request-form endpoint="/api/v1" department="民政局" draft="off"><a href="/apply">a</a></gk-request-form>';
      site.put('/away.html', { body: `${head}</head><body><p>away</p></body></html>` });
      site.put('/form.html', { body: page(filled), headers: { 'cache-control': 'max-age=600' } });
      const browser = await puppeteer.launch({
        executablePath: chromiumPath(),
        args: chromiumArgs(),
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      try {
        const tab = await browser.newPage();
        await tab.goto(`${site.base}/form.html`);
        const field = '[name="wanted.name"]';
        await tab.waitForSelector(field, { timeout: 5000 });
        await tab.type(field, '低保审批结果');
        await tab.evaluate(() =>
          addEventListener('pageshow', ({ persisted }) => (document.title = `kept ${persisted}`)),
        );
        await tab.goto(`${site.base}/away.html`);
        await tab.goBack();
        await tab.waitForFunction(() => document.title.startsWith('kept'), { timeout: 5000 });
        assert.equal(await tab.title(), 'kept true');
        assert.equal(await tab.$eval(field, (node) => (node as HTMLInputElement).value), '低保审批结果');
      } finally {
        await browser.close();
      }
    });
  },
);
