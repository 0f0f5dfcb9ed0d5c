import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { listenTo } from './page-server.ts';
import type { Journey, Place } from './registers/journey.ts';
import { commentJourney } from './registers/comment.ts';
import { demoSitesJourney } from './registers/demo-sites.ts';
import { documentJourney } from './registers/document.ts';
import { interpretationJourney } from './registers/interpretation.ts';
import { consultationJourney } from './registers/consultation.ts';
import { listsJourney, serviceJourney } from './registers/lists.ts';
import { mediaJourney } from './registers/media.ts';
import { meetingJourney } from './registers/meeting.ts';
import { newsJourney } from './registers/news.ts';
import { openDataJourney } from './registers/open-data.ts';
import { opinionJourney } from './registers/opinion.ts';
import { organisationJourney } from './registers/organisation.ts';
import { siteJourney } from './registers/site-scan.ts';
import { hotlineJourney, participationJourney } from './registers/participation.ts';
import { guideJourney, messageJourney } from './registers/sites.ts';
import { remedyJourney, searchJourney } from './registers/search.ts';
import { selfcheckJourney } from './registers/selfcheck.ts';
import { surveyJourney } from './registers/survey.ts';
import { folder, platform, serving, type Serving } from './run.ts';

const embed = fileURLToPath(new URL('../../packages/elements/dist/embed/', import.meta.url));
const notBuilt = existsSync(join(embed, 'loader.js')) ? false : 'the elements are not built (npm run build)';

/** Each register's way from the clerk's desk to the element on a department's page. */
const journeys: readonly Journey[] = [
  commentJourney,
  documentJourney,
  listsJourney,
  serviceJourney,
  organisationJourney,
  guideJourney,
  messageJourney,
  siteJourney,
  interpretationJourney,
  consultationJourney,
  participationJourney,
  hotlineJourney,
  opinionJourney,
  mediaJourney,
  openDataJourney,
  selfcheckJourney,
  meetingJourney,
  newsJourney,
  surveyJourney,
  searchJourney,
  remedyJourney,
  demoSitesJourney,
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('every register, from the desk to the public', { skip: notBuilt }, () => {
  const { dir, remove } = folder();
  let office: Serving;
  let site: Awaited<ReturnType<typeof listenTo>>;
  let browser: Browser;
  let place: Place;
  const atDesk = new Map<string, Promise<Page>>();

  before(async () => {
    assert.equal((await platform(['seed', '--data', join(dir, 'data')])).code, 0);
    site = await listenTo(embed);
    office = await serving(dir, ['--embed', embed, '--site-origin', site.origin, '--allow-private', '127.0.0.0/8']);
    browser = await puppeteer.launch({
      executablePath: chromiumPath(),
      args: [...chromiumArgs(), '--accept-lang=zh-CN'],
    });
    place = { origin: office.origin, browser, logIn, act, element };
  });
  after(async () => {
    await browser.close();
    await office.end();
    await site.stop();
    remove();
  });

  afterEach(async () => {
    // what a journey opened is closed after it: pages left open go on costing
    const kept = new Set(await Promise.all(atDesk.values()));
    for (const page of await browser.pages()) if (!kept.has(page) && page.url() !== 'about:blank') await page.close();
  });

  /** Everybody logs in once and stays logged in: a context of its own costs more than the journey. */
  function logIn(login: string): Promise<Page> {
    const page = atDesk.get(login) ?? newcomer(login);
    atDesk.set(login, page);
    return page;
  }

  async function newcomer(login: string): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${office.origin}/login`);
    await page.type('#login', login);
    await page.type('#password', 'gongkai-demo-2018');
    await Promise.all([page.waitForNavigation(), page.click('button[type="submit"]')]);
    assert.match(page.url(), /\/desk$/, `${login} is logged in`);
    return page;
  }

  async function act(
    page: Page,
    path: string,
    action: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await page.goto(`${office.origin}${path}`);
    const form = `form[action="${action}"]`;
    await page.$eval(form, (element) => element.closest('details')?.setAttribute('open', ''));
    for (const [name, value] of Object.entries(fields))
      await page.$$eval(
        `${form} [name="${name}"]`,
        (controls, wanted) => {
          for (const control of controls) {
            if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
              control.checked = wanted.split(',').includes(control.value);
            else if (control instanceof HTMLSelectElement)
              control.value =
                [...control.options].find(({ value: own, text }) => own === wanted || text.includes(wanted))?.value ??
                '';
            else (control as HTMLInputElement).value = wanted;
          }
        },
        value,
      );
    await Promise.all([page.waitForNavigation(), page.click(`${form} button[type="submit"]`)]);
    const problems = await page.$$eval('.problems li', (items) => items.map((item) => item.textContent));
    assert.deepEqual(problems, [], `${action} was refused`);
  }

  async function element(tag: string, attributes: Readonly<Record<string, string>>, inside = ''): Promise<Page> {
    const api = `${office.origin}/api/v1`;
    const written = (given: Readonly<Record<string, string>>): string =>
      Object.entries(given)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('');
    const { department = '' } = attributes;
    site.setPage(`<html><head><meta charset="gbk"><title>${tag}</title></head><body><h1>${tag}</h1>
<script type="module" src="/gk/loader.js"></script>
<gk-provider${written({ endpoint: api, ...(department && { department }) })}>
<${tag}${written({ endpoint: api, ...attributes })}>${inside}</${tag}></gk-provider></body></html>`);
    // somebody who comes for the first time: a list that another page has fetched may be a minute old
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(site.origin);
    return page;
  }

  for (const { name, walk } of journeys) it(name, () => walk(place));
});
