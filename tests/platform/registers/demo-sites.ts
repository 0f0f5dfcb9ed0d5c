import assert from 'node:assert/strict';
import { serveSeeds } from '../../../seeds/serve/serve.ts';
import { shows, type Journey } from './journey.ts';

/** Pages of the housing site with the element on each that reads the platform. */
const pages: readonly (readonly [path: string, tag: string])[] = [
  ['zfxxgk/zfxxgkml/', 'gk-catalogue'],
  ['jggk/ldxx/', 'gk-leaders'],
  ['sjkf/', 'gk-open-data'],
  ['hdjl/zfkfr/', 'gk-participation'],
];

export const demoSitesJourney: Journey = {
  name: 'the demo department sites stand on the platform: what the desk changes is on the page of the department at once',
  async walk({ origin, browser, logIn, act }) {
    const seeds = await serveSeeds();
    try {
      const housing = seeds.sites.find(({ id }) => id === 'housing')?.url ?? '';
      const before = await (await fetch(`${housing}jggk/ldxx/`)).text();
      assert.match(before, /<gk-leaders src="\/gkdata\/leaders\.json"/);
      await seeds.standOn(origin);
      for (const [path, tag] of pages) {
        const html = await (await fetch(housing + path)).text();
        const [, src = ''] = new RegExp(`<${tag} [^>]*src="([^"]*)"`).exec(html) ?? [];
        assert.match(src, /^\/gk-api\/v1\//, path);
        assert.equal((await fetch(new URL(src.replaceAll('&amp;', '&'), housing))).status, 200, src);
      }
      const office = await logIn('demo.office');
      await act(office, '/desk/org?dept=zjj', '/desk/org/leaders?dept=zjj', {
        name: '卢青山', // zh: a name
        post: '四级调研员', // zh: a post
        order: '5',
        division: '协助负责住房保障工作', // zh: the division of work
        fromOn: '2026-01-05',
      });
      const page = await browser.newPage();
      await page.goto(`${housing}jggk/ldxx/`);
      await shows(page, '卢青山'); // zh: the name
      const draft = await browser.newPage();
      const list = await (await fetch(`${housing}hdjl/yjzj/`)).text();
      const [, article = ''] = /href="([^"]+\.html)"[^>]*>[^<]*燃气管理办法/.exec(list) ?? []; // zh: its title
      await draft.goto(new URL(article, `${housing}hdjl/yjzj/`).href);
      await shows(draft, '瓶装气配送上门能不能规定一个最高服务费'); // zh: an opinion shown by the desk
    } finally {
      await seeds.close();
    }
  },
};
