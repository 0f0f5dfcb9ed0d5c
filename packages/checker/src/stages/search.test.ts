import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromiumHere, needsChromium } from '../../testing/chromium.ts';
import { loopbackNet } from '../../testing/loopback-net.ts';
import { crawledStore, list, row, serveSearchSite, titles, type SearchShape } from '../../testing/search-site.ts';
import { browserPool, type BrowserPool } from '../capture/browser/pool.ts';
import { readSearch } from '../facts/read-search.ts';
import type { SearchFacts } from '../facts/search.ts';
import { askAgain, firstAsk } from './search.ts';

const finds: SearchShape['answer'] = (query, all) => list(all.filter((title) => title.includes(query)));

/** Both looks at a site of this shape. */
async function twoLooks(
  shape: SearchShape,
  browser?: BrowserPool,
): Promise<{ first: SearchFacts; facts: SearchFacts; asked: number }> {
  const served = await serveSearchSite(shape);
  const store = await crawledStore(served.url, shape.charset);
  const net = loopbackNet();
  try {
    const plan = { seed: 'seed', asOf: '2026-06-01', site: served.site } as const;
    const tools = { plan, net, store, ...(browser && { browser }) };
    const first = await firstAsk(tools);
    const facts = await askAgain(tools);
    assert.deepEqual(readSearch(store.db), facts, 'what is kept is what was found');
    return { first, facts, asked: net.asked.length };
  } finally {
    store.close();
    await served.close();
  }
}

const statesOf = ({ queries }: SearchFacts, kind: string): string[] =>
  queries
    .filter((query) => query.kind === kind)
    .map(({ state, reason = '' }) => `${state}${reason === '' ? '' : ` ${reason}`}`);
const five = (state: string): string[] => Array.from({ length: 5 }, () => state);

const cases: readonly [name: string, shape: SearchShape, state: string, known: string[], nonsense: string[]][] = [
  ['an engine that finds what is there', { answer: finds }, 'found', five('hit'), ['miss']],
  ['one in GBK', { answer: finds, charset: 'gb18030' }, 'found', five('hit'), ['miss']],
  [
    'one that is asked by POST',
    {
      answer: finds,
      box: '<form method="post" action="{action}"><input name="q"><input type="submit" value="搜索"></form>',
    },
    'found',
    five('hit'),
    ['miss'],
  ],
  [
    'one that only finds part of a title',
    { answer: (query, all) => (query.length > 12 ? list([]) : finds(query, all)) },
    'found',
    five('hit'),
    ['miss'],
  ],
  [
    'one that recommends the same articles beside every answer',
    { answer: (query, all) => `${finds(query, all)}<div>为您推荐<ul>${all.slice(0, 2).map(row).join('')}</ul></div>` },
    'found',
    five('hit'),
    ['miss'],
  ],
  ['one that finds nothing', { answer: () => list([]) }, 'found', five('miss'), ['miss']],
  [
    'one that lists the same whatever is asked',
    { answer: (_query, all) => list(all.slice(0, 6)) },
    'found',
    five('open needs.judgement'),
    ['hit'],
  ],
  [
    'one that claims to find nonsense',
    { answer: (query, all) => (finds(query, all) === list([]) ? list(all.slice(6)) : finds(query, all)) },
    'found',
    five('open needs.judgement'),
    ['hit'],
  ],
  ['one that fails', { answer: () => 500 }, 'broken', [], []],
  ['one whose address is gone', { answer: () => 404 }, 'broken', [], []],
  ['none', { answer: () => 404, box: '' }, 'absent', [], []],
  [
    'a login form alone',
    { answer: () => 404, box: '<form action="/login"><input name="username"><input type="password" name="p"></form>' },
    'absent',
    [],
    [],
  ],
  [
    'a link to one that shows no field',
    { answer: () => 404, box: '<a href="/search.html">站内搜索</a>', more: { '/search.html': '<div id="app"></div>' } },
    'open',
    [],
    [],
  ],
  [
    'one that stands on a page of its own',
    {
      answer: finds,
      box: '<a href="/search.html">站内搜索</a>',
      more: { '/search.html': '<form action="/s"><input name="q"><button>搜索</button></form>' },
    },
    'found',
    five('hit'),
    ['miss'],
  ],
  [
    'one behind a captcha',
    { answer: () => '<h1>安全验证</h1><form><input name="yzm" placeholder="验证码"></form>' },
    'found',
    five('open site.captcha'),
    ['open site.captcha'],
  ],
];

