import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { planOf, testRun, type TestRun } from '../../../testing/run-site.ts';
import { webServer } from '../../../testing/web-server.ts';
import { names } from '../../run/folder.ts';
import type { Plan } from '../../run/plan.ts';
import { openStore, type Store } from '../../run/store/open.ts';
import { keptAnswer } from '../kept-answer.ts';

type Validator = 'etag' | 'modified' | 'none';
interface Page {
  readonly says: Validator;
  readonly html: string;
}
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/news/">新闻</a><a href="/notice/">通知</a></div>' +
  '<form action="/search"><input name="q"></form><img src="/logo.png">';
const page = (says: Validator, title: string, main: string): Page => ({
  says,
  html: `<!doctype html><meta name="SiteName" content="局"><title>${title}</title>${menu}<div class="main">${main}</div>`,
});
const row = (href: string, date: string): string =>
  `<li><a href="${href}">一条消息 ${href}</a><span>${date}</span></li>`;
const article = (says: Validator, at: number, more = ''): Page =>
  page(says, `第${at}篇`, `<p>发布日期：2026-02-0${at}</p><p>${'内容'.repeat(40)}${at}</p>${more}`);

const before: Readonly<Record<string, Page>> = {
  '/': page('none', '局', `<a href="/about.html">概况</a>${row('/news/1.html', '2026-02-01')}`),
  '/index.html': page('none', '局', `<a href="/about.html">概况</a>${row('/news/1.html', '2026-02-01')}`),
  '/about.html': page('etag', '概况', '<a href="/index.html">回首页</a><a href="/empty.html">旧闻</a>'),
  '/empty.html': page('etag', '页面不存在', ''),
  '/news/': page(
    'modified',
    '新闻',
    `<ul>${[1, 2, 3].map((at) => row(`/news/${at}.html`, `2026-02-0${at}`)).join('')}</ul>`,
  ),
  '/notice/': page(
    'etag',
    '通知',
    `<ul>${[4, 5, 6].map((at) => row(`/news/${at}.html`, at === 6 ? '昨天' : `02-0${at}`)).join('')}</ul>`,
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((at) => [`/news/${at}.html`, article(at % 2 === 0 ? 'etag' : 'modified', at)]),
  ),
};
/** The home page without its search, an article rewritten, one gone, a new one. */
const now: Readonly<Record<string, Page>> = {
  ...before,
  '/': { says: 'none', html: before['/']!.html.replace(/<form.*?<\/form>/, '') },
  '/news/2.html': article('etag', 2, '<a href="/news/7.html">续</a>'),
  '/news/7.html': article('none', 7),
};

const lastModified = 'Tue, 03 Feb 2026 08:00:00 GMT';
const etagOf = ({ html }: Page): string => `"${createHash('sha1').update(html).digest('hex')}"`;
let site = before;
let notModified = 0;
const server = await webServer(({ url = '', headers }, response: ServerResponse) => {
  const found = site[url];
  if (found === undefined || (url === '/news/5.html' && site === now))
    return void response.writeHead(404).end('no such page');
  const etag = etagOf(found);
  const isSame =
    (found.says === 'etag' && headers['if-none-match'] === etag) ||
    (found.says === 'modified' && headers['if-modified-since'] === lastModified);
  if (isSame) notModified += 1;
  response.writeHead(isSame ? 304 : 200, {
    'content-type': 'text/html; charset=utf-8',
    ...(found.says === 'etag' && { etag }),
    ...(found.says === 'modified' && { 'last-modified': lastModified }),
  });
  response.end(isSame ? undefined : found.html);
});
const runs: TestRun[] = [];
after(async () => {
  for (const run of runs) run.remove();
  await server.close();
});
const newRun = (): TestRun => {
  const run = testRun();
  runs.push(run);
  return run;
};
const planned = (more: Partial<Plan> = {}): Plan =>
  planOf(`${server.origin}/`, { needs: ['links', 'columns', 'inspect:safety'], asOf: '2026-02-10', ...more });

