import assert from 'node:assert/strict';
import { shows, type Journey } from './journey.ts';

const title = '关于完善养老服务体系的实施意见'; // zh: a document of the demo data whose copy is talked over

export const newsJourney: Journey = {
  name: 'the city office clears a news copy, its drafter enters who carried it: the document’s page leads there',
  async walk({ origin, browser, logIn, act }) {
    const office = await logIn('demo.office');
    await office.goto(`${origin}/desk/news`);
    const place = await office.$$eval(
      'tr',
      (rows, wanted) =>
        rows
          .find((row) => row.textContent.includes(wanted))
          ?.querySelector('a')
          ?.getAttribute('href'),
      title,
    );
    assert.ok(place);
    await act(office, place, `${place}/clear`);
    const clerk = await logIn('demo.clerk');
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    await act(clerk, place, `${place}/place`, {
      channel: 'site',
      outlet: '岚川新闻网', // zh: an outlet
      url: 'https://news.lanchuan.example/a/1.html',
      on: today,
    });
    const page = await browser.newPage();
    await page.goto(`${origin}/open/documents`);
    const [link] = await page.$$eval(
      'table a',
      (links, wanted) => links.flatMap((one) => (one.textContent.includes(wanted) ? [one.href] : [])),
      title,
    );
    assert.ok(link);
    await page.goto(link);
    await shows(page, '岚川新闻网'); // zh: an outlet
  },
};
