import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf, testRun } from '../../testing/run-site.ts';
import { broken, link, scanOf, type Page } from '../../testing/scan-pages.ts';
import { webServer } from '../../testing/web-server.ts';
import type { Plan } from '../run/plan.ts';

const sites: readonly (readonly [name: string, pages: Readonly<Record<string, Page>>, expected: readonly string[]])[] =
  [
    ['a whole site', { '/': link('/a.html'), '/a.html': link('/') }, []],
    [
      'a page that is gone',
      { '/': link('/a.html', '/gone.html'), '/a.html': link('/gone.html') },
      ['gone /gone.html ← home page'],
    ],
    [
      'a home page that lies behind a redirect',
      { '/': [302, { location: '/index.html' }], '/index.html': link('/gone.html') },
      ['gone /gone.html ← home'],
    ],
    [
      'a home page that sends its visitors on by a refresh',
      {
        '/': '<meta http-equiv="refresh" content="0;url=/web/index.html">',
        '/web/index.html': link('/gone.html', '/'),
      },
      ['gone /gone.html ← home'],
    ],
    [
      'a home page that sends its visitors on by a script, and then by a redirect',
      {
        '/': '<script>location.href="/web/"</script>',
        '/web/': [302, { location: '/web/a.html' }],
        '/web/a.html': link('/gone.html'),
      },
      ['gone /gone.html ← home'],
    ],
    [
      'a home page made of frames',
      {
        '/': '<frameset cols="200,*"><frame src="/menu.html"><frame name="main" src="/main.html"></frameset>',
        '/menu.html': link('/gone-1.html'),
        '/main.html': link('/gone-2.html'),
      },
      ['gone /gone-1.html ← page', 'gone /gone-2.html ← home'],
    ],
    [
      'missing pages that are sent to a home page behind a redirect',
      {
        '/': [302, { location: '/index.html' }],
        '/index.html': link('/news/1/a.html', '/news/1/77.html'),
        '/news/1/a.html': link('/'),
        '/news/1/77.html': [302, { location: '/index.html' }],
        '*': [302, { location: '/' }],
      },
      ['soft-404 /news/1/77.html ← home'],
    ],
    ['a redirect that names no place', { '/': link('/a'), '/a': [302] }, []],
    [
      'a redirect to a page that is gone',
      { '/': link('/a'), '/a': [301, { location: '/b' }] },
      ['redirect-broken /a ← home'],
    ],
    [
      'redirects in a circle',
      { '/': link('/a'), '/a': [302, { location: '/b' }], '/b': [302, { location: '/a' }] },
      ['redirect-loop /a ← home'],
    ],
    [
      'a redirect to a Chinese address in bare bytes',
      {
        '/': link('/a'),
        '/a': [302, { location: Buffer.from('/通知').toString('latin1') }],
        '/%E9%80%9A%E7%9F%A5': link('/'),
      },
      [],
    ],
    ['a server that fails each time', { '/': link('/a'), '/a': [500] }, ['server-error /a ← home']],
    ['a login and a wall', { '/': link('/a', '/b'), '/a': [401], '/b': [412] }, []],
    ['a link into a private network', { '/': link('http://10.1.2.3/x') }, ['private-address http://10.1.2.3/x ← home']],
    [
      'links in comments and scripts',
      { '/': `${link('/a')}<!-- <a href="/no">x</a> --><script>"<a href='/no2'>"</script>`, '/a': link('/') },
      [],
    ],
    [
      'a page that was never meant to be asked for',
      { '/': link('mailto:a@b', 'javascript:void(0)', '#', 'tel:1') },
      [],
    ],
  ];
for (const [name, pages, expected] of sites)
  test(`scan: ${name}`, async () => {
    const { end, facts, origin } = await scanOf(pages);
    assert.equal(end.state, 'done');
    assert.deepEqual(broken(facts, origin), expected);
    assert.ok(
      [...facts.links.targets].every(({ reason }) => reason !== 'tool.budget'),
      'nothing was forgotten',
    );
  });

test('scan: what robots.txt closes is not asked for and costs nothing', async () => {
  const { facts, asked, origin } = await scanOf({
    '/robots.txt': [200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /closed/'],
    '/': link('/closed/1.html', '/open.html'),
    '/open.html': link('/'),
  });
  assert.ok(!asked.some((line) => line.includes('/closed/')));
  assert.deepEqual(broken(facts, origin), []);
  assert.deepEqual(
    [...facts.links.targets].map(({ reason }) => reason),
    ['robots.disallow'],
  );
});

test('scan: no page is read twice', async () => {
  const { asked } = await scanOf({
    '/': link('/a.html', '/a.html#x', 'a.html', './a.html', '../a.html'),
    '/a.html': link('/'),
  });
  assert.deepEqual(asked.filter((line) => line === 'GET /a.html').length, 1);
});

test('scan: each of the site’s own hosts is asked by its own rules', async () => {
  const other = await webServer(({ url }, response) => {
    if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed/');
    else response.writeHead(200, { 'content-type': 'text/html' }).end(link('/closed/1.html', '/2.html'));
  });
  try {
    const site = (home: string): Plan['site'] => ({ ...planOf(home).site, hosts: [other.host] });
    const { end } = await scanOf({ '/': link(`${other.origin}/1.html`) }, site);
    assert.equal(end.state, 'done');
    assert.deepEqual(other.asked.toSorted(), ['GET /1.html', 'GET /2.html', 'GET /robots.txt']);
  } finally {
    await other.close();
  }
});

test('scan: stopped while a host keeps its rules back, a run closes nothing for good', async () => {
  const stop = new AbortController();
  let answers = false;
  const other = await webServer(({ url }, response) => {
    if (url !== '/robots.txt') response.writeHead(200, { 'content-type': 'text/html' }).end(link('/gone.html'));
    else if (answers) response.writeHead(404).end();
    else stop.abort();
  });
  const home = await webServer(({ url }, response) => {
    response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end(link(`${other.origin}/1.html`));
  });
  const run = testRun();
  try {
    const plan = planOf(`${home.origin}/`, { site: { ...planOf(`${home.origin}/`).site, hosts: [other.host] } });
    assert.equal((await run.scan(plan, undefined, stop)).state, 'interrupted');
    answers = true;
    assert.equal((await run.scan(plan)).state, 'done');
    assert.ok(other.asked.includes('GET /1.html'), other.asked.join());
  } finally {
    run.remove();
    await home.close();
    await other.close();
  }
});
