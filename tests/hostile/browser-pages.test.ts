import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chromiumHere } from '../../packages/checker/testing/chromium.ts';
import { planOf, testRun } from '../../packages/checker/testing/run-site.ts';
import type { SiteFacts } from '../../packages/checker/src/facts/facts.ts';
import { served } from './kit.ts';

/** Pages that fight the browser. What may be said of each: `fine`, or why it was not measured. */
const fighters: Readonly<Record<string, readonly [script: string, says: RegExp]>> = {
  asks: ['setInterval(() => { alert(1); confirm(2); prompt(3) }, 0)', /^fine|^tool/],
  'asks-for-ever': ['for (;;) alert(1)', /^tool\.(?:timeout|crash)$/],
  prints: ['print(); setInterval(print, 50)', /^fine|^tool/],
  'never-ends': ['for (;;);', /^tool\.timeout$/],
  // a window still settles after it opened: only the narrow one of a trial may hang
  'hangs-later': ['onresize = () => { while (innerWidth < 500); }', /^fine$/],
  downloads: [
    'setInterval(() => { a.href = "data:application/zip,x"; a.download = "x.zip"; a.click() }, 20)',
    /^fine$/,
  ],
  'pops-up': ['setInterval(() => window.open("/pops-up.html", "_blank", "noopener"), 50)', /^fine|^tool/],
  'registers-workers': [
    'setInterval(() => { navigator.serviceWorker.register("/sw.js?" + Math.random()); new SharedWorker("/sw.js?" + Math.random()) }, 50)',
    /^fine$/,
  ],
  sockets: ['for (let n = 0; n < 3000; n += 1) new WebSocket("ws://" + location.host + "/" + n)', /^fine|^tool/],
  fetches: ['for (let n = 0; n < 3000; n += 1) fetch("/more?" + n)', /^fine|^tool/],
  reloads: ['setTimeout(() => location.reload(), 200)', /^fine|^tool/],
  'changes-address': ['setInterval(() => history.pushState(0, "", "?" + Math.random()), 1)', /^fine|^tool/],
  frames: [
    'if (self === top || location.search.length < 40) { const f = document.createElement("iframe"); f.src = "?" + "x".repeat(location.search.length + 1) ; document.body.append(f) }',
    /^fine|^tool/,
  ],
  'fills-the-heap': [
    'const all = []; setInterval(() => all.push(Array.from({ length: 1e6 }, Math.random)), 1)',
    /^fine|^tool/,
  ],
  'takes-memory': ['const all = []; setInterval(() => all.push(new Uint8Array(64 << 20).fill(1)), 20)', /^fine|^tool/],
  'grows-without-end': [
    'setInterval(() => { for (let n = 0; n < 2000; n += 1) document.body.append(document.createElement("p")) }, 20)',
    /^fine|^tool/,
  ],
  'closes-itself': ['setTimeout(() => { window.close(); location = "about:blank" }, 300)', /^fine|^tool/],
};
const names = Object.keys(fighters);

/** A template of its own for each page, so that each is drawn. */
const shell = (name: string, body: string): string =>
  `<!doctype html><html lang=zh><meta charset=utf-8><title>${name}</title><body class="${name}"><div id="${name}"><div class="in-${name}"><h1>${name}</h1>${body}</div></div></body></html>`;
const picture = '<img src="/p.png" width=99 height=99>';

describe('pages that fight the browser', { skip: chromiumHere === undefined && 'no Chromium here' }, () => {
  test('the scan ends in its time, says what it did not measure, and the other pages are measured all the same', async (t) => {
    const links = names.map((name) => `<a href="/${name}.html">${name}</a>`).join(' ');
    const fights = names.map((name) => [
      `/${name}.html`,
      shell(
        name,
        `<a id=a href="/">a page that is in order but for its script</a><script>${fighters[name]?.[0]}</script>`,
      ),
    ]);
    const server = await served(t, {
      '/': shell('home', `${picture}${links}<a href="/calm.html">calm</a>`),
      '/calm.html': shell('calm', picture),
      '/sw.js': 'self.onfetch = () => {}',
      ...Object.fromEntries(fights),
    });
    const run = testRun(chromiumHere, {
      navigateMs: 2_000,
      settleMs: 500,
      quietMs: 100,
      evaluateMs: 6_000,
      pageMs: 15_000,
    });
    t.after(run.remove);
    const needs = ['links', 'render', 'view:render'] as const;
    const began = performance.now();
    const end = await run.scan(planOf(server.url, { needs, browser: true, samples: { renderPages: 40 } }));
    const seconds = (performance.now() - began) / 1000;
    assert.equal(end.state, 'done');
    const facts = run.facts();
    const said = Object.fromEntries(names.map((name) => [name, saidOf(facts, `${server.url}${name}.html`)]));
    t.diagnostic(`${seconds.toFixed(0)} s, ${server.requests.length} requests: ${JSON.stringify(said)}`);
    const tried = facts.views?.get('render')?.lost ?? [];
    assert.ok(
      tried.some(({ page }) => page.endsWith('/hangs-later.html')),
      'a page that hangs later loses what came later',
    );
    for (const name of names) assert.match(said[name] ?? '', fighters[name]?.[1] ?? /^fine$/, name);
    for (const calm of ['', 'calm.html']) assert.equal(saidOf(facts, `${server.url}${calm}`), 'fine', calm);
    assert.ok(brokenOn(facts, 'image-alt').includes(`${server.url}calm.html`), 'what is wrong on a calm page is found');
    assert.ok(server.requests.length < 400 + 450 * 6, `${server.requests.length} requests`);
  });
});

function saidOf({ renders }: SiteFacts, page: string): string {
  const isSampled = renders?.clusters.some(({ sampled }) => sampled.includes(page));
  return renders?.lost.find((one) => one.page === page)?.reason ?? (isSampled === true ? 'fine' : 'not sampled');
}

const brokenOn = ({ renders }: SiteFacts, rule: string): readonly string[] =>
  renders?.axe.filter((one) => one.rule === rule && one.observations.length > 1).flatMap(({ pages }) => pages) ?? [];