function opened<T>(run: TestRun, read: (store: Store) => T): T {
  const store = openStore(join(run.dir, names.database));
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/** All that a run's pages say, addresses written out, in an order that no answer's haste decides. */
const said = (run: TestRun): unknown =>
  opened(run, ({ db }) => {
    const canon = new Map(
      db
        .prepare('SELECT id, canon FROM url')
        .all()
        .map(({ id, canon }) => [id, String(canon)]),
    );
    const written = (triples: unknown): string => {
      const all = JSON.parse(String(triples)) as unknown[];
      return JSON.stringify(all.map((one, at) => (at % 3 === 0 && typeof one === 'number' ? canon.get(one) : one)));
    };
    const pages = db
      .prepare('SELECT * FROM page')
      .all()
      .map(({ url, links, blocks, crumbs, forms: _forms, skeleton, ...rest }) => ({
        ...rest,
        url: canon.get(url as number),
        links: written(links),
        blocks: (JSON.parse(String(blocks)) as number[])
          .map((id) => written(db.prepare('SELECT links FROM block WHERE id = ?').get(id)?.links))
          .toSorted(),
        crumbs: (JSON.parse(String(crumbs)) as { text: string; href: number }[]).map(({ text, href }) => [
          text,
          canon.get(href),
        ]),
        skeleton: Buffer.from(skeleton as Uint8Array).toString('hex'),
      }));
    const items = db
      .prepare('SELECT * FROM item')
      .all()
      .map(({ page: of, url, ...rest }) => ({ ...rest, page: canon.get(of as number), url: canon.get(url as number) }));
    const forms = db
      .prepare("SELECT forms FROM page WHERE forms <> ''")
      .all()
      .flatMap((one) => JSON.parse(String(one.forms)) as unknown[]);
    const facts = db.prepare("SELECT kind, key, body FROM fact WHERE kind IN ('suspect', 'to-look-at')").all();
    const urls = db.prepare('SELECT canon, level, own, state, kind FROM url').all();
    return JSON.parse(
      JSON.stringify({
        // a run that is taken up again may keep a form twice
        pages: pages.map((one) => JSON.stringify(one)).toSorted(),
        items: items.map((one) => JSON.stringify(one)).toSorted(),
        forms: [...new Set(forms.map((one) => JSON.stringify(one)))].toSorted(),
        facts: facts.map((one) => JSON.stringify(one)).toSorted(),
        urls: urls.map((one) => JSON.stringify(one)).toSorted(),
      }),
    );
  });

const first = newRun();
await first.scan(planned());
const evidenceOf = (run: TestRun): string[] => readdirSync(run.dir).filter((file) => file.startsWith('pages-'));
const bytesOf = (run: TestRun, file: string): string =>
  createHash('sha1')
    .update(readFileSync(join(run.dir, file)))
    .digest('hex');
const whole = evidenceOf(first).map((file) => bytesOf(first, file));

const cases: readonly (readonly [name: string, site: Readonly<Record<string, Page>>, plan: Partial<Plan>])[] = [
  ['nothing has changed', before, {}],
  ['pages were changed, taken away and added', now, {}],
  ['the run stands for a later day', now, { asOf: '2026-03-20' }],
  ['the earlier run did not look for leaks', now, { needs: ['links', 'columns'] }],
  ['another version reads the pages', now, { tool: 'gongkai/next' }],
];
for (const [name, changed, more] of cases)
  test(`since: a run after another knows what a run alone would: ${name}`, async () => {
    site = changed;
    const [alone, later] = [newRun(), newRun()];
    await alone.scan(planned(more));
    notModified = 0;
    await later.scan(planned({ ...more, since: first.dir }));
    assert.ok(notModified >= 7, `${notModified} answers that nothing has changed`);
    assert.deepEqual(said(later), said(alone));
    assert.deepEqual(later.facts().links, { ...alone.facts().links, targets: later.facts().links.targets });
    assert.deepEqual(
      evidenceOf(first).map((file) => bytesOf(first, file)),
      whole,
      'the evidence of the run before is as it was',
    );
  });

test('since: what is unchanged has its evidence in the new folder too, and a third run goes on from the second', async () => {
  site = before;
  const [second, third] = [newRun(), newRun()];
  await second.scan(planned({ since: first.dir }));
  await third.scan(planned({ since: second.dir }));
  assert.deepEqual(said(third), said(first));
  const places = opened(third, ({ db }) =>
    db
      .prepare(
        "SELECT f.evidence, u.canon FROM fetch f JOIN url u ON u.id = f.url WHERE f.status = 200 AND u.canon LIKE '%.html'",
      )
      .all(),
  );
  for (const { evidence, canon } of places)
    assert.equal(
      keptAnswer(third.dir, String(evidence))?.body.toString(),
      before[new URL(String(canon)).pathname]?.html,
    );
  assert.ok(places.length >= 8);
});

test('since: broken off and taken up again, a run is the same, and the evidence of the run before untouched', async () => {
  site = now;
  const [alone, later] = [newRun(), newRun()];
  await alone.scan(planned());
  const plan = planned({ since: first.dir });
  for (const stop of [3, 8])
    await later.scan(plan, (event) => event.event === 'progress' && event.stage === 'fetch' && event.requests >= stop);
  const end = await later.scan(plan);
  assert.equal(end.state, 'done');
  assert.deepEqual(said(later), said(alone));
  assert.deepEqual(
    evidenceOf(first).map((file) => bytesOf(first, file)),
    whole,
  );
  assert.equal(
    statSync(join(later.dir, 'pages-0001.warc.gz')).ino,
    statSync(join(first.dir, 'pages-0001.warc.gz')).ino,
  );
});

test('since: a run whose folder is gone is no obstacle', async () => {
  site = before;
  const later = newRun();
  const end = await later.scan(planned({ since: join(first.dir, 'gone') }));
  assert.equal(end.state, 'done');
  assert.deepEqual(said(later), said(first));
});
