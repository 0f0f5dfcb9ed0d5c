import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOf } from '../../testing/link-facts.ts';
import { planOf, testRun } from '../../testing/run-site.ts';
import { webServer } from '../../testing/web-server.ts';
import { bindAlone } from './bind.ts';

const ids = [
  'site.vulnerable-scripts',
  'site.mixed-content',
  'links.open-redirect',
  'links.fragment',
  'perf.first-byte',
];
const needs = [
  'links',
  'columns',
  'inspect:site-scripts',
  'inspect:mixed-content',
  'inspect:open-redirects',
  'inspect:page-hygiene',
];

test('passive: what a whole scan sees of scripts, redirects and anchors, and that nothing made up was asked for', async () => {
  const other = await webServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>away'),
  );
  const pages: Readonly<Record<string, string>> = {
    '/': `<script src="/js/jq.js"></script><a href="/a.html">a</a><a href="/go?url=${other.origin}/x">x</a><a href="#gone">g</a>`,
    '/a.html': '<script src="/js/jq.js"></script><script src="/js/own.js"></script><p>a',
  };
  const site = await webServer(({ url = '' }, response) => {
    const page = pages[url];
    if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (url === '/js/jq.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('/*! jQuery v1.8.3 */');
    else if (url === '/js/own.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end('var a;');
    else if (url.startsWith('/go?')) response.writeHead(302, { location: `${other.origin}/x` }).end();
    else response.writeHead(404).end();
  });
  const run = testRun();
  try {
    assert.equal((await run.scan(planOf(`${site.origin}/`, { needs }))).state, 'done');
    const facts = run.facts();
    const said = ids.map((id) => {
      const bound = bindAlone(id);
      return bound.ok ? saidOf(bound.value(facts)).replaceAll(site.origin, '').replaceAll(other.origin, '//o') : '';
    });
    assert.deepEqual(said.slice(0, 4), [
      '2; script-vulnerable fail /js/jq.js ×2',
      'na no.population',
      '1; open-redirect person /go?url=//o/x ×1',
      '2; fragment-missing fail / ×1',
    ]);
    assert.match(said[4] ?? '', /^\d+$/);
    assert.ok(facts.firstByte !== undefined && facts.firstByte.p50 <= facts.firstByte.p95);
    assert.deepEqual([...new Set(other.asked.map((line) => line.replace(/^\w+ /, '')))].toSorted(), [
      '/robots.txt',
      '/x',
    ]);
  } finally {
    run.remove();
    await site.close();
    await other.close();
  }
});
