import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken, link, scanOf, type Page } from '../../testing/scan-pages.ts';
import { webServer } from '../../testing/web-server.ts';

const ends: readonly (readonly [name: string, pages: Readonly<Record<string, Page>>, reason: string | undefined])[] = [
  ['a home page that fails', { '/': [500] }, 'site.unreachable'],
  ['a home page behind a wall', { '/': [412] }, 'site.blocked'],
  [
    'a home page behind a login',
    { '/': [302, { location: '/login.jsp' }], '/login.jsp': '<form></form>' },
    'site.login',
  ],
  ['a home page that leads in a circle', { '/': [302, { location: '/' }] }, 'site.unreachable'],
  ['a home page that leads to nothing', { '/': '<script>location="/web/"</script>' }, 'site.unreachable'],
  [
    'a site that wants no visitor',
    { '/robots.txt': [200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /'], '/': link('/a') },
    'robots.disallow',
  ],
  [
    'a home page that leads where robots.txt says not to go',
    {
      '/robots.txt': [200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /web/'],
      '/': [302, { location: '/web/' }],
      '/web/': link('/a'),
    },
    'robots.disallow',
  ],
  ['a site whose rules cannot be had', { '/robots.txt': [503], '/': link('/a') }, 'robots.unreachable'],
];
for (const [name, pages, reason] of ends)
  test(`scan: ${name} is no measure, for ${reason}`, async () => {
    const { end, facts } = await scanOf(pages);
    assert.deepEqual([end.state, end.reason, facts.crawl.homeFault], ['unreachable', reason, reason]);
  });

test('scan: a home page that leads to the same name on another port, or with www before it, is the site’s own', async () => {
  const other = await webServer(({ url }, response) => {
    const page = url === '/' ? link('/gone.html') : undefined;
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
  });
  try {
    const { end, facts } = await scanOf({ '/': [302, { location: `${other.origin}/` }] });
    assert.deepEqual([end.state, broken(facts, other.origin)], ['done', ['gone /gone.html ← home']]);
    assert.ok(facts.site.hosts.includes(new URL(other.origin).host));
  } finally {
    await other.close();
  }
});

test('scan: a home page that leads to another name is no site of ours, and the report says where it is', async () => {
  const { end } = await scanOf({ '/': [302, { location: 'http://127.0.0.9:3999/zjj/' }] });
  assert.deepEqual(end, { state: 'unreachable', reason: 'site.elsewhere', detail: 'http://127.0.0.9:3999/zjj/' });
});
