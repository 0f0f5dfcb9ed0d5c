import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import type { Pack } from '@gongkai/model';
import given from '@gongkai/packs/assessment/state-2019.json' with { type: 'json' };
import { planOf, testRun, type TestRun } from '../../../testing/run-site.ts';
import { webServer } from '../../../testing/web-server.ts';
import { documents } from '../../facts/inspect/documents.ts';
import { inspections } from '../../facts/inspect/all.ts';
import type { KeptLook } from '../../facts/inspect/stored-looks.ts';
import type { Plan } from '../../run/plan.ts';
import { bindPack } from '../bind.ts';
import { judge } from '../judge.ts';

const pack = given as unknown as Pack; // read-pack.shipped.test.ts: what ships is what the reader makes of it
const bound = bindPack(pack);
const needs = (bound.ok ? bound.value.needs : []).filter((need) => /^(?:links|columns|inspect:)/.test(need));

/** What the server says of an answer: honest; a weak word; a new date for the same bytes; nothing; 304 to all who ask for news; 304 to all. */
type Manner = 'honest' | 'weak' | 'redated' | 'dumb' | 'always-304' | 'unasked';
type Site = Readonly<Record<string, string>>;

const text = '本办法自印发之日起施行，各单位应当遵照执行。'.repeat(20); // zh: a text
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/zcwj/">政策文件</a><a href="/zcjd/">政策解读</a><a href="/xxgk/">信息公开指南</a></div>'; // zh: a menu
const page = (title: string, main: string): string =>
  `<!doctype html><meta name="SiteName" content="局"><title>${title}</title>${menu}<div class="content"><h1>${title}</h1>${main}</div>`; // zh: a page
const rows = (folder: string, list: readonly (readonly [n: number, title: string, day: string])[]): string =>
  `<ul>${list.map(([n, title, day]) => `<li><a href="/${folder}/${n}.html">${title}</a><span>${day}</span></li>`).join('')}</ul>`;
const document = (n: number, more = ''): string =>
  page(
    `岚川县城市供水应急预案管理细则之${n}`, // zh: a title
    `<p>岚建规〔2026〕${n}号</p><p>发布日期：2026-04-1${n}</p><p>${text}</p>${more}<p><a href="/zcwj/${n}.csv">附件</a></p>`, // zh: a document
  );
const meant = (n: number): string =>
  page(
    `图解：岚川县城市供水应急预案管理细则之${n}`, // zh: a title
    `<p>发布日期：2026-04-1${n}</p><p>${text}</p><p><a href="/zcwj/${n}.html">原文</a></p>`, // zh: an interpretation
  );
const listed = (folder: string, numbers: readonly number[], day: (n: number) => string): string =>
  rows(
    folder,
    numbers.map((n) => [n, `${folder === 'zcjd' ? '图解：' : ''}岚川县城市供水应急预案管理细则之${n}`, day(n)]), // zh: a row
  );
const april = (n: number): string => `2026-04-1${n}`;
const all = [1, 2, 3, 4];
const base: Site = {
  '/': page('局', listed('zcwj', all, april)), // zh: a title
  '/zcwj/': page('政策文件', listed('zcwj', all, april)), // zh: a title
  '/zcjd/': page('政策解读', listed('zcjd', [1, 2], april)), // zh: a title
  '/xxgk/': page('信息公开指南', '<p>办公地址：和平路1号</p><p>联系电话：0510-86861234</p>'), // zh: a guide
  ...Object.fromEntries(all.map((n) => [`/zcwj/${n}.html`, document(n)])),
  ...Object.fromEntries(all.map((n) => [`/zcwj/${n}.csv`, `name,n\nwater,${n}\n`])),
  ...Object.fromEntries([1, 2].map((n) => [`/zcjd/${n}.html`, meant(n)])),
};
const without = (site: Site, ...paths: readonly string[]): Site =>
  Object.fromEntries(Object.entries(site).filter(([path]) => !paths.includes(path)));

const changes: readonly (readonly [name: string, site: Site, manner: Manner, plan?: Partial<Plan>])[] = [
  ['nothing has changed', base, 'honest'],
  ['a server that gives no validators', base, 'dumb'],
  ['a server that never sends a body to those who ask for news', base, 'always-304'],
  ['a document got its mark', { ...base, '/zcwj/2.html': document(2, '<p>（此件公开发布）</p>') }, 'honest'], // zh: a mark
  [
    'a document leads to its interpretation',
    { ...base, '/zcwj/1.html': document(1, '<p><a href="/zcjd/1.html">相关解读</a></p>') },
    'weak',
  ], // zh: a link
  [
    'an interpretation is new, and a document is gone',
    {
      ...without(base, '/zcwj/4.html'),
      '/zcjd/': page('政策解读', listed('zcjd', [1, 2, 3], april)),
      '/zcjd/3.html': meant(3),
    },
    'honest',
  ], // zh: a title
  [
    'a document moved',
    {
      ...without(base, '/zcwj/3.html'),
      '/zcwj/8.html': document(3),
      '/zcwj/': page('政策文件', listed('zcwj', [1, 2, 8, 4], april)),
      '/': page('局', listed('zcwj', [1, 2, 8, 4], april)),
    },
    'honest',
  ], // zh: a title
  [
    'a list is dated anew',
    {
      ...base,
      '/zcwj/': page(
        '政策文件',
        listed('zcwj', all, (n) => `2026-05-2${n}`),
      ),
    },
    'honest',
  ], // zh: a title
  ['a file is spoilt', { ...base, '/zcwj/1.csv': '<html><title>404</title>gone</html>' }, 'honest'],
  ['every page has a new date of change and the same bytes', base, 'redated'],
  ['a page answers 304 to all who ask', base, 'unasked'],
  ['a later day', base, 'honest', { asOf: '2027-03-01' }],
  ['another sample', base, 'honest', { seed: 'other' }],
];

