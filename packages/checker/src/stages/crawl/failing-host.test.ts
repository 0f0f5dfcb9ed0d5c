import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf, testRun } from '../../../testing/run-site.ts';
import { broken, link } from '../../../testing/scan-pages.ts';
import { webServer } from '../../../testing/web-server.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const paths = Array.from({ length: 80 }, (_, at) => `/${at}.html`);

test('a site that goes down half-way is left alone, and none of its pages is called broken', async () => {
  let answered = 0;
  const server = await webServer(({ url }, response) => {
    if (url === '/robots.txt') return void response.writeHead(404).end();
    answered += 1;
    if (answered > 10) response.writeHead(503).end();
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
    const left = [...facts.links.targets].filter(({ reason }) => reason === 'site.blocked');
    assert.deepEqual([state, notes, broken(facts, server.origin)], ['done', ['host.rest'], []]);
    assert.ok(left.length >= 20, `${left.length} pages were not asked for`);
  } finally {
    run.remove();
    await server.close();
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
