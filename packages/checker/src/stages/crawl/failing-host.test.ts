import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf, testRun } from '../../../testing/run-site.ts';
import { broken, link } from '../../../testing/scan-pages.ts';
import { webServer } from '../../../testing/web-server.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const paths = Array.from({ length: 80 }, (_, at) => `/${at}.html`);

const script = '<script>document.cookie = "t=" + f(); location.reload();</script>';
/** What a site answers once it has had enough. */
const refusals: readonly (readonly [status: number, body?: string])[] = [
  [403],
  [406],
  [412, '<script>$_ts=1</script>'],
  [418],
  [429],
  [500],
  [503],
  [521],
  [200, script],
];

for (const [status, body = ''] of refusals)
  test(`a site that answers ${status} from half-way on is left alone, and none of its pages is called broken`, async () => {
    let answered = 0;
    const server = await webServer(({ url }, response) => {
      if (url === '/robots.txt') return void response.writeHead(404).end();
      answered += 1;
      if (answered > 10) response.writeHead(status, html).end(body);
      else response.writeHead(200, html).end(url === '/' ? link(...paths) : link('/'));
    });
    const run = testRun();
    const notes: string[] = [];
    try {
      const { state } = await run.scan(planOf(`${server.origin}/`), (event) => {
        if (event.event === 'note') notes.push(event.code);
        return false;
      });
      const facts = run.facts();
      const asked = new Set(server.asked.filter((line) => line.endsWith('.html')));
      assert.deepEqual([state, notes, broken(facts, server.origin)], ['done', ['host.rest'], []]);
      assert.ok(asked.size <= 60, `${asked.size} of 80 pages were asked for`);
      const open = [...facts.links.targets].filter(({ reason }) => reason === 'site.blocked');
      assert.ok(open.length >= 20, `${open.length} pages are not measured`);
    } finally {
      run.remove();
      await server.close();
    }
  });

test('another site whose every page is walled is asked twenty times and not a hundred', async () => {
  const other = await webServer((_, response) => response.writeHead(412, html).end());
  const links = Array.from({ length: 100 }, (_, at) => `${other.origin}/${at}.html`);
  const server = await webServer(({ url }, response) =>
    url === '/' ? response.writeHead(200, html).end(link(...links)) : response.writeHead(404).end(),
  );
  const run = testRun();
  try {
    await run.scan(planOf(`${server.origin}/`));
    const { targets } = run.facts().links;
    const blocked = [...targets].filter(({ state, reason }) => state === 'open' && reason === 'site.blocked');
    const asked = new Set(other.asked.filter((line) => line.endsWith('.html')).map((line) => line.split(' ')[1]));
    assert.equal(blocked.length, 100);
    assert.ok(asked.size < 40, `${asked.size} addresses were asked for`);
  } finally {
    run.remove();
    await server.close();
    await other.close();
  }
});

test('a site whose owner wants it is read whatever its robots.txt says', async () => {
  const closed = 'User-agent: *\nDisallow: /';
  const server = await webServer(({ url }, response) => {
    if (url === '/robots.txt') response.end(closed);
    else response.writeHead(200, html).end(link('/a.html'));
  });
  const run = testRun();
  try {
    const plan = planOf(`${server.origin}/`);
    assert.equal((await run.scan({ ...plan, ignoreRobots: 'The office' })).state, 'done');
    assert.ok(server.asked.includes('GET /a.html'), server.asked.join());
    assert.ok(!server.asked.includes('GET /robots.txt'), server.asked.join());
  } finally {
    run.remove();
    await server.close();
  }
});