for (const [name, shape, state, known, nonsense] of cases)
  it(`search of a site that has ${name}`, async () => {
    const { facts } = await twoLooks(shape);
    assert.equal(facts.state, state);
    assert.deepEqual(statesOf(facts, 'known-item'), known);
    assert.deepEqual(statesOf(facts, 'nonsense'), nonsense);
  });

it('what would cost a point is open until the second look, and then has two observations', async () => {
  for (const [shape, count] of [
    [{ answer: () => list([]) }, 5],
    [{ answer: (_query, all) => list(all.slice(0, 6)) }, 1],
  ] satisfies [SearchShape, number][]) {
    const { first, facts } = await twoLooks(shape);
    assert.equal(
      first.queries.filter(({ state }) => state === 'miss' || state === 'hit').length,
      shape.answer('x', titles) === list([]) ? 1 : 0,
    );
    const costs = facts.queries.filter(({ kind, state }) => state === (kind === 'nonsense' ? 'hit' : 'miss'));
    assert.equal(costs.length, count);
    for (const { observations } of costs)
      assert.ok(observations.length >= 2 && observations.every(({ control }) => control));
  }
});

it('an engine that was well at the second look costs nothing', async () => {
  let calls = 0;
  const { facts } = await twoLooks({ answer: (query, all) => (++calls <= 11 ? list([]) : finds(query, all)) });
  assert.deepEqual(statesOf(facts, 'known-item'), five('hit'));
});

it('a search that works is not asked again', async () => {
  const { asked } = await twoLooks({ answer: finds });
  assert.equal(asked, 1 + 1 + 5, 'the home page, nonsense, five titles');
});

it('no engine is sent more than fifteen queries in one look', async () => {
  const { asked } = await twoLooks({ answer: () => '<p>没有说什么</p>' });
  assert.ok(asked <= 2 * (1 + 15), String(asked));
});

it('a list without words about it is not taken for an answer when no browser looked', async () => {
  const { facts } = await twoLooks({ answer: () => '<div id="app"></div>' });
  assert.deepEqual(statesOf(facts, 'known-item'), five('open tool.no-browser'));
});

describe('with a browser', { skip: needsChromium }, () => {
  const pool = browserPool({ executablePath: chromiumHere ?? '', deadlines: { quietMs: 150 } });
  after(() => pool.close());

  it('asks a box that has no form, as old sites write it', async () => {
    const box = `<input id="keyword" name="keyword"><img src="x.gif" width=20 height=20 alt="搜索" onclick="location.href='/s?q='+encodeURIComponent(keyword.value)">`;
    const { facts } = await twoLooks({ answer: finds, box }, pool);
    assert.equal(facts.engine?.method, 'script');
    assert.deepEqual(statesOf(facts, 'known-item'), five('hit'));
    assert.deepEqual(statesOf(facts, 'nonsense'), ['miss']);
  });

  it('reads results that a script draws', async () => {
    const script = `<div id="out"></div><script>
      const q = new URLSearchParams(location.search).get('q');
      const all = ${JSON.stringify(titles)};
      out.innerHTML = '<ul>' + all.map((t, n) => t.includes(q) ? '<li><a href="/art/2026/' + (n + 1) + '.html">' + t + '</a></li>' : '').join('') + '</ul>';
    </script>`;
    const { facts } = await twoLooks({ answer: () => script }, pool);
    assert.deepEqual(statesOf(facts, 'known-item'), five('hit'));
  });

  it('asks a box and reads results that components keep in their shadow', async () => {
    const component = (name: string, inner: string): string =>
      `<x-${name}></x-${name}><script>customElements.define('x-${name}', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); }
        connectedCallback() { const root = this.shadowRoot; ${inner} }
      });</script>`;
    const box = component(
      'box',
      `root.innerHTML = '<input name=q aria-label="站内搜索"><button>搜索</button>';
       root.querySelector('button').onclick = () => { location.href = '/s?q=' + encodeURIComponent(root.querySelector('input').value); };`,
    );
    const results = component(
      'results',
      `const q = new URLSearchParams(location.search).get('q');
       root.innerHTML = '<ul>' + ${JSON.stringify(titles)}.map((t, n) => t.includes(q) ? '<li><a href="/art/2026/' + (n + 1) + '.html">' + t + '</a></li>' : '').join('') + '</ul>';`,
    );
    const { facts } = await twoLooks({ answer: () => results, box }, pool);
    assert.equal(facts.engine?.method, 'script');
    assert.deepEqual(statesOf(facts, 'known-item'), five('hit'));
  });
});
