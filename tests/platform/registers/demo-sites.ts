import assert from 'node:assert/strict';
import { serveSeeds } from '../../../seeds/serve/serve.ts';
import { shows, type Journey } from './journey.ts';

/** Pages of the sites with the element on each that reads the platform. */
const pages: readonly (readonly [site: string, path: string, tag: string])[] = [
  ['housing', 'zfxxgk/zfxxgkml/', 'gk-catalogue'],
  ['housing', 'jggk/ldxx/', 'gk-leaders'],
  ['housing', 'sjkf/', 'gk-open-data'],
  ['housing', 'hdjl/zfkfr/', 'gk-participation'],
  ['finance', 'col/col1426/index.html', 'gk-catalogue'],
  ['township', 'zwgk/gkml/', 'gk-catalogue'],
];

export const demoSitesJourney: Journey = {
  name: 'the demo department sites stand on the platform: what the desk changes is on the page of the department at once',
  async walk({ origin, browser, logIn, act }) {
    const seeds = await serveSeeds();
    try {
      const housing = seeds.sites.find(({ id }) => id === 'housing')?.url ?? '';
      const text = async (path: string): Promise<string> => (await fetch(housing + path)).text();
      assert.match(await text('jggk/ldxx/'), /<gk-leaders src="\/gkdata\/leaders\.json"/);
      await seeds.standOn(origin);
      for (const [site, path, tag] of pages) {
        const at = seeds.sites.find(({ id }) => id === site)?.url ?? '';
        const html = await (await fetch(at + path)).text();
        const [, src = ''] = new RegExp(`<${tag} [^>]*src="([^"]*)"`).exec(html) ?? [];
        assert.match(src, /^\/gk-api\/v1\//, path);
        const answer = await fetch(new URL(src.replaceAll('&amp;', '&'), at));
        assert.equal(answer.status, 200, src);
        assert.ok(((await answer.json()) as { items: unknown[] }).items.length > 0, src);
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
      const pageOf = async (list: string, title: string): Promise<string> => {
        const [, found = ''] = new RegExp(`href="([^"]+)"[^>]*>[^<]*${title}`).exec(await text(list)) ?? [];
        return new URL(found, housing + list).href;
      };
      await draft.goto(await pageOf('hdjl/yjzj/', '加装电梯实施办法')); // zh: a consultation that is over
      await shows(draft, '一层不应当分摊费用'); // zh: an opinion shown by the desk
      await draft.goto(await pageOf('zfxxgk/fdzdgknr/zcwj/', '加装电梯实施办法')); // zh: a document
      await shows(draft, '图解：《岚川县既有住宅加装电梯实施办法》'); // zh: its interpretation
      assert.match(await draft.content(), /gk-interpretation[^>]* src="\/gk-api/);
      assert.match(await text('zfxxgk/gkjs/'), /<gk-search[^>]* endpoint="\/gk-api\/v1" department="/);
    } finally {
      await seeds.close();
    }
  },
};
