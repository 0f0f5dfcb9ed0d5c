import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { listenTo } from './page-server.ts';
import { skipPostgres, startPostgres } from '../../packages/platform/testing/postgres.ts';
import { folder, platform, serving, type Serving } from './run.ts';

const embed = fileURLToPath(new URL('../../packages/elements/dist/embed/', import.meta.url));
const notBuilt = existsSync(join(embed, 'loader.js')) ? false : 'the elements are not built (npm run build)';

/** The department's own page: an old CMS, in GBK, with the element in it. */
const departmentPage = (endpoint: string): string =>
  `<html><head><meta charset="gbk"><title>岚川县民政局</title></head><body><h1>岚川县民政局</h1>
<script type="module" src="/gk/loader.js"></script>
<gk-request-form endpoint="${endpoint}" department="mzj"><a href="${endpoint}/../../apply">依申请公开</a></gk-request-form></body></html>`;

/** Rows of table 3 that this filing moves. */
const rows = ['本年新收', '予以公开'] as const;

for (const engine of ['sqlite', 'postgres'] as const)
  describe(`the journey on ${engine}`, { skip: notBuilt || (engine === 'postgres' && skipPostgres) }, () => {
    const { dir, remove } = folder();
    let office: Serving;
    let site: Awaited<ReturnType<typeof listenTo>>;
    let browser: Browser;
    let stop = (): void => undefined;
    let env: Record<string, string> = {};

    before(async () => {
      if (engine === 'postgres') {
        const server = startPostgres();
        ({ stop } = server);
        const { host, user, database } = server.config;
        env = { DATABASE_URL: `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}` };
      }
      const data = join(dir, 'data');
      assert.equal((await platform(['seed', '--data', data], env)).code, 0);
      site = await listenTo(embed);
      office = await serving(dir, ['--site-origin', site.origin], env);
      site.setPage(departmentPage(`${office.origin}/api/v1`));
      browser = await puppeteer.launch({
        executablePath: chromiumPath(),
        args: [...chromiumArgs(), '--accept-lang=zh-CN'],
      });
    });
    after(async () => {
      await browser.close();
      await office.end();
      await site.stop();
      stop();
      remove();
    });

    const logIn = async (login: string): Promise<Page> => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${office.origin}/login`);
      await page.type('#login', login);
      await page.type('#password', 'gongkai-demo-2018');
      await Promise.all([page.waitForNavigation(), page.click('button[type="submit"]')]);
      assert.match(page.url(), /\/desk$/, 'logged in');
      return page;
    };
    const act = async (page: Page, no: string, name: string, fields: Record<string, string> = {}): Promise<void> => {
      await page.goto(`${office.origin}/desk/requests/${no}`);
      const form = `form[action="/desk/requests/${no}/acts/${name}"]`;
      await page.$eval(form, (element) => element.closest('details')?.setAttribute('open', ''));
      for (const [field, value] of Object.entries(fields))
        await page.$eval(
          `${form} [name="${field}"]`,
          (control, text) => {
            const options = control instanceof HTMLSelectElement ? [...control.options] : [];
            const chosen = options.find((option) => option.value === text || option.text.includes(text))?.value;
            (control as HTMLInputElement).value = chosen ?? text;
          },
          value,
        );
      await Promise.all([page.waitForNavigation(), page.click(`${form} button[type="submit"]`)]);
      if (await page.$('form.confirm'))
        // what it will bring about was shown first
        await Promise.all([page.waitForNavigation(), page.click('form.confirm button[type="submit"]')]);
      const problems = await page.$$eval('.problems li', (items) => items.map((item) => item.textContent));
      assert.deepEqual(problems, [], name);
    };
    const lookUp = async (page: Page, no: string, code: string): Promise<string> => {
      await page.goto(`${office.origin}/status`);
      await page.type('#no', no);
      await page.type('#code', code);
      await Promise.all([page.waitForNavigation(), page.click('button[type="submit"]')]);
      return page.$eval('main', (main) => main.textContent ?? '');
    };

    /** The year's draft as its page shows it: what came in, what was granted, and the requests behind all cells. */
    const counted = async (page: Page) => {
      const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
      await page.goto(`${office.origin}/desk/report/${year}`);
      const cellsOf = (row: (typeof rows)[number]) =>
        page.$$eval(
          'table.annual.requests tbody tr',
          (lines, name) => {
            const line = lines.find((each) => each.querySelector('th[scope="row"]')?.textContent?.includes(name));
            const numbers = [...(line?.querySelectorAll('td') ?? [])].map((cell) => Number(cell.textContent));
            return { natural: numbers[0] ?? Number.NaN, total: numbers.at(-1) ?? Number.NaN };
          },
          row,
        );
      const [received, granted] = rows;
      const behind = await page.$$eval('dl.behind a', (links) => links.map((link) => link.textContent?.trim() ?? ''));
      return { cells: { [received]: await cellsOf(received), [granted]: await cellsOf(granted) }, behind };
    };

    test('a citizen files on the department’s page; clerk, citizen and head bring it to its letter, and the report counts it', async () => {
      const head = await logIn('demo.head');
      const had = await counted(head);
      const citizen = await browser.newPage();
      await citizen.goto(`${site.origin}/`);
      await citizen.waitForSelector('gk-request-form [name="applicant.name"]');
      await citizen.waitForFunction(
        () => document.querySelector('gk-request-form .gk-buttons button + button') !== null,
      );
      await citizen.click('[name="applicant.kind"][value="natural"]');
      await citizen.waitForSelector('[name="applicant.name"]:enabled');
      await citizen.type('[name="applicant.name"]:enabled', '李清照');
      await citizen
        .select('select[name="applicant.idKind"]:enabled', 'id-card')
        .catch(() => citizen.click('[name="applicant.idKind"][value="id-card"]'));
      await citizen.type('[name="applicant.idNo"]:enabled', '320281199001011234');
      await citizen.type('[name="applicant.phone"]:enabled', '13812345678');
      await citizen.type('[name="wanted.name"]', '2025年度困难群众救助资金发放明细');
      await citizen.click('[name="carrier"][value="electronic"]');
      await citizen.click('[name="delivery"][value="online"]');
      const press = (text: string): Promise<void> =>
        citizen.evaluate((wanted) => {
          const button = [...document.querySelectorAll('gk-request-form button')].find((each) =>
            each.textContent?.includes(wanted),
          );
          (button as HTMLButtonElement).click();
        }, text);
      await press('下一步');
      await citizen.waitForFunction(() =>
        [...document.querySelectorAll('gk-request-form button')].some((each) =>
          each.textContent?.trim().startsWith('提交'),
        ),
      );
      await press('提交');
      await citizen.waitForFunction(() =>
        /[A-Z]+-\d{4}-\d{4}/.test(document.querySelector('gk-request-form')?.shadowRoot?.textContent ?? ''),
      );
      const receipt = await citizen.$eval('gk-request-form', (element) => element.shadowRoot?.textContent ?? '');
      const no = /[A-Z]+-\d{4}-\d{4}/.exec(receipt)?.[0] ?? '';
      const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(receipt)?.[0] ?? '';
      assert.ok(no !== '' && code !== '', receipt);

      const clerk = await logIn('demo.clerk');
      await act(clerk, no, 'confirm', { how: '电话' });
      await act(clerk, no, 'assign', { department: '岚川县民政局' });
      const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
      await act(clerk, no, 'ask-correction', { items: '请说明需要哪些镇（街道）', until: day, agreedBy: '钱局长' });

      const page = await browser.newPage();
      assert.match(await lookUp(page, no, code), /待补正/);
      await page.type('textarea[name="text"]', '全市各镇（街道）');
      await Promise.all([page.waitForNavigation(), page.click('form.act button[type="submit"]:not(.quiet)')]);
      assert.match(await page.$eval('main', (main) => main.textContent ?? ''), /办理中/);

      await act(clerk, no, 'draft-answer', { outcome: 'granted', text: '予以公开，见附件', checkedBy: '钱局长' });
      await act(head, no, 'answer');
      assert.match(await lookUp(page, no, code), /已答复[\s\S]*政府信息公开告知书/);

      const after = await counted(head);
      for (const row of rows)
        for (const column of ['natural', 'total'] as const)
          assert.equal(
            after.cells[row][column],
            had.cells[row][column] + 1,
            `${row}, ${column}: the filing counts once`,
          );
      assert.equal(had.behind.includes(no), false);
      assert.ok(after.behind.includes(no), 'the draft names the request behind its cells');
    });
  });