let site = base;
let manner: Manner = 'honest';
let dated = 'Tue, 03 Feb 2026 08:00:00 GMT';
const server = await webServer(({ url = '', headers }, response) => {
  const body = site[url];
  if (body === undefined) return void response.writeHead(404).end('no such page');
  const word = `${manner === 'weak' ? 'W/' : ''}"${createHash('sha1').update(body).digest('hex')}"`;
  const isAsked = headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;
  // one page never says anything of itself
  const isSilent = manner === 'dumb' || url === '/zcwj/4.html';
  const isMatch = !isSilent && headers['if-none-match']?.replace('W/', '') === word.replace('W/', '');
  const isSame = manner === 'unasked' && isSilent ? true : manner === 'always-304' ? isAsked : isMatch;
  response.writeHead(isSame ? 304 : 200, {
    'content-type': url.endsWith('.csv') ? 'text/csv' : 'text/html; charset=utf-8',
    ...(!isSilent && manner !== 'redated' && { etag: word }),
    ...(!isSilent && { 'last-modified': dated }),
  });
  response.end(isSame ? undefined : body);
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
const planned = (more: Partial<Plan> = {}): Plan => planOf(`${server.origin}/`, { needs, ...more });

/** The report without what any two runs differ in: instants and places in the evidence. */
function judged(run: TestRun): unknown {
  const report = judge(run.dir, { pack, sha256: '0' });
  const still = (key: string, value: unknown): unknown =>
    ['at', 'evidence', 'run', 'startedAt', 'finishedAt', 'requests'].includes(key) ? undefined : value;
  const { findings, ...rest } = report;
  const texts = findings.map((finding) => JSON.stringify(finding, still)).toSorted();
  return { findings: texts, sheet: JSON.parse(JSON.stringify({ ...rest }, still)) };
}
const looksOf = (run: TestRun): readonly KeptLook[] => {
  const { inspected } = run.facts();
  return inspections.flatMap((one) => (inspected?.looksOf(one) ?? []).flatMap(({ looks }) => looks));
};

const first = newRun();
await first.scan(planned());
const total = looksOf(first).length;

for (const [name, changed, how, more = {}] of changes)
  test(`carried: the score and the findings are those of a run alone: ${name}`, async () => {
    site = changed;
    manner = how;
    if (how === 'redated') dated = 'Wed, 04 Feb 2026 08:00:00 GMT';
    const [alone, later] = [newRun(), newRun()];
    await alone.scan(planned(more));
    await later.scan(planned({ ...more, since: first.dir }));
    assert.deepEqual(judged(later), judged(alone));
    const carried = looksOf(later).filter((look) => look.carried !== undefined);
    assert.ok(carried.every((look) => look.carried === planned().id));
    // what a reader was told of the day is no longer the same on another
    if (more.asOf === undefined) assert.ok(carried.length > total / 3, `${carried.length} of ${total} looks carried`);
    // what costs points was seen again by this run
    for (const { observation } of carried) assert.ok(Date.parse(observation.at) >= Date.now() - 60_000);
  });

test('carried: who says that nothing has changed when it has is found out where a point is at stake', async () => {
  site = { ...base, '/zcwj/2.html': document(2, '<p>（此件公开发布）</p><p><a href="/zcjd/2.html">相关解读</a></p>') }; // zh: a mark
  manner = 'always-304';
  const later = newRun();
  await later.scan(planned({ since: first.dir }));
  const looks = later.facts().inspected?.looksOf(documents) ?? [];
  const [, second, ...more] = looks.find(({ subject }) => subject.url.endsWith('/zcwj/2.html'))?.looks ?? [];
  assert.equal(second?.outcome, '');
  assert.equal(second?.observation.control, true);
  assert.deepEqual(more, []);
});

test('carried: another version reads everything itself', async () => {
  site = base;
  manner = 'honest';
  const later = newRun();
  await later.scan(planned({ since: first.dir, tool: 'gongkai/next' }));
  assert.ok(looksOf(later).every((look) => look.carried === undefined));
});
