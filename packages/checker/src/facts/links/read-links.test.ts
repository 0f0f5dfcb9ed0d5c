import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressState, openAddresses, settleAnswered } from '../../run/addresses.ts';
import { openObservations } from '../../run/observations.ts';
import { openStore } from '../../run/store/open.ts';
import { linkLook } from '../../../testing/link-facts.ts';
import { gatherer } from '../gather.ts';
import { readLinks } from './read-links.ts';
import { chainEnd, pageBehind, readUrls } from './read-urls.ts';

/** A store of pages that were read and of what became of other addresses; ids come in the order of the addresses met. */
function stored(pages: Readonly<Record<string, string>>) {
  const store = openStore(':memory:');
  const addresses = openAddresses(store, new Set(['h']), 'http://h');
  const gather = gatherer({ store, addresses, asOf: '2026-11-20', linksOnly: true });
  for (const [path, html] of Object.entries(pages)) {
    const url = `http://h${path}`;
    const id = addresses.add(url, 0);
    gather.page({ id, url, contentType: 'text/html', body: Buffer.from(html) }, 0);
    store.db.exec(`INSERT INTO fetch (url, n, at, method, status, bytes, ms) VALUES (${id}, 1, 0, 'GET', 200, 0, 0)`);
  }
  settleAnswered(store);
  const observations = openObservations(store);
  const idOf = (path: string): number => addresses.add(new URL(path, 'http://h/').href, 1);
  return {
    db: store.db,
    failed: (path: string, kind: string, ...looks: readonly string[]) => {
      addresses.settle(idOf(path), addressState.failed, kind);
      looks.forEach((look, at) => observations.add(`link:${new URL(path, 'http://h/').href}`, linkLook(look, at)));
    },
    leftOut: (path: string, reason: string) => addresses.settle(idOf(path), addressState.leftOut, reason),
    redirects: (from: string, to: string) => addresses.settle(idOf(from), addressState.redirect, '', idOf(to)),
    said: (home = 'http://h/') =>
      [...readLinks(store.db, home).targets].map(
        ({ url, owner, state, kind, reason, places }) =>
          `${url} ${owner} ${state} ${reason ?? kind} ← ${places.map(({ page, href, text, home: isHome }) => `${page} ${href} “${text}”${isHome ? ' home' : ''}`).join(', ')}`,
      ),
  };
}

test('readLinks: a target that was gone twice, with every place in page order', () => {
  const run = stored({ '/b.html': '<a href="./x.html">B</a>', '/': '<a href="/x.html">A</a>' });
  run.failed('/x.html', 'gone', 'gone', 'gone');
  assert.deepEqual(run.said(), [
    'http://h/x.html own broken gone ← http://h/ /x.html “A” home, http://h/b.html ./x.html “B”',
  ]);
});

test('readLinks: links of a menu stand on each page of the menu', () => {
  const menu = '<div class="nav"><a href="/x.html">X</a><a href="/">H</a></div>';
  const run = stored({ '/': menu, '/b.html': menu, '/c.html': `${menu}<p>c</p>` });
  run.failed('/x.html', 'gone', 'gone', 'gone');
  assert.equal(run.said()[0]?.split(', ').length, 3);
});

const open: readonly (readonly [name: string, looks: readonly string[], expected: string | undefined])[] = [
  ['one look', ['gone'], 'open needs.confirm'],
  ['no look', [], 'open needs.confirm'],
  ['looks that disagree', ['gone', 'ok'], 'open needs.confirm'],
  ['two that see it well again', ['gone', 'ok', 'ok'], undefined],
  ['a time-out seen twice', ['timeout', 'timeout'], 'open needs.confirm'],
  ['a time-out seen three times', ['timeout', 'timeout', 'timeout'], 'broken timeout'],
];
for (const [name, looks, expected] of open)
  test(`readLinks: ${name} ${expected === undefined ? 'settles it' : `leaves it ${expected}`}`, () => {
    const run = stored({ '/': '<a href="/x.html">A</a>' });
    run.failed('/x.html', looks[0] ?? 'gone', ...looks);
    const [line] = run.said();
    assert.equal(line?.split(' ').slice(2, 4).join(' '), expected);
  });

test('readLinks: what was left out is open, for its reason', () => {
  const run = stored({ '/': '<a href="/x.html">A</a><a href="http://x/">B</a>' });
  run.leftOut('/x.html', 'robots.disallow');
  assert.deepEqual(
    run.said().map((line) => line.split(' ').slice(1, 4).join(' ')),
    ['own open robots.disallow', 'external open tool.budget'],
  );
});

test('readLinks: a form that refuses to be asked without its fields says nothing; one that is gone does', () => {
  const run = stored({ '/': '<form action="/s.do"></form><form action="/t.do"></form>' });
  run.failed('/s.do', 'server-error', 'server-error', 'server-error', 'server-error');
  run.failed('/t.do', 'gone', 'gone', 'gone');
  assert.deepEqual(
    run.said().map((line) => line.split(' ')[0]),
    ['http://h/t.do'],
  );
});

const chains: readonly (readonly [
  name: string,
  steps: readonly (readonly [string, string])[],
  end: readonly [string, string] | undefined,
  expected: string,
])[] = [
  ['to a page that works', [['/1', '/']], undefined, 'works'],
  ['to a page that is gone', [['/1', '/2']], ['/2', 'gone'], 'failed redirect-broken'],
  ['to a server that fails', [['/1', '/2']], ['/2', 'timeout'], 'failed timeout'],
  [
    'in a circle',
    [
      ['/1', '/2'],
      ['/2', '/1'],
    ],
    undefined,
    'failed redirect-loop',
  ],
  ['to what was not asked', [['/1', '/2']], undefined, 'open tool.budget'],
];
for (const [name, steps, end, expected] of chains)
  test(`chainEnd: a redirect ${name}`, () => {
    const run = stored({ '/': '<a href="/1">A</a>' });
    for (const [from, to] of steps) run.redirects(from, to);
    if (end) run.failed(...end);
    const urls = readUrls(run.db);
    const first = [...urls.values()].find(({ url }) => url === 'http://h/1');
    assert.ok(first);
    const { is, kind } = chainEnd(urls, first);
    assert.equal(`${is} ${kind}`.trim(), expected);
  });

test('pageBehind: where redirects end, on the site’s own hosts only', () => {
  const run = stored({ '/index.html': 'x' });
  run.redirects('/', '/m');
  run.redirects('/m', '/index.html');
  run.redirects('/out', 'http://x/');
  run.redirects('/1', '/2');
  run.redirects('/2', '/1');
  const behind = (path: string): string => pageBehind(run.db, `http://h${path}`);
  assert.deepEqual(
    ['/', '/index.html', '/out', '/1', '/never'].map(behind),
    ['/index.html', '/index.html', '/out', '/1', '/never'].map((path) => `http://h${path}`),
  );
});
