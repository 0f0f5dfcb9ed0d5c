import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { shows, type Journey } from './journey.ts';

export const searchJourney: Journey = {
  name: 'what a desk publishes is found by the search of a department page at once, stands in the feed, and is gone when it ends',
  async walk({ origin, logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    const name = '司徒望舒'; // zh: a name
    await act(clerk, '/desk/org', '/desk/org/leaders?dept=mzj', {
      name,
      post: '二级调研员', // zh: a post
      order: '6',
      division: '负责档案工作', // zh: the division of work
      fromOn: '2026-01-05',
    });
    const page = await element('gk-search', {}, '<form action="/"><input name="q" aria-label="q"></form>');
    await page.type('gk-search input', name);
    await shows(page, '二级调研员'); // zh: the post, which was not asked for
    const feed = async (): Promise<string> => (await fetch(`${origin}/feed.atom?kind=leader`)).text();
    assert.ok((await feed()).includes(name));
    const end = await clerk.$$eval(
      'form[action*="/leaders/"][action*="/end"]',
      (forms, wanted) =>
        forms.find((form) => form.closest('tr')?.textContent.includes(wanted))?.getAttribute('action') ?? '',
      name,
    );
    await act(clerk, '/desk/org', end, { toOn: '2026-11-01', reason: '退休' }); // zh: why
    assert.ok(!(await feed()).includes(name));
  },
};

/** Everything entered so far in the report's fourth part: reviews and suits. */
const counted = async (page: Page, year: number): Promise<number> => {
  await page.goto(new URL(`/desk/report/${year}`, page.url()).href);
  return page.$$eval('table.annual.remedies td', (cells) =>
    cells.reduce((sum, { textContent }) => sum + (Number(textContent) || 0), 0),
  );
};

export const remedyJourney: Journey = {
  name: 'a review is entered and closed at the desk: the fourth part of the year’s report counts it',
  async walk({ logIn, act }) {
    const head = await logIn('demo.head');
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    const before = await counted(head, year);
    await act(head, '/desk/remedies', '/desk/remedies', { kind: 'review', caseNo: 'J-2026-1' });
    const close = await head.$$eval(
      'form[action$="/close"]',
      (forms) =>
        forms.find((form) => form.closest('tr,section')?.textContent.includes('J-2026-1'))?.getAttribute('action') ??
        '',
    );
    await act(head, '/desk/remedies', close, { result: 'kept' });
    assert.ok((await counted(head, year)) > before);
  },
};
